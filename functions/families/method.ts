import { inItsLanguage } from "../language";
import {
  methodCalibration,
  methodCheck,
  methodDiff,
  methodItems,
  methodList,
  methodSource,
  methodTable,
  methodVersion,
} from "../method";

/** Says what methodologies say. */
export const functions = {
  "METHOD.LIST": inItsLanguage(0, methodList),
  "METHOD.ITEMS": inItsLanguage(1, methodItems),
  "METHOD.SOURCE": inItsLanguage(2, methodSource),
  "METHOD.VERSION": inItsLanguage(1, methodVersion),
  "METHOD.DIFF": inItsLanguage(4, methodDiff),
  "METHOD.CALIBRATION": inItsLanguage(1, methodCalibration),
  "METHOD.TABLE": inItsLanguage(1, methodTable),
  "METHOD.CHECK": inItsLanguage(1, methodCheck),
} as const;
