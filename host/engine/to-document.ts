import { BooleanNumber } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import type { CellDocument, CellFormat, SheetDocument, WorkbookDocument } from "../document";
import type { CellRange, SheetView } from "../workbook";
import { cellAddress } from "../../grid";
import { formatArea } from "../../grid";
import { valueOfCell } from "./cell-values";
import type { Cells } from "./cells";
import { hasContent, resultOf } from "./cells";
import type { OpenedDocument } from "./opened";
import type { Names } from "./names";
import { notesOf } from "./notes";
import type { Session } from "./session";
import { cellRange } from "./session";
import type { Sheets } from "./sheets";
import type { SideModel } from "./side-model";
import { heightOfRow, widthOfColumn } from "./sizes";
import { Spills } from "./spills";
import type { Tables } from "./tables";

export interface Parts {
  readonly session: Session;
  readonly side: SideModel;
  readonly cells: Cells;
  readonly sheets: Sheets;
  readonly names: Names;
  readonly tables: Tables;
  /** The document that was opened. */
  readonly opened: OpenedDocument;
  /** Some results may be others in Excel. */
  readonly isUncertain: boolean;
}

/** Takes the workbook out of the engine as plain data. Formats keep the numbers they had when it was opened. */
export function documentOf(parts: Parts): WorkbookDocument {
  const { side, sheets, names } = parts;
  const formats = new FormatTable(side.formats);
  const documents = sheets.list().map((info) => sheetDocument(parts, info.id, formats));
  return {
    sheets: documents,
    activeSheet: sheets.active(),
    formats: formats.list(),
    namedStyles: side.namedStyles,
    names: names.list(),
    customXml: side.customXml,
    settings: side.settings,
    properties: side.properties,
    ...(parts.opened.document.date1904 === true ? { date1904: true } : {}),
    ...(parts.isUncertain ? { recalculate: true } : {}),
    ...(side.origin === undefined ? {} : { origin: side.origin }),
  };
}

class FormatTable {
  private readonly formats: CellFormat[];
  private readonly indexes = new Map<string, number>();

  constructor(known: readonly CellFormat[]) {
    this.formats = known.length > 0 ? [...known] : [{}];
    this.formats.forEach((format, index) => {
      const key = keyOf(format);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  index(format: CellFormat): number {
    const key = keyOf(format);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.formats.push(format);
    this.indexes.set(key, this.formats.length - 1);
    return this.formats.length - 1;
  }

  list(): readonly CellFormat[] {
    return this.formats;
  }
}

/** The same text for equal looks, whatever the order of their members. */
function keyOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${key}:${keyOf(member)}`).join()}}`;
}

function sheetDocument(parts: Parts, sheet: string, formats: FormatTable): SheetDocument {
  const { session, side, sheets, tables } = parts;
  const worksheet = session.worksheet(sheet);
  const config = worksheet.getConfig();
  const info = sheets.list().find((other) => other.id === sheet);
  return {
    id: sheet,
    name: worksheet.getName(),
    visibility: info?.visibility ?? "visible",
    cells: cellDocuments(parts, worksheet, formats),
    columnWidths: numbers(config.columnData, widthOfColumn),
    rowHeights: numbers(config.rowData, heightOfRow),
    hiddenColumns: hidden(config.columnData),
    hiddenRows: hidden(config.rowData),
    ...viewOf(worksheet),
    protected: side.sheet(sheet).protected,
    tables: tables.list().flatMap(({ sheet: owner, ...table }) => (owner === sheet ? [table] : [])),
    pageLayout: side.sheet(sheet).pageLayout,
    notes: notesOf(session, sheet),
    charts: side.sheet(sheet).charts,
    conditionalFormats: side.sheet(sheet).conditionalFormats,
  };
}

/** Reads merged blocks, frozen panes, gridlines and the tab's colour of a sheet. */
export function viewOf(worksheet: Worksheet): SheetView {
  const config = worksheet.getConfig();
  const freeze = worksheet.getFreeze();
  return {
    merges: worksheet.getMergeData().map((range) => formatArea(cellRange(worksheet.getSheetId(), range))),
    frozenRows: Math.max(0, freeze.ySplit),
    frozenColumns: Math.max(0, freeze.xSplit),
    showGridlines: config.showGridlines !== BooleanNumber.FALSE,
    ...(config.tabColor ? { tabColor: config.tabColor } : {}),
  };
}

function cellDocuments(parts: Parts, worksheet: Worksheet, formats: FormatTable): SheetDocument["cells"] {
  const { session, cells } = parts;
  const sheet = worksheet.getSheetId();
  const spills = new Spills(session);
  const ranges = spills.of(sheet);
  const anchors = new Map(ranges.map((range) => [`${range.row},${range.column}`, formatArea(range)]));
  const rows: Record<number, Record<number, CellDocument>> = {};
  const put = (row: number, column: number, cell: CellDocument): void => {
    (rows[row] ??= {})[column] = cell;
  };
  worksheet.getCellMatrix().forValue((row, column, raw) => {
    if (!raw) return;
    const index = formats.index(cells.format(raw));
    if (index === 0 && !hasContent(raw)) return;
    const formula = cells.formula(sheet, row, column, raw).replace(/^=/u, "");
    const spill = anchors.get(`${row},${column}`);
    const cell = {
      value: resultOf(raw),
      ...(formula === "" ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(index === 0 ? {} : { format: index }),
    };
    put(row, column, parts.opened.settled(sheet, row, column, cell));
  });
  for (const range of ranges)
    putSpilled(range, rows, put, (row, column) => valueOfCell(spills.cell(sheet, row, column)));
  return rows;
}

function putSpilled(
  range: CellRange,
  rows: Readonly<Record<number, Readonly<Record<number, CellDocument>>>>,
  put: (row: number, column: number, cell: CellDocument) => void,
  value: (row: number, column: number) => CellDocument["value"],
): void {
  const spilledFrom = cellAddress(range.row, range.column);
  for (let row = range.row; row < range.row + range.rows; row += 1)
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (row === range.row && column === range.column) continue;
      const format = rows[row]?.[column]?.format;
      put(row, column, {
        value: value(row, column),
        spilledFrom,
        ...(format === undefined ? {} : { format }),
      });
    }
}

function numbers<Data>(
  data: Record<number, Data>,
  read: (item: Data) => number | null,
): Record<number, number> {
  const found: Record<number, number> = {};
  for (const [index, item] of Object.entries(data)) {
    const value = read(item);
    if (value !== null) found[Number(index)] = value;
  }
  return found;
}

function hidden(data: Record<number, { hd?: BooleanNumber }>): number[] {
  return Object.entries(data).flatMap(([index, item]) =>
    item.hd === BooleanNumber.TRUE ? [Number(index)] : [],
  );
}
