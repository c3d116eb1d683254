import {
  collect,
  failure,
  findPack,
  findReviewRules,
  findTrigger,
  isAbsentText,
  keyForm,
  nextReview,
  readDate,
  reviewRulesOf,
  success,
  wrong,
  type Outcome,
  type RatingScale,
  type ReviewEvent,
  type ReviewRules,
} from "../src";
import { readLanguage, readWord, required } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { readReference } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { findScaleOf, readScale } from "./rating-argument";
import { columnOf, onEveryScale } from "./rating-column";
import { spill, spread } from "./spread";

const A_DATE = "a date";

/**
 * Finds the day by which a rating must be reviewed again (CIRC guideline, article 19): six months after the last review, three in
 * speculative grade, one from CCC down (the last two are house); at once on an event that asks for a re-evaluation; on the watch list
 * within 90 days of the listing; never after maturity. Other methodologies have house rules of their own. A month that lacks the day gives its last day. Ranges spill. #VALUE! for what is no date, rating or event, and for a
 * maturity before the last review; #N/A for a blank date or rating.
 * @customfunction REVIEW.NEXT REVIEW.NEXT
 * @helpurl https://localhost:3000/docs/functions.html#review-next
 * @param lastReview Day of the last review: a date or text such as 2026-08-31, 2026/8/31 or 2026年8月31日; a cell or a range.
 * @param rating The rating; a cell or a range.
 * @param [method] The rules of review (circ-review by default, golden-credit-review, guarantor-review), or a methodology, whose rules are taken.
 * @param [events] cash-flow-break, repeated-issuance, issuer-change, guarantor-change, collateral-change or watch-list (other rules add their
 * own, such as sovereign-change or large-claim), several divided by commas; for one review also a column of them, or rows of event and day. An event without a day makes the review due on the day of the
 * last one; the 90 days of a listing without a day run from it.
 * @param [maturity] Day on which the bond ends; a cell or a range.
 * @param [scale] Scale on which the ratings are read, or a methodology for its scale; blank: that of the method, or the one that has them all.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The day as a date's number; format the cell as a date.
 */
export function reviewNext(
  lastReview: unknown[][],
  rating: unknown[][],
  method?: unknown[][],
  events?: unknown[][],
  maturity?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const rules = readReviewRules(method);
  if (!rules.ok) return spill(rules);
  const grid = readGrid(events);
  const one = isOneCell(lastReview) && isOneCell(rating);
  const listed = one ? readEvents(grid, rules.value) : null;
  const stated = andThen(readScale(scale), (named) => scaleOfRules(named, method));
  if (!stated.ok) return spill(stated);
  const column = columnOf([rating], stated.value);
  return spread({ lastReview, rating, events: one ? null : events, maturity }, (cells) =>
    onEveryScale(column, [cells.rating], "rating", (reader) => {
      const read = all({
        lastReview: required(dateIn(cells.lastReview, "lastReview"), "lastReview", A_DATE),
        rating: reader.need(cells.rating, "rating"),
        events: listed ?? readEvents([[cells.events]], rules.value),
        maturity: dateIn(cells.maturity, "maturity"),
      });
      return andThen(read, (given) =>
        nextReview(
          given.lastReview,
          given.rating.rating,
          given.events,
          given.maturity,
          rules.value,
          given.rating.scale,
        ),
      );
    }),
  );
}

/** Reads by which rules ratings are looked at again: a set of rules, or a methodology for its own; blank, the first ones. */
export function readReviewRules(method: unknown): Outcome<ReviewRules> {
  return andThen(readReference(method, "method"), (named) =>
    named === null || typeof named === "string"
      ? findReviewRules(named, "method")
      : reviewRulesOf(named, "method"),
  );
}

/** The scale that is named, or that of the methodology whose rules are taken. */
function scaleOfRules(named: RatingScale | null, method: unknown): Outcome<RatingScale | null> {
  if (named !== null) return success(named);
  return andThen(readReference(method, "method"), (taken) => {
    if (taken !== null && typeof taken !== "string") return findScaleOf(taken);
    const pack = taken === null ? null : findPack(taken, "method");
    return pack?.ok === true ? findScaleOf(pack.value) : success(null);
  });
}

function isOneCell(raw: unknown): boolean {
  const grid = readGrid(raw);
  return grid.length === 1 && grid[0]?.length === 1;
}

/** Reads a date; blank, and the 0 that a blank is in some versions of Excel, are null. */
export function dateIn(cell: Cell, at: string): Outcome<number | null> {
  if (isErrorCell(cell)) return failure(wrong("cell-error", at, { received: cell.error }));
  if (isBlankWord(cell) || (typeof cell === "string" && isAbsentText(cell))) return success(null);
  if (typeof cell === "boolean") {
    return failure(wrong("wrong-shape", at, { received: showCell(cell), expected: A_DATE }));
  }
  return readDate(cell, at);
}

function readEvents(grid: readonly (readonly Cell[])[], rules: ReviewRules): Outcome<readonly ReviewEvent[]> {
  const outcomes = grid.map(([event = null, day = null, ...more], index): Outcome<readonly ReviewEvent[]> => {
    if (more.length > 0) {
      const received = `a range of ${more.length + 2} columns`;
      return failure(
        wrong("wrong-shape", "events", { received, expected: "events, or rows of event and day" }),
      );
    }
    if (index === 0 && typeof event === "string" && ["event", "事件"].includes(keyForm(event)))
      return success([]);
    return andThen(
      all({ word: readWord(event, "events"), date: dateIn(day, "events, day") }),
      ({ word, date }) =>
        word === null
          ? success([])
          : collect(
              word
                .split(/[,;、]/)
                .filter((part) => part.trim() !== "")
                .map((part) => map(findTrigger(part, rules, "events"), (trigger) => ({ trigger, date }))),
            ),
    );
  });
  return map(collect(outcomes), (lists) => lists.flat());
}
