import { choice, define, figure, figuresArgument } from "../define";
import type { RatioDefinition } from "../definition";
import { compoundGrowth, growth, sharpe, weightedThreeYears } from "../series";
import { guarantorsRfc, tianfu } from "./places";

export const series: readonly RatioDefinition[] = [
  define({
    id: "GROWTH",
    name: { en: "Growth", zh: "增长率（两期）" },
    formula: { en: "(current − previous) ÷ previous", zh: "(本期 − 上期) ÷ 上期" },
    arguments: [
      figure("number", "current", { en: "Value of this period", zh: "本期值" }),
      figure("number", "previous", { en: "Value of the period before", zh: "上期值" }),
    ],
    unit: "fraction",
    direction: "inside",
    cite: tianfu("annex 3, growth (1)"),
    notes: [
      {
        en: "No answer from a zero or negative start: a way from loss to profit has no rate.",
        zh: "上期值为零或为负时无定义：由亏转盈没有增长率。",
      },
      {
        en: "For guarantee business very fast growth and shrinkage are both unfavourable.",
        zh: "就担保业务而言，增长过快与收缩均属不利。",
      },
    ],
    example: { args: [12.69, 11.46], value: 0.10733 },
    from: (given) => growth(given.one("current"), given.one("previous")),
  }),
  define({
    id: "CAGR",
    name: { en: "Compound growth", zh: "复合增长率（n期）" },
    formula: { en: "(last ÷ first) ^ (1 ÷ (n − 1)) − 1", zh: "(末值 ÷ 首值) ^ (1 ÷ (n − 1)) − 1" },
    arguments: [
      figuresArgument(
        "number",
        "values",
        { en: "Values in time order, oldest first", zh: "按时间先后排列的数值" },
        { help: { en: "Two or more; no gaps.", zh: "至少两个，不得有空缺。" } },
      ),
    ],
    unit: "fraction",
    direction: "inside",
    cite: tianfu("annex 3, growth (2)"),
    notes: [
      {
        en: "n counts the values: three year-ends make two steps, so the root is 2.",
        zh: "n为数据个数：三个年末之间为两期，开2次方。",
      },
      {
        en: "The first value must be above zero, the last at least zero; those between are not used.",
        zh: "首值须大于零，末值不得小于零；中间数值不参与计算。",
      },
    ],
    example: { args: [[9, 11.46, 12.69]], value: 0.187434 },
    from: (given) => compoundGrowth(given.list("values")),
  }),
  define({
    id: "SHARPE",
    name: { en: "Sharpe ratio of a return", zh: "收益稳定性（夏普比率）" },
    formula: { en: "mean(values) ÷ stdev(values)", zh: "均值 ÷ 标准差" },
    arguments: [
      figuresArgument(
        "fraction",
        "values",
        { en: "Returns, usually five years of ROE", zh: "收益率，通常为五年净资产收益率" },
        { help: { en: "Two or more.", zh: "至少两个。" } },
      ),
      choice(
        "deviation",
        { en: "Standard deviation", zh: "标准差口径" },
        {
          sample: { en: "Divides by n − 1 (default)", zh: "除以n − 1（默认）" },
          population: { en: "Divides by n", zh: "除以n" },
        },
      ),
    ],
    unit: "number",
    direction: "higher",
    cite: guarantorsRfc("institutional profile, profitability"),
    notes: [
      {
        en: "The source does not say which standard deviation; sample is our default.",
        zh: "来源未说明标准差口径；默认采用样本标准差。",
      },
      {
        en: "One very good year lowers it. It is used to lower a grade only. No answer where the values never move.",
        zh: "某一年特别好也会降低该比率；该比率仅用于下调。各年数值相同时无定义。",
      },
    ],
    example: { args: [[0.041, 0.056, 0.048, 0.05, 0.045]], value: 8.55236 },
    from: (given) => sharpe(given.list("values"), given.word("deviation")),
  }),
  define({
    id: "WEIGHTED3Y",
    name: { en: "Three-year weighted mean", zh: "近三年加权平均值" },
    formula: { en: "Σ value × weight", zh: "Σ 数值 × 权重" },
    arguments: [
      figuresArgument("number", "values", { en: "Three years", zh: "三年数值" }),
      figuresArgument(
        "fraction",
        "weights",
        { en: "Their weights, in the same order", zh: "对应的权重，顺序相同" },
        { help: { en: "Three, none negative, summing to 1.", zh: "三个，均不为负，合计为1。" } },
      ),
    ],
    unit: "number",
    direction: "none",
    cite: tianfu("note under the scorecard"),
    notes: [
      {
        en: "The publisher says that ratios are weighted over three years but prints no weights: bring your own, or those of the pack's calibration.",
        zh: "发布方说明财务指标为近三年加权平均值，但未披露权重：请自行给出，或使用评级方法包的校准权重。",
      },
      { en: "The answer is in the unit of the values.", zh: "结果的单位与数值相同。" },
    ],
    example: {
      args: [
        [0.1095, 0.0965, 0.1078],
        [0.2, 0.3, 0.5],
      ],
      value: 0.10475,
    },
    from: (given) => weightedThreeYears(given.list("values"), given.list("weights")),
  }),
];
