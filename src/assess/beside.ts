import { besideItems, findMapping, findScale, leaves, libraryOf, type ShortTermCondition } from "../pack";
import { success, type Outcome } from "../problem";
import { mapRating, writeRating, type Rating } from "../scale";
import type { Evaluation } from "./evaluate";

/** Works out what stands beside the final rating as far as the subject speaks of it: what is given is read, nothing asked for. */
export function evaluateBeside(run: Evaluation): void {
  const beside = besideItems(run.pack);
  if (beside.size === 0) return;
  const given = [...beside].filter((id) => run.isGiven(id));
  for (const id of given) run.at(id);
  const { local } = run.pack.outputs;
  if (local !== undefined && leaves(run.pack, local).some((id) => given.includes(id))) run.at(local);
}

/**
 * Reads the final rating on the short-term scale of the pack's mapping: the higher of two open ratings where something
 * speaks for it, else the lower.
 * @returns undefined where the pack has no such mapping
 */
export function shortTermOf(run: Evaluation, final: Rating): Outcome<string> | undefined {
  if (run.pack.shortTerm === undefined) return undefined;
  const mapping = findMapping(run.pack.shortTerm, "shortTerm", libraryOf(run.pack));
  if (!mapping.ok) return mapping;
  const to = findScale(mapping.value.to, "shortTerm", libraryOf(run.pack));
  if (!to.ok) return to;
  const conditions = run.pack.shortTermHigher?.anyOf ?? [];
  const end = conditions.some((condition) => isMet(condition, run)) ? "high" : "low";
  const short = mapRating(final, run.scale, to.value, mapping.value, end, "shortTerm");
  return short.ok ? success(writeRating(short.value, to.value)) : short;
}

function isMet(condition: ShortTermCondition, run: Evaluation): boolean {
  if ("positive" in condition) {
    const terms = [...run.nodes.values()].flatMap((node) => node?.terms ?? []);
    return terms.some(({ of, transformed }) => of === condition.positive && transformed > 0);
  }
  const quantity = run.nodes.get(condition.of)?.quantity;
  return typeof quantity === "number" && quantity >= condition.atLeast;
}
