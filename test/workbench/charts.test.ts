import { describe, expect, test } from "vitest";
import type { ChartDocument } from "../../host/document";
import type { ChartFigures } from "../../workbench/charts/figures";
import { marksOf, scaleOf } from "../../workbench/charts/scale";
import { linesOf, textWidth } from "../../workbench/charts/svg";

const axis = { visible: true, gridlines: false, reversed: false };
const chart = (
  type: ChartDocument["type"],
  valueAxis: Partial<ChartDocument["valueAxis"]> = {},
): ChartDocument => ({
  id: "{1}",
  name: "Chart",
  type,
  from: { row: 0, column: 0, x: 0, y: 0 },
  to: { row: 9, column: 5, x: 0, y: 0 },
  series: [],
  gapWidth: 40,
  overlap: 100,
  categoryAxis: axis,
  valueAxis: { ...axis, ...valueAxis },
});

function figures(
  type: ChartDocument["type"],
  ...series: readonly (readonly (number | null)[])[]
): ChartFigures {
  return {
    chart: chart(type),
    categories: (series[0] ?? []).map((_one, index) => `c${String(index)}`),
    series: series.map((values) => ({ name: "", values, color: "#000000", labels: null })),
  };
}

const spans = (of: ChartFigures): (readonly [number, number])[] =>
  marksOf(of).map(({ from, to }) => [from, to] as const);

describe("the bars of a chart", () => {
  test("stand on each other where they are stacked, those below zero hang from it", () => {
    expect(spans(figures("ColumnStacked", [4, 1], [3, -2], [null, -1]))).toEqual([
      [0, 4],
      [4, 7],
      [7, 7],
      [0, 1],
      [0, -2],
      [-2, -3],
    ]);
  });

  test("stand on zero side by side, and share a whole where that is asked", () => {
    expect(spans(figures("BarClustered", [4], [-3]))).toEqual([
      [0, 4],
      [0, -3],
    ]);
    expect(spans(figures("ColumnStacked100", [1, 0], [3, 0]))).toEqual([
      [0, 0.25],
      [0.25, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test("lie on a scale of round steps with zero on it, unless the chart says its ends", () => {
    const marks = marksOf(figures("ColumnStacked", [4, 0.3], [3, -0.4]));
    expect(scaleOf(chart("ColumnStacked"), marks)).toEqual({ least: -2, most: 8, step: 2 });
    const given = chart("ColumnStacked", { minimum: 0, maximum: 10, majorUnit: 5 });
    expect(scaleOf(given, marks)).toEqual({ least: 0, most: 10, step: 5 });
    // Nothing to show still is a scale.
    expect(scaleOf(chart("Line"), [])).toMatchObject({ least: 0, most: 0.2 });
  });
});

describe("the texts of a chart", () => {
  test("break between words, 中文 between characters, and end in an ellipsis where there is no room", () => {
    expect(linesOf("Rating after support: AA+", 10, 80, 3)).toEqual(["Rating after", "support: AA+"]);
    expect(linesOf("外部支持后等级", 10, 40, 3)).toEqual(["外部支持", "后等级"]);
    const cut = linesOf("one two three four", 10, 30, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    for (const line of cut) expect(textWidth(line, 10)).toBeLessThanOrEqual(30);
  });
});
