import { cellAddress, columnIndex, MAX_COLUMNS, MAX_ROWS } from "../address";

/** A1 addresses without a sheet name, as the workbook document writes them. All numbers are zero-based. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Writes an area as `A1` when it is one cell, else as `A1:C4`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Reads `A1`, `$A$1` or `A1:C4`; anything else, whole rows and columns included, is null. */
export function parseArea(address: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address.trim());
  const [, firstColumn, firstRow, lastColumn, lastRow] = match ?? [];
  if (firstColumn === undefined || firstRow === undefined) return null;
  const columns = [columnIndex(firstColumn), columnIndex(lastColumn ?? firstColumn)];
  const rows = [Number(firstRow) - 1, Number(lastRow ?? firstRow) - 1];
  const [column, row] = [Math.min(...columns), Math.min(...rows)];
  if (row < 0 || Math.max(...rows) >= MAX_ROWS || Math.max(...columns) >= MAX_COLUMNS) return null;
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** Tells whether two areas share a cell. */
export function overlap(left: Area, right: Area): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}
