import type { ChartDocument, ChartSeriesDocument } from "../../document";
import type { Arguments } from "../arguments";
import { chartReference, seriesName } from "../chart-data";
import type { Property, TypeDescriptor } from "../host-object";
import { invalidArgument, itemNotFound, notImplemented } from "../office-error";
import { referenceOf } from "../range-address";
import type { ChartPart, ChartTarget, Session } from "../session";
import { changeChart, chartOf } from "./charts";
import { colour } from "./format";

function seriesOf({ chart, index }: ChartPart, session: Session): ChartSeriesDocument {
  const found = chartOf(chart, session).series[index];
  if (found === undefined) throw itemNotFound("the series was deleted");
  return found;
}

function changeSeries(
  target: ChartPart,
  change: (series: ChartSeriesDocument) => ChartSeriesDocument,
  session: Session,
): void {
  seriesOf(target, session);
  const changed = ({ series }: ChartDocument) =>
    series.map((one, index) => (index === target.index ? change(one) : one));
  changeChart(target.chart, (chart) => ({ ...chart, series: changed(chart) }), session);
}

/** Of all series of the chart, whichever is asked. */
function spacing(member: "gapWidth" | "overlap", least: number, most: number): Property<ChartPart> {
  return {
    get: ({ chart }, session) => chartOf(chart, session)[member],
    set: ({ chart }, value, session) => {
      if (typeof value !== "number" || value < least || value > most)
        throw invalidArgument(`${member} must be from ${String(least)} to ${String(most)}`);
      changeChart(chart, (it) => ({ ...it, [member]: value }), session);
    },
  };
}

function setReference(member: "values" | "categories") {
  return (target: ChartPart, args: Arguments, session: Session): void => {
    const cells = args.cells(0, "sourceData");
    if (cells === undefined) throw invalidArgument("sourceData must be a Range");
    changeSeries(target, (series) => ({ ...series, [member]: chartReference(cells) }), session);
  };
}

/** Excel.ChartSeries. */
export const chartSeries = {
  name: "ChartSeries",
  properties: {
    name: {
      get: ({ chart, index }, session) => seriesName(chartOf(chart, session), index, session),
      set: (target, value, session) => {
        if (typeof value !== "string") throw invalidArgument("the name of a series is text");
        const cells = value.startsWith("=") ? referenceOf(session, value.slice(1)) : null;
        if (value.startsWith("=") && cells === null) throw invalidArgument(`${value} names no cell`);
        changeSeries(
          target,
          (series) => ({ ...series, name: cells === null ? value : chartReference(cells) }),
          session,
        );
      },
    },
    gapWidth: spacing("gapWidth", 0, 500),
    overlap: spacing("overlap", -100, 100),
    hasDataLabels: {
      get: (target, session) => seriesOf(target, session).labels !== undefined,
      set: (target, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("hasDataLabels must be true or false");
        changeSeries(
          target,
          ({ labels, ...series }) => (value ? { ...series, labels: labels ?? {} } : series),
          session,
        );
      },
    },
  },
  navigation: {
    format: (target, session) => session.objects.chartSeriesFormat(target),
    dataLabels: (target, session) => session.objects.chartDataLabels(target),
  },
  methods: {
    setValues: setReference("values"),
    setXAxisValues: setReference("categories"),
    delete: (target, _, session) => {
      seriesOf(target, session);
      changeChart(
        target.chart,
        (chart) => ({ ...chart, series: chart.series.filter((_one, index) => index !== target.index) }),
        session,
      );
    },
  },
} satisfies TypeDescriptor<ChartPart, Excel.ChartSeries>;

/** Excel.ChartSeriesFormat, without lines. */
export const chartSeriesFormat = {
  name: "ChartSeriesFormat",
  navigation: { fill: (target, session) => session.objects.chartFill(target) },
} satisfies TypeDescriptor<ChartPart, Excel.ChartSeriesFormat>;

/** Excel.ChartFill of a series. Cleared, the series is there and not seen. */
export const chartFill = {
  name: "ChartFill",
  methods: {
    setSolidColor: (target, args, session) => {
      const fill = colour(args.value(0));
      changeSeries(target, (series) => ({ ...series, fill }), session);
    },
    clear: (target, _, session) => {
      changeSeries(target, (series) => ({ ...series, fill: "none" }), session);
    },
  },
} satisfies TypeDescriptor<ChartPart, Excel.ChartFill>;

/** Excel.ChartDataLabels of a series: its values, under a number format. */
export const chartDataLabels = {
  name: "ChartDataLabels",
  properties: {
    numberFormat: {
      get: (target, session) => seriesOf(target, session).labels?.numberFormat ?? "General",
      set: (target, value, session) => {
        if (typeof value !== "string") throw invalidArgument("a number format is text");
        changeSeries(target, (series) => ({ ...series, labels: { numberFormat: value } }), session);
      },
    },
    showValue: {
      get: (target, session) => seriesOf(target, session).labels !== undefined,
      set: (_, value) => {
        if (value !== true) throw notImplemented("ChartDataLabels.showValue false");
      },
    },
  },
} satisfies TypeDescriptor<ChartPart, Excel.ChartDataLabels>;

/** Excel.ChartSeriesCollection. */
export const chartSeriesCollection = {
  name: "ChartSeriesCollection",
  properties: { count: { get: (target, session) => chartOf(target, session).series.length } },
  items: {
    list: (chart, session) =>
      chartOf(chart, session).series.map((_one, index) => session.objects.chartSeries({ chart, index })),
    find: (chart, key, session) => {
      const index = Number(key);
      const known = chartOf(chart, session).series[index] !== undefined;
      return known ? session.objects.chartSeries({ chart, index }) : undefined;
    },
  },
  methods: {
    add: (chart, args, session) => {
      const name = args.optionalText(0, "name");
      const index = chartOf(chart, session).series.length;
      if (args.has(1) && args.integer(1, "index") !== index)
        throw notImplemented("ChartSeriesCollection.add at a position");
      const added: ChartSeriesDocument = name === undefined ? {} : { name };
      changeChart(chart, (it) => ({ ...it, series: [...it.series, added] }), session);
      return session.objects.chartSeries({ chart, index });
    },
    getItemAt: (chart, args, session) => {
      const index = args.integer(0, "index");
      seriesOf({ chart, index }, session);
      return session.objects.chartSeries({ chart, index });
    },
    getCount: (chart, _, session) => chartOf(chart, session).series.length,
  },
} satisfies TypeDescriptor<ChartTarget, Excel.ChartSeriesCollection>;
