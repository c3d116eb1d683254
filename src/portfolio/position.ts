import { failure, success, wrong, type Outcome } from "../problem";
import { ratingAt, type Rating, type RatingScale } from "../scale";

/**
 * How a number between two positions becomes one of them: `nearest` takes the nearer one, and exactly half-way the worse;
 * `better` and `worse` take that side always.
 */
export const POSITION_RULES = ["nearest", "better", "worse"] as const;
export type PositionRule = (typeof POSITION_RULES)[number];

/** What a computed position may be off by for no other reason than that fractions of 2 cannot hold it. */
const ROUNDING = 1e-9;

/** Rounds a position; one that is off a whole number or a half by the error of computing is that number. */
export function wholePosition(position: number, rule: PositionRule): number {
  switch (rule) {
    case "nearest":
      return Math.floor(position + 0.5 + ROUNDING);
    case "better":
      return Math.floor(position + ROUNDING);
    case "worse":
      return Math.ceil(position - ROUNDING);
  }
}

/**
 * Finds the rating at a position of a scale, 1 the best.
 * @returns a problem where the position is beyond the scale: it is no rating, and not the last one
 */
export function ratingAtPosition(
  position: number,
  rule: PositionRule,
  scale: RatingScale,
  at: string,
): Outcome<Rating> {
  const last = scale.notations[0].symbols.length;
  return position >= 1 - ROUNDING && position <= last + ROUNDING
    ? success(ratingAt(scale, wholePosition(position, rule), false))
    : failure(wrong("out-of-range", at, { received: position, from: 1, to: last }));
}
