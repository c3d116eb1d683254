import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from "../../address";
import { parseCell } from "../address";
import { tokens, type Token } from "./tokens";

const wrap = (index: number, size: number): number => ((index % size) + size) % size;

function shiftColumn(text: string, by: number): string {
  return text.startsWith("$") ? text : columnLetters(wrap(columnIndex(text) + by, MAX_COLUMNS));
}

function shiftRow(text: string, by: number): string {
  return text.startsWith("$") ? text : String(wrap(Number(text) - 1 + by, MAX_ROWS) + 1);
}

function shiftCell(text: string, rows: number, columns: number): string {
  const match = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(text);
  return match?.[1] && match[2] ? shiftColumn(match[1], columns) + shiftRow(match[2], rows) : text;
}

const isWhole = (token: Token | undefined, pattern: RegExp): boolean =>
  token !== undefined && pattern.test(token.text);

/** Whether the token is one side of `A:C` or `1:$3`. */
function isSide(list: readonly Token[], index: number, pattern: RegExp): boolean {
  if (!isWhole(list[index], pattern)) return false;
  return (
    (list[index + 1]?.text === ":" && isWhole(list[index + 2], pattern)) ||
    (list[index - 1]?.text === ":" && isWhole(list[index - 2], pattern))
  );
}

/**
 * Moves the relative references of a formula, as a shared formula is told to its other cells. References wrap at
 * the sheet's edges, as Excel's do.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const list = tokens(formula);
  return list
    .map((token, index) => {
      const next = list[index + 1];
      if (next?.kind === "open" || next?.text === "!" || next?.kind === "bracket") return token.text;
      if (token.kind === "name" && parseCell(token.text)) return shiftCell(token.text, rows, columns);
      if (isSide(list, index, /^\$?[A-Za-z]{1,3}$/)) return shiftColumn(token.text, columns);
      if (isSide(list, index, /^\$?\d{1,7}$/)) return shiftRow(token.text, rows);
      return token.text;
    })
    .join("");
}
