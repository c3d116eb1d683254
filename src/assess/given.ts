import { normaliseText } from "../text";
import type { Entry, Given } from "./types";

export { readNumber } from "../number";

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

/** Brings a grade into the form in which spellings are compared; the sign of `Medium-` counts, its spaces do not. */
export function gradeForm(given: Given): string {
  return normaliseText(String(given)).replace(/ /g, "").toLowerCase();
}
