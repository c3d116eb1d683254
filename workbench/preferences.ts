import type { Language } from "../src";

export type Theme = "light" | "dark";

export interface Preferences {
  language: Language;
  theme: Theme;
  paneWidth: number;
  /** Whether the pane's tour was taken or skipped. */
  toured: boolean;
}

const key = "notchbook.workbench";

/** Reads what the user chose last; else the browser's language and theme. Storage may be shut off: then nothing lasts. */
export function readPreferences(): Preferences {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const language: Language = /^zh\b/iu.test(navigator.language) ? "zh" : "en";
  const fallback: Preferences = { language, theme: dark ? "dark" : "light", paneWidth: 400, toured: false };
  const stored = storedChoice();
  return {
    language: stored.language === "en" || stored.language === "zh" ? stored.language : fallback.language,
    theme: stored.theme === "light" || stored.theme === "dark" ? stored.theme : fallback.theme,
    paneWidth: typeof stored.paneWidth === "number" ? stored.paneWidth : fallback.paneWidth,
    toured: stored.toured === true,
  };
}

/** Keeps the choices for the next visit, where the browser lets it. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // The choice lasts as long as the page.
  }
}

function storedChoice(): Partial<Record<keyof Preferences, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
