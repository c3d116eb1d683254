import type { Text } from "../language";
import {
  BASIS_COLUMNS,
  CITE_COLUMNS,
  column,
  GRADE_COLUMN,
  ID,
  LABEL,
  OWNER_COLUMN,
  texts,
  TITLE,
  whose,
  type Column,
  type TableForm,
} from "../cells";
import { ITEM_FORMS, STEP_FORMS } from "../kind";
import { BOND_TABLES, REVIEW_TABLES } from "./rule-tables";
import { MAPPING_TABLES, SCALE_TABLES } from "./scale-tables";

type KindForms = Readonly<Record<string, { readonly columns: readonly Column[]; readonly tables: object }>>;

/** The tables that kinds say of themselves. */
type OwnTable<Forms extends KindForms> = {
  [K in keyof Forms]: keyof Forms[K]["tables"] & string;
}[keyof Forms];

function ownTables<Forms extends KindForms>(forms: Forms): Readonly<Record<OwnTable<Forms>, TableForm>> {
  return Object.assign({}, ...Object.values(forms).map(({ tables }) => tables)) as Readonly<
    Record<OwnTable<Forms>, TableForm>
  >;
}

function ownColumns(forms: KindForms): readonly Column[] {
  return Object.values(forms).flatMap(({ columns }) => columns);
}

/** The tables of a form in the order in which they are written. */
export const TABLES = {
  methodology: {
    title: { en: "Methodology", zh: "评级方法" },
    layout: "list",
    columns: [
      ...column("form", "form", "格式版本"),
      ...ID,
      ...column("version", "version", "版本"),
      ...column("calibration", "calibration", "校准号"),
      ...TITLE,
      ...texts("publisher", "publisher", "发布机构"),
      ...texts("issuerClass", "rates", "受评对象"),
      ...column("published", "date", "日期"),
      ...column("scale", "scale", "级别体系"),
      ...texts("summary", "summary", "摘要"),
      ...BASIS_COLUMNS,
      ...CITE_COLUMNS,
      ...column("definitions", "definitions", "级别定义表"),
      ...column("issueRules", "rules for bonds", "债券评级规则"),
      ...column("reviewRules", "rules for reviews", "跟踪评级规则"),
      ...column("shortTerm", "short-term mapping", "短期级别映射"),
      ...texts("watch", "watch list means", "观察名单含义"),
      ...column("watchDocument", "watch list: document", "观察名单文件"),
      ...column("watchPlace", "watch list: place", "观察名单位置"),
      ...column("localHash", "hash of local changes", "本地调整校验"),
      ...column("locked", "locked as", "锁定为"),
    ],
  },
  outputs: {
    title: { en: "Outputs", zh: "输出" },
    layout: "rows",
    columns: [...column("output", "output", "输出"), ...column("step", "step", "步骤")],
  },
  outlooks: {
    title: { en: "Outlooks", zh: "评级展望" },
    layout: "rows",
    columns: [...ID, ...LABEL, ...texts("meaning", "meaning", "含义")],
  },
  notes: { title: { en: "Notes", zh: "说明" }, layout: "rows", columns: texts("note", "note", "说明") },
  documents: {
    title: { en: "Documents", zh: "文件" },
    layout: "rows",
    columns: [
      ...ID,
      ...TITLE,
      ...texts("publisher", "publisher", "发布机构"),
      ...column("date", "date", "日期"),
      ...texts("note", "note", "说明"),
    ],
  },
  ...SCALE_TABLES,
  sections: {
    title: { en: "Sections", zh: "章节" },
    layout: "rows",
    columns: [
      ...ID,
      ...TITLE,
      ...texts("help", "help", "填写说明"),
      ...column("members", "in this order", "顺序"),
      ...CITE_COLUMNS,
    ],
  },
  items: {
    title: { en: "Items", zh: "项目" },
    layout: "rows",
    columns: [
      ...ID,
      ...column("kind", "kind", "类型"),
      ...column("section", "section", "章节"),
      ...LABEL,
      ...column("unit", "unit", "单位"),
      ...column("direction", "better when", "优劣方向"),
      ...column("from", "believed from", "合理下限"),
      ...column("to", "believed to", "合理上限"),
      ...column("open", "lower end excluded", "不含下限"),
      ...column("edge", "shared edge goes to", "分界值归属"),
      ...texts("definition", "definition", "定义"),
      ...ownColumns(ITEM_FORMS),
      ...texts("help", "help", "填写说明"),
      ...column("aliases", "also called", "别名"),
      ...CITE_COLUMNS,
      ...BASIS_COLUMNS,
      ...whose("range", "range: ", "合理范围："),
    ],
  },
  grades: {
    title: { en: "Grades", zh: "档次" },
    layout: "rows",
    columns: [
      ...OWNER_COLUMN,
      ...GRADE_COLUMN,
      ...column("score", "score", "分值"),
      ...texts("name", "name", "档名称", "档次名称"),
      ...texts("guidance", "guidance", "评判标准"),
    ],
  },
  bands: {
    title: { en: "Bands", zh: "区间" },
    layout: "rows",
    columns: [
      ...OWNER_COLUMN,
      ...GRADE_COLUMN,
      ...column("score", "score", "分值"),
      ...column("from", "from", "从"),
      ...column("to", "to", "至"),
      ...texts("name", "name", "档名称", "档次名称"),
    ],
  },
  ...ownTables(ITEM_FORMS),
  steps: {
    title: { en: "Steps", zh: "步骤" },
    layout: "rows",
    columns: [
      ...ID,
      ...column("kind", "kind", "类型"),
      ...column("section", "section", "章节"),
      ...LABEL,
      ...column("of", "of", "对象"),
      ...column("by", "by", "依据"),
      ...column("row", "rows", "矩阵行"),
      ...column("column", "columns", "矩阵列"),
      ...column("from", "limit from", "下限"),
      ...column("to", "limit to", "上限"),
      ...column("better", "better when", "优劣方向"),
      ...column("edge", "shared edge goes to", "分界值归属"),
      ...column("enterable", "may be entered", "可直接填写"),
      ...ownColumns(STEP_FORMS),
      ...texts("rule", "rule", "规则"),
      ...texts("help", "help", "填写说明"),
      ...column("aliases", "also called", "别名"),
      ...CITE_COLUMNS,
      ...BASIS_COLUMNS,
    ],
  },
  ...ownTables(STEP_FORMS),
  checks: {
    title: { en: "Checks", zh: "核对事项" },
    layout: "rows",
    columns: [
      ...ID,
      ...LABEL,
      ...texts("rule", "rule", "规则"),
      ...column("force", "force", "效力"),
      ...column("test", "test", "判断方式"),
      ...column("unit", "unit", "单位"),
      ...column("atLeast", "at least", "至少"),
      ...column("atMost", "at most", "至多"),
      ...column("of", "value of", "取值于"),
      ...column("insteadCheck", "other limit where", "另设上限的条件"),
      ...column("insteadAtMost", "at most then", "该条件下至多"),
      ...column("fewest", "so many agencies", "机构家数"),
      ...column("registered", "registered in China only", "仅限境内注册机构"),
      ...column("waivedBy", "waived by", "豁免条件"),
      ...column("withholds", "withholds the rating", "不符合则不给出级别"),
      ...CITE_COLUMNS,
      ...BASIS_COLUMNS,
    ],
  },
  higher: {
    title: { en: "Higher short-term rating", zh: "较高短期级别" },
    layout: "rows",
    columns: [
      ...column("term", "term above 0", "为正的回归项"),
      ...column("quantity", "quantity", "数量"),
      ...column("atLeast", "at least", "至少"),
      ...BASIS_COLUMNS,
    ],
  },
  ...MAPPING_TABLES,
  ...BOND_TABLES,
  ...REVIEW_TABLES,
  local: {
    title: { en: "Local changes", zh: "本地调整" },
    layout: "rows",
    columns: [...column("path", "path", "路径"), ...column("was", "was", "原值")],
  },
} as const satisfies Readonly<Record<string, TableForm>>;

export type TableId = keyof typeof TABLES;

export const TABLE_IDS = Object.keys(TABLES) as readonly TableId[];

/** Finds the form of a table. */
export function tableForm(id: TableId): TableForm {
  return TABLES[id];
}

/** Holds a table's id, as a kind says it, against those that there are. */
export function tableNamed(id: string): TableId {
  if (!(id in TABLES)) throw new Error(`A form has no table ${id}.`);
  return id as TableId;
}

/** Says what a column of a table is called. */
export function headOf(id: TableId, columnId: string): Text | null {
  return tableForm(id).columns.find((one) => one.id === columnId)?.heads ?? null;
}

/** Heads under which a reader may keep remarks of his own; nothing is read there. */
export const REMARKS: readonly string[] = ["remarks", "remark", "comment", "comments", "备注"];
