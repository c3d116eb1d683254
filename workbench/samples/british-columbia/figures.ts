import { within } from "../replies";
import { figure, rated, ratio } from "../rows";
import type { Figures } from "../sample";
import { ACCOUNTS, DEBT_TABLE, DBRS, FITCH, MOODYS } from "./sources";

export const figures: Figures = {
  title: {
    en: "Province of British Columbia: public accounts to March 2016",
    zh: "不列颠哥伦比亚省：截至2016年3月的公共账目",
  },
  unit: {
    en: "CAD million; fiscal years that end in March of the year named",
    zh: "单位：百万加元；财年截至所列年份3月",
  },
  columns: ["2015", "2016"],
  figures: [
    figure("revenue", "Revenue", "收入", [46131, 47606], ACCOUNTS, "#,##0"),
    figure("budgetrevenue", "Revenue, budget", "收入预算", [null, 46365], ACCOUNTS, "#,##0"),
    figure("expense", "Expense", "支出", [44439, 46876], ACCOUNTS, "#,##0"),
    figure("budgetexpense", "Expense, budget", "支出预算", [null, 45831], ACCOUNTS, "#,##0"),
    figure("surplus", "Surplus", "盈余", [1692, 730], ACCOUNTS, "#,##0"),
    figure(
      "capital",
      "Capital spending, taxpayer-supported",
      "资本支出（纳税人支持）",
      [3407, 3459],
      ACCOUNTS,
      "#,##0",
    ),
    figure("debt", "Debt, taxpayer-supported", "债务（纳税人支持）", [41880, 42727], ACCOUNTS, "#,##0"),
    figure("selfdebt", "Debt, self-supported", "债务（自偿）", [21040, 22565], ACCOUNTS, "#,##0"),
    figure("gdp", "Provincial GDP", "省GDP", [238726, 244990], DEBT_TABLE, "#,##0"),
    figure("people", "Population, thousands", "人口（千人）", [4631, 4683], DEBT_TABLE, "#,##0"),
  ],
  ratios: [
    ratio(
      "debt-gdp",
      "Taxpayer-supported debt to GDP",
      "纳税人支持债务/GDP",
      "ROUND({debt}/{gdp},3)",
      "0.0%",
      within(ACCOUNTS, "Reproduces within rounding", "在舍入范围内可复现"),
      [0.175, 0.174],
    ),
    ratio(
      "debt-revenue",
      "Taxpayer-supported debt to revenue",
      "纳税人支持债务/收入",
      "ROUND({debt}/{revenue},3)",
      "0.0%",
      within(MOODYS, "Described as slightly below 90% of revenue", "表述为略低于收入的90%"),
    ),
    ratio(
      "balance-to-revenue",
      "Balance to revenue",
      "盈余/收入",
      "({revenue}-{expense})/{revenue}",
      "0.0%",
      {
        en: "Before capital spending, which the accounts spread over years.",
        zh: "资本支出按年摊销，未直接计入。",
      },
    ),
    ratio(
      "capital-spending-to-all-spending",
      "Capital spending to all spending",
      "资本支出占比",
      "{capital}/({expense}+{capital})",
      "0.0%",
      {
        en: "Taxpayer-supported; expense holds amortisation too, so the share is a little low.",
        zh: "纳税人支持口径；支出含摊销，故占比略低。",
      },
    ),
    ratio(
      "revenue-outturn-over-budget",
      "Revenue, outturn over budget",
      "收入决算偏差",
      "{revenue}/{budgetrevenue}-1",
      "0.0%",
      { en: "Budget of February 2015, as the accounts print it.", zh: "2015年2月预算，取自公共账目。" },
    ),
    ratio(
      "expense-outturn-over-budget",
      "Expense, outturn over budget",
      "支出决算偏差",
      "{expense}/{budgetexpense}-1",
      "0.0%",
      { en: "Budget of February 2015, as the accounts print it.", zh: "2015年2月预算，取自公共账目。" },
    ),
    ratio("gdp-per-head-cad", "GDP per head, CAD", "人均GDP（加元）", "{gdp}/{people}*1000", "#,##0", {
      en: "In Canadian dollars: no printed exchange rate is used, so the item in US dollars is left out.",
      zh: "以加元计；未采用汇率，故不填美元指标。",
    }),
  ],
  facts: [
    rated("DBRS, renminbi bonds", "DBRS，人民币债券", "AA (high)", DBRS),
    rated("Fitch, long-term", "惠誉，长期", "AAA", FITCH),
    rated("Moody's, long-term", "穆迪，长期", "Aaa", MOODYS),
  ],
};
