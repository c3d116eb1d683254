import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { footnotesIn, normaliseText, withoutFootnotes } from "../text";

/**
 * How a file, a sheet or the user writes decimals: by a point (7,400 is seven thousand four hundred), by a comma (7,400
 * is seven and two fifths), or by both in one file, where the comma is the decimal one and a point may be either.
 */
export type Decimal = "point" | "comma" | "mixed";

/** Orders of ten that stand behind a figure, the longer words first. */
const MAGNITUDES: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["十亿", 9],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["万", 4],
  ["千", 3],
  ["billion", 9],
  ["bn", 9],
  ["million", 6],
  ["mn", 6],
];
const MAGNITUDE = MAGNITUDES.map(([word]) => word).join("|");
const FIGURE = new RegExp(
  `^([+-]?)(\\()?([+-]?)\\s*([\\d.,'’]+)(e[+-]?\\d+)?\\s*(%|‰|x|倍|(?:${MAGNITUDE})?\\s*元|${MAGNITUDE})?\\s*(\\))?\\s*(%|‰|x|倍|(?:${MAGNITUDE})?\\s*元|${MAGNITUDE})?$`,
  "i",
);

/** A figure as typed, taken apart. */
export interface Figure {
  readonly value: number;
  /** The order of ten of 万, 亿, million and their like, already in the value; 0 without one. */
  readonly magnitude: number;
}

/**
 * Reads a number as typed: thousands separators, full-width digits, `4.1%` (a fraction, 0.041), a trailing `x` or `倍`,
 * 万, 亿 and 元, and brackets around a negative one. `7,400` and its like have two readings and are refused with both
 * unless `decimal` says which is meant; a superscript is a footnote and never a digit.
 */
export function readNumber(
  given: string | number | boolean | null,
  at: string,
  decimal?: Decimal,
): Outcome<number> {
  const figure = readFigure(given, at, decimal);
  return figure.ok ? success(figure.value.value) : figure;
}

/** Reads a number as `readNumber` does, and says which order of ten its own word gave it. */
export function readFigure(
  given: string | number | boolean | null,
  at: string,
  decimal?: Decimal,
): Outcome<Figure> {
  if (typeof given === "number") {
    return Number.isFinite(given)
      ? success({ value: given, magnitude: 0 })
      : failure(wrong("not-a-number", at, { received: given }));
  }
  const problem = failure<Figure>(wrong("not-a-number", at, { received: String(given) }));
  if (typeof given !== "string") return problem;
  const text = normaliseText(given);
  const notes = footnotesIn(text);
  if (notes.length > 0) return footnoted(text, notes, at, decimal);
  const parts = partsOf(text);
  if (parts === null) return problem;
  const readings = readingsOf(parts.body, decimal);
  const [first, second] = readings;
  if (first === undefined) return problem;
  const figures = readings.map((digits) => valueOf(digits, parts));
  if (second !== undefined) return failure(twoReadings(text, at, figures));
  const value = figures[0] ?? Number.NaN;
  return Number.isFinite(value) ? success({ value, magnitude: parts.magnitude }) : problem;
}

function footnoted(
  text: string,
  notes: readonly string[],
  at: string,
  decimal: Decimal | undefined,
): Outcome<Figure> {
  const plain = withoutFootnotes(text).trim();
  const isNumber = readFigure(plain, at, decimal).ok;
  return failure(
    isNumber
      ? wrong("footnote", at, { received: text, mark: notes.join(" "), reading: plain })
      : wrong("not-a-number", at, { received: text }),
  );
}

function twoReadings(text: string, at: string, [first = 0, second = 0]: readonly number[]): Problem {
  return wrong("two-readings", at, { received: text, first, second });
}

interface Parts {
  readonly body: string;
  readonly exponent: string;
  readonly isNegative: boolean;
  /** The order of ten that percent, per mille or a magnitude adds. */
  readonly order: number;
  readonly magnitude: number;
  /** The word behind the figure, such as 亿元 or %; empty without one. */
  readonly unit: string;
}

function partsOf(text: string): Parts | null {
  const match = FIGURE.exec(text);
  if (match === null) return null;
  const [, outer = "", open, inner = "", body = "", exponent = "", within, close, after] = match;
  // Brackets are a minus of their own: one is not enough, and a second minus would say the opposite.
  if ((open === undefined) !== (close === undefined)) return null;
  if (open === undefined ? outer !== "" && inner !== "" : outer !== "" || inner !== "") return null;
  if (within !== undefined && after !== undefined) return null;
  if (!/\d/.test(body)) return null;
  const unit = (within ?? after ?? "").toLowerCase();
  const magnitude = MAGNITUDES.find(([word]) => unit.startsWith(word))?.[1] ?? 0;
  const order = unit === "%" ? -2 : unit === "‰" ? -3 : magnitude;
  return {
    body,
    exponent,
    isNegative: open !== undefined || `${outer}${inner}` === "-",
    order,
    magnitude,
    unit,
  };
}

function valueOf(digits: string, { exponent, isNegative, order }: Parts): number {
  const plain = Number(`${digits}${exponent}`);
  // Shifting the decimal text keeps 4.1% at 0.041 where 4.1 / 100 would leave 0.040999….
  const [mantissa = "", power = "0"] = String(plain).split("e");
  const value = order === 0 ? plain : Number(`${mantissa}e${String(Number(power) + order)}`);
  return isNegative ? -value : value;
}

/** What kind of unit a figure carries as typed: one of money (亿元, million), a share (%), or none. */
export function unitKindOf(text: string): "money" | "share" | "none" {
  const unit = partsOf(normaliseText(text))?.unit ?? "";
  if (unit === "%" || unit === "‰") return "share";
  return unit === "" || unit === "x" || unit === "倍" ? "none" : "money";
}

const THOUSANDS_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/;
const THOUSANDS_BY_POINT = /^\d{1,3}(?:\.\d{3})+$/;
const DIGITS = /^\d*$/;

/** Lists what the digits may mean, written with a decimal point; empty where they mean nothing. */
function readingsOf(body: string, decimal: Decimal | undefined): readonly string[] {
  const apostrophes = /^(?!0)\d{1,3}(?:['’]\d{3})+(?=[.,]|$)/.exec(body)?.[0];
  const text = apostrophes === undefined ? body : body.replaceAll(/['’]/g, "");
  if (/['’]/.test(text)) return [];
  const byPoint = pointReading(text);
  const byComma = commaReading(text);
  // No thousands begin with nothing: where points are decimal, 0,500 may still be a half.
  if (decimal === "point") return present(/^0+,/.test(text) ? [byPoint, byComma] : [byPoint]);
  if (decimal === "comma") return present([byComma ?? plainPoint(text)]);
  if (byPoint === byComma) return present([byPoint]);
  if (decimal === "mixed")
    return text.includes(",") ? present([byComma ?? byPoint]) : present([byPoint, byComma]);
  // A point alone is the decimal one of every spreadsheet and program; a comma alone is not.
  return text.includes(",") || byPoint === null ? present([byPoint, byComma]) : present([byPoint]);
}

/** A file with decimal commas that still writes 0.041: no thousands begin with 0, so it has one reading. */
function plainPoint(text: string): string | null {
  return text.includes(",") || THOUSANDS_BY_POINT.test(text) ? null : pointReading(text);
}

function present(readings: readonly (string | null)[]): readonly string[] {
  return readings.filter((reading) => reading !== null);
}

function pointReading(text: string): string | null {
  const [whole = "", part, ...more] = text.split(".");
  if (more.length > 0 || (part !== undefined && !DIGITS.test(part))) return null;
  if (!DIGITS.test(whole) && !THOUSANDS_BY_COMMA.test(whole)) return null;
  return joined(whole.replaceAll(",", ""), part);
}

function commaReading(text: string): string | null {
  const [whole = "", part, ...more] = text.split(",");
  if (more.length > 0 || (part !== undefined && !DIGITS.test(part))) return null;
  const grouped = THOUSANDS_BY_POINT.test(whole) && !/^0/.test(whole);
  if (!DIGITS.test(whole) && !grouped) return null;
  return joined(whole.replaceAll(".", ""), part);
}

function joined(whole: string, part: string | undefined): string | null {
  if (whole === "" && (part ?? "") === "") return null;
  if (part === "") return null;
  return part === undefined ? whole : `${whole === "" ? "0" : whole}.${part}`;
}

/**
 * Tells from the numbers of one column, or of a file, how its decimals are written: by those that have one reading only.
 * Undefined where none tells, or where they disagree.
 */
export function decimalOf(given: Iterable<unknown>): Decimal | undefined {
  let point = false;
  let comma = false;
  for (const one of given) {
    if (typeof one !== "string" || !/[.,]/.test(normaliseText(one))) continue;
    const body = partsOf(normaliseText(one))?.body;
    if (body === undefined) continue;
    const [byPoint, byComma] = [pointReading(body), commaReading(body)];
    point ||= byPoint !== null && byComma === null;
    comma ||= byComma !== null && byPoint === null;
  }
  if (point === comma) return undefined;
  return point ? "point" : "comma";
}
