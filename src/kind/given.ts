import { failure, success, wrong, type Outcome } from "../problem";
import { formsOfGrade, isAbsentText } from "../reading";
import { normaliseText } from "../text";
import type { GradeNames } from "./head";
import type { Entry, Given } from "./node";

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

/** Reads the grade that an analyst gave among the grades that there are, by the grade itself or its name in either language. */
export function readGrade(
  given: Given,
  grades: readonly string[],
  at: string,
  names: GradeNames = {},
): Outcome<string> {
  // Most grades come exactly as printed: only others are worth the slow comparison of spellings.
  const exact = grades.find((candidate) => candidate === String(given));
  const words = (grade: string) => [grade, names[grade]?.en ?? grade, names[grade]?.zh ?? grade];
  const meant = (form: string) =>
    grades.find((candidate) => words(candidate).some((word) => gradeForm(word) === form));
  const grade =
    exact ??
    formsOfGrade(gradeForm(given))
      .map(meant)
      .find((found) => found !== undefined);
  return grade === undefined
    ? failure(wrong("not-in-list", at, { received: String(given), allowed: grades }))
    : success(grade);
}
