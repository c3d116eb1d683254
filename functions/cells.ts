import { normaliseText } from "../src";

/** An error that a cell holds, such as #DIV/0!. */
export interface ErrorCell {
  readonly error: string;
}

/** What one cell holds. Null is blank: nothing there, an empty text, or spaces only. */
export type Cell = string | number | boolean | null | ErrorCell;

/** The errors that a cell can hold; typed as text (from the command line) they mean the same. */
const EXCEL_ERRORS: ReadonlySet<string> = new Set([
  ...["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NAME?", "#REF!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"],
  ...["#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!"],
]);

export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null;
}

/** Reads one cell in any of the ways in which Excel, the workbench or the command line says it. */
export function readCell(raw: unknown): Cell {
  switch (typeof raw) {
    case "string":
      return readText(raw);
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

function readText(raw: string): Cell {
  const text = normaliseText(raw);
  if (text === "") return null;
  return EXCEL_ERRORS.has(text.toUpperCase()) ? { error: text.toUpperCase() } : text;
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

/** Lists every cell of an argument, row by row, however deep a repeating argument nests its ranges. */
export function readList(raw: unknown): readonly Cell[] {
  return Array.isArray(raw) ? raw.flatMap((part: unknown) => readList(part)) : [readCell(raw)];
}

/**
 * Tells whether a cell holds nothing. A blank cell reaches a function as the number 0 in some versions of Excel, so
 * where 0 can mean nothing else (a word, a symbol, a key) it counts as blank too.
 */
export function isBlankWord(cell: Cell): cell is null | 0 {
  return cell === null || cell === 0;
}

/** Shows a cell in a message as the analyst sees it. */
export function showCell(cell: Cell): string | number {
  if (cell === null) return "a blank";
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}
