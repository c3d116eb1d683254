import type { Language } from "../src";
import type { PaneTheme } from "./index";

/** Tells whether a colour, `#RRGGBB`, is dark. */
function isDark(color: string): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1] ?? "ffffff";
  const channel = (from: number) => parseInt(digits.slice(from, from + 2), 16);
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4) < 128;
}

/** What the browser says of its user's wishes. */
export interface Wishes {
  readonly forcedColors: boolean;
  readonly dark: boolean;
}

/** Chooses the pane's theme: forced colours first, then Office's background, then the system's wish. */
export function paneThemeOf(background: string | undefined, wishes: Wishes): PaneTheme {
  if (wishes.forcedColors) return "highContrast";
  const dark = background === undefined || background === "" ? wishes.dark : isDark(background);
  return dark ? "dark" : "light";
}

/** Reads the pane's language from a locale such as `zh-CN`. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh" : "en";
}
