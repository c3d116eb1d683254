import { reviewRulesOf, type Pack } from "../pack";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import {
  lastBeforeDefault,
  notchesBetween,
  readRating,
  writeRating,
  type Rating,
  type RatingScale,
} from "../scale";

/** The rating that a committee assigns beside the one that the methodology indicates. */
export interface Assigned {
  readonly rating: Rating;
  /** As it is written. */
  readonly symbol: string;
  /** How far it is from the indicated rating, + better. */
  readonly notches: number;
  /** "" where it is the indicated one. */
  readonly reason: string;
}

/** Gives what the issuer is rated: what a committee assigned, else what the methodology indicates. */
export function issuerRating({
  assigned,
  final,
}: {
  readonly assigned?: Assigned;
  readonly final?: string;
}): string | undefined {
  return assigned?.symbol ?? final;
}

/**
 * Reads a committee's rating. It may depart from the indicated one with a reason and within the limit of the methodology's
 * rules; a default is a fact and needs no limit.
 * @param final the indicated rating; where there is none yet, neither is there an assigned one
 */
export function readAssigned(
  pack: Pack,
  given: string,
  reason: string,
  final: Rating | undefined,
  scale: RatingScale,
): Outcome<Assigned | undefined> {
  const rating = readRating(given, scale, "assigned");
  if (!rating.ok) return rating;
  const rules = reviewRulesOf(pack, "assigned");
  if (!rules.ok) return failure(...rules.problems);
  if (final === undefined) return success(undefined);
  const notches = notchesBetween(rating.value, final);
  const { limit } = rules.value.committee;
  const isDefault = rating.value.rank > lastBeforeDefault(scale);
  if (notches !== 0 && reason === "") return failure(missing("missing-item", "assigned-reason"));
  if (Math.abs(notches) > limit && !isDefault) {
    const indicated = writeRating(final, scale);
    const received = {
      en: `${writeRating(rating.value, scale)}, ${String(Math.abs(notches))} notches from the indicated ${indicated}`,
      zh: `${writeRating(rating.value, scale)}，与指示级别${indicated}相差${String(Math.abs(notches))}个子级`,
    };
    const expected = { en: `at most ${String(limit)} notches`, zh: `不超过${String(limit)}个子级` };
    return failure(wrong("wrong-shape", "assigned", { received, expected }));
  }
  // Written as ratings after support are, however it was typed.
  const issuer = { ...rating.value, lowerCase: false };
  return success({ rating: issuer, symbol: writeRating(issuer, scale), notches, reason });
}
