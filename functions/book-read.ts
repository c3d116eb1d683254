import {
  failure,
  keyForm,
  missing,
  readCalls,
  success,
  wrong,
  type Bond,
  type BondField,
  type CallPattern,
  type Outcome,
  type Problem,
} from "../src";
import { readName, readNumber, required } from "./arguments";
import type { BondCells } from "./book-columns";
import { isBlankWord, type Cell } from "./cells";
import { printedOn, readRated } from "./holdings";
import { all, andThen, map } from "./outcome";
import type { RatingReader } from "./rating-column";
import { dateIn } from "./review";

/** Reads what the follow-up, the ledger and the losses need of a bond. */
export function bondOf({ at, cells }: Row, reader: RatingReader, group: BondField): Outcome<Bond> {
  const read = all({
    code: required(readName(cells.code, `${at}, code`), `${at}, code`, "a code"),
    issuer: required(readName(cells.issuer, `${at}, issuer`), `${at}, issuer`, "a name"),
    guarantor: readName(cells.guarantor, `${at}, guarantor`),
    group: map(readName(cells[group], `${at}, ${group}`), (name) => name ?? ""),
    amount: readNumber(cells.amount, `${at}, amount`),
    first: firstRating({ at, cells }, reader),
    start: dateIn(cells.start, `${at}, start`),
    maturity: endOf(cells.maturity, `${at}, maturity`),
  });
  return andThen(read, ({ first, ...bond }) => {
    if (bond.amount !== null && bond.amount < 0)
      return failure(wrong("wrong-shape", `${at}, amount`, { received: bond.amount, expected: "0 or more" }));
    return map(callsOf({ at, cells }, bond.maturity), (calls) => ({ ...bond, ...first, calls }));
  });
}

type Row = Pick<BondCells, "at" | "cells">;
type FirstRating = Pick<Bond, "rating" | "reviewed" | "leaning">;

/**
 * The rating with which a bond came into the book, with its day and what is printed beside it; nothing where its first rating is an
 * event, or the cell says that it has none. One without the other is missing.
 */
function firstRating({ at, cells }: Row, reader: RatingReader): Outcome<FirstRating> {
  const none: FirstRating = { rating: null, reviewed: null, leaning: { outlook: null, watch: null } };
  const given = isBlankWord(cells.rating) ? success(null) : readRated(cells.rating, reader, `${at}, rating`);
  return andThen(
    all({ given, reviewed: dateIn(cells.reviewed, `${at}, reviewed`) }),
    ({ given: rating, reviewed }): Outcome<FirstRating> => {
      if (rating === null && (reviewed === null || !isBlankWord(cells.rating))) return success(none);
      return all({
        rating: required(success(rating), `${at}, rating`, "a rating such as AA+"),
        reviewed: required(success(reviewed), `${at}, reviewed`, "the day of its rating"),
        leaning: success(printedOn(cells.rating, reader)),
      });
    },
  );
}

/** The days on which a bond may be called or put, from its terms (3+N) and its start. */
function callsOf({ at, cells }: Row, maturity: number | null): Outcome<CallPattern | null> {
  return andThen(readName(cells.calls, `${at}, calls`), (text) => {
    if (text === null) return success(null);
    const start = required(
      dateIn(cells.start, `${at}, start`),
      `${at}, start`,
      "the day from which its terms run",
    );
    return andThen(start, (day) => readCalls(text, day, maturity, `${at}, calls`));
  });
}

const ENDLESS: ReadonlySet<string> = new Set(["perpetual", "永续", "无固定期限"].map(keyForm));

/** Reads the day on which a bond ends; a perpetual has none, and a blank says nothing. */
export function endOf(cell: Cell, at: string): Outcome<number | null> {
  if (typeof cell === "string" && ENDLESS.has(keyForm(cell))) return success(null);
  return required(dateIn(cell, at), at, "a date, or perpetual");
}

/** Says that of a bond nobody said what is held. */
export function amountMissing(at: string): Problem {
  return missing("missing-argument", `${at}, amount`, { expected: "an amount, 0 for none" });
}
