import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes total liabilities over total assets. Source: the insurers' guideline of 2007, Article 25. */
function debtToAssets(liabilities: Figure, assets: Figure): Outcome<number> {
  const read = readFigures({ liabilities, assets }, ["liabilities"]);
  if (!read.ok) return read;
  return divide(read.value.liabilities, read.value.assets, { ratio: "DEBTTOASSETS", argument: "assets" });
}

export const DEBTTOASSETS = define({
  id: "DEBTTOASSETS",
  does: "Computes the share of assets that liabilities finance",
  name: { en: "Liabilities to assets", zh: "资产负债率" },
  formula: { en: "liabilities ÷ assets", zh: "负债总额 ÷ 资产总额" },
  arguments: [
    figure("amount", "liabilities", { en: "Total liabilities", zh: "负债总额" }),
    figure("amount", "assets", { en: "Total assets", zh: "资产总额" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: insurersGuideline("Article 25"),
  notes: [
    { en: "All liabilities count, whether they bear interest or not.", zh: "全部负债均计入，不论是否有息。" },
  ],
  example: { args: [955.02, 1702.11], value: 0.56108 },
  forms: [form(of("liabilities"), of("assets"))],
  from: (given) => debtToAssets(given.one("liabilities"), given.one("assets")),
});
