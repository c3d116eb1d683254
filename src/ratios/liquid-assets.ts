import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { guarantorsRfc, jinshang } from "./places";
import { assets } from "./amounts";

/** Computes highly liquid assets over total assets. Sources: CCXAP request for comment 2021; Jinshang 2025, liquidity. */
function liquidAssets(liquid: Figure, assets: Figure): Outcome<number> {
  const read = readFigures({ liquid, assets }, ["liquid"]);
  if (!read.ok) return read;
  return divide(read.value.liquid, read.value.assets, { ratio: "LIQUIDASSETS", argument: "assets" });
}

export const LIQUIDASSETS = define({
  id: "LIQUIDASSETS",
  does: "Computes the share of highly liquid assets in total assets",
  name: { en: "Highly liquid assets over assets", zh: "高流动性资产占比" },
  formula: { en: "liquid ÷ assets", zh: "高流动性资产 ÷ 资产总额" },
  arguments: [
    figure("amount", "liquid", { en: "Cash, equivalents and assets readily sold", zh: "现金及易变现资产" }),
    assets,
  ],
  unit: "fraction",
  direction: "higher",
  cite: guarantorsRfc("institutional profile, capability of risk resistance"),
  also: [jinshang("key indicators; liquidity profile")],
  notes: [
    {
      en: "The request for comment names the assets; that the base is total assets is read from the Jinshang report. Pledged assets are not liquid.",
      zh: "征求意见稿仅说明资产范围；以资产总额为分母系取自晋商信增报告。已质押资产不属高流动性资产。",
    },
  ],
  example: { args: [0.79, 12.9], value: 0.06124 },
  forms: [form(of("liquid"), of("assets"))],
  from: (given) => liquidAssets(given.one("liquid"), given.one("assets")),
});
