import { normaliseText, type Given, type Unit } from "../../src";

const PLAIN_NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e-?\d+)?$/i;
const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** A single comma that cannot separate thousands stands for the decimal point. */
const DECIMAL_COMMA = /^-?\d+,(\d{1,2}|\d{4,})$/;

/** Moves the decimal point in the text, so that 14.38 % is exactly 0.1438. */
function shiftDecimals(number: number, by: number): number {
  const [digits, exponent] = String(number).split("e");
  return Number(`${digits ?? "0"}e${String(Number(exponent ?? 0) + by)}`);
}

function readPlain(text: string): number | null {
  const bare = THOUSANDS.test(text)
    ? text.replaceAll(",", "")
    : DECIMAL_COMMA.test(text)
      ? text.replace(",", ".")
      : text;
  return PLAIN_NUMBER.test(bare) ? Number(bare) : null;
}

const SUFFIX: Readonly<Record<Unit["kind"], RegExp>> = {
  fraction: / ?%$/,
  multiple: / ?(x|倍)$/i,
  number: /$/,
  amount: /$/,
};

/** Tells whether a text stands for "nothing given". */
export function isGap(text: string | undefined): boolean {
  return text === undefined || /^(n\/?a|-|)$/i.test(normaliseText(text));
}

/**
 * Reads a measure as typed into the pane. Beside a "%" both `4.1` and `4.1%` mean 0.041; a multiple may carry its
 * "x" or 倍; thousands may be separated by commas, and a comma that cannot do that is a decimal one (`12,5`).
 * @returns the number in the item's cell unit, null for nothing, or the text itself where it is not a number
 */
export function readTyped(text: string | undefined, unit: Unit): Given {
  if (text === undefined || isGap(text)) return null;
  const plain = normaliseText(text);
  const number = readPlain(plain.replace(SUFFIX[unit.kind], ""));
  if (number === null) return plain;
  return unit.kind === "fraction" ? shiftDecimals(number, -2) : number;
}

/** Writes a number of a cell as the analyst would have typed it into the pane. */
export function typedForm(number: number, unit: Unit): string {
  return String(unit.kind === "fraction" ? shiftDecimals(number, 2) : number);
}

/** The number format of a cell that holds a measure. */
export function numberFormatOf(unit: Unit): string {
  switch (unit.kind) {
    case "fraction":
      return "0.00%";
    case "multiple":
      return '0.00"x"';
    default:
      return "#,##0.00";
  }
}

/** Reads whole notches as typed: `+1`, `-2`, `0`. */
export function readNotches(text: string | undefined): Given {
  if (text === undefined || isGap(text)) return null;
  const plain = normaliseText(text);
  return /^[+-]?\d+$/.test(plain) ? Number(plain) : plain;
}
