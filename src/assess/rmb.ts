import { findStep, itemsOf, leaves, listPacks, type Enterable, type Pack, scaleOf } from "../pack";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import type { Rating } from "../scale";
import { Evaluation } from "./evaluate";
import { readSubject } from "./read";
import type { Entry } from "./types";

/** Lists the methodologies that have a step for paying in renminbi. */
export function packsWithRmb(): readonly Pack[] {
  return listPacks().filter(({ outputs }) => outputs.rmb !== undefined);
}

/** Lists what may be given for a methodology's step for paying in renminbi, in its order; empty where it has none. */
export function rmbItems(pack: Pack): readonly Enterable[] {
  const step = findStep(pack, pack.outputs.rmb ?? "");
  if (step?.kind !== "notch") return [];
  const below = new Set(step.by.flatMap((id) => [id, ...leaves(pack, id)]));
  return itemsOf(pack).filter(({ id }) => below.has(id));
}

/**
 * Takes the step for capacity and willingness to pay in renminbi on a rating that stands before it.
 * @param entries what is given for the step's items, or for the grade that they come to
 * @param ceiling the line that the rating may not be lifted through; null where there is none
 * @returns the rating after the step in the form of the one before; a problem where the methodology has no such step or
 * the rating stands on another scale than the methodology's
 */
export function rmbRating(
  pack: Pack,
  rating: Rating,
  entries: readonly Entry[],
  ceiling: Rating | null,
): Outcome<Rating> {
  const step = findStep(pack, pack.outputs.rmb ?? "");
  if (step?.kind !== "notch") {
    const allowed = packsWithRmb().map(({ id }) => id);
    return failure(
      wrong("not-in-list", "method", { received: `${pack.id}, which has no RMB step`, allowed }),
    );
  }
  const scale = scaleOf(pack);
  if (!scale.ok) return scale;
  for (const [at, one] of [["rating", rating] as const, ["ceiling", ceiling] as const]) {
    if (one !== null && one.scale !== pack.scale) {
      const received = `a rating of the scale ${one.scale}`;
      return failure(wrong("wrong-shape", at, { received, expected: `one of the scale ${pack.scale}` }));
    }
  }
  const read = readSubject(pack, { entries });
  const run = new Evaluation(pack, scale.value, read);
  run.nodes.set(step.of, { id: step.of, rating });
  if (step.within !== undefined) run.nodes.set(step.within, { id: step.within, rating, ceiling });
  const after = run.at(step.id)?.rating;
  if (read.problems.length > 0 || after === undefined) {
    const lacking = run.missing.map((id) => missing("missing-item", id));
    return { ok: false, problems: [...read.problems, ...run.problems, ...lacking] };
  }
  return success(after);
}
