import type { CellInput } from "../workbook";

/** What Excel makes of text written to a cell, and the number format that it gives a General cell for it. */
export interface TypedText {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads text as Excel (en-US) does when it is typed or written through `values`: numbers, percentages, TRUE and
 * FALSE, and full dates are converted, so "007" becomes 7. Formulas and text with a leading `'` pass as they are.
 * Fractions, times, currencies and dates without a year, which Excel also converts, stay text.
 */
export function readTypedText(text: string): TypedText {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { input: trimmed.toLowerCase() === "true" };
  if (trimmed.endsWith("%")) {
    const percent = readPercent(trimmed.slice(0, -1).trimEnd());
    if (percent !== null) return { input: percent, numberFormat: trimmed.includes(".") ? "0.00%" : "0%" };
  }
  const number = readNumber(trimmed);
  if (number !== null) {
    return trimmed.includes(",") ? { input: number, numberFormat: "#,##0" } : { input: number };
  }
  const date = readDate(trimmed);
  return date === null ? { input: text } : { input: date, numberFormat: "m/d/yyyy" };
}

/** An amount with its currency before it, a minus or brackets around both. */
const MONEY = /^(?<open>\()?(?<sign>-)?(?<currency>[$¥￥€£])?\s?(?<amount>[\d,.]+)\)?$/u;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u;

/** Reads pasted text as Excel does: as typed text, and amounts with a currency or in brackets, and times. */
export function readPastedText(text: string): TypedText {
  const typed = readTypedText(text);
  return typed.input === text ? (readMoney(text.trim()) ?? readTime(text.trim()) ?? typed) : typed;
}

function readMoney(text: string): TypedText | null {
  const { open, sign, currency = "", amount = "" } = MONEY.exec(text)?.groups ?? {};
  if ((open !== undefined) !== text.endsWith(")") || (open !== undefined && sign !== undefined)) return null;
  const number = readNumber(amount);
  if (number === null) return null;
  const digits = `${amount.includes(",") || currency !== "" ? "#,##0" : "0"}${amount.includes(".") ? ".00" : ""}`;
  return { input: (open ?? sign) ? -number : number, numberFormat: `${currency}${digits}` };
}

function readTime(text: string): TypedText | null {
  const [found, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (found === undefined || Number(hours) > 23) return null;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { input: time, numberFormat: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

/** Moves the point in the text, since dividing 4.1 by 100 misses 0.041. */
function readPercent(text: string): number | null {
  const number = readNumber(text);
  if (number === null || /e/i.test(text)) return number === null ? null : number / 100;
  return Number(`${text.replaceAll(",", "")}e-2`);
}

function readNumber(text: string): number | null {
  if (!NUMBER.test(text) || !/\d/.test(text)) return null;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

/** Gives the serial number of a date from 1 March 1900 on; earlier ones differ by Excel's 1900 leap year. */
function readDate(text: string): number | null {
  const iso = ISO_DATE.exec(text);
  const us = iso === null ? US_DATE.exec(text) : null;
  if (iso === null && us === null) return null;
  const [year, month, day] = (iso === null ? [us?.[3], us?.[1], us?.[2]] : [iso[1], iso[2], iso[3]]).map(
    Number,
  );
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  const serial = (time - EPOCH) / DAY;
  return serial >= 61 ? serial : null;
}
