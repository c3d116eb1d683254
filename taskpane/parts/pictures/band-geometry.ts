import type { ScoreBand, ScoreBands } from "../../../desk/explain/score-bands";

export interface BandSegment {
  readonly band: ScoreBand;
  readonly x: number;
  readonly width: number;
}

export interface BandLayout {
  readonly segments: readonly BandSegment[];
  /** The edges between neighbouring bands. */
  readonly edges: readonly { readonly value: number; readonly x: number }[];
  /** Where the score lies; null while there is none. */
  readonly at: number | null;
}

/**
 * Places neighbouring bands on a line, better to the right, each as long as it is; one without an end gets the mean length
 * of the others, in which a score far out is held at the end.
 */
export function layoutBands({ bands, score, better }: ScoreBands, width: number): BandLayout {
  const lengths = bands.map(({ from, to }) => (from === null || to === null ? null : to - from));
  const known = lengths.filter((length) => length !== null);
  const mean = known.length === 0 ? 1 : known.reduce((sum, length) => sum + length, 0) / known.length;
  const total = lengths.reduce<number>((sum, length) => sum + (length ?? mean), 0);
  const scale = total === 0 ? 0 : width / total;
  let x = 0;
  const segments = bands.map((band, index): BandSegment => {
    const segment = { band, x, width: (lengths[index] ?? mean) * scale };
    x += segment.width;
    return segment;
  });
  /** The end of a band on its better side. */
  const betterEnd = ({ from, to }: ScoreBand) => (better === "higher" ? to : from);
  const edges = segments.slice(0, -1).flatMap(({ band, x: left, width: wide }) => {
    const value = betterEnd(band);
    return value === null ? [] : [{ value, x: left + wide }];
  });
  const own = segments.find(({ band }) => band.here);
  return { segments, edges, at: own === undefined || score === null ? null : placeIn(own, score) };

  function placeIn({ band, x: left, width: wide }: BandSegment, value: number): number {
    const worse = better === "higher" ? band.from : band.to;
    const end = betterEnd(band);
    const along =
      worse !== null
        ? Math.abs(value - worse) * scale
        : end !== null
          ? wide - Math.abs(value - end) * scale
          : wide / 2;
    return left + Math.min(Math.max(along, 0), wide);
  }
}
