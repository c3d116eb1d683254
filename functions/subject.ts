import {
  failure,
  success,
  wrong,
  type Entry,
  type Given,
  type Outcome,
  type Problem,
  type Subject,
} from "../src";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";

/** A subject as read from a range, with what the functions themselves need from it. */
export interface ReadSubject {
  readonly subject: Subject;
  /** The subject's own `method` row. */
  readonly method: string | null;
  /** Keys whose value is the number 0: perhaps a blank cell, which some versions of Excel hand over as 0. */
  readonly zeros: readonly string[];
}

type Column = "value" | "unit" | "ignored" | `FY${string}`;

type Row = readonly Cell[];

/** Headings, as analysts write them. Columns headed by a label or a remark are passed over. */
const HEADINGS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...["value", "input", "given", "grade", "值", "数值", "评价结果"].map((word) => [word, "value"] as const),
  ...["unit", "单位"].map((word) => [word, "unit"] as const),
  ...["label", "note", "notes", "source", "名称", "备注", "来源"].map((word) => [word, "ignored"] as const),
]);

const METHOD_KEYS: ReadonlySet<string> = new Set(["method", "methodology", "评级方法"]);

/** Reads a heading: value, unit, a period such as FY-2, a column to pass over; null for anything else. */
export function readHeading(cell: Cell): Column | null {
  if (typeof cell !== "string") return null;
  const word = cell.toLowerCase();
  const period = /^fy ?(- ?(\d{1,2}))?$/.exec(word);
  if (period === null) return HEADINGS.get(word) ?? null;
  const back = Number(period[2] ?? 0);
  return back === 0 ? "FY" : `FY-${back}`;
}

/**
 * Reads a subject range. The first column is the key, the others are value and unit, or what a header row says
 * (`value`, `unit`, `FY-4 … FY`). Blank rows are passed over; the rows may come in any order. An error cell is #VALUE!
 * naming its key; a blank value is a missing one.
 */
export function readSubjectRange(raw: unknown, at: string): Outcome<ReadSubject> {
  const grid = readGrid(raw);
  const width = grid[0]?.length ?? 0;
  if (width < 2) {
    const received = `a range of ${grid.length} × ${width} cells`;
    return failure(wrong("wrong-shape", at, { received, expected: "rows of a key and a value" }));
  }
  const header = hasHeader(grid[0] ?? []);
  const columns = header ? readHeader(grid[0] ?? [], at) : plainColumns(grid, at);
  if (!columns.ok) return columns;
  const rows = header ? grid.slice(1) : grid;
  return readRows(rows, columns.value, at, header ? 2 : 1);
}

/** A header row names a unit or a period in its further columns, or says value over the second. */
function hasHeader(row: Row): boolean {
  return row.slice(1).some((cell) => readHeading(cell) !== null) && !METHOD_KEYS.has(keyText(row[0] ?? null));
}

function keyText(cell: Cell): string {
  return typeof cell === "string" ? cell.toLowerCase() : "";
}

function readHeader(row: Row, at: string): Outcome<readonly Column[]> {
  const columns: Column[] = [];
  for (const cell of row.slice(1)) {
    const column = isBlankWord(cell) ? "ignored" : readHeading(cell);
    if (column === null) {
      const allowed = ["value", "unit", "FY", "FY-1", "FY-2", "FY-3", "FY-4", "label", "note", "source"];
      return failure(wrong("not-in-list", `${at}, header row`, { received: showCell(cell), allowed }));
    }
    if (column !== "ignored" && columns.includes(column)) return failure(wrong("duplicate-item", column));
    columns.push(column);
  }
  return success(columns);
}

function plainColumns(grid: readonly Row[], at: string): Outcome<readonly Column[]> {
  const filled = Math.max(...grid.map((row) => row.findLastIndex((cell) => !isBlankWord(cell)) + 1));
  if (filled <= 3) return success(["value", "unit"]);
  const received = `${filled} columns without a header row`;
  const expected = "key, value and unit, or a header row naming value, unit, FY-4 … FY";
  return failure(wrong("wrong-shape", at, { received, expected }));
}

function readRows(
  rows: readonly Row[],
  columns: readonly Column[],
  at: string,
  first: number,
): Outcome<ReadSubject> {
  const entries: Entry[] = [];
  const zeros: string[] = [];
  const problems: Problem[] = [];
  let method: string | null = null;
  for (const [index, row] of rows.entries()) {
    const key = row[0] ?? null;
    if (isErrorCell(key)) {
      problems.push(wrong("cell-error", `${at}, key in row ${index + first}`, { received: key.error }));
    } else if (isBlankWord(key)) {
      if (row.every(isBlankWord)) continue;
      const expected = "a key in the first column";
      problems.push(
        wrong("wrong-shape", `${at}, row ${index + first}`, { received: "a value without a key", expected }),
      );
    } else {
      const read = readEntry(String(key), row.slice(1), columns);
      if (!read.ok) problems.push(...read.problems);
      else if (METHOD_KEYS.has(keyText(key))) method = textOf(read.value.value) ?? method;
      else {
        entries.push(read.value);
        if (read.value.value === 0) zeros.push(read.value.key);
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : success({ subject: { entries }, method, zeros });
}

function textOf(given: Given): string | null {
  return typeof given === "string" ? given : null;
}

/** Makes one entry of a row's cells. An error in any column that is read is #VALUE! naming the key. */
export function readEntry(key: string, cells: Row, columns: readonly Column[]): Outcome<Entry> {
  let value: Given = null;
  let unit: string | undefined;
  const periods: Record<string, Given> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? null;
    if (column === "ignored") continue;
    if (isErrorCell(cell)) return failure(wrong("cell-error", key, { received: cell.error }));
    if (column === "value") value = cell;
    else if (column === "unit") unit = isBlankWord(cell) ? undefined : String(cell);
    else periods[column] = cell;
  }
  return success({
    key,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(periods).length === 0 ? {} : { periods }),
  });
}
