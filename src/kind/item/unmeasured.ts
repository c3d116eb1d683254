import type { Band } from "../../grid";
import type { Text } from "../../language";
import type { Basis } from "../../trace";
import { gradeForm } from "../given";
import type { GradeNames } from "../head";
import type { Given } from "../node";

/** A grade that no value has and only a person states, where there is nothing to measure: too few years. */
export interface UnmeasuredGrade {
  readonly grade: string;
  /** Never better than that of the middle band: what cannot be measured must not improve a result. */
  readonly score: number;
  readonly name: Text;
  /** When it is stated. */
  readonly guidance: Text;
  readonly basis: Basis;
}

/** A measure as far as its grades go. */
export interface Graded {
  readonly bands: readonly Band[];
  readonly unmeasured?: readonly UnmeasuredGrade[];
}

/** Lists the grades of bands, best first, each that is only stated behind the last one that is no worse. */
export function allGrades({ bands, unmeasured = [] }: Graded, sign: 1 | -1): readonly string[] {
  const all = bands.map(({ grade, score }) => ({ grade, score }));
  for (const { grade, score } of unmeasured) {
    const worse = all.findIndex((other) => sign * (other.score - score) > 0);
    all.splice(worse < 0 ? all.length : worse, 0, { grade, score });
  }
  return [...new Set(all.map(({ grade }) => grade))];
}

/** Names the grades that are only stated. */
export function unmeasuredNames({ unmeasured = [] }: Graded): GradeNames {
  return Object.fromEntries(unmeasured.map(({ grade, name }) => [grade, name]));
}

/** Finds the grade that a cell states by its bare word; null where it holds something else. */
export function unmeasuredIn(given: Given | undefined, { unmeasured = [] }: Graded): string | null {
  if (typeof given !== "string") return null;
  const form = gradeForm(given);
  const isMeant = ({ grade, name }: UnmeasuredGrade) =>
    [grade, name.en, name.zh].some((word) => gradeForm(word) === form);
  return unmeasured.find(isMeant)?.grade ?? null;
}
