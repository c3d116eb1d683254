/** The grid of a worksheet and the addresses of its cells in A1 notation. All numbers are zero-based. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells. Whole columns have {@link MAX_ROWS} rows, whole rows {@link MAX_COLUMNS} columns. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Names a column by its letters: 0 is A, 26 is AA, 16383 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads column letters of any case as an index; -1 for no letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Writes a single cell's address, such as `B3`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Writes an area without its sheet: `B2`, `B2:D9`, `A:C`, `1:3`; with `$` signs where asked. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const left = mark + columnLetters(area.column);
  const right = mark + columnLetters(area.column + area.columns - 1);
  const top = mark + String(area.row + 1);
  const bottom = mark + String(area.row + area.rows);
  if (area.columns === MAX_COLUMNS) return `${top}:${bottom}`;
  if (area.rows === MAX_ROWS) return `${left}:${right}`;
  return area.rows === 1 && area.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
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

function span(a: number | undefined, b: number | undefined, size: number): readonly [number, number] {
  if (a === undefined || b === undefined) return [0, size - 1];
  return [Math.min(a, b), Math.max(a, b)];
}

/** Reads an address without sheet, whole rows and columns included; null where it is none or lies outside the grid. */
export function parseCells(address: string): Area | null {
  const parts = address.trim().split(":");
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
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return isInside(area) ? area : null;
}

/** Reads `A1`, `$A$1` or `A1:C4`, corners in any order; anything else, whole rows and columns included, is null. */
export function parseArea(address: string): Area | null {
  const area = parseCells(address);
  return area === null || /^\$?[A-Za-z]+:|^\$?\d/.test(address.trim()) ? null : area;
}

/** Tells whether an area is one of at least one cell, and lies on the grid. */
export function isInside(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** Tells whether a cell lies in an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Gives the cells that two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Tells whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return intersection(a, b) !== null;
}

/** Quotes a sheet's name where a formula needs it. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i.test(name);
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
