import type { PlanChart, PlanRule, SheetPlan } from "../sheet/plan";
import { inOneStep, type Failure } from "./run";

/** What drawing takes of Excel; a host with less gets the sheet without pictures. */
const CHARTS = "1.8";
const RULES = "1.6";

/** Stands in every rule of ours and changes nothing: by it a rule is known again among the analyst's own. */
const MARK = 'N("Notchbook")=0';
/** The charts that a plan may have: one that it has no longer goes. */
const OURS = ["Notchbook Waterfall", "Notchbook Contributions"];

function isSupported(version: string): boolean {
  if (typeof Office === "undefined") return true;
  // Outside Excel there may be an Office without requirements, whatever the types say.
  const { requirements } = Office.context as { requirements?: Office.RequirementSetSupport };
  return requirements?.isSetSupported("ExcelApi", version) !== false;
}

function shape(chart: Excel.Chart, { series, legend, fromZero, type }: PlanChart): void {
  chart.legend.visible = legend;
  if (legend) chart.legend.position = "Bottom";
  const { valueAxis, categoryAxis } = chart.axes;
  // The values stand at the bars.
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  if (fromZero) valueAxis.minimum = 0;
  // Excel draws bars from below upwards; the table reads downwards.
  if (type === "BarClustered") categoryAxis.reversePlotOrder = true;
  for (const [index, { color, labels }] of series.entries()) {
    const one = chart.series.getItemAt(index);
    one.gapWidth = 40;
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

async function placeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  charts: readonly PlanChart[],
): Promise<void> {
  const known = new Map(OURS.map((name) => [name, sheet.charts.getItemOrNullObject(name)]));
  for (const chart of known.values()) chart.load("name,series/count");
  await context.sync();
  for (const [name, chart] of known) {
    const plan = charts.find((one) => one.name === name);
    if (chart.isNullObject) continue;
    if (plan?.series.length === chart.series.count) place(sheet, chart, plan);
    else {
      chart.delete();
      known.delete(name);
    }
  }
  for (const plan of charts) {
    if (known.get(plan.name)?.isNullObject === false) continue;
    const made = sheet.charts.add(plan.type, sheet.getRange(plan.source), "Columns");
    made.name = plan.name;
    place(sheet, made, plan);
    shape(made, plan);
  }
}

/** Replaces our own rules; what the analyst formatted stays. */
async function placeRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: string,
  rules: readonly PlanRule[],
): Promise<void> {
  const { conditionalFormats } = sheet.getRange(area);
  conditionalFormats.load("items/type");
  await context.sync();
  const custom = conditionalFormats.items.filter(({ type }) => type === "Custom");
  for (const { custom: own } of custom) own.rule.load("formula");
  if (custom.length > 0) await context.sync();
  for (const format of custom) if (format.custom.rule.formula.includes(MARK)) format.delete();
  // The first of the plan goes before the others: what is added last does.
  for (const { area: cells, formula, fill } of rules.toReversed()) {
    const { custom: own } = sheet.getRange(cells).conditionalFormats.add("Custom");
    own.rule.formula = `=AND(${formula.slice(1)},${MARK})`;
    own.format.fill.color = fill;
    // Colour alone would not reach everybody.
    own.format.font.bold = true;
    own.format.font.color = "#000000";
  }
}

/**
 * Places a plan's charts and conditional formats on its sheet, made once and then changed in place; a chart that was
 * deleted is made again. The cells must be in the workbook by then: whatever fails here leaves them.
 * @param area what the sheet's writing covers
 * @returns why they are not there, or null
 */
export async function drawPictures(
  name: string,
  { charts, rules }: SheetPlan,
  area: string,
): Promise<Failure | null> {
  if (charts === undefined && rules === undefined) return null;
  const drawn = await inOneStep(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    if (isSupported(RULES)) await placeRules(context, sheet, area, rules ?? []);
    if (isSupported(CHARTS)) await placeCharts(context, sheet, charts ?? []);
    await context.sync();
  });
  if (drawn.ok) return null;
  return { key: "picture.failed", facts: { detail: String(drawn.failure.facts["detail"] ?? "") } };
}
