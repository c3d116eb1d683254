import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes non-performing loans over total loans. Source: the insurers' guideline of 2007, Article 25. */
function nonPerformingLoans(nonPerforming: Figure, loans: Figure): Outcome<number> {
  const read = readFigures({ nonPerforming, loans }, ["nonPerforming", "loans"]);
  if (!read.ok) return read;
  return divide(read.value.nonPerforming, read.value.loans, { ratio: "NPLRATIO", argument: "loans" });
}

export const NPLRATIO = define({
  id: "NPLRATIO",
  does: "Computes the share of loans that do not perform",
  name: { en: "Non-performing loans", zh: "不良贷款率" },
  formula: { en: "nonPerforming ÷ loans", zh: "不良贷款 ÷ 贷款总额" },
  arguments: [
    figure("amount", "nonPerforming", {
      en: "Substandard, doubtful and loss loans",
      zh: "次级、可疑与损失类贷款",
    }),
    figure("amount", "loans", { en: "Total loans", zh: "贷款总额" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: insurersGuideline("Article 25"),
  notes: [
    {
      en: "Loans of the three lower classes; special-mention loans stand apart.",
      zh: "后三类贷款；关注类另计。",
    },
  ],
  example: { args: [1.5, 100], value: 0.015 },
  forms: [form(of("nonPerforming"), of("loans"))],
  from: (given) => nonPerformingLoans(given.one("nonPerforming"), given.one("loans")),
});
