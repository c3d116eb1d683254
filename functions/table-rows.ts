import { keyForm, failure, success, wrong, type Entry, type Given, type Outcome, type Problem } from "../src";
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

/** Columns that only tell the reader which issuer a row is. */
const NAME_HEADS: ReadonlySet<string> = new Set(
  ["issuer", "name", "id", "发行人", "受评主体", "主体", "名称"].map(keyForm),
);
const NOTE_HEADS: ReadonlySet<string> = new Set(["note", "notes", "备注"].map(keyForm));
const METHOD_HEADS: ReadonlySet<string> = new Set(["method", "methodology", "评级方法"].map(keyForm));

/** Finds the column that names the issuers; -1 where none is headed so. */
export function nameColumn(headers: readonly unknown[]): number {
  return headers.findIndex((head) => typeof head === "string" && NAME_HEADS.has(keyForm(head)));
}

/** Reads the rows of a table of issuers under its headings. The call fails where headings or widths cannot be read. */
export function readTableRows(headers: unknown, rows: unknown): Outcome<readonly TableRow[]> {
  const grid = readGrid(rows);
  const heads = readHeads(headers);
  const columns = heads.ok ? sameWidth(heads.value, grid) : heads;
  return map(columns, (all) => grid.map((row) => readTableRow(row, all)));
}

function readTableRow(row: readonly Cell[], columns: readonly Column[]): TableRow {
  const cellOf = (wanted: Column["kind"]) => row[columns.findIndex(({ kind }) => kind === wanted)] ?? null;
  const name = cellOf("name");
  return {
    blank: row.every(isBlankWord),
    name: isBlankWord(name) ? "" : String(showCell(name)),
    method: readWord(cellOf("method"), "method"),
    entries: readRow(row, columns),
  };
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

/** Reads one to three rows of headings: keys, and in further rows periods (`value` for none of them) or units. */
export function readHeads(raw: unknown): Outcome<readonly Column[]> {
  const [keys = [], ...further] = readGrid(raw);
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

function isPeriodRow(row: readonly Cell[]): boolean {
  return row.some((cell) => {
    const heading = readHeading(cell);
    return heading === "value" || heading?.startsWith("FY") === true;
  });
}

function columnOf(key: Cell, period: string | null, unit: Cell, joins: boolean): Column {
  if (isBlankWord(key) || isErrorCell(key)) return { kind: "passed over" };
  const text = String(key);
  if (NAME_HEADS.has(keyForm(text))) return { kind: "name" };
  if (NOTE_HEADS.has(keyForm(text))) return { kind: "passed over" };
  if (METHOD_HEADS.has(keyForm(text))) return { kind: "method" };
  return { kind: "item", key: text, period, joins, unit: isBlankWord(unit) ? null : String(showCell(unit)) };
}

/** Gathers a row's cells into entries: a column each, or a key's periods together, with its one value where that is headed so. */
function readRow(row: readonly Cell[], columns: readonly Column[]): Outcome<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? null;
    if (column.kind !== "item") continue;
    if (isErrorCell(cell)) problems.push(wrong("cell-error", column.key, { received: cell.error }));
    else {
      const slot = slotOf(column, index);
      entries.set(slot, withCell(entries.get(slot), column, cell));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : success([...entries.values()]);
}

/** Names the entry that a column's cells belong to: a key's periods are one, every other column is its own. */
export function slotOf({ key, period, joins }: Extract<Column, { kind: "item" }>, index: number): string {
  return period === null && !joins ? String(index) : keyForm(key);
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
