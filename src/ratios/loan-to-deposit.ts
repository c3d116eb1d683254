import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes total loans over total deposits. Source: the insurers' guideline of 2007, Article 25. */
function loanToDeposit(loans: Figure, deposits: Figure): Outcome<number> {
  const read = readFigures({ loans, deposits }, ["loans", "deposits"]);
  if (!read.ok) return read;
  return divide(read.value.loans, read.value.deposits, { ratio: "LOANDEPOSIT", argument: "deposits" });
}

export const LOANDEPOSIT = define({
  id: "LOANDEPOSIT",
  does: "Computes the share of deposits that is lent",
  name: { en: "Loans to deposits", zh: "存贷比" },
  formula: { en: "loans ÷ deposits", zh: "贷款总额 ÷ 存款总额" },
  arguments: [
    figure("amount", "loans", { en: "Total loans", zh: "贷款总额" }),
    figure("amount", "deposits", { en: "Total deposits", zh: "存款总额" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: insurersGuideline("Article 25"),
  notes: [{ en: "Gross loans, before provisions.", zh: "贷款总额为扣除减值准备前的余额。" }],
  example: { args: [75, 100], value: 0.75 },
  forms: [form(of("loans"), of("deposits"))],
  from: (given) => loanToDeposit(given.one("loans"), given.one("deposits")),
});
