import type { Language } from "../../src";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };

/** The locale whose forms a language of the pane uses. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Writes an ISO date as the reader's language has it; text that is no date stays as it is. */
export function dateText(iso: string, language: Language): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
