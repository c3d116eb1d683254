import { inItsLanguage } from "../language";
import { notchAdd, notchDiff, notchRank, notchStrongest, notchWeakest } from "../notch";
import { notchRmb } from "../rmb";
import { scaleBand, scaleDefinition, scaleList, scaleMap, scaleShort } from "../scale";
import { scaleRead } from "../scale-read";
import { sovereignBinds, sovereignCap } from "../sovereign";
import { notchSupport } from "../support";

/** Counts notches, and reads and maps ratings. */
export const functions = {
  "NOTCH.SUPPORT": inItsLanguage(8, notchSupport),
  "NOTCH.ADD": notchAdd,
  "NOTCH.DIFF": notchDiff,
  "NOTCH.RANK": notchRank,
  "NOTCH.WEAKEST": notchWeakest,
  "NOTCH.STRONGEST": notchStrongest,
  "NOTCH.RMB": notchRmb,
  "SOVEREIGN.CAP": sovereignCap,
  "SOVEREIGN.BINDS": sovereignBinds,
  "SCALE.READ": inItsLanguage(3, scaleRead),
  "SCALE.MAP": scaleMap,
  "SCALE.LIST": scaleList,
  "SCALE.BAND": inItsLanguage(2, scaleBand),
  "SCALE.DEFINITION": inItsLanguage(2, scaleDefinition),
  "SCALE.SHORT": scaleShort,
} as const;
