import type { CellContent, CellInput, CellRange } from "../workbook";
import { isUnbounded } from "./address";
import { invalidArgument } from "./office-error";
import type { Session } from "./session";
import { readTypedText } from "./typed-text";

/** Reads one aspect of every cell, after calculation. Null for whole rows and columns, as in Excel. */
export async function readCells<Value>(
  session: Session,
  cells: CellRange,
  pick: (content: CellContent) => Value,
): Promise<Value[][] | null> {
  if (isUnbounded(cells)) return null;
  await session.settled();
  return session.workbook.read(cells).map((row) => row.map(pick));
}

/** Gives a cell's value as Excel hands it to scripts: "" for a blank, an error by its text. */
export function scriptValue({ value }: CellContent): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Gives Excel.RangeValueType of a cell. */
export function valueType({ value }: CellContent): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function scalar(value: unknown): CellInput {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument("a cell takes a number, text, true, false or null");
}

/** Brings what was assigned into the range's shape: a single value fills it, an array must match it exactly. */
export function inShape(cells: CellRange, value: unknown): CellInput[][] {
  if (isUnbounded(cells)) throw invalidArgument("whole rows and columns take no values");
  if (!Array.isArray(value)) {
    const single = scalar(value);
    return Array.from({ length: cells.rows }, () => Array.from({ length: cells.columns }, () => single));
  }
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === cells.rows && rows.every((row) => Array.isArray(row) && row.length === cells.columns);
  if (!fits) throw invalidArgument(shapeMessage(cells, rows));
  return rows.map((row) => (row as readonly unknown[]).map(scalar));
}

function shapeMessage(cells: CellRange, rows: readonly unknown[]): string {
  const first = rows[0];
  const columns = Array.isArray(first) ? String(first.length) : "?";
  return (
    `the array has ${String(rows.length)} rows and ${columns} columns, ` +
    `the range ${String(cells.rows)} rows and ${String(cells.columns)} columns`
  );
}

/** Writes values or formulas. The shape is checked first, so that nothing is written of an array that does not fit. */
export function writeCells(
  session: Pick<Session, "workbook" | "touch">,
  cells: CellRange,
  value: unknown,
): void {
  const typed = inShape(cells, value).map((row) => row.map(typedInput));
  const keepText = typed.flat().some((it) => it.text !== undefined) ? textCells(session, cells) : null;
  const input = typed.map((row, i) =>
    row.map((it, j) => (keepText?.[i]?.[j] === true && it.text !== undefined ? `'${it.text}` : it.input)),
  );
  session.workbook.write(cells, input);
  if (typed.flat().some((it) => it.numberFormat !== undefined)) {
    const looks = session.workbook.formats(cells);
    const codes = typed.map((row, i) =>
      row.map((it, j) => {
        const isGeneral = (looks[i]?.[j]?.numberFormat ?? "General") === "General";
        return isGeneral && keepText?.[i]?.[j] !== true ? (it.numberFormat ?? null) : null;
      }),
    );
    writeCodes(session, cells, codes);
  }
  session.touch();
}

interface Typed {
  readonly input: CellInput;
  /** The text that was converted to `input`. */
  readonly text?: string;
  readonly numberFormat?: string;
}

function typedInput(value: CellInput): Typed {
  if (typeof value !== "string" || value === "" || value.startsWith("=") || value.startsWith("'")) {
    return { input: value };
  }
  const typed = readTypedText(value);
  return typed.input === value ? { input: value } : { ...typed, text: value };
}

/** Which cells are formatted as text (`@`), where Excel converts nothing. */
function textCells(session: Pick<Session, "workbook">, cells: CellRange): boolean[][] {
  return session.workbook.formats(cells).map((row) => row.map((look) => look.numberFormat === "@"));
}

/** Writes number formats; null leaves a cell's format. */
export function writeNumberFormats(session: Session, cells: CellRange, value: unknown): void {
  if (!Array.isArray(value)) {
    session.workbook.setFormat(cells, { numberFormat: formatCode(value) });
    return;
  }
  const codes = inShape(cells, value).map((row) =>
    row.map((code) => (code === null ? null : formatCode(code))),
  );
  writeCodes(session, cells, codes);
}

/** Equal neighbours and equal rows are written in one step: a column of dates is one, not one for each of its cells. */
function writeCodes(session: Pick<Session, "workbook">, cells: CellRange, codes: readonly Codes[]): void {
  for (const rows of runs(codes, sameCodes)) {
    for (const columns of runs(codes[rows.from] ?? [], (a, b) => a === b)) {
      const code = codes[rows.from]?.[columns.from] ?? null;
      if (code === null) continue;
      const [row, column] = [cells.row + rows.from, cells.column + columns.from];
      const part = { sheet: cells.sheet, row, column, rows: rows.count, columns: columns.count };
      session.workbook.setFormat(part, { numberFormat: code });
    }
  }
}

type Codes = readonly (string | null)[];

const sameCodes = (a: Codes, b: Codes): boolean => a.every((code, i) => code === b[i]);

/** Splits a list into runs of equal neighbours. */
function runs<T>(list: readonly T[], same: (a: T, b: T) => boolean): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  list.forEach((item, i) => {
    const last = found.at(-1);
    const before = list[i - 1];
    if (last !== undefined && before !== undefined && same(before, item)) last.count += 1;
    else found.push({ from: i, count: 1 });
  });
  return found;
}

function formatCode(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("a number format is text");
  return value === "" ? "General" : value;
}
