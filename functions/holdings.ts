import {
  amountProblem,
  failure,
  isPrinted,
  isTotalWord,
  missing,
  mixedUnits,
  readPrinted,
  success,
  wrong,
  type Leaning,
  type Outcome,
  type Problem,
  type Rating,
  type RatingScale,
} from "../src";
import { readNumber } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, writtenGrid, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { onEveryScale, type RatingColumn, type RatingReader } from "./rating-column";

/** A message about thousands of rows helps nobody: the first faults are named. */
const FAULTS_NAMED = 20;

/** Reads an argument that is one column or one row, as a list. */
export function readLine(raw: unknown, at: string): Outcome<readonly Cell[]> {
  return lineOf(readGrid(raw), at);
}

/** Reads a column or a row of names, as they were typed. */
export function readNames(raw: unknown, at: string): Outcome<readonly Cell[]> {
  return lineOf(writtenGrid(raw), at);
}

function lineOf(grid: readonly (readonly Cell[])[], at: string): Outcome<readonly Cell[]> {
  const [first = []] = grid;
  const [only = null, ...more] = first;
  // An error in place of a whole range is said before the range is found too short.
  if (grid.length === 1 && more.length === 0 && isErrorCell(only))
    return failure(wrong("cell-error", at, { received: only.error }));
  if (grid.length === 1) return success(first);
  if (first.length === 1) return success(grid.map(([cell = null]) => cell));
  const received = `a range of ${String(grid.length)} × ${String(first.length)} cells`;
  return failure(wrong("wrong-shape", at, { received, expected: "one column or one row" }));
}

/** Reads a further column beside others: as long as they are, or nothing at all, which is a column of blanks. */
export function readBeside(
  raw: unknown,
  at: string,
  length: number,
  read: typeof readGrid = readGrid,
): Outcome<readonly Cell[]> {
  const grid = read(raw);
  if (isLeftOut(grid) && length !== 1) return success(Array<Cell>(length).fill(null));
  const line = lineOf(grid, at);
  if (!line.ok || line.value.length === length) return line;
  const received = `${String(line.value.length)} cells`;
  return failure(
    wrong("wrong-shape", at, { received, expected: `${String(length)} cells, as the other ranges` }),
  );
}

function isLeftOut(grid: readonly (readonly Cell[])[]): boolean {
  return grid.length === 1 && grid[0]?.length === 1 && grid[0][0] === null;
}

const NO_TOTAL = {
  en: "a name; leave a row out that adds the others up",
  zh: "名称；合计行请勿列入",
};

/** Says that a row adds others up, which would count them twice; null where it does not. */
export function totalProblem(name: Cell, at: string): Problem | null {
  return typeof name === "string" && isTotalWord(name)
    ? wrong("wrong-shape", at, { received: name, expected: NO_TOTAL })
    : null;
}

/** Collects what rows give, or the first of their faults, what is wrong before what is missing. */
export function collectRows<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const outcome of outcomes) {
    if (outcome.ok) values.push(outcome.value);
    else for (const problem of outcome.problems) problems.push(problem);
  }
  if (problems.length === 0) return success(values);
  const wrongFirst = [...problems].sort((a, b) => Number(b.kind === "wrong") - Number(a.kind === "wrong"));
  return { ok: false, problems: wrongFirst.slice(0, FAULTS_NAMED) };
}

/** What of a holding is read whatever its scale. */
export interface HeldRow {
  /** Where it stands in its column, from 1. */
  readonly row: number;
  readonly cell: Cell;
  readonly amount: number;
}

/**
 * Reads ratings with their amounts, row by row; where no amounts are given each counts alike. Rows blank in both are passed
 * over; an amount without a rating is missing one, since a blank does not say that there is none.
 */
export function readHeldRows(
  ratings: readonly Cell[],
  amounts: readonly Cell[] | null,
): Outcome<readonly HeldRow[]> {
  const rows: Outcome<HeldRow>[] = [];
  for (const [index, cell] of ratings.entries()) {
    const row = index + 1;
    const amountCell = amounts === null ? 1 : (amounts[index] ?? null);
    if (isBlankWord(cell)) {
      if (amounts === null || isBlankWord(amountCell)) continue;
      const expected = "a rating, or NR where there is none";
      rows.push(failure(missing("missing-argument", `ratings, row ${String(row)}`, { expected })));
      continue;
    }
    const amount = readAmount(amountCell, `amounts, row ${String(row)}`);
    rows.push(amount.ok ? success({ row, cell, amount: amount.value }) : amount);
  }
  const read = collectRows(rows);
  if (!read.ok || read.value.length > 0) return read;
  return failure(missing("missing-argument", "ratings", { expected: "a column of ratings" }));
}

/** Reads an amount that must be there, 0 or more. */
export function readAmount(cell: Cell, at: string): Outcome<number> {
  const read = readNumber(cell, at);
  if (!read.ok) return read;
  if (read.value === null)
    return failure(missing("missing-argument", at, { expected: "an amount, 0 for none" }));
  const problem = amountProblem(read.value, at);
  return problem === null ? success(read.value) : failure(problem);
}

/** Gives a column of amounts back, or says which of them do not say their unit as others do. */
export function inOneUnit(cells: readonly Cell[], at: string): Outcome<readonly Cell[]> {
  const mixed = mixedUnits(cells, (index) => `${at}, row ${String(index + 1)}`);
  return mixed === null ? success(cells) : failure(mixed);
}

/** Reads the amounts that stand beside so many rows. */
export function amountsBeside(raw: unknown, length: number): Outcome<readonly Cell[]> {
  return andThen(readBeside(raw, "amounts", length), (cells) => inOneUnit(cells, "amounts"));
}

/** The amounts of so many rows; null where the argument is left out, so that each counts alike. Cells that are blank leave nothing out. */
export function readAmounts(raw: unknown, length: number): Outcome<readonly Cell[] | null> {
  return map(amountsBeside(raw, length), (cells) => (isLeftOut(readGrid(raw)) ? null : cells));
}

const ratingsRead = new WeakMap<RatingReader, Map<Cell, Outcome<Rating | null>>>();

/** Reads a rating; null where the cell says that there is none. Each text is read once. */
export function readRated(cell: Cell, reader: RatingReader, at: string): Outcome<Rating | null> {
  const known = ratingsRead.get(reader) ?? new Map<Cell, Outcome<Rating | null>>();
  ratingsRead.set(reader, known);
  const before = known.get(cell);
  if (before?.ok === true) return before;
  const read = reader.read(cell, at);
  const isNone = !read.ok && read.problems.every(({ code }) => code === "missing-rating");
  const rated: Outcome<Rating | null> = isNone
    ? success(null)
    : read.ok
      ? success(read.value?.rating ?? null)
      : read;
  known.set(cell, rated);
  return rated;
}

/** A holding on the scale on which its column is read. */
export interface Held extends HeldRow {
  readonly rating: Rating | null;
  readonly rank: number | null;
}

/** Reads the ratings of rows on one scale. */
export function readHeld(rows: readonly HeldRow[], reader: RatingReader): Outcome<readonly Held[]> {
  return collectRows(
    rows.map((row): Outcome<Held> => {
      const rating = readRated(row.cell, reader, `ratings, row ${String(row.row)}`);
      return rating.ok ? success({ ...row, rating: rating.value, rank: rating.value?.rank ?? null }) : rating;
    }),
  );
}

/** Computes on every scale on which a column may stand; where they differ the scale must be named. */
export function onColumn<T>(
  column: RatingColumn,
  compute: (reader: RatingReader, scale: RatingScale) => Outcome<T>,
): Outcome<T> {
  return onEveryScale(column, column.texts, "ratings", (reader) => {
    if (reader.scale !== null) return compute(reader, reader.scale);
    const faults = collectRows(column.texts.map((text) => readRated(text, reader, "ratings")));
    if (!faults.ok) return faults;
    const reason = { en: "no cell holds a rating", zh: "没有任何单元格含有级别" };
    return failure(missing("missing-data", "ratings", { reason }));
  });
}

const leanings = new WeakMap<RatingScale, Map<Cell, Leaning>>();
const NOTHING: Leaning = { outlook: null, watch: null };

/** What is printed beside a rating of its outlook and its watch. */
export function printedLeaning(cell: Cell, scale: RatingScale): Leaning {
  const known = leanings.get(scale) ?? new Map<Cell, Leaning>();
  leanings.set(scale, known);
  const before = known.get(cell);
  if (before !== undefined) return before;
  const read = typeof cell === "string" ? readPrinted(cell, [scale]) : null;
  const leaning = read !== null && isPrinted(read) ? { outlook: read.outlook, watch: read.watch } : NOTHING;
  known.set(cell, leaning);
  return leaning;
}

/** What is printed beside a rating, on the scale on which it is read. */
export function printedOn(cell: Cell, { scale }: RatingReader): Leaning {
  return scale === null ? NOTHING : printedLeaning(cell, scale);
}

/** Ratings with their amounts, and the scale that is named for them. */
export interface RatedAmounts {
  readonly ratings: readonly Cell[];
  readonly rows: readonly HeldRow[];
  readonly scale: RatingScale | null;
}

/** Reads ratings with their amounts and the scale that is named for them. */
export function readRatedAmounts(ratings: unknown, amounts: unknown, scale: unknown): Outcome<RatedAmounts> {
  const given = all({ ratings: readLine(ratings, "ratings"), scale: readScale(scale) });
  return andThen(given, (one) =>
    andThen(readAmounts(amounts, one.ratings.length), (weights) =>
      map(readHeldRows(one.ratings, weights), (rows) => ({ ...one, rows })),
    ),
  );
}
