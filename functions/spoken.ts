import type { Language } from "../src";

/** Every language that a call may ask for; the first where nobody asked. */
export const languages = ["en", "zh"] as const satisfies readonly Language[];

let spoken: Language = "en";

/** Tells the language of messages and of words: that of the call that is running, else that of the screen. */
export function spokenLanguage(): Language {
  return spoken;
}

/** Makes a language that of every call that asks for none: Office's display language, or that of the page around. */
export function speak(language: Language): void {
  spoken = language;
}

/** Finds the language of a locale such as zh-CN: Chinese of any place, else English. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh" : "en";
}

/** Says a text in the language that is spoken. */
export function said<A, B>(texts: { readonly en: A; readonly zh: B }): A | B {
  return texts[spoken];
}

/** Speaks a language while something runs. */
export function speaking<T>(language: Language, run: () => T): T {
  const before = spoken;
  spoken = language;
  try {
    return run();
  } finally {
    spoken = before;
  }
}
