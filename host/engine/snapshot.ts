import { BooleanNumber, LocaleType } from "@univerjs/core";
import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type { CellDocument, CellFormat, SheetDocument, WorkbookDocument } from "../document";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import { parseArea } from "../../grid";
import { cellOfValue } from "./cell-values";
import { customOfFormat, storedStyle } from "./formats";
import type { KeptMark } from "./kept-cells";
import { isErrorCode } from "./error-codes";
import { gridRange } from "./session";
import { columnOfWidth, defaultHeightPixels, defaultWidthPixels, rowOfHeight } from "./sizes";

/** The mark of a formula that keeps its result, by place. */
export type KeptMarks = (sheet: string, row: number, column: number) => KeptMark | undefined;

const leastRows = 1000;
const leastColumns = 30;

/**
 * The grid's form of a document, without names, tables and notes, which the engine takes one by one. A formula cell
 * without a number format says so, else the engine would give it the format of what it refers to.
 */
export function snapshotOf(
  document: WorkbookDocument,
  unitId: string,
  kept: KeptMarks,
): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  document.formats.forEach((format, index) => {
    styles[`f${index}`] = storedStyle(format);
    styles[`g${index}`] = storedStyle({ ...format, numberFormat: format.numberFormat ?? "General" });
  });
  const general = document.formats.length > 0 ? styles : { g0: { n: { pattern: "General" } } };
  return {
    id: unitId,
    name: document.properties.title ?? "Workbook",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: general,
    sheetOrder: document.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      document.sheets.map((sheet) => [sheet.id, sheetOf(sheet, document.formats, kept)]),
    ),
  };
}

function sheetOf(
  sheet: SheetDocument,
  formats: readonly CellFormat[],
  kept: KeptMarks,
): Partial<IWorksheetData> {
  const cells = cellsOf(sheet, formats, kept);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...gridSize(sheet),
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    defaultColumnWidth: defaultWidthPixels,
    defaultRowHeight: defaultHeightPixels,
    mergeData: sheet.merges.flatMap((merge) => {
      const area = parseArea(merge);
      return area ? [gridRange(area)] : [];
    }),
    freeze: freezeOf(sheet.frozenRows, sheet.frozenColumns),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    columnData: columnsOf(sheet),
    rowData: rowsOf(sheet),
    cellData: cells,
  };
}

/** The grid's way to say how many rows and columns stay in sight. */
export function freezeOf(rows: number, columns: number): IWorksheetData["freeze"] {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function cellsOf(
  sheet: SheetDocument,
  formats: readonly CellFormat[],
  kept: KeptMarks,
): IWorksheetData["cellData"] {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const [row, columns] of Object.entries(sheet.cells)) {
    const cells: Record<number, ICellData> = {};
    for (const [column, cell] of Object.entries(columns)) {
      const data = cellOf(cell, formats, kept(sheet.id, Number(row), Number(column)));
      if (Object.keys(data).length > 0) cells[Number(column)] = data;
    }
    if (Object.keys(cells).length > 0) rows[Number(row)] = cells;
  }
  return rows;
}

function cellOf(cell: CellDocument, formats: readonly CellFormat[], kept: KeptMark | undefined): ICellData {
  const format = cell.format ?? 0;
  const isErrorText = typeof cell.value === "string" && isErrorCode(cell.value);
  const custom = {
    ...customOfFormat(formats[format] ?? {}),
    ...(kept === undefined ? {} : { kept }),
    ...(isErrorText ? { text: true } : {}),
  };
  const plain = isDefault(formats[format]);
  const content = cell.spilledFrom === undefined && cell.value !== null ? cellOfValue(cell.value) : {};
  return {
    ...content,
    ...(cell.formula === undefined ? {} : { f: `=${cell.formula}` }),
    ...(cell.formula === undefined ? (plain ? {} : { s: `f${format}` }) : { s: `g${format}` }),
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
  };
}

function isDefault(format: CellFormat | undefined): boolean {
  return format === undefined || Object.keys(format).length === 0;
}

function gridSize(sheet: SheetDocument): { rowCount: number; columnCount: number } {
  const rows = Object.keys(sheet.cells).map(Number);
  const columns = Object.values(sheet.cells).flatMap((row) => Object.keys(row).map(Number));
  const lastRow = greatest([...rows, ...Object.keys(sheet.rowHeights).map(Number), ...sheet.hiddenRows]);
  const lastColumn = greatest([
    ...columns,
    ...Object.keys(sheet.columnWidths).map(Number),
    ...sheet.hiddenColumns,
  ]);
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(leastRows, lastRow + 101)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(leastColumns, lastColumn + 6)),
  };
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, next) => Math.max(most, next), 0);
}

function columnsOf(sheet: SheetDocument): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of Object.entries(sheet.columnWidths))
    columns[Number(column)] = columnOfWidth(width);
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

function rowsOf(sheet: SheetDocument): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of Object.entries(sheet.rowHeights)) rows[Number(row)] = rowOfHeight(height);
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}
