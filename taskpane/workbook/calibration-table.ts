import { type CellContent, type Done, failed, type FoundTable } from "../../desk/port";
import { inWorkbook } from "./run";

/** What a selection may hold: a calibration table has a few hundred rows, a selected column a million. */
const MOST_CELLS = 60_000;

/** Reads the table behind a defined name; null where there is none. */
export function readNamedTable(name: string): Promise<Done<FoundTable | null>> {
  return inWorkbook(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("name");
    await context.sync();
    if (item.isNullObject) return null;
    const range = item.getRangeOrNullObject();
    range.load("values,rowIndex,columnIndex");
    await context.sync();
    if (range.isNullObject) return null;
    const sheet = range.worksheet;
    sheet.load("name");
    await context.sync();
    return {
      sheet: sheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      cells: range.values as CellContent[][],
    };
  });
}

/** Reads what is selected, as a table; a failure names a selection that cannot be one. */
export async function readSelectedTable(): Promise<Done<FoundTable>> {
  const read = await inWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,rowCount,columnCount,rowIndex,columnIndex");
    range.worksheet.load("name");
    await context.sync();
    const { address, rowCount, columnCount, rowIndex: row, columnIndex: column } = range;
    if (columnCount < 2 || rowCount * columnCount > MOST_CELLS) return { address, table: null };
    range.load("values");
    await context.sync();
    return {
      address,
      table: { sheet: range.worksheet.name, row, column, cells: range.values as CellContent[][] },
    };
  });
  if (!read.ok) return read;
  const { address, table } = read.value;
  return table === null ? failed("calibration.badSelection", { address }) : { ok: true, value: table };
}

/** Shows a cell to the analyst. */
export function showCell(sheet: string, address: string): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
    return null;
  });
}
