import type { FormCell } from "../cells";
import { findWord } from "../reading";
import { keyForm } from "../text";
import { textOf } from "./plain-measure";

/** Words by which the columns and rows of a plain table of factors are told. */

const HEADS = {
  factor: ["factor", "factors", "item", "indicator", "要素", "因素", "指标", "项目", "评价指标", "二级指标"],
  weight: ["weight", "weights", "权重", "分值权重", "权重（%）", "weight (%)"],
  group: ["group", "category", "dimension", "类别", "维度", "一级指标", "大类"],
  definition: ["definition", "formula", "定义", "计算公式", "公式", "指标定义"],
} as const;

/** Columns that people keep beside a table for themselves. */
export const ASIDE = [
  "remarks",
  "remark",
  "comment",
  "comments",
  "note",
  "notes",
  "no.",
  "no",
  "#",
  "备注",
  "说明",
  "序号",
];
export const TOTALS = ["total", "sum", "subtotal", "合计", "总计", "小计"];
export const SCALE = [
  "scale",
  "rating scale",
  "ratings",
  "symbols",
  "级别",
  "信用等级",
  "级别体系",
  "级别符号",
];

export type Head = keyof typeof HEADS;

export function headOf(cell: FormCell | undefined): Head | undefined {
  if (typeof cell !== "string") return undefined;
  return (Object.keys(HEADS) as Head[]).find((head) => findWord(cell, HEADS[head]) !== undefined);
}

export function isAmong(cell: FormCell | undefined, words: readonly string[]): boolean {
  const form = keyForm(textOf(cell));
  return form !== "" && words.some((word) => keyForm(word) === form);
}
