import { ln, power } from "../elementary";
import type { JointDefaultTerms } from "./terms";

type Probabilities = JointDefaultTerms["probabilities"];

/** Gives the probability of default at a position (1 is best) of a scale, growing by one constant ratio a position. */
export function probabilityAt(rank: number, positions: number, { best, worst }: Probabilities): number {
  return best * power(worst / best, (rank - 1) / (positions - 1));
}

/** Finds the position whose probability is nearest in log terms; midway the worse one, beyond an end that end. */
export function positionOf(probability: number, positions: number, { best, worst }: Probabilities): number {
  const steps = (ln(probability / best) / ln(worst / best)) * (positions - 1);
  // Twelve decimals: a position's own probability must come back to it whatever the last bits say.
  const rank = 1 + Math.floor(Number(steps.toFixed(12)) + 0.5);
  return Math.min(Math.max(rank, 1), positions);
}

/**
 * Joins two probabilities of default: support fails to come, or it comes and both default; W is how far the two
 * defaults are one event.
 * @param support S, the chance that support comes, 0 to 1
 * @param dependence W, 0 (independent) to 1 (the same event)
 */
export function jointProbability(
  standalone: number,
  supporter: number,
  support: number,
  dependence: number,
): number {
  const both = dependence * Math.min(standalone, supporter) + (1 - dependence) * standalone * supporter;
  return (1 - support) * standalone + support * both;
}
