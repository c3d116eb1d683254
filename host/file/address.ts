import { cellAddress, columnIndex, MAX_COLUMNS, MAX_ROWS } from "../address";

/** Cell addresses as the file writes them. Rows and columns are zero-based on our side. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads an A1 address, dollar signs ignored; undefined where it is not a cell of the sheet. */
export function parseCell(address: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match?.[1] || !match[2]) return undefined;
  const position = { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
  const inside = position.row >= 0 && position.row < MAX_ROWS && position.column < MAX_COLUMNS;
  return inside ? position : undefined;
}

/** Reads `B2:D9` or `B2`; undefined where it is not a cell range. */
export function parseArea(range: string): Area | undefined {
  const [first = "", second] = range.split(":");
  const a = parseCell(first);
  const b = second === undefined ? a : parseCell(second);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Writes an area as `B2:D9`, or as one address where it is one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Lists a sparse record's keys as ascending numbers. */
export function indices(record: Readonly<Record<number, unknown>>): number[] {
  return Object.keys(record)
    .map(Number)
    .sort((a, b) => a - b);
}
