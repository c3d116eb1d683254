import {
  findPack,
  keyForm,
  calibratePack,
  success,
  wrong,
  type GivenNumber,
  type Outcome,
  type Pack,
  type Problem,
} from "../src";
import { readLabel, required } from "./arguments";
import { isBlankWord, isErrorCell, readCell, type Cell } from "./cells";
import { andThen } from "./outcome";

const METHOD_HEADS: ReadonlySet<string> = new Set(["method", "methodology", "评级方法"].map(keyForm));
const PATH_HEADS: ReadonlySet<string> = new Set(["path", "路径"].map(keyForm));
const VALUE_HEADS: ReadonlySet<string> = new Set(["value", "值", "数值"].map(keyForm));

/** In the table that METHOD.CALIBRATION spills, the value is the fourth column. */
const USUAL_VALUE = 3;

/** Tables lately read, by content: a formula filled down a column passes the same one again and again. */
const known = new Map<string, Outcome<Pack>>();
const MOST_KNOWN = 32;

type RawTable = readonly (readonly unknown[])[];

/** Tells whether an argument is a calibration table: two columns or more, whose first cell says method. */
export function isCalibrationTable(raw: unknown): raw is RawTable {
  if (!Array.isArray(raw) || !raw.every((row) => Array.isArray(row))) return false;
  const [first] = raw as RawTable;
  return first !== undefined && first.length >= 2 && isHead(readCell(first[0]), METHOD_HEADS);
}

/** What a calibration table says, before it is put over a pack. */
export interface CalibrationTable {
  /** The methodology that its first row names; null where that cell is blank. */
  readonly method: string | null;
  readonly rows: readonly GivenNumber[];
}

/**
 * Reads a calibration table: a row of `method` and its id, then rows of a path and a value. A row of headings may name
 * the columns `path` and `value`; without one they are the first and the fourth, or the second of two. Rows may be left
 * out and blank rows are passed over. Every problem names its cell within the range: `method, row 7, value`.
 */
export function readCalibrationTable(table: RawTable, at: string): Outcome<Pack> {
  const layout = layoutOf(table);
  const key = JSON.stringify([at, table[0]?.[1], layout]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const where = `${at}, row 1, method`;
  const read = andThen(readLayout(table, layout, `${at}, `), ({ method, rows }) =>
    andThen(required(success(method), where, "the id of a methodology"), (id) =>
      andThen(findPack(id, where), (pack) => calibratePack(pack, rows)),
    ),
  );
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(key, read);
  return read;
}

/** Reads what a calibration table says, whichever pack it will be put over. Its problems begin with `row`. */
export function readCalibrationRows(table: RawTable): Outcome<CalibrationTable> {
  return readLayout(table, layoutOf(table), "");
}

/** The cells of path and value, and the first row of them. */
interface Layout {
  readonly cells: RawTable;
  readonly first: number;
}

function layoutOf(table: RawTable): Layout {
  const heads = (table[1] ?? []).map(readCell);
  const path = heads.findIndex((cell) => isHead(cell, PATH_HEADS));
  const value = heads.findIndex((cell) => isHead(cell, VALUE_HEADS));
  const hasHeads = path >= 0 && value >= 0;
  const columns = hasHeads ? [path, value] : [0, table[0]?.length === 2 ? 1 : USUAL_VALUE];
  const cells = table.map((row) => columns.map((column) => row[column] ?? null));
  return { cells, first: hasHeads ? 2 : 1 };
}

function isHead(cell: Cell, heads: ReadonlySet<string>): boolean {
  return typeof cell === "string" && heads.has(keyForm(cell));
}

function readLayout(table: RawTable, { cells, first }: Layout, before: string): Outcome<CalibrationTable> {
  const method = readLabel(readCell(table[0]?.[1]), `${before}row 1, method`);
  if (!method.ok) return method;
  const problems: Problem[] = [];
  const rows: GivenNumber[] = [];
  for (const [index, row] of cells.entries()) {
    if (index < first) continue;
    const [path = null, value = null] = row.map(readCell);
    const read = readRow(path, value, `${before}row ${String(index + 1)}`);
    if (read === null) continue;
    if ("code" in read) problems.push(read);
    else rows.push(read);
  }
  return problems.length > 0 ? { ok: false, problems } : success({ method: method.value, rows });
}

/** Reads one row; null where path and value are both blank. */
function readRow(path: Cell, value: Cell, at: string): GivenNumber | Problem | null {
  if (isErrorCell(path)) return wrong("cell-error", `${at}, path`, { received: path.error });
  if (isErrorCell(value)) return wrong("cell-error", `${at}, value`, { received: value.error });
  if (!isBlankWord(path)) return { at, path: String(path), value };
  if (isBlankWord(value)) return null;
  const expected = "the path of a number in the first column";
  return wrong("wrong-shape", `${at}, path`, { received: "a blank", expected });
}
