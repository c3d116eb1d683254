import * as v from "valibot";
import { sumOf } from "../../fault";
import type { Item } from "../../item";
import { basis, id, number, stepHead } from "../../shape";
import type { StepLaws } from "../kind";
import { type ScoreStep } from "./index";
import type { StepFile } from "../../file";

const weighed = v.pipe(v.array(v.strictObject({ of: id, weight: number })), v.minLength(1));

/** How it stands in the file of a methodology, and what must hold of it there. */
export const scoreFile = {
  shape: v.strictObject({
    ...stepHead,
    kind: v.literal("score"),
    parts: weighed,
    adjustments: v.exactOptional(
      v.array(v.strictObject({ of: id, may: v.picklist(["raise", "lower", "both"]) })),
    ),
    limits: v.tuple([number, number]),
    weakest: v.exactOptional(v.array(v.strictObject({ of: id, least: v.record(v.string(), number), basis }))),
    nearDefault: v.exactOptional(
      v.strictObject({
        when: v.pipe(v.array(v.strictObject({ of: id, at: v.array(v.string()) })), v.minLength(1)),
        parts: weighed,
        basis,
      }),
    ),
  }),
  laws: scoreLaws,
} as const satisfies StepFile<ScoreStep>;

function scoreLaws(step: ScoreStep, laws: StepLaws): void {
  const { needs, report, item } = laws;
  const { parts, adjustments = [], limits } = step;
  for (const { of } of parts) needs(of, ["grade", "score"], "parts");
  for (const { of } of adjustments) needs(of, ["grade"], "adjustments");
  const sum = sumOf(parts.map(({ weight }) => weight));
  if (sum !== 1) report("parts", `the weights sum to ${sum}, not 1`);
  if (parts.some(({ weight }) => weight <= 0)) report("parts", "a weight is not above 0");
  for (const { of, may } of adjustments) {
    const scores = scoresOf(item(of));
    // Score 1 is the best: points below zero raise the credit quality.
    if (may === "lower" && scores.some((points) => points < 0))
      report("adjustments", `"${of}" may only lower`);
    if (may === "raise" && scores.some((points) => points > 0))
      report("adjustments", `"${of}" may only raise`);
  }
  if (limits[0] >= limits[1]) report("limits", "the ends are out of order");
  worstLaws(step, laws);
}

/** Worst words must be of the score's own parts, and never easier for a worse one. */
function worstLaws({ parts, adjustments = [], weakest = [], nearDefault }: ScoreStep, laws: StepLaws): void {
  const { report, gradesOf } = laws;
  const own = new Set([...parts, ...adjustments].map(({ of }) => of));
  const rising = (member: string, of: string, at: (grade: string) => number | undefined) => {
    if (!own.has(of)) report(member, `"${of}" is no part of the score`);
    let before = -Infinity;
    for (const grade of gradesOf(of)) {
      const value = at(grade) ?? -Infinity;
      if (value < before) report(member, `"${grade}" of "${of}" asks for less than a better grade`);
      before = Math.max(before, value);
    }
  };
  const known = (member: string, of: string, grades: readonly string[]) => {
    for (const grade of grades)
      if (!gradesOf(of).includes(grade)) report(member, `"${grade}" is not a grade of "${of}"`);
  };
  for (const { of, least } of weakest) {
    known("weakest", of, Object.keys(least));
    rising("weakest", of, (grade) => least[grade]);
  }
  if (nearDefault === undefined) return;
  for (const { of, at } of nearDefault.when) {
    known("nearDefault", of, at);
    rising("nearDefault", of, (grade) => (at.includes(grade) ? 1 : undefined));
  }
  const sum = sumOf(nearDefault.parts.map(({ weight }) => weight));
  if (sum !== 1) report("nearDefault", `the weights sum to ${sum}, not 1`);
  for (const { of } of nearDefault.parts)
    if (!parts.some((part) => part.of === of)) report("nearDefault", `"${of}" is no part of the score`);
}

function scoresOf(item: Item | undefined): readonly number[] {
  if (item?.kind === "judged") return item.levels.map(({ score: points }) => points);
  if (item?.kind !== "measured") return [];
  return [...item.bands, ...(item.unmeasured ?? [])].map(({ score: points }) => points);
}
