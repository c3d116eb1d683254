import { addNotches, lastBeforeDefault, strongest, weakest, type Rating, type RatingScale } from "../scale";
import { collateralNotches } from "./collateral";
import { counts, guaranteeNotches, lineOf } from "./guarantee";
import type { Collateral, Guarantee, IssuePolicy, IssueRules } from "./types";

/** A bond before its enhancements. */
export interface Unenhanced<S extends string = string> {
  /** Its class's rating, with its terms. */
  readonly before: Rating<S>;
  /** What ordinary debt with the same terms is rated. */
  readonly ordinary: Rating<S>;
  /** Ranks behind ordinary debt, or may put payment off. */
  readonly junior: boolean;
  readonly defers: boolean;
}

/** What collateral and guarantees make of a bond. */
export interface Enhanced<S extends string = string> {
  /** By its collateral alone. */
  readonly secured: Rating<S>;
  /** By its guarantees alone. */
  readonly guaranteed: Rating<S>;
  /** The most that the best guarantor who counts allows; null where none counts. */
  readonly cap: Rating<S> | null;
  readonly rating: Rating<S>;
}

/**
 * Rates a bond with its enhancements: the better of what its collateral and what its guarantees make of it, never their
 * sum. Collateral lifts a junior bond to ordinary debt at most and nothing out of default. Read literally, article 31
 * then limits the whole to the best guarantor.
 */
export function enhance<S extends string>(
  { before, ordinary, junior, defers }: Unenhanced<S>,
  guarantees: readonly Guarantee<NoInfer<S>>[],
  collateral: readonly Collateral[],
  policy: IssuePolicy,
  rules: IssueRules,
  scale: RatingScale<NoInfer<S>>,
): Enhanced<S> {
  const { limits } = rules.guarantee;
  const isInDefault = before.rank > lastBeforeDefault(scale);
  const lifted = isInDefault ? before : addNotches(before, collateralNotches(collateral, rules), scale);
  const secured = junior ? weakest([lifted, strongest([before, ordinary])]) : lifted;
  const notches = guaranteeNotches(before, guarantees, defers, limits, scale);
  const guaranteed = addNotches(before, notches, scale);
  const [first, ...others] = guarantees.filter(counts).map((one) => lineOf(one, defers, limits, scale));
  const line = first === undefined ? null : strongest([first, ...others]);
  const cap: Rating<S> | null = line === null ? null : { ...before, rank: line.rank };
  const best = strongest([before, secured, guaranteed]);
  const rating = cap === null || policy === "floor" ? best : weakest([best, cap]);
  return { secured, guaranteed, cap, rating };
}
