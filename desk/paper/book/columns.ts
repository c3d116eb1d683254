import type { Text } from "../../../src";

/** How the figures of a column look. */
export type ColumnLook = "text" | "date" | "amount" | "percent" | "multiple";

export interface BookColumn {
  readonly id: string;
  readonly label: Text;
  /** Characters. */
  readonly width: number;
  readonly look: ColumnLook;
}

function column(id: string, en: string, zh: string, width: number, look: ColumnLook = "text"): BookColumn {
  return { id, label: { en, zh }, width, look };
}

/** Agencies for which a book has columns; a further one is three columns with the next number. */
const AGENCIES = [1, 2, 3];

/** The columns of a bond book, in their order. The functions read them by these heads, in either language. */
export const BOND_COLUMNS: readonly BookColumn[] = [
  column("code", "code", "债券代码", 14),
  column("name", "bond name", "债券名称", 22),
  column("issuer", "issuer", "发行人", 26),
  column("group", "issuer group", "所属集团", 20),
  column("sector", "sector", "行业", 18),
  column("region", "region", "地区", 12),
  column("class", "class", "债券品种", 18),
  column("size", "issue size", "发行规模", 12, "amount"),
  column("outstanding", "balance outstanding", "债券余额", 13, "amount"),
  column("position", "position", "持仓", 12, "amount"),
  column("book-value", "book value", "账面价值", 12, "amount"),
  column("coupon", "coupon", "票面利率", 10, "percent"),
  column("start", "start", "起息日", 12, "date"),
  column("maturity", "maturity", "到期日", 12, "date"),
  column("calls", "calls", "含权期限", 10),
  column("guarantor", "guarantor", "担保人", 20),
  column("guarantor-rating", "guarantor rating", "担保人信用等级", 12),
  column("coverage", "coverage", "担保比例", 10, "percent"),
  column("collateral", "collateral value", "抵质押物市值倍数", 12, "multiple"),
  column("liquidity", "liquidity", "抵质押物流动性", 12),
  column("pledge-ratio", "pledge ratio", "抵质押率", 10, "percent"),
  column("ranking", "ranking", "偿付顺序", 12),
  column("deferral", "deferral", "可递延", 10),
  column("issuer-rating", "issuer rating", "主体信用等级", 12),
  column("rating", "rating", "债项信用等级", 12),
  column("reviewed", "reviewed", "评级日期", 12, "date"),
  column("outlook", "outlook", "评级展望", 10),
  ...AGENCIES.flatMap((number) => [
    column(
      `agency-${String(number)}`,
      `external agency ${String(number)}`,
      `外部评级机构${String(number)}`,
      14,
    ),
    column(
      `external-${String(number)}`,
      `external rating ${String(number)}`,
      `外部评级${String(number)}`,
      12,
    ),
    column(
      `external-date-${String(number)}`,
      `external date ${String(number)}`,
      `外部评级日期${String(number)}`,
      12,
      "date",
    ),
  ]),
  column("implied", "implied rating", "隐含评级", 12),
  column("yield", "valuation yield", "估值收益率", 12, "percent"),
  column("spread", "valuation spread", "估值利差", 12, "percent"),
];

/** The columns of its events; who entered a rating and who confirmed it stand behind what the functions read. */
export const EVENT_COLUMNS: readonly BookColumn[] = [
  column("of", "bond", "债券代码", 18),
  column("date", "date", "日期", 12, "date"),
  column("event", "event", "事件", 24),
  column("source", "source", "来源", 38),
  column("value", "value", "内容", 12),
  column("analyst", "analyst", "分析师", 14),
  column("approver", "approver (declared)", "审批人（自行声明）", 16),
];

export const LIMIT_COLUMNS: readonly BookColumn[] = [
  column("dimension", "dimension", "维度", 14),
  column("group", "group", "对象", 18),
  column("limit", "limit", "限额", 10, "amount"),
  column("unit", "unit", "单位", 10),
  column("warn", "warn", "预警", 10, "percent"),
];

const FORMATS: Readonly<Record<ColumnLook, string>> = {
  text: "General",
  date: "yyyy-mm-dd",
  amount: "#,##0.00",
  percent: "0.00%",
  multiple: "0.00",
};

export const DATE = FORMATS.date;

/** The number format of a column's cells. */
export function formatOf({ look }: BookColumn): string {
  return FORMATS[look];
}

/** Where a column stands among the bonds', from 0. */
export function bondColumn(id: string): number {
  return BOND_COLUMNS.findIndex((one) => one.id === id);
}
