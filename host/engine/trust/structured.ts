import { parseStructRef } from "@borgar/fx/xlsx";
import { parseArea, type Area } from "../../../grid";
import type { Cells, Home, LiveTable, Meanings } from "./meanings";

type Section = "headers" | "data" | "totals" | "all" | "this row";

/** The rows of a table that a structured reference names, in order; null where the table has none such. */
function rowsOf(
  table: LiveTable,
  area: Area,
  sections: readonly string[],
  home: Home,
): [number, number] | null {
  const head = table.hasHeaders ? 1 : 0;
  const foot = table.hasTotals ? 1 : 0;
  const [first, last] = [area.row + head, area.row + area.rows - 1 - foot];
  const spans = (sections.length === 0 ? ["data"] : sections).map((section): [number, number] | null => {
    switch (section as Section) {
      case "all":
        return [area.row, area.row + area.rows - 1];
      case "headers":
        return head === 0 ? null : [area.row, area.row];
      case "totals":
        return foot === 0 ? null : [last + 1, last + 1];
      case "this row":
        return table.sheet === home.sheet && home.row >= first && home.row <= last
          ? [home.row, home.row]
          : null;
      case "data":
        return last < first ? null : [first, last];
      default:
        return null;
    }
  });
  if (spans.includes(null)) return null;
  const rows = (spans as [number, number][]).flat();
  return [Math.min(...rows), Math.max(...rows)];
}

/**
 * Finds the cells that a structured reference means, such as `T[Amount]`, `T[[#Headers],[A]:[B]]` or `[@Amount]`.
 * @returns null where table, column or rows are not there
 */
export function tableCells(text: string, home: Home, meanings: Meanings): Cells | null {
  const read = parseStructRef(text);
  if (!read) return null;
  const table = read.table ? meanings.table(read.table) : meanings.tableAt(home);
  const area = table ? parseArea(table.range) : null;
  if (!table || area === null) return null;
  const rows = rowsOf(
    table,
    area,
    (read.sections ?? []).map((section) => section.toLowerCase()),
    home,
  );
  if (rows === null) return null;
  const places = (read.columns ?? []).map((column) =>
    table.columns.findIndex((name) => sameColumn(name, column)),
  );
  if (places.includes(-1)) return null;
  const [left, right] =
    places.length === 0 ? [0, area.columns - 1] : [Math.min(...places), Math.max(...places)];
  return {
    sheet: table.sheet,
    area: {
      row: rows[0],
      rows: rows[1] - rows[0] + 1,
      column: area.column + left,
      columns: right - left + 1,
    },
  };
}

/** A formula writes a line break of a heading as it is or as a space. */
function sameColumn(name: string, wanted: string): boolean {
  const plain = (text: string): string => text.replace(/\r?\n/gu, " ").trim().toLowerCase();
  return name.toLowerCase() === wanted.toLowerCase() || plain(name) === plain(wanted);
}
