import type { ChartDocument } from "../../host/document";
import type { ChartFigures } from "./figures";

/** A bar, or a point of a line, between two values of the scale. */
export interface Mark {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
  /** What stands at it: its own value. */
  readonly value: number;
}

/** Stacks, or sets side by side, the values of each category. */
export function marksOf({ chart, series, categories }: ChartFigures): readonly Mark[] {
  const stacked = chart.type.includes("Stacked");
  const whole = chart.type.endsWith("Stacked100");
  return categories.flatMap((_text, category) => {
    const values = series.map((one) => one.values[category] ?? 0);
    const sum = whole ? values.reduce((total, value) => total + Math.abs(value), 0) || 1 : 1;
    let [up, down] = [0, 0];
    return values.map((value, index): Mark => {
      const size = value / sum;
      const from = stacked ? (size < 0 ? down : up) : 0;
      if (stacked && size < 0) down += size;
      else if (stacked) up += size;
      return { series: index, category, from, to: from + size, value };
    });
  });
}

/** A step of 1, 2 or 5 times a power of ten that parts a span into about five. */
function stepOf(span: number): number {
  const raw = span / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((digit) => digit * power >= raw) ?? 10) * power;
}

/** The ends and the steps of the values' axis: as the chart says, else so that all marks and zero are on it. */
export function scaleOf(
  { valueAxis }: ChartDocument,
  marks: readonly Mark[],
): { readonly least: number; readonly most: number; readonly step: number } {
  const ends = marks.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = (valueAxis.maximum ?? high) - (valueAxis.minimum ?? low);
  const step = valueAxis.majorUnit ?? stepOf(span > 0 ? span : 1);
  const least = valueAxis.minimum ?? Math.floor(low / step) * step;
  const most = valueAxis.maximum ?? Math.ceil(high / step) * step;
  return { least, most: most > least ? most : least + step, step };
}
