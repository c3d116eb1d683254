import {
  failure,
  HEADINGS,
  isAbsent,
  isMethodHeading,
  isKnownId,
  readHeading as readHeadingText,
  reservedKey,
  success,
  wrong,
  type Entry,
  type Given,
  type Heading,
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

type Column = Heading;

type Row = readonly Cell[];

/** Reads a heading: key, label, value, unit, a period such as FY-2, a column to pass over; null for anything else. */
export function readHeading(cell: Cell): Column | null {
  return typeof cell === "string" ? readHeadingText(cell) : null;
}

/** Where the cells of a subject range stand: what each column holds, and the first row that is no heading. */
export interface SubjectLayout {
  readonly columns: readonly Column[];
  readonly keyAt: number;
  readonly first: number;
}

/**
 * Reads a subject range. The first column is the key, the others are value and unit, or what a header row says
 * (`key`, `item`, `value`, `unit`, `FY-4 … FY`); the table that our own sheet writes reads with its header and without. Blank rows are passed over; the rows may come in any order. An error cell is #VALUE!
 * naming its key; a blank value is a missing one.
 */
export function readSubjectRange(raw: unknown, at: string): Outcome<ReadSubject> {
  const grid = readGrid(raw);
  const layout = readSubjectLayout(grid, at);
  if (!layout.ok) return layout;
  const { columns, keyAt, first } = layout.value;
  return readRows(grid.slice(first), columns, keyAt, at, first + 1);
}

/** Finds out where the cells of a subject range stand. */
export function readSubjectLayout(grid: readonly Row[], at: string): Outcome<SubjectLayout> {
  const width = grid[0]?.length ?? 0;
  if (width < 2) {
    const received = `a range of ${grid.length} × ${width} cells`;
    return failure(wrong("wrong-shape", at, { received, expected: "rows of a key and a value" }));
  }
  const header = hasHeader(grid[0] ?? []);
  const columns = header ? readHeader(grid[0] ?? [], at) : plainColumns(grid, at);
  if (!columns.ok) return columns;
  const keyAt = Math.max(columns.value.indexOf("key"), 0);
  return success({ columns: columns.value, keyAt, first: header ? 1 : 0 });
}

/** A header row names a unit or a period in its further columns, or says value over the second. */
function hasHeader(row: Row): boolean {
  const further = row.slice(1).map(readHeading);
  const [first = null] = row;
  const isWritten = further.some((heading) => heading !== null && heading !== "label" && heading !== "key");
  return isWritten && !(typeof first === "string" && isMethodHeading(first));
}

function readHeader(row: Row, at: string): Outcome<readonly Column[]> {
  const columns: Column[] = [];
  for (const [index, cell] of row.entries()) {
    const column = index === 0 ? firstColumn(cell) : isBlankWord(cell) ? "ignored" : readHeading(cell);
    if (column === null)
      return failure(
        wrong("not-in-list", `${at}, header row`, { received: showCell(cell), allowed: HEADINGS }),
      );
    const isNamed = column !== "ignored" && column !== "label";
    if (isNamed && columns.includes(column)) return failure(wrong("duplicate-item", column));
    columns.push(column);
  }
  return success(columns);
}

/** The first column is the key whatever heads it, unless another one says that it is. */
function firstColumn(cell: Cell): Column {
  return readHeading(cell) === "key" ? "key" : "label";
}

/** Columns without a header row: key, value and unit, or label, key, value and unit as our own sheet writes them. */
function plainColumns(grid: readonly Row[], at: string): Outcome<readonly Column[]> {
  const filled = grid.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  if (isOwnTable(grid)) {
    const periods = grid.some((row) => row.slice(4).some((cell) => !isAbsentCell(cell)));
    if (!periods)
      return success([
        "label",
        "key",
        "value",
        "unit",
        ...Array<Column>(Math.max(filled - 4, 0)).fill("ignored"),
      ]);
  } else if (filled <= 3) return success(["label", "value", "unit"]);
  const received = `${String(filled)} columns without a header row`;
  const expected = "key, value and unit, or a header row naming value, unit, FY-4 … FY";
  return failure(wrong("wrong-shape", at, { received, expected }));
}

function filledWidth(row: Row): number {
  return row.findLastIndex((cell) => !isBlankWord(cell)) + 1;
}

function isAbsentCell(cell: Cell): boolean {
  return isBlankWord(cell) || (typeof cell === "string" && isAbsent(cell));
}

/** In our own table the id of an item stands in each second cell, behind its label. */
function isOwnTable(grid: readonly Row[]): boolean {
  const keys = grid.flatMap(([, key = null]) => (isBlankWord(key) ? [] : [key]));
  return (
    keys.length > 0 &&
    keys.every((key) => typeof key === "string" && (isKnownId(key) || reservedKey(key) !== undefined))
  );
}

function readRows(
  rows: readonly Row[],
  columns: readonly Column[],
  keyAt: number,
  at: string,
  first: number,
): Outcome<ReadSubject> {
  const entries: Entry[] = [];
  const zeros: string[] = [];
  const problems: Problem[] = [];
  let method: string | null = null;
  for (const [index, row] of rows.entries()) {
    const key = row[keyAt] ?? null;
    if (isErrorCell(key)) {
      problems.push(wrong("cell-error", `${at}, key in row ${index + first}`, { received: key.error }));
    } else if (isBlankWord(key)) {
      if (row.every(isBlankWord)) continue;
      const expected = keyAt === 0 ? "a key in the first column" : "a key in the column key";
      problems.push(
        wrong("wrong-shape", `${at}, row ${index + first}`, { received: "a value without a key", expected }),
      );
    } else {
      const read = readEntry(String(key), row, columns);
      if (!read.ok) for (const problem of read.problems) problems.push(problem);
      else if (isMethodKey(key)) method = textOf(read.value.value) ?? method;
      else {
        entries.push(read.value);
        if (read.value.value === 0) zeros.push(read.value.key);
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : success({ subject: { entries }, method, zeros });
}

/** Tells whether a row's key says that it names the methodology. */
export function isMethodKey(key: Cell): boolean {
  return typeof key === "string" && isMethodHeading(key);
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
    if (column === "ignored" || column === "label" || column === "key") continue;
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
