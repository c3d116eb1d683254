import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";
import { revenue } from "./amounts";

/** Computes operating profit over operating revenue; a loss gives a negative margin. Source: Tianfu 2023, table 10. */
function operatingMargin(profit: Figure, revenue: Figure): Outcome<number> {
  const read = readFigures({ profit, revenue });
  if (!read.ok) return read;
  return divide(read.value.profit, read.value.revenue, { ratio: "OPERATINGMARGIN", argument: "revenue" });
}

export const OPERATINGMARGIN = define({
  id: "OPERATINGMARGIN",
  does: "Computes the operating margin",
  name: { en: "Operating margin", zh: "营业利润率" },
  formula: { en: "profit ÷ revenue", zh: "营业利润 ÷ 营业收入" },
  arguments: [figure("amount", "profit", { en: "Operating profit", zh: "营业利润" }), revenue],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("table 10"),
  notes: [
    {
      en: "The report prints it without a formula; operating profit over revenue reproduces all four values.",
      zh: "报告未列公式；营业利润除以营业收入可重现全部四个数值。",
    },
    { en: "Revenue includes investment income.", zh: "营业收入包含投资收益。" },
  ],
  example: { args: [9.32, 12.69], value: 0.734437 },
  forms: [form(of("operatingProfit"), of("revenue"))],
  from: (given) => operatingMargin(given.one("profit"), given.one("revenue")),
});
