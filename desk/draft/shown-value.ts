import { shownValue, unitOf, type Language, type Unit } from "../../src";
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

/** Chinese counts in 万 and 亿: how many of them an amount's own power is. */
const CHINESE_POWERS: Readonly<Record<number, readonly [times: number, power: string]>> = {
  1: [1, ""],
  1e6: [100, "万"],
  1e8: [1, "亿"],
  1e9: [10, "亿"],
};

const CHINESE_CURRENCIES: Readonly<Record<string, string>> = {
  CNY: "元",
  USD: "美元",
  EUR: "欧元",
  HKD: "港元",
};

/** Names the unit in which a reader counts an amount, and how many of it one of the amount's own unit is. */
export function amountWords(
  unit: Extract<Unit, { kind: "amount" }>,
  language: Language,
): { readonly words: string; readonly times: number } {
  const chinese = CHINESE_POWERS[unit.scale];
  const currency = CHINESE_CURRENCIES[unit.currency];
  if (language === "zh" && chinese !== undefined && currency !== undefined)
    return { words: `${chinese[1]}${currency}`, times: chinese[0] };
  return { words: unitOf(unit) ?? unit.currency, times: 1 };
}

function amount(
  value: number,
  unit: Extract<Unit, { kind: "amount" }>,
  language: Language,
  decimals?: number,
): string {
  const power = POWERS[unit.scale];
  const chinese = CHINESE_POWERS[unit.scale];
  const currency = CHINESE_CURRENCIES[unit.currency];
  if (language === "zh" && chinese !== undefined && currency !== undefined)
    return `${number(value * chinese[0], language, decimals)}${chinese[1]}${currency}`;
  // A unit without a name of its own is written as everywhere else.
  if (language === "zh" || power === undefined) return shownValue(value, unit);
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
