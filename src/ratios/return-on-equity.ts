import type { Outcome } from "../problem";
import { define, figure, form, of, opening, type Figure } from "../ratio";
import { averageBalances, guarantorsRfc, interimAsIs, jinshang, tianfu } from "./places";
import { annualise, profit, returnOnAverage } from "./average";

/**
 * Computes the return on equity: net profit over the average of opening and closing equity, as a fraction. An interim
 * profit stays as it is unless `annualise` says how many months it covers (1–12). No answer where average equity is
 * zero or negative. Source: Tianfu 2023, annex 3.
 */
export function returnOnEquity(
  profit: Figure,
  opening: Figure,
  closing: Figure,
  annualise: Figure = null,
): Outcome<number> {
  return returnOnAverage("ROE", profit, opening, closing, annualise);
}

export const ROE = define({
  id: "ROE",
  does: "Computes the return on equity of a period",
  name: { en: "Return on equity", zh: "净资产收益率" },
  formula: {
    en: "profit ÷ ((opening + closing) ÷ 2) [× 12 ÷ months]",
    zh: "净利润 ÷ ((期初 + 期末所有者权益) ÷ 2) [× 12 ÷ 月数]",
  },
  arguments: [
    profit,
    figure("amount", "opening", { en: "Equity at the start of the period", zh: "期初所有者权益" }),
    figure("amount", "closing", { en: "Equity at the end of the period", zh: "期末所有者权益" }),
    annualise,
  ],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("annex 3"),
  also: [guarantorsRfc("institutional profile, profitability"), jinshang("key indicators")],
  notes: [
    averageBalances,
    interimAsIs,
    {
      en: "No answer where average equity is zero or negative: a loss would read as a return. One negative end is accepted.",
      zh: "平均所有者权益为零或为负时无定义，否则亏损会显示为收益；仅期初或期末一端为负可以计算。",
    },
    {
      en: "More equity lowers this ratio though it strengthens the guarantor.",
      zh: "增资会降低该比率，但增强担保人的实力。",
    },
  ],
  example: { args: [7.22, 64.46, 69.56], value: 0.107745 },
  forms: [form(of("netProfit"), opening("equity"), of("equity"))],
  from: (given) =>
    returnOnEquity(given.one("profit"), given.one("opening"), given.one("closing"), given.one("annualise")),
});
