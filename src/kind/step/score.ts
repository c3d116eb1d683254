import * as v from "valibot";
import { settleDecimals, shownWeight } from "../../grid";
import { LIMITS, limitScore, weighScore } from "../../scorecard";
import { sumOf } from "../fault";
import { LIMIT } from "../figure";
import type { StepHead } from "../head";
import type { Item } from "../item";
import type { Node } from "../node";
import { id, number, stepHead } from "../shape";
import type { Contribution, Run, StepKind, StepLaws } from "./kind";

/** A weighted mean of the scores of items or grades, then points added, then held within limits. */
export interface ScoreStep extends StepHead {
  readonly kind: "score";
  readonly parts: readonly { readonly of: string; readonly weight: number }[];
  /** Judged items whose points are added; `lowers` and `raises` speak of credit quality. */
  readonly adjustments?: readonly { readonly of: string; readonly may: "raise" | "lower" | "both" }[];
  readonly limits: readonly [number, number];
}

export const score = {
  shape: v.strictObject({
    ...stepHead,
    kind: v.literal("score"),
    parts: v.pipe(v.array(v.strictObject({ of: id, weight: number })), v.minLength(1)),
    adjustments: v.exactOptional(
      v.array(v.strictObject({ of: id, may: v.picklist(["raise", "lower", "both"]) })),
    ),
    limits: v.tuple([number, number]),
  }),
  gives: "score",
  dependencies: ({ parts, adjustments }) => [
    ...parts.map(({ of }) => of),
    ...(adjustments ?? []).map(({ of }) => of),
  ],
  beside: () => [],
  laws: scoreLaws,
  evaluate: evaluateScore,
  contributions,
  moves: null,
  inputs: null,
  basisUsed: null,
  better: null,
  bestFirst: null,
  together: null,
  turns: null,
  line: null,
  figures: {
    weight: { words: { en: "weight of", zh: "权重" }, unit: "share" },
    limits: { words: LIMIT, unit: "points" },
  },
  records: [],
  numbers: ({ parts }, { label }) => ({
    what: "weights",
    numbers: parts.map(({ of, weight }) => `${label(of)} ${shownWeight(weight)}`).join("; "),
  }),
} as const satisfies StepKind<ScoreStep>;

function scoreLaws(step: ScoreStep, { needs, report, item }: StepLaws): void {
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
}

function scoresOf(item: Item | undefined): readonly number[] {
  if (item?.kind === "judged") return item.levels.map(({ score: points }) => points);
  return item?.kind === "measured" ? item.bands.map(({ score: points }) => points) : [];
}

/** The score behind a part: its own, or its grade's. */
function scoreOf(of: string, run: Run): number | null {
  const node = run.at(of);
  return node?.score ?? node?.grade?.score ?? null;
}

function evaluateScore(step: ScoreStep, run: Run): Node | null {
  let weighed = 0;
  let added = 0;
  let known = true;
  for (const { of, weight } of step.parts) {
    const part = scoreOf(of, run);
    if (part === null) known = false;
    else weighed += weight * part;
  }
  for (const { of } of step.adjustments ?? []) {
    const points = scoreOf(of, run);
    if (points === null) known = false;
    else added += points;
  }
  if (!known) return null;
  const held = limitScore(weighed + added, limitsOf(step, run));
  const cut = held > settleDecimals(weighed + added);
  return cut ? { id: step.id, score: held, restrained: true } : { id: step.id, score: held };
}

/** The limits of a score, the better one only while it is not lifted. */
function limitsOf({ id: own, limits }: ScoreStep, run: Run): readonly [number, number] {
  return run.isLifted(own) ? [-Infinity, limits[1]] : limits;
}

function contributions(step: ScoreStep, _node: Node, run: Run): readonly Contribution[] {
  const known = (of: string) => scoreOf(of, run) ?? 0;
  const parts = step.parts.map(({ of, weight }) => ({ id: of, weight, score: known(of) }));
  const added = (step.adjustments ?? []).map(({ of }) => ({ id: of, points: known(of) }));
  const weighed = weighScore(parts, added, limitsOf(step, run));
  return weighed.contributions.map(({ id: of, points }) => ({ id: of === LIMITS ? step.id : of, points }));
}
