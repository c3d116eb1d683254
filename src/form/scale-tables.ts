import { BASIS_COLUMNS, column, ID, texts, TITLE, type TableForm } from "../cells";

/** The tables of scales and of mappings between them. */

const SCALE = column("scale", "scale", "级别体系");

const OF_SCALE = [
  ...ID,
  ...TITLE,
  ...texts("measures", "measures", "衡量内容"),
  ...texts("level", "compares", "可比范围"),
  ...column("lowerCase", "stand-alone ratings in lower case", "个体级别小写"),
  ...column("selfEvident", "symbols alone name the scale", "符号可单独识别"),
  ...column("notation", "notation", "写法"),
];

export const SCALE_TABLES = {
  scale: { title: { en: "Scale", zh: "级别体系" }, layout: "list", columns: OF_SCALE },
  scales: { title: { en: "Other scales", zh: "其他级别体系" }, layout: "rows", columns: OF_SCALE },
  symbols: {
    title: { en: "Symbols", zh: "级别符号" },
    layout: "rows",
    columns: [
      ...SCALE,
      ...column("symbol", "symbol", "符号"),
      ...texts("meaning", "meaning", "含义"),
      ...texts("group", "last of the group", "组内最低一级"),
      ...column("groupId", "group id", "组编号"),
    ],
  },
  notations: {
    title: { en: "Other notations", zh: "其他写法" },
    layout: "rows",
    columns: [
      ...SCALE,
      ...column("notation", "notation", "写法"),
      ...column("symbol", "symbol", "符号"),
      ...column("written", "written as", "写作"),
    ],
  },
  alternates: {
    title: { en: "Symbols also taken", zh: "等同符号" },
    layout: "rows",
    columns: [...SCALE, ...column("written", "written as", "写作"), ...column("symbol", "symbol", "符号")],
  },
  meanings: {
    title: { en: "Further meanings", zh: "其他含义" },
    layout: "rows",
    columns: [
      ...SCALE,
      ...ID,
      ...TITLE,
      ...column("symbol", "symbol", "符号"),
      ...texts("meaning", "meaning", "含义"),
    ],
  },
} as const satisfies Readonly<Record<string, TableForm>>;

export const MAPPING_TABLES = {
  mappings: {
    title: { en: "Mappings", zh: "级别映射" },
    layout: "rows",
    columns: [
      ...ID,
      ...TITLE,
      ...column("from", "from the scale", "源体系"),
      ...column("to", "to the scale", "目标体系"),
      ...column("date", "date", "日期"),
      ...column("notOver", "not by way of", "不宜经由"),
      ...BASIS_COLUMNS,
    ],
  },
  pairs: {
    title: { en: "Mapped symbols", zh: "映射符号" },
    layout: "rows",
    columns: [
      ...column("mapping", "mapping", "级别映射"),
      ...column("symbol", "symbol", "符号"),
      ...column("best", "read as", "读作"),
      ...column("worst", "or as low as", "最低读作"),
    ],
  },
} as const satisfies Readonly<Record<string, TableForm>>;
