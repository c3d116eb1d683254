import type { Outcome } from "../problem";
import { define, figuresArgument, form, list, of, type Figure, type Figures, variant } from "../ratio";
import { jinshang, liabilityNotBalance, nonConsolidated, tianfu } from "./places";
import { largest } from "./largest";
import { base } from "./amounts";

/**
 * Computes the largest client's liability over net assets, as a fraction. Of several liabilities it takes the largest,
 * wherever it stands: a table is often in order of balance. Liability (weighted), not balance. Source: Tianfu 2023,
 * annex 3.
 */
export function singleClient(liability: Figure | Figures, base: Figure): Outcome<number> {
  const list = typeof liability === "number" ? [liability] : liability;
  return largest("SINGLECLIENT", "liability", list, base, 1);
}

export const SINGLECLIENT = define({
  id: "SINGLECLIENT",
  does: "Computes how large the largest client's liability is against net assets",
  name: { en: "Largest client", zh: "单一客户集中度" },
  formula: { en: "max(liability) ÷ base", zh: "单一最大客户在保责任余额 ÷ 净资产" },
  arguments: [
    figuresArgument(
      "amount",
      "liability",
      { en: "Liability of the largest client, or of all clients", zh: "最大客户（或全部客户）责任余额" },
      {
        shape: "one-or-list",
        help: { en: "Of several the largest is taken.", zh: "给出多个时取最大值。" },
      },
    ),
    base,
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("table 7"), jinshang("concentration (there over the portfolio)")],
  notes: [
    {
      en: "The largest liability is not the first row of a table in order of balance: Tianfu's is its tenth client.",
      zh: "责任余额最大者未必是按业务余额排序的第一行：天府增信为第十户。",
    },
    liabilityNotBalance,
    {
      en: "Jinshang's 44.0% is over the portfolio, not over net assets: the two are not comparable.",
      zh: "晋商信增的44.0%以增信组合为分母，而非净资产，两者不可比。",
    },
    nonConsolidated,
  ],
  example: { args: [[8.64, 7.66, 6.96, 10], 69.56], value: 0.143761 },
  forms: [
    form(list("largestClient"), of("equity")),
    variant(
      "borrower",
      { en: "the largest borrower over net capital", zh: "最大借款人贷款占资本净额" },
      list("largestBorrower"),
      of("bankCapital"),
    ),
  ],
  from: (given) => singleClient(given.oneOrList("liability"), given.one("base")),
});
