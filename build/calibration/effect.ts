import { assess, findEnterable, type Assessment, type Entry, type Pack } from "../../src";
import { drawSubjects } from "./subjects";

/** What a new calibration does to drawn subjects. */
export interface CalibrationEffect {
  readonly rated: number;
  readonly same: number;
  readonly lower: number;
  readonly higher: number;
  /** Mean notches, + better, over all. */
  readonly mean: number;
  /** Of the later ratings, how many a line or a weakest link holds down. */
  readonly held: number;
}

/** Rates a subject by what of it a calibration knows. */
export function rateBy(pack: Pack, entries: readonly Entry[]): Assessment {
  return assess(pack, { entries: entries.filter(({ key }) => findEnterable(pack, key) !== undefined) });
}

/** Rates drawn subjects by both calibrations. */
export function effectOf(before: Pack, after: Pack, count: number, seed: number): CalibrationEffect {
  let [rated, same, lower, higher, sum, held] = [0, 0, 0, 0, 0, 0];
  for (const entries of drawSubjects(before, after, count, seed)) {
    const [old, now] = [rateBy(before, entries), rateBy(after, entries)];
    const [from, to] = [old.ratings[before.outputs.final]?.rank, now.ratings[after.outputs.final]?.rank];
    if (from === undefined || to === undefined) continue;
    rated += 1;
    sum += from - to;
    if (from === to) same += 1;
    else if (to > from) lower += 1;
    else higher += 1;
    if (now.binding.some(({ of = [] }) => of.length > 0)) held += 1;
  }
  return { rated, same, lower, higher, mean: sum / rated, held };
}
