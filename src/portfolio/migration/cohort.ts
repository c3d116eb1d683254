import type { Passage } from "./paths";

/** How withdrawals count: as an end of their own, not at all, or as still rated where they were. */
export const WITHDRAWALS = ["separate", "exclude", "last"] as const;
export type Withdrawals = (typeof WITHDRAWALS)[number];

/**
 * A matrix of transitions over ranks, then default, then withdrawn: a row for each rank, its cells the shares of those that
 * started there. A rank at which nobody started has no shares.
 */
export interface MigrationMatrix {
  readonly ranks: number;
  /** Numbers of starts, by rank. */
  readonly starts: readonly number[];
  /** `ranks` + 2 cells a row: each rank, default, withdrawn; null where nobody started. */
  readonly rows: readonly (readonly number[] | null)[];
}

/** The cell of a row in which a passage ends; -1 where it does not count. */
function cellOf({ from, to }: Passage, ranks: number, withdrawals: Withdrawals): number {
  if (to === "default") return ranks;
  if (to !== "withdrawn") return to - 1;
  return { separate: ranks + 1, exclude: -1, last: from - 1 }[withdrawals];
}

/** Counts passages, each as often as `weight` says, into cells row by row. */
export function addCounts(
  counts: Float64Array,
  passages: readonly Passage[],
  weight: number,
  ranks: number,
  withdrawals: Withdrawals,
): void {
  const width = ranks + 2;
  for (const passage of passages) {
    const cell = cellOf(passage, ranks, withdrawals);
    const place = (passage.from - 1) * width + cell;
    if (cell >= 0) counts[place] = (counts[place] ?? 0) + weight;
  }
}

/** Turns counts into shares of each row. */
export function sharesFrom(counts: Float64Array, ranks: number): MigrationMatrix {
  const width = ranks + 2;
  const starts: number[] = [];
  const rows = Array.from({ length: ranks }, (_row, rank) => {
    const row = counts.subarray(rank * width, (rank + 1) * width);
    const sum = row.reduce((a, b) => a + b, 0);
    starts.push(sum);
    return sum === 0 ? null : Array.from(row, (count) => count / sum);
  });
  return { ranks, starts, rows };
}

/** Estimates one period's matrix from all passages of all entities, each counting alike (pooled cohorts). */
export function cohortMatrix(
  passages: readonly (readonly Passage[])[],
  ranks: number,
  withdrawals: Withdrawals,
): MigrationMatrix {
  const counts = new Float64Array(ranks * (ranks + 2));
  for (const own of passages) addCounts(counts, own, 1, ranks, withdrawals);
  return sharesFrom(counts, ranks);
}
