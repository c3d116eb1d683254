import {
  formatArea,
  intersection,
  isInside,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCells as readCells,
} from "../../grid";
import type { CellRange } from "../workbook";
import { OfficeError, invalidArgument } from "./office-error";

export { quoteSheet, splitSheet } from "../../grid";

/** Tells whether a range spans whole rows or whole columns, whose cells cannot be listed. */
export const isUnbounded = (cells: CellRange): boolean =>
  cells.rows === MAX_ROWS || cells.columns === MAX_COLUMNS;

/** Writes a range without its sheet: `B2`, `B2:D9`, `A:C`, `1:3`; with `$` signs where asked. */
export function formatCells(cells: CellRange, absolute = false): string {
  return formatArea(cells, absolute);
}

/** Reads an address without sheet; null where it is none or lies outside the grid. Corners come in any order. */
export function parseCells(sheet: string, text: string): CellRange | null {
  const area = readCells(text);
  return area === null ? null : { sheet, ...area };
}

/** Gives the range back, or refuses it where it leaves the grid. */
export function insideGrid(cells: CellRange): CellRange {
  if (!isInside(cells)) throw invalidArgument("the range lies outside the worksheet");
  return cells;
}

/** Gives the cells that two ranges share, or null. Ranges on different sheets share none. */
export function intersect(a: CellRange, b: CellRange): CellRange | null {
  const shared = a.sheet === b.sheet ? intersection(a, b) : null;
  return shared === null ? null : { sheet: a.sheet, ...shared };
}

/** Gives the smallest range that holds both. */
export function bounding(a: CellRange, b: CellRange): CellRange {
  if (a.sheet !== b.sheet)
    throw new OfficeError("InvalidArgument", "The ranges are on different worksheets.");
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { sheet: a.sheet, row, column, rows, columns };
}
