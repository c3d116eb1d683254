import { judged, measured, stated, within } from "../replies";
import { figure, ratio } from "../rows";
import type { Assessment, Figures, Sample } from "../sample";
import { REPORT_2018, REPORT_2019, RESULTS, SECTOR } from "./sources";

const PERCENT = "0.0%";

const assessment: Assessment = {
  id: "sample-china-coal-2019",
  method: "circ-enterprise@2007+2",
  issuer: { en: "China Coal Energy", zh: "中煤能源" },
  date: "2019-05-07",
  year: "2018",
  sources: [RESULTS, REPORT_2018, REPORT_2019, SECTOR],
  outlook: "",
  replies: {
    "macro-environment": judged(
      "3",
      `demand follows the country's growth, and supply hangs on policy (${REPORT_2018.en})`,
      `需求随全国增长，供给依赖政策调控（${REPORT_2018.zh}）`,
    ),
    "industry-risk": judged(
      "4",
      `overcapacity remains and the cycle hangs on control by policy (${REPORT_2018.en})`,
      `行业整体仍产能过剩，景气依赖政策控制（${REPORT_2018.zh}）`,
    ),
    "market-position": judged(
      "2",
      "the second largest of the listed coal companies after China Shenhua",
      "上市煤企中规模仅次于中国神华",
    ),
    scale: judged(
      "2",
      `revenue of CNY 60.6 billion in 2016, between 30 and 100 (${RESULTS.en})`,
      `2016年收入606亿元，介于300亿与1000亿（${RESULTS.zh}）`,
    ),
    diversification: judged(
      "3",
      `coal first, with olefins, urea, methanol and coal machinery beside it (${REPORT_2018.en})`,
      `以煤炭为主，兼营聚烯烃、尿素、甲醇与煤机（${REPORT_2018.zh}）`,
    ),
    efficiency: judged(
      "3",
      `EBITDA of 20.9% of revenue in 2016, a year of recovery (${RESULTS.en}); costs of peers were not read`,
      `2016年回升，息税折旧摊销前盈利率20.9%（${RESULTS.zh}）；未读同业成本`,
    ),
    "internal-control": judged(
      "3",
      `27 subsidiaries of the second tier, unchanged organisation (${REPORT_2019.en})`,
      `二级子公司27家，组织架构未变（${REPORT_2019.zh}）`,
    ),
    "risk-control": judged(
      "3",
      "mining carries the risk of accidents; guarantees for others were not read",
      "煤矿有安全事故风险；对外担保未读到",
    ),
    benchmark: judged(
      "4",
      "coal is named among the cyclical industries of that grade",
      "煤炭列于该档周期性行业",
    ),
    "debt-service": judged(
      "4",
      `liabilities of 58.2% of assets, and a large capital programme (${REPORT_2019.en}); debt and interest were not read`,
      `负债率58.2%且资本支出压力较大（${REPORT_2019.zh}）；债务与利息未读到`,
    ),
    "debt-to-assets": measured("58.2%", "liability-ratio", "2018", REPORT_2019),
    "earnings-liquidity": judged(
      "4",
      `loss of CNY 3.3 billion in 2015, profit of 1.7 billion in 2016 (${RESULTS.en}); cash was not read`,
      `2015年亏损约33亿元，2016年盈利约17亿元（${RESULTS.zh}）；现金未读到`,
    ),
    "financial-policy": judged(
      "4",
      `projects under way need large further funds (${REPORT_2019.en})`,
      `在建项目尚需大量资金（${REPORT_2019.zh}）`,
    ),
    "special-indicators": judged(
      "3",
      `leverage below the 70% of 32 coal groups (${SECTOR.en}); the special indicators themselves were not read`,
      `负债率低于32家煤炭集团的70%（${SECTOR.zh}）；专项指标未读到`,
    ),
    "credit-record": judged(
      "clean",
      `no default named in the yearly follow-up reports (${REPORT_2018.en})`,
      `历年跟踪报告未提及违约（${REPORT_2018.zh}）`,
    ),
    "corporate-governance": judged(
      "sound",
      "listed in Hong Kong since 2006 and in Shanghai since 2008, bodies complete",
      "2006年香港、2008年上海上市，机构完备",
    ),
    "issuer-quality": judged("sound", "nothing in the reports speaks for more or less", "报告无增减依据"),
    "other-willingness": judged("0", "nothing in the reports speaks for more or less", "报告无增减依据"),
    "economic-position": judged(
      "ordinary",
      "a large supplier in a market with many others",
      "市场供应者众多，可替代",
    ),
    "shareholder-structure": stated(
      "settled",
      within(
        REPORT_2018,
        "China Coal Group holds 57.36%, controlled by the State Council's asset commission",
        "中煤集团持股57.36%，实际控制人为国务院国资委",
      ),
    ),
    "shareholder-strength": judged(
      "high",
      `the group's listed main business under its name and control (${REPORT_2018.en}); no injection of capital was read`,
      `集团主业上市平台，同名并受其控制（${REPORT_2018.zh}）；未读到注资`,
    ),
    "shareholder-rating": judged(
      "AA+",
      "a central state group with the same coal business; one notch below the state, our reading",
      "中央企业，业务同为煤炭；低于主权一级，系示例判断",
    ),
    "government-strength": judged(
      "none",
      "the state stands behind the group and is counted in its rating",
      "国家支持体现于集团等级，不重复计",
    ),
    domicile: stated("china", within(REPORT_2018, "A company of mainland China", "中国内地公司")),
  },
  modes: { benchmark: "grade", "debt-service": "grade", "earnings-liquidity": "grade" },
  step: "review",
};

const figures: Figures = {
  title: {
    en: "China Coal Energy: results of 2015 and 2016, balance of 2018",
    zh: "中煤能源：2015—2016年业绩与2018年末财务状况",
  },
  unit: { en: "CNY million; consolidated", zh: "单位：百万元；合并口径" },
  columns: ["2015", "2016", "2018"],
  figures: [
    figure("revenue", "Revenue", "收入", [59270.865, 60631.613, null], RESULTS),
    figure("gross", "Gross profit", "毛利", [4103.779, 9892.363, null], RESULTS),
    figure(
      "depreciation",
      "Depreciation and amortisation in cost of sales",
      "销售成本中折旧及摊销",
      [6393.236, 5895.215, null],
      RESULTS,
    ),
    figure(
      "ebitda",
      "EBITDA",
      "息税折旧摊销前盈利",
      [7079, 12691, null],
      within(RESULTS, "2015: 12,691 less the rise of 5,612", "2015年：12,691减增额5,612"),
    ),
    figure(
      "profit",
      "Profit of shareholders",
      "股东应占利润",
      [-3267, 1715, null],
      within(RESULTS, "2015: 1,715 less the rise of 4,982", "2015年：1,715减增额4,982"),
    ),
    figure("assets", "Total assets", "资产总额", [null, null, 264658], REPORT_2019),
    figure("liabilities", "Total liabilities", "负债合计", [null, null, 153976], REPORT_2019),
    figure("equity", "Equity with minorities", "所有者权益（含少数股东）", [null, null, 110682], REPORT_2019),
  ],
  ratios: [
    ratio(
      "liability-ratio",
      "Liabilities to assets",
      "资产负债率",
      "ROUND({liabilities}/{assets},3)",
      PERCENT,
      REPORT_2019,
    ),
    ratio(
      "check",
      "Assets less liabilities and equity",
      "资产减负债与权益",
      "{assets}-{liabilities}-{equity}",
      "#,##0",
      { en: "Nil: the printed balance adds up.", zh: "为零：所列数据勾稽相符。" },
    ),
    ratio(
      "growth",
      "Growth of revenue",
      "收入增长率",
      "RATIO.GROWTH({revenue},{revenue<})",
      PERCENT,
      within(RESULTS, "Printed as 2.3%", "所列为2.3%"),
      [null, 0.023, null],
    ),
    ratio(
      "ebitda-rise",
      "Growth of EBITDA",
      "息税折旧摊销前盈利增长率",
      "RATIO.GROWTH({ebitda},{ebitda<})",
      PERCENT,
      within(RESULTS, "Printed as 79.3%", "所列为79.3%"),
      [null, 0.793, null],
    ),
    ratio(
      "ebitda-margin",
      "EBITDA to revenue",
      "息税折旧摊销前盈利率",
      "RATIO.OPERATINGMARGIN({ebitda},{revenue})",
      PERCENT,
      RESULTS,
    ),
    ratio(
      "gross-margin",
      "Gross margin",
      "毛利率",
      "RATIO.OPERATINGMARGIN({gross},{revenue})",
      PERCENT,
      RESULTS,
    ),
  ],
};

/** China Coal Energy, listed and of a cyclical industry, for an insurer's own rating of an enterprise. */
export const chinaCoal: Sample = {
  id: "china-coal",
  title: {
    en: "China Coal Energy 2019 (CIRC guideline, enterprise)",
    zh: "中煤能源 2019（保监会指引，工商企业）",
  },
  expected: "A-",
  assessment,
  figures,
};
