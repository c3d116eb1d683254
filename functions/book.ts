import {
  experienceOf,
  followUp,
  historyOf,
  lossesOf,
  nextCall,
  stateOf,
  stateWord,
  success,
  writeRating,
  type Asking,
  type Bond,
  type BondField,
  type Language,
  type Outcome,
} from "../src";
import { readChoice, readLanguage } from "./arguments";
import { openBook, openRows, type OpenBook } from "./book-open";
import { kindWord } from "./book-vocabulary";
import { bookWord, statusWord, type BookWord } from "./book-words";
import { showCell } from "./cells";
import { amountMissing } from "./book-read";
import { errorOf } from "./errors";
import { andThen, map } from "./outcome";
import { spill, type Shown, type Spill } from "./spread";

const BY = ["class", "issuer", "rating"] as const satisfies readonly BondField[];

/** Lays rows out as their bonds stand in the book, so that the answer can stand beside it; rows that are blank there are blank. */
export function besideBook(
  head: readonly string[],
  rows: readonly { readonly line: number; readonly shown: readonly Shown[] }[],
): Spill {
  const height = (rows.at(-1)?.line ?? -1) + 1;
  const spilled: Shown[][] = Array.from({ length: height }, () => head.map(() => ""));
  for (const { line, shown } of rows) spilled[line] = [...shown];
  return [[...head], ...spilled];
}

const NEXT_HEAD = [
  ...["code", "state", "rating", "last review", "next review", "days left", "event", "next call"],
] as const satisfies readonly BookWord[];

/**
 * Follows each bond of a book up to a day: its rating after its events, the day of the last rating, the day by which it must be rated again
 * (CIRC guideline, article 19), what brings it forward (an event, or a watch that is printed beside the rating), and the next day on which it may be called or put. Maturity, default and an event called,
 * put or sold end the follow-up. Events of an issuer or a guarantor concern each bond of his; a default, what comes back and what leaves are of one bond, and an event that concerns nobody
 * in the book is refused. A bond without a rating so far, or one that begins later, is told as such. Stands beside the book, row
 * by row. #VALUE! or #N/A in its row for what is no date or rating, or is blank; for the whole book naming the row of an event that cannot be read.
 * @customfunction BOOK.NEXT BOOK.NEXT
 * @helpurl https://localhost:3000/docs/functions.html#book-next
 * @param bonds A header row (code, issuer, maturity; rating and reviewed unless its first rating is an event; optional guarantor, class, position, calls …, in either language) and a row for each bond.
 * @param events A header row (bond, date, event, source, value) and a row for each event: rated (value: the new rating), default, recovery (value: an
 * amount), called, put, sold (value: how much of it, or part; blank: all of it), or a trigger of REVIEW.NEXT such as watch-list; blank: none.
 * @param asOf The day of the look.
 * @param [method] The rules of review, as in REVIEW.NEXT (circ-review by default), or a methodology, whose rules are taken.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header, and for each bond its code, state (held, not rated, matured, called, put, sold, defaulted, not begun), rating, last rating, next review, days left, why, and next call.
 */
export function bookNext(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  method?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(
    andThen(readLanguage(language), (spoken) =>
      openRows({ bonds, events, asOf, method, scale }, "class", (rows, book) =>
        success(
          besideBook(
            NEXT_HEAD.map((word) => bookWord(word, spoken)),
            rows.map(({ row, bond }) => {
              const shown = andThen(bond, (one) => nextRow(one, book, spoken));
              const { code } = row.cells;
              return {
                line: row.line,
                shown: shown.ok
                  ? shown.value
                  : [
                      ...[typeof code === "string" ? code : code === null ? "" : showCell(code)],
                      ...[errorOf(shown.problems), "", "", "", "", "", ""],
                    ],
              };
            }),
          ),
        ),
      ),
    ),
  );
}

function nextRow(bond: Bond, book: OpenBook, spoken: Language): Outcome<readonly Shown[]> {
  return map(
    followUp(bond, book.eventsFor(bond), book.asOf, book.rules, book.scale),
    ({ state, rating, last, due, by }): readonly Shown[] => {
      const isOpen = state === "held" || state === "unrated";
      const call = bond.calls === null || !isOpen ? null : nextCall(bond.calls, book.asOf);
      return [
        bond.code,
        stateWord(state, spoken),
        rating === null ? "" : writeRating(rating, book.scale),
        last ?? "",
        due ?? "",
        due === null ? "" : due - book.asOf,
        by === null ? "" : askingWords(by, spoken),
        call ?? "",
      ];
    },
  );
}

/** Names what asks for a re-evaluation with where it was read, in the brackets of the language. */
export function askingWords({ trigger, source }: Asking, spoken: Language): string {
  const label = trigger.label[spoken];
  if (source === "") return label;
  return spoken === "zh" ? `${label}（${source}）` : `${label} (${source})`;
}

/** As a ledger heads them, so that REVIEW.TRANSITION reads them in either language. */
const LEDGER_HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ["issuer", "date", "rating", "status", "source"],
  zh: ["名称", "日期", "级别", "状态", "来源"],
};

/**
 * Lists the rows that a book leaves in a ledger until a day, for REVIEW.TRANSITION: the first rating of each bond, each one after it, its default,
 * or the day on which it matured or left the book (called, put, sold) as a withdrawal. #VALUE! and #N/A naming the row of a bond or an event that cannot be read.
 * @customfunction BOOK.LEDGER BOOK.LEDGER
 * @helpurl https://localhost:3000/docs/functions.html#book-ledger
 * @param bonds The book, as in BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT.
 * @param asOf The last day.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header (issuer, which is the bond's code; date, rating, status, source) and the rows.
 */
export function bookLedger(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(
    andThen(readLanguage(language), (spoken) =>
      openBook({ bonds, events, asOf, scale }, "class", (read, book) =>
        success<Spill>([
          [...LEDGER_HEADS[spoken]],
          ...read.flatMap(({ bond }) =>
            historyOf(bond, book.eventsFor(bond), book.asOf).map(
              ({ date, rating, status, source }): Shown[] => [
                bond.code,
                date,
                rating === null ? "" : writeRating(rating, book.scale),
                statusWord(status, spoken),
                source,
              ],
            ),
          ),
        ]),
      ),
    ),
  );
}

const DEFAULTS_HEAD = [
  ...["bonds", "amount", "defaulted", "default rate", "rate by amount", "owed", "recovered", "recovery rate"],
] as const satisfies readonly BookWord[];

/**
 * Counts the defaults of a book and what came back, by class, issuer or rating: the default rate by number and by amount and the recovery rate
 * that an insurer keeps (CIRC guideline, article 11). More than was owed counts as all of it; a bond that begins later is not counted. Where a
 * position is not said its amounts are #N/A naming its row. Errors as BOOK.LEDGER.
 * @customfunction BOOK.DEFAULTS BOOK.DEFAULTS
 * @helpurl https://localhost:3000/docs/functions.html#book-defaults
 * @param bonds The book, as in BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT; the value of a default is what was owed, blank: the position.
 * @param asOf The last day.
 * @param [by] class (default), issuer or rating (as the book has it).
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header, a row for each group, and one for all.
 */
export function bookDefaults(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  by?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(
    andThen(readLanguage(language), (spoken) =>
      andThen(readChoice(by, "by", BY, "class"), (group) =>
        openBook({ bonds, events, asOf, scale }, group, (read, book) => {
          const begun = read.filter(({ bond }) => stateOf(bond, book.eventsFor(bond), book.asOf) !== "ahead");
          const losses = begun.map(({ bond }) => {
            const loss = lossesOf(bond, book.eventsFor(bond));
            return group === "class" ? { ...loss, group: kindWord(loss.group, spoken) } : loss;
          });
          const silent = begun.find(({ bond }) => bond.amount === null);
          const unknown = silent === undefined ? "" : errorOf([amountMissing(silent.row.at)]);
          return success<Spill>([
            [group, ...DEFAULTS_HEAD].map((word) => bookWord(word, spoken)),
            ...experienceOf(losses, bookWord("all", spoken)).map((one): Shown[] => [
              one.group,
              one.bonds,
              one.amount ?? unknown,
              one.defaulted,
              one.rate,
              one.amountRate ?? (one.amount === null ? unknown : ""),
              one.owed ?? unknown,
              one.recovered,
              one.recovery ?? (one.owed === null ? unknown : ""),
            ]),
          ]);
        }),
      ),
    ),
  );
}
