import { bandOf, toUnit, type Band, type MeasuredItem, type Unit } from "../../../src";

/** A band that a measure can be moved to, with the value that is nearest to where it stands. */
export interface BandStop {
  readonly band: Band;
  /** In the item's unit. */
  readonly value: number;
}

/** Steps beyond an edge that its own band does not have, the roundest first. */
const BEYOND = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000001];

/** Finds the roundest value of a band next to where a measure stands; null where no believed value lies in the band. */
function nearestIn(band: Band, from: number, item: MeasuredItem, bands: readonly Band[]): number | null {
  const [least, most] = item.plausible;
  const low = Math.max(band.from ?? least, least);
  const high = Math.min(band.to ?? most, most);
  if (low > high) return null;
  const [near, into] = from <= (low + high) / 2 ? [low, 1] : [high, -1];
  // A step of a percentage is one of a hundredth.
  const size = item.unit.kind === "fraction" ? 0.01 : 1;
  const beyond = BEYOND.filter((step) => step * size < (high - low) / 2).map(
    (step) => near + into * step * size,
  );
  const candidates = [near, ...beyond, (low + high) / 2].map((value) => Number(value.toPrecision(12)));
  return candidates.find((value) => bandOf(value, bands, item.edge) === band) ?? null;
}

/**
 * Lists the bands of a measure from the lowest values up, each with the value that is nearest to where the measure stands;
 * in its own band it stays where it is. Bands in which nothing is believed are left out.
 * @param bands those in force
 */
export function bandStops(item: MeasuredItem, bands: readonly Band[], value: number): readonly BandStop[] {
  const own = bandOf(value, bands, item.edge);
  const sorted = [...bands].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return sorted.flatMap((band): readonly BandStop[] => {
    const nearest = band === own ? value : nearestIn(band, value, item, bands);
    return nearest === null ? [] : [{ band, value: nearest }];
  });
}

/** Says how many of an item's unit one of an analyst's unit is; null where the unit cannot be read. */
export function unitFactor(form: string | undefined, unit: Unit): number | null {
  const factor = toUnit(1, form, unit, "unit");
  return factor.ok ? factor.value : null;
}
