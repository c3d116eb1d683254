import { shownValue, type Language, type Unit } from "../../src";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };

/** The locale whose forms a language of the pane uses. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Significant digits that no analyst has given more of: beyond them lies what a computer adds. */
const DIGITS = 12;

function number(value: number, language: Language, decimals?: number): string {
  const form =
    decimals === undefined
      ? { maximumSignificantDigits: DIGITS }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(localeOf(language), form).format(value);
}

/** Names of the powers in which amounts are counted, behind the number. */
const POWERS: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  en: { 1: "", 1e6: "m", 1e8: " × 100m", 1e9: "bn" },
  zh: { 1: "", 1e6: "百万", 1e8: "亿", 1e9: "十亿" },
};

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
    case "amount": {
      const power = POWERS[language][unit.scale];
      // A unit without a name of its own in this language is written as everywhere else.
      if (power === undefined) return shownValue(value, unit);
      return `${unit.currency} ${number(value, language, decimals)}${power}`;
    }
  }
}

/** Writes an ISO date as the reader's language has it; text that is no date stays as it is. */
export function dateText(iso: string, language: Language): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
