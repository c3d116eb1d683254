import { numfmt } from "@univerjs/core";
import { GRID_LINE, INK, ON_BAR, PAPER, seriesColor, TITLE_INK } from "./colors";
import type { ChartFigures } from "./figures";
import { marksOf, scaleOf, type Mark } from "./scale";
import { linesOf, shape, textWidth, written } from "./svg";

const TITLE = 15;
const TEXT = 11;
const EDGE = 8;

/** The part of a chart in which the marks stand, and how values and categories lie in it. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly across: boolean;
  /** Where a value stands, from the left or from the top. */
  readonly at: (value: number) => number;
  /** Where a category begins and how much of it there is. */
  readonly band: (category: number) => readonly [start: number, size: number];
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Writes a value as a number format has it. */
function formatted(value: number, format: string): string {
  try {
    return numfmt.format(format, value, { throws: false });
  } catch {
    return String(value);
  }
}

function plotOf(figures: ChartFigures, marks: readonly Mark[], width: number, height: number): Plot {
  const { chart, categories, series } = figures;
  const across = chart.type.startsWith("Bar");
  const { least, most, step } = scaleOf(chart, marks);
  const { categoryAxis, valueAxis, title, legend } = chart;
  const labelled = series.some(({ labels }) => labels !== null);
  const longest = Math.max(0, ...categories.map((text) => textWidth(text, TEXT)));
  const top =
    (title === undefined ? EDGE : EDGE + TITLE * 1.8) + (legend === "top" ? 20 : 0) + (across ? 0 : 6);
  const below =
    (legend === "bottom" ? 22 : 4) + (across ? (valueAxis.visible ? 18 : 4) : categoryAxis.visible ? 44 : 4);
  const beside = across
    ? categoryAxis.visible
      ? Math.min(width * 0.42, longest + 8)
      : 4
    : valueAxis.visible
      ? 40
      : 4;
  const [left, right] = [EDGE + beside, width - EDGE - (across && labelled ? 36 : 4)];
  const bottom = height - EDGE - below;
  const turned = across ? !valueAxis.reversed : valueAxis.reversed;
  const part = (value: number) => Math.min(1, Math.max(0, (value - least) / (most - least)));
  const at = (value: number): number => {
    const share = turned ? part(value) : 1 - part(value);
    return across ? left + share * (right - left) : top + share * (bottom - top);
  };
  const count = Math.max(1, categories.length);
  // Bars are read from below upwards unless they are turned, columns from the left.
  const flipped = across ? !categoryAxis.reversed : categoryAxis.reversed;
  const size = (across ? bottom - top : right - left) / count;
  const band = (category: number): readonly [number, number] => {
    const place = flipped ? count - 1 - category : category;
    return [(across ? top : left) + place * size, size];
  };
  return { left, top, right, bottom, across, at, band, least, most, step };
}

/** Where a bar stands across its category: all in one place where they are stacked, else beside each other. */
function slot(
  { chart, series }: ChartFigures,
  { band }: Plot,
  { category, series: index }: Mark,
): readonly [number, number] {
  const [start, size] = band(category);
  const stacked = chart.type.includes("Stacked");
  const count = stacked ? 1 : Math.max(1, series.length);
  const lap = stacked ? 0 : chart.overlap / 100;
  const thickness = size / (count - (count - 1) * lap + chart.gapWidth / 100);
  const first = start + (size - thickness * (count - (count - 1) * lap)) / 2;
  const place = stacked
    ? 0
    : chart.categoryAxis.reversed || chart.type.startsWith("Column")
      ? index
      : count - 1 - index;
  return [first + place * thickness * (1 - lap), thickness];
}

function bar(figures: ChartFigures, plot: Plot, mark: Mark): SVGElement[] {
  const { color, labels } = figures.series[mark.series] ?? {};
  const [start, thickness] = slot(figures, plot, mark);
  const [a, b] = [plot.at(mark.from), plot.at(mark.to)];
  const [low, size] = [Math.min(a, b), Math.abs(a - b)];
  const drawn: SVGElement[] = [];
  if (color !== null && color !== undefined && size > 0)
    drawn.push(
      plot.across
        ? shape("rect", { x: low, y: start, width: size, height: thickness, fill: seriesColor(color) })
        : shape("rect", { x: start, y: low, width: thickness, height: size, fill: seriesColor(color) }),
    );
  const text = labels === null || labels === undefined ? "" : formatted(mark.value, labels);
  if (text === "") return drawn;
  const middle = start + thickness / 2 + TEXT * 0.35;
  const outside = plot.across && !figures.chart.type.includes("Stacked");
  drawn.push(
    plot.across
      ? written(
          [text],
          {
            x: outside ? low + size + 4 : low + size / 2,
            y: middle,
            size: TEXT,
            anchor: outside ? "start" : "middle",
          },
          { fill: outside ? INK : ON_BAR },
        )
      : written(
          [text],
          {
            x: start + thickness / 2,
            y: figures.chart.type.includes("Stacked") ? low + size / 2 + TEXT * 0.35 : low - 4,
            size: TEXT,
            anchor: "middle",
          },
          { fill: figures.chart.type.includes("Stacked") ? ON_BAR : INK },
        ),
  );
  return drawn;
}

/** The line of a series: its points in the middle of their categories; where there is no value it breaks. */
function line(figures: ChartFigures, plot: Plot, index: number): SVGElement[] {
  const { values, color } = figures.series[index] ?? { values: [], color: null };
  if (color === null) return [];
  let pen = "M";
  const steps = values.map((value, category) => {
    if (value === null) {
      pen = "M";
      return "";
    }
    const [start, size] = plot.band(category);
    const step = `${pen}${String(start + size / 2)} ${String(plot.at(value))}`;
    pen = "L";
    return step;
  });
  return [
    shape("path", { d: steps.join(""), fill: "none", stroke: seriesColor(color), "stroke-width": 2.25 }),
  ];
}

function valueAxis({ chart }: ChartFigures, plot: Plot): SVGElement[] {
  const { visible, gridlines, numberFormat = "General" } = chart.valueAxis;
  const drawn: SVGElement[] = [];
  const steps = Math.min(50, Math.round((plot.most - plot.least) / plot.step));
  for (let index = 0; index <= steps; index += 1) {
    // Steps of a tenth add up to no exact numbers.
    const value = Number((plot.least + index * plot.step).toPrecision(12));
    const at = plot.at(value);
    if (gridlines)
      drawn.push(
        plot.across
          ? shape("line", { x1: at, x2: at, y1: plot.top, y2: plot.bottom, stroke: GRID_LINE })
          : shape("line", { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: GRID_LINE }),
      );
    if (!visible) continue;
    const text = [formatted(value, numberFormat)];
    drawn.push(
      plot.across
        ? written(text, { x: at, y: plot.bottom + TEXT * 1.4, size: TEXT, anchor: "middle" })
        : written(text, { x: plot.left - 6, y: at + TEXT * 0.35, size: TEXT, anchor: "end" }),
    );
  }
  return drawn;
}

function categoryAxis({ chart, categories }: ChartFigures, plot: Plot): SVGElement[] {
  if (!chart.categoryAxis.visible) return [];
  const zero = plot.at(Math.min(Math.max(0, plot.least), plot.most));
  const base = plot.across
    ? shape("line", { x1: zero, x2: zero, y1: plot.top, y2: plot.bottom, stroke: GRID_LINE })
    : shape("line", { x1: plot.left, x2: plot.right, y1: zero, y2: zero, stroke: GRID_LINE });
  const texts = categories.map((text, category) => {
    const [start, size] = plot.band(category);
    if (plot.across) {
      const most = Math.max(1, Math.floor(size / (TEXT * 1.2)));
      const lines = linesOf(text, TEXT, plot.left - EDGE - 6, most);
      const y = start + size / 2 + TEXT * 0.35 - ((lines.length - 1) * TEXT * 1.2) / 2;
      return written(lines, { x: plot.left - 6, y, size: TEXT, anchor: "end" });
    }
    const lines = linesOf(text, TEXT, size - 4, 3);
    return written(lines, { x: start + size / 2, y: plot.bottom + TEXT * 1.4, size: TEXT, anchor: "middle" });
  });
  return [base, ...texts];
}

function legendOf({ chart, series }: ChartFigures, width: number, height: number): SVGElement[] {
  const shown = series.filter(({ color }) => color !== null);
  if (chart.legend === undefined) return [];
  const widths = shown.map(({ name }) => textWidth(name, TEXT) + 28);
  const y = chart.legend === "top" ? EDGE + TITLE * 1.8 + 6 : height - EDGE - 4;
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return shown.flatMap(({ name, color }, index) => {
    const at = x;
    x += widths[index] ?? 0;
    return [
      shape("rect", {
        x: at,
        y: y - 8,
        width: 9,
        height: 9,
        fill: color === null ? "none" : seriesColor(color),
      }),
      written([name], { x: at + 14, y, size: TEXT, anchor: "start" }),
    ];
  });
}

/** Says in words what a chart shows. */
function described({ chart, categories, series }: ChartFigures): string {
  const seen = series.filter(({ color }) => color !== null);
  const rows = categories.map((category, index) => {
    const parts = seen.flatMap(({ name, values }) => {
      const value = values[index] ?? 0;
      return value === 0 ? [] : [`${name} ${String(Math.round(value * 1000) / 1000)}`];
    });
    return [category.replaceAll("\n", " "), ...parts].join(", ");
  });
  return [chart.title ?? chart.name, ...rows].join(". ");
}

/** Draws a chart in pixels of the sheet, on white paper as Excel does, or on dark where the page is dark. */
export function drawChart(figures: ChartFigures, width: number, height: number): SVGElement {
  const { chart, series } = figures;
  const marks = marksOf(figures);
  const plot = plotOf(figures, marks, width, height);
  const title =
    chart.title === undefined
      ? []
      : [
          written(
            linesOf(chart.title, TITLE, width - 2 * EDGE, 1),
            { x: width / 2, y: EDGE + TITLE, size: TITLE, anchor: "middle" },
            { "font-weight": 600, fill: TITLE_INK },
          ),
        ];
  const body = chart.type.startsWith("Line")
    ? series.flatMap((_one, index) => line(figures, plot, index))
    : marks.flatMap((mark) => bar(figures, plot, mark));
  return shape(
    "svg",
    { viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img", "aria-label": described(figures) },
    [
      shape("rect", { width, height, fill: PAPER }),
      ...title,
      ...valueAxis(figures, plot),
      ...body,
      ...categoryAxis(figures, plot),
      ...legendOf(figures, width, height),
    ],
  );
}
