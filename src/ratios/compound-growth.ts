import { root } from "../elementary";
import { failure, success, wrong, type Outcome } from "../problem";
import { define, divide, figuresArgument, readList, type Figures } from "../ratio";
import { tianfu } from "./places";

/**
 * Computes compound growth per period over values in time order, as a fraction. The root is n − 1 where n counts the
 * values, not the years before: three year-ends make two steps. The first must be above zero, the last at least zero
 * (−100%). Source: Tianfu 2023, annex 3, growth (2).
 */
function compoundGrowth(values: Figures): Outcome<number> {
  const read = readList("values", values, { fewest: 2 });
  if (!read.ok) return read;
  const first = read.value[0] ?? 0;
  const last = read.value.at(-1) ?? 0;
  const multiple = divide(last, first, { ratio: "CAGR", argument: "values (first)" });
  if (!multiple.ok) return multiple;
  if (last < 0) {
    const reason = { en: `values ends at ${last}, below zero`, zh: `values的末值为${last}，小于零` };
    return failure(wrong("no-definition", "CAGR", { argument: "values (last)", reason }));
  }
  return success(root(multiple.value, read.value.length - 1) - 1);
}

export const CAGR = define({
  id: "CAGR",
  does: "Computes compound growth per period over values in time order",
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
});
