import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { CellRange } from "../workbook";
import { OfficeError, invalidArgument } from "./office-error";

/** Tells whether a range spans whole rows or whole columns, whose cells cannot be listed. */
export const isUnbounded = (cells: CellRange): boolean =>
  cells.rows === MAX_ROWS || cells.columns === MAX_COLUMNS;

/** Writes a range without its sheet: `B2`, `B2:D9`, `A:C`, `1:3`; with `$` signs where asked. */
export function formatCells(cells: CellRange, absolute = false): string {
  const mark = absolute ? "$" : "";
  const left = mark + columnLetters(cells.column);
  const right = mark + columnLetters(cells.column + cells.columns - 1);
  const top = mark + String(cells.row + 1);
  const bottom = mark + String(cells.row + cells.rows);
  if (cells.columns === MAX_COLUMNS) return `${top}:${bottom}`;
  if (cells.rows === MAX_ROWS) return `${left}:${right}`;
  return cells.rows === 1 && cells.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** Quotes a sheet's name where a formula needs it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Takes the sheet's name off an address: `'My ''s'!A1` gives `My 's` and `A1`. */
export function splitSheet(address: string): { readonly sheet?: string; readonly cells: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { cells: address };
  const sheet = address.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted?.[1]?.replaceAll("''", "'") ?? sheet, cells: address.slice(mark + 1) };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell !== null) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column !== null) return { column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  return row === null ? null : { row: Number(row[1]) - 1 };
}

/** Reads an address without sheet; null where it is none or lies outside the grid. Corners come in any order. */
export function parseCells(sheet: string, text: string): CellRange | null {
  const parts = text.trim().split(":");
  const first = corner(parts[0] ?? "");
  const last = parts.length === 2 ? corner(parts[1] ?? "") : first;
  if (parts.length > 2 || first === null || last === null) return null;
  const sameKind =
    (first.row === undefined) === (last.row === undefined) &&
    (first.column === undefined) === (last.column === undefined);
  const single = parts.length === 1;
  if (!sameKind || (single && (first.row === undefined || first.column === undefined))) return null;
  const [top, bottom] = span(first.row, last.row, MAX_ROWS);
  const [left, right] = span(first.column, last.column, MAX_COLUMNS);
  const cells = { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return isInside(cells) ? cells : null;
}

function span(a: number | undefined, b: number | undefined, size: number): readonly [number, number] {
  if (a === undefined || b === undefined) return [0, size - 1];
  return [Math.min(a, b), Math.max(a, b)];
}

function isInside(cells: CellRange): boolean {
  return (
    cells.row >= 0 &&
    cells.column >= 0 &&
    cells.rows >= 1 &&
    cells.columns >= 1 &&
    cells.row + cells.rows <= MAX_ROWS &&
    cells.column + cells.columns <= MAX_COLUMNS
  );
}

/** Gives the range back, or refuses it where it leaves the grid. */
export function insideGrid(cells: CellRange): CellRange {
  if (!isInside(cells)) throw invalidArgument("the range lies outside the worksheet");
  return cells;
}

/** Gives the cells that two ranges share, or null. Ranges on different sheets share none. */
export function intersect(a: CellRange, b: CellRange): CellRange | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
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
