import {
  isAbsentFigure,
  isAbsentText,
  normaliseText,
  readFigure,
  readNumber,
  type Decimal,
  type Given,
  type Language,
  type Unit,
} from "../../src";

/** Moves the decimal point in the text, so that 14.38% is exactly 0.1438. */
function shiftDecimals(number: number, by: number): number {
  const [digits, exponent] = String(number).split("e");
  return Number(`${digits ?? "0"}e${String(Number(exponent ?? 0) + by)}`);
}

/** A sign that says of a number that it is a share already, and one that it is a multiple. */
const SHARE = /[%‰]\s*\)?$/;
const MULTIPLE = /(?:x|倍)\s*\)?$/i;

/** Tells whether a text stands for "nothing given". */
export function isGap(text: string | undefined): boolean {
  return text === undefined || isAbsentText(text);
}

/**
 * Reads a measure as typed into the pane, by the rules of every other number here. Beside a "%" both `4.1` and `4.1%` mean
 * 0.041; a multiple may carry its "x" or 倍.
 * @param decimal how its decimals are written, where the numbers about it tell
 * @returns the number in the item's cell unit, null for nothing, or the text itself where it is no number, may be two, or
 * carries an order of its own such as 万, which the unit beside it would multiply again
 */
export function readTyped(text: string | undefined, unit: Unit, decimal?: Decimal): Given {
  if (text === undefined || isAbsentFigure(text)) return null;
  const plain = normaliseText(text);
  const read = readFigure(plain, "", decimal);
  if (!read.ok || read.value.magnitude !== 0) return plain;
  const { value } = read.value;
  // The one sign beside a field of the other may be a slip of the field: the engine names both readings.
  if (unit.kind === "fraction" ? MULTIPLE.test(plain) : unit.kind === "multiple" && SHARE.test(plain))
    return plain;
  return unit.kind === "fraction" && !SHARE.test(plain) ? shiftDecimals(value, -2) : value;
}

/** Writes a number of a cell as the analyst would have typed it into the pane. */
export function typedForm(number: number, unit: Unit): string {
  return String(unit.kind === "fraction" ? shiftDecimals(number, 2) : number);
}

/**
 * Writes the value of a cell as it would have been typed into the pane: in a cell 0.041 is 4.1% whether it is a number or
 * text, while beside the "%" of a field it would be a hundredth of that. Text that is no number stays as it is.
 */
export function typedCell(cell: Given, unit: Unit | undefined): string {
  if (cell === null || (typeof cell === "string" && isAbsentText(cell))) return "";
  if (unit === undefined || typeof cell === "boolean") return String(cell);
  const read = readNumber(cell, "");
  return read.ok && !isOfOrder(cell) ? typedForm(read.value, unit) : String(cell);
}

function isOfOrder(cell: string | number): boolean {
  const read = readFigure(cell, "");
  return read.ok && read.value.magnitude !== 0;
}

/** The number format of a cell that holds a measure. */
export function numberFormatOf(unit: Unit, language: Language = "en"): string {
  switch (unit.kind) {
    case "fraction":
      return "0.00%";
    case "multiple":
      return language === "zh" ? '0.00"倍"' : '0.00"x"';
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
