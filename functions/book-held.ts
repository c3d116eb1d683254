import {
  dueOf,
  failure,
  followUp,
  stateWord,
  unitKindOf,
  success,
  writeRating,
  wrong,
  type BondDue,
  type BondField,
  type FollowUp,
  type Language,
  type Outcome,
} from "../src";
import { readLanguage, readNumber, single } from "./arguments";
import { askingWords } from "./book";
import { openBook, type OpenBook, type ReadBond } from "./book-open";
import { amountMissing } from "./book-read";
import { bookWord, dueWord, leaningWord, type BookWord } from "./book-words";
import { kindWord, outlookWord } from "./book-vocabulary";
import { isBlankWord, isErrorCell, showCell, type Cell } from "./cells";
import { errorOf } from "./errors";
import { collectRows } from "./holdings";
import { all, andThen, map } from "./outcome";
import { outlookIn, PRINTED } from "./portfolio-leaning";
import { spill, type Shown, type Spill } from "./spread";

/** A bond with where it stands. */
interface Followed extends ReadBond {
  readonly follow: FollowUp;
}

/** Follows every bond of a book, and leaves those that are still held. */
function heldOf(read: readonly ReadBond[], book: OpenBook): Outcome<readonly Followed[]> {
  const followed = read.map(({ row, bond }) =>
    map(followUp(bond, book.eventsFor(bond), book.asOf, book.rules, book.scale), (follow) => ({
      ...{ row, bond, follow },
    })),
  );
  return map(collectRows(followed), (rows) =>
    rows.filter(({ follow: { state } }) => state === "held" || state === "unrated"),
  );
}

const KEPT = ["issuerGroup", "class", "sector", "region"] as const satisfies readonly BondField[];

const HELD_HEAD = [
  ...["code", "issuer", ...KEPT, "guarantor", "rating", "amount", "end", "coupon", "yield", "spread"],
  ...["outlook", "watch"],
] as const satisfies readonly BookWord[];

/** As it stands in the book: what is figured of it says what it cannot read. */
function asItStands(cell: Cell, at: string): Shown {
  if (cell === null) return "";
  return isErrorCell(cell) ? errorOf([wrong("cell-error", at, { received: cell.error })]) : cell;
}

/**
 * Lists what a book holds on a day, a row a bond, for the functions of a portfolio: what matured, left the book (called, put, sold) or defaulted is left out, and each rating is what its
 * events made of it. A bond without a rating so far is NR; outlook is what its last rating prints (AA/negative), else its column; watch is TRUE for one
 * put on the watch list by its last rating or since, or the direction that is printed. What begins later is left out; a position that is not said is
 * #N/A in its row. #VALUE! and #N/A naming the row of a bond or an event that cannot be read: a sum without it would be wrong.
 * @customfunction BOOK.HELD BOOK.HELD
 * @helpurl https://localhost:3000/docs/functions.html#book-held
 * @param bonds The book, as in BOOK.NEXT; optional issuer group, sector, region, coupon, valuation yield, valuation spread, outlook.
 * @param events Its events, as in BOOK.NEXT.
 * @param asOf The day of the look.
 * @param [method] The rules of review, as in REVIEW.NEXT (circ-review by default), or a methodology, whose rules are taken.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header (code, issuer, issuer group, class, sector, region, guarantor, rating, amount, end, coupon, yield, spread, outlook, watch) and the rows.
 */
export function bookHeld(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  method?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(
    andThen(readLanguage(language), (spoken) =>
      openBook({ bonds, events, asOf, method, scale }, "class", (read, book) =>
        map(heldOf(read, book), (held): Spill => [
          HELD_HEAD.map((word) => bookWord(word, spoken)),
          ...held.map(({ row: { at, cells }, bond, follow }): Shown[] => [
            bond.code,
            bond.issuer,
            ...KEPT.map((field) => {
              const cell = cells[field];
              return field === "class" && typeof cell === "string"
                ? kindWord(cell, spoken)
                : asItStands(cell, `${at}, ${field}`);
            }),
            bond.guarantor ?? "",
            follow.rating === null ? "NR" : writeRating(follow.rating, book.scale),
            bond.amount ?? errorOf([amountMissing(at)]),
            bond.maturity ?? bookWord("perpetual", spoken),
            ...(["coupon", "yield", "spread"] as const).map((field) =>
              shareOf(cells[field], `${at}, ${field}`),
            ),
            outlookOf(cells.outlook, `${at}, outlook`, follow, spoken),
            watchOf(follow, spoken),
          ]),
        ]),
      ),
    ),
  );
}

/**
 * A coupon, a yield or a spread as a fraction; text that is no figure stands as it is. A plain 3.5 may be 350%, as a cell shows it, or 3.5 of a
 * hundred, as an export writes it.
 */
function shareOf(cell: Cell, at: string): Shown {
  const read = isBlankWord(cell) || isErrorCell(cell) ? null : readNumber(cell, at);
  if (read?.ok !== true || read.value === null) return asItStands(cell, at);
  const saysUnit = typeof cell === "string" && unitKindOf(cell) === "share";
  if (saysUnit || Math.abs(read.value) <= 1) return read.value;
  const received = showCell(cell);
  const [first, second] = [`${String(Number(`${String(read.value)}e2`))}%`, `${String(read.value)}%`];
  return errorOf([wrong("two-readings", at, { received, first, second })]);
}

/** The outlook of the last rating: as that prints it, or as its column says; two that contradict each other have no reading. */
function outlookOf(
  stated: Cell,
  at: string,
  { leaning: { outlook: printed }, isFirst }: FollowUp,
  spoken: Language,
): Shown {
  if (printed === null)
    return typeof stated === "string" ? outlookWord(stated, spoken) : asItStands(stated, at);
  if (!isFirst || isBlankWord(stated)) return leaningWord(printed, spoken);
  const read = andThen(outlookIn(stated, at), (outlook) =>
    outlook === null || outlook === printed
      ? success(leaningWord(printed, spoken))
      : failure(wrong("contradiction", at, { given: outlook, sources: PRINTED, derived: printed })),
  );
  return read.ok ? read.value : errorOf(read.problems);
}

/** Whether a bond is on watch, with the direction where its rating prints one. */
function watchOf({ leaning: { watch }, isWatched }: FollowUp, spoken: Language): Shown {
  return watch === null || watch === "developing" ? isWatched : leaningWord(watch, spoken);
}

const DUE_HEAD = [
  ...["code", "issuer", "what", "date", "days left", "rating", "event"],
] as const satisfies readonly BookWord[];
const DAYS = 90;
const MOST_DAYS = 36_525;

/**
 * Lists what falls due of a book within so many days, the earliest first: reviews, those overdue included, days on which a bond may be called or
 * put, and maturities. A bond that was never rated stands at the top, due on no day. Errors as BOOK.HELD.
 * @customfunction BOOK.DUE BOOK.DUE
 * @helpurl https://localhost:3000/docs/functions.html#book-due
 * @param bonds The book, as in BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT.
 * @param asOf The day of the look.
 * @param [days] How many days to look ahead, a whole number from 0 to 36,525; blank: 90.
 * @param [method] The rules of review, as in REVIEW.NEXT (circ-review by default), or a methodology, whose rules are taken.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header, and for each its code, issuer, what (review, call, maturity), date, days left, rating and the event that asks for it.
 */
export function bookDue(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  days?: unknown[][],
  method?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(
    andThen(all({ spoken: readLanguage(language), ahead: readDays(days) }), ({ spoken, ahead }) =>
      openBook({ bonds, events, asOf, method, scale }, "class", (read, book) =>
        map(heldOf(read, book), (held): Spill => {
          const due = held.flatMap((one) =>
            dueOf(one.bond, one.follow, book.asOf, book.asOf + ahead).map((what) => ({ ...one, what })),
          );
          const unrated = held.filter(({ follow }) => follow.state === "unrated");
          due.sort((a, b) => a.what.date - b.what.date || a.row.line - b.row.line);
          return [
            DUE_HEAD.map((word) => bookWord(word, spoken)),
            ...unrated.map((one) => dueRow(one, null, book, spoken)),
            ...due.map((one) => dueRow(one, one.what, book, spoken)),
          ];
        }),
      ),
    ),
  );
}

function dueRow({ bond, follow }: Followed, what: BondDue | null, book: OpenBook, spoken: Language): Shown[] {
  const { by, rating } = follow;
  return [
    bond.code,
    bond.issuer,
    what === null ? stateWord("unrated", spoken) : dueWord(what.kind, spoken),
    what?.date ?? "",
    what === null ? "" : what.date - book.asOf,
    rating === null ? "" : writeRating(rating, book.scale),
    what?.kind === "review" && by !== null ? askingWords(by, spoken) : "",
  ];
}

function readDays(raw: unknown): Outcome<number> {
  const read = andThen(single(raw, "days"), (cell) => readNumber(cell, "days"));
  return andThen(read, (given) => {
    const days = given ?? DAYS;
    if (!Number.isInteger(days)) return failure(wrong("not-a-whole-number", "days", { received: days }));
    return days >= 0 && days <= MOST_DAYS
      ? { ok: true, value: days }
      : failure(wrong("out-of-range", "days", { received: days, from: 0, to: MOST_DAYS }));
  });
}
