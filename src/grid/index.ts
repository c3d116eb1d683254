export { amountsInChinese } from "./amounts-in-chinese";
export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export {
  isSameUnit,
  isUnitText,
  readAmountUnit,
  shownValue,
  shownWeight,
  toUnit,
  unitForms,
  unitInChinese,
  unitOf,
  unitSteps,
  type Unit,
} from "./unit";
