import { failure, missing, wrong, type Outcome, type Problem } from "../problem";

/** What is held of one thing, and its rating; null where it is stated that there is none. */
export interface Holding {
  /** 1 is the best. */
  readonly rank: number | null;
  /** Balance, position or weight: 0 or more, in one currency. */
  readonly amount: number;
}

/** Shares of a portfolio that is rated and that is not. */
export interface Coverage {
  readonly rated: number;
  readonly unrated: number;
}

/** Sums the amounts of what is rated and of what is not. */
export function coverageOf(holdings: readonly Holding[]): Coverage {
  let [rated, unrated] = [0, 0];
  for (const { rank, amount } of holdings) {
    if (rank === null) unrated += amount;
    else rated += amount;
  }
  return { rated, unrated };
}

/** Says that nothing is held from which a figure could be computed. */
export function nothingHeld(at: string): Outcome<never> {
  const reason = { en: "nothing that is rated is held", zh: "没有任何有级别的持仓" };
  return failure(missing("missing-data", at, { reason }));
}

/** Finds an amount that is none: below 0, or no finite number. */
export function amountProblem(amount: number, at: string): Problem | null {
  return amount >= 0 && Number.isFinite(amount)
    ? null
    : wrong("wrong-shape", at, { received: amount, expected: "an amount, 0 or more" });
}
