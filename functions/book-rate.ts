import {
  collect,
  failure,
  LARGE_MOVE,
  notchesBetween,
  rateIssue,
  success,
  writeRating,
  writtenIssue,
  type Guarantee,
  type IssueTerms,
  type Outcome,
  type RatingScale,
} from "../src";
import { required } from "./arguments";
import { endOf, readBook, type BondCells } from "./book-read";
import { isBlankWord, type Cell } from "./cells";
import { errorOf } from "./errors";
import { onColumn, readRated } from "./holdings";
import { readClass, readCollateral, readGuarantees, readGuarantor } from "./issue-arguments";
import { readIssuePolicy, type ReadPolicy } from "./issue-policy";
import { readTerms } from "./issue-terms";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, type RatingReader } from "./rating-column";
import { dateIn } from "./review";
import { spill, type Shown, type Spill } from "./spread";

const NEEDED = ["issuerRating", "class"] as const;
const YEAR_DAYS = 365.25;

/**
 * Rates every bond of a book from its issuer's rating by its class, terms, collateral and guarantee, as NOTCH.ISSUE does one, in one spilled formula:
 * the rating, the long-term one, the notches from the issuer, and where an implied rating stands beside it the notches by which the internal
 * rating is above (+) or below it, flagged from three on (articles 20 and 37; the size is house: it is that of a large change). #VALUE! and #N/A as
 * NOTCH.ISSUE, each in its row; #N/A for a book without the columns issuer rating and class.
 * @customfunction BOOK.RATE BOOK.RATE
 * @helpurl https://localhost:3000/docs/functions.html#book-rate
 * @param bonds A header row (issuer rating, class; optional start, maturity, guarantor rating, coverage, collateral value, liquidity, pledge ratio,
 * ranking, deferral, implied rating, in either language) and a row for each bond.
 * @param [policy] The rules, and floor or literal, as in NOTCH.ISSUE.
 * @param [scale] Scale of all ratings, or a methodology for its scale; blank: the one that has them all.
 * @returns A header and a row for each bond: rating, long-term, notches from the issuer, notches from the implied rating, flag.
 */
export function bookRate(bonds: unknown[][], policy?: unknown[][], scale?: unknown[][]): unknown[][] {
  const read = all({
    rows: readBook(bonds, NEEDED),
    by: readIssuePolicy(policy),
    scale: readScale(scale),
  });
  return spill(
    andThen(read, ({ rows, by, scale: named }) => {
      const ratings = rows.flatMap(({ cells }) => [cells.issuerRating, cells.guarantorRating, cells.implied]);
      return onColumn(columnOf([ratings], named ?? by.scale), (reader, on) => {
        const known = new Map<string, Shown[]>();
        return success<Spill>([
          ["rating", "long-term", "from the issuer", "from the implied rating", "flag"],
          ...rows.map((row) => {
            // Bonds of one issuer, class and terms come to the same: each kind is rated once.
            const { code: _code, issuer: _issuer, amount: _amount, ...rest } = row.cells;
            const key = JSON.stringify(rest);
            const before = known.get(key);
            if (before !== undefined) return before;
            const rated = rowOf(row, by, reader, on);
            const shown = rated.ok ? rated.value : [errorOf(rated.problems), "", "", "", ""];
            known.set(key, shown);
            return shown;
          }),
        ]);
      });
    }),
  );
}

function rowOf(
  { at, cells }: BondCells,
  { rules, policy }: ReadPolicy,
  reader: RatingReader,
  scale: RatingScale,
): Outcome<Shown[]> {
  const rated = (cell: Cell, name: string) =>
    isBlankWord(cell) ? success(null) : readRated(cell, reader, `${at}, ${name}`);
  return andThen(readClass(cells.class, rules), (issueClass) => {
    const given = isBlankWord(cells.coverage)
      ? success(readGuarantor(cells.guarantorRating, issueClass))
      : readGuarantees(
          [
            ["rating", "coverage"],
            [cells.guarantorRating, cells.coverage],
          ],
          issueClass,
        );
    const hasCollateral = ![cells.value, cells.liquidity, cells.pledgeRatio].every(isBlankWord);
    const read = all({
      issuer: required(
        rated(cells.issuerRating, "issuer rating"),
        `${at}, issuer rating`,
        "a rating such as AA+",
      ),
      guarantees: andThen(given, (promises) =>
        collect(
          promises.map(({ cell, rest }) =>
            map(
              required(rated(cell, "guarantor rating"), `${at}, guarantor rating`, "a rating such as AA+"),
              (rating): Guarantee => ({ ...rest, rating }),
            ),
          ),
        ),
      ),
      collateral: hasCollateral
        ? readCollateral([[cells.value, cells.liquidity, cells.pledgeRatio]], rules)
        : success([]),
      terms: termsOf(at, cells, rules),
      implied: rated(cells.implied, "implied rating"),
    });
    return andThen(read, ({ implied, ...issue }) =>
      andThen(rateIssue({ ...issue, issueClass, policy }, rules, scale), (result) =>
        map(writtenIssue(result, issueClass, rules, scale), (written): Shown[] => {
          const gap = implied === null ? null : notchesBetween(result.rating, implied);
          const isFar = gap !== null && Math.abs(gap) >= LARGE_MOVE;
          return [
            writeRating(written.rating, written.scale),
            writeRating(result.rating, scale),
            notchesBetween(result.rating, issue.issuer),
            gap ?? "",
            isFar ? (gap > 0 ? "priced lower" : "priced higher") : "",
          ];
        }),
      ),
    );
  });
}

/** The bond's own term in years from start to end, its ranking and whether it may defer. */
function termsOf(at: string, cells: BondCells["cells"], rules: ReadPolicy["rules"]): Outcome<IssueTerms> {
  const end = isBlankWord(cells.maturity) ? success(null) : endOf(cells.maturity, `${at}, maturity`);
  const days = all({ start: dateIn(cells.start, `${at}, start`), end });
  return andThen(days, ({ start, end: last }) => {
    if (start !== null && last !== null && last < start)
      return failure({
        kind: "wrong",
        code: "wrong-shape",
        at: `${at}, maturity`,
        facts: { received: last, expected: "a day not before the start" },
      });
    const years =
      start === null || last === null ? null : Math.round(((last - start) / YEAR_DAYS) * 100) / 100;
    const rows = [
      ...(years === null ? [] : [["maturity", years]]),
      ...(isBlankWord(cells.ranking) ? [] : [["ranking", cells.ranking]]),
      ...(isBlankWord(cells.deferral) ? [] : [["deferral", cells.deferral]]),
    ];
    return readTerms(rows, rules);
  });
}
