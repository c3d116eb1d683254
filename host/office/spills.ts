import type { CellRange } from "../workbook";
import { intersect, isUnbounded } from "./address";
import { notImplemented } from "./office-error";
import type { Session } from "./session";

/** Gives the range that a formula spills over; null where the range is no single cell or does not spill. */
export async function spillFrom(cells: CellRange, session: Session): Promise<CellRange | null> {
  await session.settled();
  return single(cells) ? session.workbook.spill(cells.sheet, cells.row, cells.column) : null;
}

/** Gives the cell whose formula spills into this one, itself included, or null. */
export async function spillParent(cells: CellRange, session: Session): Promise<CellRange | null> {
  if (!single(cells)) return null;
  await session.settled();
  const spill = spillsOf(cells.sheet, session).find((it) => intersect(it, cells) !== null);
  return spill === undefined ? null : { ...spill, rows: 1, columns: 1 };
}

/** Tells whether every cell lies in a spill; null where some do and some do not, as in Excel. */
export async function hasSpill(cells: CellRange, session: Session): Promise<boolean | null> {
  if (isUnbounded(cells)) throw notImplemented("Range.hasSpill of whole rows and columns");
  await session.settled();
  const covered = spillsOf(cells.sheet, session)
    .map((spill) => intersect(spill, cells))
    .reduce((sum, shared) => sum + (shared === null ? 0 : shared.rows * shared.columns), 0);
  if (covered === 0) return false;
  return covered === cells.rows * cells.columns ? true : null;
}

const single = (cells: CellRange): boolean => cells.rows === 1 && cells.columns === 1;

function spillsOf(sheet: string, session: Session): readonly CellRange[] {
  const used = session.workbook.usedRange(sheet, true);
  if (used === null) return [];
  return session.workbook.read(used).flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const spill = cell.formula === "" ? null : session.workbook.spill(sheet, used.row + i, used.column + j);
      return spill === null ? [] : [spill];
    }),
  );
}
