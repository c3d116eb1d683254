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
import type { Outcome, Rating } from "../src";
import { readNumber, required } from "./arguments";
import { readList, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { readPlaced, readScale, requirePlaced, sameScale, type Placed } from "./rating-argument";
import { oneCell, spread, type Spill } from "./spread";

/**
 * Moves a rating by whole notches and stops at the ends of its scale. +1 is one notch better. The answer keeps the
 * rating's case and notation. Ranges spill; one cell serves a whole range. #VALUE! for a symbol that the scale lacks or
 * for part of a notch; #N/A where the rating or the notches are blank.
 * @customfunction NOTCH.ADD NOTCH.ADD
 * @helpurl https://localhost:3000/docs/functions.html#notch-add
 * @param rating Rating such as AA+, a.g+ or Aa2; a cell or a range.
 * @param notches Whole notches, + is better, - is worse; 0 changes nothing. A cell or a range. Some versions of Excel hand over a blank cell as 0.
 * @param [scale] Scale on which the rating is read, such as global; blank: the one its form shows, AAA to C being the domestic scale of 19 steps.
 * @returns The rating after the notches.
 */
export function notchAdd(rating: unknown[][], notches: unknown[][], scale?: unknown[][]): unknown[][] {
  return spread({ rating, notches, scale }, (cells) => {
    const read = all({ on: readScale(cells.scale), notches: wholeNumber(cells.notches, "notches") });
    return andThen(read, ({ on, notches: by }) =>
      map(requirePlaced(cells.rating, on, "rating"), ({ rating: from, scale: its }) =>
        writeRating(addNotches(from, by, its), its),
      ),
    );
  });
}

/**
 * Counts the notches between two ratings of one scale: above 0 when the first is better, below 0 when it is worse.
 * Ranges spill. #VALUE! when the two forms show different scales: name one scale for both; #N/A where one is blank.
 * @customfunction NOTCH.DIFF NOTCH.DIFF
 * @helpurl https://localhost:3000/docs/functions.html#notch-diff
 * @param a First rating; a cell or a range.
 * @param b Second rating; a cell or a range.
 * @param [scale] Scale on which both are read; blank: the one their forms show.
 * @returns Whole notches by which the first is better.
 */
export function notchDiff(a: unknown[][], b: unknown[][], scale?: unknown[][]): unknown[][] {
  return spread({ a, b, scale }, (cells) =>
    andThen(readScale(cells.scale), (on) => {
      const read = all({ a: requirePlaced(cells.a, on, "a"), b: requirePlaced(cells.b, on, "b") });
      return andThen(read, (two) =>
        map(sameScale([two.a, two.b], "a, b"), () => notchesBetween(two.a.rating, two.b.rating)),
      );
    }),
  );
}

/**
 * Gives a rating's position on its scale: 1 is the best. Ranges spill. #VALUE! for a symbol that the scale lacks; #N/A
 * where the rating is blank.
 * @customfunction NOTCH.RANK NOTCH.RANK
 * @helpurl https://localhost:3000/docs/functions.html#notch-rank
 * @param rating Rating; a cell or a range.
 * @param [scale] Scale on which it is read; blank: the one its form shows.
 * @returns Whole number, 1 for the best symbol.
 */
export function notchRank(rating: unknown[][], scale?: unknown[][]): unknown[][] {
  return spread({ rating, scale }, (cells) =>
    andThen(readScale(cells.scale), (on) =>
      map(requirePlaced(cells.rating, on, "rating"), (placed) => placed.rating.rank),
    ),
  );
}

/**
 * Finds the worst of some ratings of one scale. Blank cells are left out; of equals the first is given, in its own case
 * and notation. #VALUE! naming two ratings when their forms show different scales; #N/A when there is no rating at all.
 * @customfunction NOTCH.WEAKEST NOTCH.WEAKEST
 * @helpurl https://localhost:3000/docs/functions.html#notch-weakest
 * @param ratings Ratings: cells, ranges, or both.
 * @returns The worst rating.
 */
export function notchWeakest(ratings: unknown[][][]): unknown[][] {
  return extreme(ratings, weakest);
}

/**
 * Finds the best of some ratings of one scale. Blank cells are left out; of equals the first is given, in its own case
 * and notation. #VALUE! naming two ratings when their forms show different scales; #N/A when there is no rating at all.
 * @customfunction NOTCH.STRONGEST NOTCH.STRONGEST
 * @helpurl https://localhost:3000/docs/functions.html#notch-strongest
 * @param ratings Ratings: cells, ranges, or both.
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

function extreme(ratings: unknown, choose: (some: readonly [Rating, ...Rating[]]) => Rating): Spill {
  const read = all(
    Object.fromEntries(readList(ratings).map((cell, index) => [index, readPlaced(cell, null, "ratings")])),
  );
  const placed = andThen(read, (byPlace) =>
    sameScale(
      Object.values(byPlace).filter((one): one is Placed => one !== null),
      "ratings",
    ),
  );
  return oneCell(
    andThen(placed, ([first, ...others]) => {
      if (first === undefined) {
        return failure<string>(missing("missing-argument", "ratings", { expected: "one rating at least" }));
      }
      const chosen = choose([first.rating, ...others.map(({ rating }) => rating)]);
      return success(writeRating(chosen, first.scale));
    }),
  );
}
