/** What may be lost of one holding within the horizon. */
export interface Exposed {
  readonly amount: number;
  /** Probability of default, 0 to 1. */
  readonly probability: number;
  /** The part that comes back after a default, 0 to 1. */
  readonly recovery: number;
}

/** What is lost where one holding defaults. */
export function lossGivenDefault({ amount, recovery }: Exposed): number {
  return amount * (1 - recovery);
}

/** Sums expected losses: probability of default × amount × (1 − recovery). */
export function expectedLossOf(holdings: readonly Exposed[]): number {
  return holdings.reduce((sum, one) => sum + one.probability * lossGivenDefault(one), 0);
}
