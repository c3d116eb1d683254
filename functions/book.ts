import {
  eventsByName,
  eventsOf,
  experienceOf,
  findReviewRules,
  followUp,
  historyOf,
  lossesOf,
  success,
  writeRating,
  type Bond,
  type BookEvent,
  type Outcome,
  type RatingScale,
  type ReviewRules,
} from "../src";
import { optionalWord, readChoice, required, single } from "./arguments";
import { bondOf, bookRatings, readBook, readBookEvents, type BondField } from "./book-read";
import { collectRows, onColumn } from "./holdings";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf } from "./rating-column";
import { dateIn } from "./review";
import { spill, type Shown, type Spill } from "./spread";

const BY = ["class", "issuer", "rating"] as const satisfies readonly BondField[];
const NEEDED = ["code", "issuer", "rating", "reviewed", "maturity"] as const satisfies readonly BondField[];

interface OpenBook {
  readonly bonds: readonly Bond[];
  readonly eventsFor: (bond: Bond) => readonly BookEvent[];
  readonly asOf: number;
  readonly rules: ReviewRules;
  readonly scale: RatingScale;
}

interface Given {
  readonly bonds: unknown;
  readonly events: unknown;
  readonly asOf: unknown;
  readonly method?: unknown;
  readonly scale?: unknown;
}

/** Opens a book with its events on each scale on which its ratings may stand. */
function openBook<T>(given: Given, group: BondField, show: (book: OpenBook) => Outcome<T>): Outcome<T> {
  const read = all({
    rows: readBook(given.bonds, NEEDED),
    asOf: required(
      andThen(single(given.asOf, "asOf"), (cell) => dateIn(cell, "asOf")),
      "asOf",
      "the day of the look",
    ),
    rules: andThen(optionalWord(given.method, "method"), (id) => findReviewRules(id, "method")),
    scale: readScale(given.scale),
  });
  return andThen(read, ({ rows, asOf, rules, scale: stated }) =>
    onColumn(columnOf([bookRatings(rows, given.events)], stated), (reader, scale) => {
      const book = all({
        bonds: collectRows(rows.map((row) => bondOf(row, reader, group))),
        events: readBookEvents(given.events, rules, reader),
      });
      return andThen(book, ({ bonds, events }) => {
        const byName = eventsByName(events);
        return show({ bonds, asOf, rules, scale, eventsFor: (bond) => eventsOf(bond, byName, asOf) });
      });
    }),
  );
}

/**
 * Follows each bond of a book up to a day: its rating after its events, the day of the last rating, the day by which it must be rated again
 * (CIRC guideline, article 19) and the event that brings it forward. Maturity and default end the follow-up. Events of an issuer or a guarantor
 * concern each bond of his. #VALUE! naming the row for what is no date, rating or event; #N/A for a blank code, rating, day or source.
 * @customfunction BOOK.NEXT BOOK.NEXT
 * @helpurl https://localhost:3000/docs/functions.html#book-next
 * @param bonds A header row (code, issuer, rating, reviewed, maturity; optional guarantor, class, position …, in either language) and a row for each bond.
 * @param events A header row (bond, date, event, source, value) and a row for each event: rated (value: the new rating), default, recovery (value: an
 * amount), or a trigger of REVIEW.NEXT such as watch-list; blank: none.
 * @param asOf The day of the look.
 * @param [method] The rules of review (circ-review by default), or a methodology, whose rules are taken.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @returns A header, and for each bond its code, state (held, matured, defaulted), rating, last rating, next review, days left and why.
 */
export function bookNext(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  method?: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return spill(
    openBook({ bonds, events, asOf, method, scale }, "class", (book) =>
      map(
        collectRows(
          book.bonds.map((bond) =>
            map(
              followUp(bond, book.eventsFor(bond), book.asOf, book.rules, book.scale),
              (follow): Shown[] => [
                bond.code,
                follow.state,
                writeRating(follow.rating, book.scale),
                follow.last,
                follow.due ?? "",
                follow.due === null ? "" : follow.due - book.asOf,
                follow.by?.what.kind === "trigger"
                  ? `${follow.by.what.trigger.label.en} (${follow.by.source})`
                  : "",
              ],
            ),
          ),
        ),
        (rows): Spill => [
          ["code", "state", "rating", "last review", "next review", "days left", "event"],
          ...rows,
        ],
      ),
    ),
  );
}

/**
 * Lists the rows that a book leaves in a ledger until a day, for REVIEW.TRANSITION: the first rating of each bond, each one after it, its default,
 * or its maturity as a withdrawal. Errors as BOOK.NEXT.
 * @customfunction BOOK.LEDGER BOOK.LEDGER
 * @helpurl https://localhost:3000/docs/functions.html#book-ledger
 * @param bonds The book, as in BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT.
 * @param asOf The last day.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @returns A header (issuer, which is the bond's code; date, rating, status, source) and the rows.
 */
export function bookLedger(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return spill(
    openBook({ bonds, events, asOf, scale }, "class", (book) =>
      success<Spill>([
        ["issuer", "date", "rating", "status", "source"],
        ...book.bonds.flatMap((bond) =>
          historyOf(bond, book.eventsFor(bond), book.asOf).map(
            ({ date, rating, status, source }): Shown[] => [
              bond.code,
              date,
              rating === null ? "" : writeRating(rating, book.scale),
              status,
              source,
            ],
          ),
        ),
      ]),
    ),
  );
}

/**
 * Counts the defaults of a book and what came back, by class, issuer or rating: the default rate by number and by amount and the recovery rate
 * that an insurer keeps (CIRC guideline, article 11). A default after maturity is none of the bond; more than was owed counts as all of it.
 * Errors as BOOK.NEXT.
 * @customfunction BOOK.DEFAULTS BOOK.DEFAULTS
 * @helpurl https://localhost:3000/docs/functions.html#book-defaults
 * @param bonds The book, as in BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT; the value of a default is what was owed, blank: the position.
 * @param asOf The last day.
 * @param [by] class (default), issuer or rating (as the book has it).
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @returns A header, a row for each group, and one for all.
 */
export function bookDefaults(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  by?: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return spill(
    andThen(readChoice(by, "by", BY, "class"), (group) =>
      openBook({ bonds, events, asOf, scale }, group, (book) => {
        const losses = book.bonds.map((bond) => lossesOf(bond, book.eventsFor(bond)));
        return success<Spill>([
          [
            group,
            "bonds",
            "amount",
            "defaulted",
            "default rate",
            "rate by amount",
            "owed",
            "recovered",
            "recovery rate",
          ],
          ...experienceOf(losses, "all").map((one): Shown[] => [
            one.group,
            one.bonds,
            one.amount,
            one.defaulted,
            one.rate,
            one.amountRate ?? "",
            one.owed,
            one.recovered,
            one.recovery ?? "",
          ]),
        ]);
      }),
    ),
  );
}
