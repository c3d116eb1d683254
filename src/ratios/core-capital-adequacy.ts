import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes net core capital over risk-weighted assets. Source: the insurers' guideline of 2007, Article 25. */
function coreCapitalAdequacy(coreCapital: Figure, riskWeighted: Figure): Outcome<number> {
  const read = readFigures({ coreCapital, riskWeighted }, ["riskWeighted"]);
  if (!read.ok) return read;
  return divide(read.value.coreCapital, read.value.riskWeighted, {
    ratio: "CORECAPITAL",
    argument: "riskWeighted",
  });
}

export const CORECAPITAL = define({
  id: "CORECAPITAL",
  does: "Computes the share of risk-weighted assets that net core capital covers",
  name: { en: "Core capital adequacy", zh: "核心资本充足率" },
  formula: { en: "coreCapital ÷ riskWeighted", zh: "核心资本净额 ÷ 风险加权资产" },
  arguments: [
    figure("amount", "coreCapital", { en: "Net core capital", zh: "核心资本净额" }),
    figure("amount", "riskWeighted", { en: "Risk-weighted assets", zh: "风险加权资产" }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [{ en: "By the rules in force at the date of the statement.", zh: "按报表日现行监管口径。" }],
  example: { args: [11, 100], value: 0.11 },
  forms: [form(of("coreCapital"), of("riskWeighted"))],
  from: (given) => coreCapitalAdequacy(given.one("coreCapital"), given.one("riskWeighted")),
});
