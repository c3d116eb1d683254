import type { Language } from "../src";
import { mountTaskpane, type MountedPane, type PaneTheme } from "./index";
import { languageOf, paneThemeOf } from "./office-look";

const LANGUAGE_KEY = "notchbook.language";
const TOUR_KEY = "notchbook.toured";

/** Where storage is shut off, the tour counts as taken: it would come at every start. */
function storedTour(): boolean {
  try {
    return localStorage.getItem(TOUR_KEY) === "yes";
  } catch {
    return true;
  }
}

function storeTour(): void {
  try {
    localStorage.setItem(TOUR_KEY, "yes");
  } catch {
    // Nothing to remember it by.
  }
}

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

function themeNow(): PaneTheme {
  const wish = (query: string) => matchMedia(query).matches;
  const wishes = {
    forcedColors: wish("(forced-colors: active)"),
    dark: wish("(prefers-color-scheme: dark)"),
  };
  // Some versions of Excel tell no theme, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return paneThemeOf(theme?.bodyBackgroundColor, wishes);
}

/** Shows the pane in Excel, in Office's language and theme, once Office is ready. */
export async function showInExcel(root: HTMLElement): Promise<MountedPane> {
  await Office.onReady();
  const pane = mountTaskpane(root, {
    language: storedLanguage() ?? languageOf(Office.context.displayLanguage),
    theme: themeNow(),
    onLanguage: storeLanguage,
    toured: storedTour(),
    onToured: storeTour,
  });
  matchMedia("(forced-colors: active)").addEventListener("change", () => pane.setTheme(themeNow()));
  return pane;
}
