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
  type AmountUnit,
  type Unit,
} from "./unit";
export { amountsInChinese, chineseUnit, printedEdge, saidValue, shownValue, shownWeight } from "./shown-value";
