import type { Language } from "../../src";
import { en, type MessageKey } from "./en";
import { zh } from "./zh";

export type { MessageKey } from "./en";

const tables: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, zh };

export type Facts = Readonly<Record<string, string | number>>;

/** Says a message of the pane in a language, its holes `{name}` filled with facts. */
export function say(language: Language, key: MessageKey, facts: Facts = {}): string {
  return tables[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(facts[name] ?? hole));
}

/** A message said in a language already chosen. */
export type Say = (key: MessageKey, facts?: Facts) => string;
