import { columnsOf, keptMethods, type Columns, type Pack, type TableColumn } from "../src";
import { ratedScores, type FinalOutput, type StandaloneOutput } from "./assessment-output";
import { isBlankWord, isErrorCell, readGrid, type Cell } from "./cells";
import { isManyCells, methodTables, readMethod } from "./method-argument";
import type { Shown, Spill } from "./spread";
import { isMethodKey, readSubjectLayout, readSubjectRange } from "./subject";
import { NO_RESULT } from "./table-output";
import { ratingWriter, readGiven } from "./table-plan";

type Row = readonly unknown[];
type UpTo = "standalone" | "final";
type Output = StandaloneOutput | FinalOutput;

/** A cell of a range that says what stands beside it: a key, a heading, a unit. Another one there, and the range reads otherwise. */
interface Fixed {
  readonly row: number;
  readonly at: number;
  readonly raw: unknown;
}

interface Place {
  readonly row: number;
  readonly at: number;
}

/** Ranges of one layout: the same keys and units in the same places, over other values. */
interface Layout {
  readonly method: string;
  /** The methodologies of one's own that were at hand: by others a name may mean something else. */
  readonly kept: readonly Pack[];
  readonly height: number;
  readonly width: number;
  readonly fixed: readonly Fixed[];
  readonly values: readonly Place[];
  /** The values of a range, side by side as the columns know them. */
  readonly cells: unknown[];
  readonly bound: Map<UpTo, Bound | null>;
}

interface Bound {
  readonly pack: Pack;
  readonly columns: Columns;
  readonly writers: Map<Output, (() => Spill | null) | null>;
}

/** Layouts of late, the last one used first: formulas filled down a sheet pass ranges of one layout. */
let layouts: readonly Layout[] = [];
const MOST = 16;
const MARK = /[.,．，]/;

/**
 * Rates a subject by the compiled methodology, where another range of its layout came before: what is asked for, or null for
 * whatever the traced pipeline must say.
 */
export function plannedSubject(subject: unknown, method: unknown, output: Output, upTo: UpTo): Spill | null {
  const named = methodText(method);
  if (named === null || !isRange(subject)) return null;
  const kept = keptMethods();
  const layout = layouts.find((one) => one.method === named && one.kept === kept && fits(one, subject));
  if (layout === undefined) {
    remember(subject, named, kept);
    return null;
  }
  if (layout !== layouts[0]) layouts = [layout, ...layouts.filter((one) => one !== layout)];
  let bound = layout.bound.get(upTo);
  if (bound === undefined) layout.bound.set(upTo, (bound = bind(layout, subject, method, upTo)));
  if (bound === null) return null;
  const { cells, values } = layout;
  for (let index = 0; index < values.length; index += 1) {
    const place = values[index];
    const raw = place === undefined ? null : subject[place.row]?.[place.at];
    // How a mark in a figure is meant, the other figures of the table may tell: that is the reader's.
    if (typeof raw === "string" && MARK.test(raw)) return null;
    cells[index] = raw;
  }
  bound.columns.rate([cells], 0, 1);
  if (bound.columns.rated[0] !== 1) return null;
  let writer = bound.writers.get(output);
  if (writer === undefined) bound.writers.set(output, (writer = writerOf(bound, output)));
  return writer?.() ?? null;
}

/**
 * What tells a methodology from others: the one word by which it is named, empty where it is left out; of one as tables their
 * content; null for anything else.
 */
function methodText(method: unknown): string | null {
  if (isManyCells(method)) return methodTables.value.formKey(method);
  const raw = Array.isArray(method) && method.length === 1 ? (method[0] as unknown) : method;
  const cell = Array.isArray(raw) && raw.length === 1 ? (raw[0] as unknown) : raw;
  return cell === undefined || cell === null ? "" : typeof cell === "string" ? cell : null;
}

function isRange(subject: unknown): subject is readonly Row[] {
  if (!Array.isArray(subject)) return false;
  const [first] = subject as readonly unknown[];
  return Array.isArray(first) && first.length > 1;
}

function fits({ height, width, fixed }: Layout, range: readonly Row[]): boolean {
  if (range.length !== height || range[0]?.length !== width) return false;
  for (const { row, at, raw } of fixed) if (range[row]?.[at] !== raw) return false;
  return true;
}

/** Notes the layout of a range, as far as it is one that reads; binding it is left to the next range of it. */
function remember(range: readonly Row[], method: string, kept: readonly Pack[]): void {
  const width = range[0]?.length ?? 0;
  if (!range.every((row) => Array.isArray(row) && row.length === width)) return;
  const grid = readGrid(range);
  const read = readSubjectLayout(grid, "subject");
  if (!read.ok) return;
  const { columns, keyAt, first } = read.value;
  const fixed: Fixed[] = [];
  const values: Place[] = [];
  for (const [row, cells] of grid.entries()) {
    const key = cells[keyAt] ?? null;
    const isGiven = row >= first && !isBlankWord(key) && !isErrorCell(key) && !isMethodKey(key);
    for (const at of cells.keys()) {
      if (isGiven && isValue(columns[at])) values.push({ row, at });
      else fixed.push({ row, at, raw: range[row]?.[at] });
    }
  }
  const layout = { method, kept, height: range.length, width, fixed, values, cells: [], bound: new Map() };
  layouts = [layout, ...layouts].slice(0, MOST);
}

function isValue(column: string | undefined): boolean {
  return column === "value" || column?.startsWith("FY") === true;
}

/** Binds a layout to its methodology; null where a range of it does not read, or no plan can rate one. */
function bind(layout: Layout, range: readonly Row[], method: unknown, upTo: UpTo): Bound | null {
  const grid = readGrid(range);
  const [read, subject] = [readSubjectLayout(grid, "subject"), readSubjectRange(range, "subject")];
  if (!read.ok || !subject.ok) return null;
  const pack = readMethod(method, subject.value.method);
  if (!pack.ok) return null;
  const { columns, keyAt } = read.value;
  const unitAt = columns.indexOf("unit");
  const heads = layout.values.map(({ row, at }, index): TableColumn => {
    const [cells, column] = [grid[row] ?? [], columns[at] ?? "value"];
    const unit = unitAt < 0 ? null : (cells[unitAt] ?? null);
    return {
      at: index,
      key: textOf(cells[keyAt] ?? null) ?? "",
      period: column === "value" ? null : column,
      unit: textOf(unit),
      slot: String(row),
    };
  });
  const bound = columnsOf(pack.value, heads, readGiven, upTo);
  return bound === null ? null : { pack: pack.value, columns: bound, writers: new Map() };
}

function textOf(cell: Cell): string | undefined {
  return isBlankWord(cell) || isErrorCell(cell) ? undefined : String(cell);
}

/** Finds how what is asked for is written; null where only the traced pipeline knows it. */
function writerOf({ pack, columns }: Bound, output: Output): (() => Spill | null) | null {
  switch (output) {
    case "rating":
      return written(ratingWriter(columns, pack.outputs.standalone));
    case "final":
    case "standalone":
    case "support":
    case "sovereign":
    case "rmb":
      return written(pack.outputs[output] === undefined ? null : ratingWriter(columns, pack.outputs[output]));
    case "short":
      return () => oneOf(columns.short(0));
    case "rank": {
      const ranks = columns.ranks(pack.outputs.standalone);
      return () => oneOf(ranks?.[0]);
    }
    case "score": {
      const scores = ratedScores(pack).map((id) => columns.scores(id));
      return () => {
        const known = scores.map((numbers) => numbers?.[0] ?? Number.NaN);
        return known.some((number) => Number.isNaN(number)) ? null : [known];
      };
    }
    default:
      return null;
  }
}

function written(writer: ReturnType<typeof ratingWriter>): (() => Spill | null) | null {
  return writer === null ? null : () => oneOf(writer(0, []));
}

function oneOf(shown: Shown | undefined): Spill | null {
  return shown === undefined || shown === NO_RESULT ? null : [[shown]];
}
