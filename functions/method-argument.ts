import {
  basePinOf,
  failure,
  findPack,
  listPacks,
  missing,
  pinOf,
  success,
  wrong,
  type Outcome,
  type Pack,
} from "../src";
import { readWord } from "./arguments";
import { isCalibrationTable, readCalibrationTable } from "./calibration-argument";
import { readGrid } from "./cells";
import { andThen } from "./outcome";

/** Names the packs that may be asked for. */
function candidates(fits: (pack: Pack) => boolean): readonly string[] {
  return listPacks()
    .filter(fits)
    .map(({ id }) => id);
}

/**
 * Chooses the methodology: the argument (an id, a pin, or a calibration table that overlays one), or the `method` row of
 * the subject; where both are given they must name the same pack. With neither, #N/A lists those that there are.
 * @param fits which packs a list of candidates should name
 */
export function readMethod(
  raw: unknown,
  fromSubject: string | null,
  at = "method",
  fits: (pack: Pack) => boolean = () => true,
): Outcome<Pack> {
  return andThen(readOptionalMethod(raw, at), (named) => agreedMethod(named, fromSubject, at, fits));
}

/** Reads the argument alone; null where it is blank. */
export function readOptionalMethod(raw: unknown, at: string): Outcome<Pack | null> {
  if (isCalibrationTable(raw)) return readCalibrationTable(raw, at);
  const grid = readGrid(raw);
  const [[cell = null] = []] = grid;
  const width = grid[0]?.length ?? 0;
  if (grid.length > 1 || width > 1) {
    const received = `a range of ${String(grid.length)} × ${String(width)} cells`;
    const expected = "one cell, or a calibration table that begins with method and its id";
    return failure(wrong("wrong-shape", at, { received, expected }));
  }
  return andThen(readWord(cell, at), (named) => (named === null ? success(null) : findPack(named, at)));
}

/** Brings the methodology of the argument and that of the subject together. */
export function agreedMethod(
  named: Pack | null,
  fromSubject: string | null,
  at = "method",
  fits: (pack: Pack) => boolean = () => true,
): Outcome<Pack> {
  if (fromSubject === null)
    return named === null
      ? failure(missing("missing-method", at, { allowed: candidates(fits) }))
      : success(named);
  if (named === null) return findPack(fromSubject, at);
  // A local calibration is of the pack that the subject names.
  if (fromSubject.toLowerCase() === pinOf(named).toLowerCase()) return success(named);
  return andThen(findPack(fromSubject, at), (other) =>
    pinOf(other) === basePinOf(named)
      ? success(named)
      : failure<Pack>(wrong("method-conflict", at, { first: pinOf(other), second: pinOf(named) })),
  );
}
