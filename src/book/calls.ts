import { failure, success, wrong, type Outcome } from "../problem";
import { monthsLater } from "../backtest";

/** When a bond may be called or put: terms in months one after the other, and whether the last one begins again and again. */
export interface CallPattern {
  /** Lengths in months, such as 36 and 24 for 3+2. */
  readonly terms: readonly number[];
  /** 3+N: at the end of each term of the same length, without an end. */
  readonly isEndless: boolean;
  /** Serial number of the first day. */
  readonly start: number;
}

const MONTHS = 12;
/** A printed term is of whole years, and holidays move an end by days: more than a month apart, one of the two is wrong. */
const SLACK = 31;
/** A century of terms of a year. */
const MOST_TERMS = 100;

/**
 * Reads a term with options as it is printed: 3+2, 3+2+2, 3+N (in years, halves allowed).
 * @param maturity null where the bond has no end
 * @returns a problem for a text of another form, and for terms whose sum contradicts the maturity
 */
export function readCalls(
  text: string,
  start: number,
  maturity: number | null,
  at: string,
): Outcome<CallPattern> {
  const parts = text
    .normalize("NFKC")
    .replace(/[\s年]/g, "")
    .toUpperCase()
    .split("+");
  const isEndless = parts.at(-1) === "N";
  const years = (isEndless ? parts.slice(0, -1) : parts).map(Number);
  const terms = years.map((year) => year * MONTHS);
  const expected = "a term with options, such as 3+2 or 3+N";
  const isRead =
    parts.length >= 2 &&
    parts.length <= MOST_TERMS &&
    terms.every((months) => Number.isInteger(months) && months > 0 && months <= MOST_TERMS * MONTHS);
  if (!isRead) return failure(wrong("wrong-shape", at, { received: text, expected }));
  const end = monthsLater(
    start,
    terms.reduce((sum, months) => sum + months, 0),
  );
  const contradicts = isEndless ? maturity !== null : maturity === null || Math.abs(maturity - end) > SLACK;
  if (contradicts)
    return failure(
      wrong("wrong-shape", at, { received: text, expected: "terms that add up to the maturity" }),
    );
  return success({ terms, isEndless, start });
}

/** Finds the first day after another on which the bond may be called or put; null where none is left. Its end is none. */
export function nextCall({ terms, isEndless, start }: CallPattern, after: number): number | null {
  let months = 0;
  for (const term of isEndless ? terms : terms.slice(0, -1)) {
    months += term;
    const day = monthsLater(start, months);
    if (day > after) return day;
  }
  if (!isEndless) return null;
  const again = terms.at(-1) ?? MONTHS;
  for (let day = monthsLater(start, months); ; day = monthsLater(start, months)) {
    if (day > after) return day;
    months += again;
  }
}
