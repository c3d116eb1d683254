import type { Contribution } from "../../../desk/explain/contributions";

export const BAR_ROW = 36;

export interface PointBar {
  readonly part: Contribution;
  readonly top: number;
  readonly x: number;
  readonly width: number;
  /** The part of the bar that would be there at the best grade. */
  readonly least: number;
}

export interface PointBars {
  readonly bars: readonly PointBar[];
  /** Where nought lies. */
  readonly zero: number;
  readonly height: number;
}

/** Places bars of points below each other on one scale from the least to the most, nought included. */
export function layoutPoints(
  parts: readonly Contribution[],
  most: number,
  least: number,
  width: number,
): PointBars {
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const scale = high === low ? 0 : width / (high - low);
  const zero = -low * scale;
  const bars = parts.map((part, index): PointBar => {
    const length = Math.abs(part.points) * scale;
    return {
      part,
      top: index * BAR_ROW,
      x: part.points < 0 ? zero - length : zero,
      width: length,
      least: Math.min(length, Math.max(0, (part.least ?? 0) * scale)),
    };
  });
  return { bars, zero, height: parts.length * BAR_ROW };
}
