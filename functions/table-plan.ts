import {
  BLOCK,
  columnsOf,
  findEnterable,
  pinOf,
  readOutlook,
  readWatch,
  resolveKey,
  reservedKey,
  writeRating,
  type Columns,
  type Given,
  type Pack,
  type TableColumn,
} from "../src";
import { ratedScores } from "./assessment-output";
import { readWord } from "./arguments";
import { isBlankWord, isErrorCell, readCell } from "./cells";
import { agreedMethod } from "./method-argument";
import { andThen } from "./outcome";
import type { Shown } from "./spread";
import { gradeId, NO_RESULT, RATINGS, sayZeros } from "./table-output";
import { slotOf, type Column } from "./table-rows";

type Row = readonly unknown[];

/** Shows one result of a row that columns rated: by its place in the block, and its cells. */
export type Writer = (row: number, cells: Row) => Shown;

/**
 * Rates the rows of a table by the compiled methodology: the results of each, or null for a row that the traced pipeline must
 * rate. Null where that is all of them.
 * @param rows cells as they come, one array a row, each as wide as the columns
 */
export function ratedByColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  method: Pack | null,
  outputs: readonly string[],
): (Shown[] | null)[] | null {
  const results = Array<Shown[] | null>(rows.length).fill(null);
  const at = columns.findIndex(({ kind }) => kind === "method");
  if (at < 0)
    return method !== null && rateInto(results, null, columns, rows, method, outputs) ? results : null;
  let isAny = false;
  for (const [pack, places] of byMethod(rows, at, method)) {
    const own = places.map((place) => rows[place] ?? []);
    if (rateInto(results, places, columns, own, pack, outputs)) isAny = true;
  }
  return isAny ? results : null;
}

/** Gathers rows by the methodology that each names; those that name none that there is are left out. */
function byMethod(
  rows: readonly Row[],
  at: number,
  method: Pack | null,
): ReadonlyMap<Pack, readonly number[]> {
  const packs = new Map<unknown, Pack | null>();
  const groups = new Map<Pack, number[]>();
  for (const [place, row] of rows.entries()) {
    const raw = row[at];
    let pack = packs.get(raw);
    if (pack === undefined) {
      const read = andThen(readWord(readCell(raw), "method"), (word) => agreedMethod(method, word));
      pack = read.ok ? read.value : null;
      packs.set(raw, pack);
    }
    if (pack === null) continue;
    const group = groups.get(pack);
    if (group === undefined) groups.set(pack, [place]);
    else group.push(place);
  }
  return groups;
}

/** Rates rows of one methodology and puts what they come to where they stand; returns whether it could. */
function rateInto(
  results: (Shown[] | null)[],
  places: readonly number[] | null,
  columns: readonly Column[],
  rows: readonly Row[],
  pack: Pack,
  outputs: readonly string[],
): boolean {
  const bound = bind(pack, columns);
  if (bound === null) return false;
  const writers = outputs.map((output) => writerOf(pack, bound, columns, output));
  const known = writers.filter((writer) => writer !== null);
  if (known.length < writers.length) return false;
  const { rated } = bound;
  for (let from = 0; from < rows.length; from += BLOCK) {
    const count = Math.min(BLOCK, rows.length - from);
    bound.rate(rows, from, count);
    for (let row = 0; row < count; row += 1) {
      const cells = rows[from + row];
      if (rated[row] === 0 || cells === undefined || isBlankRow(cells)) continue;
      results[places === null ? from + row : (places[from + row] ?? 0)] = written(known, row, cells);
    }
  }
  return true;
}

/** One array a row, of its own size from the start. */
function written(writers: readonly Writer[], row: number, cells: Row): Shown[] {
  const [first, second, ...more] = writers;
  if (first === undefined) return [];
  if (second === undefined) return [first(row, cells)];
  if (more.length === 0) return [first(row, cells), second(row, cells)];
  return writers.map((writer) => writer(row, cells));
}

function isBlankRow(cells: Row): boolean {
  const first = cells[0];
  if (typeof first === "number" && first !== 0) return false;
  if (typeof first === "string" && first.charCodeAt(0) > SPACE && first.charCodeAt(0) < DELETE) return false;
  return cells.every((cell) => isBlankWord(readCell(cell)));
}

const [SPACE, DELETE] = [0x20, 0x7f];

interface Bound {
  readonly columns: readonly Column[];
  readonly bound: Columns | null;
}

/** The table that a methodology was bound to last: a sheet recalculates the same one again and again. */
const boundTo = new WeakMap<Pack, Bound>();

function bind(pack: Pack, columns: readonly Column[]): Columns | null {
  const before = boundTo.get(pack);
  if (before !== undefined && isSame(before.columns, columns)) return before.bound;
  const bound = columnsOf(pack, tableColumns(columns), readGiven);
  boundTo.set(pack, { columns, bound });
  return bound;
}

function isSame(some: readonly Column[], others: readonly Column[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => JSON.stringify(one) === JSON.stringify(others[at]))
  );
}

/** Reads a cell as the core knows it: null for a blank, undefined for an error. */
export function readGiven(raw: unknown): Given | undefined {
  const cell = readCell(raw);
  return isErrorCell(cell) ? undefined : cell;
}

function tableColumns(columns: readonly Column[]): readonly TableColumn[] {
  return columns.flatMap((column, at) => {
    if (column.kind !== "item") return [];
    const { key, period, unit } = column;
    return [{ at, key, period, unit: unit ?? undefined, slot: slotOf(column, at) }];
  });
}

/** Finds how one result of a row is shown; null where only the traced pipeline knows it. */
function writerOf(pack: Pack, bound: Columns, columns: readonly Column[], output: string): Writer | null {
  const rating = RATINGS.find((name) => name === output);
  if (rating === "short")
    return pack.shortTerm === undefined ? nothing : (row) => bound.short(row) ?? NO_RESULT;
  if (rating !== undefined) return ratingWriter(bound, pack.outputs[rating]);
  switch (output) {
    case "rank": {
      const ranks = bound.ranks(pack.outputs.standalone);
      return ranks === undefined ? null : (row) => ranks[row] ?? NO_RESULT;
    }
    case "score":
      return scoreWriter(pack, bound);
    case "version": {
      const pin = pinOf(pack);
      return () => pin;
    }
    case "outlook":
      return reservedWriter(pack, columns, "outlook", (text) => readOutlook(pack, text));
    case "watch":
      return pack.watchList === undefined
        ? nothing
        : reservedWriter(pack, columns, "watch", (text) => readWatch(pack, text));
    case "problems":
      return zeroWriter(pack, columns);
    case "assigned":
      // A row of which a committee has said something is the traced pipeline's.
      return nothing;
    case "binding":
      return null;
    default:
      return gradeWriter(pack, bound, gradeId(pack, output));
  }
}

const nothing: Writer = () => NO_RESULT;

/** Writes the ratings of a step. */
export function ratingWriter(bound: Columns, id: string | undefined): Writer | null {
  if (id === undefined) return nothing;
  const ranks = bound.ranks(id);
  if (ranks === undefined) return null;
  const { scale, ratings } = bound.plan;
  const lowerCase = ratings.get(id) ?? false;
  const symbols = scale.notations[0].symbols.map((_, index) =>
    writeRating({ scale: scale.id, rank: index + 1, notation: 0, lowerCase }, scale),
  );
  const shown = [NO_RESULT, ...symbols];
  return (row) => shown[ranks[row] ?? 0] ?? NO_RESULT;
}

function scoreWriter(pack: Pack, bound: Columns): Writer | null {
  const scores = ratedScores(pack).map((id) => bound.scores(id));
  const known = scores.filter((numbers) => numbers !== undefined);
  if (known.length < scores.length) return null;
  return (row) => {
    const numbers = known.map((one) => one[row] ?? Number.NaN);
    if (numbers.some((number) => Number.isNaN(number))) return NO_RESULT;
    const [only, ...more] = numbers;
    return more.length === 0 && only !== undefined ? only : numbers.map(String).join(": ");
  };
}

function gradeWriter(pack: Pack, bound: Columns, id: string | undefined): Writer | null {
  if (id === undefined) return nothing;
  const kind = findEnterable(pack, id)?.kind ?? "grade";
  if (kind !== "judged" && kind !== "measured" && kind !== "grade") return nothing;
  const grades = bound.grades(id);
  if (grades === undefined) return null;
  const shown = [NO_RESULT, ...grades.answers.map(({ word }) => word)];
  return (row) => shown[grades.codes[row] ?? 0] ?? NO_RESULT;
}

/** Shows what stands beside the items, such as the outlook; a rated row holds it rightly, or not at all. */
function reservedWriter(
  pack: Pack,
  columns: readonly Column[],
  wanted: "outlook" | "watch",
  read: (text: string) => ReturnType<typeof readOutlook> | ReturnType<typeof readWatch>,
): Writer {
  const at = columns.findIndex(
    (column) =>
      column.kind === "item" &&
      findEnterable(pack, column.key) === undefined &&
      reservedKey(column.key) === wanted,
  );
  if (at < 0) return nothing;
  const known = new Map<unknown, Shown>();
  return (_row, cells) => {
    const raw = cells[at];
    const found = known.get(raw);
    if (found !== undefined) return found;
    const given = readGiven(raw);
    const value = given === null || given === undefined ? null : read(String(given));
    const shown: Shown = value?.ok === true ? value.value : NO_RESULT;
    known.set(raw, shown);
    return shown;
  };
}

/** A rated row has no problems: what is left to say is which measures are 0. */
function zeroWriter(pack: Pack, columns: readonly Column[]): Writer {
  const measured = columns.flatMap((column, at) => {
    if (column.kind !== "item" || column.period !== null) return [];
    const id = resolveKey(pack, column.key);
    const kind = id === undefined ? undefined : findEnterable(pack, id)?.kind;
    return id !== undefined && (kind === "measured" || kind === "quantity") ? [{ at, id }] : [];
  });
  return (_row, cells) =>
    sayZeros(
      pack,
      measured.flatMap(({ at, id }) => (readCell(cells[at]) === 0 ? [id] : [])),
    );
}
