import { define, figure } from "../define";
import type { RatioDefinition } from "../definition";
import { costIncomeRatio, operatingMargin, returnOnAssets, returnOnEquity } from "../profitability";
import { averageBalances, guarantorsRfc, interimAsIs, jinshang, tianfu } from "./places";

const profit = figure("amount", "profit", { en: "Net profit of the period", zh: "当期净利润" });
const revenue = figure("amount", "revenue", { en: "Total operating revenue", zh: "营业总收入" });
const annualise = figure(
  "number",
  "annualise",
  { en: "Months that the profit covers", zh: "利润覆盖的月数" },
  {
    optional: true,
    help: { en: "1 to 12; left out, the profit stays as it is.", zh: "1至12；省略则不年化。" },
  },
);

export const profitability: readonly RatioDefinition[] = [
  define({
    id: "ROE",
    name: { en: "Return on equity", zh: "净资产收益率" },
    formula: {
      en: "profit ÷ ((opening + closing) ÷ 2) [× 12 ÷ months]",
      zh: "净利润 ÷ ((期初 + 期末所有者权益) ÷ 2) [× 12 ÷ 月数]",
    },
    arguments: [
      profit,
      figure("amount", "opening", { en: "Equity at the start of the period", zh: "期初所有者权益" }),
      figure("amount", "closing", { en: "Equity at the end of the period", zh: "期末所有者权益" }),
      annualise,
    ],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("annex 3"),
    also: [guarantorsRfc("institutional profile, profitability"), jinshang("key indicators")],
    notes: [
      averageBalances,
      interimAsIs,
      {
        en: "No answer where average equity is zero or negative: a loss would read as a return. One negative end is accepted.",
        zh: "平均所有者权益为零或为负时无定义，否则亏损会显示为收益；仅期初或期末一端为负可以计算。",
      },
      {
        en: "More equity lowers this ratio though it strengthens the guarantor.",
        zh: "增资会降低该比率，但增强担保人的实力。",
      },
    ],
    example: { args: [7.22, 64.46, 69.56], value: 0.107745 },
    from: (given) =>
      returnOnEquity(given.one("profit"), given.one("opening"), given.one("closing"), given.one("annualise")),
  }),
  define({
    id: "ROA",
    name: { en: "Return on assets", zh: "总资产收益率" },
    formula: {
      en: "profit ÷ ((opening + closing) ÷ 2) [× 12 ÷ months]",
      zh: "净利润 ÷ ((期初 + 期末资产总额) ÷ 2) [× 12 ÷ 月数]",
    },
    arguments: [
      profit,
      figure("amount", "opening", { en: "Total assets at the start of the period", zh: "期初资产总额" }),
      figure("amount", "closing", { en: "Total assets at the end of the period", zh: "期末资产总额" }),
      annualise,
    ],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("annex 3"),
    notes: [averageBalances, interimAsIs],
    example: { args: [7.22, 85.58, 93.11], value: 0.08081 },
    from: (given) =>
      returnOnAssets(given.one("profit"), given.one("opening"), given.one("closing"), given.one("annualise")),
  }),
  define({
    id: "COSTINCOME",
    name: { en: "Cost-to-income ratio", zh: "费用收入比" },
    formula: { en: "expenses ÷ revenue", zh: "业务及管理费 ÷ 营业总收入" },
    arguments: [
      figure("amount", "expenses", { en: "Operating and administrative expenses", zh: "业务及管理费" }),
      revenue,
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("table 10 (as 营业费用率)")],
    notes: [
      {
        en: "Of Tianfu's four printed values only that of 2021 follows from this formula; the others count more than the expenses shown.",
        zh: "天府增信披露的四个数值中仅2021年与本公式一致；其余数值的分子大于所列业务及管理费。",
      },
      { en: "Negative expenses (a net release) are accepted.", zh: "接受负的费用（净冲回）。" },
    ],
    example: { args: [0.48, 11.46], value: 0.041885 },
    from: (given) => costIncomeRatio(given.one("expenses"), given.one("revenue")),
  }),
  define({
    id: "OPERATINGMARGIN",
    name: { en: "Operating margin", zh: "营业利润率" },
    formula: { en: "profit ÷ revenue", zh: "营业利润 ÷ 营业收入" },
    arguments: [figure("amount", "profit", { en: "Operating profit", zh: "营业利润" }), revenue],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("table 10"),
    notes: [
      {
        en: "The report prints it without a formula; operating profit over revenue reproduces all four values.",
        zh: "报告未列公式；营业利润除以营业收入可重现全部四个数值。",
      },
      { en: "Revenue includes investment income.", zh: "营业收入包含投资收益。" },
    ],
    example: { args: [9.32, 12.69], value: 0.734437 },
    from: (given) => operatingMargin(given.one("profit"), given.one("revenue")),
  }),
];
