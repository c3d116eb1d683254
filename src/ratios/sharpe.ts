import { failure, type Outcome } from "../problem";
import {
  choice,
  define,
  divide,
  figuresArgument,
  oncePerList,
  readList,
  readWord,
  type Figures,
} from "../ratio";
import { guarantorsRfc } from "./places";

const momentsOf = oncePerList((list) => {
  const mean = list.reduce((sum, value) => sum + value / list.length, 0);
  const squares = list.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, squares, still: list.every((value) => value === list[0]) };
});

const deviations = ["sample", "population"] as const;

/**
 * Computes the mean of a return over its standard deviation, a plain number; usually five years of ROE. The source does
 * not say which deviation: `sample` (n − 1) is the default, `population` (n) the other reading. No answer where the
 * values never move. Source: CCXAP request for comment 2021, profitability.
 */
export function sharpe(values: Figures, deviation: string | null = null): Outcome<number> {
  const read = readList("values", values, { fewest: 2 });
  const word = readWord("deviation", deviation, deviations, "sample");
  if (!read.ok) return word.ok ? read : failure(...read.problems, ...word.problems);
  if (!word.ok) return word;
  const count = read.value.length;
  const { mean, squares, still } = momentsOf(read.value);
  const spread = still ? 0 : Math.sqrt(squares / (word.value === "sample" ? count - 1 : count));
  return divide(mean, spread, { ratio: "SHARPE", argument: "stdev(values)" });
}

export const SHARPE = define({
  id: "SHARPE",
  does: "Computes the mean of a return over its standard deviation: how steady it is",
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
});
