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

function cellShifter(text: string): string | Shifter {
  const [, column, row] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(text) ?? [];
  if (column === undefined || row === undefined) return text;
  if (column.startsWith("$") && row.startsWith("$")) return text;
  return (rows, columns) => shiftColumn(column, columns) + shiftRow(row, rows);
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
  return formulaShifter(formula)(rows, columns);
}

/** Gives a formula with its relative references moved. */
export type Shifter = (rows: number, columns: number) => string;

/** {@link shiftFormula} for many cells of one formula, which is taken apart once. */
export function formulaShifter(formula: string): Shifter {
  const list = tokens(formula);
  const pieces: (string | Shifter)[] = [];
  const add = (piece: string | Shifter): void => {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const [index, token] of list.entries()) add(pieceOf(list, index, token));
  return (rows, columns) => {
    let text = "";
    for (const piece of pieces) text += typeof piece === "string" ? piece : piece(rows, columns);
    return text;
  };
}

function pieceOf(list: readonly Token[], index: number, { kind, text }: Token): string | Shifter {
  const next = list[index + 1];
  if (next?.kind === "open" || next?.text === "!" || next?.kind === "bracket") return text;
  if (kind === "name" && parseCell(text)) return cellShifter(text);
  if (isSide(list, index, /^\$?[A-Za-z]{1,3}$/)) return (_, columns) => shiftColumn(text, columns);
  if (isSide(list, index, /^\$?\d{1,7}$/)) return (rows) => shiftRow(text, rows);
  return text;
}
