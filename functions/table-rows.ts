import {
  decimalOf,
  failure,
  isMethodHeading,
  isNameHeading,
  isNoteHeading,
  isSameUnit,
  isUnitHeading,
  isUnitText,
  keyForm,
  settledNumber,
  success,
  wrong,
  type Decimal,
  type Entry,
  type Given,
  type Outcome,
  type Problem,
} from "../src";
import { readWord } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { map } from "./outcome";
import { readHeading } from "./subject";

/** One row of a table of issuers. */
export interface TableRow {
  /** Nothing stands in it. */
  readonly blank: boolean;
  /** What the first column headed issuer, name or id says; empty without one. */
  readonly name: string;
  /** What the method column says. */
  readonly method: Outcome<string | null>;
  readonly entries: Outcome<readonly Entry[]>;
}

/** What the cells of one column are. */
export type Column =
  | { readonly kind: "passed over" }
  | { readonly kind: "name" }
  | { readonly kind: "method" }
  | {
      readonly kind: "item";
      readonly key: string;
      readonly period: string | null;
      /** The one value beside the key's periods, as its column says. */
      readonly joins: boolean;
      readonly unit: string | null;
    };

/** Finds the column that names the issuers; -1 where none is headed so. */
export function nameColumn(headers: readonly unknown[]): number {
  return headers.findIndex((head) => typeof head === "string" && isNameHeading(head));
}

/** How the numbers of a table are written. */
export interface Written {
  /** How the file, or the user, says that decimals are written. */
  readonly decimal?: Decimal | undefined;
  /** All rows of the table, where only some of them are read: what one row leaves open, another may tell. */
  readonly among?: unknown;
}

/** Reads the rows of a table of issuers under its headings. The call fails where headings or widths cannot be read. */
export function readTableRows(
  headers: unknown,
  rows: unknown,
  { decimal, among = rows }: Written = {},
): Outcome<readonly TableRow[]> {
  const grid = readGrid(rows);
  const heads = readHeads(headers);
  const columns = heads.ok ? sameWidth(heads.value, grid) : heads;
  return map(columns, (all) => {
    const written = decimalsOf(all, among === rows ? grid : readGrid(among), decimal);
    return grid.map((row) => readTableRow(row, all, written));
  });
}

function readTableRow(
  row: readonly Cell[],
  columns: readonly Column[],
  decimals: readonly (Decimal | undefined)[],
): TableRow {
  const cellOf = (wanted: Column["kind"]) => row[columns.findIndex(({ kind }) => kind === wanted)] ?? null;
  const name = cellOf("name");
  return {
    blank: row.every(isBlankWord),
    name: isBlankWord(name) ? "" : String(showCell(name)),
    method: readWord(cellOf("method"), "method"),
    entries: readRow(row, columns, decimals),
  };
}

/** Says of each column how its decimals are written: as stated, or as those of its numbers tell that read in one way only. */
function decimalsOf(
  columns: readonly Column[],
  grid: readonly (readonly Cell[])[],
  stated: Decimal | undefined,
): readonly (Decimal | undefined)[] {
  return columns.map((column, index) =>
    column.kind === "item" ? (stated ?? decimalOf(cellsAt(grid, index))) : undefined,
  );
}

/**
 * Takes texts that show numbers for those numbers, column by column, as `readTableRows` does for the traced pipeline.
 * @returns the rows, the same ones where no text shows a number with a mark, and the places of rows with a number of two readings
 */
export function settledRows(
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  decimal: Decimal | undefined,
): { readonly rows: readonly (readonly unknown[])[]; readonly open: ReadonlySet<number> } {
  const open = new Set<number>();
  const marks = markedColumns(columns, rows);
  const marked = columns.flatMap((column, at) =>
    column.kind === "item" && marks[at] === true ? [{ at, key: column.key }] : [],
  );
  if (marked.length === 0) return { rows, open };
  const written = marked.map(({ at }) => decimal ?? decimalOf(cellsAt(rows, at)));
  const settledRow = (row: readonly unknown[], place: number): readonly unknown[] => {
    let own: unknown[] | null = null;
    for (const [index, { at, key }] of marked.entries()) {
      const raw = row[at];
      if (typeof raw !== "string" || !isMarked(raw)) continue;
      const given = settledNumber(raw, key, written[index]);
      if (!given.ok) open.add(place);
      else if (given.value !== raw) (own ??= [...row])[at] = given.value;
    }
    return own ?? row;
  };
  return { rows: rows.map(settledRow), open };
}

function isMarked(cell: unknown): boolean {
  return typeof cell === "string" && (cell.includes(".") || cell.includes(","));
}

/** Tells of each column whether any of its texts has a mark: every cell of a large table is looked at, each text once in a row of them. */
function markedColumns(
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
): readonly boolean[] {
  const marks = columns.map(() => false);
  const width = columns.length;
  const before: unknown[] = columns.map(() => "");
  for (const row of rows)
    for (let at = 0; at < width; at += 1) {
      const cell = row[at];
      if (typeof cell !== "string" || cell === before[at]) continue;
      before[at] = cell;
      if (isMarked(cell)) marks[at] = true;
    }
  return marks;
}

function* cellsAt(grid: readonly (readonly unknown[])[], index: number): Generator {
  for (const row of grid) yield row[index] ?? null;
}

function sameWidth(
  columns: readonly Column[],
  grid: readonly (readonly Cell[])[],
): Outcome<readonly Column[]> {
  const width = grid[0]?.length ?? 0;
  if (width === columns.length) return success(columns);
  const facts = { received: `${width} columns`, expected: `${columns.length}, as many as the headers` };
  return failure(wrong("wrong-shape", "rows", facts));
}

/**
 * Reads one to three rows of headings: keys, and in further rows periods (`value` for none of them) or units. They may stand
 * in any order: a row of units above the keys is known by holding units and blanks alone.
 */
export function readHeads(raw: unknown): Outcome<readonly Column[]> {
  const rows = readGrid(raw);
  const keysAt = Math.max(
    rows.findIndex((row) => !isUnitRow(row) && !isPeriodRow(row)),
    0,
  );
  const keys = rows[keysAt] ?? [];
  const further = rows.filter((_, at) => at !== keysAt);
  const holdsError = [keys, ...further].flat().find(isErrorCell);
  if (holdsError !== undefined)
    return failure(wrong("cell-error", "headers", { received: holdsError.error }));
  if (further.length > 2) {
    const facts = {
      received: `${further.length + 1} rows`,
      expected: "keys, and at most a row of periods and one of units",
    };
    return failure(wrong("wrong-shape", "headers", facts));
  }
  const periods = further.find(isPeriodRow) ?? [];
  const units = further.find((row) => !isPeriodRow(row)) ?? [];
  const joined = new Set<string>();
  let key: Cell = null;
  return success(
    keys.map((cell, index): Column => {
      const period = readHeading(periods[index] ?? null);
      // A heading merged over its periods stands in the first of its cells only.
      if (!isBlankWord(cell) || period === null) key = cell;
      const form = isErrorCell(key) ? "" : keyForm(String(key));
      const joins = period === "value" && !joined.has(form);
      if (joins) joined.add(form);
      return columnOf(key, period === "value" ? null : period, units[index] ?? null, joins);
    }),
  );
}

/** Tells whether a row holds units and blanks alone. */
function isUnitRow(row: readonly Cell[]): boolean {
  return row.every(
    (cell) => isBlankWord(cell) || (typeof cell === "string" && (isUnitHeading(cell) || isUnitText(cell))),
  );
}

function isPeriodRow(row: readonly Cell[]): boolean {
  return row.some((cell) => {
    const heading = readHeading(cell);
    return heading === "value" || heading?.startsWith("FY") === true;
  });
}

function columnOf(key: Cell, period: string | null, unit: Cell, joins: boolean): Column {
  if (isBlankWord(key) || isErrorCell(key)) return { kind: "passed over" };
  const text = String(key);
  if (isNameHeading(text)) return { kind: "name" };
  if (isNoteHeading(text)) return { kind: "passed over" };
  if (isMethodHeading(text)) return { kind: "method" };
  return { kind: "item", key: text, period, joins, unit: isBlankWord(unit) ? null : String(showCell(unit)) };
}

/** Gathers a row's cells into entries: a column each, or a key's periods together, with its one value where that is headed so. */
function readRow(
  row: readonly Cell[],
  columns: readonly Column[],
  decimals: readonly (Decimal | undefined)[],
): Outcome<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? null;
    if (column.kind !== "item") continue;
    if (isErrorCell(cell)) problems.push(wrong("cell-error", column.key, { received: cell.error }));
    else {
      const slot = slotOf(column, index);
      const given = settledNumber(cell, column.key, decimals[index]);
      const mixed = mixedHeads(entries.get(slot), column, cell);
      if (mixed !== null) problems.push(mixed);
      if (given.ok) entries.set(slot, withCell(entries.get(slot), column, given.value));
      else for (const problem of given.problems) problems.push(problem);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : success([...entries.values()]);
}

/** Names the entry that a column's cells belong to: a key's periods are one, every other column is its own. */
export function slotOf({ key, period, joins }: Extract<Column, { kind: "item" }>, index: number): string {
  return period === null && !joins ? String(index) : keyForm(key);
}

/** Years of one amount under two units are no row: only one of the units would count. */
function mixedHeads(
  before: Entry | undefined,
  { key, period, unit }: Extract<Column, { kind: "item" }>,
  cell: Given,
): Problem | null {
  const own = before?.unit;
  if (own === undefined || unit === null || cell === null || isSameUnit(own, unit)) return null;
  return wrong("mixed-units", `${key} ${period ?? ""}`.trim(), { received: unit, second: own });
}

function withCell(
  before: Entry | undefined,
  { key, period, unit }: Extract<Column, { kind: "item" }>,
  cell: Given,
): Entry {
  const entry: Entry = before ?? { key, value: null, ...(unit === null ? {} : { unit }) };
  return period === null
    ? { ...entry, value: cell }
    : { ...entry, periods: { ...entry.periods, [period]: cell } };
}
