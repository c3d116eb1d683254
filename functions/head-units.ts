import {
  failure,
  foreignUnit,
  MONEY_UNITS,
  success,
  underUnit,
  wrong,
  type HeadUnit,
  type Outcome,
  type Problem,
} from "../src";
import type { Cell } from "./cells";

/** First rows of a table among which its headings are looked for. */
export const TOP = 8;

/** A column of a table with the unit that its heading says. */
export interface UnitColumn {
  readonly place: number;
  readonly unit: HeadUnit | null;
  readonly name: string;
}

/**
 * Says the units of headings behind the plain figures of their columns.
 * @param rows what stands below the headings
 * @param at names a row of the sheet's range
 * @param first in which of its rows they begin, counted from 1
 */
export function inHeadUnits(
  rows: readonly (readonly Cell[])[],
  columns: readonly UnitColumn[],
  at: (row: string) => string,
  first = 2,
): Outcome<readonly (readonly Cell[])[]> {
  let said = rows;
  for (const { place, unit, name } of columns) {
    if (unit === null || unit.kind === "multiple") continue;
    const own = underUnit(
      rows.map((row) => row[place] ?? null),
      unit,
      (index) => `${at(String(index + first))}, ${name}`,
    );
    if (!own.ok) return failure(...own.problems);
    said = said.map((row, line) =>
      row.map((cell, index) => (index === place ? (own.value[line] ?? null) : cell)),
    );
  }
  return success(said);
}

/** Says that what stands over a table, or a heading of amounts, names a unit that is none here, such as another currency. */
export function foreignAbove(received: string, at: string): Problem {
  return wrong("unit-unknown", at, { received, allowed: MONEY_UNITS });
}

/** Says that a heading of amounts names a unit that is none here, such as another currency. */
export function foreignHead(head: readonly Cell[], words: readonly string[], at: string): Problem | null {
  for (const cell of head) {
    if (typeof cell !== "string") continue;
    const unit = foreignUnit(cell, words);
    if (unit !== null) return foreignAbove(unit, `${at}, the column ${cell}`);
  }
  return null;
}
