import { failure, missing, success, type Outcome } from "../problem";

/** What is held until an end; null where it has none. */
export interface Lasting {
  readonly amount: number;
  /** Years from today, 0 or more. */
  readonly years: number | null;
}

/** How long a portfolio lasts. */
export interface WeightedLife {
  /** Mean of the years to the ends, by amounts. */
  readonly years: number;
  readonly lasting: number;
  /** Amount without an end (perpetual), which has no life to average and is told apart. */
  readonly endless: number;
}

/** Averages the years to the ends by amounts; what has no end is left out and summed apart. */
export function weightedLife(holdings: readonly Lasting[]): Outcome<WeightedLife> {
  let [sum, lasting, endless] = [0, 0, 0];
  for (const { amount, years } of holdings) {
    if (years === null) endless += amount;
    else {
      lasting += amount;
      sum += amount * years;
    }
  }
  if (lasting > 0) return success({ years: sum / lasting, lasting, endless });
  const reason = { en: "nothing with an end is held", zh: "没有任何有到期日的持仓" };
  return failure(missing("missing-data", "amounts", { reason }));
}
