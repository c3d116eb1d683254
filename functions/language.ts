import type { Language } from "../src";
import { readCell, readList } from "./cells";

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

function askedFor(raw: unknown): Language | null {
  const [word = null] = Array.isArray(raw) ? readList(raw) : [readCell(raw)];
  if (typeof word !== "string") return null;
  const known: Readonly<Record<string, Language>> = {
    en: "en",
    english: "en",
    英文: "en",
    zh: "zh",
    chinese: "zh",
    中文: "zh",
  };
  return known[word.trim().toLowerCase()] ?? null;
}

/**
 * Makes a function speak the language that its own argument names, in its words as in its messages; a column of several speaks
 * the first.
 * @param at place of the argument, counted from 0
 */
export function inItsLanguage<A extends readonly never[]>(
  at: number,
  run: (...args: A) => unknown[][],
): (...args: A) => unknown[][] {
  const speaking = (...args: A): unknown[][] => {
    const asked = askedFor(args[at]);
    if (asked === null) return run(...args);
    const before = spoken;
    spoken = asked;
    try {
      return run(...args);
    } finally {
      spoken = before;
    }
  };
  // How many arguments it takes is read from the function itself.
  return Object.defineProperty(speaking, "length", { value: run.length });
}
