import { parseCell } from "../address";
import { skipSpace, tokens, type Token } from "./tokens";

/** Functions whose results are arrays by nature. */
const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK LAMBDA LET MAKEARRAY MAP MINVERSE MMULT
  MUNIT PIVOTBY RANDARRAY SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TRIMRANGE UNIQUE VSTACK
  WRAPCOLS WRAPROWS`.split(/\s+/),
);

const SCALAR_OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "%"]);

const isColumnOrRow = (text: string): boolean => /^\$?(?:[A-Za-z]{1,3}|\d{1,7})$/.test(text);

function isCorner(token: Token | undefined): boolean {
  return token !== undefined && (parseCell(token.text) !== undefined || isColumnOrRow(token.text));
}

/** Whether the ":" at `index` makes a range that an operator for single values works on. */
function isComputedRange(list: readonly Token[], index: number): boolean {
  if (list[index]?.text !== ":" || !isCorner(list[index - 1]) || !isCorner(list[index + 1])) return false;
  let before = index - 2;
  if (list[before]?.text === "!") before -= 2;
  while (list[before]?.kind === "space") before -= 1;
  const after = skipSpace(list, index + 2);
  return SCALAR_OPERATORS.has(list[before]?.text ?? "") || SCALAR_OPERATORS.has(list[after]?.text ?? "");
}

/**
 * Tells whether a formula must be stored as an array even where its result is one value: Excel reads a plain formula
 * the old way and takes one cell of a range where an operator wants one value, so `SUM(A1:A3*2)` would change.
 * @param formula as typed
 */
export function needsArray(formula: string): boolean {
  const list = tokens(formula);
  return list.some((token, index) => {
    const isCall = token.kind === "name" && list[skipSpace(list, index + 1)]?.kind === "open";
    return (isCall && ARRAY_FUNCTIONS.has(token.text.toUpperCase())) || isComputedRange(list, index);
  });
}
