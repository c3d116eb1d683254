import { failure, success, wrong, type Outcome } from "../problem";
import { normaliseText } from "../text";
import type { GradeNames } from "./head";
import type { Entry, Given } from "./node";

/** Spellings by which analysts and our own sheets say that a value is not there. */
const ABSENT = new Set(["", "n/a", "na", "#n/a", "-", "--", "/", "未获取", "无数据"]);

/** Tells whether nothing was given: a blank cell, "n/a" or one of its usual spellings. Zero is a value. */
export function isAbsent(given: Given | undefined): boolean {
  if (given === null || given === undefined) return true;
  if (typeof given !== "string" || PLAIN.test(given)) return false;
  return ABSENT.has(normaliseText(given).toLowerCase());
}

/** Grades and symbols as printed: letters and figures that no spelling of absence begins with. */
const PLAIN = /^[a-mo-zA-MO-Z0-9]/;

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
  const form = exact === undefined ? gradeForm(given) : "";
  const words = (grade: string) => [grade, names[grade]?.en ?? grade, names[grade]?.zh ?? grade];
  const grade =
    exact ?? grades.find((candidate) => words(candidate).some((word) => gradeForm(word) === form));
  return grade === undefined
    ? failure(wrong("not-in-list", at, { received: String(given), allowed: grades }))
    : success(grade);
}
