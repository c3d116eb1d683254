import { keptMethods } from "./kept";
import { isLocked, ownHashOf } from "./own-pin";
import type { Pack } from "./schema";

/** Finds the locked methodology at hand that stands under the version of another one and says otherwise. */
export function lockedOtherwise(pack: Pack): Pack | undefined {
  const hash = ownHashOf(pack);
  return keptMethods().find(
    (one) =>
      isLocked(one) &&
      one.id === pack.id &&
      one.version === pack.version &&
      one.calibration === pack.calibration &&
      ownHashOf(one) !== hash,
  );
}
