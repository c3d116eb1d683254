import { type Report, sumOf } from "../fault";
import type { Periods } from "./years";

/** Reports years that do not fit their weights, and how few would be enough. */
export function periodLaws(
  { keys, weights, fewest }: Periods,
  direction: "higher" | "lower" | "inside",
  report: Report,
): void {
  if (keys.length !== weights.length) report("periods", "keys and weights differ in number");
  if (sumOf(weights) !== 1) report("periods.weights", `sum to ${sumOf(weights)}, not 1`);
  if (weights.some((weight) => weight < 0)) report("periods.weights", "a weight is below 0");
  if (fewest === undefined) return;
  if (!Number.isInteger(fewest) || fewest < 1 || fewest >= keys.length)
    report("periods.fewest", "is not a whole number from 1 to one year fewer than there are");
  if (direction === "inside")
    report("periods.fewest", "a measure that is best in the middle has no worst year");
}
