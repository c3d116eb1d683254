import type { ChartCorner, ChartDocument } from "../../document";
import { withAttributes, withContent, type Edit } from "../edits";
import { RELATIONSHIPS } from "../package/relations";
import { strictXml } from "../package/vocabulary";
import { elementXml, numberOf, prefixedXml, type XmlElement } from "../xml";
import { CHART, DRAWING } from "./write-chart";

export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const STRICT_CHART = strictXml(`"${CHART}"`).slice(1, -1);

/** English Metric Units in a point. */
const EMU = 12700;

/** A chart's frame on a drawing. */
export interface Anchor {
  readonly element: XmlElement;
  readonly name: string;
  /** Relationship of the drawing to the chart part. */
  readonly relation: string;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
}

const inside = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

function cornerIn(element: XmlElement | undefined): ChartCorner {
  const number = (name: string): number => numberOf(inside(element, name)?.text) ?? 0;
  return {
    row: number("row"),
    column: number("col"),
    x: number("colOff") / EMU,
    y: number("rowOff") / EMU,
  };
}

const frameName = (anchor: XmlElement): XmlElement | undefined =>
  inside(inside(inside(anchor, "graphicFrame"), "nvGraphicFramePr"), "cNvPr");

/** Lists the charts of a drawing that lie between two cells; frames of other kinds are not ours to read. */
export function readAnchors(root: XmlElement): Anchor[] {
  return root.children.flatMap((element): Anchor[] => {
    if (element.name !== "twoCellAnchor") return [];
    const data = inside(inside(inside(element, "graphicFrame"), "graphic"), "graphicData");
    const chart = inside(data, "chart");
    const relation = Object.entries(chart?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
    if (![CHART, STRICT_CHART].includes(data?.attributes["uri"] ?? "") || relation === undefined) return [];
    const name = frameName(element)?.attributes["name"] ?? "";
    const [from, to] = [cornerIn(inside(element, "from")), cornerIn(inside(element, "to"))];
    return [{ element, name, relation, from, to }];
  });
}

function cornerXml({ row, column, x, y }: ChartCorner): string {
  const part = (name: string, number: number): string =>
    elementXml(`xdr:${name}`, {}, String(Math.round(number)));
  return part("col", column) + part("colOff", x * EMU) + part("row", row) + part("rowOff", y * EMU);
}

/** Writes the frame of a new chart. */
export function anchorXml(chart: ChartDocument, relation: string, number: number): string {
  const reference = elementXml("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": relation });
  const names =
    elementXml("xdr:cNvPr", { id: number, name: chart.name }) + elementXml("xdr:cNvGraphicFramePr", {});
  const frame = [
    elementXml("xdr:nvGraphicFramePr", {}, names),
    elementXml("xdr:xfrm", {}, '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'),
    elementXml("a:graphic", {}, elementXml("a:graphicData", { uri: CHART }, reference)),
  ];
  return elementXml(
    "xdr:twoCellAnchor",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING },
    [
      elementXml("xdr:from", {}, cornerXml(chart.from)),
      elementXml("xdr:to", {}, cornerXml(chart.to)),
      elementXml("xdr:graphicFrame", { macro: "" }, frame.join("")),
      "<xdr:clientData/>",
    ].join(""),
  );
}

const sameCorner = (a: ChartCorner, b: ChartCorner): boolean => cornerXml(a) === cornerXml(b);

/** Moves and renames a frame in place. */
export function anchorEdits(anchor: Anchor, chart: ChartDocument): Edit[] {
  const edits: Edit[] = [];
  const move = (name: "from" | "to"): void => {
    const element = inside(anchor.element, name);
    if (element === undefined || sameCorner(anchor[name], chart[name])) return;
    const xml = cornerXml(chart[name]).replaceAll("xdr:", "");
    edits.push(withContent(element, prefixedXml(xml, element.prefix)));
  };
  move("from");
  move("to");
  const label = frameName(anchor.element);
  if (label && anchor.name !== chart.name) edits.push(withAttributes(label, { name: chart.name }));
  return edits;
}

/** The first number that no shape of the drawing has. */
export function freeShape(root: XmlElement): number {
  const numbers: number[] = [1];
  const visit = (element: XmlElement): void => {
    if (element.name === "cNvPr") numbers.push(numberOf(element.attributes["id"]) ?? 0);
    element.children.forEach(visit);
  };
  visit(root);
  return Math.max(...numbers) + 1;
}
