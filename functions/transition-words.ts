import { spokenLanguage } from "./spoken";

/** What the functions of rating histories write of their own, in Chinese; in English it is the word itself. */
const WORDS = {
  "from \\ to": "期初 \\ 期末",
  default: "违约",
  withdrawn: "终止评级",
  n: "期初个数",
  years: "观察年数",
  measure: "指标",
  value: "数值",
  observations: "观察数",
  unchanged: "不变",
  upgraded: "上调",
  downgraded: "下调",
  defaulted: "违约",
  "average notches moved": "平均变动子级数",
  "upgrades per downgrade": "上调与下调之比",
  "rating changes": "级别变动次数",
  "reversed within 12 months": "12个月内反向变动",
  "accuracy ratio": "准确率（AR）",
  defaults: "违约个数",
  survivors: "未违约个数",
  issuer: "受评主体",
  date: "日期",
  from: "调整前",
  to: "调整后",
  notches: "子级数",
  flag: "提示",
  "outlook before": "此前展望",
  "standalone notches": "个体级别变动子级数",
  method: "评级方法",
  large: "大幅变动",
  reversal: "反向变动",
  none: "无",
} as const;

export type TransitionWord = keyof typeof WORDS;

/** Tells what a head or a word of a transition table is called in the language that is spoken. */
export function transitionWord(word: TransitionWord): string {
  return spokenLanguage() === "zh" ? WORDS[word] : word;
}
