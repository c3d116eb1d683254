import { type CellContent, cellFault, type Done, done, failed } from "../../desk/port";
import { inWorkbook } from "./run";

/** What is selected in the workbook, in reading order. */
export interface Picked {
  /** With the sheet: `Data!B3:D3`. */
  readonly address: string;
  /** Excel's id of the sheet: it stays when the sheet is renamed. */
  readonly sheet: string;
  readonly values: readonly CellContent[];
}

/**
 * Reads the selected cells for an input: one cell, or `count` of them in a row or a column.
 * @returns a failure naming the selection where its shape differs, a cell is empty or holds an error
 */
export async function pickCells(count: number): Promise<Done<Picked>> {
  const read = await inWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,rowCount,columnCount");
    await context.sync();
    const { address, rowCount, columnCount } = range;
    range.worksheet.load("id");
    const fits = rowCount * columnCount === count && (rowCount === 1 || columnCount === 1);
    // The size first: a selected column has a million cells.
    if (!fits) return { address, sheet: "", rowCount, columnCount, values: null };
    range.load("values");
    await context.sync();
    const sheet = range.worksheet.id;
    return { address, sheet, rowCount, columnCount, values: (range.values as CellContent[][]).flat() };
  });
  if (!read.ok) return read;
  const { address, sheet, rowCount, columnCount, values } = read.value;
  if (values === null) {
    return count === 1
      ? failed("fail.shapeOne", { address, n: rowCount * columnCount })
      : failed("fail.shapePeriods", { address, n: count, rows: rowCount, columns: columnCount });
  }
  const fault = cellFault(values, address);
  return fault === null ? done({ address, sheet, values }) : { ok: false, failure: fault };
}
