import { newGuid } from "../../guid";
import type { ChartDocument, ChartType } from "../../document";
import type { Arguments } from "../arguments";
import { newChartLook, seriesFrom, seriesName } from "../chart-data";
import { boxOf, cornersOf, cornersOver, type ChartBox } from "../chart-place";
import type { Property, TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { alreadyExists, invalidArgument, itemNotFound, notImplemented } from "../office-error";
import { rangeByAddress } from "../range-address";
import type { ChartTarget, Session } from "../session";

const TYPES: readonly string[] = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
] satisfies ChartType[];

/** Excel's size of a new chart, and where ours puts it. */
const NEW_BOX: ChartBox = { left: 48, top: 45, width: 360, height: 216 };

/** Finds a chart; refuses one that was deleted. */
export function chartOf({ sheet, id }: ChartTarget, session: Session): ChartDocument {
  const found = session.workbook.charts(sheet).find((chart) => chart.id === id);
  if (found === undefined) throw itemNotFound("the chart was deleted");
  return found;
}

/** Changes a chart. */
export function changeChart(
  target: ChartTarget,
  change: (chart: ChartDocument) => ChartDocument,
  session: Session,
): void {
  session.workbook.setChart(target.sheet, change(chartOf(target, session)));
}

function chartType(value: unknown): ChartType {
  if (typeof value !== "string") throw invalidArgument("a chart's type is text");
  if (!TYPES.includes(value)) throw notImplemented(`the chart type ${value}`);
  return value as ChartType;
}

function find(sheet: string, key: string, session: Session): ChartDocument | undefined {
  const charts = session.workbook.charts(sheet);
  return (
    charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name.toLowerCase() === key.toLowerCase())
  );
}

function freeName(sheet: string, session: Session): string {
  for (let number = 1; ; number += 1) {
    const name = `Chart ${String(number)}`;
    if (find(sheet, name, session) === undefined) return name;
  }
}

function source(sheet: string, args: Arguments, index: number) {
  const cells = args.cells(index, "sourceData");
  if (cells === undefined) throw invalidArgument(`sourceData must be a Range, also on the sheet ${sheet}`);
  return cells;
}

function seriesBy(args: Arguments, index: number): "Auto" | "Columns" | "Rows" {
  const by = args.optionalText(index, "seriesBy") ?? "Auto";
  if (by !== "Auto" && by !== "Columns" && by !== "Rows") throw invalidArgument(`seriesBy ${by}`);
  return by;
}

async function add(sheet: string, args: Arguments, session: Session): Promise<OfficeObject> {
  const type = chartType(args.value(0));
  const series = await seriesFrom(source(sheet, args, 1), seriesBy(args, 2), session);
  const chart: ChartDocument = {
    id: newGuid(),
    name: freeName(sheet, session),
    ...newChartLook(type),
    series,
    ...cornersOf(session.workbook, sheet, NEW_BOX),
  };
  // One series gives the chart its name; several get a legend.
  const title = series.length === 1 ? seriesName(chart, 0, session) : "Chart Title";
  session.workbook.setChart(sheet, {
    ...chart,
    title,
    ...(series.length > 1 ? { legend: "bottom" } : {}),
  });
  return session.objects.chart({ sheet, id: chart.id });
}

/** A side or a size of the chart's box. */
function boxMember(member: keyof ChartBox): Property<ChartTarget> {
  return {
    get: (target, session) => boxOf(session.workbook, target.sheet, chartOf(target, session))[member],
    set: (target, value, session) => {
      if (typeof value !== "number" || !(value >= 0)) throw invalidArgument(`${member} is 0 points or more`);
      const { workbook } = session;
      changeChart(
        target,
        (chart) => ({
          ...chart,
          ...cornersOf(workbook, target.sheet, { ...boxOf(workbook, target.sheet, chart), [member]: value }),
        }),
        session,
      );
    },
  };
}

function cell(sheet: string, args: Arguments, index: number, name: string, session: Session) {
  const cells = args.cells(index, name) ?? rangeByAddress(session, sheet, args.text(index, name));
  if (cells.sheet !== sheet) throw invalidArgument(`${name} is on another worksheet`);
  return cells;
}

/** Excel.Chart: bars, columns and lines. */
export const chart = {
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target, session) => chartOf(target, session).name,
      set: (target, value, session) => {
        if (typeof value !== "string" || value === "") throw invalidArgument("a chart's name is text");
        const other = find(target.sheet, value, session);
        if (other !== undefined && other.id !== target.id) throw alreadyExists(`a chart named ${value}`);
        changeChart(target, (it) => ({ ...it, name: value }), session);
      },
    },
    chartType: {
      get: (target, session) => chartOf(target, session).type,
      set: (target, value, session) => {
        const type = chartType(value);
        changeChart(target, (it) => ({ ...it, type, overlap: newChartLook(type).overlap }), session);
      },
    },
    left: boxMember("left"),
    top: boxMember("top"),
    width: boxMember("width"),
    height: boxMember("height"),
  },
  navigation: {
    title: (target, session) => session.objects.chartTitle(target),
    legend: (target, session) => session.objects.chartLegend(target),
    axes: (target, session) => session.objects.chartAxes(target),
    series: (target, session) => session.objects.chartSeriesCollection(target),
    worksheet: ({ sheet }, session) => session.objects.worksheet(sheet),
  },
  methods: {
    delete: (target, _, session) => {
      chartOf(target, session);
      session.workbook.deleteChart(target.sheet, target.id);
    },
    setData: async (target, args, session) => {
      const series = await seriesFrom(source(target.sheet, args, 0), seriesBy(args, 1), session);
      changeChart(
        target,
        // Series keep their looks in their places.
        (it) => ({
          ...it,
          series: series.map((one, index) => {
            const { fill, labels } = it.series[index] ?? {};
            return {
              ...one,
              ...(fill === undefined ? {} : { fill }),
              ...(labels === undefined ? {} : { labels }),
            };
          }),
        }),
        session,
      );
    },
    setPosition: (target, args, session) => {
      const first = cell(target.sheet, args, 0, "startCell", session);
      const last = args.has(1) ? cell(target.sheet, args, 1, "endCell", session) : null;
      const { workbook } = session;
      changeChart(
        target,
        (it) => {
          if (last !== null) return { ...it, ...cornersOver(first, last) };
          const { width, height } = boxOf(workbook, target.sheet, it);
          const corner = boxOf(workbook, target.sheet, { ...it, ...cornersOver(first, first) });
          return { ...it, ...cornersOf(workbook, target.sheet, { ...corner, width, height }) };
        },
        session,
      );
    },
  },
} satisfies TypeDescriptor<ChartTarget, Excel.Chart>;

/** Excel.ChartCollection: the charts of a sheet. Charts of an opened file that the host cannot draw are not among them. */
export const chartCollection = {
  name: "ChartCollection",
  properties: { count: { get: (sheet, session) => session.workbook.charts(sheet).length } },
  items: {
    list: (sheet, session) =>
      session.workbook.charts(sheet).map(({ id }) => session.objects.chart({ sheet, id })),
    find: (sheet, key, session) => {
      const found = find(sheet, String(key), session);
      return found === undefined ? undefined : session.objects.chart({ sheet, id: found.id });
    },
  },
  methods: {
    add,
    getItem: (sheet, args, session) => session.objects.charts(sheet).item(args.value(0)),
    getItemOrNullObject: (sheet, args, session) => {
      const found = find(sheet, args.text(0, "name"), session);
      return found === undefined ? null : session.objects.chart({ sheet, id: found.id });
    },
    getItemAt: (sheet, args, session) => {
      const found = session.workbook.charts(sheet)[args.integer(0, "index")];
      if (found === undefined) throw itemNotFound("there is no chart at that position");
      return session.objects.chart({ sheet, id: found.id });
    },
    getCount: (sheet, _, session) => session.workbook.charts(sheet).length,
  },
} satisfies TypeDescriptor<string, Excel.ChartCollection>;
