import { WrapStrategy } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import type { CellRange } from "../workbook";
import type { Session } from "./session";

type Style = ICellData["s"];

/** Points of text that a row of the usual height has room for. */
const USUAL_SIZE = 11;

/**
 * Tells whether no row of a range can become higher or lower by what is written there: all of it is one line of the usual
 * size, what stood there as well as what comes.
 */
export function staysOneLine(
  session: Session,
  range: CellRange,
  written: IObjectMatrixPrimitiveType<ICellData>,
): boolean {
  const worksheet = session.worksheet(range.sheet);
  const { rowData, columnData, defaultStyle } = worksheet.getConfig();
  const cells = worksheet.getCellMatrix();
  const styles = session.workbook.getStyles();
  const known = new Map<string, boolean>();
  const isPlain = (style: Style): boolean => {
    if (style === null || style === undefined) return true;
    if (typeof style !== "string") return isOneLine(style);
    let plain = known.get(style);
    if (plain === undefined) known.set(style, (plain = isOneLine(styles.get(style))));
    return plain;
  };
  if (!isPlain(defaultStyle)) return false;
  for (let column = range.column; column < range.column + range.columns; column += 1)
    if (!isPlain(columnData[column]?.s)) return false;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    if (!isPlain(rowData[row]?.s)) return false;
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const [before, after] = [cells.getValue(row, column), written[row]?.[column]];
      if (
        !isPlain(before?.s) ||
        !isPlain(after?.s) ||
        before?.p ||
        after?.p ||
        hasLines(before?.v) ||
        hasLines(after?.v)
      )
        return false;
    }
  }
  return true;
}

function isOneLine(style: Nullable<IStyleData>): boolean {
  if (!style) return true;
  return style.tb !== WrapStrategy.WRAP && !style.tr?.a && !style.tr?.v && (style.fs ?? 0) <= USUAL_SIZE;
}

function hasLines(value: ICellData["v"]): boolean {
  return typeof value === "string" && /[\r\n]/u.test(value);
}
