/** The only folder that speaks to the workbook. */
export { readActiveSheet } from "./active-sheet";
export { applyPlan, cellInput, showSheet } from "./apply-plan";
export { formulaAgain, refreshFormulas } from "./formulas";
export { readInputsTable, watchSheet, type InputsTable } from "./inputs-table";
export { isConnected, type Done, type Failure } from "./run";
export { pickCells, type CellContent, type Picked } from "./selection";
export { forgetLast, readLibrary, saveDraft, type Library } from "./store";
export {
  extentOf,
  lookAround,
  occupiedBeyond,
  targetOf,
  type SheetPart,
  type Surroundings,
  type Target,
} from "./target";
