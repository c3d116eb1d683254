import { columnIndex } from "../../grid";
import type { ChartReference } from "../../host/document";
import type { CellRange } from "../../host/workbook";

const AREA = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/;

/** Reads the cells of a reference; null where they are gone. */
export function parseRange({ sheet, range }: ChartReference): CellRange | null {
  const [, left, top, right = left, bottom = top] = AREA.exec(range) ?? [];
  if (left === undefined || top === undefined) return null;
  const [row, column] = [Number(top) - 1, columnIndex(left)];
  return {
    sheet,
    row,
    column,
    rows: Number(bottom) - row,
    columns: columnIndex(right ?? left) - column + 1,
  };
}
