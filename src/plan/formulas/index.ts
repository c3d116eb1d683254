/** A plan as native formulas of a spreadsheet: a step of the methodology is a line of a sheet. */
export { formulasOf, type Addresses, type Calculation } from "./calculation";
export type { InputAddress } from "./inputs";
export { LINE, TABLES, type CalculationCell, type Role } from "./sheet";
