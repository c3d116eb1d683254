import type { PlainFactor, PlainScorecard, Text } from "../../src";

/** Three scorecards as their owners have them on paper. Their numbers are examples of nobody's. */

const text = (en: string, zh: string): Text => ({ en, zh });

function judged(group: string, weight: number, label: Text, guidance: readonly Text[]): PlainFactor {
  return { group, weight, label, guidance };
}

const LETTERS = [
  "AAA",
  "AA+",
  "AA",
  "AA-",
  "A+",
  "A",
  "A-",
  "BBB+",
  "BBB",
  "BBB-",
  "BB",
  "B",
  "CCC",
  "CC",
  "C",
];

/** A bank's scorecard for corporates: three judged and three measured factors, a matrix, a parent's support. */
const corporate: PlainScorecard = {
  id: "bank-corporate",
  version: "2026.1",
  title: text("Corporate scorecard", "公司客户内部评级打分卡"),
  publisher: text("A bank's credit department", "某银行授信部"),
  rates: text("Non-financial corporates", "非金融企业"),
  date: "2026-01-01",
  groups: [
    { id: "business", title: text("Business risk", "经营风险") },
    { id: "financial", title: text("Financial risk", "财务风险") },
  ],
  factors: [
    judged("business", 0.4, text("Industry", "行业风险"), [
      text("Steady demand, high barriers", "需求稳定、壁垒高"),
      text("Steady demand, some rivals", "需求较稳、竞争适度"),
      text("Moves with the economy", "随经济波动"),
      text("Deep cycles or falling demand", "周期深或需求下滑"),
      text("Shrinking or under attack by policy", "萎缩或受政策压制"),
    ]),
    judged("business", 0.4, text("Competitive position", "竞争地位"), [
      text("Leads its market nationwide", "全国领先"),
      text("Among the first few nationwide", "全国前列"),
      text("Strong in its region", "区域较强"),
      text("One of many", "同业众多"),
      text("Losing customers", "客户流失"),
    ]),
    judged("business", 0.2, text("Governance", "公司治理"), [
      text("Sound owners, full disclosure", "股东稳健、披露充分"),
      text("Sound owners", "股东稳健"),
      text("Ordinary", "一般"),
      text("One person decides", "一人决策"),
      text("Disputes or false accounts", "纠纷或账目不实"),
    ]),
    {
      group: "financial",
      weight: 0.4,
      label: text("Debt to assets", "资产负债率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "lower",
        edges: [0.35, 0.5, 0.65, 0.8],
        believed: [0, 3],
        definition: text("Total liabilities / total assets", "负债总额 ÷ 资产总额"),
      },
    },
    {
      group: "financial",
      weight: 0.35,
      label: text("Interest cover", "利息保障倍数"),
      measure: {
        unit: { kind: "multiple" },
        direction: "higher",
        edges: [8, 5, 3, 1.5],
        believed: [-100, 1000],
        definition: text("EBITDA / interest expense", "EBITDA ÷ 利息支出"),
      },
    },
    {
      group: "financial",
      weight: 0.25,
      label: text("Return on equity", "净资产收益率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "higher",
        edges: [0.12, 0.08, 0.04, 0],
        believed: [-2, 2],
        definition: text("Net profit / average equity", "净利润 ÷ 平均净资产"),
      },
    },
  ],
  grades: ["1", "2", "3", "4", "5"],
  symbols: LETTERS,
  scaleTitle: text("The bank's scale", "本行级别体系"),
  supporter: "shareholder",
};

const even = (...words: readonly [string, string][]) => words.map(([en, zh]) => text(en, zh));

/** An insurer's template for regional financing platforms: the region, the platform, the government's support. */
const platform: PlainScorecard = {
  id: "regional-platform",
  version: "2026.1",
  title: text("Regional financing platforms", "城投企业信用评价模板"),
  publisher: text("An insurer's credit department", "某保险机构信用评估部"),
  rates: text("Regional financing platforms", "城投企业"),
  date: "2026-01-01",
  groups: [
    { id: "region", title: text("The region", "区域环境") },
    { id: "platform", title: text("The platform", "企业自身") },
  ],
  factors: [
    {
      group: "region",
      weight: 0.3,
      label: text("Regional output", "地区生产总值"),
      help: text("Of the last year, in 100m yuan.", "最近一年，单位：亿元。"),
      measure: {
        unit: { kind: "number" },
        direction: "higher",
        edges: [8000, 3000, 1200, 500],
        believed: [1, 200000],
      },
    },
    {
      group: "region",
      weight: 0.4,
      label: text("Fiscal self-sufficiency", "财政自给率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "higher",
        edges: [0.7, 0.5, 0.35, 0.2],
        believed: [0, 2],
        definition: text(
          "General public budget revenue / general public budget expenditure",
          "一般公共预算收入 ÷ 一般公共预算支出",
        ),
      },
    },
    {
      group: "region",
      weight: 0.3,
      label: text("Debt burden of the region", "区域债务率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "lower",
        edges: [1, 2, 3, 5],
        believed: [0, 30],
        definition: text(
          "Debt of the government and its platforms / comprehensive fiscal strength",
          "（政府债务＋城投有息债务）÷ 综合财力",
        ),
      },
    },
    judged(
      "platform",
      0.4,
      text("Place among the region's platforms", "平台地位"),
      even(
        ["The only one of a province or a large city", "省级或大市唯一平台"],
        ["The first of its region", "区域内首位平台"],
        ["One of the main ones", "主要平台之一"],
        ["Of a district or a park", "区县或园区平台"],
        ["Replaceable", "可替代"],
      ),
    ),
    judged(
      "platform",
      0.3,
      text("Quality of assets", "资产质量"),
      even(
        ["Cash-earning and pledgeable", "可产生现金流、可抵押"],
        ["Mostly so", "多数如此"],
        ["Land and works in turn", "土地与代建各半"],
        ["Mostly land and receivables", "以土地与应收款为主"],
        ["Frozen or pledged", "受限比例高"],
      ),
    ),
    {
      group: "platform",
      weight: 0.3,
      label: text("Cash to short-term debt", "现金短期债务比"),
      measure: {
        unit: { kind: "multiple" },
        direction: "higher",
        edges: [1.5, 1, 0.6, 0.3],
        believed: [0, 100],
        definition: text(
          "Unrestricted cash / interest-bearing debt due within a year",
          "非受限货币资金 ÷ 短期有息债务",
        ),
      },
    },
  ],
  grades: ["1", "2", "3", "4", "5"],
  symbols: LETTERS,
  scaleTitle: text("The insurer's scale", "本机构级别体系"),
  supporter: "government",
};

/** A supervisor's scoring of guarantors: points lost of a hundred, five classes. */
const guarantors: PlainScorecard = {
  id: "guarantor-points",
  version: "2026.1",
  title: text("Supervisory scoring of financing guarantors", "融资担保机构监管评价"),
  publisher: text("A local supervisor", "某地方金融管理部门"),
  rates: text("Financing guarantors", "融资担保机构"),
  date: "2026-01-01",
  groups: [{ id: "points", title: text("Points lost", "扣分") }],
  factors: [
    judged(
      "points",
      20,
      text("Governance and controls", "治理与内控"),
      even(
        ["Complete and kept", "健全且执行到位"],
        ["Complete", "健全"],
        ["With gaps", "有缺漏"],
        ["Weak", "薄弱"],
        ["Absent", "缺失"],
      ),
    ),
    judged(
      "points",
      25,
      text("Conduct of business", "合规经营"),
      even(
        ["No breach", "无违规"],
        ["Slight ones, put right", "轻微且已整改"],
        ["Several", "多次"],
        ["Grave, put right", "严重但已整改"],
        ["Grave", "严重"],
      ),
    ),
    {
      group: "points",
      weight: 20,
      label: text("Guarantee leverage", "融资担保放大倍数"),
      measure: {
        unit: { kind: "multiple" },
        direction: "lower",
        edges: [3, 6, 8, 10],
        believed: [0, 100],
        definition: text("Financing guarantees outstanding / net assets", "融资担保责任余额 ÷ 净资产"),
      },
    },
    {
      group: "points",
      weight: 20,
      label: text("Claim rate", "担保代偿率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "lower",
        edges: [0.005, 0.015, 0.03, 0.05],
        believed: [0, 1],
        definition: text("Claims paid / guarantees released in the year", "当年代偿额 ÷ 当年解除的担保额"),
      },
    },
    {
      group: "points",
      weight: 15,
      label: text("Share of small business and farming", "支小支农占比"),
      measure: {
        unit: { kind: "fraction" },
        direction: "higher",
        edges: [0.8, 0.7, 0.5, 0.3],
        believed: [0, 1],
      },
    },
  ],
  grades: ["1", "2", "3", "4", "5"],
  scores: [0, 25, 50, 75, 100],
  edges: [10, 25, 40, 60],
  symbols: ["A", "B", "C", "D", "E"],
  scaleTitle: text("Classes of supervision", "监管评价等级"),
  supporter: null,
};

/** A worked example: a scorecard, an issuer to whom it is put, and the language in which its workbook is written. */
export interface Example {
  readonly file: string;
  readonly language: "en" | "zh";
  readonly card: PlainScorecard;
  readonly issuer: string;
  /** By the label of the factor in the language of the workbook. */
  readonly subject: readonly (readonly [string, string | number])[];
}

export const EXAMPLES: readonly Example[] = [
  {
    file: "bank-corporate.xlsx",
    language: "en",
    card: corporate,
    issuer: "Alder Paper",
    subject: [
      ["Industry", 3],
      ["Competitive position", 2],
      ["Governance", 2],
      ["Debt to assets", 0.52],
      ["Interest cover", 5.4],
      ["Return on equity", 0.09],
      ["Strength of the support", "moderate"],
      ["Rating of the supporter", "AA"],
    ],
  },
  {
    file: "regional-platform.xlsx",
    language: "zh",
    card: platform,
    issuer: "某市城市建设投资有限公司",
    subject: [
      ["地区生产总值", 3600],
      ["财政自给率", 0.58],
      ["区域债务率", 2.4],
      ["平台地位", 2],
      ["资产质量", 3],
      ["现金短期债务比", 0.8],
      ["支持强度", "高"],
      ["支持方级别", "AA+"],
    ],
  },
  {
    file: "guarantor-points.xlsx",
    language: "zh",
    card: guarantors,
    issuer: "某融资担保有限公司",
    subject: [
      ["治理与内控", 1],
      ["合规经营", 2],
      ["融资担保放大倍数", 5.2],
      ["担保代偿率", 0.012],
      ["支小支农占比", 0.76],
    ],
  },
];
