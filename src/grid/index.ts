export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export { shownValue, toUnit, unitForms, unitOf, type Unit } from "./unit";
