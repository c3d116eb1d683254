import type { Language } from "../src";
import { readCell, readList } from "./cells";

import { speaking } from "./spoken";

export { languageOf, languages, said, speak, spokenLanguage } from "./spoken";

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
  const name = word.trim().toLowerCase();
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null;
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
  const inAsked = (...args: A): unknown[][] => {
    const asked = askedFor(args[at]);
    return asked === null ? run(...args) : speaking(asked, () => run(...args));
  };
  // How many arguments it takes is read from the function itself.
  return Object.defineProperty(inAsked, "length", { value: run.length });
}
