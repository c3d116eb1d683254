import { newGuid } from "../guid";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { CellRange, SheetInfo } from "../workbook";
import { WorkbookError } from "../workbook";
import type { Cells } from "./cells";
import type { Session } from "./session";
import { gridRange } from "./session";
import type { SideModel } from "./side-model";
import { freezeOf } from "./snapshot";
import {
  columnOfWidth,
  defaultHeight,
  defaultHeightPixels,
  defaultWidth,
  defaultWidthPixels,
  heightOfRow,
  rowOfHeight,
  widthOfColumn,
} from "./sizes";

/** The grid goes to a sheet that is new or shown again; a program's sheet comes, as from a colleague, unseen. */
const stayHere = { fromCollab: true };

/** The sheets of the open workbook: their order, names, sight and sizes. */
export class Sheets {
  constructor(
    private readonly session: Session,
    private readonly side: SideModel,
    private readonly cells: Cells,
  ) {}

  list(): SheetInfo[] {
    return this.session.workbook.getSheets().map((worksheet, position) => this.info(worksheet, position));
  }

  active(): string {
    return this.session.workbook.getActiveSheet().getSheetId();
  }

  add(name?: string): SheetInfo {
    const free = name ?? this.freeName();
    this.checkName(free);
    const id = newGuid();
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name: free,
      rowCount: 1000,
      columnCount: 30,
      defaultColumnWidth: defaultWidthPixels,
      defaultRowHeight: defaultHeightPixels,
    });
    // No step for undo: taken back while it is on show, a sheet leaves the grid's frozen rows scrolled out of sight.
    this.session.run(InsertSheetMutation.id, { index: this.list().length, sheet }, stayHere);
    return this.one(id);
  }

  delete(sheet: string): void {
    this.refuseLast(sheet);
    if (this.active() === sheet) {
      const next = this.list().find((other) => other.id !== sheet && other.visibility === "visible");
      if (next) this.activate(next.id);
    }
    this.session.run(RemoveSheetCommand.id, { subUnitId: sheet });
  }

  /** Throws where a sheet cannot be deleted: one must stay, and stay visible. */
  refuseLast(sheet: string): void {
    this.session.worksheet(sheet);
    this.keepOneVisible(sheet, "The last visible sheet cannot be deleted.");
  }

  rename(sheet: string, name: string): void {
    const worksheet = this.session.worksheet(sheet);
    if (worksheet.getName() === name) return;
    this.checkName(name, sheet);
    this.session.run(SetWorksheetNameCommand.id, { subUnitId: sheet, name });
  }

  move(sheet: string, position: number): void {
    this.session.worksheet(sheet);
    if (position < 0 || position >= this.list().length)
      throw new WorkbookError("InvalidArgument", `There is no position ${position}.`);
    this.session.run(SetWorksheetOrderCommand.id, { subUnitId: sheet, order: position });
  }

  activate(sheet: string): void {
    if (this.one(sheet).visibility !== "visible")
      throw new WorkbookError("InvalidOperation", "A hidden sheet cannot be activated.");
    if (this.active() !== sheet) this.session.run(SetWorksheetActiveOperation.id, { subUnitId: sheet });
  }

  setVisibility(sheet: string, visibility: SheetInfo["visibility"]): void {
    const worksheet = this.session.worksheet(sheet);
    const hidden = visibility !== "visible";
    if (hidden) this.keepOneVisible(sheet, "One sheet must stay visible.");
    if (hidden && this.active() === sheet) {
      const next = this.list().find((other) => other.id !== sheet && other.visibility === "visible");
      if (next) this.activate(next.id);
    }
    this.side.sheet(sheet).veryHidden = visibility === "veryHidden";
    if ((worksheet.isSheetHidden() === BooleanNumber.TRUE) === hidden) return;
    const params = { subUnitId: sheet, hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE };
    this.session.run(SetWorksheetHideMutation.id, params, stayHere);
  }

  setGridlines(sheet: string, on: boolean): void {
    const showGridlines = on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.session.run(ToggleGridlinesMutation.id, { subUnitId: this.one(sheet).id, showGridlines });
  }

  setFrozen(sheet: string, rows: number, columns: number): void {
    this.session.run(SetFrozenMutation.id, { subUnitId: this.one(sheet).id, ...freezeOf(rows, columns) });
  }

  setTabColor(sheet: string, color: string): void {
    this.session.run(SetTabColorMutation.id, { subUnitId: this.one(sheet).id, color });
  }

  columnWidth(sheet: string, column: number): number {
    return widthOfColumn(this.session.worksheet(sheet).getColumnManager().getColumn(column)) ?? defaultWidth;
  }

  setColumnWidth(sheet: string, column: number, width: number): void {
    this.cells.grow(sheet, 1, column + 1);
    this.session.run(SetColDataMutation.id, {
      subUnitId: sheet,
      columnData: { [column]: columnOfWidth(width) },
    });
  }

  rowHeight(sheet: string, row: number): number {
    return heightOfRow(this.session.worksheet(sheet).getRowManager().getRow(row)) ?? defaultHeight;
  }

  setRowHeight(sheet: string, row: number, height: number): void {
    this.cells.grow(sheet, row + 1, 1);
    this.session.run(SetRowDataMutation.id, { subUnitId: sheet, rowData: { [row]: rowOfHeight(height) } });
  }

  /** Fits widths to the longest shown line (full-width characters count twice), heights to the most lines. */
  autofit(range: CellRange, axis: "columns" | "rows"): void {
    const used = this.cells.usedRange(range.sheet, true);
    if (!used) return;
    const rows = axis === "rows" ? range : used;
    const columns = axis === "columns" ? range : used;
    const last = (a: { row: number; rows: number }): number => Math.min(a.row + a.rows, used.row + used.rows);
    const lastColumn = Math.min(columns.column + columns.columns, used.column + used.columns);
    const area = {
      sheet: range.sheet,
      row: rows.row,
      column: columns.column,
      rows: last(rows) - rows.row,
      columns: lastColumn - columns.column,
    };
    if (area.rows <= 0 || area.columns <= 0) return;
    const texts = this.cells.read(area).map((row) => row.map((cell) => cell.text));
    if (axis === "rows") {
      texts.forEach((row, index) => {
        const lines = Math.max(...row.map((text) => text.split("\n").length));
        this.setRowHeight(range.sheet, area.row + index, lines * defaultHeight);
      });
      return;
    }
    for (let column = 0; column < area.columns; column += 1) {
      const width = Math.max(...texts.map((row) => textWidth(row[column] ?? "")));
      if (width > 0) this.setColumnWidth(range.sheet, area.column + column, Math.min(255, width + 1.5));
    }
  }

  /** Merges a range; only the upper left cell keeps its content. */
  merge(range: CellRange): void {
    this.cells.refuseLocked(range);
    // Most areas that are merged hold nothing but their first cell, and a write that changes nothing is not free.
    const holds = this.cells
      .read(range)
      .map((row, r) => row.map((cell, c) => (r > 0 || c > 0) && (cell.formula !== "" || cell.value !== "")));
    if (holds.flat().includes(true))
      this.cells.write(
        range,
        holds.map((row, r) => row.map((_, c) => (r === 0 && c === 0 ? null : ""))),
      );
    this.unmerge(range);
    this.session.run(AddWorksheetMergeMutation.id, { subUnitId: range.sheet, ranges: [gridRange(range)] });
  }

  mergeInto(subUnitId: string, areas: readonly CellRange[]): void {
    areas.forEach((area) => this.cells.refuseLocked(area));
    const params = { unitId: this.session.unitId, subUnitId, ranges: areas.map(gridRange) };
    this.session.run(AddWorksheetMergeMutation.id, params);
    this.session.undoable(
      { id: AddWorksheetMergeMutation.id, params },
      { id: RemoveWorksheetMergeMutation.id, params },
    );
  }

  unmerge(range: CellRange): void {
    this.session.run(RemoveWorksheetMergeMutation.id, { subUnitId: range.sheet, ranges: [gridRange(range)] });
  }

  private one(sheet: string): SheetInfo {
    const found = this.list().find((info) => info.id === sheet);
    if (!found) throw new WorkbookError("ItemNotFound", `The workbook has no sheet ${sheet}.`);
    return found;
  }

  private info(worksheet: Worksheet, position: number): SheetInfo {
    const id = worksheet.getSheetId();
    const side = this.side.sheet(id);
    const hidden = worksheet.isSheetHidden() === BooleanNumber.TRUE;
    const visibility = hidden ? (side.veryHidden ? "veryHidden" : "hidden") : "visible";
    return { id, name: worksheet.getName(), position, visibility, protected: side.protected };
  }

  private keepOneVisible(sheet: string, message: string): void {
    if (!this.list().some((info) => info.id !== sheet && info.visibility === "visible"))
      throw new WorkbookError("InvalidOperation", message);
  }

  private checkName(name: string, sheet?: string): void {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/u.test(name))
      throw new WorkbookError("InvalidArgument", `${name} is not a valid sheet name.`);
    if (this.list().some((info) => info.id !== sheet && info.name.toLowerCase() === name.toLowerCase()))
      throw new WorkbookError("ItemAlreadyExists", `There is already a sheet ${name}.`);
  }

  private freeName(): string {
    const taken = new Set(this.list().map((info) => info.name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}

function textWidth(text: string): number {
  const widths = text
    .split("\n")
    .map((line) => Array.from(line).reduce((sum, char) => sum + (/[\u1100-\uFFFF]/u.test(char) ? 2 : 1), 0));
  return Math.max(...widths);
}
