import {
  failure,
  keyForm,
  missing,
  overlayKey,
  success,
  wrong,
  type ModelGiven,
  type ModelInputs,
  type Outcome,
  type Problem,
  type SovereignModel,
} from "../src";
import { readNumber, readTruth } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";

/** What the rows say: the model's inputs, and what only the outputs beside the score need. */
export interface ModelRows {
  readonly inputs: ModelInputs;
  readonly localFactor: boolean;
  /** As a fraction; null where it is not given. */
  readonly liquidityRatio: number | null;
}

const LOCAL = "lc-factor";
const LIQUIDITY = "international-liquidity-ratio";
const NEVER: ReadonlySet<string> = new Set(["none", "never", "无"]);
const HEADS: ReadonlySet<string> = new Set(["key", "variable", "item", "项目", "指标"]);

interface Read {
  readonly numbers: Map<string, ModelGiven>;
  readonly seen: Set<string>;
  localFactor: boolean;
}

/** Reads rows of a key and a value; further columns, a header row and blank rows are passed over, a blank value is missing. */
export function readModelRows(raw: unknown, model: SovereignModel): Outcome<ModelRows> {
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
  const keys = keysOf(model);
  const read: Read = { numbers: new Map(), seen: new Set(), localFactor: false };
  const problems = grid.flatMap((row, index) => readRow(row, index, keys, read));
  if (problems.length > 0) return { ok: false, problems };
  const { [LIQUIDITY]: ratio, ...inputs } = Object.fromEntries(read.numbers);
  return success({
    inputs: new Map(Object.entries(inputs)),
    localFactor: read.localFactor,
    liquidityRatio: typeof ratio === "number" ? ratio : null,
  });
}

/** Every spelling of every key that is read: ids, and the variables' labels in both languages. */
function keysOf(model: SovereignModel): ReadonlyMap<string, string> {
  const constants = model.variables.flatMap(({ transform }) =>
    transform.kind === "reserve-currency" ? [transform.constant] : [],
  );
  const plain = [...constants, ...model.pillars.map(({ id }) => overlayKey(id)), LOCAL, LIQUIDITY];
  return new Map([
    ...model.variables.flatMap(({ id, label }) =>
      [id, label.en, label.zh].map((word) => [keyForm(word), id] as const),
    ),
    ...plain.map((id) => [keyForm(id), id] as const),
  ]);
}

function readRow(
  row: readonly Cell[],
  index: number,
  keys: ReadonlyMap<string, string>,
  read: Read,
): readonly Problem[] {
  const [key = null, cell = null] = row;
  if (row.every(isBlankWord)) return [];
  const at = `inputs, row ${index + 1}`;
  if (isErrorCell(key)) return [wrong("cell-error", `${at}, key`, { received: key.error })];
  if (isBlankWord(key)) {
    const expected = "a key in the first column";
    return [wrong("wrong-shape", at, { received: "a value without a key", expected })];
  }
  const text = String(showCell(key));
  const id = keys.get(keyForm(text));
  if (id === undefined) {
    if (index === 0 && HEADS.has(text.toLowerCase())) return [];
    return [wrong("not-in-list", `${at}, key`, { received: text, allowed: [...new Set(keys.values())] })];
  }
  if (read.seen.has(id)) return [wrong("duplicate-item", id)];
  read.seen.add(id);
  return readValue(id, cell, read);
}

function readValue(id: string, cell: Cell, read: Read): readonly Problem[] {
  if (id === LOCAL) {
    const truth = readTruth(cell === 0 ? null : cell, id);
    if (!truth.ok) return truth.problems;
    read.localFactor = truth.value ?? false;
    return [];
  }
  if (id !== LIQUIDITY && typeof cell === "string" && NEVER.has(cell.toLowerCase())) {
    read.numbers.set(id, "none");
    return [];
  }
  const number = readNumber(cell, id);
  if (!number.ok) return number.problems;
  if (number.value !== null) read.numbers.set(id, number.value);
  return [];
}
