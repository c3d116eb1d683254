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
  type Member,
  NAME,
  NUMBER,
  record,
  REFERENCE,
  said,
  shownSum,
  text,
  texts,
  UNIT,
  WEIGHT_COLUMN,
  whole,
  words,
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
  sayings: [
    [
      /^sum to (\S+), not 1$/,
      ([sum = ""], { of }) =>
        said(
          `the weights of the periods of ${of.en} sum to ${shownSum(sum)}, not 1 (100%)`,
          `${of.zh}的期间权重合计为${shownSum(sum)}，应为1（100%）`,
        ),
    ],
    [/^a weight is below 0$/, (_, { of }) => said(`a weight of ${of.en} is below 0`, `${of.zh}有权重小于0`)],
    [/^keys and weights differ in number$/, whole("each period needs a weight", "每个期间须有权重")],
    [
      /^not every grade has a factor$/,
      (_, { of }) =>
        said(
          `the shift of ${of.en} needs a factor for every grade`,
          `${of.zh}的阈值调整须为每个档次给出系数`,
        ),
    ],
    [
      /^a weaker grade must not ask for less$/,
      (_, { of }) =>
        said(
          `in the shift of ${of.en} a weaker grade asks for less than a stronger one`,
          `${of.zh}的阈值调整中，较弱档次的要求反而更低`,
        ),
    ],
    [
      /^a measure that is best in the middle has no shift$/,
      (_, { of }) =>
        said(`${of.en} is best in the middle and can have no shift`, `${of.zh}居中为好，不能作阈值调整`),
    ],
    [
      /^a threshold below 0 cannot be shifted$/,
      (_, { of }) =>
        said(
          `${of.en} has a threshold below 0, which cannot be shifted`,
          `${of.zh}有小于0的阈值，不能作阈值调整`,
        ),
    ],
    [
      /^a measure that is best in the middle has no (best end|worst year)$/,
      ([what = ""], { of }) =>
        said(
          `${of.en} is best in the middle and has no ${what}`,
          `${of.zh}居中为好，没有${what === "best end" ? "最优一端" : "最差年度"}`,
        ),
    ],
    [
      /^"(.+)" is better than the middle band$/,
      ([grade = ""], { of }) =>
        said(
          `the grade "${grade}" of ${of.en}, for what was not measured, is better than the middle band`,
          `${of.zh}用于未计量情形的档“${grade}”优于居中档`,
        ),
    ],
    [
      /^"(.+)" is worse than the worst band$/,
      ([grade = ""], { of }) =>
        said(
          `the grade "${grade}" of ${of.en}, for what was not measured, is worse than the worst band`,
          `${of.zh}用于未计量情形的档“${grade}”劣于最差档`,
        ),
    ],
    [
      /^is not a whole number from 1 to one year fewer than there are$/,
      whole(
        "the fewest years are a whole number from 1 to one fewer than there are",
        "最少年数应为从1到年数减1之间的整数",
      ),
    ],
  ],
  missing: {},
} as const satisfies ItemForm<MeasuredItem>;
