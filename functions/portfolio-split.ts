import {
  chooseSplit,
  SPLIT_RULES,
  success,
  writeRating,
  type Outcome,
  type Rating,
  type RatingScale,
  type SplitRule,
} from "../src";
import { readChoice } from "./arguments";
import { isBlankWord, readGrid, type Cell } from "./cells";
import { errorOf } from "./errors";
import { onColumn, readRated } from "./holdings";
import { inAsked } from "./language";
import { all, andThen } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, readerOn, type RatingColumn, type RatingReader } from "./rating-column";
import { spill, type Shown } from "./spread";

/**
 * Chooses among the ratings of several agencies, row by row: lowest, highest, second-best (the second in order, best first; of two the worse,
 * of one itself) or middle (of three the middle, of two the worse, of four the third). Blanks and NR are left out; a row
 * without any rating is blank. Each agency's column is read on one scale; all columns must stand on the same one (map
 * others with SCALE.MAP first), in whichever notation. The answer is written as the chosen cell is. #VALUE! for a text that is no rating, in its row.
 * @customfunction PORTFOLIO.SPLIT PORTFOLIO.SPLIT
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-split
 * @param ratings A column for each agency, a row for each bond or issuer.
 * @param [rule] middle (default), second-best, lowest or highest.
 * @param [scale] Scale of all columns, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns One rating for each row.
 */
export function portfolioSplit(
  ratings: unknown[][],
  rule?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    const read = all({
      rule: readChoice(rule, "rule", SPLIT_RULES, "middle"),
      scale: readScale(scale),
    });
    const grid = readGrid(ratings);
    return spill(
      andThen(read, ({ rule: by, scale: stated }) => {
        const together = columnOf(grid, stated);
        const width = grid[0]?.length ?? 0;
        const columns = Array.from({ length: width }, (_column, index) =>
          columnOf([grid.map((row) => row[index] ?? null)], stated),
        );
        return onColumn(together, (_reader, on) => {
          const readers = columns.map((column) => readerFor(column, on));
          return success(grid.map((row) => [chosenOf(row, readers, by, on)]));
        });
      }),
    );
  });
}

/** An agency writes its column in one notation: Ca and C tell each other. */
function readerFor(column: RatingColumn, scale: RatingScale): RatingReader {
  return readerOn(scale, column.texts);
}

function chosenOf(
  row: readonly Cell[],
  readers: readonly RatingReader[],
  rule: SplitRule,
  scale: RatingScale,
): Shown {
  const ratings: (Rating | null)[] = [];
  for (const [index, cell] of row.entries()) {
    const reader = readers[index];
    if (reader === undefined || isBlankWord(cell)) ratings.push(null);
    else {
      const rated: Outcome<Rating | null> = readRated(cell, reader, `ratings, column ${String(index + 1)}`);
      if (!rated.ok) return errorOf(rated.problems);
      ratings.push(rated.value);
    }
  }
  const chosen =
    ratings[
      chooseSplit(
        ratings.map((rating) => rating?.rank ?? null),
        rule,
      )
    ];
  return chosen === undefined || chosen === null ? "" : writeRating(chosen, scale);
}
