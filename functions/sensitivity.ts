import {
  distances,
  failure,
  ratingRange,
  success,
  wrong,
  type Outcome,
  type Pack,
  type Subject,
} from "../src";
import { readLanguage, readNumber, single } from "./arguments";
import { labelsOf, withoutHeadings } from "./assessment";
import { compareRange } from "./compare-rows";
import { distanceRows, rangeRows } from "./distance-rows";
import { readMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { spill } from "./spread";
import { readSubjectRange } from "./subject";

/**
 * Finds for each given item the value or grade at which the final rating moves up, and down, all others as they are. Thresholds
 * are exact: there the rating moves, just before it does not. cannot and not known come with the reason. Below stand what binds
 * and, where no single item suffices, pairs that do. #VALUE! naming every row that cannot be read; #N/A naming every item that
 * is missing: a distance starts from a rating.
 * @customfunction RATING.DISTANCE RATING.DISTANCE
 * @helpurl https://localhost:3000/docs/functions.html#rating-distance
 * @param subject Rows of a key and its value, as for RATING.BCA. Of items given by year the weighted mean is quoted, with the
 * latest year's value that would bring it there alone.
 * @param [method] Methodology, as for RATING.BCA; blank: the subject's own method row.
 * @param [notches] How far the rating must move: whole notches, 1 or more; blank: 1.
 * @param [language] en or zh; blank: the display language.
 * @returns A table under a header row: item, label, now, up to, rating then, down to, rating then, note.
 */
export function ratingDistance(
  subject: unknown[][],
  method?: unknown[][],
  notches?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    about: readAbout(subject, method),
    notches: readNotches(notches),
    language: readLanguage(language),
  });
  if (!read.ok) return spill(read);
  const { about, notches: wanted } = read.value;
  return spill(
    map(distances(about.pack, about.subject, wanted), (found) => distanceRows(about.pack, found)),
    labelsOf(about.pack),
  );
}

/**
 * Finds the worst and the best final rating that an issuer can still have, given what is missing: not a rating. Every given row
 * stays; what is missing takes every value of its plausible range. A grade of which nothing is given may be given itself or follow
 * from the items below it; where some of these are given, it follows. Both ends are reached. #VALUE! naming every row that cannot
 * be read.
 * @customfunction RATING.RANGE RATING.RANGE
 * @helpurl https://localhost:3000/docs/functions.html#rating-range
 * @param subject Rows of a key and its value, as for RATING.BCA; any of them may be missing.
 * @param [method] Methodology, as for RATING.BCA; blank: the subject's own method row.
 * @param [language] en or zh; blank: the display language.
 * @returns worst, best, what they are and how many items are missing; below, the missing items with values that reach each end.
 */
export function ratingRangeTable(
  subject: unknown[][],
  method?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const about = readAbout(subject, method);
  if (!about.ok) return spill(about);
  const { pack, subject: given } = about.value;
  return spill(
    map(ratingRange(pack, given), (range) => rangeRows(pack, range)),
    labelsOf(pack),
  );
}

/**
 * Sets issuers side by side under one methodology: their items, scores and ratings, and how many grades, points or notches
 * each is better (+) or worse (-) than the first. An issuer that cannot be rated shows n/a, and below what it lacks. #VALUE! for a
 * range without issuers or a key that the methodology lacks; #N/A without a methodology.
 * @customfunction RATING.COMPARE RATING.COMPARE
 * @helpurl https://localhost:3000/docs/functions.html#rating-compare
 * @param subjects A header row with the issuers' names (its first cell blank or item), then rows of a key and a value for each
 * issuer. A column headed unit holds the unit of amounts; columns headed label, note or source are passed over.
 * @param [method] Methodology, as for RATING.BCA; blank: the method row of the range.
 * @param [language] en or zh; blank: the display language.
 * @returns A table under a header row: item, label, a column for each issuer, a gap for each but the first.
 */
export function ratingCompare(
  subjects: unknown[][],
  method?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  return spill(compareRange(subjects, method));
}

interface About {
  readonly pack: Pack;
  readonly subject: Subject;
}

function readAbout(subject: unknown, method: unknown): Outcome<About> {
  return andThen(readSubjectRange(subject, "subject"), (read) =>
    map(readMethod(method, read.method), (pack) => ({ pack, subject: withoutHeadings(pack, read.subject) })),
  );
}

/** Reads how far the rating must move. A blank can arrive as 0, which is no distance: both are 1. */
function readNotches(raw: unknown): Outcome<number> {
  return andThen(
    andThen(single(raw, "notches"), (cell) => readNumber(cell, "notches")),
    (notches) => {
      const wanted = notches === null || notches === 0 ? 1 : notches;
      return Number.isInteger(wanted)
        ? success(wanted)
        : failure<number>(wrong("not-a-whole-number", "notches", { received: wanted }));
    },
  );
}
