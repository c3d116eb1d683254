import type { RatingScale } from "../scale";

/** How a rating crossed the line below investment grade between two days. */
export type Crossing = "fallen-angel" | "rising-star";

/** The worst rank of a scale's first group, which for issuers is investment grade. */
export function lastOfInvestment({ notations, bands }: RatingScale): number {
  const last = bands.find(({ id }) => id === "investment")?.last;
  return last === undefined ? 0 : notations[0].symbols.indexOf(last) + 1;
}

/**
 * Tells whether a rating fell from investment grade below it, or rose into it. A default out of investment grade is a fall
 * too. Null where it crossed nothing.
 */
export function crossingOf(before: number, after: number, scale: RatingScale): Crossing | null {
  const line = lastOfInvestment(scale);
  if (before <= line && after > line) return "fallen-angel";
  return before > line && after <= line ? "rising-star" : null;
}
