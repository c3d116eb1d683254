import { CellValueType, isTextFormat } from "@univerjs/core";
import type { ICellData, IRange, Nullable, ObjectMatrix, Styles } from "@univerjs/core";
import { FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";
import type { BaseReferenceObject } from "@univerjs/engine-formula";
import type { CellValue } from "../../document";
import { isErrorCode } from "../error-codes";

/** What is kept as long as the engine keeps the cells of a range: during one run over the formulas. */
interface Kept {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}
const kept = FORMULA_REF_TO_ARRAY_CACHE as unknown as Kept;

/** Reads one cell whose value is not plain, as the engine does. */
type Unusual = (cell: ICellData) => CellValue;

/**
 * Reads the cells of a reference as plain values, without an object of the engine's for each of them. Formulas over the
 * same range share what was read. Null where it is no plain range.
 */
export function valuesOf(reference: BaseReferenceObject, unusual: Unusual): CellValue[][] | null {
  const range = reference.getRangePosition();
  if (!isPlain(reference, range)) return null;
  const { startRow, startColumn, endRow, endColumn } = range;
  const place = [startRow, startColumn, endRow, endColumn].join(" ");
  const key = `values ${reference.getUnitId()} ${reference.getSheetId()} ${place}`;
  const known = kept.get(key);
  if (known !== undefined) return known as CellValue[][];
  const cellAt = cellsOf(reference);
  const isText = textFormats(reference.getCurrentStylesData());
  const values: CellValue[][] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    const line = new Array<CellValue>(endColumn - startColumn + 1);
    for (let column = startColumn; column <= endColumn; column += 1)
      line[column - startColumn] = valueOf(cellAt(row, column), isText, unusual);
    values.push(line);
  }
  kept.set(key, values);
  return values;
}

function isPlain(
  reference: BaseReferenceObject,
  { startRow, startColumn, endRow, endColumn }: IRange,
): boolean {
  // A sheet that is named and is not there.
  if (reference.getForcedSheetName() !== "" && !reference.getForcedSheetId()) return false;
  return (
    startRow >= 0 &&
    startColumn >= 0 &&
    endRow >= startRow &&
    endColumn >= startColumn &&
    sheetOf(reference) !== undefined &&
    Object.keys(reference.getRuntimeFeatureCellData()).length === 0
  );
}

/** The engine's types leave out that there may be none. */
function sheetOf(reference: BaseReferenceObject): { readonly cellData: ObjectMatrix<ICellData> } | undefined {
  return reference.getCurrentActiveSheetData();
}

/** Finds cells as the engine does: what this run has calculated, what was spilled before, what stands on the sheet. */
function cellsOf(reference: BaseReferenceObject): (row: number, column: number) => Nullable<ICellData> {
  const sheet = sheetOf(reference)?.cellData.getMatrix();
  const results = reference.getCurrentRuntimeSheetData()?.getMatrix();
  const spilled = reference.getCurrentRuntimeActiveArrayFormulaCellData()?.getMatrix();
  const spilledBefore = reference.getCurrentActiveArrayFormulaCellData()?.getMatrix();
  const anew = spilledAnew(reference);
  return (row, column) => {
    const fresh = results?.[row]?.[column] ?? spilled?.[row]?.[column];
    if (fresh) return fresh;
    const before = spilledBefore?.[row]?.[column];
    if (!before) return sheet?.[row]?.[column];
    // A formula that was calculated in this run has left where it does not spill any more.
    return anew.some((range) => covers(range, row, column)) ? null : before;
  };
}

/** Where formulas spilled before that have spilled in this run. */
function spilledAnew(reference: BaseReferenceObject): readonly IRange[] {
  const before = reference.getCurrentActiveArrayFormulaRange();
  const now = reference.getCurrentRuntimeActiveArrayFormulaRange();
  const found: IRange[] = [];
  for (const row in before)
    for (const column in before[Number(row)]) {
      const range = before[Number(row)]?.[Number(column)];
      if (range && now?.[Number(row)]?.[Number(column)]) found.push(range);
    }
  return found;
}

function covers(range: IRange, row: number, column: number): boolean {
  const { startRow, endRow, startColumn, endColumn } = range;
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}

function valueOf(
  cell: Nullable<ICellData>,
  isText: (style: ICellData["s"]) => boolean | null,
  unusual: Unusual,
): CellValue {
  if (cell === null || cell === undefined) return null;
  const { v, t } = cell;
  if (!cell.p) {
    if (typeof v === "string" && t === CellValueType.STRING && v !== "")
      return isErrorCode(v) ? { error: v } : v;
    if (typeof v === "number" && t === CellValueType.NUMBER && Number.isFinite(v) && isText(cell.s) === false)
      return v;
    if ((v === null || v === undefined || v === "") && !cell.f && !cell.si) return null;
  }
  return unusual(cell);
}

/** Tells of a style whether it shows everything as text; null where that is not quickly known. */
function textFormats(styles: Nullable<Styles>): (style: ICellData["s"]) => boolean | null {
  const known = new Map<string, boolean>();
  return (style) => {
    if (style === null || style === undefined) return false;
    if (typeof style !== "string") return null;
    let isText = known.get(style);
    if (isText === undefined) known.set(style, (isText = isTextFormat(styles?.get(style)?.n?.pattern)));
    return isText;
  };
}
