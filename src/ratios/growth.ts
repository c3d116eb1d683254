import type { Outcome } from "../problem";
import { define, divide, figure, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";

/**
 * Computes growth between two periods, as a fraction. No answer from a zero or negative start: a way from loss to
 * profit has no rate. Source: Tianfu 2023, annex 3, growth (1).
 */
function growth(current: Figure, previous: Figure): Outcome<number> {
  const read = readFigures({ current, previous });
  if (!read.ok) return read;
  const change = read.value.current - read.value.previous;
  return divide(change, read.value.previous, { ratio: "GROWTH", argument: "previous" });
}

export const GROWTH = define({
  id: "GROWTH",
  does: "Computes growth from one period to the next",
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
});
