import { isAbsentText, readNumber } from "../reading";
import { normaliseText } from "../text";

/** A value of a table as it was given. */
export type TableValue = string | number | boolean | null;

/** Numbers are equal up to what a cell keeps of them. */
const CELL_NOISE = 1e-12;

/**
 * Tells whether two values of a table say the same: gaps however they are spelt, numbers up to what a cell keeps of them and
 * however they are written, words in any case and width. It is the one rule by which anything here was changed or was not.
 * @param noise the part by which numbers may differ, where fewer digits were kept than a cell keeps
 */
export function isSameValue(a: TableValue, b: TableValue, noise = CELL_NOISE): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  const [left, right] = [readNumber(a, ""), readNumber(b, "")];
  if (left.ok && right.ok)
    return Math.abs(left.value - right.value) <= noise * Math.max(1, Math.abs(left.value));
  return normaliseText(String(a)).toLowerCase() === normaliseText(String(b)).toLowerCase();
}

function isNothing(value: TableValue): boolean {
  return value === null || (typeof value === "string" && isAbsentText(value));
}
