import {
  collect,
  failure,
  rateIssue,
  success,
  type Guarantee,
  type Issue,
  type IssueClass,
  type IssueResult,
  type IssueTerms,
  type Outcome,
  type RatingScale,
} from "../src";
import { required } from "./arguments";
import type { BondCells } from "./book-columns";
import { endOf } from "./book-read";
import { isBlankWord, type Cell } from "./cells";
import { readRated } from "./holdings";
import { readClass, readCollateral, readGuarantees, readGuarantor } from "./issue-arguments";
import type { ReadPolicy } from "./issue-policy";
import { readTerms } from "./issue-terms";
import { all, andThen, map } from "./outcome";
import type { RatingReader } from "./rating-column";
import { dateIn } from "./review";

const YEAR_DAYS = 365.25;

/** A bond of a book with how it was rated. */
interface RatedRow {
  readonly issue: Issue;
  readonly issueClass: IssueClass;
  readonly result: IssueResult;
}

/** Rates a bond of a book from its issuer's rating, as NOTCH.ISSUE does one. */
export function rateRow(
  { at, cells }: Pick<BondCells, "at" | "cells">,
  { rules, policy }: ReadPolicy,
  reader: RatingReader,
  scale: RatingScale,
): Outcome<RatedRow> {
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
    });
    return andThen(read, (parts) => {
      const issue: Issue = { ...parts, issueClass, policy };
      return map(rateIssue(issue, rules, scale), (result) => ({ issue, issueClass, result }));
    });
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
