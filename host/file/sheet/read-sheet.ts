import type { PageLayoutDocument } from "../../document";
import { columnLetters, MAX_COLUMNS } from "../../../grid";
import { parseArea } from "../address";
import type { PackageDraft } from "../package/draft";
import { expectSheetRoot } from "../package/vocabulary";
import { FileProblem } from "../problem";
import { readColor, type Palette } from "../styles/colors";
import { child, childrenOf, isOn, numberOf, type XmlElement } from "../xml";
import { SHEET_ORDER, type RowSource, type SheetContent } from "./content";
import { CellReader, type ReadContext } from "./read-cells";

export interface SheetReading {
  /** The part without its rows. */
  readonly root: XmlElement;
  readonly content: SheetContent;
  readonly rows: ReadonlyMap<number, RowSource>;
}

/** A column run as long as this is "all the rest"; listing every column of it would say nothing. */
const LONG_RUN = 1000;
const LISTED_OF_LONG_RUN = 256;

/** The columns that one `col` element speaks for; refuses those of which another one has spoken. */
function columnsOf(col: XmlElement, met: Uint8Array, part: string): number[] {
  const first = Math.max(0, (numberOf(col.attributes["min"]) ?? 1) - 1);
  const last = Math.min((numberOf(col.attributes["max"]) ?? first + 1) - 1, MAX_COLUMNS - 1);
  for (let column = first; column <= last; column += 1) {
    if (met[column] === 1)
      throw new FileProblem("column-twice", { part, column: columnLetters(column) }, [part]);
    met[column] = 1;
  }
  const count = last - first + 1;
  const length = count > LONG_RUN ? LISTED_OF_LONG_RUN : Math.max(count, 0);
  return Array.from({ length }, (_, index) => first + index);
}

function readColumns(root: XmlElement, part: string): Pick<SheetContent, "columnWidths" | "hiddenColumns"> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const met = new Uint8Array(MAX_COLUMNS);
  for (const col of childrenOf(child(root, "cols"), "col")) {
    const width = numberOf(col.attributes["width"]);
    const hidden = isOn(col.attributes["hidden"]);
    for (const column of columnsOf(col, met, part)) {
      if (width !== undefined && width > 0) columnWidths[column] = width;
      if (hidden) hiddenColumns.push(column);
    }
  }
  return { columnWidths, hiddenColumns: hiddenColumns.sort((a, b) => a - b) };
}

/** The view of the first window on the sheet. */
export function firstView(root: XmlElement): XmlElement | undefined {
  return childrenOf(child(root, "sheetViews"), "sheetView")[0];
}

function readView(root: XmlElement): Pick<SheetContent, "frozenRows" | "frozenColumns" | "showGridlines"> {
  const view = firstView(root);
  const pane = child(view, "pane")?.attributes ?? {};
  const frozen = pane["state"] === "frozen" || pane["state"] === "frozenSplit";
  const grid = view?.attributes["showGridLines"];
  return {
    frozenRows: frozen ? (numberOf(pane["ySplit"]) ?? 0) : 0,
    frozenColumns: frozen ? (numberOf(pane["xSplit"]) ?? 0) : 0,
    showGridlines: grid === undefined || isOn(grid),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Pages to fit to: only where the sheet asks for fitting; 0 pages means "as many as it takes". */
function readFit(root: XmlElement, setup: Readonly<Record<string, string>>): PageLayoutDocument {
  const fit = child(child(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"];
  if (!isOn(fit)) return {};
  const pages = (value: string | undefined): number => numberOf(value) ?? 1;
  const width = pages(setup["fitToWidth"]);
  const height = pages(setup["fitToHeight"]);
  return { ...(width > 0 ? { fitToWidth: width } : {}), ...(height > 0 ? { fitToHeight: height } : {}) };
}

function readMargins(root: XmlElement): PageLayoutDocument["margins"] {
  const margins = child(root, "pageMargins")?.attributes;
  if (!margins) return undefined;
  const inches = (name: string, usual: number): number => numberOf(margins[name]) ?? usual;
  return [
    inches("left", 0.7),
    inches("right", 0.7),
    inches("top", 0.75),
    inches("bottom", 0.75),
    inches("header", 0.3),
    inches("footer", 0.3),
  ];
}

function readPage(root: XmlElement): PageLayoutDocument {
  const setup = child(root, "pageSetup")?.attributes ?? {};
  const layout: Mutable<PageLayoutDocument> = readFit(root, setup);
  const { orientation } = setup;
  if (orientation === "portrait" || orientation === "landscape") layout.orientation = orientation;
  const paper = numberOf(setup["paperSize"]);
  if (paper !== undefined) layout.paperSize = paper;
  if (isOn(child(root, "printOptions")?.attributes["horizontalCentered"])) layout.centerHorizontally = true;
  const margins = readMargins(root);
  if (margins) layout.margins = margins;
  const texts = child(root, "headerFooter");
  const header = child(texts, "oddHeader")?.text ?? "";
  const footer = child(texts, "oddFooter")?.text ?? "";
  if (header !== "") layout.headerText = header;
  if (footer !== "") layout.footerText = footer;
  const breaks = childrenOf(child(root, "rowBreaks"), "brk").filter(({ attributes }) =>
    isOn(attributes["man"]),
  );
  const rows = breaks.flatMap(({ attributes }) => numberOf(attributes["id"]) ?? []);
  if (rows.length > 0) layout.rowBreaks = rows.sort((a, b) => a - b);
  return layout;
}

/** The children of a worksheet that a sheet has once. */
const MANY = new Set(["cols", "conditionalFormatting", "extLst"]);

/** Refuses what a part has twice though it is one thing, and notes what is out of the schema's order. */
export function checkChildren(
  draft: PackageDraft,
  root: XmlElement,
  part: string,
  order: readonly string[],
  many: ReadonlySet<string> = new Set(["extLst"]),
): void {
  const met = new Set<string>();
  let last = -1;
  for (const { name, uri } of root.children) {
    const rank = uri === root.uri ? order.indexOf(name) : -1;
    if (rank < 0) continue;
    if (met.has(name) && !many.has(name)) throw new FileProblem("element-twice", { part, name }, [part]);
    met.add(name);
    if (rank < last) draft.tell("order-elements", { part, name });
    last = Math.max(last, rank);
  }
}

function readMerges(draft: PackageDraft, root: XmlElement, part: string): string[] {
  return childrenOf(child(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const range = attributes["ref"] ?? "";
    if (parseArea(range) !== undefined) return [range];
    draft.tell("merge-range", { part, range });
    return [];
  });
}

/**
 * Reads a worksheet part.
 * @param text the part's text, where its rows and cells are to be found again; without it they are only read
 */
export function readSheet(part: string, context: ReadContext, palette: Palette, text?: string): SheetReading {
  const { draft } = context;
  const reader = new CellReader(context, part, text !== undefined);
  const root =
    text === undefined ? draft.root(part, reader.passing) : draft.parsed(text, part, reader.passing);
  expectSheetRoot(root, "worksheet", part);
  checkChildren(draft, root, part, SHEET_ORDER, MANY);
  reader.finish();
  const tabColor = readColor(child(child(root, "sheetPr"), "tabColor"), palette);
  return {
    root,
    rows: reader.rows,
    content: {
      cells: reader.cells,
      ...readColumns(root, part),
      rowHeights: reader.rowHeights,
      hiddenRows: reader.hiddenRows.sort((a, b) => a - b),
      ...readView(root),
      merges: readMerges(draft, root, part),
      ...(tabColor === undefined ? {} : { tabColor }),
      protected: isOn(child(root, "sheetProtection")?.attributes["sheet"]),
      pageLayout: readPage(root),
    },
  };
}
