import type { CellValue, ChartAxisDocument, ChartDocument, ChartReference } from "../../document";
import { toStored } from "../text";
import { elementXml, escapeText, XML_HEAD } from "../xml";
import { RELATIONSHIPS } from "../package/relations";
import { referenceText, type ReadValues } from "./values";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Ids by which the parts of one chart call its axes. */
const CATEGORIES = 500000001;
const VALUES = 500000002;

const value = (name: string, val: string | number | boolean): string => elementXml(`c:${name}`, { val });
const wrap = (name: string, content: string): string => elementXml(`c:${name}`, {}, content);

function cache(name: "strCache" | "numCache", values: readonly CellValue[]): string {
  const points = values.map((cell, index) => {
    const text =
      typeof cell === "number" || (name === "strCache" && typeof cell === "string") ? String(cell) : "";
    return text === "" ? "" : elementXml("c:pt", { idx: index }, wrap("v", escapeText(toStored(text))));
  });
  const format = name === "numCache" ? wrap("formatCode", "General") : "";
  return wrap(name, format + value("ptCount", values.length) + points.join(""));
}

/** Cells with the values that they had when the file was saved, for readers that do not look them up. */
function reference(cells: ChartReference, read: ReadValues, kind: "text" | "number" | "either"): string {
  const values = read(cells);
  const text = kind === "text" || values.some((cell) => typeof cell === "string");
  const formula = wrap("f", escapeText(referenceText(cells)));
  return text && kind !== "number"
    ? wrap("strRef", formula + cache("strCache", values))
    : wrap("numRef", formula + cache("numCache", values));
}

function paint(fill: string | undefined): string {
  if (fill === undefined) return "";
  if (fill === "none") return wrap("spPr", "<a:noFill/><a:ln><a:noFill/></a:ln>");
  const color = elementXml("a:solidFill", {}, elementXml("a:srgbClr", { val: fill.slice(1) }));
  return wrap("spPr", color);
}

/** A line has no surface: its colour is its stroke's. */
function stroke(fill: string | undefined): string {
  if (fill === undefined) return "";
  if (fill === "none") return wrap("spPr", "<a:ln><a:noFill/></a:ln>");
  const color = elementXml("a:solidFill", {}, elementXml("a:srgbClr", { val: fill.slice(1) }));
  return wrap("spPr", elementXml("a:ln", { w: 28575 }, color));
}

function labelsXml(labels: { readonly numberFormat?: string } | undefined): string {
  if (labels === undefined) return "";
  const { numberFormat } = labels;
  const format =
    numberFormat === undefined ? "" : elementXml("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 });
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map((what) =>
    value(`show${what}`, what === "Val"),
  );
  return wrap("dLbls", `${format}${wrap("spPr", "<a:noFill/><a:ln><a:noFill/></a:ln>")}${shown.join("")}`);
}

function seriesXml(chart: ChartDocument, index: number, read: ReadValues): string {
  const { name, fill, labels, categories, values } = chart.series[index] ?? {};
  const line = chart.type.startsWith("Line");
  const title =
    name === undefined
      ? ""
      : wrap("tx", typeof name === "string" ? wrap("v", escapeText(name)) : reference(name, read, "text"));
  return wrap(
    "ser",
    [
      value("idx", index),
      value("order", index),
      title,
      line ? stroke(fill) : paint(fill),
      line
        ? chart.type === "Line"
          ? wrap("marker", value("symbol", "none"))
          : ""
        : value("invertIfNegative", false),
      labelsXml(labels),
      categories === undefined ? "" : wrap("cat", reference(categories, read, "either")),
      values === undefined ? "" : wrap("val", reference(values, read, "number")),
      line ? value("smooth", false) : "",
    ].join(""),
  );
}

function groupXml(chart: ChartDocument, read: ReadValues): string {
  const { type } = chart;
  const series = chart.series.map((_one, index) => seriesXml(chart, index, read)).join("");
  const axes = value("axId", CATEGORIES) + value("axId", VALUES);
  if (type.startsWith("Line")) {
    const markers = type === "LineMarkers" ? value("marker", true) : "";
    return wrap(
      "lineChart",
      value("grouping", "standard") + value("varyColors", false) + series + markers + axes,
    );
  }
  const grouping = type.endsWith("Stacked100")
    ? "percentStacked"
    : type.endsWith("Stacked")
      ? "stacked"
      : "clustered";
  return wrap(
    "barChart",
    [
      value("barDir", type.startsWith("Bar") ? "bar" : "col"),
      value("grouping", grouping),
      value("varyColors", false),
      series,
      value("gapWidth", chart.gapWidth),
      value("overlap", chart.overlap),
      axes,
    ].join(""),
  );
}

function scalingXml({ reversed, minimum, maximum }: ChartAxisDocument): string {
  return wrap(
    "scaling",
    value("orientation", reversed ? "maxMin" : "minMax") +
      (maximum === undefined ? "" : value("max", maximum)) +
      (minimum === undefined ? "" : value("min", minimum)),
  );
}

/** What both kinds of axes say, in the schema's order. */
function axisHead(axis: ChartAxisDocument, id: number, side: string): string {
  const grid = wrap(
    "spPr",
    elementXml("a:ln", { w: 9525 }, '<a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>'),
  );
  return [
    value("axId", id),
    scalingXml(axis),
    value("delete", !axis.visible),
    value("axPos", side),
    axis.gridlines ? wrap("majorGridlines", grid) : "",
    elementXml("c:numFmt", {
      formatCode: axis.numberFormat ?? "General",
      sourceLinked: axis.numberFormat === undefined ? 1 : 0,
    }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    // Below the lowest bar, also where some go below zero.
    value("tickLblPos", id === CATEGORIES ? "low" : "nextTo"),
  ].join("");
}

function axesXml({ type, categoryAxis, valueAxis }: ChartDocument): string {
  const bars = type.startsWith("Bar");
  const categories = [
    axisHead(categoryAxis, CATEGORIES, bars ? "l" : "b"),
    value("crossAx", VALUES),
    value("crosses", "autoZero"),
    value("auto", true),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    value("noMultiLvlLbl", false),
  ];
  const values = [
    axisHead(valueAxis, VALUES, bars ? "b" : "l"),
    value("crossAx", CATEGORIES),
    // Beside the first category: reversed categories would carry the axis to the other side.
    value("crosses", categoryAxis.reversed ? "max" : "autoZero"),
    value("crossBetween", "between"),
    valueAxis.majorUnit === undefined ? "" : value("majorUnit", valueAxis.majorUnit),
  ];
  return wrap("catAx", categories.join("")) + wrap("valAx", values.join(""));
}

function titleXml(title: string): string {
  const looks = { sz: 1200, b: 1 };
  const paragraph = [
    elementXml("a:pPr", {}, elementXml("a:defRPr", looks)),
    elementXml(
      "a:r",
      {},
      elementXml("a:rPr", { lang: "en-US", ...looks }) + elementXml("a:t", {}, escapeText(title)),
    ),
  ];
  const rich = `<a:bodyPr/><a:lstStyle/>${elementXml("a:p", {}, paragraph.join(""))}`;
  return wrap("title", wrap("tx", wrap("rich", rich)) + value("overlay", false));
}

/** Writes a chart part. The references' sheets are names. */
export function chartXml(chart: ChartDocument, read: ReadValues): string {
  const { title, legend } = chart;
  const body = [
    title === undefined ? "" : titleXml(title),
    value("autoTitleDeleted", title === undefined),
    wrap("plotArea", `<c:layout/>${groupXml(chart, read)}${axesXml(chart)}`),
    legend === undefined
      ? ""
      : wrap("legend", value("legendPos", legend.charAt(0)) + value("overlay", false)),
    value("plotVisOnly", true),
    value("dispBlanksAs", "gap"),
  ];
  const text = elementXml("a:pPr", {}, elementXml("a:defRPr", { sz: 900 }));
  const font = `<a:bodyPr/><a:lstStyle/>${elementXml("a:p", {}, `${text}<a:endParaRPr lang="en-US"/>`)}`;
  return (
    XML_HEAD +
    elementXml(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS },
      value("roundedCorners", false) +
        wrap("chart", body.join("")) +
        wrap("spPr", '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln>') +
        wrap("txPr", font),
    )
  );
}

/** Takes out the values that a chart part keeps beside its references. */
export function withoutCaches(xml: string): string {
  return (
    xml
      .replace(/<c:(str|num)Cache>.*?<\/c:\1Cache>/gs, "")
      // What the cells hold decides whether they are read as text.
      .replace(/<(\/?)c:(?:str|num)Ref>/g, "<$1c:ref>")
  );
}
