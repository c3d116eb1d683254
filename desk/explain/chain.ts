import {
  addNotches,
  labelOf,
  lineOf,
  notchesBetween,
  readRating,
  writeRating,
  type Assessment,
  type Pack,
  type Rating,
  type RatingScale,
  type Step,
  type Text,
  scaleOf,
} from "../../src";
import { ratingSteps } from "../draft/rating-steps";

/** A step that gives a rating, with the notches by which it moved the one before it. */
export interface RatedStep {
  readonly id: string;
  readonly kind: Step["kind"];
  readonly label: Text;
  readonly rating: Rating;
  readonly symbol: string;
  readonly notches: number;
}

/** Finds the scale of a methodology; null where the library does not have it. */
export function scaleOfPack(pack: Pack): RatingScale | null {
  const scale = scaleOf(pack);
  return scale.ok ? scale.value : null;
}

/** Lists the ratings from the first to the final one; of an incomplete assessment, those that are reached. */
export function chainOf(pack: Pack, assessment: Assessment): readonly RatedStep[] {
  const scale = scaleOfPack(pack);
  if (scale === null) return [];
  const chain: RatedStep[] = [];
  for (const step of ratingSteps(pack)) {
    const rating = assessment.ratings[step.id];
    if (rating === undefined) break;
    // A problem beside the steps withholds the final rating, though the steps lead to one.
    if (step.id === pack.outputs.final && assessment.final === undefined) break;
    const before = chain.at(-1)?.rating ?? rating;
    chain.push({
      id: step.id,
      kind: step.kind,
      label: labelOf(pack, step.id),
      rating,
      symbol: writeRating(rating, scale),
      notches: notchesBetween(rating, before),
    });
  }
  return chain;
}

/** A line through which the rating may not rise. */
export interface Ceiling {
  readonly step: string;
  readonly label: Text;
  readonly rating: Rating;
}

/** Lists the ceilings in force: a sovereign's with what it allows above it, and a knock-out's. */
export function ceilingsOf(pack: Pack, assessment: Assessment): readonly Ceiling[] {
  const scale = scaleOfPack(pack);
  if (scale === null) return [];
  const outputs = new Map(assessment.trace.map(({ id, output }) => [id, String(output)]));
  return ratingSteps(pack).flatMap((step): readonly Ceiling[] => {
    const line = lineOf(step, (id) => outputs.get(id));
    const base = line === null ? null : readRating(line.symbol, scale, step.id);
    if (line === null || base?.ok !== true) return [];
    return [{ step: step.id, label: step.label, rating: addNotches(base.value, line.uplift, scale) }];
  });
}
