import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { liabilityNotBalance, nonConsolidated, supplement, tianfu } from "./places";
import { netAssets } from "./amounts";

/** Housing guarantees count with this share of their balance (supplementary rules of 2019, Tianfu 2023, policy section). */
const housingConversion = 0.3;

/**
 * Computes the leverage of financing guarantees: their liability over net assets less equity held in other guarantors,
 * a multiple. A balance of housing guarantees, where given, adds 30% of itself. Net assets are non-consolidated.
 * Source: Tianfu 2023, annex 3 and policy section.
 */
export function financingLeverage(
  liability: Figure,
  netAssets: Figure,
  stakes: Figure,
  housing: Figure = null,
): Outcome<number> {
  const read = readFigures({ liability, netAssets, stakes, housing: housing ?? 0 }, [
    "liability",
    "stakes",
    "housing",
  ]);
  if (!read.ok) return read;
  const weighted = read.value.liability + housingConversion * read.value.housing;
  return divide(weighted, read.value.netAssets - read.value.stakes, {
    ratio: "FINLEVERAGE",
    argument: "netAssets - stakes",
  });
}

export const FINLEVERAGE = define({
  id: "FINLEVERAGE",
  does: "Computes the leverage of financing guarantees",
  name: { en: "Financing guarantee leverage", zh: "融资性担保放大倍数" },
  formula: {
    en: "(liability [+ 30% × housing]) ÷ (netAssets − stakes)",
    zh: "(融资性担保责任余额 [+ 30% × 住房置业担保余额]) ÷ (净资产 − 对其他融资担保公司和再担保公司的股权投资)",
  },
  arguments: [
    figure("amount", "liability", { en: "Liability of financing guarantees", zh: "融资性担保责任余额" }),
    netAssets,
    figure(
      "amount",
      "stakes",
      { en: "Equity held in other guarantors", zh: "对其他担保、再担保公司的股权投资" },
      { help: { en: "0 where there is none.", zh: "没有则填0。" } },
    ),
    figure(
      "amount",
      "housing",
      { en: "Balance of housing guarantees", zh: "住房置业担保余额" },
      {
        optional: true,
        help: {
          en: "Only where it is not in the liability yet; 30% of it is added.",
          zh: "仅在尚未计入责任余额时填写；按30%折算计入。",
        },
      },
    ),
  ],
  unit: "multiple",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("industry analysis, policy and supervision"), supplement("conversion of housing guarantees")],
  notes: [
    liabilityNotBalance,
    nonConsolidated,
    {
      en: "The report's 增信放大倍数 is the liability over net assets (NETASSETLEVERAGE): it shows no stakes to deduct.",
      zh: "报告中的增信放大倍数等于责任余额除以净资产（NETASSETLEVERAGE），未列示可扣除的股权投资。",
    },
    {
      en: "Very low leverage may mean a shrinking business.",
      zh: "过低的放大倍数可能意味着业务收缩。",
    },
  ],
  example: { args: [537.82, 69.56, 2], value: 7.960628 },
  forms: [form(of("financingLiability"), of("equity"), of("stakes"), of("housing"))],
  from: (given) =>
    financingLeverage(
      given.one("liability"),
      given.one("netAssets"),
      given.one("stakes"),
      given.one("housing"),
    ),
});
