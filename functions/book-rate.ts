import {
  collect,
  disagreementOf,
  notchesBetween,
  SPLIT_RULES,
  stateOf,
  success,
  writeRating,
  writtenIssue,
  type BondField,
  type Disagreement,
  type Language,
  type Outcome,
  type Rating,
  type RatingScale,
  type SplitRule,
} from "../src";
import { readChoice, readLanguage } from "./arguments";
import { besideBook } from "./book";
import { readBook, type BondCells } from "./book-columns";
import { rateRow } from "./book-issue";
import { openBook } from "./book-open";
import { bookWord, flagWords, type BookWord } from "./book-words";
import { isBlankWord } from "./cells";
import { errorOf } from "./errors";
import { onColumn, readRated } from "./holdings";
import { readIssuePolicy, type ReadPolicy } from "./issue-policy";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, type RatingReader } from "./rating-column";
import { spill, type Shown } from "./spread";

const NEEDED = ["issuerRating", "class"] as const;
const HEAD = [
  ...["model rating", "long-term", "from the issuer", "from the implied rating", "flag"],
  ...["external rating", "from the external rating", "external split"],
] as const satisfies readonly BookWord[];

/** All that a rating and what is said beside it stand on. */
const STANDS_ON = [
  ...["class", "start", "maturity", "issuerRating", "guarantor", "guarantorRating", "coverage", "value"],
  ...["liquidity", "pledgeRatio", "ranking", "deferral", "implied"],
] as const satisfies readonly BondField[];

interface Rules extends ReadPolicy {
  readonly split: SplitRule;
  readonly spoken: Language;
}

/**
 * Rates every bond of a book from its issuer's rating by its class, terms, collateral and guarantee, as NOTCH.ISSUE does one, in one spilled formula:
 * the rating, the long-term one and the notches from the issuer. Beside it, as evidence and never mixed with it, the notches by which the internal
 * rating is above (+) or below that which the price implies and that of the agencies, and how far these lie apart; flagged from three notches on
 * (articles 20 and 37; the size is house: it is that of a large change). Stands beside the book, row by row. #VALUE! and #N/A as
 * NOTCH.ISSUE, each in its row; evidence that cannot be read says so in its own cell; #N/A for a book without the columns issuer rating and class.
 * @customfunction BOOK.RATE BOOK.RATE
 * @helpurl https://localhost:3000/docs/functions.html#book-rate
 * @param bonds A header row (issuer rating, class; optional start, maturity, guarantor rating, coverage, collateral value, liquidity, pledge ratio,
 * ranking, deferral, implied rating, external rating 1, 2 …, in either language) and a row for each bond.
 * @param [policy] The rules, and floor or literal, as in NOTCH.ISSUE.
 * @param [scale] Scale of all ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [split] Which agency's rating counts, as in PORTFOLIO.SPLIT: middle (default), second-best, lowest or highest.
 * @param [language] en or zh; blank: the display language.
 * @returns A header and a row for each bond: rating, long-term, notches from the issuer, notches from the implied rating, flag, external rating,
 * notches from it, notches between the best and the worst agency.
 */
export function bookRate(
  bonds: unknown[][],
  policy?: unknown[][],
  scale?: unknown[][],
  split?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    rows: readBook(bonds, NEEDED),
    ...rulesOf(policy, split),
    scale: readScale(scale),
    spoken: readLanguage(language),
  });
  return spill(
    andThen(read, ({ rows, by, scale: named, split: rule, spoken }) => {
      const ratings = rows.flatMap(({ cells }) => [cells.issuerRating, cells.guarantorRating]);
      const evidence = rows.flatMap(({ cells, external }) => [
        cells.implied,
        ...external.map((one) => one.rating),
      ]);
      const rules = { ...by, split: rule, spoken };
      const own = columnOf([ratings], named ?? by.scale);
      const together = columnOf([ratings, evidence], named ?? by.scale);
      // Evidence on another scale must not keep the book from being rated: it is told where it stands.
      return onColumn(together.scales.length > 0 ? together : own, (reader, on) => {
        const known = new Map<string, readonly Shown[]>();
        return success(
          besideBook(
            HEAD.map((word) => bookWord(word, spoken)),
            rows.map((row) => {
              // Bonds of one issuer, class and terms come to the same: each kind is rated once.
              const given = STANDS_ON.map((field) => row.cells[field]);
              const key = JSON.stringify([given, row.external.map((one) => one.rating)]);
              const before = known.get(key);
              if (before !== undefined) return { line: row.line, shown: before };
              const rated = rowOf(row, rules, reader, on);
              const shown = rated.ok
                ? rated.value
                : [errorOf(rated.problems), ...HEAD.slice(1).map(() => "")];
              // An error names its own row.
              if (shown.every((cell) => typeof cell !== "object")) known.set(key, shown);
              return { line: row.line, shown };
            }),
          ),
        );
      });
    }),
  );
}

function rulesOf(policy: unknown, split: unknown) {
  return { by: readIssuePolicy(policy), split: readChoice(split, "split", SPLIT_RULES, "middle") };
}

const FLAG_HEAD = [
  ...["code", "issuer", "long-term", "from the implied rating", "external rating"],
  ...["from the external rating", "external split", "flag"],
] as const satisfies readonly BookWord[];

/**
 * Lists the bonds of a book whose own rating stands three notches or more from what the price implies or from the agencies, or on which these are so
 * far apart: what an insurer analyses and, where it finds it abnormal, reports (CIRC guideline, article 20). What matured or defaulted is left out. A
 * bond that cannot be rated, or whose evidence cannot be read, is listed with its error. Errors as BOOK.HELD.
 * @customfunction BOOK.FLAGS BOOK.FLAGS
 * @helpurl https://localhost:3000/docs/functions.html#book-flags
 * @param bonds The book, with the columns of BOOK.RATE and of BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT.
 * @param asOf The day of the look.
 * @param [policy] The rules, and floor or literal, as in NOTCH.ISSUE.
 * @param [scale] Scale of all ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [split] Which agency's rating counts, as in PORTFOLIO.SPLIT: middle (default), second-best, lowest or highest.
 * @param [language] en or zh; blank: the display language.
 * @returns A header, and for each its code, issuer, long-term rating, notches from the implied rating, external rating, notches from it, notches
 * between the agencies, and the flag.
 */
export function bookFlags(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  policy?: unknown[][],
  scale?: unknown[][],
  split?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(
    andThen(all({ spoken: readLanguage(language), ...rulesOf(policy, split) }), ({ spoken }) =>
      openBook({ bonds, events, asOf, scale }, "class", (read, book) => {
        const [head = [], ...rated] = bookRate(bonds, policy, scale, split, language) as Shown[][];
        // A book that cannot be rated as a whole has no list: an empty one would say that nothing is flagged.
        if (head.length === 1) return success([head]);
        const flagged = read.flatMap(({ row, bond }): Shown[][] => {
          const [rating = "", long = "", , implied = "", flag = "", external = "", from = "", apart = ""] =
            rated[row.line] ?? [];
          const isFaulty = [rating, implied, external].some((cell) => typeof cell === "object");
          const isHeld = stateOf(bond, book.eventsFor(bond), book.asOf) === "held";
          if (!isHeld || (flag === "" && !isFaulty)) return [];
          const own = typeof rating === "object" ? rating : long;
          return [[bond.code, bond.issuer, own, implied, external, from, apart, flag]];
        });
        return success([FLAG_HEAD.map((word) => bookWord(word, spoken)), ...flagged]);
      }),
    ),
  );
}

function rowOf(
  row: BondCells,
  by: Rules,
  reader: RatingReader,
  scale: RatingScale,
): Outcome<readonly Shown[]> {
  const { rules } = by;
  return andThen(rateRow(row, by, reader, scale), ({ result, issue, issueClass }) =>
    map(writtenIssue(result, issueClass, rules, scale, by.library), (written): readonly Shown[] => [
      writeRating(written.rating, written.scale),
      writeRating(result.rating, scale),
      notchesBetween(result.rating, issue.issuer),
      ...evidenceOf(row, result.rating, by, reader, scale),
    ]),
  );
}

/** What price and agencies say beside a rating: notches from the implied one, flag, the agencies' one, notches from it, and between them. */
function evidenceOf(
  { at, cells, external }: BondCells,
  own: Rating,
  { split, spoken }: Rules,
  reader: RatingReader,
  scale: RatingScale,
): readonly Shown[] {
  const implied = isBlankWord(cells.implied)
    ? success(null)
    : readRated(cells.implied, reader, `${at}, implied rating`);
  const agencies = collect(
    external.map((one) => (isBlankWord(one.rating) ? success(null) : readRated(one.rating, reader, one.at))),
  );
  const found: Disagreement = disagreementOf(
    own,
    {
      implied: implied.ok ? implied.value : null,
      external: agencies.ok ? agencies.value.filter((rating) => rating !== null) : [],
    },
    split,
  );
  return [
    implied.ok ? (found.fromImplied ?? "") : errorOf(implied.problems),
    flagWords(found.flags, spoken),
    agencies.ok
      ? found.external === null
        ? ""
        : writeRating(found.external, scale)
      : errorOf(agencies.problems),
    found.fromExternal ?? "",
    found.split ?? "",
  ];
}
