import { judged, measured, source, stated, within } from "./replies";
import type { Assessment, Figures, Sample } from "./sample";

const ACCOUNTS = source(
  "Public Accounts 2015/16, discussion and analysis, p. 11",
  "2015/16财年公共账目，讨论与分析，第11页",
  "2016-07-21",
  "https://pdfslide.us/documents/british-columbia-public-accounts-financial-statement-in-the-budget-and-fiscal.html",
);
const YEAR_END = source(
  "Ministry of Finance, release on the 2015/16 fiscal year",
  "财政厅，2015/16财年公告",
  "2016-07-21",
  "https://news.gov.bc.ca/releases/2016FIN0031-001322",
);
const DEBT_TABLE = source(
  "TaxTips.ca, British Columbia provincial debt",
  "TaxTips.ca，不列颠哥伦比亚省债务表",
  "2016",
  "https://www.taxtips.ca/statistics/bc-provincial-debt.htm",
);
const ISSUE = source(
  "Ministry of Finance, release on the first panda bond",
  "财政厅，首期熊猫债公告",
  "2016-01-21",
  "https://news.gov.bc.ca/releases/2016FIN0002-000065",
);
const DBRS = source(
  "DBRS, rating of the 2016 series 1 renminbi bonds",
  "DBRS，2016年第一期人民币债券评级",
  "2016-01",
  "https://dbrs.morningstar.com/research/289167/dbrs-assigns-provisional-rating-of-aa-high-to-british-columbias-inaugural-2016-series-1-renminbi-bonds",
);
const FITCH = source(
  "Fitch, affirmation of British Columbia",
  "惠誉，维持不列颠哥伦比亚省评级",
  "2016-04-15",
  "http://www.businesswire.com/news/home/20160415005932/en/Fitch-Affirms-Province-British-Columbia-Canadas-Rating",
);
const MOODYS = source(
  "Moody's, credit opinion on British Columbia",
  "穆迪，不列颠哥伦比亚省信用意见",
  "2017-01-23",
  "https://kipdf.com/british-columbia-province-of_5b3567e8097c475e228b45e2.html",
);

const assessment: Assessment = {
  id: "sample-british-columbia-2016",
  method: "panda-local-government@2016+1",
  issuer: { en: "Province of British Columbia", zh: "加拿大不列颠哥伦比亚省" },
  date: "2016-07-21",
  sources: [ACCOUNTS, YEAR_END, DEBT_TABLE, ISSUE, DBRS],
  outlook: "stable",
  replies: {
    "power-distribution": judged(
      "1",
      "sections 92 and 92A of the Constitution Act, 1867 give provinces direct taxes and resources of their own",
      "《1867年宪法法》第92条及第92A条赋予各省直接税权及资源权",
    ),
    "sovereign-influence": judged(
      "2",
      `federal contributions grew by $368 million and remain a smaller part of revenue (${YEAR_END.en})`,
      `联邦拨款增加3.68亿加元，占收入较小部分（${YEAR_END.zh}）`,
    ),
    "economic-management": judged(
      "2",
      `growth of 3 % in 2015, the highest of the provinces (${YEAR_END.en})`,
      `2015年增长3%，居各省首位（${YEAR_END.zh}）`,
    ),
    "budget-execution": judged(
      "2",
      "revenue and expense both within 5 % of the budget of 2015/16, see the figures sheet",
      "2015/16财年收入与支出均与预算相差5%以内，见数据表",
    ),
    "debt-management": judged(
      "2",
      `taxpayer-supported debt to GDP is a published target and fell for a second year (${FITCH.en})`,
      `纳税人支持债务占GDP比重为公开目标，且连续第二年下降（${FITCH.zh}）`,
    ),
    "development-level": judged(
      "2",
      "GDP grew by 3 % against 0.9 % for Canada in 2015; GDP per head in Canadian dollars on the figures sheet",
      "2015年增长3%，全国0.9%；以加元计的人均GDP见数据表",
    ),
    "economic-structure": judged(
      "2",
      `growth spread across most industries (${YEAR_END.en}); a diverse economy (${FITCH.en})`,
      `增长遍及多数行业（${YEAR_END.zh}）；经济多元（${FITCH.zh}）`,
    ),
    "fiscal-revenue": judged(
      "2",
      `taxes raised at home lead revenue, growing by $1.2 billion in the year (${YEAR_END.en})`,
      `收入以自有税收为主，当年增加12亿加元（${YEAR_END.zh}）`,
    ),
    "expenditure-structure": judged(
      "4",
      "taxpayer-supported capital spending is below 12 % of spending, see the figures sheet",
      "纳税人支持的资本支出低于总支出的12%，见数据表",
    ),
    "fiscal-balance": judged(
      "2",
      "surpluses in both years while debt grew by less than capital spending, see the figures sheet",
      "两年均有盈余，债务增额小于资本支出，见数据表",
    ),
    "disposable-assets": judged(
      "4",
      `the Prosperity Fund starts at $100 million, a day of revenue; no other fund is named (${YEAR_END.en})`,
      `繁荣基金起始1亿加元，约合一日收入，未见其他基金（${YEAR_END.zh}）`,
    ),
    "debt-size": judged(
      "3",
      "debt to GDP falls in grade 2 and debt to revenue in grade 3; revenue three years before is not at hand",
      "债务占GDP落入2档、占收入落入3档；三年前收入未取得",
    ),
    "debt-gdp": measured(
      "17.4%",
      "debt-gdp",
      "2016",
      within(ACCOUNTS, "Taxpayer-supported debt; GDP of the debt table", "纳税人支持债务；GDP取自债务表"),
    ),
    "debt-revenue": measured(
      "89.8%",
      "debt-revenue",
      "2016",
      within(ACCOUNTS, "Taxpayer-supported debt and revenue", "纳税人支持债务与收入"),
    ),
    "debt-structure": judged(
      "2",
      `long-term rated issuer in several currencies, and the foreign one here is matched by assets (${ISSUE.en}); no maturity table at hand`,
      `以多币种发行长期债券，本期外币由资产对应（${ISSUE.zh}）；未取得期限表`,
    ),
    "available-capital": judged(
      "3",
      `first issue nearly twice oversubscribed (${ISSUE.en}); reserves are small against debt`,
      `首期获近两倍认购（${ISSUE.zh}）；储备相对债务较小`,
    ),
    "default-record": stated(
      "clean",
      within(
        FITCH,
        "No default mentioned, rated AAA with the agency since 2007",
        "未提及违约，2007年以来为AAA级",
      ),
    ),
    arrangement: judged(
      "federal",
      "a constituent province of a federation; powers by sections 92 and 92A of the Constitution Act, 1867",
      "联邦成员省，权力源自《1867年宪法法》第92条及第92A条",
    ),
    "rmb-assets": stated(
      "1",
      within(
        ISSUE,
        "All proceeds reinvested in renminbi at a positive return",
        "募集资金全部再投资于人民币资产并有正收益",
      ),
    ),
    "rmb-convertibility": judged(
      "2",
      `pays in US dollars where renminbi cannot be had (${DBRS.en}), from a convertible currency`,
      `无法取得人民币时以美元支付（${DBRS.zh}），本币可自由兑换`,
    ),
    "rmb-transfer": judged("2", "Canada has no exchange control", "加拿大无外汇管制"),
    "rmb-china-business": judged(
      "2",
      `a programme of RMB 6 billion, after renminbi bonds of 2013 and 2014 offshore (${ISSUE.en})`,
      `60亿元发行额度，此前2013年、2014年曾发行离岸人民币债（${ISSUE.zh}）`,
    ),
    "rmb-willingness": judged(
      "3",
      `ranks equally with other unsecured debt (${DBRS.en}); no word of cross-default`,
      `与其他无担保债务同等受偿（${DBRS.zh}）；未提及交叉违约`,
    ),
  },
  modes: {
    "development-level": "grade",
    "fiscal-balance": "grade",
    "debt-size": "grade",
    "rmb-ability": "measure",
  },
  step: "review",
};

const figures: Figures = {
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
    {
      id: "revenue",
      label: { en: "Revenue", zh: "收入" },
      values: [46131, 47606],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "budgetrevenue",
      label: { en: "Revenue, budget", zh: "收入预算" },
      values: [null, 46365],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "expense",
      label: { en: "Expense", zh: "支出" },
      values: [44439, 46876],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "budgetexpense",
      label: { en: "Expense, budget", zh: "支出预算" },
      values: [null, 45831],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "surplus",
      label: { en: "Surplus", zh: "盈余" },
      values: [1692, 730],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "capital",
      label: { en: "Capital spending, taxpayer-supported", zh: "资本支出（纳税人支持）" },
      values: [3407, 3459],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "debt",
      label: { en: "Debt, taxpayer-supported", zh: "债务（纳税人支持）" },
      values: [41880, 42727],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "selfdebt",
      label: { en: "Debt, self-supported", zh: "债务（自偿）" },
      values: [21040, 22565],
      numberFormat: "#,##0",
      note: ACCOUNTS,
    },
    {
      id: "gdp",
      label: { en: "Provincial GDP", zh: "省GDP" },
      values: [238726, 244990],
      numberFormat: "#,##0",
      note: DEBT_TABLE,
    },
    {
      id: "people",
      label: { en: "Population, thousands", zh: "人口（千人）" },
      values: [4631, 4683],
      numberFormat: "#,##0",
      note: DEBT_TABLE,
    },
  ],
  ratios: [
    {
      id: "debt-gdp",
      label: { en: "Taxpayer-supported debt to GDP", zh: "纳税人支持债务/GDP" },
      formula: "{debt}/{gdp}",
      printed: [0.175, 0.174],
      numberFormat: "0.0%",
      note: within(ACCOUNTS, "Reproduces within rounding", "在舍入范围内可复现"),
    },
    {
      id: "debt-revenue",
      label: { en: "Taxpayer-supported debt to revenue", zh: "纳税人支持债务/收入" },
      formula: "{debt}/{revenue}",
      printed: [null, null],
      numberFormat: "0.0%",
      note: within(MOODYS, "Described as slightly below 90 % of revenue", "表述为略低于收入的90%"),
    },
    {
      label: { en: "Balance to revenue", zh: "盈余/收入" },
      formula: "({revenue}-{expense})/{revenue}",
      numberFormat: "0.0%",
      note: {
        en: "Before capital spending, which the accounts spread over years.",
        zh: "资本支出按年摊销，未直接计入。",
      },
    },
    {
      label: { en: "Capital spending to all spending", zh: "资本支出占比" },
      formula: "{capital}/({expense}+{capital})",
      numberFormat: "0.0%",
      note: {
        en: "Taxpayer-supported; expense holds amortisation too, so the share is a little low.",
        zh: "纳税人支持口径；支出含摊销，故占比略低。",
      },
    },
    {
      label: { en: "Revenue, outturn over budget", zh: "收入决算偏差" },
      formula: "{revenue}/{budgetrevenue}-1",
      numberFormat: "0.0%",
      note: { en: "Budget of February 2015, as the accounts print it.", zh: "2015年2月预算，取自公共账目。" },
    },
    {
      label: { en: "Expense, outturn over budget", zh: "支出决算偏差" },
      formula: "{expense}/{budgetexpense}-1",
      numberFormat: "0.0%",
      note: { en: "Budget of February 2015, as the accounts print it.", zh: "2015年2月预算，取自公共账目。" },
    },
    {
      label: { en: "GDP per head, CAD", zh: "人均GDP（加元）" },
      formula: "{gdp}/{people}*1000",
      numberFormat: "#,##0",
      note: {
        en: "In Canadian dollars: no printed exchange rate is used, so the item in US dollars is left out.",
        zh: "以加元计；未采用汇率，故不填美元指标。",
      },
    },
  ],
  facts: [
    {
      label: { en: "DBRS, renminbi bonds", zh: "DBRS，人民币债券" },
      value: { en: "AA (high)", zh: "AA (high)" },
      source: DBRS,
    },
    { label: { en: "Fitch, long-term", zh: "惠誉，长期" }, value: { en: "AAA", zh: "AAA" }, source: FITCH },
    {
      label: { en: "Moody's, long-term", zh: "穆迪，长期" },
      value: { en: "Aaa", zh: "Aaa" },
      source: MOODYS,
    },
  ],
};

/** British Columbia, the first foreign government with a panda bond, from its public accounts of 2015/16. */
export const britishColumbia: Sample = {
  id: "british-columbia",
  title: {
    en: "British Columbia 2016 (panda, local government)",
    zh: "不列颠哥伦比亚省 2016（熊猫债，地方政府）",
  },
  expected: "A+",
  assessment,
  figures,
};
