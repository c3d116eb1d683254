import {
  BANDS,
  BASIS,
  BASIS_COLUMNS,
  cell,
  column,
  DEFINITION,
  EDGE,
  ends,
  GRADE_COLUMN,
  gradeText,
  groupOf,
  GUIDANCE,
  ITEM_COLUMN,
  list,
  NAME,
  NUMBER,
  record,
  REFERENCE,
  text,
  texts,
  UNIT,
  WEIGHT_COLUMN,
  words,
  type Member,
} from "../../../cells";
import type { ItemForm } from "../../form";
import type { Periods } from "../years";
import type { MeasuredItem } from "./index";

const STANDS = words({
  best: { en: "best", zh: "最优", also: ["the best", "优"] },
  worst: { en: "worst", zh: "最差", also: ["the worst", "差"] },
});

const DIRECTION = words({
  higher: { en: "higher", zh: "越高越好", also: ["high", "正向", "高优"] },
  lower: { en: "lower", zh: "越低越好", also: ["low", "反向", "低优", "负向"] },
  inside: { en: "inside", zh: "居中为好", also: ["middle", "适中"] },
});

/** Two lists of one table: the keys of periods and their weights. */
const PERIODS: Member<Periods> = {
  write({ keys, weights, fewest, basis }, to) {
    for (const [index, key] of keys.entries()) {
      const row = to.add("periods");
      row.put("period", key);
      row.put("weight", weights[index] ?? null);
      if (index > 0) continue;
      if (fewest !== undefined) row.put("fewest", fewest);
      BASIS.write(basis, row);
    }
  },
  read(from, path) {
    const rows = from.rows("periods");
    const [first] = rows;
    if (first === undefined) return undefined;
    const fewest = first.take("fewest", NUMBER, `${path}.fewest`);
    return {
      ...(fewest === undefined ? {} : { fewest }),
      keys: rows.map((row, index) => row.take("period", NAME, `${path}.keys.${String(index)}`)),
      weights: rows.map((row, index) => row.take("weight", NUMBER, `${path}.weights.${String(index)}`)),
      basis: BASIS.read(first, `${path}.basis`),
    };
  },
};

export const measuredForm = {
  words: { en: "measured", zh: "指标", also: ["measure", "quantitative", "定量", "定量指标"] },
  members: {
    unit: cell("unit", UNIT),
    direction: cell("direction", DIRECTION),
    plausible: ends("from", "to", NUMBER),
    definition: DEFINITION,
    ratio: cell("ratio", NAME),
    ratioForm: cell("ratioForm", NAME),
    periods: PERIODS,
    words: list<NonNullable<MeasuredItem["words"]>[number]>("words", {
      says: text("says"),
      stands: cell("stands", STANDS),
    }),
    bands: BANDS,
    names: record("bands", "grade", NAME, text("name")),
    unmeasured: list<NonNullable<MeasuredItem["unmeasured"]>[number]>("stated", {
      grade: cell("grade", NAME),
      score: cell("score", NUMBER),
      name: text("name", gradeText("grade")),
      guidance: GUIDANCE,
      basis: BASIS,
    }),
    edge: cell("edge", EDGE),
    basis: BASIS,
    shift: groupOf<NonNullable<MeasuredItem["shift"]>>("shifts", {
      of: ["by", "by", REFERENCE],
      head: {},
      key: ["grade", NAME],
      record: "factors",
      value: cell("factor", NUMBER),
    }),
  },
  columns: [
    ...column("ratio", "function", "计算函数"),
    ...column("ratioForm", "form of the function", "函数形式"),
  ],
  tables: {
    stated: {
      title: { en: "Grades that are only stated", zh: "仅可填写的档次" },
      layout: "rows",
      columns: [
        ...ITEM_COLUMN,
        ...GRADE_COLUMN,
        ...column("score", "score", "分值"),
        ...texts("name", "name", "档名称", "档次名称"),
        ...texts("guidance", "guidance", "评判标准"),
        ...BASIS_COLUMNS,
      ],
    },
    words: {
      title: { en: "Words in place of a number", zh: "代替数值的词" },
      layout: "rows",
      columns: [...ITEM_COLUMN, ...texts("says", "word", "词"), ...column("stands", "stands for", "视同")],
    },
    periods: {
      title: { en: "Periods", zh: "期间" },
      layout: "rows",
      columns: [
        ...ITEM_COLUMN,
        ...column("period", "period", "期间"),
        ...WEIGHT_COLUMN,
        ...column("fewest", "years that are enough", "最少年数"),
        ...BASIS_COLUMNS,
      ],
    },
    shifts: {
      title: { en: "Shifts", zh: "阈值调整" },
      layout: "rows",
      columns: [
        ...ITEM_COLUMN,
        ...column("by", "by the grade of", "依据"),
        ...GRADE_COLUMN,
        ...column("factor", "factor", "系数"),
        ...BASIS_COLUMNS,
      ],
    },
  },
} as const satisfies ItemForm<MeasuredItem>;
