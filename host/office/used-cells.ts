import type { CellRange } from "../workbook";
import { intersect, isUnbounded } from "./address";
import type { Session } from "./session";

/**
 * Finds the smallest range inside `within` that holds every used cell, or null. Formats count as use unless only
 * values are asked for.
 */
export async function usedCells(
  session: Session,
  within: CellRange,
  valuesOnly: boolean,
): Promise<CellRange | null> {
  await session.settled();
  const used = session.workbook.usedRange(within.sheet, valuesOnly);
  const shared = used === null ? null : intersect(used, within);
  return shared === null || used === null || isUnbounded(within) || !valuesOnly
    ? shared
    : trim(session, shared);
}

/** Takes blank edges off. */
function trim(session: Session, cells: CellRange): CellRange | null {
  const filled: { row: number; column: number }[] = [];
  session.workbook.read(cells).forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell.value !== null || cell.formula !== "")
        filled.push({ row: cells.row + i, column: cells.column + j });
    });
  });
  const rows = filled.map((it) => it.row);
  const columns = filled.map((it) => it.column);
  const row = rows.reduce((a, b) => Math.min(a, b), Infinity);
  const column = columns.reduce((a, b) => Math.min(a, b), Infinity);
  if (filled.length === 0) return null;
  const bottom = rows.reduce((a, b) => Math.max(a, b), 0);
  const right = columns.reduce((a, b) => Math.max(a, b), 0);
  return { sheet: cells.sheet, row, column, rows: bottom - row + 1, columns: right - column + 1 };
}
