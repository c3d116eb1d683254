import { failure, missing, success, type Outcome } from "../problem";

/** What is held of one group. */
export interface GroupShare {
  readonly group: string;
  readonly count: number;
  readonly amount: number;
  /** Of the whole. */
  readonly share: number;
}

/** How a portfolio is spread over groups: issuers, their groups, sectors, regions, guarantors. */
export interface Concentration {
  /** Largest first; of equals the first that came. */
  readonly groups: readonly GroupShare[];
  readonly total: number;
  /** Share of the largest so many together. */
  readonly top: number;
  /** Sum of the squared shares (Herfindahl–Hirschman): 1 is all in one, 1/n is n alike. */
  readonly herfindahl: number;
  /** How many groups of one size would be as concentrated: the index's inverse. */
  readonly effective: number;
}

/** What is held under one name. */
export interface GroupedAmount {
  readonly group: string;
  readonly amount: number;
}

/** Sums amounts by group, in the order in which groups first come. */
export function sumByGroup(
  holdings: readonly GroupedAmount[],
): ReadonlyMap<string, { count: number; amount: number }> {
  const sums = new Map<string, { count: number; amount: number }>();
  for (const { group, amount } of holdings) {
    const sum = sums.get(group);
    if (sum === undefined) sums.set(group, { count: 1, amount });
    else {
      sum.count += 1;
      sum.amount += amount;
    }
  }
  return sums;
}

/**
 * Measures concentration over groups.
 * @param top how many of the largest are taken together, 1 or more
 * @returns a problem where nothing is held
 */
export function concentrationOf(holdings: readonly GroupedAmount[], top: number): Outcome<Concentration> {
  const sums = sumByGroup(holdings);
  let total = 0;
  for (const { amount } of sums.values()) total += amount;
  if (total === 0) {
    const reason = { en: "nothing is held", zh: "没有任何持仓" };
    return failure(missing("missing-data", "amounts", { reason }));
  }
  const groups = [...sums]
    .map(([group, { count, amount }]) => ({ group, count, amount, share: amount / total }))
    .sort((a, b) => b.amount - a.amount);
  const herfindahl = groups.reduce((sum, { share }) => sum + share * share, 0);
  const largest = groups.slice(0, top).reduce((sum, { share }) => sum + share, 0);
  return success({ groups, total, top: largest, herfindahl, effective: 1 / herfindahl });
}
