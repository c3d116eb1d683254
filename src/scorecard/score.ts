import { settleDecimals } from "../grid";

export interface WeightedPart {
  readonly id: string;
  readonly weight: number;
  readonly score: number;
}

export interface Adjustment {
  readonly id: string;
  /** Points added; above zero is worse. */
  readonly points: number;
}

/** A score with what each part did to it; the contributions add up to the score. */
export interface ScoreResult {
  readonly score: number;
  readonly contributions: readonly { readonly id: string; readonly points: number }[];
}

/** Holds a weighted sum within limits, as it is on paper. */
export function limitScore(sum: number, limits: readonly [number, number]): number {
  return Math.min(Math.max(settleDecimals(sum), limits[0]), limits[1]);
}

/** Names the contribution by which the limits of a score changed it. */
export const LIMITS = "limits";

/**
 * Weighs scores (1 best), adds adjustments, and holds the sum within limits. What the limits cut off is a
 * contribution of its own, so that contributions always add up to the score.
 */
export function weighScore(
  parts: readonly WeightedPart[],
  adjustments: readonly Adjustment[],
  limits: readonly [number, number],
): ScoreResult {
  const contributions = [
    ...parts.map(({ id, weight, score }) => ({ id, points: settleDecimals(weight * score) })),
    ...adjustments.map(({ id, points }) => ({ id, points })),
  ];
  const sum =
    parts.reduce((total, { weight, score }) => total + weight * score, 0) +
    adjustments.reduce((total, { points }) => total + points, 0);
  const score = limitScore(sum, limits);
  const cut = settleDecimals(score - settleDecimals(sum));
  return {
    score,
    contributions: cut === 0 ? contributions : [...contributions, { id: LIMITS, points: cut }],
  };
}
