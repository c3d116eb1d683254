import {
  failure,
  keyForm,
  resolveKey,
  success,
  wrong,
  type Entry,
  type Given,
  type Outcome,
  type Pack,
  type Problem,
} from "../src";
import { optionalWord } from "./arguments";
import { assessSubject, labelsOf, problemsOf, type Assessed } from "./assessment";
import { finalResult, outlookOf, rankOf, ratingOf, standaloneResult } from "./assessment-output";
import { isBlankWord, isErrorCell, readGrid, readList, showCell, type Cell } from "./cells";
import { sayProblems } from "./errors";
import { readMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import type { Shown, Spill } from "./spread";
import { readHeading } from "./subject";

/** Results that a table can show for each issuer, beside the grade of any item. */
const OUTPUTS = [
  ...["final", "standalone", "support", "sovereign", "outlook", "score", "rank", "binding", "version"],
  "problems",
] as const;

/** Shown where an issuer has no result: a spilled cell cannot carry a message. */
const NO_RESULT = "n/a";

/** What the cells of one column are. */
type Column =
  | { readonly kind: "passed over" }
  | { readonly kind: "method" }
  | {
      readonly kind: "item";
      readonly key: string;
      readonly period: string | null;
      readonly unit: string | null;
    };

/** Columns that only tell the reader which issuer a row is. */
const NAME_HEADS: ReadonlySet<string> = new Set(
  ["issuer", "name", "id", "note", "notes", "发行人", "受评主体", "主体", "名称", "备注"].map(keyForm),
);
const METHOD_HEADS: ReadonlySet<string> = new Set(["method", "methodology", "评级方法"].map(keyForm));

/** Rates one issuer a row. */
export function rateTable(
  headers: unknown,
  rows: unknown,
  method: unknown,
  outputs: unknown,
): Outcome<Spill> {
  const grid = readGrid(rows);
  const read = all({
    columns: andThen(readHeads(headers), (columns) => sameWidth(columns, grid)),
    method: andThen(optionalWord(method, "method"), (id) =>
      id === null ? success(null) : readMethod(id, null),
    ),
    outputs: readOutputs(outputs),
  });
  return map(read, (table) =>
    grid.map((row): Shown[] => {
      if (row.every(isBlankWord)) return table.outputs.map(() => "");
      return rateRow(row, table.columns, table.method, table.outputs);
    }),
  );
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

/** Reads one to three rows of headings: keys, and in further rows periods or units. */
function readHeads(raw: unknown): Outcome<readonly Column[]> {
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
  let key: Cell = null;
  return success(
    keys.map((cell, index): Column => {
      const period = readHeading(periods[index] ?? null);
      // A heading merged over its periods stands in the first of its cells only.
      if (!isBlankWord(cell) || period === null) key = cell;
      return columnOf(key, period, units[index] ?? null);
    }),
  );
}

function isPeriodRow(row: readonly Cell[]): boolean {
  return row.some((cell) => readHeading(cell)?.startsWith("FY") === true);
}

function columnOf(key: Cell, period: string | null, unit: Cell): Column {
  if (isBlankWord(key) || isErrorCell(key)) return { kind: "passed over" };
  const text = String(key);
  if (NAME_HEADS.has(keyForm(text))) return { kind: "passed over" };
  if (METHOD_HEADS.has(keyForm(text))) return { kind: "method" };
  return { kind: "item", key: text, period, unit: isBlankWord(unit) ? null : String(showCell(unit)) };
}

/** Reads the results wanted: words in cells, or one text with commas. Items are named by id or label. */
function readOutputs(raw: unknown): Outcome<readonly string[]> {
  const cells = readList(raw);
  const broken = cells.find(isErrorCell);
  if (broken !== undefined) return failure(wrong("cell-error", "outputs", { received: broken.error }));
  const words = cells
    .filter((cell) => !isBlankWord(cell))
    .flatMap((cell) => String(cell).split(/[,;，；、]/))
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return success(words.length === 0 ? ["standalone", "final"] : words);
}

function rateRow(
  row: readonly Cell[],
  columns: readonly Column[],
  method: Pack | null,
  outputs: readonly string[],
): Shown[] {
  const own = columns.findIndex(({ kind }) => kind === "method");
  const pack = method === null ? readMethod(row[own] ?? null, null) : success(method);
  const read = all({ pack, entries: readRow(row, columns) });
  if (!read.ok) return outputs.map((output) => failed(output, read.problems));
  const zeros = read.value.entries.filter(({ value }) => value === 0).map(({ key }) => key);
  const assessed = assessSubject(read.value.pack, { entries: read.value.entries }, zeros);
  return outputs.map((output) => outputOf(assessed, output));
}

/** Gathers a row's cells into entries: a column each, or a key's periods together. */
function readRow(row: readonly Cell[], columns: readonly Column[]): Outcome<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? null;
    if (column.kind !== "item") continue;
    if (isErrorCell(cell)) problems.push(wrong("cell-error", column.key, { received: cell.error }));
    else {
      const slot = column.period === null ? String(index) : keyForm(column.key);
      entries.set(slot, withCell(entries.get(slot), column, cell));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : success([...entries.values()]);
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

function failed(output: string, problems: readonly Problem[]): string {
  return output.toLowerCase() === "problems" ? sayProblems(problems) : NO_RESULT;
}

/** Takes one result for a row: a text, never an error, so that the rows below still show. */
function outputOf(assessed: Assessed, output: string): Shown {
  const { pack, assessment } = assessed;
  const word = OUTPUTS.find((name) => name === output.toLowerCase());
  switch (word) {
    case "problems":
      return sayAll(assessed);
    case "version":
      return assessment.pin;
    case "outlook":
      return shownOr(outlookOf(assessed));
    case "rank":
      return shownOr(rankOf(assessed));
    case "score":
      return joined(standaloneResult(assessed, "score"));
    case "binding":
      return joined(finalResult(assessed, "binding"));
    case undefined: {
      const id = resolveKey(pack, output) ?? pack.steps.find((step) => step.id === output)?.id;
      return assessment.grades.find((grade) => grade.id === id)?.grade ?? NO_RESULT;
    }
    default:
      return shownOr(ratingOf(assessed, word as "final" | "standalone" | "support" | "sovereign"));
  }
}

function shownOr(outcome: Outcome<Shown>): Shown {
  return outcome.ok ? outcome.value : NO_RESULT;
}

function joined(outcome: Outcome<Spill>): string {
  return outcome.ok ? outcome.value.map((row) => row.map(String).join(": ")).join("; ") : NO_RESULT;
}

function sayAll({ pack, assessment, zeros }: Assessed): string {
  const said = sayProblems(problemsOf(assessment), labelsOf(pack));
  const check = zeros.length === 0 ? "" : `Check that 0 is meant, not a blank: ${zeros.join(", ")}.`;
  return [said, check].filter((part) => part !== "").join(" ");
}
