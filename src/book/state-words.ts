import type { Language, Text } from "../language";
import type { BondState } from "./bond";

const WORDS: Readonly<Record<BondState | "unrated", Text>> = {
  held: { en: "held", zh: "持有" },
  unrated: { en: "not rated", zh: "未评级" },
  matured: { en: "matured", zh: "已到期" },
  called: { en: "called", zh: "已赎回" },
  put: { en: "put", zh: "已回售" },
  sold: { en: "sold", zh: "已卖出" },
  defaulted: { en: "defaulted", zh: "已违约" },
  ahead: { en: "not begun", zh: "未起息" },
};

/** Says where a bond stands, as the follow-up of a book writes it into its rows. */
export function stateWord(state: BondState | "unrated", language: Language): string {
  return WORDS[state][language];
}

/** Finds where a bond stands by what its row says, in either language; null where it says something else. */
export function stateOfWord(word: string): BondState | "unrated" | null {
  const all = Object.entries(WORDS) as readonly (readonly [BondState | "unrated", Text])[];
  return all.find(([, { en, zh }]) => word === en || word === zh)?.[0] ?? null;
}
