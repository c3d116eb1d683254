import { failure, wrong, type Outcome } from "../problem";
import { findPack } from "./catalogue";
import { pinOf } from "./items";
import { calibratePack } from "./calibrate";
import { calibrationChangesOf } from "./calibration-changes";
import type { Pack } from "./schema";

/** A house number of one's own, as a workbook or a record keeps it. */
export interface CalibratedNumber {
  readonly path: string;
  readonly value: number | string;
}

/** Lists the house numbers that were changed locally as they are now: with the shipped pack, all that is needed to have it again. */
export function calibrationOf(pack: Pack): readonly CalibratedNumber[] {
  return calibrationChangesOf(pack).map(({ path, now }) => ({ path, value: now }));
}

/** Packs lately calibrated: whoever shows an assessment asks for its pack again and again. */
const known = new Map<string, Outcome<Pack>>();
const MOST_KNOWN = 32;

/**
 * Finds a methodology by its id or pin, with house numbers of one's own over it where the pin says that there are some.
 * @returns a failure where the numbers do not fit the pack, or do not come to the pin
 */
export function findCalibrated(
  reference: string,
  numbers: readonly CalibratedNumber[],
  at: string,
): Outcome<Pack> {
  if (numbers.length === 0) return findPack(reference, at);
  const key = JSON.stringify([reference, at, numbers]);
  const found = known.get(key) ?? calibrated(reference, numbers, at);
  if (!known.has(key)) {
    const [oldest] = known.keys();
    if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    known.set(key, found);
  }
  return found;
}

function calibrated(reference: string, numbers: readonly CalibratedNumber[], at: string): Outcome<Pack> {
  const [shipped = ""] = reference.split("*");
  const base = findPack(shipped, at);
  if (!base.ok) return base;
  const changed = calibratePack(
    base.value,
    numbers.map(({ path, value }) => ({ at: path, path, value })),
  );
  if (!changed.ok || pinOf(changed.value) === reference) return changed;
  return failure(wrong("local-pin", at, { received: reference, allowed: pinOf(base.value) }));
}
