import { failure, wrong, type Outcome } from "../problem";
import { define, figuresArgument, figuresCounted, finite, readList, type Figures } from "../ratio";
import { tianfu } from "./places";

function readThree(name: string, given: Figures, atLeastZero: boolean): Outcome<readonly number[]> {
  const read = readList(name, given, { atLeastZero });
  if (!read.ok || read.value.length === 3) return read;
  const received = figuresCounted(read.value.length);
  return failure(wrong("wrong-shape", name, { received, expected: figuresCounted(3) }));
}

/**
 * Computes the weighted mean of three years. The publisher prints no weights, so the caller brings them, in the order
 * of the values; none below zero, and they sum to 1. Source: Tianfu 2023, note under the scorecard.
 */
function weightedThreeYears(values: Figures, weights: Figures): Outcome<number> {
  const years = readThree("values", values, false);
  const shares = readThree("weights", weights, true);
  if (!years.ok) return shares.ok ? years : failure(...years.problems, ...shares.problems);
  if (!shares.ok) return shares;
  const total = shares.value.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-9) {
    const reason = { en: `the weights sum to ${total}, not to 1`, zh: `权重之和为${total}，应为1` };
    return failure(wrong("no-definition", "WEIGHTED3Y", { argument: "weights", reason }));
  }
  const mean = years.value.reduce((sum, value, year) => sum + value * (shares.value[year] ?? 0), 0);
  return finite(mean, "WEIGHTED3Y", "values");
}

export const WEIGHTED3Y = define({
  id: "WEIGHTED3Y",
  does: "Computes the weighted mean of three years",
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
});
