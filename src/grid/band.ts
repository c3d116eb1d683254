/**
 * Bands of a measure, best first. An `inside` measure (best in the middle) lists each interval of a grade as a band
 * of its own, so a grade may occur twice.
 */
export interface Band {
  readonly grade: string;
  readonly score: number;
  /** Lower end; absent means unbounded. */
  readonly from?: number;
  /** Upper end; absent means unbounded. */
  readonly to?: number;
}

/** Which band owns an edge that two bands share. */
export type Edge = "better" | "worse";

/**
 * Rounds away what binary fractions add to decimal sums, so that a score that is exactly on an edge on paper is
 * exactly on it here: 0.2 × 9 is 1.8, not 1.8000000000000003.
 */
export function settleDecimals(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function contains(band: Band, value: number): boolean {
  return (band.from === undefined || value >= band.from) && (band.to === undefined || value <= band.to);
}

/**
 * Finds the band of a value. On an edge that two bands share, the one with the better (lower) score owns it under
 * `better`, the other under `worse`.
 * @returns the band, or null where the bands do not cover the value or it is not a number
 */
export function bandOf(value: number, bands: readonly Band[], edge: Edge): Band | null {
  const settled = settleDecimals(value);
  let owner: Band | null = null;
  for (const band of bands) {
    if (!contains(band, settled)) continue;
    if (owner === null || (edge === "better" ? owner.score > band.score : owner.score < band.score))
      owner = band;
  }
  return owner;
}

/** Multiplies every edge by a factor: the whole grid asks for more, or for less. */
export function scaleBands(bands: readonly Band[], factor: number): readonly Band[] {
  return bands.map((band) => ({
    ...band,
    ...(band.from === undefined ? {} : { from: settleDecimals(band.from * factor) }),
    ...(band.to === undefined ? {} : { to: settleDecimals(band.to * factor) }),
  }));
}

/**
 * Lists what keeps bands from covering every number once: a gap, an overlap, an open middle, bands out of order.
 * @returns a sentence for each fault; empty for a sound grid
 */
export function bandFaults(bands: readonly Band[]): readonly string[] {
  const sorted = [...bands].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const faults: string[] = [];
  for (const [index, band] of sorted.entries()) {
    const from = band.from ?? -Infinity;
    const to = band.to ?? Infinity;
    if (from >= to) faults.push(`band ${band.grade} runs from ${from} to ${to}`);
    const next = sorted[index + 1];
    if (index === 0 && from !== -Infinity) faults.push(`nothing covers values below ${from}`);
    if (next === undefined) {
      if (to !== Infinity) faults.push(`nothing covers values above ${to}`);
    } else if (next.from !== to) {
      const word = (next.from ?? -Infinity) > to ? "gap" : "overlap";
      faults.push(
        `${word} between ${band.grade} (to ${to}) and ${next.grade} (from ${next.from ?? "unbounded"})`,
      );
    }
  }
  return faults;
}
