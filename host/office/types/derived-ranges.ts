import type { CellRange } from "../../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../../grid";
import { bounding, insideGrid } from "../address";
import type { Arguments } from "../arguments";
import type { Method } from "../host-object";
import { invalidArgument } from "../office-error";
import { rangeByAddress, referenceOf } from "../range-address";
import type { Session } from "../session";

type RangeMethod = Method<CellRange>;

const lastRow = (cells: CellRange): number => cells.row + cells.rows - 1;
const lastColumn = (cells: CellRange): number => cells.column + cells.columns - 1;

/** Makes a method that answers with the range computed from this one. */
const derived =
  (derive: (cells: CellRange, args: Arguments, session: Session) => CellRange): RangeMethod =>
  (cells, args, session) =>
    session.objects.range(insideGrid(derive(cells, args, session)));

/** Reads an argument that is a Range or an address; an address without sheet is of this range's worksheet. */
export function otherRange(
  cells: CellRange,
  args: Arguments,
  session: Session,
  index: number,
  name: string,
): CellRange {
  const given = args.cells(index, name);
  if (given !== undefined) return given;
  const address = args.text(index, name);
  return referenceOf(session, address, cells.sheet) ?? rangeByAddress(session, cells.sheet, address);
}

function block(cells: CellRange, rows: number, columns: number): CellRange {
  if (rows < 1 || columns < 1) throw invalidArgument("a range has at least one row and one column");
  return { ...cells, rows, columns };
}

/** Gives `count` rows or columns beside the range; a negative count turns to the other side. */
function adjacent(edge: "row" | "column", side: 1 | -1): RangeMethod {
  const size = edge === "row" ? "rows" : "columns";
  return derived((cells, args) => {
    const count = args.optionalInteger(0, "count", 1) * side;
    if (count === 0) throw invalidArgument("count must not be 0");
    const start = count > 0 ? cells[edge] + cells[size] : cells[edge] + count;
    return { ...cells, [edge]: start, [size]: Math.abs(count) };
  });
}

/** The methods of Excel.Range that compute another range from this one alone. */
export const derivedRanges = {
  getCell: derived((cells, args) => ({
    ...block(cells, 1, 1),
    row: cells.row + args.integer(0, "row"),
    column: cells.column + args.integer(1, "column"),
  })),
  getRow: derived((cells, args) => ({ ...cells, row: cells.row + args.integer(0, "row"), rows: 1 })),
  getColumn: derived((cells, args) => ({
    ...cells,
    column: cells.column + args.integer(0, "column"),
    columns: 1,
  })),
  getLastCell: derived((cells) => ({
    ...block(cells, 1, 1),
    row: lastRow(cells),
    column: lastColumn(cells),
  })),
  getLastRow: derived((cells) => ({ ...cells, row: lastRow(cells), rows: 1 })),
  getLastColumn: derived((cells) => ({ ...cells, column: lastColumn(cells), columns: 1 })),
  getEntireRow: derived((cells) => ({ ...cells, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: derived((cells) => ({ ...cells, row: 0, rows: MAX_ROWS })),
  getRowsAbove: adjacent("row", -1),
  getRowsBelow: adjacent("row", 1),
  getColumnsBefore: adjacent("column", -1),
  getColumnsAfter: adjacent("column", 1),
  getOffsetRange: derived((cells, args) => ({
    ...cells,
    row: cells.row + args.integer(0, "rowOffset"),
    column: cells.column + args.integer(1, "columnOffset"),
  })),
  getResizedRange: derived((cells, args) =>
    block(cells, cells.rows + args.integer(0, "deltaRows"), cells.columns + args.integer(1, "deltaColumns")),
  ),
  getAbsoluteResizedRange: derived((cells, args) =>
    block(cells, args.integer(0, "numRows"), args.integer(1, "numColumns")),
  ),
  getBoundingRect: derived((cells, args, session) =>
    bounding(cells, otherRange(cells, args, session, 0, "anotherRange")),
  ),
} satisfies Readonly<Record<string, RangeMethod>>;
