import { formatArea, parseCells } from "../../../grid";

/**
 * What the pane writes, as data: `planSheet` makes it from an assessment without any workbook, `workbook/` carries it
 * out. Rows and columns count from the sheet's first cell; addresses are A1 without a sheet.
 */

export type StyleName =
  | ("title" | "heading" | "header" | "label" | "input" | "changed" | "gap" | "live" | "plain" | "note")
  // A printed table: its heads, its words, its results in the middle, its numbers; and running text.
  | ("head" | "cell" | "mark" | "number" | "result" | "body")
  // What heads a group of its rows, and a day.
  | ("group" | "groupResult" | "groupNumber" | "day" | "date")
  // What only formulas read.
  | ("code" | "given");

export interface PlanCell {
  /** Text is written as text whatever it looks like; a formula begins with "=". */
  readonly kind: "text" | "number" | "formula";
  readonly value: string | number;
  readonly style?: StyleName;
  readonly numberFormat?: string;
}

export interface PlanRow {
  readonly cells: readonly (PlanCell | null)[];
  /** Lines of text in the tallest wrapped cell. */
  readonly lines: number;
  /** Of a table that is to stay on one page: its rows are as low as their text lets them be. */
  readonly dense?: true;
}

/** A part of the sheet, for the preview. Rows are counted from 1, both ends included. */
export interface PlanBlock {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Rows from its first on that stay on one page; the heading and what follows it where nothing is said. */
  readonly together?: number;
}

/** A native chart over cells of the sheet. It reads columns of numbers under headings, and categories beside them. */
export interface PlanChart {
  /** By which it is found again. */
  readonly name: string;
  readonly type: "ColumnStacked" | "BarClustered";
  readonly title: string;
  /** The columns of numbers with their headings. */
  readonly source: string;
  readonly categories: string;
  /** The numbers of each series, without the heading. */
  readonly series: readonly PlanSeries[];
  /** The cells that it covers. */
  readonly over: string;
  readonly legend: boolean;
  /** Whether the bars' scale begins at 0 whatever they are. */
  readonly fromZero: boolean;
  /** Number format of the bars' scale; as the values are where it is left out. */
  readonly axis?: string;
}

export interface PlanSeries {
  readonly name: string;
  readonly values: string;
  /** `#RRGGBB`; null for a series that only holds up the others. */
  readonly color: string | null;
  /** Number format of the values written at the bars; null for none. */
  readonly labels: string | null;
}

/** A conditional format by a formula over cells of the same sheet. */
export interface PlanRule {
  readonly area: string;
  /** As it reads for the first cell of the area, without any function of ours: Excel calls none from there. */
  readonly formula: string;
  readonly fill: string;
}

export interface SheetPlan {
  readonly sheet: string;
  readonly rows: readonly PlanRow[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly blocks: readonly PlanBlock[];
  readonly merges: readonly string[];
  /** The whole area that the plan owns. */
  readonly area: string;
  /** The inputs with their header, as a table; null on a sheet without inputs. Filter buttons only where asked for. */
  readonly table: { readonly name: string; readonly address: string; readonly filter?: true } | null;
  readonly charts?: readonly PlanChart[];
  readonly rules?: readonly PlanRule[];
  /** Workbook names and the cells or areas that they stand for. */
  readonly names: readonly { readonly name: string; readonly address: string }[];
  readonly print: {
    readonly orientation: "Portrait" | "Landscape";
    /** What is printed, where that is not the whole area. */
    readonly area?: string;
    /** Left of the page number at the foot of every page. */
    readonly footer: string;
    /** Rows, counted from 1, with which a new page begins; absent where the analyst's own breaks are to stay. */
    readonly breaks?: readonly number[];
    /** Tables that may go on over pages: their heads and their last rows, counted from 1. */
    readonly tables?: readonly { readonly head: number; readonly to: number }[];
    /** Points of rows that a page takes; those of a page of A4 upright where it is left out. */
    readonly page?: number;
    /** Rows, counted from 1, with which a new page begins in any case. */
    readonly parts?: readonly number[];
    /** Rows that head every page, as `$1:$3`. */
    readonly titleRows?: string;
  };
}

/** How a style looks in a workbook. */
export interface StyleLook {
  readonly name: string;
  readonly color: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly fill?: string;
  readonly wrap?: boolean;
  /** A thin line around the cell. */
  readonly lines?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly middle?: boolean;
}

/** One family for all papers, with Chinese and Latin letters of its own: both languages stand side by side on most of them. */
export const FONT = "Microsoft YaHei";
export const FONT_SIZE = 10;
/** Colour of the lines of printed tables. */
export const LINES = "#8EA9C1";

const table = { lines: true, wrap: true, middle: true } as const;
const group = { color: "#1B3A57", bold: true, fill: "#EEF3F8", ...table } as const;

/** How each style looks. Blue is what may be typed over, black is calculated, as financial models have it. */
export const styleLooks: Readonly<Record<StyleName, StyleLook>> = {
  title: { name: "Notchbook Title", color: "#1B3A57", bold: true, size: 16 },
  heading: { name: "Notchbook Heading", color: "#1B3A57", bold: true, size: 12 },
  header: { name: "Notchbook Header", color: "#1B3A57", bold: true, fill: "#DCE6F0", wrap: true },
  label: { name: "Notchbook Label", color: "#000000", wrap: true },
  input: { name: "Notchbook Input", color: "#0000FF" },
  // An input that another column gives otherwise: bold says it too, and a mark beside it.
  changed: { name: "Notchbook Changed", color: "#0000FF", bold: true, fill: "#FFF2CC", horizontal: "left" },
  // One of several columns of inputs, grades and words under each other.
  given: { name: "Notchbook Given", color: "#0000FF", horizontal: "left" },
  gap: { name: "Notchbook Gap", color: "#8A8A8A" },
  live: { name: "Notchbook Live", color: "#000000", bold: true, horizontal: "left" },
  plain: { name: "Notchbook Plain", color: "#404040" },
  note: { name: "Notchbook Note", color: "#595959", wrap: true },
  head: {
    ...{ name: "Notchbook Table Head", color: "#1B3A57", bold: true, fill: "#DCE6F0" },
    ...{ ...table, horizontal: "center" },
  },
  cell: { name: "Notchbook Table Text", color: "#000000", ...table },
  mark: { name: "Notchbook Table Mark", color: "#000000", ...table, horizontal: "center" },
  number: { name: "Notchbook Table Number", color: "#000000", ...table, horizontal: "right" },
  result: { name: "Notchbook Table Result", color: "#000000", bold: true, ...table, horizontal: "center" },
  body: { name: "Notchbook Text", color: "#000000", wrap: true },
  group: { name: "Notchbook Table Group", ...group },
  groupResult: { name: "Notchbook Table Group Result", ...group, horizontal: "center" },
  groupNumber: { name: "Notchbook Table Group Number", ...group, horizontal: "right" },
  // A number that is a day would stand at the right, away from the words above and below it.
  code: { name: "Notchbook Code", color: "#FFFFFF" },
  date: { name: "Notchbook Table Day", color: "#000000", ...table, horizontal: "left" },
  day: { name: "Notchbook Day", color: "#404040", horizontal: "left" },
};

/** Fixes every column and row of an A1 address: `B2:C3` becomes `$B$2:$C$3`. */
export function absolute(cells: string): string {
  const area = parseCells(cells);
  return area === null ? cells : formatArea(area, true);
}

/** Names cells with their sheet, always in quotes, which is always right. */
export function onSheet(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}

/** Writes an A1 address from zero-based positions, both ends included. */
export function address(row: number, column: number, lastRow = row, lastColumn = column): string {
  return formatArea({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
}
