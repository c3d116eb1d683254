import { inList, Later, type Language } from "../../src";
import { all } from "./all";
import type { MessageKey } from "./en";
import { shell as shellEn } from "./en/shell";
import { shell as shellZh } from "./zh/shell";

export type { MessageKey } from "./en";

type Words = Readonly<Partial<Record<MessageKey, string>>>;

/** What the pane says before an assessment is open; a build leaves the rest for later (build/words-later.ts). */
const first: Readonly<Record<Language, Words>> = { en: shellEn, zh: shellZh };
const words = new Later<Readonly<Record<Language, Readonly<Record<MessageKey, string>>>>>(all);

/** Loads every text that a build left for later. */
export function loadWords(): Promise<void> {
  return words.load();
}

/** What fills the holes of a text; a list is written as the language writes one. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** English is the only one of the languages whose words follow a number. */
const PLURALS = new Intl.PluralRules("en");

/** Chooses the words that follow a number: `{n|cell is|cells are}`. */
function withPlurals(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_hole, name: string, one: string, many: string) =>
    PLURALS.select(Number(facts[name] ?? 0)) === "one" ? one : many,
  );
}

/**
 * Says a message of the pane in a language, its holes `{name}` filled with facts; `{n|one|more}` is said by the number of a
 * fact.
 */
export function say(language: Language, key: MessageKey, facts: Facts = {}): string {
  return withPlurals(first[language][key] ?? words.value[language][key], facts).replace(
    /\{(\w+)\}/g,
    (hole, name: string) => {
      const fact = facts[name] ?? hole;
      return typeof fact === "object" ? inList(language, fact) : String(fact);
    },
  );
}

/** A message said in a language already chosen. */
export type Say = (key: MessageKey, facts?: Facts) => string;
