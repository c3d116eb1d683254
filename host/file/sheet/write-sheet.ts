import type { SheetDocument } from "../../document";
import { areaAddress, indices } from "../address";
import { deepEqual } from "../deep-equal";
import { applyEdits, sourceOf, withAttributes, withChild, withContent } from "../edits";
import { storedColor } from "../styles/colors";
import { child, elementXml, isOn, parseXml, prefixedXml, type XmlElement } from "../xml";
import { columnsXml } from "./columns";
import { patchRules } from "./conditional-formats";
import type { SheetContent } from "./content";
import { pageEdits } from "./page";
import type { SheetPatch } from "./patch";
import { firstView } from "./read-sheet";
import { CellWriter, type SheetSource, type WriteContext } from "./write-cells";

function usedArea(sheet: SheetDocument): string {
  const rows = indices(sheet.cells).filter((row) => Object.keys(sheet.cells[row] ?? {}).length > 0);
  const columns = rows.flatMap((row) => indices(sheet.cells[row] ?? {}));
  if (rows.length === 0) return "A1";
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const left = columns.reduce((a, b) => Math.min(a, b));
  return areaAddress({ top, bottom, left, right: columns.reduce((a, b) => Math.max(a, b)) });
}

function patchCells(
  patch: SheetPatch,
  sheet: SheetDocument,
  source: SheetSource,
  context: WriteContext,
): void {
  const rows = new CellWriter(sheet, source, context).rowsXml();
  if (rows === undefined) return;
  const data = child(patch.root, "sheetData");
  if (data) patch.edit(withContent(data, rows));
  else patch.setChild("sheetData", elementXml("sheetData", {}, rows));
  patch.setAttributes("dimension", { ref: usedArea(sheet) });
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return "";
  return elementXml("pane", {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: areaAddress({ top: rows, left: columns, bottom: rows, right: columns }),
    activePane: columns > 0 ? (rows > 0 ? "bottomRight" : "topRight") : "bottomLeft",
    state: "frozen",
  });
}

/** The view's content with its pane made anew; the selections of the old panes go with them. */
function viewContent(patch: SheetPatch, view: XmlElement, sheet: SheetDocument): string {
  const kept = view.children.filter((part) => part.name !== "pane" && part.name !== "selection");
  const pane = prefixedXml(paneXml(sheet.frozenRows, sheet.frozenColumns), patch.root.prefix);
  return pane + kept.map((part) => sourceOf(patch.source, part)).join("");
}

function patchView(patch: SheetPatch, sheet: SheetDocument, before: SheetContent, active: boolean): void {
  const view = firstView(patch.root);
  const refreeze = sheet.frozenRows !== before.frozenRows || sheet.frozenColumns !== before.frozenColumns;
  const changes: Record<string, number | undefined> = {};
  if (sheet.showGridlines !== before.showGridlines)
    changes["showGridLines"] = sheet.showGridlines ? undefined : 0;
  if (active !== isOn(view?.attributes["tabSelected"])) changes["tabSelected"] = active ? 1 : undefined;
  if (!refreeze && Object.keys(changes).length === 0) return;
  if (view) {
    patch.edit(
      refreeze ? withContent(view, viewContent(patch, view, sheet), changes) : withAttributes(view, changes),
    );
    return;
  }
  const attributes = { ...changes, workbookViewId: 0 };
  const added = elementXml("sheetView", attributes, paneXml(sheet.frozenRows, sheet.frozenColumns));
  patch.setChild("sheetViews", elementXml("sheetViews", {}, added));
}

function patchMerges(patch: SheetPatch, sheet: SheetDocument, before: SheetContent): void {
  if (deepEqual(sheet.merges, before.merges)) return;
  const merges = sheet.merges.map((ref) => elementXml("mergeCell", { ref })).join("");
  patch.setChild(
    "mergeCells",
    merges === "" ? "" : elementXml("mergeCells", { count: sheet.merges.length }, merges),
  );
}

function patchProtection(patch: SheetPatch, sheet: SheetDocument, before: SheetContent): void {
  if (sheet.protected === before.protected) return;
  if (sheet.protected) patch.setAttributes("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 });
  else patch.setChild("sheetProtection", "");
}

const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Tab colour and fit-to-page both live in sheetPr, which is therefore written once. */
function patchProperties(patch: SheetPatch, sheet: SheetDocument, before: SheetContent): void {
  const fits = ({ pageLayout }: { readonly pageLayout: SheetDocument["pageLayout"] }): boolean =>
    pageLayout.fitToWidth !== undefined || pageLayout.fitToHeight !== undefined;
  const recolored = sheet.tabColor?.toUpperCase() !== before.tabColor?.toUpperCase();
  if (!recolored && fits(sheet) === fits(before)) return;
  const { prefix } = patch.root;
  const existing = child(patch.root, "sheetPr");
  const own = existing
    ? patch.source.slice(existing.start, existing.end)
    : elementXml(`${prefix}sheetPr`, {});
  let text = own;
  const set = (name: string, xml: string): void => {
    const namespaces = Object.entries(patch.root.attributes).filter(([key]) => key.startsWith("xmlns"));
    const head = elementXml("x", Object.fromEntries(namespaces)).replace("/>", ">");
    const whole = parseXml(`${head}${text}</x>`, "sheetPr");
    const element = whole.children[0];
    if (!element) return;
    const edits = withChild(element, name, prefixedXml(xml, prefix), PROPERTIES_ORDER);
    text = applyEdits(`${head}${text}`, edits).slice(head.length);
  };
  if (recolored) {
    const { tabColor } = sheet;
    set("tabColor", tabColor === undefined ? "" : elementXml("tabColor", { rgb: storedColor(tabColor) }));
  }
  if (fits(sheet) !== fits(before)) {
    set("pageSetUpPr", fits(sheet) ? elementXml("pageSetUpPr", { fitToPage: 1 }) : "");
  }
  patch.setWritten("sheetPr", text);
}

/** Writes everything that the worksheet part itself says into the patch. */
export function patchSheet(
  patch: SheetPatch,
  sheet: SheetDocument,
  source: SheetSource,
  context: WriteContext,
  active: boolean,
): void {
  const before = source.content;
  patchProperties(patch, sheet, before);
  patchView(patch, sheet, before, active);
  const columns = columnsXml(patch, sheet, before);
  if (columns !== undefined) patch.setChild("cols", columns);
  patchCells(patch, sheet, source, context);
  patchProtection(patch, sheet, before);
  patchMerges(patch, sheet, before);
  patchRules(patch, sheet.conditionalFormats, context, context.differential);
  pageEdits(patch, sheet.pageLayout, before.pageLayout);
}
