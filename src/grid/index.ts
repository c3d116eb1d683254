export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export {
  isSameUnit,
  isUnitText,
  readAmountUnit,
  shareBehind,
  toUnit,
  unitBehind,
  unitForms,
  unitFormsText,
  unitInChinese,
  unitOf,
  unitSteps,
} from "./unit";
export {
  amountsInChinese,
  chineseUnit,
  printedEdge,
  saidValue,
  shownValue,
  shownWeight,
} from "./shown-value";
export type { AmountUnit, Unit } from "./unit-kind";
