export { bandFaults, bandOf, scaleBands, settleDecimals, type Band, type Edge } from "./band";
export { shownValue, shownWeight, toUnit, unitForms, unitOf, type Unit } from "./unit";
