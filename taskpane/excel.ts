import type { Language } from "../src";
import { mountTaskpane, type MountedPane, type PaneTheme } from "./index";

const LANGUAGE_KEY = "notchbook.language";

/** A choice of language outlives the pane where the browser lets it; where it does not, Office's language holds. */
function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(LANGUAGE_KEY);
    return stored === "en" || stored === "zh" ? stored : null;
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage is shut off: the choice lasts as long as the pane.
  }
}

/** Tells whether a colour, `#RRGGBB`, is dark. */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] =
    (/^#?([0-9a-f]{6})/i.exec(color)?.[1] ?? "ffffff").match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function themeOf(theme: Office.OfficeTheme | undefined): PaneTheme {
  if (matchMedia("(forced-colors: active)").matches) return "highContrast";
  // Excel on some platforms tells no theme: then the system's.
  if (theme?.bodyBackgroundColor === undefined) {
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  return isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/** Reads the pane's language from a locale such as `zh-CN`. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh" : "en";
}

/** Shows the pane in Excel, in Office's language and theme, once Office is ready. */
export async function showInExcel(root: HTMLElement): Promise<MountedPane> {
  await Office.onReady();
  const { displayLanguage, officeTheme } = Office.context;
  return mountTaskpane(root, {
    language: storedLanguage() ?? languageOf(displayLanguage),
    theme: themeOf(officeTheme),
    onLanguage: storeLanguage,
  });
}
