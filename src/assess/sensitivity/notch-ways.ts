import { findItem, type NotchItem, type NotchStep, type Pack } from "../../pack";
import type { Evaluation } from "../evaluate";
import type { Entry } from "../types";
import type { Side } from "./completion";

/** Ways to give the missing notches of a step that refuses some. */
export interface NotchWays {
  readonly ids: readonly string[];
  readonly ways: readonly (readonly Entry[])[];
}

/**
 * Finds how the missing notches of a step can be given together, where the step refuses more than its limits, or any from
 * some rating down: as many as it takes toward a side, or none in all. Null where no such step misses notches.
 */
export function notchWays(pack: Pack, run: Evaluation, side: Side): NotchWays | null {
  for (const step of pack.steps) {
    if (step.kind !== "notch" || (step.beyond === undefined && step.floor === undefined)) continue;
    const items = step.by.flatMap((id) => {
      const item = findItem(pack, id);
      return item?.kind === "notches" && run.missing.includes(id) ? [item] : [];
    });
    if (items.length > 0) return waysOf(step, items, run, side);
  }
  return null;
}

function waysOf(step: NotchStep, items: readonly NotchItem[], run: Evaluation, side: Side): NotchWays {
  const given = step.by.reduce((sum, id) => {
    const node = run.nodes.get(id);
    return sum + (node?.notches ?? node?.grade?.score ?? 0);
  }, 0);
  const least = items.reduce((sum, { min }) => sum + min, 0);
  const most = items.reduce((sum, { max }) => sum + max, 0);
  const [from, to] = step.beyond === "refused" ? step.limits : [-Infinity, Infinity];
  const furthest = side === "best" ? Math.min(to, given + most) : Math.max(from, given + least);
  const sums = new Set([furthest, 0].map((sum) => Math.min(Math.max(sum - given, least), most)));
  return { ids: items.map(({ id }) => id), ways: [...sums].map((sum) => spread(items, sum)) };
}

/** Gives items notches that come to a sum: each as many as it can from its least upward. */
function spread(items: readonly NotchItem[], sum: number): readonly Entry[] {
  let left = sum - items.reduce((total, { min }) => total + min, 0);
  return items.map(({ id, min, max }) => {
    const more = Math.min(left, max - min);
    left -= more;
    return { key: id, value: min + more };
  });
}
