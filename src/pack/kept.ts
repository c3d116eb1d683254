import type { Pack } from "./schema";

/** Methodologies of one's own that are at hand beside those that ship: those of the workbook that is open. */
let kept: readonly Pack[] = [];

/** Puts methodologies of one's own at hand, in place of those before: whoever opens a workbook gives those that it keeps. */
export function keepMethods(packs: readonly Pack[]): void {
  kept = packs;
}

/** Lists the methodologies of one's own that are at hand. */
export function keptMethods(): readonly Pack[] {
  return kept;
}
