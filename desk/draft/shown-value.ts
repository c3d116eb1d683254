import {
  chineseUnit,
  printedEdge,
  shownValue,
  unitOf,
  type AmountUnit,
  type Language,
  type Unit,
} from "../../src";
import { localeOf } from "./shown-date";

export { dateText } from "./shown-date";

/** Significant digits that no analyst has given more of: beyond them lies what a computer adds. */
const DIGITS = 12;

function number(value: number, language: Language, decimals?: number): string {
  const form =
    decimals === undefined
      ? { maximumSignificantDigits: DIGITS }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(localeOf(language), form).format(value);
}

/** What stands behind an amount in English, by the power of ten in which it is counted. */
const POWERS: Readonly<Record<number, string>> = { 1: "", 1e6: "m", 1e8: " × 100m", 1e9: "bn" };

/** Names the unit in which a reader counts an amount, and how many of it one of the amount's own unit is. */
export function amountWords(
  unit: AmountUnit,
  language: Language,
): { readonly words: string; readonly times: number } {
  if (language === "zh") return chineseUnit(unit);
  return { words: unitOf(unit) ?? unit.currency, times: 1 };
}

function amount(value: number, unit: AmountUnit, language: Language, decimals?: number): string {
  if (language === "zh") {
    const { words, times } = chineseUnit(unit);
    return `${number(value * times, language, decimals)}${words}`;
  }
  const power = POWERS[unit.scale];
  // A unit without a name of its own is written as everywhere else.
  if (power === undefined) return shownValue(value, unit);
  return `${unit.currency} ${number(value, language, decimals)}${power}`;
}

/**
 * Writes a value with its unit as the reader's language has it. Cells have formats of their own and are not written with
 * this.
 * @param decimals as many as a report prints; left out, all that were given
 */
export function valueText(value: number, unit: Unit, language: Language, decimals?: number): string {
  switch (unit.kind) {
    case "fraction":
      return `${number(value * 100, language, decimals)}%`;
    case "multiple":
      return `${number(value, language, decimals)}${language === "zh" ? "倍" : "x"}`;
    case "number":
      return number(value, language, decimals);
    case "amount":
      return amount(value, unit, language, decimals);
  }
}

/** Writes the edge of a band as a reader has it: as its source prints it, else by a few digits. */
export function edgeText(value: number, unit: Unit, language: Language): string {
  return valueText(printedEdge(value), unit, language);
}
