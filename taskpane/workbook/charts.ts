import type { PlanChart, PlanRule, SheetPlan } from "../../desk/paper/cells/plan";
import { CHART_GAP, LIT_TEXT, markedRule, RULE_MARK } from "../../desk/paper/cells/writing";

/** What drawing takes of Excel; a host with less gets the sheet without pictures. */
const CHARTS = "1.8";
const RULES = "1.6";

/** The charts that a plan may have: one that it has no longer goes. */
const OURS = [
  ...["Notchbook Waterfall", "Notchbook Contributions"],
  ...["Notchbook Book Distribution", "Notchbook Book Issuers", "Notchbook Book Migration"],
];

function isSupported(version: string): boolean {
  if (typeof Office === "undefined") return true;
  // Outside Excel there may be an Office without requirements, whatever the types say.
  const { requirements } = Office.context as { requirements?: Office.RequirementSetSupport };
  return requirements?.isSetSupported("ExcelApi", version) !== false;
}

function shape(chart: Excel.Chart, { series, legend, fromZero, axis, type }: PlanChart): void {
  chart.legend.visible = legend;
  if (legend) chart.legend.position = "Bottom";
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.visible = true;
  valueAxis.majorGridlines.visible = false;
  if (fromZero) valueAxis.minimum = 0;
  if (axis !== undefined) valueAxis.numberFormat = axis;
  // Excel draws bars from below upwards; the table reads downwards.
  if (type === "BarClustered") categoryAxis.reversePlotOrder = true;
  for (const [index, { color, labels }] of series.entries()) {
    const one = chart.series.getItemAt(index);
    one.gapWidth = CHART_GAP;
    if (color === null) one.format.fill.clear();
    else one.format.fill.setSolidColor(color);
    if (labels === null) continue;
    one.hasDataLabels = true;
    one.dataLabels.numberFormat = labels;
  }
}

/** Lets a chart read and cover the planned cells. Looks that the analyst gave it stay. */
function place(sheet: Excel.Worksheet, chart: Excel.Chart, plan: PlanChart): void {
  chart.title.text = plan.title;
  for (const [index, { name, values }] of plan.series.entries()) {
    const one = chart.series.getItemAt(index);
    one.name = name;
    one.setValues(sheet.getRange(values));
    one.setXAxisValues(sheet.getRange(plan.categories));
  }
  const [first = plan.over, last = first] = plan.over.split(":");
  chart.setPosition(first, last);
}

/** Queues a change of a sheet's pictures. */
type Draw = (sheet: Excel.Worksheet) => void;

async function prepareCharts(
  context: Excel.RequestContext,
  there: Excel.Worksheet | null,
  charts: readonly PlanChart[],
): Promise<Draw> {
  const found = there === null ? [] : OURS.map((name) => there.charts.getItemOrNullObject(name));
  for (const chart of found) chart.load("name,series/count");
  if (found.length > 0) await context.sync();
  const known = found
    .filter((chart) => !chart.isNullObject)
    .map((chart) => ({ chart, name: chart.name, count: chart.series.count }));
  return (sheet) => {
    for (const { chart, name, count } of known) {
      const plan = charts.find((one) => one.name === name);
      if (plan?.series.length === count) place(sheet, chart, plan);
      else chart.delete();
    }
    for (const plan of charts) {
      if (known.some(({ name, count }) => name === plan.name && count === plan.series.length)) continue;
      const made = sheet.charts.add(plan.type, sheet.getRange(plan.source), "Columns");
      made.name = plan.name;
      place(sheet, made, plan);
      shape(made, plan);
    }
  };
}

/** Replaces our own rules; what the analyst formatted stays. */
async function prepareRules(
  context: Excel.RequestContext,
  there: Excel.Worksheet | null,
  area: string,
  rules: readonly PlanRule[],
): Promise<Draw> {
  const ours = there === null ? [] : await ourRules(context, there.getRange(area));
  return (sheet) => {
    for (const rule of ours) rule.delete();
    // The first of the plan goes before the others: what is added last does.
    for (const rule of rules.toReversed()) {
      const { custom: own } = sheet.getRange(rule.area).conditionalFormats.add("Custom");
      own.rule.formula = markedRule(rule);
      own.format.fill.color = rule.fill;
      own.format.font.bold = true;
      own.format.font.color = LIT_TEXT;
    }
  };
}

async function ourRules(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<readonly Excel.ConditionalFormat[]> {
  const { conditionalFormats } = range;
  conditionalFormats.load("items/type");
  await context.sync();
  const custom = conditionalFormats.items.filter(({ type }) => type === "Custom");
  for (const { custom: own } of custom) own.rule.load("formula");
  if (custom.length > 0) await context.sync();
  return custom.filter((format) => format.custom.rule.formula.includes(RULE_MARK));
}

/**
 * Prepares a plan's charts and conditional formats: made once and then changed in place, a chart that was deleted is made
 * again. What is returned queues the changes in the batch that writes the cells, so that both come or neither does.
 * @param there the sheet as it is, or null where it is going to be added
 * @param area what the sheet's writing covers
 */
export async function preparePictures(
  context: Excel.RequestContext,
  there: Excel.Worksheet | null,
  { charts, rules }: SheetPlan,
  area: string,
): Promise<Draw> {
  if (!hasPictures({ charts, rules })) return () => undefined;
  const drawRules = isSupported(RULES) ? await prepareRules(context, there, area, rules ?? []) : null;
  const drawCharts = isSupported(CHARTS) ? await prepareCharts(context, there, charts ?? []) : null;
  return (sheet) => {
    drawRules?.(sheet);
    drawCharts?.(sheet);
  };
}

/** Tells whether a plan speaks of pictures; one that does not leaves those of its sheet alone. */
export function hasPictures({ charts, rules }: Pick<SheetPlan, "charts" | "rules">): boolean {
  return charts !== undefined || rules !== undefined;
}
