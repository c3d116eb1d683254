export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export { isUnitText, shownValue, shownWeight, toUnit, unitForms, unitOf, unitSteps, type Unit } from "./unit";
