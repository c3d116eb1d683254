import type {
  CellFormat,
  CellValue,
  ChartDocument,
  ConditionalFormatDocument,
  CustomXmlDocument,
  NameDocument,
  PageLayoutDocument,
  SheetDocument,
  TableDocument,
  WorkbookDocument,
} from "./document";

/**
 * The live workbook: what the Office requests, the page and the command line act on. `host/engine` implements it
 * over the formula engine, with or without a window. All positions are zero-based; a sheet is named by its id.
 */

export interface CellRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
}

/** What of a sheet is neither in its cells nor over them. */
export type SheetView = Pick<
  SheetDocument,
  "merges" | "frozenRows" | "frozenColumns" | "showGridlines" | "tabColor"
>;

/** What a cell holds and shows. */
export interface CellContent {
  readonly value: CellValue;
  /** `=…` for a formula, else the empty string. A spilled cell reports "" here, its anchor the formula. */
  readonly formula: string;
  /** As displayed under the number format. */
  readonly text: string;
  readonly numberFormat: string;
  /** The message that came with a custom function's error, where there is one. */
  readonly message?: string;
}

/** What may be typed into a cell: text beginning with "=" is a formula, a leading `'` marks text; null leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

export type DeepPartial<T> = {
  readonly [K in keyof T]?: T[K] extends object | undefined ? DeepPartial<T[K]> : T[K];
};

export type WorkbookEvent =
  | { readonly type: "changed"; readonly range: CellRange; readonly source: "local" | "api" }
  | { readonly type: "selection"; readonly range: CellRange }
  | {
      readonly type: "sheet-added" | "sheet-deleted" | "sheet-activated" | "sheet-renamed" | "sheet-drawn";
      readonly sheet: string;
    }
  | { readonly type: "calculated" }
  /** Something was typed or done by hand while a long write was under way, and was not taken over. */
  | { readonly type: "refused" }
  /** A long step back, or forward again, has come so far, from 0 to 1. */
  | { readonly type: "step"; readonly isBack: boolean; readonly done: number };

/** Lets the page draw and listen for a moment. */
export type Pause = () => Promise<void>;

/** Refusals carry Office's own error code, so that the request layer can pass them on as they are. */
export class WorkbookError extends Error {
  constructor(
    readonly code:
      | "InvalidArgument"
      | "ItemNotFound"
      | "ItemAlreadyExists"
      | "InvalidReference"
      | "AccessDenied"
      | "InvalidOperation"
      | "GeneralException",
    message: string,
  ) {
    super(message);
    this.name = "WorkbookError";
  }
}

export interface LiveWorkbook {
  // Sheets
  sheets(): readonly SheetInfo[];
  view(sheet: string): SheetView;
  activeSheet(): string;
  addSheet(name?: string): SheetInfo;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  activateSheet(sheet: string): void;
  setVisibility(sheet: string, visibility: SheetInfo["visibility"]): void;
  setProtected(sheet: string, on: boolean): void;
  setGridlines(sheet: string, on: boolean): void;
  setFrozen(sheet: string, rows: number, columns: number): void;
  setTabColor(sheet: string, color: string): void;
  pageLayout(sheet: string): PageLayoutDocument;
  setPageLayout(sheet: string, layout: PageLayoutDocument): void;

  // Cells. Writing to a protected sheet's locked cells throws AccessDenied; the grid grows as needed up to Excel's size.
  read(range: CellRange): readonly (readonly CellContent[])[];
  /** Writes cells, and the looks of those that are given one instead of their own; null leaves a cell's look. */
  write(
    range: CellRange,
    input: readonly (readonly CellInput[])[],
    looks?: readonly (readonly (CellFormat | null)[])[],
  ): void;
  /** Makes the grid reach as far as a range that is going to be written in parts. */
  makeRoom(range: CellRange): void;
  /**
   * Does work that takes several turns as one: after what is under way, with edits by hand refused while it pauses, and
   * calculated when it is done. Undo takes it back at once where it is one step.
   */
  alone<T>(work: (pause: Pause) => Promise<T>, isOneStep: boolean): Promise<T>;
  clear(range: CellRange, what: "all" | "contents" | "formats"): void;
  /** The look of each cell. */
  formats(range: CellRange): readonly (readonly CellFormat[])[];
  setFormat(range: CellRange, change: DeepPartial<CellFormat>): void;
  /** The smallest range that holds every cell with content (or, without `valuesOnly`, with a format), or null. */
  usedRange(sheet: string, valuesOnly: boolean): CellRange | null;
  columnWidth(sheet: string, column: number): number;
  /** Width in characters. */
  setColumnWidth(sheet: string, column: number, width: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, height: number): void;
  autofit(range: CellRange, axis: "columns" | "rows"): void;
  merge(range: CellRange): void;
  /** Merges areas that hold nothing but their first cells and are not merged with others, so that undo takes it back. */
  mergeInto(sheet: string, areas: readonly CellRange[]): void;
  unmerge(range: CellRange): void;
  /** The whole spill of an anchor, or null. */
  spill(sheet: string, row: number, column: number): CellRange | null;

  // Names, tables, styles, custom XML, settings
  names(): readonly NameDocument[];
  setName(name: NameDocument): void;
  deleteName(name: string, sheet?: string): void;
  namedStyles(): Readonly<Record<string, CellFormat>>;
  setNamedStyle(name: string, look: CellFormat): void;
  tables(): readonly (TableDocument & { readonly sheet: string })[];
  addTable(range: CellRange, hasHeaders: boolean, name?: string): TableDocument & { readonly sheet: string };
  updateTable(
    id: number,
    change: Partial<Pick<TableDocument, "name" | "range" | "style" | "bandedRows" | "showFilter">>,
  ): void;
  deleteTable(id: number): void;
  // Charts and conditional formats
  charts(sheet: string): readonly ChartDocument[];
  /** Adds the chart, or puts it in the place of the one with its id. */
  setChart(sheet: string, chart: ChartDocument): void;
  deleteChart(sheet: string, id: string): void;
  conditionalFormats(sheet: string): readonly ConditionalFormatDocument[];
  setConditionalFormats(sheet: string, formats: readonly ConditionalFormatDocument[]): void;

  customXml(): readonly CustomXmlDocument[];
  setCustomXml(id: string | null, xml: string): CustomXmlDocument;
  deleteCustomXml(id: string): void;
  settings(): Readonly<Record<string, unknown>>;
  setSettings(settings: Readonly<Record<string, unknown>>): void;

  // Selection
  selection(): CellRange;
  select(range: CellRange): void;

  // Calculation
  /** Resolves once everything written so far is calculated and quiet. */
  settle(): Promise<void>;
  /** Recalculates every formula, also those whose inputs did not change. */
  recalculate(): Promise<void>;

  // Events
  on(listener: (event: WorkbookEvent) => void): () => void;

  // Files
  properties(): WorkbookDocument["properties"];
  toDocument(): WorkbookDocument;
  load(document: WorkbookDocument): Promise<void>;
  dispose(): void;
}
