import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

let isSpared = false;

/**
 * The engine keeps, during a calculation, an index of the values of columns that comparisons have read, and enters into
 * it every cell that it calculates, which takes a look at each different value of the column: a column of n different
 * values costs n². A row that no comparison has read yet need not be entered: who reads it finds the value that it has then.
 */
export function indexOnlyWhatIsAsked(): void {
  // There is one index for all workbooks of the process.
  if (isSpared) return;
  isSpared = true;
  const index = CELL_INVERTED_INDEX_CACHE;
  const enter = index.set.bind(index);
  index.set = (unit, sheet, column, value, row, isChange = false) => {
    if (isChange && index.shouldContinueBuildingCache(unit, sheet, column, row)) return;
    enter(unit, sheet, column, value, row, isChange);
  };
}
