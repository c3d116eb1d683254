import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes provisions for loan losses over non-performing loans. Source: the insurers' guideline of 2007, Article 25. */
function provisionCover(provisions: Figure, nonPerforming: Figure): Outcome<number> {
  const read = readFigures({ provisions, nonPerforming }, ["provisions", "nonPerforming"]);
  if (!read.ok) return read;
  return divide(read.value.provisions, read.value.nonPerforming, {
    ratio: "PROVISIONCOVER",
    argument: "nonPerforming",
  });
}

export const PROVISIONCOVER = define({
  id: "PROVISIONCOVER",
  does: "Computes how far provisions cover non-performing loans",
  name: { en: "Provision cover", zh: "拨备覆盖率" },
  formula: { en: "provisions ÷ nonPerforming", zh: "贷款损失准备 ÷ 不良贷款" },
  arguments: [
    figure("amount", "provisions", { en: "Provisions for loan losses", zh: "贷款损失准备" }),
    figure("amount", "nonPerforming", {
      en: "Substandard, doubtful and loss loans",
      zh: "次级、可疑与损失类贷款",
    }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [{ en: "Without non-performing loans there is no cover to compute.", zh: "没有不良贷款时无定义。" }],
  example: { args: [3, 1.5], value: 2.0 },
  forms: [form(of("loanProvisions"), of("nonPerforming"))],
  from: (given) => provisionCover(given.one("provisions"), given.one("nonPerforming")),
});
