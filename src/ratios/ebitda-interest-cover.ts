import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { ebitdaOf, ebitdaParts } from "./ebitda";
import { insurersGuideline } from "./places";

/** Computes EBITDA over all interest, expensed and capitalised. Source: the insurers' guideline of 2007, Article 25. */
function ebitdaCover(
  profit: Figure,
  interest: Figure,
  depreciation: Figure,
  amortisation: Figure,
  capitalised: Figure,
): Outcome<number> {
  const read = readFigures({ profit, interest, depreciation, amortisation, capitalised }, [
    "interest",
    "depreciation",
    "amortisation",
    "capitalised",
  ]);
  if (!read.ok) return read;
  return divide(ebitdaOf(read.value), read.value.interest + read.value.capitalised, {
    ratio: "EBITDACOVER",
    argument: "interest + capitalised",
  });
}

export const EBITDACOVER = define({
  id: "EBITDACOVER",
  does: "Computes how often EBITDA covers interest",
  name: { en: "EBITDA interest cover", zh: "EBITDA利息保障倍数" },
  formula: {
    en: "(profit + interest + depreciation + amortisation) ÷ (interest + capitalised)",
    zh: "（利润总额＋计入费用的利息＋折旧＋摊销）÷（计入费用的利息＋资本化利息）",
  },
  arguments: [
    ...ebitdaParts,
    figure("amount", "capitalised", { en: "Interest capitalised", zh: "资本化利息" }),
  ],
  unit: "multiple",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [
    { en: "Interest capitalised is paid as well and counts.", zh: "资本化利息同样需要支付，予以计入。" },
    {
      en: "Without interest there is no cover: state that there is none.",
      zh: "无利息时无定义，请选择无利息。",
    },
  ],
  example: { args: [65, 10, 20, 5, 2.5], value: 8.0 },
  forms: [
    form(
      of("profitBeforeTax"),
      of("interest"),
      of("depreciation"),
      of("amortisation"),
      of("capitalisedInterest"),
    ),
  ],
  from: (given) =>
    ebitdaCover(
      given.one("profit"),
      given.one("interest"),
      given.one("depreciation"),
      given.one("amortisation"),
      given.one("capitalised"),
    ),
});
