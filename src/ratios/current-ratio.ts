import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes current assets over current liabilities. Source: the insurers' guideline of 2007, Article 25. */
function currentRatio(currentAssets: Figure, currentLiabilities: Figure): Outcome<number> {
  const read = readFigures({ currentAssets, currentLiabilities }, ["currentAssets", "currentLiabilities"]);
  if (!read.ok) return read;
  return divide(read.value.currentAssets, read.value.currentLiabilities, {
    ratio: "CURRENTRATIO",
    argument: "currentLiabilities",
  });
}

export const CURRENTRATIO = define({
  id: "CURRENTRATIO",
  does: "Computes how often current assets cover current liabilities",
  name: { en: "Current ratio", zh: "流动比率" },
  formula: { en: "currentAssets ÷ currentLiabilities", zh: "流动资产 ÷ 流动负债" },
  arguments: [
    figure("amount", "currentAssets", { en: "Current assets", zh: "流动资产" }),
    figure("amount", "currentLiabilities", { en: "Current liabilities", zh: "流动负债" }),
  ],
  unit: "multiple",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [{ en: "A multiple: 1.23, not 123%.", zh: "以倍数表示：1.23，而非123%。" }],
  example: { args: [530.18, 429.76], value: 1.233665 },
  forms: [form(of("currentAssets"), of("currentLiabilities"))],
  from: (given) => currentRatio(given.one("currentAssets"), given.one("currentLiabilities")),
});
