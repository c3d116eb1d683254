import type { Outcome } from "../problem";
import {
  define,
  figure,
  figuresArgument,
  fixed,
  list,
  of,
  variant,
  type Figure,
  type Figures,
} from "../ratio";
import { liabilityNotBalance, tianfu } from "./places";
import { largest } from "./largest";
import { base } from "./amounts";

/**
 * Computes the sum of the n largest clients' liabilities over net assets, as a fraction; more clients than the list
 * holds are refused, because a short list would read as low concentration. Source: Tianfu 2023, annex 3 (five) and
 * risk management 3 (ten).
 */
function topClients(liabilities: Figures, base: Figure, n: Figure): Outcome<number> {
  return largest("TOPCLIENTS", "liabilities", liabilities, base, n);
}

export const TOPCLIENTS = define({
  id: "TOPCLIENTS",
  does: "Computes how large the n largest clients' liabilities together are against net assets",
  name: { en: "Largest n clients", zh: "前n大客户集中度" },
  formula: { en: "Σ n largest liabilities ÷ base", zh: "前n大客户在保责任余额之和 ÷ 净资产" },
  arguments: [
    figuresArgument("amount", "liabilities", { en: "Liabilities by client", zh: "各客户责任余额" }),
    base,
    figure(
      "number",
      "n",
      { en: "How many clients", zh: "客户数" },
      {
        help: { en: "5 in annex 3, 10 in the report's body.", zh: "附件3为5，正文为10。" },
      },
    ),
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3 (top five)"),
  also: [tianfu("table 7 (top ten)")],
  notes: [
    {
      en: "n above the number of liabilities given is refused: a short list would read as low concentration.",
      zh: "n大于所给客户数时不计算：名单不全会低估集中度。",
    },
    liabilityNotBalance,
  ],
  example: { args: [[8.64, 7.66, 6.96, 10], 69.56, 2], value: 0.26797 },
  forms: [
    variant("5", { en: "the five largest", zh: "前五大" }, list("fiveClients"), of("equity"), fixed(1)),
  ],
  from: (given) => topClients(given.list("liabilities"), given.one("base"), given.one("n")),
});
