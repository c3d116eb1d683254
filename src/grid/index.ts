export { amountsInChinese } from "./amounts-in-chinese";
export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export {
  isSameUnit,
  isUnitText,
  readAmountUnit,
  shareBehind,
  shownValue,
  shownWeight,
  toUnit,
  unitBehind,
  unitForms,
  unitInChinese,
  unitOf,
  unitSteps,
  type Unit,
} from "./unit";
