import type { ChartAxisDocument, ChartDocument } from "../../document";
import type { Property, TypeDescriptor } from "../host-object";
import { invalidArgument, notImplemented } from "../office-error";
import type { ChartAxisTarget, ChartTarget, Session } from "../session";
import { changeChart, chartOf } from "./charts";

function flag(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false`);
  return value;
}

/** Excel.ChartTitle. */
export const chartTitle = {
  name: "ChartTitle",
  properties: {
    text: {
      get: (target, session) => chartOf(target, session).title ?? "",
      set: (target, value, session) => {
        if (typeof value !== "string") throw invalidArgument("a title is text");
        changeChart(target, (chart) => ({ ...chart, title: value }), session);
      },
    },
    visible: {
      get: (target, session) => chartOf(target, session).title !== undefined,
      set: (target, value, session) => {
        const shown = flag(value, "visible");
        changeChart(
          target,
          ({ title, ...chart }) => (shown ? { ...chart, title: title ?? "Chart Title" } : chart),
          session,
        );
      },
    },
  },
} satisfies TypeDescriptor<ChartTarget, Excel.ChartTitle>;

const POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

function legendPosition(value: unknown): NonNullable<ChartDocument["legend"]> {
  if (typeof value !== "string" || !Object.hasOwn(POSITIONS, value))
    throw notImplemented(`the legend position ${String(value)}`);
  return POSITIONS[value as keyof typeof POSITIONS];
}

/** Excel.ChartLegend. */
export const chartLegend = {
  name: "ChartLegend",
  properties: {
    visible: {
      get: (target, session) => chartOf(target, session).legend !== undefined,
      set: (target, value, session) => {
        const shown = flag(value, "visible");
        changeChart(
          target,
          ({ legend, ...chart }) => (shown ? { ...chart, legend: legend ?? "bottom" } : chart),
          session,
        );
      },
    },
    position: {
      get: (target, session) => {
        const { legend = "bottom" } = chartOf(target, session);
        return Object.entries(POSITIONS).find(([, own]) => own === legend)?.[0] ?? "Bottom";
      },
      set: (target, value, session) => {
        const legend = legendPosition(value);
        changeChart(target, (chart) => ({ ...chart, legend }), session);
      },
    },
  },
} satisfies TypeDescriptor<ChartTarget, Excel.ChartLegend>;

/** Excel.ChartAxes: the axis of the categories and that of the values. */
export const chartAxes = {
  name: "ChartAxes",
  navigation: {
    categoryAxis: (chart, session) => session.objects.chartAxis({ chart, axis: "categoryAxis" }),
    valueAxis: (chart, session) => session.objects.chartAxis({ chart, axis: "valueAxis" }),
  },
} satisfies TypeDescriptor<ChartTarget, Excel.ChartAxes>;

const axisOf = ({ chart, axis }: ChartAxisTarget, session: Session): ChartAxisDocument =>
  chartOf(chart, session)[axis];

function changeAxis(
  { chart, axis }: ChartAxisTarget,
  change: Partial<ChartAxisDocument>,
  session: Session,
): void {
  changeChart(chart, (it) => ({ ...it, [axis]: { ...it[axis], ...change } }), session);
}

/** An end of the values' axis; the empty text gives it back to the chart. */
function limit(member: "minimum" | "maximum" | "majorUnit"): Property<ChartAxisTarget> {
  return {
    get: (target, session) => axisOf(target, session)[member] ?? "",
    set: (target, value, session) => {
      if (target.axis !== "valueAxis") throw notImplemented(`ChartAxis.${member} of categories`);
      if (value === "") {
        const { [member]: _before, ...rest } = axisOf(target, session);
        changeChart(target.chart, (it) => ({ ...it, valueAxis: rest }), session);
        return;
      }
      if (typeof value !== "number" || !Number.isFinite(value))
        throw invalidArgument(`${member} is a number`);
      changeAxis(target, { [member]: value }, session);
    },
  };
}

function shown(member: "visible" | "reversed", name: string): Property<ChartAxisTarget> {
  return {
    get: (target, session) => axisOf(target, session)[member],
    set: (target, value, session) => {
      changeAxis(target, { [member]: flag(value, name) }, session);
    },
  };
}

/** Excel.ChartAxis. */
export const chartAxis = {
  name: "ChartAxis",
  properties: {
    visible: shown("visible", "visible"),
    reversePlotOrder: shown("reversed", "reversePlotOrder"),
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    majorUnit: limit("majorUnit"),
    numberFormat: {
      get: (target, session) => axisOf(target, session).numberFormat ?? "General",
      set: (target, value, session) => {
        if (typeof value !== "string") throw invalidArgument("a number format is text");
        changeAxis(target, { numberFormat: value }, session);
      },
    },
  },
  navigation: { majorGridlines: (target, session) => session.objects.chartGridlines(target) },
} satisfies TypeDescriptor<ChartAxisTarget, Excel.ChartAxis>;

/** Excel.ChartGridlines: the major ones. */
export const chartGridlines = {
  name: "ChartGridlines",
  properties: {
    visible: {
      get: (target, session) => axisOf(target, session).gridlines,
      set: (target, value, session) => {
        changeAxis(target, { gridlines: flag(value, "visible") }, session);
      },
    },
  },
} satisfies TypeDescriptor<ChartAxisTarget, Excel.ChartGridlines>;
