import type { Rating } from "../scale";
import type { Observation } from "./cohorts";

/** What became of the observations that started at one rating: their number, and how many came to each end. */
export interface TransitionRow {
  readonly from: Rating;
  readonly n: number;
  /** In the order of the ratings, best first. */
  readonly to: readonly number[];
  readonly defaulted: number;
  readonly withdrawn: number;
}

/**
 * Counts observations by the rating they start from and what they come to: the transition matrix, pooled over cohorts so that each
 * observation weighs the same. There is a row for each rating, also where nothing starts from it.
 */
export function countTransitions(
  ratings: readonly Rating[],
  observations: readonly Observation[],
): readonly TransitionRow[] {
  const to = ratings.map(() => ratings.map(() => 0));
  const [defaulted, withdrawn] = [ratings.map(() => 0), ratings.map(() => 0)];
  const count = (cells: number[] | undefined, index: number) => {
    if (cells !== undefined) cells[index] = (cells[index] ?? 0) + 1;
  };
  for (const { from, status, to: end } of observations) {
    const row = from.rank - 1;
    if (status === "rated") count(to[row], end.rank - 1);
    else count(status === "default" ? defaulted : withdrawn, row);
  }
  return ratings.map((from, row) => {
    const cells = to[row] ?? [];
    const out = { defaulted: defaulted[row] ?? 0, withdrawn: withdrawn[row] ?? 0 };
    return { from, n: cells.reduce((a, b) => a + b, out.defaulted + out.withdrawn), to: cells, ...out };
  });
}

/** Turns a row's counts into shares of its observations, which sum to 1; null where there are none. */
export function sharesOf(row: TransitionRow): Omit<TransitionRow, "from" | "n"> | null {
  if (row.n === 0) return null;
  return {
    to: row.to.map((count) => count / row.n),
    defaulted: row.defaulted / row.n,
    withdrawn: row.withdrawn / row.n,
  };
}
