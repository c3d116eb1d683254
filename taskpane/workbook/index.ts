/** The only folder that speaks to the workbook. */
export { readActiveSheet } from "./active-sheet";
export { applyPlan, showName, showSheet } from "./apply-plan";
export { readNamedTable, readSelectedTable, showCell } from "./calibration-table";
export { enterEvents, findBook, readBookRows, showBookRow } from "./book";
export type { BookContent } from "./book-fill";
export { takeSelected, type TakenRows } from "./book-take";
export {
  extendBook,
  lackingSheets,
  lookAtBook,
  makeBook,
  reachesShort,
  writeSections,
  type SeenBook,
} from "./book-sheets";
export { cellInput } from "./cells";
export { makeGrowing } from "./growing";
export { healFormulas, refreshFormulas } from "./formulas";
export { freezeFormulas, thawFormulas } from "./freeze";
export { readInputsTable, watchSheet, type InputsTable } from "./inputs-table";
export {
  finishInterrupted,
  leaveInterrupted,
  readInterrupted,
  undoInterrupted,
  type Answered,
} from "./interrupted";
export { hearInterrupted } from "./journal";
export type { Interrupted } from "./journal-entry";
export { enterRow, readLedgers, type Entered } from "./ledger";
export {
  extendPortfolio,
  findPortfolio,
  keepRatings,
  makePortfolio,
  printIssuers,
  readPortfolio,
  showPortfolioRow,
  writeFormulaSheet,
  type FoundPortfolio,
  type KeptRating,
} from "./portfolio";
export {
  keepMethod,
  lockMethod,
  readOwnMethods,
  readShownSheet,
  removeMethod,
  writeFormSheet,
  type Kept,
} from "./methods";
export { readMethods, type KeptMethod, type MethodShelf } from "./read-methods";
export { isConnected } from "./run";
export { readLinked, watchCells, type CellsNow, type LinkedCells } from "./linked-cells";
export { pickCells, type Picked } from "./selection";
export {
  comparedForm,
  forgetLast,
  readLibrary,
  readRecord,
  readRecords,
  saveBeside,
  saveDraft,
  type Library,
  type Saved,
} from "./store";
export {
  extentOf,
  lookAround,
  occupiedBeyond,
  targetOf,
  type SheetPart,
  type Surroundings,
  type Target,
} from "./target";
