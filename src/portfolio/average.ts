import { success, type Outcome } from "../problem";
import type { Rating, RatingScale } from "../scale";
import { coverageOf, nothingHeld, type Coverage, type Holding } from "./holding";
import { ratingAtPosition, type PositionRule } from "./position";

/** The average position of a portfolio, and the rating there. */
export interface AveragePosition extends Coverage {
  /** 1 is the best. */
  readonly position: number;
  readonly rating: Rating;
}

/**
 * Averages the positions of what is rated by amounts. Positions are an order and no measure of loss: one bond of C weighs
 * against AAA no more than its distance in symbols, which is why a factor may be averaged instead.
 */
export function averagePosition(
  holdings: readonly Holding[],
  rule: PositionRule,
  scale: RatingScale,
): Outcome<AveragePosition> {
  const coverage = coverageOf(holdings);
  if (coverage.rated === 0) return nothingHeld("amounts");
  let sum = 0;
  for (const { rank, amount } of holdings) sum += (rank ?? 0) * amount;
  const position = sum / coverage.rated;
  const rating = ratingAtPosition(position, rule, scale, "ratings");
  return rating.ok ? success({ ...coverage, position, rating: rating.value }) : rating;
}
