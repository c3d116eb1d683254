import type { Outcome } from "../problem";
import { define, divide, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";
import { netAssets, netCapitalAmount } from "./amounts";

/** Computes net capital over net assets. Source: Tianfu 2023, annex 3. */
function netCapitalRatio(netCapitalAmount: Figure, netAssets: Figure): Outcome<number> {
  const read = readFigures({ netCapital: netCapitalAmount, netAssets });
  if (!read.ok) return read;
  return divide(read.value.netCapital, read.value.netAssets, {
    ratio: "NETCAPITALRATIO",
    argument: "netAssets",
  });
}

export const NETCAPITALRATIO = define({
  id: "NETCAPITALRATIO",
  does: "Computes net capital over net assets",
  name: { en: "Net capital over net assets", zh: "净资本/净资产比率" },
  formula: { en: "netCapital ÷ netAssets", zh: "净资本 ÷ 净资产" },
  arguments: [netCapitalAmount, netAssets],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("annex 3"),
  also: [tianfu("table 12")],
  notes: [{ en: "Negative net capital gives a negative ratio.", zh: "净资本为负时比率为负。" }],
  example: { args: [46.35, 69.56], value: 0.666331 },
  forms: [form(of("netCapital"), of("equity"))],
  from: (given) => netCapitalRatio(given.one("netCapital"), given.one("netAssets")),
});
