import * as v from "valibot";
import type { Report } from "../fault";
import { basis, number, text, word } from "../shape";
import type { Graded } from "./unmeasured";

/** The form of such grades in a pack file. */
export const unmeasuredShape = v.exactOptional(
  v.pipe(
    v.array(v.strictObject({ grade: word, score: number, name: text, guidance: text, basis })),
    v.minLength(1),
  ),
);

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
