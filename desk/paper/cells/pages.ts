import type { PlanBlock, PlanRow } from "./plan";
import { pointsOfRow, ROW_HEIGHT } from "./writing";

/** Points of a page of A4 upright between Excel's usual margins, at the size at which the report's columns fill it. */
export const UPRIGHT = 740;
/** A heading needs as many rows below it on its page. */
const KEPT = 4;
/** Points left at the foot of a page: where a page ends is reckoned, and a row too many would stand alone on the next. */
export const SPARE = 2 * ROW_HEIGHT;
/** Points between the margins of a page of A4 that lies on its side. */
export const LYING_WIDTH = 784;
const ACROSS = { width: LYING_WIDTH, height: 523 };

/** Cells of ten points are read down to seven. */
const LEAST_SCALE = 0.7;

/** Tells how wide a column of so many characters is, in points. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * Counts the lying pages that columns take side by side where their type is still read.
 * @param widths of all columns, in characters
 * @param names how many of the first are printed on each page again; null: one page, whatever its type
 */
export function pagesAcross(widths: readonly number[], names: number | null): number {
  if (names === null) return 1;
  const points = widths.map(pointsOf);
  const [again, others] = [points.slice(0, names), points.slice(names)].map((some) =>
    some.reduce((sum, one) => sum + one, 0),
  );
  return Math.max(1, Math.ceil((others ?? 0) / (LYING_WIDTH / LEAST_SCALE - (again ?? 0))));
}

/** Finds how many points of rows a lying page takes once columns of these widths are made as wide as it. */
export function lyingPage(widths: readonly number[]): number {
  const width = widths.reduce((sum, one) => sum + pointsOf(one), 0);
  return ACROSS.height * Math.max(1, width / ACROSS.width);
}

/** Adds up the heights of rows, in points. */
export function heightOf(rows: readonly PlanRow[]): number {
  return rows.reduce((sum, row) => sum + pointsOfRow(row), 0);
}

/** Finds how many points of a block must stand on the page on which it begins. */
export function neededBy(
  rows: readonly PlanRow[],
  { from, to, together = KEPT }: PlanBlock,
  page: number,
): number {
  const whole = heightOf(rows.slice(from - 1, to));
  return whole <= page / 3 ? whole : heightOf(rows.slice(from - 1, Math.min(to, from - 1 + together)));
}

/**
 * Finds the rows, counted from 1, with which new pages are to begin: a block of up to a third of a page stays on one, and a
 * heading stays with its first rows. Longer blocks run over pages.
 * @param parts rows with which a new page begins in any case
 * @param page points of rows that a page takes
 */
export function pageBreaks(
  rows: readonly PlanRow[],
  blocks: readonly PlanBlock[],
  parts: readonly number[],
  page = UPRIGHT,
): readonly number[] {
  const breaks = new Set(parts);
  let used = 0;
  for (const block of blocks) {
    const { from, to } = block;
    if (breaks.has(from)) used = 0;
    const whole = heightOf(rows.slice(from - 1, to));
    if (used > 0 && used + neededBy(rows, block, page) > page) {
      breaks.add(from);
      used = 0;
    }
    // What runs over a page goes on at the top of the next one.
    used = (used + whole + ROW_HEIGHT) % page;
  }
  return [...breaks].sort((a, b) => a - b);
}
