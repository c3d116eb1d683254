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
  Pause,
  SheetInfo,
  SheetView,
  WorkbookEvent,
} from "../workbook";
import { newDocument } from "../new-document";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Drawings } from "./drawings";
import { documentOf, viewOf } from "./to-document";
import { Edits } from "./edits";
import type { ErrorReport, WorkbookFunction } from "./functions";
import { executorOf } from "./functions";
import { spareWork } from "./lean";
import { Messages } from "./messages";
import { Names } from "./names";
import { loadNotes } from "./notes";
import { cellRange, gridRange, Session } from "./session";
import type { UniverSetup } from "./session";
import { Sheets } from "./sheets";
import { SideModel } from "./side-model";
import { snapshotOf } from "./snapshot";
import { SpillExtents, Spills } from "./spills";
import { resultOf } from "./cells";
import { keptMark } from "./kept-cells";
import { OpenedDocument, type KeptFormula } from "./opened";
import { engineFunctions } from "./own-functions";
import { moveReferencesOurselves } from "./moved-references";
import { Reader } from "./reader";
import { formulaCalls, Meanings, provenFunctions } from "./trust";
import { followSorting } from "./sorted-formulas";
import { followTableHeaders } from "./table-headers";
import { followTableMenus } from "./table-menus";
import { followWords } from "./words";
import { Tables } from "./tables";
import type { SheetTable, TableChange } from "./tables";
import { Turns } from "./turns";

/** Chains of spills that read spills are followed so many links. */
const MOST_FOLLOW_UPS = 32;

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
  private readonly turns: Turns;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly own: ReadonlySet<string>;
  private readonly extents = new SpillExtents();
  private followUps = 0;
  private opened: OpenedDocument;
  private reader: Reader | null = null;

  constructor(functions: readonly WorkbookFunction[], setup?: UniverSetup) {
    const report: ErrorReport = (error) => this.messages.report(error);
    this.own = new Set(functions.map(({ name }) => name.toUpperCase()));
    this.session = new Session(
      [
        ...functions.map((definition) => executorOf(definition, report)),
        ...engineFunctions((sheet, row, column) =>
          this.session.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column),
        ),
      ],
      setup,
    );
    spareWork(this.session);
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
    this.turns = new Turns(
      this.session,
      () => this.calculation.triggerRanges([]),
      () => this.emit({ type: "refused" }),
      (step) => this.emit({ type: "step", ...step }),
    );
    this.opened = new OpenedDocument(newDocument(), this.own, false);
    this.open(this.opened);
    followTableMenus(this.session);
    followSorting(this.session);
    followTableHeaders(
      this.session,
      (id) => this.side.table(id).hasHeaders,
      () => {
        this.reader?.forget();
        this.calculation.triggerAnew();
      },
    );
    followWords(this.session, this.calculation, () => this.reader);
  }

  /** The engine itself, for a page that adds to its window. */
  get univer(): Univer {
    return this.session.univer;
  }

  sheets(): readonly SheetInfo[] {
    return this.sheetList.list();
  }
  view(sheet: string): SheetView {
    return viewOf(this.session.worksheet(sheet));
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
  write(
    range: CellRange,
    input: readonly (readonly CellInput[])[],
    looks?: readonly (readonly (CellFormat | null)[])[],
  ): void {
    this.cells.write(range, input, looks);
  }
  makeRoom(range: CellRange): void {
    this.cells.grow(range.sheet, range.row + range.rows, range.column + range.columns);
  }
  async alone<T>(work: (pause: Pause) => Promise<T>, isOneStep: boolean): Promise<T> {
    return await this.turns.alone(work, isOneStep);
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
  mergeInto(sheet: string, areas: readonly CellRange[]): void {
    this.sheetList.mergeInto(sheet, areas);
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

  properties(): WorkbookDocument["properties"] {
    return this.side.properties;
  }

  toDocument(): WorkbookDocument {
    const { session, side, cells, sheetList, nameList, tableList } = this;
    const parts = { session, side, cells, sheets: sheetList, names: nameList, tables: tableList };
    return documentOf({ ...parts, opened: this.opened, isUncertain: this.isUncertain() });
  }

  async load(document: WorkbookDocument, all = false): Promise<void> {
    await this.calculation.settle();
    this.opened = new OpenedDocument(document, this.own, all);
    this.open(this.opened);
    await this.calculation.settle();
    await this.keepDiffering();
  }

  /** The formulas that keep what the file said, as long as nothing else is written into their cells. */
  kept(): readonly KeptFormula[] {
    const touched = new Set(
      this.opened.list
        .filter(({ isTouched }) => isTouched)
        .map(({ sheet, row, column }) => `${sheet}!${String(row)},${String(column)}`),
    );
    return this.session.workbook.getSheets().flatMap((worksheet) => {
      const found: KeptFormula[] = [];
      const sheet = worksheet.getSheetId();
      worksheet.getCellMatrix().forValue((row, column, cell) => {
        const mark = keptMark(cell);
        if (mark === undefined) return;
        const isTouched = touched.has(`${sheet}!${String(row)},${String(column)}`);
        found.push({ sheet, row, column, reason: mark.reason, isTouched });
      });
      return found;
    });
  }

  /** Where a result is another than the file's though nothing that it depends on is new, the file's stays. */
  private async keepDiffering(): Promise<void> {
    const cellAt = (sheet: string, row: number, column: number) =>
      this.session.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    for (;;) {
      const found = this.opened.differing((...place) => resultOf(cellAt(...place)));
      if (found.length === 0) return;
      for (const [{ sheet, row, column }, kept] of found) {
        const cell = cellAt(sheet, row, column);
        if (cell) cell.custom = { ...cell.custom, kept };
      }
      this.calculation.triggerAnew();
      await this.calculation.settle();
    }
  }

  dispose(): void {
    this.listeners.clear();
    this.session.dispose();
  }

  private open({ document, kept }: OpenedDocument): void {
    this.side.load(document);
    this.messages.clear();
    this.session.open(
      (unitId) => snapshotOf(document, unitId, kept),
      () => {
        if (this.reader === null) {
          this.reader = new Reader(this.session, () => this.meanings());
          moveReferencesOurselves(this.session);
        }
        this.reader.forget();
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

  private meanings(): Meanings {
    const sheets = this.session.workbook.getSheets();
    return new Meanings(
      sheets.map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() })),
      this.nameList.list(),
      this.tableList.list(),
    );
  }

  /** Tells whether what is saved now may hold results that Excel would calculate otherwise. */
  private isUncertain(): boolean {
    return this.opened.document.recalculate === true || this.kept().length > 0 || this.holdsUnproven();
  }

  private holdsUnproven(): boolean {
    return this.session.workbook.getSheets().some((worksheet) => {
      let found = false;
      worksheet.getCellMatrix().forValue((_row, _column, cell) => {
        if (!found && cell?.f) found = !this.isProven(cell.f);
      });
      return found;
    });
  }

  private isProven(formula: string): boolean {
    return formulaCalls(formula.replace(/^=/u, "")).every(
      (name) => this.own.has(name) || provenFunctions.has(name),
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
    else this.followSpills(spills);
    this.emit({ type: "calculated" });
  }

  /** After a calculation in which spills grew or shrank: works out again what reads the cells that they filled or left. */
  private followSpills(spills: Spills): void {
    const all = this.session.workbook.getSheets().flatMap((sheet) => spills.claimed(sheet.getSheetId()));
    const changed = this.extents.changed(all);
    // Formulas that spill into each other's way would never come to rest.
    this.followUps = changed.length === 0 ? 0 : this.followUps + 1;
    if (changed.length > 0 && this.followUps <= MOST_FOLLOW_UPS) this.calculation.triggerRanges(changed);
    else this.followUps = 0;
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
