import * as v from "valibot";
import type { Band } from "../../grid";
import type { Text } from "../../language";
import type { Basis } from "../../trace";
import type { Report } from "../fault";
import { gradeForm } from "../given";
import type { GradeNames } from "../head";
import type { Given } from "../node";
import { basis, number, text, word } from "../shape";

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
interface Graded {
  readonly bands: readonly Band[];
  readonly unmeasured?: readonly UnmeasuredGrade[];
}

/** The form of such grades in a pack file. */
export const unmeasuredShape = v.exactOptional(
  v.pipe(
    v.array(v.strictObject({ grade: word, score: number, name: text, guidance: text, basis })),
    v.minLength(1),
  ),
);

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

/** Reports grades that a band has already, that would improve a result, or that lie beyond the worst band. */
export function unmeasuredLaws({ bands, unmeasured = [] }: Graded, sign: 1 | -1, report: Report): void {
  const scores = [...new Map(bands.map(({ grade, score }) => [grade, score])).values()];
  const middle = scores[Math.floor(scores.length / 2)] ?? Number.NaN;
  const worst = scores.at(-1) ?? Number.NaN;
  const seen = new Set(bands.map(({ grade }) => grade));
  for (const { grade, score } of unmeasured) {
    if (seen.has(grade)) report("unmeasured", `"${grade}" occurs twice`);
    seen.add(grade);
    if (sign * (score - middle) < 0) report("unmeasured", `"${grade}" is better than the middle band`);
    if (sign * (score - worst) > 0) report("unmeasured", `"${grade}" is worse than the worst band`);
  }
}
