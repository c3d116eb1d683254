import { isFault, isNoName, shownCell, textCell, writtenText, type CellFault, type TableCell } from "../src";

/** An error that a cell holds, such as #DIV/0!. */
export type ErrorCell = CellFault;

/** What one cell holds. Null is blank: nothing there, an empty text, or spaces only. */
export type Cell = TableCell;

export { isFault as isErrorCell, isNoName as isBlankWord, shownCell as showCell };

/** Reads one cell in any of the ways in which Excel, the workbench or the command line says it. */
export function readCell(raw: unknown): Cell {
  switch (typeof raw) {
    case "string":
      return textCell(raw);
    case "number":
      return Number.isFinite(raw) ? raw : { error: "#NUM!" };
    case "boolean":
      return raw;
    case "object":
      return raw === null ? null : readObject(raw);
    default:
      return null;
  }
}

/** Excel hands over errors, formatted numbers and linked records as objects with a plain value inside. */
function readObject(raw: object): Cell {
  if (Array.isArray(raw)) return readCell(firstCell(raw));
  if ("basicValue" in raw && typeof raw.basicValue !== "object") return readCell(raw.basicValue);
  if ("code" in raw && typeof raw.code === "string") return { error: raw.code };
  if ("error" in raw && typeof raw.error === "string") return { error: raw.error };
  return { error: "#VALUE!" };
}

function firstCell(raw: readonly unknown[]): unknown {
  const first = raw[0];
  return Array.isArray(first) ? (first as readonly unknown[])[0] : first;
}

/**
 * Reads an argument as a rectangle of cells. One cell is a rectangle of one; a flat list (from the command line) is
 * one row; short rows are filled with blanks.
 */
export function readGrid(raw: unknown): readonly (readonly Cell[])[] {
  if (!Array.isArray(raw)) return [[readCell(raw)]];
  const rows = raw.some((row) => Array.isArray(row))
    ? raw.map((row: unknown) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]))
    : [raw.map(readCell)];
  // Folded, not spread: a column of a worksheet has more rows than a call may have arguments.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) =>
    row.length === width ? row : [...row, ...Array<null>(width - row.length).fill(null)],
  );
}

/**
 * Reads a rectangle as its texts were typed, cell by cell beside readGrid: names go back to the sheet as they came from it, or
 * nobody would find them there again.
 */
export function writtenGrid(raw: unknown): readonly (readonly Cell[])[] {
  const typed = (one: unknown, cell: Cell): Cell => {
    if (typeof cell !== "string") return cell;
    const text = typeof one === "object" && one !== null && "basicValue" in one ? one.basicValue : one;
    return typeof text === "string" ? writtenText(text) : cell;
  };
  const grid = readGrid(raw);
  if (!Array.isArray(raw)) return [[typed(raw, grid[0]?.[0] ?? null)]];
  const rows: readonly unknown[] = raw.some((row) => Array.isArray(row)) ? raw : [raw];
  return grid.map((cells, line) => {
    const row = rows[line];
    return cells.map((cell, place) =>
      typed(Array.isArray(row) ? (row as readonly unknown[])[place] : row, cell),
    );
  });
}

/** Lists every cell of an argument, row by row, however deep a repeating argument nests its ranges. */
export function readList(raw: unknown): readonly Cell[] {
  return Array.isArray(raw) ? raw.flatMap((part: unknown) => readList(part)) : [readCell(raw)];
}
