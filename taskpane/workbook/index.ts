/** The only folder that speaks to the workbook. */
export { readActiveSheet } from "./active-sheet";
export { applyPlan, cellInput, showSheet } from "./apply-plan";
export { healFormulas, refreshFormulas } from "./formulas";
export { freezeFormulas, thawFormulas } from "./freeze";
export { readInputsTable, watchSheet, type InputsTable } from "./inputs-table";
export { enterRow, readLedgers, type Entered, type LedgerPlace } from "./ledger";
export { isConnected, type Done, type Failure } from "./run";
export type { SavedRecord } from "./saved-xml";
export { pickCells, type CellContent, type Picked } from "./selection";
export { forgetLast, readLibrary, readRecord, saveDraft, type Library } from "./store";
export { extentOf, lookAround, occupiedBeyond, targetOf, type Surroundings, type Target } from "./target";
