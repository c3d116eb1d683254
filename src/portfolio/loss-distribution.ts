import { chanceFrom } from "../chance";
import { lossGivenDefault, type Exposed } from "./loss";
import { normalBelow, normalPoint } from "./normal";

/** How losses are drawn: the same terms give the same losses everywhere. */
export interface LossTerms {
  /** Share of what moves a borrower's assets that is common to all, 0 up to but not 1. */
  readonly correlation: number;
  /** How often the portfolio is drawn, 1 or more. */
  readonly draws: number;
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
}

/** The formula by which a holding defaults in a draw, as it is printed beside every result. */
export const LOSS_FORMULA = "p(Z) = Φ[(Φ⁻¹(PD) − √ρ·Z) / √(1 − ρ)]";

/** Holdings of one probability of default, which share one conditional probability in every draw. */
interface Alike {
  readonly point: number;
  readonly losses: Float64Array;
}

function alikeOf(holdings: readonly Exposed[]): readonly Alike[] {
  const byProbability = new Map<number, number[]>();
  for (const holding of holdings) {
    const loss = lossGivenDefault(holding);
    if (loss === 0 || holding.probability === 0) continue;
    const known = byProbability.get(holding.probability);
    if (known === undefined) byProbability.set(holding.probability, [loss]);
    else known.push(loss);
  }
  return [...byProbability].map(([probability, losses]) => ({
    point: normalPoint(probability),
    losses: Float64Array.from(losses),
  }));
}

const SIZE = 0x100000000;

/** What of the portfolio is lost when everybody with a threshold of so many in 2³² draws a smaller number. */
function lossesBelow(losses: Float64Array, threshold: number, state: { seed: number }): number {
  let { seed } = state;
  let lost = 0;
  // Written out, since it runs a hundred million times: the sequence is that of `chanceFrom`.
  for (const loss of losses) {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    if ((mixed ^ (mixed >>> 14)) >>> 0 < threshold) lost += loss;
  }
  state.seed = seed;
  return lost;
}

/**
 * Draws the losses of a portfolio whose defaults are correlated by one common factor (Vasicek): in each draw the factor Z is
 * standard normal, each holding then defaults by itself with LOSS_FORMULA, and what is lost of it is certain. Every holding is
 * drawn in every draw, so that large ones count as what they are. Z is drawn evenly: the n-th of N draws from the n-th
 * N-th part of its distribution, which leaves means as they are and makes tails steadier.
 * @returns the losses, smallest first
 */
export function drawLosses(
  holdings: readonly Exposed[],
  { correlation, draws, seed }: LossTerms,
): Float64Array {
  const groups = alikeOf(holdings);
  const [common, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const factor = chanceFrom(seed);
  // The two sequences start apart, so that a factor is never drawn from the numbers that decide defaults.
  const state = { seed: Math.floor(factor() * SIZE) };
  const losses = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const z = normalPoint((draw + factor()) / draws);
    let lost = 0;
    for (const { point, losses: alike } of groups) {
      const probability = normalBelow((point - common * z) / own);
      const threshold = Math.round(probability * SIZE);
      if (threshold > 0) lost += lossesBelow(alike, threshold, state);
    }
    losses[draw] = lost;
  }
  return losses.sort();
}

/** What stands out of drawn losses. */
export interface LossSummary {
  readonly mean: number;
  readonly deviation: number;
  /** Half-width of a 95% interval about the mean, from the draws alone: an upper bound, since the factor is drawn evenly. */
  readonly error: number;
  readonly largest: number;
  readonly quantiles: readonly { readonly level: number; readonly loss: number; readonly beyond: number }[];
}

/**
 * Summarises losses drawn. A quantile is the smallest drawn loss that so many of all draws do not pass; `beyond` is the mean of
 * the losses from it on (expected shortfall).
 * @param losses smallest first, at least one
 */
export function summariseLosses(losses: Float64Array, levels: readonly number[]): LossSummary {
  const n = losses.length;
  let sum = 0;
  for (const loss of losses) sum += loss;
  const mean = sum / n;
  let squares = 0;
  for (const loss of losses) squares += (loss - mean) * (loss - mean);
  const deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const quantiles = levels.map((level) => {
    const place = Math.min(n - 1, Math.max(0, Math.ceil(level * n - 1e-9) - 1));
    const tail = losses.subarray(place);
    return { level, loss: losses[place] ?? 0, beyond: tail.reduce((a, b) => a + b, 0) / tail.length };
  });
  return {
    mean,
    deviation,
    error: (1.959963984540054 * deviation) / Math.sqrt(n),
    largest: losses[n - 1] ?? 0,
    quantiles,
  };
}
