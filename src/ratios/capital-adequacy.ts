import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes net capital over risk-weighted assets. Source: the insurers' guideline of 2007, Article 25. */
function capitalAdequacy(netCapital: Figure, riskWeighted: Figure): Outcome<number> {
  const read = readFigures({ netCapital, riskWeighted }, ["riskWeighted"]);
  if (!read.ok) return read;
  return divide(read.value.netCapital, read.value.riskWeighted, {
    ratio: "CAPITALADEQUACY",
    argument: "riskWeighted",
  });
}

export const CAPITALADEQUACY = define({
  id: "CAPITALADEQUACY",
  does: "Computes the share of risk-weighted assets that net capital covers",
  name: { en: "Capital adequacy", zh: "资本充足率" },
  formula: { en: "netCapital ÷ riskWeighted", zh: "资本净额 ÷ 风险加权资产" },
  arguments: [
    figure("amount", "netCapital", { en: "Net capital", zh: "资本净额" }),
    figure("amount", "riskWeighted", { en: "Risk-weighted assets", zh: "风险加权资产" }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [{ en: "By the rules in force at the date of the statement.", zh: "按报表日现行监管口径。" }],
  example: { args: [15, 100], value: 0.15 },
  forms: [form(of("bankCapital"), of("riskWeighted"))],
  from: (given) => capitalAdequacy(given.one("netCapital"), given.one("riskWeighted")),
});
