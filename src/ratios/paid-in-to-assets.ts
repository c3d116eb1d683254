import type { Outcome } from "../problem";
import { define, divide, form, of, readFigures, type Figure } from "../ratio";
import { capitalStrength } from "./places";
import { assets, paidIn } from "./amounts";

/** Computes paid-in capital over total assets of a development institution. Source: Golden Credit, page 20. */
function paidInToAssets(paidIn: Figure, assets: Figure): Outcome<number> {
  const read = readFigures({ paidIn, assets }, ["paidIn"]);
  if (!read.ok) return read;
  return divide(read.value.paidIn, read.value.assets, { ratio: "PAIDINASSETS", argument: "assets" });
}

export const PAIDINASSETS = define({
  id: "PAIDINASSETS",
  does: "Computes paid-in capital over total assets",
  name: { en: "Paid-in capital over assets", zh: "实缴资本/资产总额" },
  formula: { en: "paidIn ÷ assets", zh: "实缴资本 ÷ 资产总额" },
  arguments: [paidIn, assets],
  unit: "fraction",
  direction: "higher",
  cite: capitalStrength,
  notes: [
    {
      en: "For development institutions: the worth of the stock of capital.",
      zh: "适用于国际开发机构：存量资本价值。",
    },
  ],
  example: { args: [20, 80], value: 0.25 },
  forms: [form(of("paidIn"), of("assets"))],
  from: (given) => paidInToAssets(given.one("paidIn"), given.one("assets")),
});
