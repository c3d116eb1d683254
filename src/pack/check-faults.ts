import { isSymbol, type RatingScale } from "../scale";
import type { Report } from "./fault";
import type { Pack } from "./schema";

/** Reports checks that name a symbol the scale lacks, or a waiver that is no stated check. */
export function checkFaults(pack: Pack, scale: RatingScale | undefined, report: Report): void {
  for (const [index, check] of (pack.checks ?? []).entries()) {
    const path = `checks.${String(index)}`;
    const { test, waivedBy } = check;
    if (test.kind === "rating" && scale !== undefined && !isSymbol(test.atLeast, scale))
      report(`${path}.test.atLeast`, `"${test.atLeast}" is not a symbol of the scale ${scale.id}`);
    const waiver = pack.checks?.find(({ id }) => id === waivedBy);
    if (waivedBy !== undefined && waiver?.test.kind !== "stated")
      report(`${path}.waivedBy`, `"${waivedBy}" is not a check that is stated`);
    if (check.withholds === true && test.kind !== "stated")
      report(`${path}.withholds`, "only a check that is stated withholds a rating");
  }
}
