import type { PastedCell, PastedRows, PastedTable } from "../../host/office";
import type { CellRange } from "../../host/workbook";

/** Rows of a table that are looked at to see how many cells it has and whether it fills what is selected. */
const FEW = 200;

/** A table, and about how many cells it writes. */
export interface SizedTable extends PastedTable {
  readonly cells: number;
}

/**
 * Repeats a small table over what is selected where it fits there several times, as Excel does: one cell fills all. Long ones are
 * read in parts and written once.
 */
export function tiled(table: PastedTable, place: CellRange): SizedTable {
  if (table.rows > FEW) return { ...once(table), cells: Infinity };
  const rows = table.part(0, table.rows);
  const { merges } = table;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [down, across] = [place.rows / table.rows, place.columns / Math.max(1, columns)];
  const isRepeated = Number.isInteger(down) && Number.isInteger(across) && merges.length === 0;
  const [times, beside] = isRepeated ? [down, across] : [1, 1];
  const wide = rows.map((row) => Array.from({ length: beside }, () => padded(row, columns)).flat());
  return {
    rows: table.rows * times,
    cells: table.rows * times * columns * beside,
    part: (from, to) =>
      Array.from({ length: to - from }, (_, index) => wide[(from + index) % table.rows] ?? []),
    merges,
  };
}

const once = (table: PastedTable): PastedTable => ({
  rows: table.rows,
  part: (from, to) => table.part(from, to),
  merges: table.merges,
});

const padded = (row: PastedRows[number], columns: number): (PastedCell | null)[] =>
  Array.from({ length: columns }, (_, column) => row[column] ?? null);

/** The same table without its looks. */
export function valuesOnly(table: PastedTable): PastedTable {
  return {
    rows: table.rows,
    part: (from, to) =>
      table.part(from, to).map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          const { look: _look, ...rest } = cell;
          return rest;
        }),
      ),
    merges: [],
  };
}
