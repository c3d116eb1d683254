import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes special-mention loans over total loans. Source: the insurers' guideline of 2007, Article 25. */
function specialMentionLoans(specialMention: Figure, loans: Figure): Outcome<number> {
  const read = readFigures({ specialMention, loans }, ["specialMention", "loans"]);
  if (!read.ok) return read;
  return divide(read.value.specialMention, read.value.loans, { ratio: "SPECIALMENTION", argument: "loans" });
}

export const SPECIALMENTION = define({
  id: "SPECIALMENTION",
  does: "Computes the share of loans under special mention",
  name: { en: "Special-mention loans", zh: "关注类贷款占比" },
  formula: { en: "specialMention ÷ loans", zh: "关注类贷款 ÷ 贷款总额" },
  arguments: [
    figure("amount", "specialMention", { en: "Special-mention loans", zh: "关注类贷款" }),
    figure("amount", "loans", { en: "Total loans", zh: "贷款总额" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: insurersGuideline("Article 25"),
  notes: [{ en: "They may become non-performing; they are none yet.", zh: "可能转为不良，尚未计入不良。" }],
  example: { args: [2.5, 100], value: 0.025 },
  forms: [form(of("specialMention"), of("loans"))],
  from: (given) => specialMentionLoans(given.one("specialMention"), given.one("loans")),
});
