import type { ICellData, ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { CellValueType, ObjectMatrix } from "@univerjs/core";
import { InsertColMutation, RemoveColMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import { valueOfCell } from "./cell-values";
import type { Session } from "./session";
import { withColumns } from "./table-references";

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;
interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
}

/** What changes the columns of a table, or where it lies; the grid then loses or makes up some of their names. */
const MOVES: ReadonlySet<string> = new Set([
  SetSheetTableMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
]);

/**
 * A table's columns are called as its headings say. A heading that is typed over gives its column the new name, and the
 * formulas that call it by the old one; a column that the table's menu adds gets its name written above it.
 */
export function followTableHeaders(
  session: Session,
  hasHeaders: (tableId: string) => boolean,
  renamed: () => void,
): void {
  const manager = (): TableManager => session.service<TableManager>(TableManager);
  const tablesOf = (sheet: string): Table[] => manager().getTablesBySubunitId(session.unitId, sheet);
  session.commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    const params = command.params as Params | undefined;
    if (params?.unitId !== session.unitId || session.loading) return;
    if (MOVES.has(command.id)) {
      // After the whole of the command, which moves the table's cells before or afterwards.
      queueMicrotask(() => {
        const tables = tablesOf(params.subUnitId).filter((table) => hasHeaders(table.getId()));
        const isNew = tables.map((table) => readNames(session, table)).includes(true);
        for (const table of tables) writeNames(session, table);
        if (isNew) renamed();
      });
    } else if (
      command.id === SetRangeValuesMutation.id &&
      options?.fromFormula !== true &&
      params.cellValue
    ) {
      for (const table of tablesOf(params.subUnitId))
        if (hasHeaders(table.getId()) && renameColumns(session, table, params.cellValue)) renamed();
    }
  });
}

function columnsOf(table: Table): { readonly displayName: string }[] {
  return table.getTableInfo().columns;
}

/** Takes the columns' names from the headings, which are right where a table was moved; tells whether one was new. */
function readNames(session: Session, table: Table): boolean {
  const { startRow, startColumn } = table.getRange();
  const worksheet = session.workbook.getSheetBySheetId(table.getSubunitId());
  let isNew = false;
  columnsOf(table).forEach((_, index) => {
    const value = valueOfCell(worksheet?.getCellRaw(startRow, startColumn + index));
    const column = table.getTableColumnByIndex(index);
    if (!column || value === null || typeof value === "object" || column.displayName === String(value))
      return;
    column.displayName = String(value);
    isNew = true;
  });
  return isNew;
}

/** Writes the names of columns whose headings are blank. */
function writeNames(session: Session, table: Table): void {
  const { startRow, startColumn } = table.getRange();
  const sheet = table.getSubunitId();
  const worksheet = session.workbook.getSheetBySheetId(sheet);
  const line: Record<number, ICellData> = {};
  columnsOf(table).forEach(({ displayName }, index) => {
    const cell = worksheet?.getCellRaw(startRow, startColumn + index);
    if (valueOfCell(cell) === null && !cell?.f)
      line[startColumn + index] = { v: displayName, t: CellValueType.STRING };
  });
  if (Object.keys(line).length === 0) return;
  const cellValue = { [startRow]: line };
  session.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: session.unitId,
    subUnitId: sheet,
    cellValue,
  });
}

/** Takes over the headings that were written; tells whether a column has another name now. */
function renameColumns(session: Session, table: Table, written: NonNullable<Params["cellValue"]>): boolean {
  const { startRow, startColumn, endColumn } = table.getRange();
  const worksheet = session.workbook.getSheetBySheetId(table.getSubunitId());
  const changes = new Map<string, string>();
  new ObjectMatrix(written).forValue((row, column, cell) => {
    if (row !== startRow || column < startColumn || column > endColumn || cell?.v === undefined) return;
    const value = valueOfCell(worksheet?.getCellRaw(row, column));
    const target = table.getTableColumnByIndex(column - startColumn);
    if (!target || value === null || typeof value === "object") return;
    const name = String(value);
    const taken = columnsOf(table).some(
      (other, index) =>
        index !== column - startColumn && other.displayName.toLowerCase() === name.toLowerCase(),
    );
    if (name === target.displayName || taken) return;
    changes.set(target.displayName.toLowerCase(), name);
    target.displayName = name;
  });
  if (changes.size > 0) renameInFormulas(session, table.getTableInfo().name, changes);
  return changes.size > 0;
}

/** Calls columns by their new names in every formula that names them with their table. */
function renameInFormulas(session: Session, name: string, changes: ReadonlyMap<string, string>): void {
  for (const worksheet of session.workbook.getSheets()) {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      const text = cell?.f;
      if (!text?.includes("[")) return;
      const renamed = renamedFormula(text.replace(/^=/u, ""), name, changes);
      if (`=${renamed}` !== text) (cellValue[row] ??= {})[column] = { f: `=${renamed}` };
    });
    if (Object.keys(cellValue).length > 0)
      session.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: session.unitId,
        subUnitId: worksheet.getSheetId(),
        cellValue,
      });
  }
}

/** Gives columns of a table other names in a formula. @param changes old name in small letters → new name */
export function renamedFormula(formula: string, table: string, changes: ReadonlyMap<string, string>): string {
  return withColumns(formula, table, (columns) =>
    columns.map((column) => changes.get(column.toLowerCase()) ?? column),
  );
}
