import {
  basePinOf,
  failure,
  findPack,
  isOwn,
  Later,
  listPacks,
  missing,
  pinOf,
  success,
  wrong,
  type Outcome,
  type Pack,
} from "../src";
import { optionalWord, readWord } from "./arguments";
import { readGrid } from "./cells";
import { andThen } from "./outcome";

/** The reader of methodologies in many cells: few formulas have one, and it is large. */
export const methodTables = new Later<typeof import("./method-tables")>({
  load: () => import("./method-tables"),
});

/** Tells whether an argument is a range of several cells. */
export function isManyCells(raw: unknown): boolean {
  if (!Array.isArray(raw)) return false;
  const [first] = raw as readonly unknown[];
  return raw.length > 1 || (Array.isArray(first) && first.length > 1);
}

/** Names the packs that may be asked for. */
function candidates(fits: (pack: Pack) => boolean): readonly string[] {
  return listPacks()
    .filter(fits)
    .map(({ id }) => id);
}

/**
 * Chooses the methodology: the argument (an id, a pin, a methodology of one's own as tables, or a calibration table that changes one), or the `method` row of
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

/** Tells whether an argument is one methodology in many cells: as tables, or as a calibration table. */
export function isMethodRange(raw: unknown): boolean {
  if (!isManyCells(raw)) return false;
  const { isFormRange, isCalibrationTable } = methodTables.value;
  return isFormRange(raw) || isCalibrationTable(raw);
}

/** Reads the argument alone; null where it is blank. */
export function readOptionalMethod(raw: unknown, at: string): Outcome<Pack | null> {
  if (isManyCells(raw)) {
    const { readFormArgument, isCalibrationTable, readCalibrationTable } = methodTables.value;
    const form = readFormArgument(raw, at);
    if (form !== null) return form;
    if (isCalibrationTable(raw)) return readCalibrationTable(raw, at);
  }
  const grid = readGrid(raw);
  const [[cell = null] = []] = grid;
  const width = grid[0]?.length ?? 0;
  if (grid.length > 1 || width > 1) {
    const received = `a range of ${String(grid.length)} × ${String(width)} cells`;
    const expected =
      "one cell, a methodology as tables that begins with the title Methodology, or a calibration table that begins with method and its id";
    return failure(wrong("wrong-shape", at, { received, expected }));
  }
  return andThen(readWord(cell, at), (named) => (named === null ? success(null) : findPack(named, at)));
}

/**
 * Reads an argument that takes a name or a methodology for what it has of its own: the name as it stands, or the methodology of
 * many cells. A blank is null.
 */
export function readReference(raw: unknown, at: string): Outcome<string | Pack | null> {
  return isMethodRange(raw) ? readOptionalMethod(raw, at) : optionalWord(raw, at);
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
  const [stated, pin] = [fromSubject.trim().toLowerCase(), pinOf(named).toLowerCase()];
  if (stated === pin) return success(named);
  if (isOwn(named)) {
    // One of one's own stands in the argument alone: the row names it by its id or its version.
    if (stated === named.id || stated === pin.split("#")[0]) return success(named);
    if (stated.split("@")[0] === named.id)
      return failure(wrong("method-conflict", at, { first: fromSubject, second: pinOf(named) }));
  }
  return andThen(findPack(fromSubject, at), (other) =>
    pinOf(other) === basePinOf(named)
      ? success(named)
      : failure<Pack>(wrong("method-conflict", at, { first: pinOf(other), second: pinOf(named) })),
  );
}
