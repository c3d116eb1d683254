import { assetClass, liquidAssets, paidInToAssets, paidInToDebt, subscribedToPaidIn } from "../balance";
import { define, figure, figuresArgument } from "../define";
import type { RatioDefinition } from "../definition";
import { assetRules, goldenCredit, guarantorsRfc, jinshang, nonConsolidated, tianfu } from "./places";

const assets = figure("amount", "assets", { en: "Total assets", zh: "资产总额" });
const paidIn = figure("amount", "paidIn", { en: "Paid-in capital", zh: "实缴资本" });
const capitalStrength = goldenCredit("page 20, capital strength");

export const balance: readonly RatioDefinition[] = [
  define({
    id: "LIQUIDASSETS",
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
    from: (given) => liquidAssets(given.one("liquid"), given.one("assets")),
  }),
  define({
    id: "ASSETCLASS",
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
    from: (given) =>
      assetClass(given.oneOrList("classes"), given.one("assets"), given.one("claimsReceivable")),
  }),
  define({
    id: "PAIDINASSETS",
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
    from: (given) => paidInToAssets(given.one("paidIn"), given.one("assets")),
  }),
  define({
    id: "PAIDINDEBT",
    name: { en: "Paid-in capital over debt", zh: "实缴资本/债务" },
    formula: { en: "paidIn ÷ debt", zh: "实缴资本 ÷ 债务总额" },
    arguments: [paidIn, figure("amount", "debt", { en: "Total debt", zh: "债务总额" })],
    unit: "fraction",
    direction: "higher",
    cite: capitalStrength,
    notes: [
      {
        en: "For development institutions. No answer without debt, which is strength, not an error.",
        zh: "适用于国际开发机构。没有债务时无定义，这本身是优势，并非错误。",
      },
    ],
    example: { args: [20, 50], value: 0.4 },
    from: (given) => paidInToDebt(given.one("paidIn"), given.one("debt")),
  }),
  define({
    id: "SUBSCRIBED",
    name: { en: "Subscribed over paid-in capital", zh: "认缴资本/实缴资本" },
    formula: { en: "subscribed ÷ paidIn", zh: "认缴资本 ÷ 实缴资本" },
    arguments: [figure("amount", "subscribed", { en: "Subscribed capital", zh: "认缴资本" }), paidIn],
    unit: "multiple",
    direction: "higher",
    cite: capitalStrength,
    notes: [
      {
        en: "For development institutions: capital that shareholders may still be called for. Its worth depends on their own credit.",
        zh: "适用于国际开发机构：股东尚可被催缴的资本，其价值取决于股东自身信用。",
      },
      {
        en: "Less than 1 is computed, though more paid in than subscribed points to an error in the data.",
        zh: "结果小于1时仍予计算，但实缴大于认缴通常意味着数据有误。",
      },
    ],
    example: { args: [100, 20], value: 5 },
    from: (given) => subscribedToPaidIn(given.one("subscribed"), given.one("paidIn")),
  }),
];
