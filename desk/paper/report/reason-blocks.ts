import { comparedText, findEnterable, labelled, readRating, scaleOf, type ComparisonRow } from "../../../src";
import { valueText } from "../../draft/shown-value";
import { overrideRows } from "../assessment/overrides";
import { sensitivitiesOf } from "./findings";
import { GAP, type Page } from "./page";

/** Where the analyst departs from the model, and why. */
export function overridesBlock(page: Page): void {
  const { pack, draft } = page.order;
  const all = overrideRows(pack, draft, page.language);
  if (all.length === 0) return;
  const { tell, language } = page;
  const expires = all.some((row) => row.expires !== "");
  const heads = (["sheet.item", "sheet.model", "sheet.givenGrade", "override.reason"] as const).map((key) =>
    tell(key),
  );
  const rows = all.map(({ label, model, given, reason, text: why, expires: until }) => {
    const because = why === "" ? reason : labelled(language, reason, why);
    return [label, model, given, because, ...(expires ? [page.day(until)] : [])];
  });
  page.block("sheet.overrides", () => {
    page.table([...heads, ...(expires ? [tell("override.expires")] : [])], rows, [
      ...(["cell", "mark", "mark"] as const),
      ...(["cell", "mark"] as const),
    ]);
  });
}

const MOVES = {
  up: { alone: "report.up", pairs: "report.upTwo", end: "report.top" },
  down: { alone: "report.down", pairs: "report.downTwo", end: "report.bottom" },
} as const;

/** Tells whether a rating is the last of its scale in a direction. */
function isLast({ order: { pack } }: Page, rating: string, direction: "up" | "down"): boolean {
  const scale = scaleOf(pack);
  const read = scale.ok ? readRating(rating, scale.value, "final") : scale;
  if (!scale.ok || !read.ok) return false;
  return read.value.rank === (direction === "up" ? 1 : scale.value.notations[0].symbols.length);
}

/** What would move the rating, or what it can still be. */
export function sensitivitiesBlock(page: Page): void {
  const { distances, range } = page.order;
  const { tell } = page;
  if (distances === null) {
    if (range === null) return;
    page.block("report.sensitivities", () => {
      const { worst, best, missing } = range;
      page.paragraph(tell("report.range", { worst: worst.rating, best: best.rating, n: missing.length }));
    });
    return;
  }
  const found = (direction: "up" | "down") => {
    const { isPairs, all } = sensitivitiesOf(page.order.pack, distances, direction, page.language);
    return { isPairs, rows: all.map(({ label, now, to, rating }) => [...[label, now], ...[to, rating]]) };
  };
  const moves = { up: found("up"), down: found("down") };
  // Both directions stand below each other in the same columns.
  const heads = page.fit(
    [tell("sheet.item"), tell("report.now"), tell("report.to"), tell("report.ratingThen")],
    [...moves.up.rows, ...moves.down.rows],
  );
  page.block("report.sensitivities", () => {
    for (const direction of ["up", "down"] as const) {
      const { isPairs, rows } = moves[direction];
      const { alone, pairs, end } = MOVES[direction];
      page.banner(tell(isPairs ? pairs : alone));
      if (rows.length > 0) page.fitted(heads, rows, ["cell", "mark", "mark", "mark"]);
      else page.paragraph(tell(isLast(page, distances.rating, direction) ? end : "report.cannot"));
    }
    page.note(tell("report.sensitivitiesNote"));
  });
}

/** The issuer beside others. */
export function peersBlock(page: Page): void {
  const { comparison } = page.order;
  if (comparison === null || comparison.issuers.length < 2) return;
  const { issuers, rows } = comparison;
  const saidOf = (id: string, shown: string | number) =>
    shown === "" || (page.language === "zh" && shown === "n/a")
      ? GAP
      : String(comparedText(page.order.pack, id, shown, page.language));
  const means = rows.map((row) => peersMean(row, page));
  const hasMeans = means.some((mean) => mean !== null);
  page.block("report.peers", () => {
    page.table(
      [
        ...[page.tell("sheet.item"), ...issuers.map(({ name }, at) => (at === 0 ? page.issuer : name))],
        ...(hasMeans ? [page.tell("report.peersMean")] : []),
      ],
      rows.map(({ id, label, cells }, at) => [
        label[page.language],
        ...cells.map(({ shown }) => saidOf(id, shown)),
        ...(hasMeans ? [means[at] ?? GAP] : []),
      ]),
      ["cell", ...issuers.map(() => "mark" as const), ...(hasMeans ? ["mark" as const] : [])],
    );
  });
}

/** The mean of a measure over the peers, without the issuer: of two peers at least, each of which has it. */
function peersMean({ id, cells }: ComparisonRow, { order: { pack }, language }: Page): string | null {
  const item = findEnterable(pack, id);
  const [, ...peers] = cells.map(({ value }) => value);
  const known = peers.filter((value) => value !== undefined);
  if (known.length < 2 || known.length < peers.length) return null;
  if (item?.kind !== "measured" && item?.kind !== "quantity") return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return valueText(mean, item.unit, language, 2);
}

/** The ratings that it had. */
export function historyBlock(page: Page): void {
  const { history, pack } = page.order;
  if (history.length === 0) return;
  const { tell, language } = page;
  const outlookOf = (said: string) =>
    pack.outlooks.find(({ id, label }) => [id, label.en, label.zh].includes(said))?.label[language] ?? said;
  page.block("report.history", () => {
    page.table(
      (["sheet.date", "sheet.final", "sheet.outlook", "sheet.method"] as const).map((key) => tell(key)),
      history.map(({ date, rating, outlook, method }) => [
        ...[page.day(date), rating],
        ...[outlookOf(outlook) || GAP, method],
      ]),
      ["mark", "mark", "mark", "cell"],
    );
  });
}
