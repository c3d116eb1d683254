import type { Language, LimitState } from "../src";
import { spokenLanguage } from "./spoken";

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
  "none held": "无此持仓",
  "average rating": "平均级别",
  "average position": "平均位次",
  "average factor": "平均因子",
  factor: "因子",
  rated: "已评级金额",
  "not rated": "未评级金额",
  "not rated, left out": "未评级（不计入）",
  rule: "规则",
  source: "来源",
  "holds from": "级别区间下限",
  "up to": "级别区间上限",
  "room before the next letter": "距下一级别的余量",
  "above the letter before": "距上一级别的余量",
  "expected loss": "预期损失",
  "share of the amount": "占金额比例",
  loss: "损失",
  "mean from there on": "超出部分的均值",
  "expected loss, computed": "预期损失（计算）",
  "mean loss, drawn": "平均损失（模拟）",
  "± at 95%, at most": "误差上限（95%置信水平）",
  "standard deviation": "标准差",
  draws: "模拟次数",
  seed: "随机种子",
  formula: "公式",
  title: "英文名称",
  scale: "级别体系",
  notches: "子级数",
  factors: "因子",
  "default rates": "违约率",
  "outlook and watch": "展望与观察名单",
  any: "任一",
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

/** Tells what it is called in the language that is spoken. */
export function spokenPortfolioWord(word: PortfolioWord): string {
  return portfolioWord(word, spokenLanguage());
}

/** Names how a holding stands to its limit. */
export function limitWord(state: LimitState, language: Language): string {
  return portfolioWord(state, language);
}

/** Names the row of the largest so many together. */
export function topWord(many: number, language: Language): string {
  return language === "zh" ? `前${String(many)}大占比` : `largest ${String(many)}, share`;
}
