import type { CellContent, Done } from "../../desk/port";
import { inWorkbook } from "./run";

/** The content of the sheet that is shown. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Rows and columns beyond these hold no inputs of an issuer; a sheet may have a million. */
const ROWS = 500;
const COLUMNS = 30;

/** Reads the top of the sheet that is shown. */
export function readActiveSheet(): Promise<Done<SheetContent>> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    used.load("rowCount,columnCount");
    await context.sync();
    if (used.isNullObject) return { name: sheet.name, cells: [] };
    const top = used
      .getCell(0, 0)
      .getResizedRange(Math.min(used.rowCount, ROWS) - 1, Math.min(used.columnCount, COLUMNS) - 1);
    top.load("values");
    await context.sync();
    return { name: sheet.name, cells: top.values as CellContent[][] };
  });
}
