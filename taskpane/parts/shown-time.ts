import type { Language } from "../../src";
import { localeOf } from "../../desk/draft/shown-date";

/** Shows an ISO time as the reader's language has it; text that is no time stays as it is. */
export function shownTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium", timeStyle: "short" }).format(
    time,
  );
}
