import { wrong } from "../../../problem";
import { judgeNotches, readRating } from "../../../scale";
import { LIMIT } from "../../figure";
import type { NotchItem } from "../../item";
import type { Entry, Node } from "../../node";
import type { Open, Run, StepKind, Together } from "../kind";
import { LINE_FIGURES, LINE_RECORDS, lineItems, type LinedHead } from "../lines";
import { heldAt } from "../rating";
import { rangeText } from "../written";

/** Notches added to a rating: from notch items as stated, from judged items and grades by their score (as notches, + better). */
export interface NotchStep extends LinedHead {
  readonly kind: "notch";
  readonly of: string;
  readonly by: readonly string[];
  readonly limits: readonly [number, number];
  /** Notches that come to more than the limits are held at them; `refused`, they are a problem. */
  readonly beyond?: "refused";
  /** From this rating down no notches are used: stated ones are a problem there, and none lead below it. */
  readonly floor?: string;
  /** A sovereign step whose ceiling this step may not lift the rating through. */
  readonly within?: string;
}

export const notch = {
  gives: "rating",
  dependencies: ({ of, by }) => [of, ...by],
  beside: (step) => [...(step.within === undefined ? [] : [step.within]), ...lineItems(step)],
  evaluate: evaluateNotches,
  contributions: null,
  moves: ({ of }) => of,
  inputs: null,
  basisUsed: null,
  better: null,
  bestFirst: null,
  together: notchesTogether,
  turns: null,
  line: null,
  figures: { limits: { words: LIMIT, unit: "notches" }, ...LINE_FIGURES },
  records: LINE_RECORDS,
  numbers: ({ limits }, { language }) => ({
    what: "limits",
    numbers: rangeText(limits[0], limits[1], language),
  }),
} as const satisfies StepKind<NotchStep>;

function evaluateNotches(step: NotchStep, run: Run): Node | null {
  const base = run.at(step.of)?.rating;
  const parts = step.by.map((one) => notchesOf(run.at(one)));
  const known = parts.filter((notches) => notches !== null);
  if (base === undefined || known.length < parts.length) return null;
  const sum = known.reduce((total, notches) => total + notches, 0);
  const [from, to] = step.limits;
  if (step.beyond === "refused" && (sum < from || sum > to))
    return run.refuse(wrong("out-of-range", step.id, { received: sum, from, to }));
  const floor =
    step.floor === undefined ? null : run.take(readRating(step.floor, run.scale, "floor"), step.id);
  if (floor !== null && sum !== 0 && base.rank >= floor.rank)
    return run.refuse(wrong("no-definition", step.id, { reason: NO_NOTCHES_AT_FLOOR }));
  const cut = sum > to;
  const limited = Math.max(run.isLifted(step.id) ? sum : Math.min(sum, to), from);
  const free = judgeNotches(base, limited, run.scale);
  const moved = floor !== null && sum !== 0 && free.rank > floor.rank ? { ...free, rank: floor.rank } : free;
  if (step.within === undefined) return { id: step.id, rating: moved, restrained: cut };
  const drawn = run.at(step.within);
  if (drawn === null) return null;
  const held = heldAt(step.id, moved, drawn.ceiling ?? null, run);
  return { ...held, restrained: cut || held.restrained === true };
}

/** The notches that an id comes to: its own, or the score of its grade. */
function notchesOf(node: Node | null): number | null {
  return node?.notches ?? node?.grade?.score ?? null;
}

const NO_NOTCHES_AT_FLOOR = {
  en: "the rating is at or below the line from which this step uses no notches",
  zh: "级别已处于或低于本步骤不再调整子级的界线",
};

/**
 * Finds how the missing notches of a step can be given together, where the step refuses more than its limits, or any from
 * some rating down: as many as it takes toward a side, or none in all. Null where it refuses none, or misses none.
 */
function notchesTogether(step: NotchStep, open: Open): Together | null {
  if (step.beyond === undefined && step.floor === undefined) return null;
  const items = step.by.flatMap((one) => {
    const item = open.item(one);
    return item?.kind === "notches" && open.isMissing(one) ? [item] : [];
  });
  if (items.length === 0) return null;
  const given = step.by.reduce((sum, one) => sum + (notchesOf(open.node(one)) ?? 0), 0);
  const least = items.reduce((sum, { min }) => sum + min, 0);
  const most = items.reduce((sum, { max }) => sum + max, 0);
  const [from, to] = step.beyond === "refused" ? step.limits : [-Infinity, Infinity];
  const furthest = open.side === "best" ? Math.min(to, given + most) : Math.max(from, given + least);
  const sums = new Set([furthest, 0].map((sum) => Math.min(Math.max(sum - given, least), most)));
  return { ids: items.map((item) => item.id), ways: [...sums].map((sum) => spread(items, sum)) };
}

/** Gives items notches that come to a sum: each as many as it can from its least upward. */
function spread(items: readonly NotchItem[], sum: number): readonly Entry[] {
  let left = sum - items.reduce((total, { min }) => total + min, 0);
  return items.map(({ id: key, min, max }) => {
    const more = Math.min(left, max - min);
    left -= more;
    return { key, value: min + more };
  });
}
