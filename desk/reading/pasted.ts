import { decimalOf, isAbsentFigure, normaliseText, type Decimal, type Unit } from "../../src";
import { readTyped, typedForm } from "../draft/numbers";

/** Splits what was pasted into rows and cells, as a sheet or a table of a document hands them over. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/**
 * Reads a pasted cell as a number.
 * @param decimal how decimals are written, where the cells beside it tell
 * @returns the text to be typed, "" for a gap, or null where it is no number, or may be two
 */
export function pastedNumber(text: string, unit: Unit, decimal?: Decimal): string | null {
  if (isAbsentFigure(text)) return "";
  const read = readTyped(text, unit, decimal);
  if (typeof read !== "number") return null;
  const plain = normaliseText(text);
  // What the others told of it is not seen in the box: it is written so that it has one reading.
  return typeof readTyped(plain, unit) === "number" && !/[(]/.test(plain) ? plain : typedForm(read, unit);
}

/** What a paste into the years of an item comes to. */
export interface PastedYears {
  readonly periods: Readonly<Record<string, string>>;
  /** Cells that are no numbers: their years stay as they were. */
  readonly unread: readonly string[];
  /** How many cells were left over. */
  readonly beyond: number;
}

/**
 * Reads a row or a column that was pasted into the years from `first` on, oldest first.
 * @returns null where one cell or a table was pasted: it is no list of years
 */
export function pastedYears(
  text: string,
  keys: readonly string[],
  first: string,
  unit: Unit,
): PastedYears | null {
  const rows = pastedCells(text);
  const isList = rows.length === 1 || rows.every((row) => row.length === 1);
  const cells = rows.flat();
  if (!isList || cells.length < 2) return null;
  const years = keys.slice(keys.indexOf(first));
  const decimal = decimalOf(cells);
  const read = years.slice(0, cells.length).map((key, at) => {
    const cell = cells[at] ?? "";
    return { key, cell, number: pastedNumber(cell, unit, decimal) };
  });
  return {
    periods: Object.fromEntries(read.flatMap(({ key, number }) => (number === null ? [] : [[key, number]]))),
    unread: read.flatMap(({ cell, number }) => (number === null ? [cell] : [])),
    beyond: Math.max(0, cells.length - years.length),
  };
}
