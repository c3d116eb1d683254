import { done, failed, inWorkbook, type Done } from "./run";

export type CellContent = string | number | boolean;

/** What is selected in the workbook, in reading order. */
export interface Picked {
  /** With the sheet: `Data!B3:D3`. */
  readonly address: string;
  readonly values: readonly CellContent[];
}

const ERROR = /^#[A-Z/0!?_]+[!?A]?$/;

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
    const fits = rowCount * columnCount === count && (rowCount === 1 || columnCount === 1);
    // The size first: a selected column has a million cells.
    if (!fits) return { address, rowCount, columnCount, values: null };
    range.load("values");
    await context.sync();
    return { address, rowCount, columnCount, values: (range.values as CellContent[][]).flat() };
  });
  if (!read.ok) return read;
  const { address, rowCount, columnCount, values } = read.value;
  if (values === null) {
    return count === 1
      ? failed("fail.shapeOne", { address, n: rowCount * columnCount })
      : failed("fail.shapePeriods", { address, n: count, rows: rowCount, columns: columnCount });
  }
  const error = values.find((value) => typeof value === "string" && ERROR.test(value) && value !== "#N/A");
  if (error !== undefined) return failed("fail.cellError", { address, error: String(error) });
  if (values.every((value) => value === "")) return failed("fail.blank", { address });
  return done({ address, values });
}
