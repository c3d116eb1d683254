import { BASIS_COLUMNS, CITE_COLUMNS, column, ID, LABEL, texts, TITLE, type TableForm } from "../cells";

/** The tables of the rules by which bonds are rated and ratings are looked at again. */

const ALIASES = column("aliases", "also called", "别名");
const RULE = texts("rule", "rule", "规则");
const NOTCHES = column("notches", "notches", "子级");
const PART = column("part", "part of the rules", "规则部分");

export const BOND_TABLES = {
  bonds: {
    title: { en: "Bond rules", zh: "债券规则" },
    layout: "list",
    columns: [
      ...ID,
      ...TITLE,
      ...column("subordinated", "class of subordinated bonds", "次级债券适用品种"),
      ...column("deferral", "class of bonds that may defer", "可递延债券适用品种"),
      ...column("worst", "terms: least notches", "条款最低子级"),
      ...column("best", "terms: most notches", "条款最高子级"),
      ...column("collateral", "collateral: most notches", "抵质押最高子级"),
      ...column("value", "collateral: cover asked about beyond", "抵质押倍数超过即提示"),
      ...column("pledgeRatio", "collateral: pledge ratio asked about beyond", "质押率超过即提示"),
      ...column("far", "guarantee: a lift of more notches than", "担保上调子级超过"),
      ...column("beyond", "guarantee: then stays below the guarantor by", "则低于担保人子级"),
      ...column("related", "guarantee: below a related guarantor by", "低于关联担保人子级"),
      ...column("dependent", "guarantee: most notches of a dependent guarantor", "依附担保人最高上调子级"),
      ...column(
        "deferrable",
        "guarantee: below the guarantor where payment may be deferred",
        "可递延时低于担保人子级",
      ),
    ],
  },
  bondParts: {
    title: { en: "Parts of the bond rules", zh: "债券规则各部分" },
    layout: "rows",
    columns: [...PART, ...RULE, ...CITE_COLUMNS, ...BASIS_COLUMNS],
  },
  exempt: {
    title: { en: "Exempt bonds", zh: "免评债券" },
    layout: "rows",
    columns: [...ID, ...LABEL, ...ALIASES, ...RULE, ...CITE_COLUMNS],
  },
  bondClasses: {
    title: { en: "Bond classes", zh: "债券品种" },
    layout: "rows",
    columns: [
      ...ID,
      ...LABEL,
      ...ALIASES,
      ...NOTCHES,
      ...column("needs", "needs", "须有"),
      ...column("plain", "without enhancement", "无增信"),
      ...column("asksGuarantee", "asks for the guarantee", "须说明担保"),
      ...column("longest", "longest term in years", "最长年限"),
      ...column("subordinated", "subordinated", "次级"),
      ...column("defers", "may defer", "可递延"),
      ...column("whenSubordinated", "class where subordinated", "次级时适用品种"),
      ...column("shortTerm", "short-term", "短期"),
      ...texts("note", "note", "说明"),
      ...RULE,
      ...CITE_COLUMNS,
      ...BASIS_COLUMNS,
    ],
  },
  maturity: {
    title: { en: "Notches by term to maturity", zh: "按期限调整" },
    layout: "rows",
    columns: [...column("over", "more years than", "年限超过"), ...NOTCHES],
  },
  bondTerms: {
    title: { en: "Bond terms", zh: "债券条款" },
    layout: "rows",
    columns: [
      ...ID,
      ...LABEL,
      ...ALIASES,
      ...column("classes", "of the classes", "适用品种"),
      ...column("asked", "asked for", "须填写"),
      ...RULE,
      ...CITE_COLUMNS,
      ...BASIS_COLUMNS,
    ],
  },
  bondWords: {
    title: { en: "Words of bond terms", zh: "债券条款选项" },
    layout: "rows",
    columns: [
      ...column("term", "bond term", "债券条款"),
      ...column("value", "word", "选项"),
      ...LABEL,
      ...NOTCHES,
    ],
  },
  covers: {
    title: { en: "Cover by collateral", zh: "抵质押覆盖" },
    layout: "rows",
    columns: [...column("cover", "cover from", "覆盖倍数从"), ...NOTCHES],
  },
  liquidity: {
    title: { en: "Liquidity of collateral", zh: "抵质押物流动性" },
    layout: "rows",
    columns: [...column("liquidity", "liquidity", "流动性"), ...NOTCHES],
  },
  bondShort: {
    title: { en: "Short-term bonds", zh: "短期债券" },
    layout: "rows",
    columns: [
      ...column("scale", "scale of the issuer", "主体级别体系"),
      ...column("mapping", "short-term mapping", "短期级别映射"),
    ],
  },
} as const satisfies Readonly<Record<string, TableForm>>;

export const REVIEW_TABLES = {
  reviews: {
    title: { en: "Review rules", zh: "跟踪规则" },
    layout: "list",
    columns: [
      ...ID,
      ...TITLE,
      ...column("months", "months between reviews", "跟踪间隔月数"),
      ...column("limit", "committee: notches either way", "评审会可调子级"),
      ...texts("watch", "watch list", "观察名单"),
      ...column("aliases", "watch list: also called", "观察名单别名"),
      ...column("days", "watch list: days", "观察名单天数"),
      ...column("process", "lists duties", "列出程序要求"),
      ...CITE_COLUMNS,
    ],
  },
  reviewParts: {
    title: { en: "Parts of the review rules", zh: "跟踪规则各部分" },
    layout: "rows",
    columns: [...PART, ...RULE, ...CITE_COLUMNS, ...BASIS_COLUMNS],
  },
  reviewTiers: {
    title: { en: "Shorter intervals", zh: "较短间隔" },
    layout: "rows",
    columns: [
      ...column("months", "months", "月数"),
      ...column("symbols", "from the symbol on down", "自以下级别起"),
      ...BASIS_COLUMNS,
    ],
  },
  triggers: {
    title: { en: "Events that ask for a review", zh: "触发跟踪的事件" },
    layout: "rows",
    columns: [...ID, ...LABEL, ...ALIASES, ...column("days", "days", "天数")],
  },
  duties: {
    title: { en: "Duties of the process", zh: "程序要求" },
    layout: "rows",
    columns: [
      ...column("of", "asked of", "要求对象"),
      ...column("check", "check", "核对事项"),
      ...column("known", "met when", "自动判断"),
    ],
  },
} as const satisfies Readonly<Record<string, TableForm>>;
