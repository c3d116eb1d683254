import type { Text } from "../language";
import { BASIS, CITE, column, ID, LABEL, texts, TITLE, whose, type TableForm } from "./columns";
import { BOND_TABLES, REVIEW_TABLES } from "./rule-tables";
import { MAPPING_TABLES, SCALE_TABLES } from "./scale-tables";

const STEP = column("owner", "step", "步骤");
const ITEM = column("owner", "item", "项目");
const OWNER = column("owner", "item or step", "项目或步骤");
const GRADE = column("grade", "grade", "档次");
const PART = column("part", "part", "组成部分");
const WEIGHT = column("weight", "weight", "权重");

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
      ...BASIS,
      ...CITE,
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
      ...CITE,
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
      ...column("ratio", "function", "计算函数"),
      ...column("ratioForm", "form of the function", "函数形式"),
      ...column("never", "words for never", "从未发生的写法"),
      ...column("scales", "scales", "可用级别体系"),
      ...column("unless", "not needed where", "无需填写的条件项"),
      ...column("unlessIs", "is", "条件值"),
      ...column("min", "least notches", "最少子级"),
      ...column("max", "most notches", "最多子级"),
      ...texts("help", "help", "填写说明"),
      ...column("aliases", "also called", "别名"),
      ...CITE,
      ...BASIS,
      ...whose("range", "range: ", "合理范围："),
    ],
  },
  grades: {
    title: { en: "Grades", zh: "档次" },
    layout: "rows",
    columns: [
      ...OWNER,
      ...GRADE,
      ...column("score", "score", "分值"),
      ...texts("name", "name", "档名称", "档次名称"),
      ...texts("guidance", "guidance", "评判标准"),
    ],
  },
  bands: {
    title: { en: "Bands", zh: "区间" },
    layout: "rows",
    columns: [
      ...OWNER,
      ...GRADE,
      ...column("score", "score", "分值"),
      ...column("from", "from", "从"),
      ...column("to", "to", "至"),
      ...texts("name", "name", "档名称", "档次名称"),
    ],
  },
  stated: {
    title: { en: "Grades that are only stated", zh: "仅可填写的档次" },
    layout: "rows",
    columns: [
      ...ITEM,
      ...GRADE,
      ...column("score", "score", "分值"),
      ...texts("name", "name", "档名称", "档次名称"),
      ...texts("guidance", "guidance", "评判标准"),
      ...BASIS,
    ],
  },
  words: {
    title: { en: "Words in place of a number", zh: "代替数值的词" },
    layout: "rows",
    columns: [...ITEM, ...texts("says", "word", "词"), ...column("stands", "stands for", "视同")],
  },
  periods: {
    title: { en: "Periods", zh: "期间" },
    layout: "rows",
    columns: [
      ...ITEM,
      ...column("period", "period", "期间"),
      ...WEIGHT,
      ...column("fewest", "years that are enough", "最少年数"),
      ...BASIS,
    ],
  },
  shifts: {
    title: { en: "Shifts", zh: "阈值调整" },
    layout: "rows",
    columns: [
      ...ITEM,
      ...column("by", "by the grade of", "依据"),
      ...GRADE,
      ...column("factor", "factor", "系数"),
      ...BASIS,
    ],
  },
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
      ...column("intercept", "intercept", "截距"),
      ...column("beyond", "beyond the limits", "超出限度时"),
      ...column("floor", "no notches from", "不再调整的级别"),
      ...column("within", "within the ceiling of", "不得高于其上限的步骤"),
      ...column("holds", "holds later", "后续仍然有效"),
      ...column("liftedBy", "lifted by", "可解除的支持"),
      ...texts("rule", "rule", "规则"),
      ...texts("help", "help", "填写说明"),
      ...column("aliases", "also called", "别名"),
      ...CITE,
      ...BASIS,
    ],
  },
  parts: { title: { en: "Weights", zh: "权重" }, layout: "rows", columns: [...STEP, ...PART, ...WEIGHT] },
  added: {
    title: { en: "Added points", zh: "加减分" },
    layout: "rows",
    columns: [...STEP, ...PART, ...column("may", "may", "可作调整")],
  },
  weakest: {
    title: { en: "Weakest links", zh: "短板限制" },
    layout: "rows",
    columns: [...STEP, ...PART, ...GRADE, ...column("least", "score at least", "得分至少"), ...BASIS],
  },
  nearWhen: {
    title: { en: "Near default", zh: "临近违约" },
    layout: "rows",
    columns: [...STEP, ...PART, ...column("grades", "at", "处于档次")],
  },
  nearParts: {
    title: { en: "Weights near default", zh: "临近违约权重" },
    layout: "rows",
    columns: [...STEP, ...PART, ...WEIGHT, ...BASIS],
  },
  terms: {
    title: { en: "Terms", zh: "回归项" },
    layout: "rows",
    columns: [
      ...STEP,
      ...column("item", "item", "项目"),
      ...column("transform", "transform", "变换"),
      ...column("from", "from", "从"),
      ...column("to", "to", "至"),
      ...column("years", "years", "年数"),
      ...column("constant", "constant", "常数"),
      ...column("unless", "unless", "除非"),
      ...column("coefficient", "coefficient", "系数"),
      ...WEIGHT,
    ],
  },
  matrix: { title: { en: "Matrix", zh: "矩阵" }, layout: "grid", columns: [] },
  published: {
    title: { en: "Published cells", zh: "已公布的矩阵格" },
    layout: "rows",
    columns: [...STEP, ...column("row", "row", "行"), ...column("column", "column", "列"), ...CITE],
  },
  caps: {
    title: { en: "Caps", zh: "级别上限" },
    layout: "rows",
    columns: [...STEP, ...column("option", "option", "选项"), ...column("best", "best rating", "最高级别")],
  },
  lines: {
    title: { en: "Lines", zh: "红线" },
    layout: "rows",
    columns: [
      ...STEP,
      ...PART,
      ...column("option", "at", "处于"),
      ...column("best", "best rating", "最高级别"),
      ...column("liftedBy", "lifted by", "可解除的支持"),
      ...BASIS,
    ],
  },
  providers: {
    title: { en: "Supporters", zh: "支持方" },
    layout: "rows",
    columns: [
      ...STEP,
      ...column("role", "role", "角色"),
      ...column("rating", "rating", "支持方级别"),
      ...column("strength", "strength", "支持强度"),
    ],
  },
  support: {
    title: { en: "Support", zh: "外部支持" },
    layout: "rows",
    columns: [
      ...STEP,
      ...column("strength", "strength", "支持强度"),
      ...column("uplift", "uplift", "上调子级"),
    ],
  },
  sovereign: {
    title: { en: "Sovereign rules", zh: "主权规则" },
    layout: "rows",
    columns: [
      ...STEP,
      ...column("option", "option", "选项"),
      ...column("mode", "does", "作用"),
      ...column("sovereign", "sovereign", "主权级别"),
      ...column("uplift", "notches above", "可高出子级"),
    ],
  },
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
      ...CITE,
      ...BASIS,
    ],
  },
  higher: {
    title: { en: "Higher short-term rating", zh: "较高短期级别" },
    layout: "rows",
    columns: [
      ...column("term", "term above 0", "为正的回归项"),
      ...column("quantity", "quantity", "数量"),
      ...column("atLeast", "at least", "至少"),
      ...BASIS,
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

/** Says what a column of a table is called. */
export function headOf(id: TableId, columnId: string): Text | null {
  return tableForm(id).columns.find((one) => one.id === columnId)?.heads ?? null;
}

/** Heads under which a reader may keep remarks of his own; nothing is read there. */
export const REMARKS: readonly string[] = ["remarks", "remark", "comment", "comments", "备注"];
