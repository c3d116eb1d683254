import { isAbsentText } from "../reading";
import { normaliseText } from "../text";

/** An error that a cell holds, such as #DIV/0!. */
export interface CellFault {
  readonly error: string;
}

/** What one cell of a table holds. Null is blank: nothing there, an empty text, or spaces only. */
export type TableCell = string | number | boolean | null | CellFault;

/** The errors that a cell can hold; typed as text, or read from a file, they mean the same. */
const ERRORS: ReadonlySet<string> = new Set([
  ...["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NAME?", "#REF!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"],
  ...["#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!"],
]);

/** Reads the text of a cell: in one form, blank as null, and the name of an error as that error. */
export function textCell(raw: string): TableCell {
  const text = normaliseText(raw);
  if (text === "") return null;
  const name = text.startsWith("#") ? text.toUpperCase() : "";
  return ERRORS.has(name) ? { error: name } : text;
}

/** Reads a cell as a workbook hands over its value. */
export function valueCell(raw: string | number | boolean | null | undefined): TableCell {
  return typeof raw === "string" ? textCell(raw) : (raw ?? null);
}

export function isFault(cell: TableCell): cell is CellFault {
  return typeof cell === "object" && cell !== null;
}

/** Tells whether a cell holds nothing: a blank, or a text that says that nothing is there. */
export function isBlankCell(cell: TableCell): boolean {
  return cell === null || (typeof cell === "string" && isAbsentText(cell));
}

/**
 * Tells whether a cell names nothing. A blank cell reaches a function as the number 0 in some versions of Excel, so where
 * 0 can mean nothing else (a key, a heading, a unit) it counts as blank too.
 */
export function isNoName(cell: TableCell): cell is null | 0 {
  return cell === null || cell === 0;
}

/** Shows a cell in a message as the analyst sees it. */
export function shownCell(cell: TableCell): string | number {
  if (cell === null) return "a blank";
  if (isFault(cell)) return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}
