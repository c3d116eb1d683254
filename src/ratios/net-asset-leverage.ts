import type { Outcome } from "../problem";
import { define, divide, form, of, readFigures, type Figure } from "../ratio";
import { liabilityNotBalance, nonConsolidated, tianfu } from "./places";
import { liability, netAssets } from "./amounts";

/** Computes the guaranteed liability over net assets, a multiple. Source: Tianfu 2023, annex 3. */
function netAssetLeverage(liability: Figure, netAssets: Figure): Outcome<number> {
  const read = readFigures({ liability, netAssets }, ["liability"]);
  if (!read.ok) return read;
  return divide(read.value.liability, read.value.netAssets, {
    ratio: "NETASSETLEVERAGE",
    argument: "netAssets",
  });
}

export const NETASSETLEVERAGE = define({
  id: "NETASSETLEVERAGE",
  does: "Computes the guaranteed liability as a multiple of net assets",
  name: { en: "Leverage on net assets", zh: "净资产担保倍数" },
  formula: { en: "liability ÷ netAssets", zh: "担保责任余额 ÷ 净资产" },
  arguments: [liability, netAssets],
  unit: "multiple",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("tables 3 and 12 (as 增信放大倍数)")],
  notes: [liabilityNotBalance, nonConsolidated],
  example: { args: [537.82, 69.56], value: 7.731742 },
  forms: [form(of("liability"), of("equity"))],
  from: (given) => netAssetLeverage(given.one("liability"), given.one("netAssets")),
});
