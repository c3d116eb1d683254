import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import type { ChartCorner, ChartDocument } from "../document";
import type { CellRange, LiveWorkbook } from "../workbook";

/** A chart's box in points from the sheet's upper left corner. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives the points of a column that is as many characters wide, as Excel draws its usual font. */
export const columnPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

type Axis = (index: number) => number;

const columnsOf =
  (workbook: LiveWorkbook, sheet: string): Axis =>
  (column) =>
    columnPoints(workbook.columnWidth(sheet, column));
const rowsOf =
  (workbook: LiveWorkbook, sheet: string): Axis =>
  (row) =>
    workbook.rowHeight(sheet, row);

function offset(sizes: Axis, index: number, within: number): number {
  let points = 0;
  for (let before = 0; before < index; before += 1) points += sizes(before);
  return points + Math.min(within, sizes(index));
}

function place(sizes: Axis, points: number, last: number): readonly [number, number] {
  let rest = points;
  for (let index = 0; index < last; index += 1) {
    const size = sizes(index);
    if (rest < size) return [index, rest];
    rest -= size;
  }
  return [last, 0];
}

/** Tells where a chart lies now: its corners stand in cells, whose sizes change. */
export function boxOf(workbook: LiveWorkbook, sheet: string, { from, to }: ChartDocument): ChartBox {
  const [columns, rows] = [columnsOf(workbook, sheet), rowsOf(workbook, sheet)];
  const [left, top] = [offset(columns, from.column, from.x), offset(rows, from.row, from.y)];
  return {
    left,
    top,
    width: offset(columns, to.column, to.x) - left,
    height: offset(rows, to.row, to.y) - top,
  };
}

/** Finds the cells in which the corners of a box stand. */
export function cornersOf(
  workbook: LiveWorkbook,
  sheet: string,
  { left, top, width, height }: ChartBox,
): Pick<ChartDocument, "from" | "to"> {
  const corner = (x: number, y: number): ChartCorner => {
    const [column, inColumn] = place(columnsOf(workbook, sheet), x, MAX_COLUMNS - 1);
    const [row, inRow] = place(rowsOf(workbook, sheet), y, MAX_ROWS - 1);
    return { row, column, x: inColumn, y: inRow };
  };
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

/** Gives the corners of a chart that covers cells. */
export function cornersOver(first: CellRange, last: CellRange): Pick<ChartDocument, "from" | "to"> {
  return {
    from: { row: first.row, column: first.column, x: 0, y: 0 },
    to: { row: last.row + last.rows, column: last.column + last.columns, x: 0, y: 0 },
  };
}
