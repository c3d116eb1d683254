import type { Language } from "../../src";
import { en, type MessageKey } from "./en";
import { zh } from "./zh";

export type { MessageKey } from "./en";

const tables: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, zh };

export type Facts = Readonly<Record<string, string | number>>;

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
  return withPlurals(tables[language][key], facts).replace(/\{(\w+)\}/g, (hole, name: string) =>
    String(facts[name] ?? hole),
  );
}

/** A message said in a language already chosen. */
export type Say = (key: MessageKey, facts?: Facts) => string;
