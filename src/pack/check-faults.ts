import { isSymbol, type RatingScale } from "../scale";
import type { Library, Report } from "./fault";
import type { AgenciesTest, NumberTest, Pack } from "./schema";

/** Reports checks that name a symbol the scale lacks, limits that are none, or a waiver that is no stated check. */
export function checkFaults(
  pack: Pack,
  scale: RatingScale | undefined,
  library: Library,
  report: Report,
): void {
  for (const [index, check] of (pack.checks ?? []).entries()) {
    const path = `checks.${String(index)}`;
    const { test, waivedBy } = check;
    if (test.kind === "rating" && scale !== undefined && !isSymbol(test.atLeast, scale))
      report(`${path}.test.atLeast`, `"${test.atLeast}" is not a symbol of the scale ${scale.id}`);
    const inTest: Report = (where, ...reasons) => report(`${path}.test.${where}`, ...reasons);
    if (test.kind === "number") numberFaults(test, pack, inTest);
    if (test.kind === "agencies") agencyFaults(test, pack, library, inTest);
    const waiver = pack.checks?.find(({ id }) => id === waivedBy);
    if (waivedBy !== undefined && waiver?.test.kind !== "stated")
      report(`${path}.waivedBy`, `"${waivedBy}" is not a check that is stated`);
    if (check.withholds === true && test.kind !== "stated")
      report(`${path}.withholds`, "only a check that is stated withholds a rating");
  }
}

function numberFaults({ atLeast, atMost, of, instead, unit }: NumberTest, pack: Pack, report: Report): void {
  if (atLeast === undefined && atMost === undefined) report("atMost", "neither a lower nor an upper limit");
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    report("atMost", "the limits are out of order");
  const item = pack.items.find(({ id }) => id === of);
  if (of !== undefined && (item?.kind !== "measured" || item.unit.kind !== unit.kind))
    report("of", `"${of}" is not a measured item of the same unit`);
  if (instead === undefined) return;
  if (atMost === undefined) report("instead", "stands in the place of no upper limit");
  if (pack.checks?.find(({ id }) => id === instead.check)?.test.kind !== "stated")
    report("instead.check", `"${instead.check}" is not a check that is stated`);
}

function agencyFaults(
  { fewest, atLeast = {}, of }: AgenciesTest,
  pack: Pack,
  library: Library,
  report: Report,
): void {
  if (!Number.isInteger(fewest) || fewest < 1) report("fewest", "is not a whole number from 1");
  for (const [id, symbol] of Object.entries(atLeast)) {
    const scale = library.scales.get(id);
    if (scale === undefined) report("atLeast", `"${id}" is not a scale`);
    else if (!isSymbol(symbol, scale)) report("atLeast", `"${symbol}" is not a symbol of the scale ${id}`);
  }
  const list = pack.checks?.find(({ id }) => id === of)?.test;
  if (of !== undefined && (list?.kind !== "agencies" || list.of !== undefined))
    report("of", `"${of}" is not a check that lists ratings of agencies`);
}
