import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { normaliseText } from "../text";

const DAY = 86_400_000;
/** The day whose serial number would be 0 if spreadsheets had no 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it serial numbers of different spreadsheets disagree. */
const FIRST = 61;
/** 31 December 9999. */
const LAST = 2_958_465;
/** Days from the start of the one count of workbooks to that of the other. */
const TO_1904 = 1462;

/** The day from which a workbook counts its dates. */
export type Epoch = 1900 | 1904;

/** A date with its parts as they stand; the serial number of its day, or null where there is no such day. */
const NUMERIC = /^(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
/** A time of day, which is left off. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m|Z|[+-]\d{2}:?\d{2})?$/i;
const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

function refuse(at: string, received: string | number): Outcome<number> {
  const expected = "a date from 1900-03-01 to 9999-12-31, as a date cell or text such as 2026-08-31";
  return failure(wrong("wrong-shape", at, { received, expected }));
}

/**
 * Reads a date: a serial number of a spreadsheet (a time of day is left off), text such as 2025-06-27, 2025/6/27,
 * 2025年6月27日, 27 June 2025 or 20250627, or day and month in figures where they can be told apart. Gives the serial number
 * of the count from 1900.
 * @param epoch the day from which serial numbers are counted in the workbook that they come from
 * @returns a problem with both readings where day and month could be either, such as 06/07/2025, and where a number may be a year
 */
export function readDate(given: number | string, at: string, epoch: Epoch = 1900): Outcome<number> {
  const written = typeof given === "number" ? writtenOf(given) : null;
  if (written !== null) {
    const [day] = fromNumber(Number(given), epoch);
    return failure(
      wrong("two-readings", at, { received: given, first: written, second: writeDate(day ?? Number(given)) }),
    );
  }
  const days = typeof given === "number" ? fromNumber(given, epoch) : fromText(normaliseText(given), epoch);
  const known = [...new Set(days)].filter((day) => day >= FIRST && day <= LAST);
  const [first, second] = known;
  if (first === undefined) return refuse(at, given);
  if (second === undefined) return success(first);
  const readings = { first: writeDate(first), second: writeDate(second) };
  return failure(wrong("two-readings", at, { received: given, ...readings }));
}

/**
 * What a number writes of a date where it is a year or a month in figures: 2025 would else be a day of 1905, and 202506 one of
 * 2454. Null for any other.
 */
function writtenOf(given: number): Text | null {
  const [, year = "", month = ""] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])?$/.exec(String(given)) ?? [];
  if (year === "") return null;
  return month === ""
    ? { en: `the year ${year}`, zh: `${year}年` }
    : { en: `the month ${year}-${month}`, zh: `${year}年${String(Number(month))}月` };
}

function fromNumber(given: number, epoch: Epoch): readonly number[] {
  // No workbook counts to eight figures: 20250627 is a day written as a number.
  if (Number.isInteger(given) && given > LAST) return fromText(String(given), epoch);
  return [Math.floor(given) + (epoch === 1904 ? TO_1904 : 0)];
}

/** Lists the days that a text may mean: two where day and month could change places. */
function fromText(text: string, epoch: Epoch): readonly number[] {
  const plain = text.replace(TIME, "").trim();
  const inOrder = CHINESE.exec(plain) ?? COMPACT.exec(plain);
  if (inOrder !== null) return dayOf(inOrder[1], inOrder[2], inOrder[3]);
  // A date cell may arrive as the text of its serial number.
  if (/^\d{5}$/.test(plain)) return fromNumber(Number(plain), epoch);
  const numeric = NUMERIC.exec(plain);
  if (numeric !== null) return fromFigures(numeric[1] ?? "", numeric[3], numeric[4] ?? "");
  const dayFirst = DAY_MONTH.exec(plain);
  if (dayFirst !== null) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_DAY.exec(plain);
  return monthFirst === null ? [] : dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/** A year of two figures could be of either century, or a day: it is no year. */
function fromFigures(first: string, second: string | undefined, third: string): readonly number[] {
  if (first.length === 4) return third.length <= 2 ? dayOf(first, second, third) : [];
  if (third.length !== 4 || first.length > 2) return [];
  return [...dayOf(third, second, first), ...dayOf(third, first, second)];
}

function monthOf(word = ""): string {
  const form = word.toLowerCase();
  return String(
    MONTHS.findIndex(
      (month) => month === form || month.slice(0, 3) === form || (form === "sept" && month === "september"),
    ) + 1,
  );
}

function dayOf(...parts: readonly (string | undefined)[]): readonly number[] {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  // 30 February would roll over into March: no such day.
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 100;
  return exists ? [(date.getTime() - EPOCH) / DAY] : [];
}

/** Writes a serial number of a day as ISO text. */
export function writeDate(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Adds whole months to a serial date; a day that the month lacks becomes its last: 31 August + 6 is 28 or 29 February. */
export function addMonths(serial: number, months: number): number {
  const date = new Date(EPOCH + serial * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - EPOCH) / DAY;
}
