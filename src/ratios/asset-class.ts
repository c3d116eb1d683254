import { failure, type Outcome } from "../problem";
import {
  define,
  divide,
  figure,
  figuresArgument,
  list,
  of,
  oncePerList,
  readFigures,
  readList,
  variant,
  type Figure,
  type Figures,
} from "../ratio";
import { assetRules, nonConsolidated, tianfu } from "./places";
import { assets } from "./amounts";

const sumOf = oncePerList((list) => list.reduce((total, amount) => total + amount, 0));

/**
 * Computes the share of one asset class, or of several together such as I and II, in total assets less claims
 * receivable. Non-consolidated figures. Sources: Tianfu 2023, asset quality; rules on guarantors' asset classes.
 */
function assetClass(classes: Figure | Figures, assets: Figure, claimsReceivable: Figure): Outcome<number> {
  const list = readList("classes", typeof classes === "number" ? [classes] : classes, { atLeastZero: true });
  const read = readFigures({ assets, claimsReceivable }, ["claimsReceivable"]);
  if (!list.ok) return read.ok ? list : failure(...list.problems, ...read.problems);
  if (!read.ok) return read;
  return divide(sumOf(list.value), read.value.assets - read.value.claimsReceivable, {
    ratio: "ASSETCLASS",
    argument: "assets - claimsReceivable",
  });
}

export const ASSETCLASS = define({
  id: "ASSETCLASS",
  does: "Computes the share of an asset class, or of several together, in total assets less claims receivable",
  name: { en: "Share of asset classes", zh: "Ⅰ、Ⅱ、Ⅲ级资产占比" },
  formula: { en: "Σ classes ÷ (assets − claimsReceivable)", zh: "各级资产之和 ÷ (资产总额 − 应收代偿款)" },
  arguments: [
    figuresArgument(
      "amount",
      "classes",
      { en: "Assets of the class, or of several", zh: "该级（或若干级）资产" },
      {
        shape: "one-or-list",
        help: { en: "Several are added, such as I and II.", zh: "多个相加，如Ⅰ级与Ⅱ级。" },
      },
    ),
    assets,
    figure(
      "amount",
      "claimsReceivable",
      { en: "Claims receivable", zh: "应收代偿款" },
      { help: { en: "0 where no claim is open.", zh: "没有则填0。" } },
    ),
  ],
  unit: "fraction",
  direction: "none",
  cite: assetRules("asset classes I to III"),
  also: [tianfu("financial analysis 3")],
  notes: [
    {
      en: "More of I and of I + II is better, more of III worse. The regulator's limits are a question for the rules in force, not of this ratio.",
      zh: "Ⅰ级及Ⅰ+Ⅱ级越高越好，Ⅲ级越低越好。监管比例限额以现行规定为准，本比率不作判断。",
    },
    nonConsolidated,
  ],
  example: { args: [[63.85, 2.07], 93.11, 0], value: 0.70798 },
  forms: [
    variant("1", { en: "class I", zh: "Ⅰ级" }, list("class1"), of("assets"), of("claimsReceivable")),
    variant(
      "1+2",
      { en: "classes I and II", zh: "Ⅰ级与Ⅱ级" },
      list("class1", "class2"),
      of("assets"),
      of("claimsReceivable"),
    ),
    variant("3", { en: "class III", zh: "Ⅲ级" }, list("class3"), of("assets"), of("claimsReceivable")),
  ],
  from: (given) => assetClass(given.oneOrList("classes"), given.one("assets"), given.one("claimsReceivable")),
});
