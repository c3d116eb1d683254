import type { Language } from "./language";

/** The marks that stand between words of a language: Chinese ones are of full width, and no space follows them. */
const MARKS = {
  en: { colon: ": ", list: ", ", clauses: "; ", open: " (", close: ")" },
  zh: { colon: "：", list: "、", clauses: "；", open: "（", close: "）" },
} as const satisfies Readonly<Record<Language, object>>;

/** Writes a name and what it stands for: `Net profit: 7.22`, `净利润：7.22`. */
export function labelled(language: Language, name: string, value: string): string {
  return `${name}${MARKS[language].colon}${value}`;
}

/** Writes things one after another: `ROE, ROA`, `净资产收益率、总资产收益率`. */
export function inList(language: Language, things: readonly string[]): string {
  return things.join(MARKS[language].list);
}

/** Writes clauses one after another, each of which may hold a list of its own. */
export function inClauses(language: Language, clauses: readonly string[]): string {
  return clauses.join(MARKS[language].clauses);
}

/** Writes what is said aside behind what it belongs to: `Support (house)`, `外部支持（自设参数）`. */
export function withAside(language: Language, text: string, aside: string): string {
  const { open, close } = MARKS[language];
  return `${text}${open}${aside}${close}`;
}
