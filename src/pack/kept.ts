import { isLocked, ownHashOf } from "./own-pin";
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

/** Finds the locked methodology at hand that stands under the version of another one and says otherwise. */
export function lockedOtherwise(pack: Pack): Pack | undefined {
  const hash = ownHashOf(pack);
  return kept.find(
    (one) =>
      isLocked(one) &&
      one.id === pack.id &&
      one.version === pack.version &&
      one.calibration === pack.calibration &&
      ownHashOf(one) !== hash,
  );
}
