import { sumByGroup, type GroupedAmount } from "./concentration";

/** How a limit stands: kept with room, close to it, broken, or about a group that is not there, perhaps by another name. */
export type LimitState = "within" | "near" | "breached" | "none held";

/** A limit on what may be held of a group, or of each group of a dimension. */
export interface HoldingLimit {
  /** What groups it is about: issuer, rating, guarantor, … */
  readonly dimension: string;
  /** The group; null: each. */
  readonly group: string | null;
  /** The groups that count together under that name, each known to be one; absent: the group itself. */
  readonly among?: readonly string[];
  /** The most that may be held: a share of the whole, or an amount. */
  readonly most: number;
  readonly unit: "share" | "amount";
  /** From which part of the limit on it is near, such as 0.9. */
  readonly warn: number;
}

/** A limit measured for one group. */
export interface MeasuredLimit {
  readonly limit: HoldingLimit;
  readonly group: string;
  readonly amount: number;
  readonly share: number;
  /** What is held in the limit's own unit. */
  readonly value: number;
  /** Room left in the limit's own unit; below 0 where it is broken. */
  readonly room: number;
  readonly state: LimitState;
}

/** What rounding may add to a share that stands exactly at its limit. */
const TINY = 1e-12;

/**
 * Measures limits over what is held, each once for the group that it names or for every group of its dimension; those of
 * one dimension largest first. At the limit it is kept.
 * @param total the whole of which shares are taken, above 0
 * @param groupsOf what is held by the groups of a dimension
 */
export function measureLimits(
  limits: readonly HoldingLimit[],
  total: number,
  groupsOf: (dimension: string) => readonly GroupedAmount[],
): readonly MeasuredLimit[] {
  const known = new Map<string, ReadonlyMap<string, { readonly amount: number }>>();
  const sumsOf = (dimension: string) => {
    const before = known.get(dimension);
    if (before !== undefined) return before;
    const sums = sumByGroup(groupsOf(dimension));
    known.set(dimension, sums);
    return sums;
  };
  return limits.flatMap((limit) => {
    const sums = sumsOf(limit.dimension);
    const measured =
      limit.group === null
        ? [...sums].map(([group, { amount }]) => measure(limit, group, amount, total))
        : [measureGroup(limit, limit.group, sums, total)];
    return measured.sort((a, b) => b.amount - a.amount);
  });
}

function measureGroup(
  limit: HoldingLimit,
  group: string,
  sums: ReadonlyMap<string, { readonly amount: number }>,
  total: number,
): MeasuredLimit {
  if (limit.among === undefined && !sums.has(group))
    return { ...measure(limit, group, 0, total), state: "none held" };
  const amount = (limit.among ?? [group]).reduce((sum, one) => sum + (sums.get(one)?.amount ?? 0), 0);
  return measure(limit, group, amount, total);
}

function measure(limit: HoldingLimit, group: string, amount: number, total: number): MeasuredLimit {
  const share = amount / total;
  const value = limit.unit === "share" ? share : amount;
  const slack = TINY * Math.max(1, limit.most);
  const isBroken = value > limit.most + slack;
  const isNear = value >= limit.most * limit.warn - slack;
  const state = isBroken ? "breached" : isNear ? "near" : "within";
  return { limit, group, amount, share, value, room: limit.most - value, state };
}
