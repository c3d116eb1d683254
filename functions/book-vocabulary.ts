import { findIssueClass, findIssueRules, keyForm, type IssueRules, type Language, type Text } from "../src";
import type { BondCells } from "./book-columns";
import { bookWord, leaningWord } from "./book-words";
import { isBlankWord, showCell, type Cell } from "./cells";
import { truth } from "./issue-arguments";
import { outlookIn } from "./portfolio-leaning";
import type { Spill } from "./spread";

/** Kinds of bonds that the rules read as one of their classes and a reader tells apart from it: by all names, the first as it is written. */
const KINDS: readonly Readonly<Record<Language, readonly string[]>>[] = [
  { en: ["medium-term note", "MTN"], zh: ["中期票据", "中票"] },
  { en: ["private placement note", "PPN"], zh: ["非公开定向债务融资工具", "定向工具"] },
  { en: ["financial bond"], zh: ["金融债券", "金融债"] },
  { en: ["corporate bond", "corporate"], zh: ["公司债券", "公司债"] },
  { en: ["enterprise bond", "enterprise"], zh: ["企业债券", "企业债"] },
  { en: ["tier 2 capital bond", "tier 2", "T2"], zh: ["二级资本债券", "二级资本债", "二级债"] },
  {
    en: ["capital supplementary bond", "capital supplement bond", "capital replenishment bond"],
    zh: ["资本补充债券", "资本补充债"],
  },
  {
    en: ["additional tier 1", "AT1", "tier 1 perpetual"],
    zh: ["无固定期限资本债券", "其他一级资本债", "银行永续债"],
  },
  { en: ["renewable corporate bond"], zh: ["可续期公司债券", "可续期公司债"] },
];

const RANKINGS: readonly Text[] = [
  { en: "senior", zh: "普通" },
  { en: "senior", zh: "优先" },
  { en: "subordinated", zh: "次级" },
  { en: "subordinated", zh: "劣后" },
];
const TRUTHS: readonly Text[] = [
  { en: "yes", zh: "是" },
  { en: "no", zh: "否" },
];
const LIQUIDITIES: readonly Text[] = [
  { en: "high", zh: "高" },
  { en: "high", zh: "强" },
  { en: "medium", zh: "中等" },
  { en: "medium", zh: "中" },
  { en: "medium", zh: "一般" },
  { en: "moderate", zh: "中等" },
  { en: "low", zh: "低" },
  { en: "low", zh: "弱" },
  { en: "low", zh: "较低" },
];

/** Tells whether a text is in a language already: what has Chinese letters is Chinese. */
function isIn(word: string, language: Language): boolean {
  return /[\u3400-\u9fff]/.test(word) === (language === "zh");
}

function isOneOf(word: string, names: readonly string[]): boolean {
  return names.some((name) => keyForm(name) === keyForm(word));
}

/** The rules whose classes a book names where nobody says which: the first of the library. */
function usualRules(): IssueRules | null {
  const found = findIssueRules(null, "policy");
  return found.ok ? found.value : null;
}

/** Says a kind of bonds in a language. Words that are none of ours, and such as are of that language already, stay as they were typed. */
export function kindWord(word: string, language: Language, rules = usualRules()): string {
  if (isIn(word, language)) return word;
  const kind = KINDS.find(({ en, zh }) => isOneOf(word, [...en, ...zh]));
  if (kind !== undefined) return kind[language][0] ?? word;
  if (rules === null) return word;
  const found = findIssueClass(word, rules, "bondClass");
  // An alias may be narrower than its class; the class's own names are not.
  const isOwn = found.ok && isOneOf(word, [found.value.id, found.value.label.en, found.value.label.zh]);
  return isOwn ? found.value.label[language] : word;
}

/** Tells whether two words name one kind of bonds, in whatever languages. */
export function isSameKind(one: string, other: string): boolean {
  const forms = [one, other].map((word) => keyForm(kindWord(kindWord(word, "en"), "zh")));
  return forms[0] === forms[1];
}

/** Says an outlook in a language; what is none stays as it was typed. */
export function outlookWord(cell: Cell, language: Language): string {
  const read = outlookIn(cell, "outlook");
  return read.ok && read.value !== null ? leaningWord(read.value, language) : asTyped(cell);
}

function asTyped(cell: Cell): string {
  return isBlankWord(cell) ? "" : String(showCell(cell));
}

function oneOf(cell: Cell, words: readonly Text[], language: Language): string {
  const typed = asTyped(cell);
  if (isIn(typed, language)) return typed;
  return words.find(({ en, zh }) => isOneOf(typed, [en, zh]))?.[language] ?? typed;
}

function truthWord(cell: Cell, language: Language): string {
  const read = truth(cell, "deferral");
  return read.ok && read.value !== null ? (TRUTHS[read.value ? 0 : 1]?.[language] ?? "") : asTyped(cell);
}

/** Lists what a book says of a bond in words of its own, in a language: a row each, the item and its word. */
export function wordRows({ cells }: BondCells, rules: IssueRules, language: Language): Spill {
  return [
    [bookWord("item", language), bookWord("value", language)],
    [bookWord("class", language), kindWord(asTyped(cells.class), language, rules)],
    [bookWord("ranking", language), oneOf(cells.ranking, RANKINGS, language)],
    [bookWord("deferral", language), truthWord(cells.deferral, language)],
    [bookWord("liquidity", language), oneOf(cells.liquidity, LIQUIDITIES, language)],
    [bookWord("outlook", language), outlookWord(cells.outlook, language)],
  ];
}
