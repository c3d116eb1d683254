import type { PlanBlock, PlanRow } from "./plan";
import { ROW_HEIGHT } from "./writing";

/** Points of a page of A4 upright between Excel's usual margins, at the size at which the report's columns fill it. */
const PAGE = 740;
/** A heading needs as many rows below it on its page. */
const KEPT = 4;

function height(rows: readonly PlanRow[]): number {
  return rows.reduce((sum, { lines }) => sum + lines * ROW_HEIGHT, 0);
}

/**
 * Finds the rows, counted from 1, with which new pages are to begin: a block of up to a third of a page stays on one, and a
 * heading stays with its first rows. Longer blocks run over pages.
 * @param parts rows with which a new page begins in any case
 */
export function pageBreaks(
  rows: readonly PlanRow[],
  blocks: readonly PlanBlock[],
  parts: readonly number[],
): readonly number[] {
  const breaks = new Set(parts);
  let used = 0;
  for (const { from, to } of blocks) {
    if (breaks.has(from)) used = 0;
    const whole = height(rows.slice(from - 1, to));
    const begin = height(rows.slice(from - 1, Math.min(to, from - 1 + KEPT)));
    const needed = whole <= PAGE / 3 ? whole : begin;
    if (used > 0 && used + needed > PAGE) {
      breaks.add(from);
      used = 0;
    }
    // What runs over a page goes on at the top of the next one.
    used = (used + whole + ROW_HEIGHT) % PAGE;
  }
  return [...breaks].sort((a, b) => a - b);
}
