import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";

/**
 * Computes debt over debt and equity, as a fraction. Negative equity gives more than 100%, which is what it means; no
 * answer where debt and equity together are not above zero. Source: Tianfu 2023, table 8.
 */
function debtCapitalisation(debt: Figure, equity: Figure): Outcome<number> {
  const read = readFigures({ debt, equity }, ["debt"]);
  if (!read.ok) return read;
  return divide(read.value.debt, read.value.debt + read.value.equity, {
    ratio: "DEBTCAPITAL",
    argument: "debt + equity",
  });
}

export const DEBTCAPITAL = define({
  id: "DEBTCAPITAL",
  does: "Computes the share of debt in debt and equity",
  name: { en: "Total debt capitalisation", zh: "全部债务资本化比率" },
  formula: { en: "debt ÷ (debt + equity)", zh: "全部债务 ÷ (全部债务 + 所有者权益)" },
  arguments: [
    figure("amount", "debt", { en: "Total debt", zh: "全部债务" }),
    figure("amount", "equity", { en: "Equity", zh: "所有者权益" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("table 8"),
  notes: [
    {
      en: "The report prints it without a formula; this one reproduces all three values. Perpetuals are in equity here, unlike in table 13.",
      zh: "报告未列公式；本公式可重现三个披露值。此处永续债计入权益，与表13不同。",
    },
    {
      en: "Negative equity gives more than 100%; no answer where debt and equity together are not above zero.",
      zh: "所有者权益为负时结果大于100%；债务与权益之和不大于零时无定义。",
    },
  ],
  example: { args: [17.59, 69.56], value: 0.201836 },
  forms: [form(of("debt"), of("equity"))],
  from: (given) => debtCapitalisation(given.one("debt"), given.one("equity")),
});
