import { stated } from "./replies";
import type { Assessment, Sample } from "./sample";

const SCORECARD = {
  en: "Lianhe, follow-up report of 25 June 2023, scorecard",
  zh: "联合资信2023年6月25日跟踪评级报告，打分表",
};

const GRADES: Readonly<Record<string, string>> = {
  "regional-economy": "1",
  "industry-risk": "3",
  governance: "2",
  "risk-management": "2",
  "business-operation": "1",
  "asset-quality": "1",
  profitability: "1",
  "capital-structure": "1",
  "claims-paying-capacity": "1",
  "individual-adjustment": "0",
  "shareholder-strength": "none",
  "government-strength": "none",
};

const assessment: Assessment = {
  id: "sample-tianfu-2023",
  method: "lianhe-guarantor@4.0.202208+2",
  issuer: { en: "Tianfu Credit Enhancement", zh: "天府信用增进" },
  date: "2023-06-25",
  sources: [
    {
      en: "Lianhe Credit Rating, Tianfu Credit Enhancement: follow-up rating report 2023 (联合〔2023〕3738号)",
      zh: "联合资信，天府信用增进股份有限公司2023年跟踪评级报告（联合〔2023〕3738号）",
    },
  ],
  outlook: "stable",
  replies: Object.fromEntries(Object.entries(GRADES).map(([id, grade]) => [id, stated(grade, SCORECARD)])),
  modes: {
    "asset-quality": "grade",
    profitability: "grade",
    "capital-structure": "grade",
    "claims-paying-capacity": "grade",
  },
  year: "2022",
  words: {
    name: { en: "Tianfu Credit Enhancement", zh: "天府信用增进" },
    strengths: {
      en: [
        "Nine shareholders under the provincial state-asset administration stand behind the company and can lend it business, capital and help.",
        "Guarantees grow, and in Sichuan nobody has a larger share of them.",
        "No claim was paid until March 2023; capital is large and the finances are sound.",
      ].join("\n"),
      zh: [
        "实际控制人为四川省国资委，九家股东在业务、资本和风险处置上可提供支持。",
        "增信业务持续增长，在四川省内份额居首。",
        "截至2023年3月末未发生代偿，资本实力强，财务表现稳健。",
      ].join("\n"),
    },
    concerns: {
      en: [
        "The slower economy weighs on firms, and with it the risk of claims on credit enhancers rises.",
        "Business is very concentrated by region (91.23% in Sichuan) and by industry (94.39% local financing vehicles), and concentrated by client (largest 14.38% and top ten 100.91% of net assets), while local financing tightens.",
        "Most guarantees have not matured yet and many mature together: management and risk control have still to prove themselves.",
      ].join("\n"),
      zh: [
        "经济下行使实体企业承压，增信机构的代偿风险上升。",
        "区域（四川省内占91.23%）和行业（城投企业占94.39%）集中度很高，客户集中度较高（单一最大客户、前十大客户分别占净资产14.38%和100.91%），而地方融资环境趋紧。",
        "多数业务尚未到期且到期较集中，管理和风险控制能力有待检验。",
      ].join("\n"),
    },
  },
  step: "section:competitiveness",
};

const within = { en: "Reproduces within the rounding of its inputs", zh: "在数据舍入范围内可复现" };

/** Tianfu Credit Enhancement, as Lianhe's follow-up report of 2023 prints its scorecard and figures. */
export const tianfu: Sample = {
  id: "tianfu",
  title: { en: "Tianfu Credit Enhancement 2023 (Lianhe)", zh: "天府信用增进 2023（联合资信）" },
  expected: "AAA",
  assessment,
  figures: {
    title: {
      en: "Tianfu Credit Enhancement: figures and ratios of the 2023 report",
      zh: "天府信用增进：2023年跟踪评级报告数据与指标",
    },
    unit: {
      en: "CNY 100 million; consolidated; tables 2, 8, 10, 12 and annex 2 of the report",
      zh: "单位：亿元；合并口径；报告表2、表8、表10、表12及附件2",
    },
    columns: ["2020", "2021", "2022"],
    figures: [
      { id: "assets", label: { en: "Total assets", zh: "资产总额" }, values: [77.27, 85.58, 93.11] },
      {
        id: "equity",
        label: { en: "Equity (net assets)", zh: "所有者权益（净资产）" },
        values: [61.5, 64.46, 69.56],
      },
      {
        id: "liabilities",
        label: { en: "Total liabilities", zh: "负债总额" },
        values: [15.76, 21.12, 23.56],
      },
      {
        id: "reserves",
        label: { en: "Insurance contract reserves", zh: "保险合同准备金" },
        values: [0.79, 2.77, 4.93],
      },
      { id: "debt", label: { en: "Total debt", zh: "全部债务" }, values: [14.04, 17.63, 17.59] },
      { id: "netcapital", label: { en: "Net capital", zh: "净资本" }, values: [50.32, 49.95, 46.35] },
      {
        id: "liability",
        label: { en: "Guarantee liability", zh: "期末增信责任余额" },
        values: [372.08, 518.76, 537.82],
      },
      {
        id: "client",
        label: { en: "Largest client, liability", zh: "单一最大客户责任余额" },
        values: [null, null, 10],
      },
      { id: "revenue", label: { en: "Operating revenue", zh: "营业收入" }, values: [9, 11.46, 12.69] },
      { id: "operating", label: { en: "Operating profit", zh: "营业利润" }, values: [7.68, 8.09, 9.32] },
      {
        id: "expenses",
        label: { en: "Business and management expenses", zh: "业务及管理费" },
        values: [0.39, 0.48, 0.49],
      },
      { id: "profit", label: { en: "Net profit", zh: "净利润" }, values: [5.77, 6.08, 7.22] },
    ],
    ratios: [
      {
        label: { en: "Return on equity", zh: "净资产收益率" },
        formula: "RATIO.ROE({profit},{equity<},{equity})",
        printed: [0.1095, 0.0965, 0.1078],
        numberFormat: "0.00%",
        note: {
          en: `Table 10. ${within.en}; 2020 needs an opening balance that is not printed.`,
          zh: `表10。${within.zh}；2020年期初余额未列示。`,
        },
      },
      {
        label: { en: "Return on assets", zh: "总资产收益率" },
        formula: "RATIO.ROA({profit},{assets<},{assets})",
        printed: [0.0842, 0.0747, 0.0808],
        numberFormat: "0.00%",
        note: {
          en: `Table 10. ${within.en}; 2020 needs an opening balance that is not printed.`,
          zh: `表10。${within.zh}；2020年期初余额未列示。`,
        },
      },
      {
        label: { en: "Operating margin", zh: "营业利润率" },
        formula: "RATIO.OPERATINGMARGIN({operating},{revenue})",
        printed: [0.854, 0.7063, 0.7347],
        numberFormat: "0.00%",
        note: { en: `Table 10. ${within.en}.`, zh: `表10。${within.zh}。` },
      },
      {
        label: { en: "Cost to income", zh: "费用收入比" },
        formula: "RATIO.COSTINCOME({expenses},{revenue})",
        printed: [0.0442, 0.0422, 0.0394],
        numberFormat: "0.00%",
        note: {
          en: "Table 10. Does not reproduce in 2020 and 2022: the printed numerator holds more than the expenses shown.",
          zh: "表10。2020年、2022年不能复现：所列比率的分子大于表中业务及管理费。",
        },
      },
      {
        label: { en: "Liability to net assets", zh: "增信放大倍数" },
        formula: "RATIO.NETASSETLEVERAGE({liability},{equity})",
        printed: [5.98, 8.06, 7.73],
        numberFormat: '0.00"x"',
        note: {
          en: "Table 12. 2022 reproduces; 2020 and 2021 imply other net assets, perhaps the parent's alone.",
          zh: "表12。2022年可复现；2020年、2021年隐含的净资产与合并口径不同，或为母公司口径。",
        },
      },
      {
        label: { en: "Liability to net capital", zh: "净资本增信倍数" },
        formula: "RATIO.NETCAPITALLEVERAGE({liability},{netcapital})",
        printed: [7.39, 10.38, 11.6],
        numberFormat: '0.00"x"',
        note: { en: `Table 12. ${within.en}.`, zh: `表12。${within.zh}。` },
      },
      {
        label: { en: "Net capital to net assets", zh: "净资本/净资产比率" },
        formula: "RATIO.NETCAPITALRATIO({netcapital},{equity})",
        printed: [0.8182, 0.775, 0.6664],
        numberFormat: "0.00%",
        note: { en: `Table 12. ${within.en}.`, zh: `表12。${within.zh}。` },
      },
      {
        label: { en: "Debt capitalisation", zh: "全部债务资本化比率" },
        formula: "RATIO.DEBTCAPITAL({debt},{equity})",
        printed: [0.1858, 0.2148, 0.2019],
        numberFormat: "0.00%",
        note: { en: `Table 8. ${within.en}.`, zh: `表8。${within.zh}。` },
      },
      {
        label: { en: "Real debt ratio, annex 3's formula", zh: "实际资产负债率（附件3公式）" },
        formula: 'RATIO.REALDEBT({liabilities},{reserves},0,{assets},"annex3")',
        printed: [0.204, 0.2468, 0.253],
        numberFormat: "0.00%",
        note: {
          en: "Table 8. Does not reproduce: the printed figures are plain liabilities over assets (next row). Deducting the insurance contract reserves is our inference.",
          zh: "表8。不能复现：所列数值为负债总额/资产总额（见下行）；以保险合同准备金作为扣除项系本工具推断。",
        },
      },
      {
        label: { en: "Real debt ratio, plain", zh: "实际资产负债率（未扣除准备金）" },
        formula: 'RATIO.REALDEBT({liabilities},{reserves},0,{assets},"plain")',
        printed: [0.204, 0.2468, 0.253],
        numberFormat: "0.00%",
        note: { en: `Table 8. ${within.en}.`, zh: `表8。${within.zh}。` },
      },
      {
        label: { en: "Largest client to net assets", zh: "单一最大客户集中度" },
        formula: "RATIO.SINGLECLIENT({client},{equity})",
        printed: [null, null, 0.1438],
        numberFormat: "0.00%",
        note: {
          en: "Section IX. By liability, not by balance; client ten of table 7 is the largest, not the first.",
          zh: "第九部分。按责任余额而非业务余额计算；最大客户为表7第十名。",
        },
      },
    ],
  },
};
