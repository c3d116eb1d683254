import type { ChartDocument, ChartReference, ChartSeriesDocument, ChartType } from "../document";
import type { CellRange } from "../workbook";
import { formatCells, parseCells } from "./address";
import type { Session } from "./session";

type SeriesBy = "Auto" | "Columns" | "Rows";

/** Names cells for a chart. */
export const chartReference = (cells: CellRange): ChartReference => ({
  sheet: cells.sheet,
  range: formatCells(cells),
});

/**
 * Reads cells as the series of a chart, as Excel does: side by side or one below the other, whichever there are fewer of;
 * a first line and a first column of text are the names and the categories.
 */
export async function seriesFrom(
  cells: CellRange,
  by: SeriesBy,
  session: Session,
): Promise<readonly ChartSeriesDocument[]> {
  await session.settled();
  const values = session.workbook.read(cells).map((row) => row.map(({ value }) => value));
  const isText = (value: unknown) => typeof value === "string" || value === null;
  const named = cells.rows > 1 && (values[0] ?? []).slice(1).some((value) => typeof value === "string");
  const grouped =
    cells.columns > 1 &&
    values.slice(named ? 1 : 0).every((row) => isText(row[0])) &&
    values.some((row) => typeof row[0] === "string");
  const [top, left] = [named ? 1 : 0, grouped ? 1 : 0];
  const columns = by === "Columns" || (by === "Auto" && cells.rows - top >= cells.columns - left);
  const part = (row: number, column: number, rows: number, count: number): ChartReference =>
    chartReference({
      sheet: cells.sheet,
      row: cells.row + row,
      column: cells.column + column,
      rows,
      columns: count,
    });
  const [rows, count] = [cells.rows - top, cells.columns - left];
  return Array.from({ length: columns ? count : rows }, (_one, index): ChartSeriesDocument => {
    if (columns)
      return {
        ...(named ? { name: part(0, left + index, 1, 1) } : {}),
        values: part(top, left + index, rows, 1),
        ...(grouped ? { categories: part(top, 0, rows, 1) } : {}),
      };
    return {
      ...(grouped ? { name: part(top + index, 0, 1, 1) } : {}),
      values: part(top + index, left, 1, count),
      ...(named ? { categories: part(0, left, 1, count) } : {}),
    };
  });
}

/** Gives the name of a series as shown: its text or its cell's, else Series1, Series2 … */
export function seriesName({ series }: ChartDocument, index: number, session: Session): string {
  const name = series[index]?.name;
  if (typeof name === "string") return name;
  const cell = name === undefined ? null : parseCells(name.sheet, name.range);
  const text = cell === null ? "" : (session.workbook.read(cell)[0]?.[0]?.text ?? "");
  return text === "" ? `Series${String(index + 1)}` : text;
}

/** What a new chart of that kind has before anybody changes it. */
export function newChartLook(type: ChartType): Omit<ChartDocument, "id" | "name" | "series" | "from" | "to"> {
  const stacked = type.includes("Stacked");
  return {
    type,
    gapWidth: stacked ? 150 : 219,
    overlap: stacked ? 100 : -27,
    categoryAxis: { visible: true, gridlines: false, reversed: false },
    valueAxis: { visible: true, gridlines: true, reversed: false },
  };
}
