import { listReleases, pinOf, type Pack } from "../../src";
import { changesBetween } from "./changes";
import { effectOf } from "./effect";

const COUNT = 3_000;
const SEED = 20_261_130;

/** A calibration and the one before it. */
export interface Succession {
  readonly before: Pack;
  readonly after: Pack;
}

/** Lists the calibrations that follow an earlier one of the same version. */
export function successions(): readonly Succession[] {
  const packs = listReleases();
  return packs.flatMap((after) => {
    const before = packs.find(
      ({ id, version, calibration }) =>
        id === after.id && version === after.version && calibration === after.calibration - 1,
    );
    return before === undefined ? [] : [{ before, after }];
  });
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** Writes the tables of every number that changed, of all methodologies. */
export function changeTables(): string {
  return successions()
    .map(({ before, after }) =>
      [
        `### ${after.id}: \`${pinOf(before)}\` to \`${pinOf(after)}\``,
        "",
        "| where | before | after | why |",
        "| --- | --- | --- | --- |",
        ...changesBetween(before, after).map(
          ({ at, before: from, after: to, why }) =>
            `| ${[`\`${cell(at)}\``, cell(from), cell(to), cell(why)].join(" | ")} |`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

/** Writes what the new calibrations do to drawn subjects, a methodology a row. */
export function effectTable(): string {
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
  return [
    "| methodology | rated | same | lower | higher | mean notches | held by a worst word |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...successions().map(({ before, after }) => {
      const { rated, same, lower, higher, mean, held } = effectOf(before, after, COUNT, SEED);
      const shares = [same, lower, higher].map((part) => share(part, rated));
      return `| ${[after.id, rated, ...shares, mean.toFixed(2), share(held, rated)].join(" | ")} |`;
    }),
  ].join("\n");
}

/** Puts text between the marks of a name in a page; the marks stay. */
export function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [head = "", rest = ""] = page.split(begin);
  const tail = rest.split(end)[1];
  if (tail === undefined) throw new Error(`the page has no marks of ${name}`);
  return `${head}${begin}\n\n${text}\n\n${end}${tail}`;
}
