import { settleDecimals, type Band } from "../grid";
import type { RatingScale, ScaleMapping } from "../scale";
import type { MeasuredItem } from "./schema";

/** A fault of a pack: where, as a path into the file, and what. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** What the faults of one pack are judged against. */
export interface Library {
  readonly sourceKeys: ReadonlySet<string>;
  readonly issueRules: ReadonlySet<string>;
  readonly reviewRules: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, RatingScale>;
  readonly mappings: ReadonlyMap<string, ScaleMapping>;
}

/** Takes note of faults at a path. */
export type Report = (path: string, ...reasons: readonly string[]) => void;

/** Adds weights as they are on paper. */
export function sumOf(weights: readonly number[]): number {
  return settleDecimals(weights.reduce((sum, weight) => sum + weight, 0));
}

/** Tells whether the scores of bands follow the direction in which a measure is better. */
export function directionFaults(
  bands: readonly Band[],
  direction: MeasuredItem["direction"],
): readonly string[] {
  if (direction === "inside") return [];
  const byValue = [...bands].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const sign = direction === "higher" ? -1 : 1;
  return byValue.some((band, index) => {
    const before = byValue[index - 1];
    return before !== undefined && sign * (band.score - before.score) < 0;
  })
    ? [`the scores do not follow the direction "${direction}"`]
    : [];
}
