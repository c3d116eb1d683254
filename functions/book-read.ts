import {
  failure,
  keyForm,
  readCalls,
  success,
  wrong,
  type Bond,
  type BondField,
  type CallPattern,
  type Outcome,
} from "../src";
import { readLabel, readNumber, readWord, required } from "./arguments";
import type { BondCells } from "./book-columns";
import { isBlankWord, type Cell } from "./cells";
import { readRated } from "./holdings";
import { all, andThen, map } from "./outcome";
import type { RatingReader } from "./rating-column";
import { dateIn } from "./review";

/** Reads what the follow-up, the ledger and the losses need of a bond. */
export function bondOf({ at, cells }: Row, reader: RatingReader, group: BondField): Outcome<Bond> {
  const read = all({
    code: required(readLabel(cells.code, `${at}, code`), `${at}, code`, "a code"),
    issuer: required(readLabel(cells.issuer, `${at}, issuer`), `${at}, issuer`, "a name"),
    guarantor: readLabel(cells.guarantor, `${at}, guarantor`),
    group: map(readLabel(cells[group], `${at}, ${group}`), (name) => name ?? ""),
    amount: map(readNumber(cells.amount, `${at}, amount`), (amount) => amount ?? 0),
    first: firstRating({ at, cells }, reader),
    maturity: endOf(cells.maturity, `${at}, maturity`),
  });
  return andThen(read, ({ first, ...bond }) => {
    if (bond.amount < 0)
      return failure(wrong("wrong-shape", `${at}, amount`, { received: bond.amount, expected: "0 or more" }));
    return map(callsOf({ at, cells }, bond.maturity), (calls) => ({ ...bond, ...first, calls }));
  });
}

type Row = Pick<BondCells, "at" | "cells">;

/** The rating with which a bond came into the book, with its day; neither where its first rating is an event. One without the other is missing. */
function firstRating({ at, cells }: Row, reader: RatingReader): Outcome<Pick<Bond, "rating" | "reviewed">> {
  const none = { rating: null, reviewed: null };
  if (isBlankWord(cells.rating) && isBlankWord(cells.reviewed)) return success(none);
  return all({
    rating: required(
      isBlankWord(cells.rating) ? success(null) : readRated(cells.rating, reader, `${at}, rating`),
      `${at}, rating`,
      "a rating such as AA+",
    ),
    reviewed: required(dateIn(cells.reviewed, `${at}, reviewed`), `${at}, reviewed`, "the day of its rating"),
  });
}

/** The days on which a bond may be called or put, from its terms (3+N) and its start. */
function callsOf({ at, cells }: Row, maturity: number | null): Outcome<CallPattern | null> {
  return andThen(readWord(cells.calls, `${at}, calls`), (text) => {
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
