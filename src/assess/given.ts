import { isAbsentText } from "../reading";
import { normaliseText } from "../text";
import type { Entry, Given } from "./types";

export { readNumber } from "../reading";

/** Tells whether nothing was given: a blank cell, "n/a" or one of its usual spellings. Zero is a value. */
export function isAbsent(given: Given | undefined): boolean {
  if (given === null || given === undefined) return true;
  return typeof given === "string" && isAbsentText(given);
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
