import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";
import { revenue } from "./amounts";

/** Computes operating and administrative expenses over total operating revenue. Source: Tianfu 2023, annex 3. */
function costIncomeRatio(expenses: Figure, revenue: Figure): Outcome<number> {
  const read = readFigures({ expenses, revenue });
  if (!read.ok) return read;
  return divide(read.value.expenses, read.value.revenue, { ratio: "COSTINCOME", argument: "revenue" });
}

export const COSTINCOME = define({
  id: "COSTINCOME",
  does: "Computes the cost-to-income ratio",
  name: { en: "Cost-to-income ratio", zh: "费用收入比" },
  formula: { en: "expenses ÷ revenue", zh: "业务及管理费 ÷ 营业总收入" },
  arguments: [
    figure("amount", "expenses", { en: "Operating and administrative expenses", zh: "业务及管理费" }),
    revenue,
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("table 10 (as 营业费用率)")],
  notes: [
    {
      en: "Of Tianfu's four printed values only that of 2021 follows from this formula; the others count more than the expenses shown.",
      zh: "天府增信披露的四个数值中仅2021年与本公式一致；其余数值的分子大于所列业务及管理费。",
    },
    { en: "Negative expenses (a net release) are accepted.", zh: "接受负的费用（净冲回）。" },
  ],
  example: { args: [0.48, 11.46], value: 0.041885 },
  forms: [form(of("expenses"), of("revenue"))],
  from: (given) => costIncomeRatio(given.one("expenses"), given.one("revenue")),
});
