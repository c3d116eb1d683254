import {
  failure,
  findEnterable,
  gradeOf,
  itemsOf,
  pinOf,
  pointsOf,
  resolveKey,
  success,
  wrong,
  type Entry,
  type Outcome,
  type Pack,
  type Subject,
} from "../src";
import { isErrorCell, readGrid, type Cell } from "./cells";
import { map } from "./outcome";
import type { Shown } from "./spread";
import { readEntry } from "./subject";

/** One row to grade; null where the row of a range is blank. */
export type GradeEntry = Outcome<Entry | null>;

/**
 * Reads the values of RATING.GRADE: one entry a row. Several cells of a row are periods, oldest first, the last being FY;
 * beside an amount the last cell is its unit.
 */
export function readGradeEntries(pack: Pack, key: string, raw: unknown): Outcome<readonly GradeEntry[]> {
  const id = resolveKey(pack, key);
  const item = id === undefined ? undefined : findEnterable(pack, id);
  if (id === undefined || item === undefined) {
    const allowed = itemsOf(pack).map(({ id: other }) => other);
    return failure(wrong("unknown-item", key, { method: pinOf(pack), allowed }));
  }
  const hasUnit = (item.kind === "measured" || item.kind === "quantity") && item.unit.kind === "amount";
  const grid = readGrid(raw);
  return success(
    grid.map((row) => (isBlankRow(row) && grid.length > 1 ? success(null) : entryOf(id, row, hasUnit))),
  );
}

function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null);
}

function entryOf(key: string, row: readonly Cell[], hasUnit: boolean): Outcome<Entry> {
  const last = row.at(-1) ?? null;
  const unit = hasUnit && row.length > 1 && typeof last === "string" && !isErrorCell(last) ? 1 : 0;
  const count = row.length - unit;
  const periods = Array.from({ length: count }, (_value, index) => {
    const back = count - 1 - index;
    return back === 0 ? ("FY" as const) : (`FY-${back}` as const);
  });
  const values = count === 1 ? (["value"] as const) : periods;
  return readEntry(key, row, unit === 1 ? [...values, "unit"] : values);
}

/** What RATING.GRADE can answer. */
export type GradeOutput = "grade" | "score" | "value";

/** Takes what is wanted of a graded item; of a quantity, which no band grades, what it does in the regression. */
export function gradedAs(
  wanted: GradeOutput,
  pack: Pack,
  key: string,
  entry: Entry,
  context: Subject,
): Outcome<Shown> {
  const id = resolveKey(pack, key) ?? key;
  if (findEnterable(pack, id)?.kind !== "quantity")
    return map(gradeOf(pack, key, entry, context), (graded) => graded[wanted] ?? "");
  if (wanted === "grade") {
    const reason = "a quantity has no grade; ask for the output score or value";
    return failure(wrong("no-definition", "grade", { reason }));
  }
  return map(pointsOf(pack, key, entry, context), ({ points, transformed }) =>
    wanted === "score" ? points : transformed,
  );
}
