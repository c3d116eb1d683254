import { dependencies } from "./dependencies";
import { findStep } from "./items";
import type { Pack, Step } from "./schema";

/** Ids of what can be given below a step. */
export function leaves(pack: Pack, id: string): readonly string[] {
  const step = findStep(pack, id);
  if (step === undefined) return [id];
  const known = leavesOf.get(step);
  if (known !== undefined) return known;
  const found = dependencies(step).flatMap((below) => {
    const inner = findStep(pack, below);
    const own = inner?.kind === "grade" && inner.enterable ? [below] : [];
    return [...own, ...leaves(pack, below)];
  });
  leavesOf.set(step, found);
  return found;
}

/** Worked out once for each step: every subject asks for them. */
const leavesOf = new WeakMap<Step, readonly string[]>();

/** Lists the items on which only what stands beside the final rating rests: a local-currency and a short-term rating. */
export function besideItems(pack: Pack): ReadonlySet<string> {
  if (pack.outputs.local === undefined && pack.shortTermHigher === undefined) return NONE;
  const needed = new Set(leaves(pack, pack.outputs.final));
  const conditions = pack.shortTermHigher?.anyOf ?? [];
  const ids = [
    ...(pack.outputs.local === undefined ? [] : leaves(pack, pack.outputs.local)),
    ...conditions.flatMap((condition) => ("of" in condition ? [condition.of] : [])),
  ];
  return new Set(ids.filter((id) => !needed.has(id)));
}

const NONE: ReadonlySet<string> = new Set();
