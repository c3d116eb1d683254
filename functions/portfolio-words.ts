import type { Language, LimitState } from "../src";

/** What the functions of a portfolio write of their own, in Chinese; in English it is the word itself. */
const WORDS = {
  dimension: "维度",
  group: "对象",
  amount: "金额",
  number: "数量",
  share: "占比",
  "cumulative share": "累计占比",
  limit: "限额",
  room: "剩余额度",
  state: "状态",
  measure: "指标",
  value: "数值",
  groups: "对象数",
  largest: "最大对象",
  "largest, share": "最大对象占比",
  "Herfindahl–Hirschman index": "赫芬达尔指数（HHI）",
  "effective number": "有效对象数",
  "weighted life, years": "加权剩余期限（年）",
  "with an end": "有到期日的金额",
  "without an end": "无到期日的金额",
  name: "名称",
  from: "调整前",
  to: "调整后",
  kind: "类别",
  none: "无",
  "fallen-angel": "堕落天使",
  "rising-star": "明日之星",
  rating: "级别",
  letter: "级别",
  band: "级别组",
  within: "限额内",
  near: "接近限额",
  breached: "超限",
} as const;

export type PortfolioWord = keyof typeof WORDS;

/** Tells whether a word is one of those. */
export function isPortfolioWord(word: string): word is PortfolioWord {
  return Object.hasOwn(WORDS, word);
}

/** Tells what a head or a word of a portfolio's table is called in a language. */
export function portfolioWord(word: PortfolioWord, language: Language): string {
  return language === "zh" ? WORDS[word] : word;
}

/** Names how a holding stands to its limit. */
export function limitWord(state: LimitState, language: Language): string {
  return portfolioWord(state, language);
}

/** Names the row of the largest so many together. */
export function topWord(many: number, language: Language): string {
  return language === "zh" ? `前${String(many)}大占比` : `largest ${String(many)}, share`;
}
