import fc from "fast-check";
import type {
  ChartAxisDocument,
  ChartDocument,
  ChartSeriesDocument,
  ChartType,
  ConditionalFormatDocument,
} from "../../../host/document";

/** A record of which any member may be missing. */
function some<T extends object>(members: { readonly [K in keyof T]-?: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<T>;
}

const text = fc.constantFrom("Waterfall", "瀑布图", "A & <B> 'c'", "two\nlines");
const color = fc.constantFrom("#FF0000", "#1B3A57", "#00B050");
const format = fc.constantFrom("0.0%", "+0;-0;;", "General");

const axis: fc.Arbitrary<ChartAxisDocument> = fc
  .tuple(
    fc.record({ visible: fc.boolean(), gridlines: fc.boolean(), reversed: fc.boolean() }),
    some({ numberFormat: format }),
  )
  .map(([always, rest]) => ({ ...always, ...rest }));

const limits = some<Pick<ChartAxisDocument, "minimum" | "maximum" | "majorUnit">>({
  minimum: fc.constantFrom(0, -2.5),
  maximum: fc.constantFrom(10, 0.5),
  majorUnit: fc.constantFrom(1, 2),
});

const corner = fc.record({
  row: fc.nat({ max: 40 }),
  column: fc.nat({ max: 12 }),
  x: fc.constantFrom(0, 12.5, 3),
  y: fc.constantFrom(0, 7),
});

/** A chart of the sheet in that place. */
export function charts(place: number): fc.Arbitrary<ChartDocument> {
  const reference = fc.constantFrom("B2:B5", "C3", "A1:D1").map((range) => ({ sheet: `{${place}}`, range }));
  const series = some<ChartSeriesDocument>({
    name: fc.oneof(text, reference),
    values: reference,
    categories: reference,
    fill: fc.oneof(color, fc.constant("none")),
    labels: some({ numberFormat: format }),
  });
  const look = some<Pick<ChartDocument, "title" | "legend">>({
    title: text,
    legend: fc.constantFrom("top", "bottom", "left", "right"),
  });
  const always = fc.record({
    name: text.map((name) => name.replace("\n", " ")),
    type: fc.constantFrom<ChartType>("ColumnStacked", "BarClustered", "BarStacked100", "ColumnClustered"),
    from: corner,
    to: corner,
    series: fc.array(series, { minLength: 1, maxLength: 3 }),
    gapWidth: fc.constantFrom(0, 50, 219),
    overlap: fc.constantFrom(-27, 0, 100),
    categoryAxis: axis,
    valueAxis: fc.tuple(axis, limits).map(([one, ends]) => ({ ...one, ...ends })),
  });
  return fc.tuple(always, look).map(([chart, rest]) => ({ id: "", ...chart, ...rest }));
}

export const conditionalFormats: fc.Arbitrary<ConditionalFormatDocument> = fc.record({
  id: fc.constant(""),
  range: fc.constantFrom("A1:C9", "B2", "D4:D12"),
  formula: fc.constantFrom('$A1="<x>"', "AND(B2>1,C$1=$A2)", "TRUE"),
  stopIfTrue: fc.boolean(),
  look: some<ConditionalFormatDocument["look"]>({
    fill: color,
    font: fc.constantFrom(
      { bold: true },
      { color: "#FF0000", italic: false },
      { underline: true, bold: false },
    ),
  }),
});
