import { columnLetters } from "../../grid";
import type { CellContent } from "../../desk/port";
import { rectangles } from "./rectangles";
import { extentOf } from "./target";

/** Cells of one look, as an address without the sheet. */
interface Look {
  readonly value: string;
  readonly address: string;
}

/** Some cells as they were; what is absent is not going to be changed. */
export interface AreaBefore {
  readonly sheet: string;
  /** A1 without the sheet. */
  readonly address: string;
  /** What would be typed to have them again. */
  readonly inputs?: readonly (readonly unknown[])[];
  readonly formats?: readonly Look[];
  readonly styles?: readonly Look[];
  /** Null where this Excel cannot tell. */
  readonly merges?: readonly string[] | null;
  /** In points: of each row, of each column. */
  readonly heights?: readonly number[];
  readonly widths?: readonly number[];
  /** What of the sheet's page a plan sets. */
  readonly page?: { readonly area: string; readonly footer: string; readonly breaks: readonly number[] };
}

/** What stood where something is going to be written. */
export interface Before {
  /** The sheet that is going to be added, what its first cell will hold, and the parts of it in which nothing is written. */
  readonly added: {
    readonly sheet: string;
    readonly first: string;
    readonly clear: readonly string[];
  } | null;
  readonly areas: readonly AreaBefore[];
  readonly tables: readonly { readonly name: string; readonly address: string }[];
  /** Null for a name that there was not. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  /** Rows that are going to be added to tables. */
  readonly rows?: readonly RowBefore[];
}

/** A row that is going to be added: known by what it will hold, since others may come before and after it. */
export interface RowBefore {
  readonly table: string;
  /** What will stand under each head. */
  readonly cells: Readonly<Record<string, CellContent>>;
  /** How many rows hold just this already, and how many hold nothing under these heads. */
  readonly same: number;
  readonly blank: number;
}

export const nothingBefore: Before = { added: null, areas: [], tables: [], names: [] };

const LAST_COLUMN = "XFD";
const LAST_ROW = 1_048_576;

/** Lists what is left of a sheet beyond its first rows and columns. */
export function beyond(rows: number, columns: number): readonly string[] {
  return [
    `A${String(rows + 1)}:${LAST_COLUMN}${String(LAST_ROW)}`,
    `${columnLetters(columns)}1:${LAST_COLUMN}${String(rows)}`,
  ];
}

/** Gathers cells of one look; `address` says where they are. */
export function looksOf(cells: readonly (readonly string[])[], address = "A1"): readonly Look[] {
  const [first = "A1"] = address.split(":");
  const { rows, columns } = extentOf(first);
  return rectangles(cells, { row: rows - 1, column: columns - 1 }).map(({ value, address: where }) => ({
    value,
    address: where,
  }));
}

function blocksIn(address: string): readonly string[] {
  return [...address.matchAll(/!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/g)].map(([, block = ""]) =>
    block.replaceAll("$", ""),
  );
}

/** Which blocks are merged can be read from ExcelApi 1.13 on only; the library refuses the call itself before. */
function mergedIn(range: Excel.Range): Excel.RangeAreas | null {
  try {
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    return merged;
  } catch {
    return null;
  }
}

/** What a cell shows just as it holds it is text, also where it looks like a formula or a number. */
export function inputsOf({ formulas, values }: Pick<Excel.Range, "formulas" | "values">): unknown[][] {
  const shown = values as unknown[][];
  return (formulas as unknown[][]).map((row, down) =>
    row.map((held, right) => {
      const isText = typeof held === "string" && held !== "" && held === shown[down]?.[right];
      return isText ? `'${held}` : held;
    }),
  );
}

/**
 * Reads cells from A1 on with everything that a plan changes of them.
 * @param printed the area that the sheet's earlier plan had, which is printed where the sheet names none
 */
export async function readArea(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
  printed: string,
): Promise<AreaBefore> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(address);
  const page = worksheet.pageLayout.headersFooters.defaultForAllPages;
  page.load("leftFooter");
  const breaks = worksheet.horizontalPageBreaks;
  breaks.load("items/rowIndex");
  const paper = worksheet.pageLayout.getPrintAreaOrNullObject();
  paper.load("address");
  range.load("formulas,values,numberFormat");
  const styles = range.getCellProperties({ style: true });
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  const columns = range.getColumnProperties({ format: { columnWidth: true } });
  const merged = mergedIn(range);
  await context.sync();
  return {
    sheet,
    address,
    inputs: inputsOf(range),
    formats: looksOf(range.numberFormat as string[][]),
    styles: looksOf(styles.value.map((row) => row.map(({ style }) => style ?? "Normal"))),
    merges: merged === null ? null : merged.isNullObject ? [] : blocksIn(merged.address),
    heights: rows.value.map(({ format }) => format?.rowHeight ?? 0),
    widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
    page: {
      area: paper.isNullObject ? printed : blocksIn(paper.address).join(","),
      footer: page.leftFooter,
      breaks: breaks.items.map((one) => one.rowIndex + 1),
    },
  };
}

function restoreCells(sheet: Excel.Worksheet, area: AreaBefore): void {
  const range = sheet.getRange(area.address);
  if (area.merges !== undefined) range.unmerge();
  for (const { value, address } of area.styles ?? []) sheet.getRange(address).style = value;
  for (const { value, address } of area.formats ?? []) setFormat(sheet.getRange(address), address, value);
  if (area.inputs !== undefined) range.formulas = area.inputs.map((row) => [...row]);
}

function restoreLayout(sheet: Excel.Worksheet, area: AreaBefore): void {
  for (const block of area.merges ?? []) sheet.getRange(block).merge();
  for (const { value, from, to } of rectangles((area.heights ?? []).map((height) => [height])))
    sheet.getRange(`${String(from)}:${String(to)}`).format.rowHeight = value;
  for (const [index, width] of (area.widths ?? []).entries())
    sheet.getRange(`${columnLetters(index)}:${columnLetters(index)}`).format.columnWidth = width;
  if (area.page === undefined) return;
  sheet.pageLayout.setPrintArea(area.page.area);
  sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = area.page.footer;
  breakPages(sheet, area.page.breaks);
}

/** Lets new pages begin with some rows, counted from 1, and with no others. */
export function breakPages(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${String(row)}`);
}

function setFormat(range: Excel.Range, address: string, format: string): void {
  const { rows, columns } = sizeOf(address);
  range.numberFormat = Array.from({ length: rows }, () => Array<string>(columns).fill(format));
}

function sizeOf(address: string): { readonly rows: number; readonly columns: number } {
  const [first = address, last = first] = address.split(":");
  const [from, to] = [extentOf(first), extentOf(last)];
  return { rows: to.rows - from.rows + 1, columns: to.columns - from.columns + 1 };
}

/** What will be put back. */
interface Restoring {
  /** The sheet that stays since something stands on it that no write put there, or null. */
  readonly left: string | null;
  /** Queues it; the caller syncs. */
  readonly restore: () => void;
}

/**
 * Reads what is there in order to put back what stood there before, as far as it is still there: what was deleted since stays
 * so. An added sheet goes, unless something stands on it that no write put there.
 */
export async function prepareRestore(context: Excel.RequestContext, before: Before): Promise<Restoring> {
  const { worksheets, tables, names } = context.workbook;
  const sheets = new Map(
    [...before.areas.map(({ sheet }) => sheet), ...(before.added === null ? [] : [before.added.sheet])].map(
      (name) => [name, worksheets.getItemOrNullObject(name)] as const,
    ),
  );
  const known = {
    tables: before.tables.map((table) => ({ ...table, item: tables.getItemOrNullObject(table.name) })),
    names: before.names.map((name) => ({ ...name, item: names.getItemOrNullObject(name.name) })),
    rows: (before.rows ?? []).map((row) => ({ row, item: tables.getItemOrNullObject(row.table) })),
  };
  const items = [...known.tables, ...known.names, ...known.rows].map((one) => one.item);
  for (const item of [...sheets.values(), ...items]) item.load("name");
  await context.sync();
  const there = (name: string) => {
    const sheet = sheets.get(name);
    return sheet === undefined || sheet.isNullObject ? null : sheet;
  };
  const added = before.added === null ? null : there(before.added.sheet);
  const zones = (before.added?.clear ?? []).map((zone) => {
    const used = added?.getRange(zone).getUsedRangeOrNullObject(true);
    used?.load("address");
    return used;
  });
  const first = added?.getRange("A1");
  first?.load("values");
  const rows = known.rows.flatMap(({ row, item }) => {
    if (item.isNullObject) return [];
    const range = item.getRange();
    range.load("values");
    return [{ row, item, range }];
  });
  if (added !== null || rows.length > 0) await context.sync();
  const head = (first?.values as unknown[][] | undefined)?.[0]?.[0] ?? "";
  const isOurs = head === "" || head === before.added?.first;
  const isLeft = added !== null && (!isOurs || zones.some((used) => used?.isNullObject === false));
  const ours = rows.flatMap(({ row, item, range }) => {
    const at = addedRow(range.values as CellContent[][], row);
    return at === null ? [] : [{ item, at }];
  });
  const areas = before.areas.flatMap((area) => {
    const sheet = there(area.sheet);
    return sheet === null ? [] : [{ sheet, area }];
  });
  return {
    left: isLeft ? added.name : null,
    restore: () => {
      for (const { item, at } of ours) item.rows.getItemAt(at).delete();
      for (const { sheet, area } of areas) restoreCells(sheet, area);
      // Between the two: a table takes its heads from its cells, and cells within a table are not merged.
      for (const { item, address } of known.tables)
        if (!item.isNullObject) item.resize(item.worksheet.getRange(address));
      for (const { sheet, area } of areas) restoreLayout(sheet, area);
      for (const { item, formula } of known.names) {
        if (item.isNullObject) continue;
        if (formula === null) item.delete();
        else item.formula = formula;
      }
      if (added !== null && !isLeft) added.delete();
    },
  };
}

/** Finds the rows of a table that hold just this under these heads, counted from 0 without the head. */
export function rowsLike(
  [head = [], ...body]: readonly (readonly CellContent[])[],
  cells: Readonly<Record<string, CellContent>>,
): readonly number[] {
  const wanted = Object.entries(cells).map(([name, value]) => [head.indexOf(name), value] as const);
  return body.flatMap((row, index) => (wanted.every(([at, value]) => row[at] === value) ? [index] : []));
}

/** The same heads with nothing under them. */
export function blankOf(cells: RowBefore["cells"]): RowBefore["cells"] {
  return Object.fromEntries(Object.keys(cells).map((name) => [name, ""]));
}

/** Finds the row that a write added: it holds what was to be written, or nothing yet. */
function addedRow(table: readonly (readonly CellContent[])[], row: RowBefore): number | null {
  const [same, blank] = [row.cells, blankOf(row.cells)].map((cells) => rowsLike(table, cells));
  if (same !== undefined && same.length > row.same) return same.at(-1) ?? null;
  return blank !== undefined && blank.length > row.blank ? (blank.at(-1) ?? null) : null;
}
