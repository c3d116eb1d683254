export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export { shownValue, toUnit, unitForms, type Unit } from "./unit";
