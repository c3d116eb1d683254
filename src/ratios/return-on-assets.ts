import type { Outcome } from "../problem";
import { define, figure, form, of, opening, type Figure } from "../ratio";
import { averageBalances, interimAsIs, tianfu } from "./places";
import { annualise, profit, returnOnAverage } from "./average";

/**
 * Computes the return on assets: net profit over the average of opening and closing total assets, as a fraction;
 * interim profits as in `returnOnEquity`. Source: Tianfu 2023, annex 3.
 */
function returnOnAssets(
  profit: Figure,
  opening: Figure,
  closing: Figure,
  annualise: Figure = null,
): Outcome<number> {
  return returnOnAverage("ROA", profit, opening, closing, annualise);
}

export const ROA = define({
  id: "ROA",
  does: "Computes the return on total assets of a period",
  name: { en: "Return on assets", zh: "总资产收益率" },
  formula: {
    en: "profit ÷ ((opening + closing) ÷ 2) [× 12 ÷ months]",
    zh: "净利润 ÷ ((期初 + 期末资产总额) ÷ 2) [× 12 ÷ 月数]",
  },
  arguments: [
    profit,
    figure("amount", "opening", { en: "Total assets at the start of the period", zh: "期初资产总额" }),
    figure("amount", "closing", { en: "Total assets at the end of the period", zh: "期末资产总额" }),
    annualise,
  ],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("annex 3"),
  notes: [averageBalances, interimAsIs],
  example: { args: [7.22, 85.58, 93.11], value: 0.08081 },
  forms: [form(of("netProfit"), opening("assets"), of("assets"))],
  from: (given) =>
    returnOnAssets(given.one("profit"), given.one("opening"), given.one("closing"), given.one("annualise")),
});
