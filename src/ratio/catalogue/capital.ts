import {
  financingLeverage,
  netAssetLeverage,
  netCapital,
  netCapitalCover,
  netCapitalLeverage,
  netCapitalRatio,
} from "../capital";
import { choice, define, figure } from "../define";
import type { RatioDefinition } from "../definition";
import { liabilityNotBalance, nonConsolidated, supplement, tianfu } from "./places";

const netCapitalAmount = figure("amount", "netCapital", { en: "Net capital", zh: "净资本" });
const netAssets = figure("amount", "netAssets", { en: "Net assets", zh: "净资产" });
const liability = figure("amount", "liability", { en: "Guaranteed liability", zh: "担保责任余额" });

export const capital: readonly RatioDefinition[] = [
  define({
    id: "NETCAPITAL",
    name: { en: "Net capital", zh: "净资本" },
    formula: { en: "adjustedAssets − adjustedLiabilities", zh: "经调整的资产 − 经调整的负债" },
    arguments: [
      figure("amount", "adjustedAssets", { en: "Assets after adjustment", zh: "经调整的资产" }),
      figure("amount", "adjustedLiabilities", { en: "Liabilities after adjustment", zh: "经调整的负债" }),
    ],
    unit: "amount",
    direction: "higher",
    cite: tianfu("annex 3"),
    notes: [
      {
        en: "The adjustments (discounts for risk and liquidity) are not published; they changed during the report's three years, with earlier figures restated.",
        zh: "调整口径（风险与流动性折扣）未公布；报告期内曾调整，历史数据已追溯。",
      },
    ],
    example: { args: [60.35, 14], value: 46.35 },
    from: (given) => netCapital(given.one("adjustedAssets"), given.one("adjustedLiabilities")),
  }),
  define({
    id: "NETCAPITALRATIO",
    name: { en: "Net capital over net assets", zh: "净资本/净资产比率" },
    formula: { en: "netCapital ÷ netAssets", zh: "净资本 ÷ 净资产" },
    arguments: [netCapitalAmount, netAssets],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("annex 3"),
    also: [tianfu("table 12")],
    notes: [{ en: "Negative net capital gives a negative ratio.", zh: "净资本为负时比率为负。" }],
    example: { args: [46.35, 69.56], value: 0.666331 },
    from: (given) => netCapitalRatio(given.one("netCapital"), given.one("netAssets")),
  }),
  define({
    id: "NETCAPITALCOVER",
    name: { en: "Net capital cover", zh: "净资本覆盖率" },
    formula: {
      en: "netCapital ÷ risk; flat8: netCapital ÷ (8 % × risk)",
      zh: "净资本 ÷ 担保业务组合风险价值；flat8：净资本 ÷ (8% × 责任余额)",
    },
    arguments: [
      netCapitalAmount,
      figure(
        "amount",
        "risk",
        { en: "Portfolio value at risk", zh: "担保业务组合风险价值" },
        {
          help: { en: "With flat8: the guaranteed liability.", zh: "选择flat8时填担保责任余额。" },
        },
      ),
      choice(
        "basis",
        { en: "What the second figure is", zh: "第二个数值的含义" },
        {
          risk: { en: "The portfolio's value at risk (default)", zh: "组合风险价值（默认）" },
          flat8: { en: "The liability, of which 8 % is at risk", zh: "责任余额，按8%计风险" },
        },
      ),
    ],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("annex 3"),
    also: [tianfu("table 12")],
    notes: [
      {
        en: "The model behind the value at risk is not published. flat8 is our inference: it reproduces all three printed values (2020–22); it is not a rule of the publisher.",
        zh: "组合风险价值的模型未公布。flat8为我们的推断：可重现2020—2022年三个披露值，并非发布方规则。",
      },
    ],
    example: { args: [46.35, 537.82, "flat8"], value: 1.077266 },
    from: (given) => netCapitalCover(given.one("netCapital"), given.one("risk"), given.word("basis")),
  }),
  define({
    id: "FINLEVERAGE",
    name: { en: "Financing guarantee leverage", zh: "融资性担保放大倍数" },
    formula: {
      en: "(liability [+ 30 % × housing]) ÷ (netAssets − stakes)",
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
            en: "Only where it is not in the liability yet; 30 % of it is added.",
            zh: "仅在尚未计入责任余额时填写；按30%折算计入。",
          },
        },
      ),
    ],
    unit: "multiple",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [
      tianfu("industry analysis, policy and supervision"),
      supplement("conversion of housing guarantees"),
    ],
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
    from: (given) =>
      financingLeverage(
        given.one("liability"),
        given.one("netAssets"),
        given.one("stakes"),
        given.one("housing"),
      ),
  }),
  define({
    id: "NETASSETLEVERAGE",
    name: { en: "Leverage on net assets", zh: "净资产担保倍数" },
    formula: { en: "liability ÷ netAssets", zh: "担保责任余额 ÷ 净资产" },
    arguments: [liability, netAssets],
    unit: "multiple",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("tables 3 and 12 (as 增信放大倍数)")],
    notes: [liabilityNotBalance, nonConsolidated],
    example: { args: [537.82, 69.56], value: 7.731742 },
    from: (given) => netAssetLeverage(given.one("liability"), given.one("netAssets")),
  }),
  define({
    id: "NETCAPITALLEVERAGE",
    name: { en: "Leverage on net capital", zh: "净资本担保倍数" },
    formula: { en: "liability ÷ netCapital", zh: "期末担保责任余额 ÷ 净资本" },
    arguments: [liability, netCapitalAmount],
    unit: "multiple",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("table 12 (as 净资本增信倍数)")],
    notes: [liabilityNotBalance],
    example: { args: [537.82, 46.35], value: 11.603452 },
    from: (given) => netCapitalLeverage(given.one("liability"), given.one("netCapital")),
  }),
];
