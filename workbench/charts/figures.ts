import type { ChartDocument, ChartReference } from "../../host/document";
import type { CellContent, LiveWorkbook } from "../../host/workbook";
import { parseRange } from "./place";

/** A series with what its cells hold now. */
export interface SeriesFigures {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** `#RRGGBB`; null where the series is not seen. */
  readonly color: string | null;
  /** Number format of the values at the bars; null for none. */
  readonly labels: string | null;
}

/** A chart with what its cells hold now. */
export interface ChartFigures {
  readonly chart: ChartDocument;
  readonly categories: readonly string[];
  readonly series: readonly SeriesFigures[];
}

/** Colours of series that name none, as Excel's usual theme has them. */
const THEME = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

function cellsOf(workbook: LiveWorkbook, reference: ChartReference | undefined): readonly CellContent[] {
  const known = reference && workbook.sheets().some(({ id }) => id === reference.sheet);
  const range = known ? parseRange(reference) : null;
  return range === null ? [] : workbook.read(range).flat();
}

/** Reads what a chart shows out of its cells. */
export function figuresOf(workbook: LiveWorkbook, chart: ChartDocument): ChartFigures {
  const series = chart.series.map(({ name, values, fill, labels }, index): SeriesFigures => {
    const named = typeof name === "string" ? name : (cellsOf(workbook, name)[0]?.text ?? "");
    return {
      name: named === "" ? `Series${String(index + 1)}` : named,
      values: cellsOf(workbook, values).map(({ value }) => (typeof value === "number" ? value : null)),
      color: fill === "none" ? null : (fill ?? THEME[index % THEME.length] ?? "#4472C4"),
      labels: labels === undefined ? null : (labels.numberFormat ?? "General"),
    };
  });
  const texts = cellsOf(workbook, chart.series[0]?.categories).map(({ text }) => text);
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    chart,
    categories: Array.from({ length: count }, (_one, index) => texts[index] ?? String(index + 1)),
    series,
  };
}
