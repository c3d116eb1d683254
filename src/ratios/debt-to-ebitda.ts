import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { ebitdaOf, ebitdaParts } from "./ebitda";
import { insurersGuideline } from "./places";

/** Computes interest-bearing debt over EBITDA, in years of earnings. Source: the insurers' guideline of 2007, Article 25. */
function debtToEbitda(
  debt: Figure,
  profit: Figure,
  interest: Figure,
  depreciation: Figure,
  amortisation: Figure,
): Outcome<number> {
  const read = readFigures({ debt, profit, interest, depreciation, amortisation }, [
    "debt",
    "interest",
    "depreciation",
    "amortisation",
  ]);
  if (!read.ok) return read;
  return divide(read.value.debt, ebitdaOf(read.value), {
    ratio: "DEBTTOEBITDA",
    argument: "profit + interest + depreciation + amortisation",
  });
}

export const DEBTTOEBITDA = define({
  id: "DEBTTOEBITDA",
  does: "Computes how many years of EBITDA the debt comes to",
  name: { en: "Debt to EBITDA", zh: "全部债务/EBITDA" },
  formula: {
    en: "debt ÷ (profit + interest + depreciation + amortisation)",
    zh: "全部债务 ÷（利润总额＋计入费用的利息＋折旧＋摊销）",
  },
  arguments: [
    figure("amount", "debt", {
      en: "Interest-bearing debt with perpetual bonds",
      zh: "有息债务（含永续债）",
    }),
    ...ebitdaParts,
  ],
  unit: "multiple",
  direction: "lower",
  cite: insurersGuideline("Article 25"),
  notes: [
    {
      en: "No answer where EBITDA is not above zero: debt cannot be earned back then.",
      zh: "EBITDA不为正时无定义：盈利无法偿还债务。",
    },
  ],
  example: { args: [300, 65, 10, 20, 5], value: 3.0 },
  forms: [form(of("debt"), of("profitBeforeTax"), of("interest"), of("depreciation"), of("amortisation"))],
  from: (given) =>
    debtToEbitda(
      given.one("debt"),
      given.one("profit"),
      given.one("interest"),
      given.one("depreciation"),
      given.one("amortisation"),
    ),
});
