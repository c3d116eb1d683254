import { inClauses } from "../../../punctuation";
import { settleDecimals, shownWeight } from "../../../grid";
import { LIMITS, limitScore, weakestLink, weighScore } from "../../../scorecard";
import type { Basis } from "../../../trace";
import { LIMIT } from "../../figure";
import type { StepHead } from "../../head";
import type { Node } from "../../node";
import type { Contribution, Run, StepKind } from "../kind";

/** A weighted mean of the scores of items or grades, then points added, then held within limits. */
export interface ScoreStep extends StepHead {
  readonly kind: "score";
  readonly parts: readonly { readonly of: string; readonly weight: number }[];
  /** Judged items whose points are added; `lowers` and `raises` speak of credit quality. */
  readonly adjustments?: readonly { readonly of: string; readonly may: "raise" | "lower" | "both" }[];
  readonly limits: readonly [number, number];
  readonly weakest?: readonly WeakestLink[];
  readonly nearDefault?: NearDefault;
}

/** A weakest link: where a part stands at one of these grades, the score is at least this (score 1 is the best). */
export interface WeakestLink {
  /** A part or adjustment of the score. */
  readonly of: string;
  readonly least: Readonly<Record<string, number>>;
  readonly basis: Basis;
}

/** In or near default other weights count as well, and the worse of the two means is taken. */
export interface NearDefault {
  /** Any of these parts at any of these grades. */
  readonly when: readonly { readonly of: string; readonly at: readonly string[] }[];
  readonly parts: ScoreStep["parts"];
  readonly basis: Basis;
}

export const score = {
  gives: "score",
  dependencies: ({ parts, adjustments }) => [
    ...parts.map(({ of }) => of),
    ...(adjustments ?? []).map(({ of }) => of),
  ],
  beside: () => [],
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
    least: { words: { en: "score at least, at", zh: "得分至少" }, unit: "points" },
  },
  records: ["least"],
  numbers: ({ parts }, { label, language }) => ({
    what: "weights",
    numbers: inClauses(
      language,
      parts.map(({ of, weight }) => `${label(of)} ${shownWeight(weight)}`),
    ),
  }),
} as const satisfies StepKind<ScoreStep>;

/** The score behind a part: its own, or its grade's. */
function scoreOf(of: string, run: Run): number | null {
  const node = run.at(of);
  return node?.score ?? node?.grade?.score ?? null;
}

function evaluateScore(step: ScoreStep, run: Run): Node | null {
  let added = 0;
  let known = true;
  for (const { of } of step.parts) if (scoreOf(of, run) === null) known = false;
  for (const { of } of step.adjustments ?? []) {
    const points = scoreOf(of, run);
    if (points === null) known = false;
    else added += points;
  }
  if (!known) return null;
  const sum = meanOf(partsInForce(step, run), run) + added;
  const held = limitScore(sum, limitsOf(step, run));
  if (held <= settleDecimals(sum)) return { id: step.id, score: held };
  const link = weakestOf(step, run);
  const weakest = link !== null && link.least === held ? { weakest: link.of } : {};
  return { id: step.id, score: held, restrained: true, ...weakest };
}

function meanOf(parts: ScoreStep["parts"], run: Run): number {
  return parts.reduce((sum, { of, weight }) => sum + weight * (scoreOf(of, run) ?? 0), 0);
}

/** The weights in force: near default others count as well, and the worse of the two means is taken. */
function partsInForce({ id: own, parts, nearDefault }: ScoreStep, run: Run): ScoreStep["parts"] {
  if (nearDefault === undefined || run.isLifted(own)) return parts;
  const isNear = nearDefault.when.some(({ of, at }) => at.includes(run.at(of)?.grade?.grade ?? ""));
  return isNear && meanOf(nearDefault.parts, run) > meanOf(parts, run) ? nearDefault.parts : parts;
}

function weakestOf({ weakest = [] }: ScoreStep, run: Run) {
  return weakestLink(weakest, (of) => run.at(of)?.grade?.grade);
}

/** The limits of a score, the better one only while it is not lifted; a weakest link moves that one. */
function limitsOf(step: ScoreStep, run: Run): readonly [number, number] {
  const [best, worst] = step.limits;
  if (run.isLifted(step.id)) return [-Infinity, worst];
  return [Math.max(best, weakestOf(step, run)?.least ?? best), worst];
}

function contributions(step: ScoreStep, _node: Node, run: Run): readonly Contribution[] {
  const known = (of: string) => scoreOf(of, run) ?? 0;
  const parts = partsInForce(step, run).map(({ of, weight }) => ({ id: of, weight, score: known(of) }));
  const added = (step.adjustments ?? []).map(({ of }) => ({ id: of, points: known(of) }));
  const weighed = weighScore(parts, added, limitsOf(step, run));
  return weighed.contributions.map(({ id: of, points }) => ({ id: of === LIMITS ? step.id : of, points }));
}
