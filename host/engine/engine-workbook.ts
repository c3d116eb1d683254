import { IFunctionService } from "@univerjs/engine-formula";
import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Univer } from "@univerjs/core";
import type {
  CellFormat,
  ChartDocument,
  ConditionalFormatDocument,
  CustomXmlDocument,
  NameDocument,
  PageLayoutDocument,
  TableDocument,
  WorkbookDocument,
} from "../document";
import type {
  CellContent,
  CellInput,
  CellRange,
  DeepPartial,
  LiveWorkbook,
  SheetInfo,
  WorkbookEvent,
} from "../workbook";
import { newDocument } from "../new-document";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Drawings } from "./drawings";
import { documentOf } from "./to-document";
import { Edits } from "./edits";
import type { ErrorReport, WorkbookFunction } from "./functions";
import { executorOf } from "./functions";
import { Messages } from "./messages";
import { Names } from "./names";
import { loadNotes } from "./notes";
import { cellRange, gridRange, Session } from "./session";
import type { UniverSetup } from "./session";
import { Sheets } from "./sheets";
import { SideModel } from "./side-model";
import { snapshotOf } from "./snapshot";
import { Spills } from "./spills";
import { Tables } from "./tables";
import type { SheetTable, TableChange } from "./tables";

/** The live workbook on the formula engine, with or without a window. */
export class EngineWorkbook implements LiveWorkbook {
  private readonly session: Session;
  private readonly side = new SideModel();
  private readonly messages: Messages;
  private readonly calculation: Calculation;
  private readonly cells: Cells;
  private readonly sheetList: Sheets;
  private readonly nameList: Names;
  private readonly tableList: Tables;
  private readonly drawings: Drawings;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(functions: readonly WorkbookFunction[], setup?: UniverSetup) {
    const report: ErrorReport = (error) => this.messages.report(error);
    this.session = new Session(
      functions.map((definition) => executorOf(definition, report)),
      setup,
    );
    this.messages = new Messages(this.session, () => this.calculation.triggerAll());
    this.calculation = new Calculation(this.session, () => this.calculated());
    this.cells = new Cells(this.session, this.side, this.messages);
    this.sheetList = new Sheets(this.session, this.side, this.cells);
    this.nameList = new Names(this.session, this.calculation);
    this.tableList = new Tables(this.session, this.side, this.cells, this.calculation);
    this.drawings = new Drawings(this.session, this.side, (sheet) =>
      this.emit({ type: "sheet-drawn", sheet }),
    );
    new Edits(
      this.session,
      this.cells,
      (sheet) => this.side.sheet(sheet).protected,
      (event) => this.emit(event),
    );
    this.open(newDocument());
  }

  /** The engine itself, for a page that adds to its window. */
  get univer(): Univer {
    return this.session.univer;
  }

  /** Tells whether a formula can call a function: one of the engine's own, or one that was registered. */
  knowsFunction(name: string): boolean {
    return this.session.service(IFunctionService).hasExecutor(name.toUpperCase());
  }

  sheets(): readonly SheetInfo[] {
    return this.sheetList.list();
  }
  activeSheet(): string {
    return this.sheetList.active();
  }
  addSheet(name?: string): SheetInfo {
    return this.sheetList.add(name);
  }
  deleteSheet(sheet: string): void {
    this.sheetList.refuseLast(sheet);
    for (const table of this.tableList.list()) if (table.sheet === sheet) this.tableList.delete(table.id);
    this.sheetList.delete(sheet);
  }
  renameSheet(sheet: string, name: string): void {
    this.sheetList.rename(sheet, name);
  }
  moveSheet(sheet: string, position: number): void {
    this.sheetList.move(sheet, position);
  }
  activateSheet(sheet: string): void {
    this.sheetList.activate(sheet);
  }
  setVisibility(sheet: string, visibility: SheetInfo["visibility"]): void {
    this.sheetList.setVisibility(sheet, visibility);
  }
  setProtected(sheet: string, on: boolean): void {
    this.session.worksheet(sheet);
    this.side.sheet(sheet).protected = on;
  }
  setGridlines(sheet: string, on: boolean): void {
    this.sheetList.setGridlines(sheet, on);
  }
  setFrozen(sheet: string, rows: number, columns: number): void {
    this.sheetList.setFrozen(sheet, rows, columns);
  }
  setTabColor(sheet: string, color: string): void {
    this.sheetList.setTabColor(sheet, color);
  }
  pageLayout(sheet: string): PageLayoutDocument {
    this.session.worksheet(sheet);
    return this.side.sheet(sheet).pageLayout;
  }
  setPageLayout(sheet: string, layout: PageLayoutDocument): void {
    this.session.worksheet(sheet);
    this.side.sheet(sheet).pageLayout = layout;
  }

  read(range: CellRange): readonly (readonly CellContent[])[] {
    return this.cells.read(range);
  }
  write(range: CellRange, input: readonly (readonly CellInput[])[]): void {
    this.cells.write(range, input);
  }
  clear(range: CellRange, what: "all" | "contents" | "formats"): void {
    this.cells.clear(range, what);
  }
  formats(range: CellRange): readonly (readonly CellFormat[])[] {
    return this.cells.formats(range);
  }
  setFormat(range: CellRange, change: DeepPartial<CellFormat>): void {
    this.cells.setFormat(range, change);
  }
  usedRange(sheet: string, valuesOnly: boolean): CellRange | null {
    return this.cells.usedRange(sheet, valuesOnly);
  }
  columnWidth(sheet: string, column: number): number {
    return this.sheetList.columnWidth(sheet, column);
  }
  setColumnWidth(sheet: string, column: number, width: number): void {
    this.sheetList.setColumnWidth(sheet, column, width);
  }
  rowHeight(sheet: string, row: number): number {
    return this.sheetList.rowHeight(sheet, row);
  }
  setRowHeight(sheet: string, row: number, height: number): void {
    this.sheetList.setRowHeight(sheet, row, height);
  }
  autofit(range: CellRange, axis: "columns" | "rows"): void {
    this.sheetList.autofit(range, axis);
  }
  merge(range: CellRange): void {
    this.sheetList.merge(range);
  }
  unmerge(range: CellRange): void {
    this.sheetList.unmerge(range);
  }
  spill(sheet: string, row: number, column: number): CellRange | null {
    return this.cells.spill(sheet, row, column);
  }

  names(): readonly NameDocument[] {
    return this.nameList.list();
  }
  setName(name: NameDocument): void {
    this.nameList.set(name);
  }
  deleteName(name: string, sheet?: string): void {
    this.nameList.delete(name, sheet);
  }
  namedStyles(): Readonly<Record<string, CellFormat>> {
    return this.side.namedStyles;
  }
  setNamedStyle(name: string, look: CellFormat): void {
    this.side.namedStyles = { ...this.side.namedStyles, [name]: look };
  }
  tables(): readonly SheetTable[] {
    return this.tableList.list();
  }
  addTable(range: CellRange, hasHeaders: boolean, name?: string): SheetTable {
    return this.tableList.add(range, hasHeaders, name);
  }
  updateTable(id: number, change: TableChange): void {
    this.tableList.update(id, change);
  }
  deleteTable(id: TableDocument["id"]): void {
    this.tableList.delete(id);
  }
  charts(sheet: string): readonly ChartDocument[] {
    return this.drawings.charts(sheet);
  }
  setChart(sheet: string, chart: ChartDocument): void {
    this.drawings.setChart(sheet, chart);
  }
  deleteChart(sheet: string, id: string): void {
    this.drawings.deleteChart(sheet, id);
  }
  conditionalFormats(sheet: string): readonly ConditionalFormatDocument[] {
    return this.drawings.formats(sheet);
  }
  setConditionalFormats(sheet: string, formats: readonly ConditionalFormatDocument[]): void {
    this.drawings.setFormats(sheet, formats);
  }
  customXml(): readonly CustomXmlDocument[] {
    return this.side.customXml;
  }
  setCustomXml(id: string | null, xml: string): CustomXmlDocument {
    return this.side.setXml(id, xml);
  }
  deleteCustomXml(id: string): void {
    this.side.deleteXml(id);
  }
  settings(): Readonly<Record<string, unknown>> {
    return this.side.settings;
  }
  setSettings(settings: Readonly<Record<string, unknown>>): void {
    this.side.settings = { ...settings };
  }

  selection(): CellRange {
    const sheet = this.activeSheet();
    const service = this.session.service<SheetsSelectionsService>(SheetsSelectionsService);
    const range = service.getCurrentLastSelection()?.range;
    if (!range) return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
    const { startRow, startColumn, endRow, endColumn } = range;
    // The grid writes NaN for the open ends of whole rows and columns.
    return cellRange(sheet, {
      startRow: startRow || 0,
      startColumn: startColumn || 0,
      endRow: Number.isNaN(endRow) ? MAX_ROWS - 1 : endRow,
      endColumn: Number.isNaN(endColumn) ? MAX_COLUMNS - 1 : endColumn,
    });
  }

  select(range: CellRange): void {
    this.activateSheet(range.sheet);
    this.cells.grow(
      range.sheet,
      range.rows >= MAX_ROWS ? 1 : range.row + range.rows,
      range.columns >= MAX_COLUMNS ? 1 : range.column + range.columns,
    );
    const { startRow, startColumn } = gridRange(range);
    const primary = {
      actualRow: startRow,
      actualColumn: startColumn,
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.session.run(SetSelectionsOperation.id, {
      subUnitId: range.sheet,
      type: SelectionMoveType.MOVE_END,
      selections: [{ range: gridRange(range), primary, style: null }],
    });
  }

  async settle(): Promise<void> {
    await this.calculation.settle();
  }

  async recalculate(): Promise<void> {
    this.calculation.triggerAll();
    await this.calculation.settle();
  }

  on(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  toDocument(): WorkbookDocument {
    const { session, side, cells, sheetList, nameList, tableList } = this;
    return documentOf({ session, side, cells, sheets: sheetList, names: nameList, tables: tableList });
  }

  async load(document: WorkbookDocument): Promise<void> {
    await this.calculation.settle();
    this.open(document);
    await this.calculation.settle();
  }

  dispose(): void {
    this.listeners.clear();
    this.session.dispose();
  }

  private open(document: WorkbookDocument): void {
    this.side.load(document);
    this.messages.clear();
    this.session.open(
      (unitId) => snapshotOf(document, unitId),
      () => {
        this.calculation.forgetParsed();
        document.names.forEach((name) => this.nameList.load(name));
        for (const sheet of document.sheets) {
          this.tableList.load(sheet.id, sheet.tables);
          loadNotes(this.session, sheet.id, sheet.notes);
        }
        if (
          this.sheetList
            .list()
            .some((sheet) => sheet.id === document.activeSheet && sheet.visibility === "visible")
        )
          this.sheetList.activate(document.activeSheet);
      },
    );
  }

  /** After a calculation: where a result needs more room than the grid has, makes it and calculates that cell again. */
  private calculated(): void {
    const spills = new Spills(this.session);
    const cramped = this.session.workbook.getSheets().flatMap((worksheet) =>
      spills
        .claimed(worksheet.getSheetId())
        .filter(
          ({ row, rows, column, columns }) =>
            row + rows > worksheet.getRowCount() || column + columns > worksheet.getColumnCount(),
        )
        .filter(
          ({ row, rows, column, columns }) => row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS,
        ),
    );
    for (const { sheet, row, rows, column, columns } of cramped)
      this.cells.grow(sheet, row + rows, column + columns);
    if (cramped.length > 0) this.calculation.trigger(cramped);
    this.emit({ type: "calculated" });
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
