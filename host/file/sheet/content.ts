import type { CellDocument, PageLayoutDocument } from "../../document";
import type { XmlElement } from "../xml";

/** The part of a sheet's document that its worksheet part itself says; tables, notes and names live in other parts. */
export interface SheetContent {
  readonly cells: Readonly<Record<number, Readonly<Record<number, CellDocument>>>>;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly tabColor?: string;
  readonly protected: boolean;
  /** Without print area and titles, which are names of the workbook. */
  readonly pageLayout: PageLayoutDocument;
}

/** A piece of the part's text. */
export type Span = Pick<XmlElement, "start" | "end">;

/** Where a cell stands in the part, and whether its text may go out again as it is while its value does not change. */
export interface CellSource extends Span {
  /** Index into the workbook's cell formats. */
  readonly format: number;
  readonly reusable: boolean;
}

export interface RowSource extends Span {
  readonly attributes: XmlElement["attributes"];
  readonly cells: ReadonlyMap<number, CellSource>;
  /** What the row holds beside cells. */
  readonly others: readonly Span[];
  /** Whether the row's text says its cells' places, so that the row may go out as it is. */
  readonly whole: boolean;
}

/** The children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "drawingHF", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
  "extLst",
]; // prettier-ignore
