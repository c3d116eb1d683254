import { settleDecimals, type Band } from "../grid";
import type { GradeNames } from "./head";

/** Takes note of faults at a path. */
export type Report = (path: string, ...reasons: readonly string[]) => void;

/** Adds weights as they are on paper. */
export function sumOf(weights: readonly number[]): number {
  return settleDecimals(weights.reduce((sum, weight) => sum + weight, 0));
}

/** Tells whether the scores of bands follow the direction in which a measure is better. */
export function directionFaults(
  bands: readonly Band[],
  direction: "higher" | "lower" | "inside",
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

/** Finds names of grades that are none. */
export function nameFaults(names: GradeNames | undefined, grades: readonly string[]): readonly string[] {
  return Object.keys(names ?? {}).flatMap((grade) =>
    grades.includes(grade) ? [] : [`"${grade}" has a name and is no grade`],
  );
}
