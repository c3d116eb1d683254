import type { BondDue, BondEntry, Flag, Language, Outlook } from "../src";

/** What the functions of a book write of their own, in either language: heads, states and reasons. */
const WORDS = {
  code: "债券代码",
  issuer: "发行人",
  issuerGroup: "所属集团",
  class: "债券品种",
  sector: "行业",
  region: "地区",
  guarantor: "担保人",
  rating: "债项级别",
  amount: "持仓",
  coupon: "票面利率",
  yield: "估值收益率",
  spread: "估值利差",
  end: "到期日",
  outlook: "展望",
  watch: "观察名单",
  perpetual: "永续",
  "model rating": "评定级别",
  "long-term": "长期级别",
  "from the issuer": "较主体级别（子级）",
  "from the implied rating": "较隐含评级（子级）",
  "external rating": "外部评级（按规则）",
  "from the external rating": "较外部评级（子级）",
  "external split": "外部评级差（子级）",
  "implied rating": "隐含评级",
  flag: "提示",
  state: "状态",
  "last review": "上次评级",
  "next review": "下次跟踪",
  "days left": "剩余天数",
  event: "事件",
  "next call": "下一行权日",
  what: "事项",
  date: "日期",
  status: "状态",
  source: "来源",
  bonds: "只数",
  defaulted: "违约只数",
  "default rate": "违约率（只数）",
  "rate by amount": "违约率（金额）",
  owed: "违约金额",
  recovered: "已回收",
  "recovery rate": "回收率",
  all: "合计",
  value: "内容",
  concerns: "对象",
  item: "项目",
  ranking: "偿付顺序",
  deferral: "可递延",
  liquidity: "抵质押物流动性",
} as const;

const HEADS_EN: Partial<Record<keyof typeof WORDS, string>> = {
  "model rating": "rating",
  issuerGroup: "issuer group",
  liquidity: "collateral liquidity",
};

/** Tells what a head or a word of a book's table is called in a language. */
export function bookWord(word: keyof typeof WORDS, language: Language): string {
  return language === "zh" ? WORDS[word] : (HEADS_EN[word] ?? word);
}

export type BookWord = keyof typeof WORDS;

const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  "priced-lower": "市场隐含级别偏低",
  "priced-higher": "市场隐含级别偏高",
  "external-lower": "外部评级偏低",
  "external-higher": "外部评级偏高",
  "external-split": "外部评级分歧",
};

/** Names what disagrees with a bond's own rating, several of it divided as the language has it. */
export function flagWords(flags: readonly Flag[], language: Language): string {
  return language === "zh"
    ? flags.map((flag) => FLAG_WORDS[flag]).join("；")
    : flags.map((flag) => flag.replace("-", " ")).join("; ");
}

const LEANINGS: Readonly<Record<Outlook, string>> = {
  stable: "稳定",
  positive: "正面",
  negative: "负面",
  developing: "发展中",
};

/** Says an outlook, or where a watch may lead, by a word that the functions of a portfolio read. */
export function leaningWord(leaning: Outlook, language: Language): string {
  return language === "zh" ? LEANINGS[leaning] : leaning;
}

const DUES: Readonly<Record<BondDue["kind"], string>> = {
  review: "跟踪评级",
  call: "行权",
  maturity: "到期",
};

/** Names what falls due. */
export function dueWord(kind: BondDue["kind"], language: Language): string {
  return language === "zh" ? DUES[kind] : kind;
}

const ENTRIES = {
  first: ["first rating", "首次评级"],
  rated: ["rated", "评级"],
  default: ["default", "违约"],
  recovery: ["recovery", "回收"],
  called: ["called or repaid", "赎回或兑付"],
  put: ["put", "回售"],
  sold: ["sold", "卖出"],
  maturity: ["maturity", "到期"],
} as const;

/** Names what happened to a bond; what asks for a re-evaluation has a name of its rules' own. */
export function entryWord({ what }: BondEntry, language: Language): string {
  if (what.kind === "trigger") return what.trigger.label[language];
  return ENTRIES[what.kind][language === "zh" ? 1 : 0];
}

const STATUSES = { rated: "有效", default: "违约", withdrawn: "终止评级" } as const;

/** Names what a row of the ledger says, in words that it is read by again. */
export function statusWord(status: keyof typeof STATUSES, language: Language): string {
  return language === "zh" ? STATUSES[status] : status;
}
