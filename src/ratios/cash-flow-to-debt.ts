import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes the net cash flow from operations over interest-bearing debt. Source: the insurers' guideline of 2007, Article 25. */
function cashFlowToDebt(flow: Figure, debt: Figure): Outcome<number> {
  const read = readFigures({ flow, debt }, ["debt"]);
  if (!read.ok) return read;
  return divide(read.value.flow, read.value.debt, { ratio: "CASHFLOWDEBT", argument: "debt" });
}

export const CASHFLOWDEBT = define({
  id: "CASHFLOWDEBT",
  does: "Computes the share of debt that a year's operating cash flow repays",
  name: { en: "Operating cash flow to debt", zh: "经营现金流/全部债务" },
  formula: { en: "flow ÷ debt", zh: "经营活动现金流量净额 ÷ 全部债务" },
  arguments: [
    figure("amount", "flow", { en: "Net cash flow from operations", zh: "经营活动现金流量净额" }),
    figure("amount", "debt", {
      en: "Interest-bearing debt with perpetual bonds",
      zh: "有息债务（含永续债）",
    }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [
    { en: "Net, not the gross inflow that other covers take.", zh: "取净额，而非其他覆盖指标所用的流入额。" },
  ],
  example: { args: [101.72, 300], value: 0.339067 },
  forms: [form(of("operatingCashFlow"), of("debt"))],
  from: (given) => cashFlowToDebt(given.one("flow"), given.one("debt")),
});
