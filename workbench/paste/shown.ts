import { numfmt } from "@univerjs/core";

const SCALES = [1, 1e3, 1e4, 1e6];
/** What is shown as a zero with a minus or in brackets. */
const NEARLY = -1e-12;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads the number that a cell shows under its own number format: the one that this format shows so. Null where there is none,
 * as in a cell of text, and where several are shown so, as of a date that shows no day.
 */
export function shownNumber(shown: string, numberFormat: string): number | null {
  const wanted = bare(shown);
  if (wanted === "") return null;
  if (numberFormat === "General") return generalNumber(wanted);
  const kind = kindOf(numberFormat);
  if (kind === "unknown") return null;
  const isIt = (number: number) => bare(numfmt.format(numberFormat, number, { throws: false })) === wanted;
  const number =
    (kind === "date" ? datesIn(shown) : numbersIn(wanted)).find(isIt) ??
    // Fractions, and what else is typed in ways of its own.
    asTyped(shown).find(isIt) ??
    null;
  return number === NEARLY ? 0 : number;
}

const kinds = new Map<string, "number" | "date" | "unknown">();

/** Whether a format shows numbers or dates; one that shows a part of a date cannot be told back. */
function kindOf(numberFormat: string): "number" | "date" | "unknown" {
  const known = kinds.get(numberFormat);
  if (known !== undefined) return known;
  const isDate = numfmt.isValidFormat(numberFormat) && numfmt.isDateFormat(numberFormat);
  const { year, month, day } = numfmt.getFormatDateInfo(numberFormat);
  const isPart = isDate && (year || month || day) && !(year && month && day);
  const kind = !numfmt.isValidFormat(numberFormat) || isPart ? "unknown" : isDate ? "date" : "number";
  kinds.set(numberFormat, kind);
  return kind;
}

/** What the format adds for width alone is not compared. */
const bare = (text: string): string =>
  text
    .replace(/[\s\u00A0\u202F]/gu, "")
    .replace(/[−–]/gu, "-")
    .replace(/￥/gu, "¥");

/** Zeros before a number and a plus are never shown of one without a format. */
function generalNumber(shown: string): number | null {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:E[+-]\d+)?$/u.test(shown) && shown.replace(/\D/gu, "").length <= 15
    ? Number(shown)
    : null;
}

function numbersIn(shown: string): number[] {
  const [digits] = /(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:E[+-]?\d+)?/iu.exec(shown) ?? [];
  // A format may show a line instead of a zero.
  if (digits === undefined) return [0];
  const plain = digits.replaceAll(",", "");
  const exponent = shown.includes("%") ? "e-2" : shown.includes("‰") ? "e-3" : "";
  const number = Number(/e/iu.test(plain) ? plain : `${plain}${exponent}`);
  if (number === 0) return [0, NEARLY];
  const signs = /[-(]/u.test(shown) ? [-number, number] : [number, -number];
  return SCALES.flatMap((scale) => signs.map((signed) => signed * scale));
}

function asTyped(shown: string): number[] {
  const typed = numfmt.parseValue(shown.trim())?.v;
  return typeof typed === "number" ? [typed] : [];
}

/** Every date that the figures and the month in a text may mean, with the time of day beside it. */
function datesIn(shown: string): number[] {
  const [clock = "", hours = "0", minutes = "0", seconds = "0"] =
    /(\d{1,3}):(\d{2})(?::(\d{2}))?/u.exec(shown) ?? [];
  const isLate = /pm|下午/iu.test(shown) && Number(hours) < 12;
  const time = ((Number(hours) + (isLate ? 12 : 0)) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const rest = shown.replace(clock, " ");
  const month = MONTHS.findIndex((name) => rest.toLowerCase().includes(name));
  const figures = (rest.match(/\d+/gu) ?? []).map(Number);
  const [a = 0, b = 0, c = 0] = figures;
  const orders =
    month >= 0
      ? [
          [b, month + 1, a],
          [a, month + 1, b],
        ]
      : [
          [a, b, c],
          [c, a, b],
          [c, b, a],
        ];
  const days = figures.length < 2 ? [] : orders.map(([year = 0, mon = 0, day = 0]) => serial(year, mon, day));
  return [...days.filter((day) => day !== null).map((day) => day + time), time];
}

/** Excel's number of a day; years of two figures are of 1930 to 2029, as Excel takes them. */
function serial(year: number, month: number, day: number): number | null {
  const whole = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  const date = new Date(Date.UTC(whole, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || whole < 1901) return null;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}
