import type { Band } from "../../grid";
import { failure, success, wrong, type Outcome } from "../../problem";
import { normaliseText } from "../../text";
import { isAbsent, readGrade } from "../given";
import type { GradeNames } from "../head";
import type { Entry, Given, GradeResult } from "../node";
import { unmeasuredIn, type UnmeasuredGrade } from "./unmeasured";

/** A measure as far as its grades go. */
interface Graded {
  readonly id: string;
  readonly bands: readonly Band[];
  readonly unmeasured?: readonly UnmeasuredGrade[];
}

/** Many grades are figures: the word before tells `grade 2` from a measure of 2. */
const STATED = /^(?:grade|等级|档次) ?:? ?(.+)$/i;

/** Writes the grade that an analyst states in place of a measure, as a row holds it. */
export function statedGradeText(grade: string): string {
  return `grade ${grade}`;
}

/** Finds the grade that is stated in place of a measure, in the analyst's spelling; null where a row holds something else. */
export function statedGradeIn(given: Given | undefined): string | null {
  if (typeof given !== "string") return null;
  return STATED.exec(normaliseText(given))?.[1] ?? null;
}

/**
 * Takes the grade that an analyst states in place of a measure, by its word alone where no value has it; null where none
 * is stated. A measure beside it, given by
 * years, must come to the same grade.
 * @param measured works out the grade of the years
 */
export function gradeStated(
  item: Graded,
  grades: readonly string[],
  names: GradeNames,
  { value, periods }: Entry,
  measured: () => string | undefined,
): Outcome<GradeResult> | null {
  const stated = statedGradeIn(value) ?? unmeasuredIn(value, item);
  if (stated === null) return null;
  const grade = readGrade(stated, grades, item.id, names);
  if (!grade.ok) return grade;
  const hasYears = Object.values(periods ?? {}).some((year) => !isAbsent(year));
  const derived = hasYears ? measured() : undefined;
  if (derived !== undefined && derived !== grade.value)
    return failure(wrong("contradiction", item.id, { given: grade.value, derived, sources: [item.id] }));
  const all = [...item.bands, ...(item.unmeasured ?? [])];
  const score = all.find((one) => one.grade === grade.value)?.score ?? Number.NaN;
  return success({ id: item.id, grade: grade.value, score, from: "given" });
}
