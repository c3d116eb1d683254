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
  "METHOD.LIST": methodList,
  "METHOD.ITEMS": methodItems,
  "METHOD.SOURCE": methodSource,
  "METHOD.VERSION": methodVersion,
  "METHOD.DIFF": methodDiff,
  "METHOD.CALIBRATION": methodCalibration,
  "METHOD.TABLE": methodTable,
  "METHOD.CHECK": methodCheck,
} as const;
