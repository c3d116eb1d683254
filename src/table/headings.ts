import { keyForm, normaliseText } from "../text";

/** What a column of a table of inputs holds, whoever heads it and in whichever language. */
export type Heading =
  | "key"
  | "label"
  | "value"
  | "unit"
  /** From where a value was taken. */
  | "source"
  | "ignored"
  /** A year: FY the latest, FY-1 the one before. */
  | `FY${string}`;

const WORDS: Readonly<Record<Exclude<Heading, `FY${string}`>, readonly string[]>> = {
  key: ["key", "item id", "id of the item", "键", "键名", "项目代码", "代码"],
  label: ["item", "label", "name of the item", "项目", "项目名称", "指标", "评级要素", "名称"],
  value: ["value", "input", "given", "grade", "值", "数值", "取值", "评价结果", "填写值"],
  unit: ["unit", "units", "单位", "币种及单位"],
  source: ["source", "sources", "evidence", "来源", "资料来源", "数据来源", "出处"],
  ignored: ["note", "notes", "remark", "remarks", "备注", "说明", "注"],
};

const headings: ReadonlyMap<string, Heading> = new Map(
  Object.entries(WORDS).flatMap(([heading, words]) =>
    words.map((word) => [keyForm(word), heading as Heading] as const),
  ),
);

/** Reads the heading of a column: key, label, value, unit, a period such as FY-2, a source, a remark; null for anything else. */
export function readHeading(text: string): Heading | null {
  const word = normaliseText(text).toLowerCase();
  const period = /^fy ?(- ?(\d{1,2}))?$/.exec(word);
  if (period === null) return headings.get(keyForm(word)) ?? null;
  const back = Number(period[2] ?? 0);
  return back === 0 ? "FY" : `FY-${back}`;
}

/** Lists the headings that a table of inputs may have, as a message names them. */
export const HEADINGS: readonly string[] = [
  ...["key", "item", "value", "unit", "FY", "FY-1", "FY-2", "FY-3", "FY-4", "note", "source"],
];

function among(words: readonly string[]): (text: string) => boolean {
  const forms = new Set(words.map(keyForm));
  return (text) => forms.has(keyForm(text));
}

/** Tells whether a heading is of the column that names the issuers. */
export const isNameHeading = among([
  ...["issuer", "issuer name", "name", "id", "company", "company name", "entity", "obligor"],
  ...[
    "发行人",
    "发行主体",
    "受评主体",
    "受评对象",
    "受评主体名称",
    "主体",
    "主体名称",
    "名称",
    "公司",
    "公司名称",
  ],
  ...["企业", "企业名称", "被评主体", "发行人名称"],
]);

/** Tells whether a heading is of remarks, which no rating reads. */
export const isNoteHeading = among([
  "note",
  "notes",
  "remark",
  "remarks",
  "备注",
  "说明",
  "资料来源",
  "来源",
]);

/** Tells whether a heading or a key names the methodology. */
export const isMethodHeading = among(["method", "methodology", "评级方法", "rating method", "方法"]);

/** Tells whether a cell heads a row of units. */
export const isUnitHeading = among(["unit", "units", "单位"]);

/** A unit in brackets behind a name, as reports head their columns: 净资产收益率（%）. */
const UNIT_BEHIND =
  /^(.+?)\s*[([]\s*(%|‰|x|times|倍|次|[\u4E00-\u9FFF]*元|[A-Z]{3}(?:\s*(?:m|mn|bn|million|billion))?)\s*[)\]]$/i;

/** Takes a name apart from the unit that stands in brackets behind it; without one the name is as given. */
export function splitUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const match = UNIT_BEHIND.exec(normaliseText(text));
  return match === null ? { name: text, unit: null } : { name: match[1] ?? text, unit: match[2] ?? null };
}
