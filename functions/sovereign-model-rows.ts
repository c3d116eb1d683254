import {
  failure,
  isAbsent,
  itemsOf,
  missing,
  resolveKey,
  success,
  unitAt,
  wrong,
  type Entry,
  type Outcome,
  type Pack,
  type Problem,
  type Subject,
} from "../src";
import { readTruth } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { map } from "./outcome";

/** Says in one row that a factor speaks for the local currency: one notch of the methodology's local-currency step. */
const LOCAL_FACTOR = "lc-factor";
const HEADS: ReadonlySet<string> = new Set(["key", "variable", "item", "项目", "指标"]);

/**
 * Reads rows of a key and a value; further columns, a header row and blank rows are passed over, a blank value is missing.
 * Notches that no row states are 0.
 */
export function readModelRows(raw: unknown, pack: Pack): Outcome<Subject> {
  const grid = readGrid(raw);
  const cells = grid.flat();
  const first = grid[0]?.[0] ?? null;
  if (cells.every(isBlankWord)) {
    return failure(missing("missing-argument", "inputs", { expected: "rows of a key and a value" }));
  }
  if (cells.length === 1 && isErrorCell(first)) {
    return failure(wrong("cell-error", "inputs", { received: first.error }));
  }
  if ((grid[0]?.length ?? 0) < 2) {
    const received = `a range of ${grid.length} × 1 cells`;
    return failure(wrong("wrong-shape", "inputs", { received, expected: "rows of a key and a value" }));
  }
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of grid.entries()) {
    const entry = readRow(row, index, pack);
    if (!entry.ok) for (const problem of entry.problems) problems.push(problem);
    else if (entry.value === null) continue;
    else if (entries.some(({ key }) => key === entry.value?.key))
      problems.push(wrong("duplicate-item", entry.value.key));
    else entries.push(entry.value);
  }
  return problems.length > 0 ? { ok: false, problems } : success({ entries: withNotches(entries, pack) });
}

function readRow(row: readonly Cell[], index: number, pack: Pack): Outcome<Entry | null> {
  const [key = null, cell = null] = row;
  if (row.every(isBlankWord)) return success(null);
  const at = `inputs, row ${index + 1}`;
  if (isErrorCell(key)) return failure(wrong("cell-error", `${at}, key`, { received: key.error }));
  if (isBlankWord(key)) {
    const expected = "a key in the first column";
    return failure(wrong("wrong-shape", at, { received: "a value without a key", expected }));
  }
  const text = String(showCell(key));
  if (text.toLowerCase() === LOCAL_FACTOR) return readLocalFactor(cell, pack);
  const id = resolveKey(pack, text);
  if (id === undefined) {
    if (index === 0 && HEADS.has(text.toLowerCase())) return success(null);
    const allowed = [...itemsOf(pack).map((item) => item.id), LOCAL_FACTOR];
    return failure(wrong("not-in-list", `${at}, key`, { received: text, allowed }));
  }
  if (isErrorCell(cell)) return failure(wrong("cell-error", id, { received: cell.error }));
  const unit = unitAt(pack, text);
  return success({ key: id, value: cell, ...(unit === undefined ? {} : { unit }) });
}

function readLocalFactor(cell: Cell, pack: Pack): Outcome<Entry | null> {
  const step = pack.steps.find(({ id }) => id === pack.outputs.local);
  const [key] = step?.kind === "notch" ? step.by : [];
  return map(readTruth(cell === 0 ? null : cell, LOCAL_FACTOR), (speaks) =>
    key === undefined ? null : { key, value: speaks === true ? 1 : 0 },
  );
}

function withNotches(entries: readonly Entry[], pack: Pack): readonly Entry[] {
  const stated = new Set(entries.flatMap(({ key, value }) => (isAbsent(value) ? [] : [key])));
  const unstated = pack.items.flatMap(({ id, kind }) => (kind === "notches" && !stated.has(id) ? [id] : []));
  return [
    ...entries.filter(({ key }) => !unstated.includes(key)),
    ...unstated.map((key): Entry => ({ key, value: 0 })),
  ];
}
