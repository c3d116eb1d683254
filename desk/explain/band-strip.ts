import { bandOf, type Band, type MeasuredItem } from "../../src";

/** The bands of a measure on a line, all equally long, with the place of a value. */
export interface BandStrip {
  /** Better to the right; by their values where the best lies inside. */
  readonly bands: readonly { readonly band: Band; readonly here: boolean }[];
  /** How far along the line the value lies, 0 to 1. */
  readonly at: number;
}

/** Lays the bands of a measure out on a line and finds a value on it; null where no band takes the value. */
export function bandStrip(
  { direction, edge }: Pick<MeasuredItem, "direction" | "edge">,
  bands: readonly Band[],
  value: number,
): BandStrip | null {
  const owner = bandOf(value, bands, edge);
  if (owner === null) return null;
  const byValue = [...bands].sort((a, b) => lowerEnd(a) - lowerEnd(b));
  const place = byValue.indexOf(owner);
  // A value that counts as on an edge may lie behind its last digit, and one in a band without an end far out.
  const share = Math.min(Math.max(shareOf(owner, value, byValue), 0), 1);
  const rising = (place + share) / byValue.length;
  const isFlipped = direction === "lower";
  const shown = (isFlipped ? byValue.reverse() : byValue).map((band) => ({ band, here: band === owner }));
  return { bands: shown, at: isFlipped ? 1 - rising : rising };
}

function lowerEnd({ from }: Band): number {
  return from ?? -Infinity;
}

/** How much of a band lies below a value; a band without an end counts as long as its neighbour. */
function shareOf(band: Band, value: number, byValue: readonly Band[]): number {
  const { from, to } = band;
  if (from !== undefined && to !== undefined) return (value - from) / (to - from);
  const neighbour = byValue.find(({ from: low, to: high }) =>
    from === undefined ? low === to : high === from,
  );
  const length =
    neighbour?.from === undefined || neighbour.to === undefined ? 1 : neighbour.to - neighbour.from;
  if (from !== undefined) return (value - from) / length;
  return to === undefined ? 0.5 : 1 - (to - value) / length;
}
