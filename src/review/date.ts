import { failure, success, wrong, type Outcome } from "../problem";
import { normaliseText } from "../text";

const DAY = 86_400_000;
/** The day whose serial number would be 0 if spreadsheets had no 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it serial numbers of different spreadsheets disagree. */
const FIRST = 61;
/** 31 December 9999. */
const LAST = 2_958_465;

function refuse(at: string, received: string | number): Outcome<number> {
  const expected = "a date from 1900-03-01 to 9999-12-31, as a date cell or text such as 2026-08-31";
  return failure(wrong("wrong-shape", at, { received, expected }));
}

/** Reads a date: a serial number of a spreadsheet (a time of day is left off), or ISO text. Gives the serial number. */
export function readDate(given: number | string, at: string): Outcome<number> {
  const serial = typeof given === "number" ? Math.floor(given) : serialOf(normaliseText(given));
  return serial !== null && serial >= FIRST && serial <= LAST ? success(serial) : refuse(at, given);
}

function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  // 30 February would roll over into March: no such day.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? (date.getTime() - EPOCH) / DAY
    : null;
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
