/**
 * The workbook as plain data: what an .xlsx file says, in the words of Excel's user (formulas without storage
 * prefixes). `host/file` turns bytes into it and back, `host/engine` loads it into the live workbook and takes it
 * out again. No class, no cycle: a document can be compared with `toEqual` and sent to a worker.
 */

export type CellErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#GETTING_DATA"
  | "#BUSY!"
  | "#CONNECT!"
  | "#BLOCKED!"
  | "#UNKNOWN!"
  | "#FIELD!";

export interface CellError {
  readonly error: CellErrorCode;
}

/** A cell's stored value. Dates are Excel serial numbers; a blank cell is `null`. */
export type CellValue = string | number | boolean | null | CellError;

export interface CellDocument {
  readonly value: CellValue;
  /** As the user types it, without the leading "=": `RATING.BCA(A5:C14)`. Absent for a constant. */
  readonly formula?: string;
  /** Where the formula is a dynamic array: the range it spills over, the anchor included (`B2:D9`). */
  readonly spill?: string;
  /** A value in the spill range of another cell: its value is cached, the anchor's formula owns it. */
  readonly spilledFrom?: string;
  /** Index into {@link WorkbookDocument.formats}; absent means format 0. */
  readonly format?: number;
}

export interface Border {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A cell's resolved look. Every absent member means Excel's default. */
export interface CellFormat {
  /** A name in {@link WorkbookDocument.namedStyles}; absent means `Normal`. */
  readonly style?: string;
  /** An Excel number format code such as `0.0%`; absent means `General`. */
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  /** Solid fill colour `#RRGGBB`. */
  readonly fill?: string;
  readonly borders?: {
    readonly top?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
    readonly right?: Border;
  };
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
}

export interface TableDocument {
  /** Unique in the workbook; stable across open and save. */
  readonly id: number;
  readonly name: string;
  readonly range: string;
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style?: string;
  readonly bandedRows: boolean;
  readonly showFilter: boolean;
}

export interface PageLayoutDocument {
  readonly orientation?: "portrait" | "landscape";
  readonly paperSize?: number;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly printArea?: string;
  /** Rows repeated on every page, as `$1:$3`. */
  readonly printTitleRows?: string;
  /** Columns repeated on every page, as `$A:$B`. */
  readonly printTitleColumns?: string;
  readonly centerHorizontally?: boolean;
  /** Zero-based rows above which a page ends by hand, in order. */
  readonly rowBreaks?: readonly number[];
  /** Inches: left, right, top, bottom, header, footer. */
  readonly margins?: readonly [number, number, number, number, number, number];
  readonly headerText?: string;
  readonly footerText?: string;
}

/** Excel's names of the kinds of charts that the model carries. */
export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "BarClustered"
  | "BarStacked"
  | "BarStacked100"
  | "Line"
  | "LineMarkers";

/** Cells that a chart reads: the sheet by its id, and an area of it (`B2:B9`), or `#REF!` where it is gone. */
export interface ChartReference {
  readonly sheet: string;
  readonly range: string;
}

/** A point on the sheet: a cell, and how far into it in points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface ChartSeriesDocument {
  /** As text, or the cell that holds it. */
  readonly name?: string | ChartReference;
  readonly values?: ChartReference;
  readonly categories?: ChartReference;
  /** `#RRGGBB`, `none` for an invisible series; absent means the colour that its place in the chart gives. */
  readonly fill?: string;
  /** Values written at the points, under a number format; absent means none. */
  readonly labels?: { readonly numberFormat?: string };
}

export interface ChartAxisDocument {
  readonly visible: boolean;
  readonly gridlines: boolean;
  /** Of the values' axis; absent means as the values ask. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  /** Categories from the last to the first, values from the greatest to the least. */
  readonly reversed: boolean;
}

export interface ChartDocument {
  /** Stable inside one session; made anew when a file is opened. */
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  /** Absent where none is shown. */
  readonly title?: string;
  /** Where the legend stands; absent where none is shown. */
  readonly legend?: "top" | "bottom" | "left" | "right";
  /** The corners move with their cells. */
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly series: readonly ChartSeriesDocument[];
  /** Space between the categories, in percent of a bar's width. */
  readonly gapWidth: number;
  /** How far the bars of one category lie over each other, -100 to 100 percent. */
  readonly overlap: number;
  readonly categoryAxis: ChartAxisDocument;
  readonly valueAxis: ChartAxisDocument;
}

/** A conditional format by formula: where it gives TRUE for a cell, the look lies over the cell's own. */
export interface ConditionalFormatDocument {
  readonly id: string;
  readonly range: string;
  /** Without the leading "=", as it reads for the first cell of the range. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly look: {
    readonly fill?: string;
    readonly font?: Pick<
      NonNullable<CellFormat["font"]>,
      "bold" | "italic" | "underline" | "strikethrough" | "color"
    >;
  };
}

export interface SheetDocument {
  /** Stable inside one session, such as `{A1B2…}`; made anew when a file is opened. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Sparse: row index → column index → cell, both zero-based. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, CellDocument>>>>;
  /** Column index → width in characters, as in the file. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Row index → height in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly tabColor?: string;
  readonly protected: boolean;
  readonly tables: readonly TableDocument[];
  readonly pageLayout: PageLayoutDocument;
  /** Notes by A1 address. */
  readonly notes: Readonly<Record<string, string>>;
  readonly charts: readonly ChartDocument[];
  /** First the one that goes before the others. */
  readonly conditionalFormats: readonly ConditionalFormatDocument[];
}

export interface NameDocument {
  readonly name: string;
  /** Without the leading "=": `Sheet1!$B$2` or a constant or an expression. */
  readonly formula: string;
  /** Sheet id for a sheet-scoped name. */
  readonly sheet?: string;
  readonly visible: boolean;
  readonly comment?: string;
}

export interface CustomXmlDocument {
  /** GUID in braces, from the part's itemProps; stable across open and save. */
  readonly id: string;
  readonly xml: string;
}

export interface WorkbookDocument {
  readonly sheets: readonly SheetDocument[];
  readonly activeSheet: string;
  /** Format 0 is the default. */
  readonly formats: readonly CellFormat[];
  /** Named cell styles beyond `Normal`: name → look. */
  readonly namedStyles: Readonly<Record<string, CellFormat>>;
  readonly names: readonly NameDocument[];
  readonly customXml: readonly CustomXmlDocument[];
  /** The add-in's own settings (Office document settings): JSON values by key. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Its dates count from 1904, not from 1900. */
  readonly date1904?: boolean;
  /** Holds results that may be old: whoever opens the saved file is asked to calculate it anew. */
  readonly recalculate?: boolean;
  readonly properties: { readonly title?: string; readonly author?: string; readonly modified?: string };
  /**
   * The package this document was opened from, whole. Save takes every part that the model does not carry from
   * here byte for byte, so a drawing, a pivot cache or a signature of somebody else's is never lost in silence.
   */
  readonly origin?: OriginPackage;
}

/** Something that was wrong with a file that was opened all the same: `host/file` has the sentence for each code. */
export interface DamageDocument {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface OriginPackage {
  /** Part name without leading slash → bytes. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Sheet id → the part it was read from. */
  readonly sheetParts: Readonly<Record<string, string>>;
  /** Chart id → the part it was read from. */
  readonly chartParts: Readonly<Record<string, string>>;
  /** What was wrong with the file; absent where it was sound. Such a document is not saved over the file itself. */
  readonly damage?: readonly DamageDocument[];
}
