import { failure, success, wrong, type Outcome } from "../problem";
import { normaliseText } from "../text";
import type { Entry, Given } from "./types";

/** Spellings by which analysts and our own sheets say that a value is not there. */
const ABSENT = new Set(["", "n/a", "na", "#n/a", "-", "--", "/", "未获取", "无数据"]);

/** Tells whether nothing was given: a blank cell, "n/a" or one of its usual spellings. Zero is a value. */
export function isAbsent(given: Given | undefined): boolean {
  return (
    given === null ||
    given === undefined ||
    (typeof given === "string" && ABSENT.has(normaliseText(given).toLowerCase()))
  );
}

/** Tells whether an entry holds a value or any period. */
export function isGiven(entry: Entry | undefined): entry is Entry {
  if (entry === undefined) return false;
  return !isAbsent(entry.value) || Object.values(entry.periods ?? {}).some((value) => !isAbsent(value));
}

/**
 * Reads a number as typed: thousands separators, full-width digits, `4.1%` (a fraction, 0.041) and a trailing `x`
 * or `倍` are understood.
 */
export function readNumber(given: Given, at: string): Outcome<number> {
  if (typeof given === "number") {
    return Number.isFinite(given) ? success(given) : failure(wrong("not-a-number", at, { received: given }));
  }
  const problem = failure<number>(wrong("not-a-number", at, { received: String(given) }));
  if (typeof given !== "string") return problem;
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|x|倍)?$/i.exec(
    normaliseText(given),
  );
  const digits = match?.[1]?.replaceAll(",", "") ?? "";
  if (digits === "" || !/\d/.test(digits)) return problem;
  const value = Number(digits);
  if (!Number.isFinite(value)) return problem;
  // Dividing the decimal text keeps 4.1% at 0.041 where 4.1 / 100 would leave 0.040999….
  return success(match?.[2] === "%" ? Number(`${String(value)}e-2`) : value);
}

/** Brings a grade into the form in which spellings are compared; the sign of `Medium-` counts, its spaces do not. */
export function gradeForm(given: Given): string {
  return normaliseText(String(given)).replace(/ /g, "").toLowerCase();
}
