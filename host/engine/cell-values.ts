import { CellValueType, numfmt } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { CellErrorCode, CellValue } from "../document";
import type { CellInput } from "../workbook";
import { isErrorCode } from "./error-codes";
import { isErrorText } from "./kept-cells";

/** Tells whether a value is an error value. */
export function isCellError(value: unknown): value is { readonly error: CellErrorCode } {
  return typeof value === "object" && value !== null && "error" in value;
}

/**
 * Reads the value of a grid cell. The engine keeps booleans as 0 and 1 beside a type and errors as their text, so a
 * text that spells an error code reads as that error.
 */
export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = cell.v;
  if (value === null || value === undefined) return richText(cell);
  if (cell.t === CellValueType.BOOLEAN)
    return value === true || String(value).toUpperCase() === "TRUE" || Number(value) === 1;
  if (typeof value === "boolean") return value;
  if (typeof value === "number" || cell.t === CellValueType.NUMBER) return Number(value);
  return isErrorCode(value) && !isErrorText(cell) ? { error: value } : value;
}

function richText(cell: ICellData): CellValue {
  const stream = cell.p?.body?.dataStream;
  if (stream === undefined) return null;
  const text = stream.replace(/\r\n$/u, "").replace(/\r/gu, "\n");
  return text === "" ? null : text;
}

/** A grid cell's value members; the type is always given, else the engine reads "007" or an ISO date as a number. */
export function cellOfValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}

/**
 * Turns an input into the change of a cell's content: `=` begins a formula, a leading `'` marks text, "" empties the
 * cell, and every other text stays text as it is ("007", "2024-01-31").
 */
export function contentOfInput(input: Exclude<CellInput, null>): ICellData {
  const constant = { f: null, si: null, p: null };
  if (typeof input !== "string") return { ...cellOfValue(input), ...constant };
  if (input === "") return { v: null, t: null, ...constant };
  if (input.startsWith("=") && input.length > 1) return { v: null, t: null, f: input, si: null, p: null };
  const text = input.startsWith("'") ? input.slice(1) : input;
  return { ...cellOfValue(text), ...constant };
}

/** Shows a value under an Excel number format, as the grid does at unlimited column width. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return numfmt.format(numberFormat, value, { throws: false });
  } catch {
    return String(value);
  }
}

/** Excel shows and compares fifteen digits: a difference behind them is the order of additions, not a result. */
const DIGITS = 15;

/** Tells whether two values are the same result. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || a.toPrecision(DIGITS) === b.toPrecision(DIGITS);
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  // A formula that gives an empty text shows what an empty cell shows, and files differ in how they say it.
  return a === b || ((a ?? "") === "" && (b ?? "") === "");
}
