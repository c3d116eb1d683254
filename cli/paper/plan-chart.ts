import { parseCells } from "../../grid";
import type { ChartCorner, ChartDocument } from "../../host/document";
import { newGuid } from "../../host/guid";
import type { PlanChart, PlanSeries } from "../../desk/paper/cells/plan";
import { CHART_GAP } from "../../desk/paper/cells/writing";

function corners(over: string): { readonly from: ChartCorner; readonly to: ChartCorner } {
  const area = parseCells(over) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const { row, column, rows, columns } = area;
  return { from: { row, column, x: 0, y: 0 }, to: { row: row + rows, column: column + columns, x: 0, y: 0 } };
}

/**
 * Makes the chart of a plan as it stands in a file: bars with their values beside them, over an axis of numbers.
 * @param sheet id of the sheet that it stands on and reads
 */
export function chartDocument(plan: PlanChart, sheet: string): ChartDocument {
  const { name, type, title, categories, series, over, legend, fromZero, axis } = plan;
  const one = ({ name: called, values, color, labels }: PlanSeries) => ({
    name: called,
    values: { sheet, range: values },
    categories: { sheet, range: categories },
    fill: color ?? "none",
    ...(labels === null ? {} : { labels: { numberFormat: labels } }),
  });
  return {
    id: newGuid(),
    ...{ name, type, title },
    ...(legend ? { legend: "bottom" as const } : {}),
    ...corners(over),
    series: series.map(one),
    gapWidth: CHART_GAP,
    // As Excel lays a new chart of that kind.
    overlap: type === "ColumnStacked" ? 100 : -27,
    categoryAxis: { visible: true, gridlines: false, reversed: type === "BarClustered" },
    valueAxis: {
      visible: true,
      gridlines: false,
      reversed: false,
      ...(fromZero ? { minimum: 0 } : {}),
      ...(axis === undefined ? {} : { numberFormat: axis }),
    },
  };
}
