import type { Outcome } from "../problem";
import { define, divide, form, of, readFigures, type Figure } from "../ratio";
import { liabilityNotBalance, tianfu } from "./places";
import { liability, netCapitalAmount } from "./amounts";

/** Computes the guaranteed liability over net capital, a multiple. Source: Tianfu 2023, annex 3. */
function netCapitalLeverage(liability: Figure, netCapitalAmount: Figure): Outcome<number> {
  const read = readFigures({ liability, netCapital: netCapitalAmount }, ["liability"]);
  if (!read.ok) return read;
  return divide(read.value.liability, read.value.netCapital, {
    ratio: "NETCAPITALLEVERAGE",
    argument: "netCapital",
  });
}

export const NETCAPITALLEVERAGE = define({
  id: "NETCAPITALLEVERAGE",
  does: "Computes the guaranteed liability as a multiple of net capital",
  name: { en: "Leverage on net capital", zh: "净资本担保倍数" },
  formula: { en: "liability ÷ netCapital", zh: "期末担保责任余额 ÷ 净资本" },
  arguments: [liability, netCapitalAmount],
  unit: "multiple",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("table 12 (as 净资本增信倍数)")],
  notes: [liabilityNotBalance],
  example: { args: [537.82, 46.35], value: 11.603452 },
  forms: [form(of("liability"), of("netCapital"))],
  from: (given) => netCapitalLeverage(given.one("liability"), given.one("netCapital")),
});
