import type { Text } from "../language";
import { keyForm } from "../text";

/*
 * What lists of the market call bonds, beside the names that the rules themselves have. Terminals and depositories sort by
 * issuer, place and permit, the guideline by ranking and security: where one of theirs holds two of the guideline's, nobody
 * can tell the ranking by it.
 */

/** By the id of the class. */
export const MARKET_WORDS: Readonly<Record<string, readonly string[]>> = {
  ordinary: [
    ...[
      "商业银行债",
      "商业银行金融债",
      "小微金融债",
      "三农金融债",
      "政府支持机构债",
      "政府支持债券",
      "铁道债",
    ],
    ...["国际机构债", "熊猫债", "panda bond", "集合票据", "中小企业集合票据", "smecn", "定向债务融资工具"],
    ...["高级无抵押", "senior preferred", "private placement"],
  ],
  corporate: ["中小企业集合债", "中小企业私募债", "可分离转债存债", "分离交易可转债存债", "非公开发行公司债"],
  convertible: ["定向可转债", "可转换公司债", "转债"],
  subordinated: [
    ...["商业银行次级债券", "商业银行二级资本债券", "二级资本工具", "证券公司次级债券", "保险公司次级债券"],
    ...["保险公司资本补充债券", "次级定期债", "保险次级债", "tier 2 capital", "lower tier 2", "lt2"],
  ],
  hybrid: [
    ...[
      "商业银行永续债",
      "商业银行无固定期限资本债券",
      "其他一级资本工具",
      "其它一级资本工具",
      "保险公司无固定期限资本债券",
    ],
    ...["保险永续债", "商业银行混合资本债券", "additional tier 1 capital", "undated capital"],
  ],
  "short-term": ["证券公司短期融资券", "证券公司短融", "cp commercial paper"],
  "super-short": ["超短期融资债券"],
  "perpetual-subordinated": ["证券公司永续次级债券", "次级可续期公司债券"],
  "policy-bank": ["政策银行债", "国开债", "农发债", "进出口债", "口行债", "国家开发银行债券"],
  "local-government": ["地方政府再融资债券", "再融资债券", "地方一般债", "地方专项债", "专项债"],
};

/** What a list puts in front of a word that tells the class by itself: who may buy it, what the money is for. */
const BEFORE =
  /^(?:一般|集合|公开发行|公募|绿色|碳中和|科技创新|科创|乡村振兴|革命老区|高成长|可持续发展挂钩|可持续挂钩|转型|社会责任|蓝色|green|sustainabilitylinked|sustainable)/;

/** Words under which bonds of two classes are listed, by the ids of both. */
export const SHARED_WORDS: readonly (readonly [readonly [string, string], readonly string[]])[] = [
  [
    ["ordinary", "subordinated"],
    [
      ...["证券公司债", "保险公司债", "其他金融机构债", "其它金融机构债", "非银行金融债", "非银金融债"],
      ...["总损失吸收能力非资本债券", "tlac非资本债券", "tlac", "senior non-preferred"],
    ],
  ],
  [
    ["subordinated", "hybrid"],
    ["资本工具", "商业银行资本工具", "capital instrument"],
  ],
  [
    ["ordinary", "short-term"],
    ["同业存单", "大额存单", "ncd", "certificate of deposit", "negotiable certificate of deposit"],
  ],
];

const POOL: Text = {
  en: "asset-backed securities are repaid by a pool of assets and rated by that, not from an issuer",
  zh: "资产支持类品种以资产池偿付，按资产池评级，不由发行人级别推出",
};
const PROJECT: Text = {
  en: "project revenue bonds are repaid by a project and rated by that, not from an issuer",
  zh: "项目收益类品种以项目收益偿付，按项目评级，不由发行人级别推出",
};

/** Words for what is no bond of an issuer. */
export const NO_BONDS: readonly (readonly [Text, readonly string[]])[] = [
  [
    POOL,
    [
      ...[
        "资产支持证券",
        "资产支持票据",
        "信贷资产支持证券",
        "企业资产支持证券",
        "资产支持专项计划",
        "资产支持计划",
      ],
      ...["abs", "abn", "rmbs", "cmbs", "cmbn", "clo", "asset-backed", "mortgage-backed", "标准化票据"],
      ...["证监会主管abs", "银监会主管abs", "银保监会主管abs", "交易商协会abn", "金融监管总局主管abs"],
    ],
  ],
  [PROJECT, ["项目收益票据", "项目收益债券", "prn", "交易商协会prn", "项目收益票据prn"]],
];

/** What a word of the market says of the class: its id, the ids of the two that it may be, or why there is none. */
export type MarketClass =
  | { readonly kind: "class"; readonly ids: readonly [string] | readonly [string, string] }
  | { readonly kind: "none"; readonly reason: Text };

/**
 * Lists what lists of the market call bonds.
 * @param form how words are compared
 */
export function marketWords(form: (word: string) => string): ReadonlyMap<string, MarketClass> {
  const add = (words: readonly string[], meant: MarketClass) =>
    words.map((word) => [form(word), meant] as const);
  return new Map([
    ...Object.entries(MARKET_WORDS).flatMap(([id, words]) => add(words, { kind: "class", ids: [id] })),
    ...SHARED_WORDS.flatMap(([ids, words]) => add(words, { kind: "class", ids })),
    ...NO_BONDS.flatMap(([reason, words]) => add(words, { kind: "none", reason })),
  ]);
}

/** Takes off what a list puts before the word; null where there is none of that. */
export function withoutBefore(word: string): string | null {
  const form = keyForm(word);
  const rest = form.replace(BEFORE, "");
  return rest === form || rest === "" ? null : rest;
}
