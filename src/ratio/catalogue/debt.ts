import { debtCapitalisation, debtCover, realDebt } from "../debt";
import { choice, define, figure } from "../define";
import type { RatioDefinition } from "../definition";
import { tianfu } from "./places";

const onlyAnnex3 = { help: { en: "Not needed with plain.", zh: "选择plain时无需填写。" } };

export const debt: readonly RatioDefinition[] = [
  define({
    id: "REALDEBT",
    name: { en: "Real debt ratio", zh: "实际资产负债率" },
    formula: {
      en: "annex3: (liabilities − unearned − compensation) ÷ assets; plain: liabilities ÷ assets",
      zh: "annex3：(负债总额 − 未到期责任准备金 − 担保赔偿准备金) ÷ 资产总额；plain：负债总额 ÷ 资产总额",
    },
    arguments: [
      figure("amount", "liabilities", { en: "Total liabilities", zh: "负债总额" }),
      figure("amount", "unearned", { en: "Unearned premium reserve", zh: "未到期责任准备金" }, onlyAnnex3),
      figure("amount", "compensation", { en: "Compensation reserve", zh: "担保赔偿准备金" }, onlyAnnex3),
      figure("amount", "assets", { en: "Total assets", zh: "资产总额" }),
      choice(
        "definition",
        { en: "Definition", zh: "口径" },
        {
          annex3: { en: "Annex 3: reserves taken out (default)", zh: "附件3：扣除准备金（默认）" },
          plain: { en: "Plain: as the report's tables print it", zh: "不扣除：与报告表格披露值一致" },
        },
      ),
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("table 8")],
    notes: [
      {
        en: "Tianfu prints 25.30 % for 2022, which is plain. Annex 3's own formula gives 20.01 %, taking 保险合同准备金 as both reserves together (an inference). State the definition beside the figure.",
        zh: "天府增信2022年披露25.30%，为不扣除口径；按附件3公式为20.01%（将保险合同准备金视为两项准备金之和，属推断）。使用时应注明口径。",
      },
      {
        en: "Reserves above liabilities are refused, being part of them.",
        zh: "准备金大于负债总额时不计算，因其属于负债。",
      },
    ],
    example: { args: [23.56, 4.93, 0, 93.11, "annex3"], value: 0.200086 },
    from: (given) =>
      realDebt(
        given.one("liabilities"),
        given.one("unearned"),
        given.one("compensation"),
        given.one("assets"),
        given.word("definition"),
      ),
  }),
  define({
    id: "DEBTCAPITAL",
    name: { en: "Total debt capitalisation", zh: "全部债务资本化比率" },
    formula: { en: "debt ÷ (debt + equity)", zh: "全部债务 ÷ (全部债务 + 所有者权益)" },
    arguments: [
      figure("amount", "debt", { en: "Total debt", zh: "全部债务" }),
      figure("amount", "equity", { en: "Equity", zh: "所有者权益" }),
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("table 8"),
    notes: [
      {
        en: "The report prints it without a formula; this one reproduces all three values. Perpetuals are in equity here, unlike in table 13.",
        zh: "报告未列公式；本公式可重现三个披露值。此处永续债计入权益，与表13不同。",
      },
      {
        en: "Negative equity gives more than 100 %; no answer where debt and equity together are not above zero.",
        zh: "所有者权益为负时结果大于100%；债务与权益之和不大于零时无定义。",
      },
    ],
    example: { args: [17.59, 69.56], value: 0.201836 },
    from: (given) => debtCapitalisation(given.one("debt"), given.one("equity")),
  }),
  define({
    id: "DEBTCOVER",
    name: { en: "Debt cover", zh: "全部债务覆盖倍数" },
    formula: {
      en: "(amount − perpetuals in equity, for equity only) ÷ (debt + perpetuals)",
      zh: "(指标值 − 权益中的永续债（仅所有者权益）) ÷ (全部债务 + 永续债)",
    },
    arguments: [
      choice(
        "measure",
        { en: "What covers the debt", zh: "覆盖指标" },
        {
          equity: { en: "Equity, without perpetuals", zh: "所有者权益（剔除永续债）" },
          revenue: { en: "Operating revenue", zh: "营业收入" },
          inflow: { en: "Operating cash inflow, gross", zh: "经营活动现金流入额" },
        },
        { optional: false },
      ),
      figure(
        "amount",
        "amount",
        { en: "Amount of that measure", zh: "该指标的金额" },
        {
          help: {
            en: "Equity as in the balance sheet, perpetuals included.",
            zh: "所有者权益按资产负债表填写，含永续债。",
          },
        },
      ),
      figure("amount", "debt", { en: "Total debt without perpetuals", zh: "全部债务（不含永续债）" }),
      figure(
        "amount",
        "perpetuals",
        { en: "Perpetuals counted as debt", zh: "计入债务的永续债" },
        {
          optional: true,
          help: { en: "Left out: none.", zh: "省略则为0。" },
        },
      ),
      figure(
        "amount",
        "perpetualsInEquity",
        { en: "Perpetuals inside the equity given", zh: "所填所有者权益中包含的永续债" },
        { optional: true, help: { en: "Left out: all of them.", zh: "省略则视为全部。" } },
      ),
    ],
    unit: "multiple",
    direction: "higher",
    cite: tianfu("table 13"),
    notes: [
      {
        en: "Table 13 takes 30.00 of perpetuals out of equity of end-2022, though 15.00 of them were issued in 2023 and were not in it: 0.83x as printed, 1.67x on one date.",
        zh: "表13从2022年末权益中扣除30.00亿元永续债，其中15.00亿元发行于2023年、并不在该权益中：披露值0.83倍，同一时点口径为1.67倍。",
      },
      {
        en: "The inflow is gross, not net operating cash flow.",
        zh: "现金流入额为总额，并非经营活动现金净流量。",
      },
      { en: "Equity below the perpetuals gives a negative cover.", zh: "所有者权益小于永续债时结果为负。" },
    ],
    example: { args: ["equity", 69.56, 17.59, 30], value: 0.831267 },
    from: (given) =>
      debtCover(
        given.word("measure"),
        given.one("amount"),
        given.one("debt"),
        given.one("perpetuals"),
        given.one("perpetualsInEquity"),
      ),
  }),
];
