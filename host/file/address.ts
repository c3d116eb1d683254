import { cellAddress, parseArea as readArea } from "../../grid";

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
  const area = address.includes(":") ? null : readArea(address);
  return area === null ? undefined : { row: area.row, column: area.column };
}

/** Reads `B2:D9` or `B2`; undefined where it is not a cell range. */
export function parseArea(range: string): Area | undefined {
  const area = readArea(range);
  if (area === null) return undefined;
  const { row, column, rows, columns } = area;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** Writes an area as `B2:D9`, or as one address where it is one cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** Lists a sparse record's keys as ascending numbers. */
export function indices(record: Readonly<Record<number, unknown>>): number[] {
  return Object.keys(record)
    .map(Number)
    .sort((a, b) => a - b);
}
