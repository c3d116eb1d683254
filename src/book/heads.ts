import { keyForm } from "../text";
import { readHead, type UnitKind } from "./head-unit";

/**
 * The columns of a bond book by which its functions read it, with the words that may head each. Where several stand for one (a
 * position beside a balance), the word that comes first here counts.
 */
export const BOND_HEADS = {
  code: ["code", "bond code", "bond", "债券代码", "代码", "证券代码", "债券", "债券简称"],
  issuer: ["issuer", "issuer name", "发行人", "发行人名称", "发行人中文名称", "发行主体", "主体"],
  issuerGroup: ["issuer group", "group", "所属集团", "集团"],
  sector: ["sector", "industry", "行业"],
  region: ["region", "province", "地区", "区域", "省份"],
  class: ["class", "bond class", "type", "债券品种", "品种", "债券类别", "类别"],
  amount: [...["position", "持仓", "book value", "账面价值", "账面余额", "amount", "金额"], ...["balance"]],
  coupon: ["coupon", "coupon rate", "rate", "票面利率", "利率"],
  start: ["start", "issue date", "起息日", "起息日期", "起始日", "发行日", "发行日期"],
  maturity: ["maturity", "maturity date", "end", "到期日", "到期日期", "到期"],
  calls: ["calls", "term with options", "options", "含权期限"],
  issuerRating: ["issuer rating", "主体信用等级", "主体级别", "主体等级", "主体评级", "发行人评级"],
  rating: ["rating", "bond rating", "债项信用等级", "债项级别", "债项等级", "债项评级", "级别"],
  reviewed: ["reviewed", "rating date", "last review", "评级日期", "评级日", "最近评级日期", "上次评级"],
  outlook: ["outlook", "评级展望", "展望"],
  guarantor: ["guarantor", "担保人", "担保人名称", "担保方", "保证人", "guarantor name"],
  guarantorRating: ["guarantor rating", "担保人信用等级", "担保人级别", "担保人等级", "担保人评级"],
  coverage: ["coverage", "担保比例"],
  value: ["collateral value", "collateral", "抵质押物市值倍数", "抵质押物"],
  liquidity: ["liquidity", "collateral liquidity", "抵质押物流动性", "流动性"],
  pledgeRatio: ["pledge ratio", "ltv", "抵质押率"],
  ranking: ["ranking", "偿付顺序", "清偿顺序"],
  deferral: ["deferral", "可递延", "递延"],
  implied: ["implied rating", "market implied", "隐含评级", "市场隐含评级", "中债隐含评级"],
  yield: ["valuation yield", "yield", "估值收益率", "中债估值收益率"],
  spread: ["valuation spread", "spread", "估值利差", "信用利差", "利差"],
} as const;

export type BondField = keyof typeof BOND_HEADS;
export const BOND_FIELDS = Object.keys(BOND_HEADS) as BondField[];

/** What agencies say: columns that may be there several times, each with a number behind its words. */
export const EXTERNAL_HEADS = {
  agency: [
    "external agency",
    "rating agency",
    "agency",
    "外部评级机构",
    "评级机构",
    "external rating agency",
  ],
  rating: [
    ...[
      "external rating",
      "agency rating",
      "外部评级",
      "外部级别",
      "外部信用等级",
      "外部评级级别",
      "外部评级等级",
    ],
    ...["外部评级结果", "external rating rating"],
  ],
  date: ["external date", "external rating date", "agency date", "外部评级日期", "外部评级日", "外部日期"],
} as const;

/** What the plain figures of a column may count, where its heading says it; other columns have no unit. */
export const BOND_UNITS: Partial<Record<BondField, UnitKind>> = {
  amount: "money",
  coupon: "share",
  coverage: "share",
  value: "multiple",
  pledgeRatio: "share",
  yield: "share",
  spread: "share",
};

/** Finds which column of a book a heading stands for, with or without a unit behind it; null for one that is passed over. */
export function bondHeading(head: string): BondField | null {
  return BOND_FIELDS.find((field) => headsColumn(head, BOND_HEADS[field], BOND_UNITS[field])) ?? null;
}

/** Tells whether a heading is one of a column's words, alone or with a unit that its figures may have. */
export function headsColumn(head: string, words: readonly string[], kind: UnitKind | undefined): boolean {
  const { form, unit } = readHead(head);
  const whole = keyForm(head);
  return words.some((word) => {
    const own = keyForm(word);
    return own === whole || (unit !== null && unit.kind === kind && own === form);
  });
}

/** Finds what of which agency a heading stands for; without a number it is the only one. */
export function externalHeading(
  head: string,
): { readonly part: keyof typeof EXTERNAL_HEADS; readonly number: string } | null {
  const form = keyForm(head);
  const number = /\d*$/.exec(form)?.[0] ?? "";
  const parts = Object.keys(EXTERNAL_HEADS) as (keyof typeof EXTERNAL_HEADS)[];
  const part = parts.find((one) => EXTERNAL_HEADS[one].some((word) => keyForm(`${word}${number}`) === form));
  return part === undefined ? null : { part, number };
}

/** The columns of the events of a book, with the words that may head each. */
export const EVENT_HEADS: Readonly<Record<"of" | "date" | "event" | "source" | "value", readonly string[]>> =
  {
    of: ["bond", "code", "of", "代码", "债券代码", "债券", "对象", "主体"],
    date: ["date", "日期", "事件日期", "发生日期"],
    event: ["event", "事件", "事件类型"],
    source: ["source", "来源", "信息来源"],
    value: ["value", "rating", "amount", "内容", "值", "级别", "金额"],
  };

/** Finds which column of the events a heading stands for; null for one that is passed over. */
export function eventHeading(head: string): keyof typeof EVENT_HEADS | null {
  const fields = Object.keys(EVENT_HEADS) as (keyof typeof EVENT_HEADS)[];
  return (
    fields.find((field) => headsColumn(head, EVENT_HEADS[field], field === "value" ? "money" : undefined)) ??
    null
  );
}

/** The columns of limits on what is held, with the words that may head each. */
export const LIMIT_HEADS = {
  dimension: ["dimension", "by", "维度", "口径"],
  group: ["group", "name", "对象", "分组"],
  most: ["limit", "most", "max", "上限", "限额"],
  unit: ["unit", "in", "单位"],
  warn: ["warn", "warning", "预警", "预警线"],
} as const;

/** Finds which column of the limits a heading stands for; null for one that is passed over. */
export function limitHeading(head: string): keyof typeof LIMIT_HEADS | null {
  const fields = Object.keys(LIMIT_HEADS) as (keyof typeof LIMIT_HEADS)[];
  return fields.find((field) => LIMIT_HEADS[field].some((word) => keyForm(word) === keyForm(head))) ?? null;
}
