import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { decimalOf, readNumber, type Decimal } from "../reading";
import { isBlankCell, isFault, isNoName, shownCell, type TableCell } from "./cells";
import { HEADINGS, isMethodHeading, readHeading, type Heading } from "./headings";
import type { TableValue } from "./same";

type Row = readonly TableCell[];

/** One row of a table of inputs. */
export interface InputRow {
  /** Place of the row in the range, from 0. */
  readonly row: number;
  readonly key: string;
  readonly value: TableValue;
  readonly unit?: string;
  /** Values by year: FY the latest, FY-1 the one before. */
  readonly periods?: Readonly<Record<string, TableValue>>;
  /** From where they were taken, as the table says; "" where it does not. */
  readonly source: string;
}

/** A table of inputs after its cells were read: what is not among the rows stands in a problem. */
export interface InputTable {
  /** What each column holds. */
  readonly columns: readonly Heading[];
  readonly rows: readonly InputRow[];
  readonly problems: readonly Problem[];
}

/** What is known of a table before it is read. */
export interface InputTold {
  /** What messages call it. */
  readonly at: string;
  /** Tells whether a text is the id of an item, as our own sheets write it behind the label. */
  readonly isId: (text: string) => boolean;
  /** How its decimals are written, where somebody says so. */
  readonly decimal?: Decimal | undefined;
  /** Whether a column under an unknown heading is named and left out, where else it fails the whole. */
  readonly leaveOut?: boolean;
}

/**
 * Reads a table of inputs: under a header row that names key, value, unit, periods and source in any order, or without one
 * as key, value and unit, or as our own sheet writes them, with the label before the key. Blank rows are passed over and the
 * rows may come in any order. A cell that cannot be read is a problem that names it; columns that cannot be told apart fail
 * the whole.
 */
export function readInputs(grid: readonly Row[], told: InputTold): Outcome<InputTable> {
  const layout = inputLayout(grid, told);
  if (!layout.ok) return layout;
  const { columns, first, unknown } = layout.value;
  const { rows, problems } = inputRows(grid, first, columns, told);
  const holds = (index: number) => grid.slice(1).some((row) => !isNoName(row[index] ?? null));
  const named = unknown.filter(holds).map((index) => unknownHeading(grid[0]?.[index] ?? null, told.at));
  return success({ columns, rows, problems: [...named, ...problems] });
}

/** Where the cells of a table of inputs stand. */
export interface InputLayout {
  /** What each column holds. */
  readonly columns: readonly Heading[];
  /** Which column holds the keys. */
  readonly keyAt: number;
  /** The first row that is no heading. */
  readonly first: number;
  /** Columns under a heading that says nothing of inputs, where they are left out. */
  readonly unknown: readonly number[];
}

/** Finds out where the cells of a table of inputs stand, as `readInputs` reads it. */
export function inputLayout(grid: readonly Row[], told: InputTold): Outcome<InputLayout> {
  const { at } = told;
  const width = grid[0]?.length ?? 0;
  if (width < 2) {
    const received = `a range of ${String(grid.length)} × ${String(width)} cells`;
    return failure(wrong("wrong-shape", at, { received, expected: "rows of a key and a value" }));
  }
  const head = isInputHead(grid[0] ?? []);
  const unknown = head && told.leaveOut === true ? unknownHeadings(grid) : [];
  const heads = (grid[0] ?? []).map((cell, index) => (unknown.includes(index) ? null : cell));
  const columns = head ? headColumns(heads, at) : plainColumns(grid, told);
  if (!columns.ok) return columns;
  const keyAt = Math.max(columns.value.indexOf("key"), 0);
  return success({ columns: columns.value, keyAt, first: head ? 1 : 0, unknown });
}

/** Columns behind the first under a heading that says nothing of inputs. */
function unknownHeadings([head = []]: readonly Row[]): readonly number[] {
  return head.flatMap((cell, index) =>
    index > 0 && !isNoName(cell) && headingOf(cell) === null ? [index] : [],
  );
}

function unknownHeading(cell: TableCell, at: string): Problem {
  return wrong("not-in-list", `${at}, header row`, { received: shownCell(cell), allowed: HEADINGS });
}

/** Tells whether a row heads a table of inputs: it names a unit, a period, or the values in its further columns. */
export function isInputHead(row: Row): boolean {
  const [first = null] = row;
  const further = row.slice(1).map(headingOf);
  const isWritten = further.some((heading) => heading !== null && heading !== "label" && heading !== "key");
  return isWritten && !(typeof first === "string" && isMethodHeading(first));
}

function headingOf(cell: TableCell): Heading | null {
  return typeof cell === "string" ? readHeading(cell) : null;
}

/** Reads a header row: what each column holds. */
export function headColumns(row: Row, at: string): Outcome<readonly Heading[]> {
  const columns: Heading[] = [];
  for (const [index, cell] of row.entries()) {
    const column = index === 0 ? firstColumn(cell) : isNoName(cell) ? "ignored" : headingOf(cell);
    if (column === null) return failure(unknownHeading(cell, at));
    const isNamed = column !== "ignored" && column !== "label";
    if (isNamed && columns.includes(column)) return failure(wrong("duplicate-item", column));
    columns.push(column);
  }
  return success(columns);
}

/** The first column is the key whatever heads it, unless another one says that it is. */
function firstColumn(cell: TableCell): Heading {
  return headingOf(cell) === "key" ? "key" : "label";
}

/** Columns without a header row: key, value and unit, or label, key, value and unit as our own sheet writes them. */
function plainColumns(grid: readonly Row[], { at, isId }: InputTold): Outcome<readonly Heading[]> {
  const filled = grid.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  const width = grid[0]?.length ?? 0;
  const rest = (named: readonly Heading[]): readonly Heading[] => [
    ...named,
    ...Array<Heading>(Math.max(width - named.length, 0)).fill("ignored"),
  ];
  if (isLabelled(grid, isId)) {
    if (!grid.some((row) => row.slice(4).some((cell) => !isBlankCell(cell))))
      return success(rest(["label", "key", "value", "unit"]).slice(0, width));
  } else if (filled <= 3) return success(rest(["label", "value", "unit"]).slice(0, width));
  const received = `${String(filled)} columns without a header row`;
  const expected = "key, value and unit, or a header row naming value, unit, FY-4 … FY";
  return failure(wrong("wrong-shape", at, { received, expected }));
}

function filledWidth(row: Row): number {
  return row.findLastIndex((cell) => !isNoName(cell)) + 1;
}

/** In our own table the id of an item stands in each second cell, behind its label. */
function isLabelled(grid: readonly Row[], isId: InputTold["isId"]): boolean {
  const keys = grid.flatMap(([, key = null]) => (isNoName(key) ? [] : [key]));
  return keys.length > 0 && keys.every((key) => typeof key === "string" && isId(key));
}

function inputRows(
  grid: readonly Row[],
  from: number,
  columns: readonly Heading[],
  { at, decimal }: InputTold,
): InputTable {
  const keyAt = Math.max(columns.indexOf("key"), 0);
  const written = decimal ?? decimalOf(numberCells(grid, from, columns));
  const rows: InputRow[] = [];
  const problems: Problem[] = [];
  for (let row = from; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    const key = cells[keyAt] ?? null;
    if (isFault(key)) {
      problems.push(wrong("cell-error", `${at}, key in row ${String(row + 1)}`, { received: key.error }));
    } else if (isNoName(key)) {
      const isRead = (_cell: TableCell, index: number) => isReadColumn(columns[index]);
      if (!cells.some((cell, index) => !isNoName(cell) && isRead(cell, index))) continue;
      const expected = keyAt === 0 ? "a key in the first column" : "a key in the column key";
      problems.push(
        wrong("wrong-shape", `${at}, row ${String(row + 1)}`, {
          received: "a value without a key",
          expected,
        }),
      );
    } else {
      const read = inputRow(String(key), row, cells, columns, written);
      if (read.ok) rows.push(read.value);
      else for (const problem of read.problems) problems.push(problem);
    }
  }
  return { columns, rows, problems };
}

function isReadColumn(column: Heading | undefined): boolean {
  return column !== undefined && column !== "ignored" && column !== "label" && column !== "source";
}

function* numberCells(grid: readonly Row[], from: number, columns: readonly Heading[]): Generator<TableCell> {
  for (let row = from; row < grid.length; row += 1)
    for (const [index, cell] of (grid[row] ?? []).entries()) {
      const column = columns[index];
      if (column === "value" || column?.startsWith("FY") === true) yield cell;
    }
}

/** Makes one row of its cells. An error in a column that is read is a problem naming the key. */
export function inputRow(
  key: string,
  row: number,
  cells: Row,
  columns: readonly Heading[],
  decimal?: Decimal,
): Outcome<InputRow> {
  let value: TableValue = null;
  let unit: string | undefined;
  let source = "";
  const periods: Record<string, TableValue> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? null;
    if (column === "ignored" || column === "label" || column === "key") continue;
    if (column === "source") {
      source = isNoName(cell) ? "" : String(shownCell(cell));
      continue;
    }
    if (isFault(cell)) return failure(wrong("cell-error", key, { received: cell.error }));
    if (column === "unit") {
      unit = isNoName(cell) ? undefined : String(cell);
      continue;
    }
    const settled = settledNumber(cell, key, decimal);
    if (!settled.ok) return settled;
    if (column === "value") value = settled.value;
    else periods[column] = settled.value;
  }
  return success({
    row,
    key,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(periods).length === 0 ? {} : { periods }),
    source,
  });
}

/** A figure with its order of ten, its currency or the sign of a share behind it. */
const ORDERED = /^([^\u4E00-\u9FFFa-z]+?)\s*([万亿千百十]+元?|元|bn|billion|mn|million|%|‰)$/i;

/** Takes text that shows a number for that number where the table says how its decimals are meant; other text is as it stands. */
export function settledNumber(
  cell: TableValue,
  at: string,
  decimal: Decimal | undefined,
): Outcome<TableValue> {
  if (typeof cell !== "string" || decimal === undefined || !/[.,]/.test(cell)) return success(cell);
  // 亿元 or % behind a figure is its unit, of which the column of units must know: only the figure is settled.
  const [, figure = cell, unit = ""] = ORDERED.exec(cell) ?? [];
  const read = readNumber(figure, at, decimal);
  if (read.ok) return unit === "" ? read : success(`${String(read.value)}${unit}`);
  return read.problems.some(({ code }) => code === "two-readings") ? read : success(cell);
}
