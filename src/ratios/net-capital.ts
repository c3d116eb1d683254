import type { Outcome } from "../problem";
import { define, figure, finite, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";

/** Computes net capital: adjusted assets less adjusted liabilities, an amount, negative when they exceed assets. Source: Tianfu 2023, annex 3. */
function netCapital(adjustedAssets: Figure, adjustedLiabilities: Figure): Outcome<number> {
  const read = readFigures({ adjustedAssets, adjustedLiabilities });
  if (!read.ok) return read;
  const difference = read.value.adjustedAssets - read.value.adjustedLiabilities;
  return finite(difference, "NETCAPITAL", "adjustedAssets - adjustedLiabilities");
}

export const NETCAPITAL = define({
  id: "NETCAPITAL",
  does: "Computes net capital",
  name: { en: "Net capital", zh: "净资本" },
  formula: { en: "adjustedAssets − adjustedLiabilities", zh: "经调整的资产 − 经调整的负债" },
  arguments: [
    figure("amount", "adjustedAssets", { en: "Assets after adjustment", zh: "经调整的资产" }),
    figure("amount", "adjustedLiabilities", { en: "Liabilities after adjustment", zh: "经调整的负债" }),
  ],
  unit: "amount",
  direction: "higher",
  cite: tianfu("annex 3"),
  notes: [
    {
      en: "The adjustments (discounts for risk and liquidity) are not published; they changed during the report's three years, with earlier figures restated.",
      zh: "调整口径（风险与流动性折扣）未公布；报告期内曾调整，历史数据已追溯。",
    },
  ],
  example: { args: [60.35, 14], value: 46.35 },
  forms: [form(of("adjustedAssets"), of("adjustedLiabilities"))],
  from: (given) => netCapital(given.one("adjustedAssets"), given.one("adjustedLiabilities")),
});
