import {
  addNotches,
  failure,
  missing,
  notchesBetween,
  strongest,
  success,
  weakest,
  writeRating,
  wrong,
} from "../src";
import type { Outcome, Problem, Rating, RatingScale } from "../src";
import { readNumber, required } from "./arguments";
import { readList, type Cell } from "./cells";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { readScale, type Placed } from "./rating-argument";
import { columnOf, onEveryScale, type RatingColumn, type RatingReader } from "./rating-column";
import { oneCell, spread, type Shown, type Spill } from "./spread";

/**
 * Moves a rating by whole notches and stops at the ends of its scale. +1 is one notch better. The answer keeps the
 * rating's case and notation, without the marks printed about it. Ranges spill and are read as one column on one scale. #VALUE! for a symbol that
 * the scale lacks, where several scales have it and come to different answers, or for part of a notch; #N/A where there is no rating (blank, NR,
 * WR) or no notches.
 * @customfunction NOTCH.ADD NOTCH.ADD
 * @helpurl https://localhost:3000/docs/functions.html#notch-add
 * @param rating Rating such as AA+, a.g+ or Aa2; a cell or a range.
 * @param notches Whole notches, + is better, - is worse; 0 changes nothing. A cell or a range. Some versions of Excel hand over a blank cell as 0.
 * @param [scale] Scale on which the ratings are read, such as global, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The rating after the notches.
 */
export function notchAdd(
  rating: unknown[][],
  notches: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () =>
    overColumn({ rating }, { notches }, scale, (cells, reader) =>
      andThen(wholeNumber(cells.notches, "notches"), (by) =>
        map(reader.need(cells.rating, "rating"), ({ rating: from, scale: its }) =>
          writeRating(addNotches(from, by, its), its),
        ),
      ),
    ),
  );
}

/**
 * Counts the notches between two ratings of one scale: above 0 when the first is better, below 0 when it is worse.
 * Ranges spill and are read as one column. #VALUE! when no one scale has both, or several do and count differently; #N/A where one is
 * no rating (blank, NR, WR).
 * @customfunction NOTCH.DIFF NOTCH.DIFF
 * @helpurl https://localhost:3000/docs/functions.html#notch-diff
 * @param a First rating; a cell or a range.
 * @param b Second rating; a cell or a range.
 * @param [scale] Scale on which both are read, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Whole notches by which the first is better.
 */
export function notchDiff(
  a: unknown[][],
  b: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () =>
    overColumn({ a, b }, {}, scale, (cells, reader) =>
      map(all({ a: reader.need(cells.a, "a"), b: reader.need(cells.b, "b") }), (two) =>
        notchesBetween(two.a.rating, two.b.rating),
      ),
    ),
  );
}

/**
 * Gives a rating's position on its scale: 1 is the best. Ranges spill and are read as one column. #VALUE! for a symbol that the scale
 * lacks, and where several scales have it at different positions; #N/A where there is no rating (blank, NR, WR).
 * @customfunction NOTCH.RANK NOTCH.RANK
 * @helpurl https://localhost:3000/docs/functions.html#notch-rank
 * @param rating Rating; a cell or a range.
 * @param [scale] Scale on which it is read, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Whole number, 1 for the best symbol.
 */
export function notchRank(rating: unknown[][], scale?: unknown[][], language?: unknown[][]): unknown[][] {
  return inAsked(language, () =>
    overColumn({ rating }, {}, scale, (cells, reader) =>
      map(reader.need(cells.rating, "rating"), (placed) => placed.rating.rank),
    ),
  );
}

/**
 * Finds the worst of some ratings of one scale. Blank cells and those that say that there is no rating (NR, WR) are left out; of equals the
 * first is given, in its own case and notation. #VALUE! naming two ratings when no one scale has both; #N/A when there is no rating at all.
 * @customfunction NOTCH.WEAKEST NOTCH.WEAKEST
 * @helpurl https://localhost:3000/docs/functions.html#notch-weakest
 * @param ratings Ratings: cells, ranges, or both; the id of a scale or a methodology among them names the scale on which all are read.
 * @returns The worst rating.
 */
export function notchWeakest(ratings: unknown[][][]): unknown[][] {
  return extreme(ratings, weakest);
}

/**
 * Finds the best of some ratings of one scale. Blank cells and those that say that there is no rating (NR, WR) are left out; of equals the
 * first is given, in its own case and notation. #VALUE! naming two ratings when no one scale has both; #N/A when there is no rating at all.
 * @customfunction NOTCH.STRONGEST NOTCH.STRONGEST
 * @helpurl https://localhost:3000/docs/functions.html#notch-strongest
 * @param ratings Ratings: cells, ranges, or both; the id of a scale or a methodology among them names the scale on which all are read.
 * @returns The best rating.
 */
export function notchStrongest(ratings: unknown[][][]): unknown[][] {
  return extreme(ratings, strongest);
}

function wholeNumber(cell: Cell, at: string): Outcome<number> {
  const read = required(readNumber(cell, at), at, "whole notches such as 1 or -2");
  return andThen(read, (value) =>
    Number.isInteger(value) ? success(value) : failure(wrong("not-a-whole-number", at, { received: value })),
  );
}

function extreme(given: unknown, choose: (some: readonly [Rating, ...Rating[]]) => Rating): Spill {
  const cells = readList(given);
  const stated = cells.flatMap((cell) => statedScale(cell));
  const ratings = cells.filter((cell) => statedScale(cell).length === 0);
  const other = stated.find(({ id }) => id !== stated[0]?.id);
  if (other !== undefined) {
    const received = stated.map(({ id }) => id).join(", ");
    return oneCell(failure(wrong("wrong-shape", "ratings", { received, expected: "one scale" })));
  }
  const column = columnOf([ratings], stated[0] ?? null);
  return oneCell(
    onEveryScale(column, ratings, "ratings", (reader) => {
      const placed: Placed[] = [];
      const problems: Problem[] = [];
      for (const cell of ratings) {
        const read = reader.read(cell, "ratings");
        if (read.ok) {
          if (read.value !== null) placed.push(read.value);
        } else if (
          !read.problems.every(({ code }) => code === "missing-rating") &&
          problems.length < MOST_NAMED
        )
          problems.push(...read.problems);
      }
      if (problems.length > 0) return { ok: false, problems };
      const [first, ...others] = placed;
      if (first === undefined)
        return failure(missing("missing-argument", "ratings", { expected: "one rating at least" }));
      const chosen = choose([first.rating, ...others.map(({ rating }) => rating)]);
      return success(writeRating(chosen, first.scale));
    }),
  );
}

/** Problems of a list that are named; a message of thousands helps nobody. */
const MOST_NAMED = 20;

const known = new Map<Cell, readonly RatingScale[]>();

/** The scale that a cell among ratings names, by its id or by a methodology's; no rating is written like one. */
function statedScale(cell: Cell): readonly RatingScale[] {
  if (typeof cell !== "string") return [];
  const before = known.get(cell);
  if (before !== undefined) return before;
  const read = readScale(cell);
  const found = read.ok && read.value !== null ? [read.value] : [];
  if (known.size >= 1000) known.clear();
  known.set(cell, found);
  return found;
}

/**
 * Spreads a function of ratings over ranges, whose ratings are read as one column.
 * @param ratings the arguments that hold ratings
 * @param others further arguments; the scale may differ from row to row
 */
function overColumn<R extends string, O extends string>(
  ratings: Readonly<Record<R, unknown>>,
  others: Readonly<Record<O, unknown>>,
  scale: unknown,
  compute: (cells: Readonly<Record<R | O, Cell>>, reader: RatingReader) => Outcome<Shown>,
): Spill {
  const names = Object.keys(ratings) as R[];
  const columns = new Map<string, RatingColumn>();
  const on = (stated: RatingScale | null): RatingColumn => {
    const id = stated?.id ?? "";
    const column = columns.get(id) ?? columnOf(Object.values(ratings), stated);
    columns.set(id, column);
    return column;
  };
  const given = { ...ratings, ...others, scale } as Readonly<Record<R | O | "scale", unknown>>;
  return spread(given, (cells) =>
    andThen(readScale(cells.scale), (stated) =>
      onEveryScale(
        on(stated),
        names.map((name) => cells[name]),
        names.join(", "),
        (reader) => compute(cells, reader),
      ),
    ),
  );
}
