import { done, failed, inWorkbook, type Done, type Failure } from "./run";

export type CellContent = string | number | boolean;

/** What is selected in the workbook, in reading order. */
export interface Picked {
  /** With the sheet: `Data!B3:D3`. */
  readonly address: string;
  /** Excel's id of the sheet: it stays when the sheet is renamed. */
  readonly sheet: string;
  readonly values: readonly CellContent[];
}

const ERROR = /^#[A-Z/0!?_]+[!?A]?$/;

/** Finds why cells cannot be taken: an error in one of them, or nothing in any. */
export function cellFault(values: readonly CellContent[], address: string): Failure | null {
  const error = values.find((value) => typeof value === "string" && ERROR.test(value) && value !== "#N/A");
  if (error !== undefined) return { key: "fail.cellError", facts: { address, error: String(error) } };
  return values.every((value) => value === "") ? { key: "fail.blank", facts: { address } } : null;
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
