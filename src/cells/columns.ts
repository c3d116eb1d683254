import type { Language, Text } from "../language";

/** A column of a table, or a line of a list. */
export interface Column {
  readonly id: string;
  readonly heads: Text;
  /** Heads that earlier sheets have in its place. */
  readonly before?: readonly string[];
  /** Which half of a text in two languages it holds. */
  readonly half?: Language;
}

/**
 * A table of the form. `rows` has a head over its columns; a `list` has its heads down the first column and one value beside
 * each; a `grid` has grades over its columns and down its rows.
 */
export interface TableForm {
  readonly title: Text;
  readonly layout: "rows" | "list" | "grid";
  readonly columns: readonly Column[];
}

/** One column. */
export function column(id: string, en: string, zh: string): readonly Column[] {
  return [{ id, heads: { en, zh } }];
}

/**
 * Two columns for a text in two languages; one of them is enough.
 * @param before the Chinese head that earlier sheets have
 */
export function texts(id: string, en: string, zh: string, before?: string): readonly Column[] {
  const earlier = (head: string) => (before === undefined ? {} : { before: [head] });
  return [
    { id: `${id}.en`, heads: { en, zh: `${zh}（英文）` }, half: "en", ...earlier(`${before ?? ""}（英文）`) },
    { id: `${id}.zh`, heads: { en: `${en} (Chinese)`, zh }, half: "zh", ...earlier(before ?? "") },
  ];
}

export const CITE_COLUMNS = [...column("document", "document", "文件"), ...column("place", "place", "位置")];

/** The columns that say whose numbers are. */
export function whose(id: string, en: string, zh: string): readonly Column[] {
  return [
    ...column(id, `${en}whose numbers`, `${zh}数值来源`),
    ...column(`${id}Document`, `${en}numbers: document`, `${zh}数值文件`),
    ...column(`${id}Place`, `${en}numbers: place`, `${zh}数值位置`),
    ...texts(`${id}Reason`, `${en}reason`, `${zh}理由`),
  ];
}

export const BASIS_COLUMNS = whose("whose", "", "");
export const ID = column("id", "id", "编号");
export const LABEL = texts("label", "label", "名称");
export const TITLE = texts("title", "title", "名称");

/** Whose row it is. */
export const STEP_COLUMN = column("owner", "step", "步骤");
export const ITEM_COLUMN = column("owner", "item", "项目");
export const OWNER_COLUMN = column("owner", "item or step", "项目或步骤");

export const GRADE_COLUMN = column("grade", "grade", "档次");
export const PART_COLUMN = column("part", "part", "组成部分");
export const WEIGHT_COLUMN = column("weight", "weight", "权重");
