import { SetSuperTableMutation } from "@univerjs/engine-formula";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableCommand,
  TableManager,
} from "@univerjs/sheets-table";
import type { ITableInfoWithUnitId } from "@univerjs/sheets-table";
import type { TableDocument } from "../document";
import type { CellRange } from "../workbook";
import { WorkbookError } from "../workbook";
import { formatArea, overlap, parseArea } from "../../grid";
import type { Calculation } from "./calculation";
import type { Cells } from "./cells";
import type { Session } from "./session";
import { cellRange, gridRange } from "./session";
import type { SideModel } from "./side-model";

export type SheetTable = TableDocument & { readonly sheet: string };
export type TableChange = Partial<
  Pick<TableDocument, "name" | "range" | "style" | "bandedRows" | "showFilter">
>;

/** The tables of the open workbook; changed in place, since formulas that name one break when it goes. */
export class Tables {
  constructor(
    private readonly session: Session,
    private readonly side: SideModel,
    private readonly cells: Cells,
    private readonly calculation: Calculation,
  ) {}

  list(): SheetTable[] {
    return this.infos().map((info) => this.tableOf(info));
  }

  /** Opens the tables of a sheet document. */
  load(sheet: string, tables: readonly TableDocument[]): void {
    for (const table of tables) {
      const area = parseArea(table.range);
      if (!area) continue;
      const { name, range: _range, columns, ...side } = table;
      this.create({ sheet, ...area }, name, columns, side);
    }
  }

  /** Makes a table over cells; without headers of its own it takes the names Column1, Column2 … in a row on top. */
  add(range: CellRange, hasHeaders: boolean, name?: string): SheetTable {
    this.cells.refuseLocked(range);
    if (this.list().some((table) => table.sheet === range.sheet && overlapsTable(range, table)))
      throw new WorkbookError("InvalidArgument", "A table cannot overlap another table.");
    const full = hasHeaders ? range : this.moveDown(range);
    const columns = this.headers(full);
    const id = this.side.newTableId();
    const options = { id, hasHeaders: true, hasTotals: false, bandedRows: true, showFilter: true };
    const gridId = this.create(full, this.freeName(name, id), columns, options);
    this.calculation.triggerAnew();
    const made = this.infos().find((info) => info.id === gridId);
    if (!made) throw new WorkbookError("GeneralException", "The grid did not make the table.");
    return this.tableOf(made);
  }

  update(id: number, change: TableChange): void {
    const info = this.info(id);
    if (change.name !== undefined && change.name !== info.name) this.rename(info, change.name);
    if (change.range !== undefined) this.resize(info, change.range);
    const { style, bandedRows, showFilter } = change;
    this.side.setTable(info.id, {
      ...this.side.table(info.id),
      ...(style === undefined ? {} : { style }),
      ...(bandedRows === undefined ? {} : { bandedRows }),
      ...(showFilter === undefined ? {} : { showFilter }),
    });
  }

  delete(id: number): void {
    const info = this.info(id);
    this.session.run(DeleteSheetTableMutation.id, { subUnitId: info.subUnitId, tableId: info.id });
    this.side.forgetTable(info.id);
    this.calculation.triggerAnew();
  }

  private create(
    range: CellRange,
    name: string,
    columns: readonly string[],
    side: Omit<TableDocument, "name" | "range" | "columns">,
  ): string {
    const tableId = `table-${side.id}`;
    this.side.setTable(tableId, side);
    this.cells.grow(range.sheet, range.row + range.rows, range.column + range.columns);
    this.session.run(AddSheetTableMutation.id, {
      subUnitId: range.sheet,
      tableId,
      name,
      range: gridRange(range),
      header: [...columns],
      options: { showHeader: side.hasHeaders },
    });
    return tableId;
  }

  private rename(info: ITableInfoWithUnitId, name: string): void {
    this.refuseTaken(name);
    this.session.run(SetSheetTableCommand.id, { tableId: info.id, name });
    this.calculation.triggerAnew();
  }

  private resize(info: ITableInfoWithUnitId, address: string): void {
    const area = parseArea(address);
    if (!area || area.row !== info.range.startRow || area.column !== info.range.startColumn)
      throw new WorkbookError("InvalidArgument", "A table keeps its upper left corner.");
    this.cells.grow(info.subUnitId, area.row + area.rows, area.column + area.columns);
    this.session.run(SetSheetTableCommand.id, {
      tableId: info.id,
      updateRange: { newRange: gridRange(area) },
    });
    this.nameColumns(info, { sheet: info.subUnitId, ...area });
    this.calculation.triggerAnew();
  }

  /** The grid names new columns by number; a table's columns are called as its headers say, in formulas as well. */
  private nameColumns(info: ITableInfoWithUnitId, range: CellRange): void {
    const table = this.manager.getTableById(this.session.unitId, info.id);
    const columns = this.headers(range);
    columns.forEach((name, index) => {
      const column = table?.getTableColumnByIndex(index);
      if (column) column.displayName = name;
    });
    this.session.run(SetSuperTableMutation.id, {
      tableName: info.name,
      reference: {
        sheetId: info.subUnitId,
        range: gridRange(range),
        titleMap: new Map(columns.map((name, index) => [name, index])),
      },
    });
  }

  private headers(range: CellRange): string[] {
    const row = this.cells.read({ ...range, rows: 1 })[0] ?? [];
    const taken = new Set<string>();
    return row.map((cell, index) => {
      const base = cell.text === "" ? `Column${index + 1}` : cell.text;
      let name = base;
      for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${base}${next}`;
      taken.add(name.toLowerCase());
      return name;
    });
  }

  private moveDown(range: CellRange): CellRange {
    const below = { ...range, row: range.row + range.rows, rows: 1 };
    if (this.cells.read(below).some((row) => row.some((cell) => cell.value !== null)))
      throw new WorkbookError("InvalidOperation", "There is no free row below for the table's headers.");
    const content = this.cells.read(range).map((row) =>
      row.map((cell) => {
        if (cell.formula !== "") return cell.formula;
        if (typeof cell.value === "string") return `'${cell.value}`;
        return typeof cell.value === "object" ? (cell.value?.error ?? "") : cell.value;
      }),
    );
    const names = Array.from({ length: range.columns }, (_, index) => `Column${index + 1}`);
    const full = { ...range, rows: range.rows + 1 };
    this.cells.write(full, [names, ...content]);
    return full;
  }

  private freeName(name: string | undefined, id: number): string {
    if (name !== undefined) {
      this.refuseTaken(name);
      return name;
    }
    const taken = new Set(this.infos().map((info) => info.name.toLowerCase()));
    let number = id;
    while (taken.has(`table${number}`)) number += 1;
    return `Table${number}`;
  }

  private refuseTaken(name: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name))
      throw new WorkbookError("InvalidArgument", `${name} is not a valid table name.`);
    if (this.infos().some((info) => info.name.toLowerCase() === name.toLowerCase()))
      throw new WorkbookError("InvalidArgument", `There is already a table ${name}.`);
  }

  private info(id: number): ITableInfoWithUnitId {
    const found = this.infos().find((info) => this.side.table(info.id).id === id);
    if (!found) throw new WorkbookError("ItemNotFound", `The workbook has no table ${id}.`);
    return found;
  }

  /** The grid keeps the tables of a sheet that was deleted by hand; they are none of the workbook's. */
  private infos(): ITableInfoWithUnitId[] {
    const { unitId, workbook } = this.session;
    const all = this.manager.getTableList(unitId);
    return all.filter((info) => Boolean(workbook.getSheetBySheetId(info.subUnitId)));
  }

  private get manager(): TableManager {
    return this.session.service<TableManager>(TableManager);
  }

  private tableOf(info: ITableInfoWithUnitId): SheetTable {
    return {
      ...this.side.table(info.id),
      name: info.name,
      range: formatArea(cellRange(info.subUnitId, { ...info.range })),
      columns: info.columns.map((column) => column.displayName),
      sheet: info.subUnitId,
    };
  }
}

function overlapsTable(range: CellRange, table: SheetTable): boolean {
  const area = parseArea(table.range);
  return area !== null && overlap(range, area);
}
