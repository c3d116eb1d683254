import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes liquid assets over liquid liabilities by the supervisory definition. Source: the insurers' guideline of 2007, Article 25. */
function liquidityRatio(liquid: Figure, liquidLiabilities: Figure): Outcome<number> {
  const read = readFigures({ liquid, liquidLiabilities }, ["liquid", "liquidLiabilities"]);
  if (!read.ok) return read;
  return divide(read.value.liquid, read.value.liquidLiabilities, {
    ratio: "LIQUIDITYRATIO",
    argument: "liquidLiabilities",
  });
}

export const LIQUIDITYRATIO = define({
  id: "LIQUIDITYRATIO",
  does: "Computes how far liquid assets cover liquid liabilities",
  name: { en: "Liquidity ratio", zh: "流动性比例" },
  formula: { en: "liquid ÷ liquidLiabilities", zh: "流动性资产 ÷ 流动性负债" },
  arguments: [
    figure("amount", "liquid", {
      en: "Liquid assets by the supervisory definition",
      zh: "流动性资产（监管口径）",
    }),
    figure("amount", "liquidLiabilities", {
      en: "Liquid liabilities by the supervisory definition",
      zh: "流动性负债（监管口径）",
    }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [
    {
      en: "Supervisory amounts of a month, not the current items of a balance sheet.",
      zh: "取监管口径的一个月内数额，而非资产负债表的流动项目。",
    },
  ],
  example: { args: [60, 100], value: 0.6 },
  forms: [form(of("liquidAssets"), of("liquidLiabilities"))],
  from: (given) => liquidityRatio(given.one("liquid"), given.one("liquidLiabilities")),
});
