import { chanceFrom } from "../../chance";
import { addCounts, sharesFrom, type MigrationMatrix, type Withdrawals } from "./cohort";
import type { Passage } from "./paths";

/** The ends between which a share lies in so many of all samples; null where nobody started. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapTerms {
  readonly samples: number;
  readonly seed: number;
  /** Such as 0.95. */
  readonly confidence: number;
}

/**
 * Finds how sure shares are by drawing entities anew, with all their steps, as many as there are (an entity's years hang together,
 * so steps are not drawn one by one). The interval is that of the samples' own shares (percentiles); samples in which nobody started at
 * a rating say nothing of it.
 * @returns an interval for each cell, as the matrix has them
 */
export function bootstrapMatrix(
  passages: readonly (readonly Passage[])[],
  ranks: number,
  withdrawals: Withdrawals,
  { samples, seed, confidence }: BootstrapTerms,
): readonly (readonly ShareInterval[] | null)[] {
  const chance = chanceFrom(seed);
  const seen: number[][][] = Array.from({ length: ranks }, () => Array.from({ length: ranks + 2 }, () => []));
  for (let sample = 0; sample < samples; sample += 1) {
    const matrix = sampleOf(passages, ranks, withdrawals, chance);
    for (const [rank, row] of matrix.rows.entries()) {
      if (row === null) continue;
      for (const [cell, share] of row.entries()) seen[rank]?.[cell]?.push(share);
    }
  }
  return seen.map((row) =>
    row[0]?.length === 0 ? null : row.map((shares) => intervalOf(shares, confidence)),
  );
}

function sampleOf(
  passages: readonly (readonly Passage[])[],
  ranks: number,
  withdrawals: Withdrawals,
  chance: () => number,
): MigrationMatrix {
  const times = new Uint32Array(passages.length);
  for (let draw = 0; draw < passages.length; draw += 1) {
    const drawn = Math.floor(chance() * passages.length);
    times[drawn] = (times[drawn] ?? 0) + 1;
  }
  const counts = new Float64Array(ranks * (ranks + 2));
  for (const [index, own] of passages.entries()) {
    const weight = times[index] ?? 0;
    if (weight > 0) addCounts(counts, own, weight, ranks, withdrawals);
  }
  return sharesFrom(counts, ranks);
}

function intervalOf(shares: readonly number[], confidence: number): ShareInterval {
  const sorted = [...shares].sort((a, b) => a - b);
  const at = (level: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(level * sorted.length) - 1))] ?? 0;
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}
