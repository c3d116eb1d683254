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
  const raw = settleDecimals(
    parts.reduce((sum, { weight, score }) => sum + weight * score, 0) +
      adjustments.reduce((sum, { points }) => sum + points, 0),
  );
  const score = Math.min(Math.max(raw, limits[0]), limits[1]);
  const cut = settleDecimals(score - raw);
  return {
    score,
    contributions: cut === 0 ? contributions : [...contributions, { id: LIMITS, points: cut }],
  };
}
