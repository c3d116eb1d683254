import type { CellErrorCode } from "../document";

const errorCodes: ReadonlySet<string> = new Set<CellErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
]);

/** Tells whether a text is one of Excel's error values. */
export function isErrorCode(text: string): text is CellErrorCode {
  return errorCodes.has(text);
}
