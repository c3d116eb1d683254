import type {
  ChartAxisDocument,
  ChartDocument,
  ChartReference,
  ChartSeriesDocument,
  ChartType,
} from "../../document";
import { isOn, numberOf, type XmlElement } from "../xml";
import { readReference } from "./values";

/** What a chart part itself says; name and place are the drawing's. */
export type ChartContent = Omit<ChartDocument, "id" | "name" | "from" | "to">;

/** Thrown inside this file for what the model does not carry: the chart is then kept unread. */
class Unread extends Error {}

const inside = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);
const all = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];
const val = (element: XmlElement | undefined, name: string): string | undefined =>
  inside(element, name)?.attributes["val"];

/** A boolean element counts as on where it stands without a value. */
const on = (element: XmlElement | undefined, name: string): boolean => {
  const found = inside(element, name);
  return found !== undefined && isOn(found.attributes["val"] ?? "1");
};

function referenceIn(element: XmlElement | undefined): ChartReference | undefined {
  if (element === undefined) return undefined;
  const formula = inside(inside(element, "strRef") ?? inside(element, "numRef"), "f")?.text;
  const reference = formula === undefined ? undefined : readReference(formula);
  if (reference === undefined) throw new Unread();
  return reference;
}

function nameIn(element: XmlElement | undefined): ChartSeriesDocument["name"] {
  const text = inside(element, "v")?.text;
  return text ?? referenceIn(element);
}

function fillIn(looks: XmlElement | undefined, line: boolean): string | undefined {
  const paint = line ? inside(looks, "ln") : looks;
  if (inside(paint, "noFill")) return "none";
  const color = inside(inside(paint, "solidFill"), "srgbClr")?.attributes["val"];
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function labelsIn(labels: XmlElement | undefined): ChartSeriesDocument["labels"] {
  if (labels === undefined || on(labels, "delete") || !on(labels, "showVal")) return undefined;
  const format = inside(labels, "numFmt")?.attributes;
  return isOn(format?.["sourceLinked"]) || format?.["formatCode"] === undefined
    ? {}
    : { numberFormat: format["formatCode"] };
}

function without<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function seriesIn(series: XmlElement, line: boolean): ChartSeriesDocument {
  return without<ChartSeriesDocument>({
    name: nameIn(inside(series, "tx")),
    fill: fillIn(inside(series, "spPr"), line),
    labels: labelsIn(inside(series, "dLbls")),
    categories: referenceIn(inside(series, "cat")),
    values: referenceIn(inside(series, "val")),
  });
}

const BARS: Readonly<Record<string, string>> = {
  clustered: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

function typeOf(group: XmlElement): ChartType {
  const grouping = val(group, "grouping") ?? "";
  if (group.name === "lineChart") {
    if (grouping !== "standard") throw new Unread();
    return on(group, "marker") ? "LineMarkers" : "Line";
  }
  const kind = BARS[grouping === "" ? "clustered" : grouping];
  if (group.name !== "barChart" || kind === undefined) throw new Unread();
  return `${val(group, "barDir") === "bar" ? "Bar" : "Column"}${kind}` as ChartType;
}

function axisIn(axis: XmlElement): ChartAxisDocument {
  const scaling = inside(axis, "scaling");
  if (inside(scaling, "logBase")) throw new Unread();
  const format = inside(axis, "numFmt")?.attributes;
  return without<ChartAxisDocument>({
    visible: !on(axis, "delete"),
    gridlines: inside(axis, "majorGridlines") !== undefined,
    minimum: numberOf(val(scaling, "min")),
    maximum: numberOf(val(scaling, "max")),
    majorUnit: numberOf(val(axis, "majorUnit")),
    numberFormat: isOn(format?.["sourceLinked"]) ? undefined : format?.["formatCode"],
    reversed: val(scaling, "orientation") === "maxMin",
  });
}

function textIn(element: XmlElement): string {
  return element.name === "t" ? element.text : element.children.map(textIn).join("");
}

function titleIn(title: XmlElement | undefined): string | undefined {
  const rich = inside(inside(title, "tx"), "rich");
  return rich === undefined ? undefined : all(rich, "p").map(textIn).join("\n");
}

const LEGENDS = { t: "top", b: "bottom", l: "left", r: "right", tr: "right" } as const;

function legendIn(legend: XmlElement | undefined): ChartDocument["legend"] {
  return legend === undefined
    ? undefined
    : LEGENDS[(val(legend, "legendPos") ?? "r") as keyof typeof LEGENDS];
}

function contentOf(root: XmlElement): ChartContent {
  const chart = inside(root, "chart");
  const plot = inside(chart, "plotArea");
  const groups = plot?.children.filter(({ name }) => /Chart$/.test(name)) ?? [];
  const axes = plot?.children.filter(({ name }) => /Ax$/.test(name)) ?? [];
  const [group] = groups;
  const [categories, values] = [inside(plot, "catAx"), inside(plot, "valAx")];
  if (!group || groups.length !== 1 || axes.length !== 2 || !categories || !values) throw new Unread();
  const type = typeOf(group);
  return without<ChartContent>({
    type,
    title: titleIn(inside(chart, "title")),
    legend: legendIn(inside(chart, "legend")),
    series: all(group, "ser").map((series) => seriesIn(series, group.name === "lineChart")),
    gapWidth: numberOf(val(group, "gapWidth")) ?? 150,
    overlap: numberOf(val(group, "overlap")) ?? 0,
    categoryAxis: axisIn(categories),
    valueAxis: axisIn(values),
  });
}

/** Reads a chart of bars, columns or lines; undefined for any other, which is carried without being read. */
export function readChart(root: XmlElement): ChartContent | undefined {
  try {
    return contentOf(root);
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}
