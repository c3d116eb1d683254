import type { ICellData, IExecutionOptions, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { CellFormat, CellValue } from "../document";
import type { CellContent, CellInput, CellRange, DeepPartial } from "../workbook";
import { WorkbookError } from "../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import { contentOfInput, displayText, isCellError, valueOfCell } from "./cell-values";
import { contentMarks, keptMark, withoutContentMarks } from "./kept-cells";
import { changeFormat, customOfFormat, formatOfCell, lookOf, styleOfFormat } from "./formats";
import { undoOfWritten } from "./lean";
import { staysOneLine } from "./lines";
import type { Messages } from "./messages";
import type { Session } from "./session";
import { gridRange } from "./session";
import type { SideModel } from "./side-model";
import { Spills, spillOver } from "./spills";

/** More cells than any request needs; beyond it memory would go before the answer comes. */
const mostCells = 5_000_000;

/** Cells from which on it is worth to look first whether any row can change its height. */
const BLOCK = 500;

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/** Reads and writes the cells of the open workbook. */
export class Cells {
  private readonly spills: Spills;

  constructor(
    private readonly session: Session,
    private readonly side: SideModel,
    private readonly messages: Messages,
  ) {
    this.spills = new Spills(session);
  }

  read(range: CellRange): CellContent[][] {
    this.check(range);
    const spills = this.spills.of(range.sheet);
    return grid(range, (row, column) => this.content(range.sheet, row, column, spills));
  }

  private content(sheet: string, row: number, column: number, spills: readonly CellRange[]): CellContent {
    const raw = this.session.worksheet(sheet).getCellRaw(row, column);
    const spilled = spillOver(spills, row, column) !== undefined;
    const value = spilled ? valueOfCell(this.spills.cell(sheet, row, column)) : resultOf(raw);
    const numberFormat = this.format(raw).numberFormat ?? "General";
    const message = isCellError(value) ? this.messages.of(sheet, row, column, value.error) : undefined;
    return {
      value,
      formula: spilled ? "" : this.formula(sheet, row, column, raw),
      text: displayText(value, numberFormat),
      numberFormat,
      ...(message === undefined ? {} : { message }),
    };
  }

  /** The formula of a cell with its "=", or "". */
  formula(sheet: string, row: number, column: number, raw: Nullable<ICellData>): string {
    if (!raw?.f && !raw?.si) return "";
    const text = this.session.formulas.getFormulaStringByCell(row, column, sheet, this.session.unitId);
    return text ?? raw.f ?? "";
  }

  format(raw: Nullable<ICellData>): CellFormat {
    return formatOfCell(this.session.workbook.getStyles().getStyleByCell(raw), raw);
  }

  write(
    range: CellRange,
    input: readonly (readonly CellInput[])[],
    looks: readonly (readonly (CellFormat | null)[])[] = [],
  ): void {
    this.check(range);
    if (input.length !== range.rows || input.some((row) => row.length !== range.columns))
      throw new WorkbookError(
        "InvalidArgument",
        `The values must be ${range.rows} rows of ${range.columns}.`,
      );
    this.refuseLocked(range);
    const changes: Matrix = {};
    const known = new Map<CellFormat, Pick<ICellData, "s" | "custom">>();
    input.forEach((values, index) => {
      const row: Record<number, ICellData> = {};
      values.forEach((value, offset) => {
        if (value === null) return;
        const content = contentOfInput(value);
        const format = looks[index]?.[offset] ?? null;
        row[range.column + offset] = format === null ? content : { ...content, ...lookOf(format, known) };
      });
      if (Object.keys(row).length > 0) changes[range.row + index] = row;
    });
    if (Object.keys(changes).length > 0) this.change(range, changes);
  }

  clear(range: CellRange, what: "all" | "contents" | "formats"): void {
    this.check(range);
    this.refuseLocked(range);
    const content = what === "formats" ? {} : { v: null, t: null, f: null, si: null, p: null };
    const look = what === "contents" ? {} : { s: styleOfFormat({}) };
    const changes: Matrix = {};
    this.session
      .worksheet(range.sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!contains(range, row, column)) return;
        const custom = what === "formats" ? nullIfEmpty(contentMarks(cell)) : null;
        const marks = what === "contents" ? withoutContentMarks(cell) : custom;
        (changes[row] ??= {})[column] = { ...content, ...look, custom: marks };
      });
    for (const spill of this.spills.of(range.sheet))
      for (let row = spill.row; row < spill.row + spill.rows; row += 1) {
        if (what === "formats" || !contains(range, row, spill.column) || row === spill.row) continue;
        (changes[row] ??= {})[spill.column] ??= content as ICellData;
      }
    if (Object.keys(changes).length === 0) return;
    if (what === "formats") this.restyle(range, changes);
    else this.change(range, changes);
  }

  formats(range: CellRange): CellFormat[][] {
    this.check(range);
    const worksheet = this.session.worksheet(range.sheet);
    const known = new Map<string, CellFormat>();
    return grid(range, (row, column) => {
      const raw = worksheet.getCellRaw(row, column);
      if (raw?.custom || typeof (raw?.s ?? "") !== "string") return this.format(raw);
      const style = (raw?.s ?? "") as string;
      let format = known.get(style);
      if (format === undefined) known.set(style, (format = this.format(raw)));
      return format;
    });
  }

  /** Whole rows, columns or sheets are formatted as far as the grid reaches at that moment. */
  setFormat(range: CellRange, change: DeepPartial<CellFormat>): void {
    const area = this.within(range);
    this.check(area);
    this.refuseLocked(area);
    if (change.style !== undefined && change.style !== "Normal" && !(change.style in this.side.namedStyles))
      throw new WorkbookError("ItemNotFound", `The workbook has no cell style ${change.style}.`);
    const worksheet = this.session.worksheet(area.sheet);
    const looks = new Map<string, Pick<ICellData, "s" | "custom"> | null>();
    const changes: Matrix = {};
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const look = this.changedLook(worksheet.getCellRaw(row, column), change, looks);
        // What looks so already is not written again: papers of thousands of rows are brought up to date row by row.
        if (look !== null) (changes[row] ??= {})[column] = look;
      }
    }
    this.restyle(area, changes);
  }

  /** A change of looks is kept from the formula engine, which would take it for one of values and drop spills. */
  private restyle(range: CellRange, cellValue: Matrix): void {
    this.grow(range.sheet, range.row + range.rows, range.column + range.columns);
    if (Object.keys(cellValue).length === 0) return;
    this.mutate(range.sheet, cellValue, { onlyLocal: true });
  }

  private mutate(subUnitId: string, cellValue: Matrix, options?: IExecutionOptions): void {
    const params = { unitId: this.session.unitId, subUnitId, cellValue };
    const undo = undoOfWritten(this.session, params);
    const redo = { ...params, cellValue: this.withFormulas(subUnitId, cellValue) };
    this.session.run(SetRangeValuesMutation.id, params, options);
    this.session.undoable(
      { id: SetRangeValuesMutation.id, params: redo },
      { id: SetRangeValuesMutation.id, params: undo },
    );
  }

  /** Done again, a look comes to the formula engine like a value: of a cell without its formula it would forget the formula. */
  private withFormulas(sheet: string, written: Matrix): Matrix {
    const cells = this.session.worksheet(sheet).getCellMatrix();
    const all: Matrix = {};
    for (const key in written) {
      const row = Number(key);
      const line = written[row] ?? {};
      all[row] = line;
      for (const column in line) {
        const before = cells.getValue(row, Number(column));
        const cell = line[Number(column)];
        if (!(before?.f || before?.si) || !cell || "v" in cell) continue;
        if (all[row] === line) all[row] = { ...line };
        all[row][Number(column)] = { f: before.f ?? null, si: before.si ?? null, ...cell };
      }
    }
    return all;
  }

  private changedLook(
    raw: Nullable<ICellData>,
    change: DeepPartial<CellFormat>,
    looks: Map<string, Pick<ICellData, "s" | "custom"> | null>,
  ): ICellData | null {
    const key = `${JSON.stringify(raw?.s ?? null)}${JSON.stringify(raw?.custom ?? null)}`;
    const known = looks.get(key);
    if (known !== undefined) return known === null ? null : { ...known };
    const before = this.format(raw);
    const format = changeFormat(before, change, this.side.namedStyles);
    if (JSON.stringify(format) === JSON.stringify(before)) {
      looks.set(key, null);
      return null;
    }
    const custom = nullIfEmpty({ ...customOfFormat(format), ...contentMarks(raw) });
    const look = { s: styleOfFormat(format), custom } as Pick<ICellData, "s" | "custom">;
    looks.set(key, look);
    return { ...look };
  }

  private within(range: CellRange): CellRange {
    const worksheet = this.session.worksheet(range.sheet);
    const rows = range.rows >= MAX_ROWS ? Math.max(1, worksheet.getRowCount() - range.row) : range.rows;
    const columns =
      range.columns >= MAX_COLUMNS ? Math.max(1, worksheet.getColumnCount() - range.column) : range.columns;
    return { ...range, rows, columns };
  }

  /** The smallest range with content, spilled values included; with `valuesOnly` false also with a format. */
  usedRange(sheet: string, valuesOnly: boolean): CellRange | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number, rows = 1, columns = 1): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row + rows - 1);
      right = Math.max(right, column + columns - 1);
    };
    this.session
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (hasContent(cell) || (!valuesOnly && (cell.s || cell.custom)))) include(row, column);
      });
    for (const spill of this.spills.of(sheet)) include(spill.row, spill.column, spill.rows, spill.columns);
    if (bottom < 0) return null;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  spill(sheet: string, row: number, column: number): CellRange | null {
    return this.spills.of(sheet).find((spill) => spill.row === row && spill.column === column) ?? null;
  }

  /** Throws AccessDenied where the range holds a locked cell of a protected sheet; cells are locked unless told not. */
  refuseLocked(range: CellRange): void {
    if (!this.side.sheet(range.sheet).protected) return;
    const worksheet = this.session.worksheet(range.sheet);
    const area = this.within(range);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (this.format(worksheet.getCellRaw(row, column)).locked !== false)
          throw new WorkbookError("AccessDenied", `The sheet ${worksheet.getName()} is protected.`);
  }

  /** Makes room for a range, up to Excel's size. The grid throws when something is written outside it. */
  grow(sheet: string, rows: number, columns: number): void {
    const worksheet = this.session.worksheet(sheet);
    if (rows > worksheet.getRowCount())
      this.session.run(SetWorksheetRowCountMutation.id, {
        subUnitId: sheet,
        rowCount: Math.min(MAX_ROWS, rows + 100),
      });
    if (columns > worksheet.getColumnCount())
      this.session.run(SetWorksheetColumnCountMutation.id, {
        subUnitId: sheet,
        columnCount: Math.min(MAX_COLUMNS, columns + 5),
      });
  }

  private change(range: CellRange, value: Matrix): void {
    this.grow(range.sheet, range.row + range.rows, range.column + range.columns);
    // The grid's own command measures every cell for the height of its row, before and after.
    const { sheet: subUnitId } = range;
    if (range.rows * range.columns >= BLOCK && staysOneLine(this.session, range, value))
      this.mutate(subUnitId, value);
    else this.session.run(SetRangeValuesCommand.id, { subUnitId, range: gridRange(range), value });
  }

  private check(range: CellRange): void {
    const { row, column, rows, columns } = range;
    this.session.worksheet(range.sheet);
    const inside =
      row >= 0 &&
      column >= 0 &&
      rows > 0 &&
      columns > 0 &&
      row + rows <= MAX_ROWS &&
      column + columns <= MAX_COLUMNS;
    if (!inside) throw new WorkbookError("InvalidArgument", "The range lies outside the sheet.");
    if (rows * columns > mostCells)
      throw new WorkbookError("InvalidOperation", "The range has too many cells.");
  }
}

const nullIfEmpty = (data: Record<string, unknown>): Record<string, unknown> | null =>
  Object.keys(data).length === 0 ? null : data;

/** What a cell shows: a formula whose result is kept shows that, and one that results in nothing shows 0. */
export function resultOf(cell: Nullable<ICellData>): CellValue {
  const mark = keptMark(cell);
  if (mark !== undefined) return mark.value;
  const value = valueOfCell(cell);
  return value;
}

/** Tells whether a grid cell holds a value or a formula. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || cell.si || cell.p || (cell.v !== null && cell.v !== undefined)));
}

function contains(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

function grid<T>(range: CellRange, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => at(range.row + row, range.column + column)),
  );
}
