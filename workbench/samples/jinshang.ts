import type { Answer } from "../../taskpane";
import type { Assessment, Sample, Text } from "./sample";

type Row = readonly [answer: Answer, place: Text];

const KEY_INDICATORS = { en: "CCXAP's report, Key Indicators", zh: "中诚信亚太报告，主要指标" };
const ours = (section: string, sectionZh: string) => ({
  en: `Not printed; our judgement on the section "${section}"`,
  zh: `报告未列示；依据“${sectionZh}”部分由示例编者判断`,
});

const ROWS: Readonly<Record<string, Row>> = {
  "macro-profile": [
    { value: "Medium-" },
    { en: "CCXAP's report, Operating Environment", zh: "中诚信亚太报告，运营环境" },
  ],
  "business-profile": [{ value: "a" }, ours("Important strategic position", "重要战略地位")],
  roe: [{ value: "4.1%" }, KEY_INDICATORS],
  "roe-stability": [
    { value: "6.4" },
    {
      en: "Mean over standard deviation of 2022–2024 (three years printed, five asked for)",
      zh: "2022—2024年均值与标准差之比（方法要求五年，报告列示三年）",
    },
  ],
  "accumulated-claim-ratio": [{ value: "0.0%" }, KEY_INDICATORS],
  concentration: [
    { value: "elevated" },
    ours("Relatively high geographic and single-client concentration risks", "区域及单一客户集中度较高"),
  ],
  "product-complexity": [{ value: "plain" }, ours("Institutional Profile", "机构概况")],
  "claim-growth": [
    { value: "flat" },
    { en: "CCXAP's report: no compensatory event so far", zh: "中诚信亚太报告：未发生代偿" },
  ],
  recovery: [{ value: "ordinary" }, ours("Institutional Profile", "机构概况")],
  "reserve-ratio": [{ value: "4.0%" }, KEY_INDICATORS],
  "high-liquid-assets": [{ value: "6.1%" }, KEY_INDICATORS],
  "liquid-asset-quality": [{ value: "ordinary" }, ours("Relatively weak liquidity profile", "流动性较弱")],
  equity: [{ value: "7.4", unit: "CNY bn" }, KEY_INDICATORS],
  "equity-structure": [{ value: "neutral" }, ours("Sufficient capital adequacy", "资本充足")],
  "corporate-governance": [{ value: "0" }, ours("Rating Considerations", "评级要素")],
  "management-quality": [{ value: "0" }, ours("Rating Considerations", "评级要素")],
  "financing-capability": [{ value: "1" }, ours("relatively good funding access", "融资渠道较好")],
  "shareholder-strength": [
    { value: "none" },
    {
      en: "Counted with the government, who controls the shareholders",
      zh: "股东由政府控制，合并计入政府支持",
    },
  ],
  "government-strength": [
    { value: "high" },
    { en: "CCXAP's report, External Support: high likelihood", zh: "中诚信亚太报告，外部支持：可能性高" },
  ],
  "government-rating": [{ value: "AAg-" }, ours("External Support", "外部支持")],
};

const assessment: Assessment = {
  id: "sample-jinshang-2025",
  method: "ccxap-guarantor@2021-11-05+2",
  issuer: { en: "Jinshang Bond Insurance", zh: "晋商信用增进" },
  date: "2025-12-01",
  sources: [
    {
      en: "CCXAP, Jinshang Bond Insurance Co., Ltd.: initial credit rating report (data to September 2025)",
      zh: "中诚信亚太，晋商信用增进投资股份有限公司首次评级报告（数据截至2025年9月）",
    },
  ],
  outlook: "stable",
  replies: Object.fromEntries(
    Object.entries(ROWS).map(([id, [answer, evidence]]) => [id, { answer, evidence }]),
  ),
  modes: { "macro-profile": "grade" },
  year: "2024",
  words: {
    name: { en: "Jinshang Bond Insurance", zh: "晋商信用增进" },
    strengths: {
      en: [
        "The only credit enhancer of Shanxi, with a part to play in the province's policy.",
        "Capital is sufficient and comes from large state-owned shareholders.",
        "Access to funding is rather good.",
      ].join("\n"),
      zh: [
        "山西省唯一的信用增进机构，承担省内政策职能。",
        "资本充足，股东为大型国有企业。",
        "融资渠道较好。",
      ].join("\n"),
    },
    concerns: {
      en: [
        "Concentrated by region and client: the largest client has 44.0% and the ten largest 92.6% of the exposure at the end of September 2025, the largest above the regulatory limit.",
        "Business and investment income move with policy and markets.",
        "Liquidity is rather weak.",
      ].join("\n"),
      zh: [
        "区域及客户集中：2025年9月末单一最大客户占增信余额的44.0%，前十大客户占92.6%，单一最大客户超过监管限额。",
        "业务发展和投资收益受政策及市场影响。",
        "流动性较弱。",
      ].join("\n"),
    },
  },
  step: "review",
};

/**
 * Jinshang Bond Insurance: the indicators that CCXAP's report prints, our judgement where it prints none. Ag+ comes
 * out, and proves nothing: many judgements give it.
 */
export const jinshang: Sample = {
  id: "jinshang",
  title: { en: "Jinshang Bond Insurance 2025 (CCXAP)", zh: "晋商信用增进 2025（中诚信亚太）" },
  expected: "Ag+",
  assessment,
  figures: {
    title: {
      en: "Jinshang Bond Insurance: key indicators of the 2025 report",
      zh: "晋商信用增进：2025年评级报告主要指标",
    },
    unit: {
      en: "CNY billion; Key Indicators of the report, by CCXAP's adjustments",
      zh: "单位：十亿元；报告主要指标，经中诚信亚太调整",
    },
    columns: ["2022", "2023", "2024"],
    figures: [
      { id: "assets", label: { en: "Total assets", zh: "总资产" }, values: [9.7, 11.7, 12.9] },
      { id: "equity", label: { en: "Total equity", zh: "所有者权益" }, values: [5.2, 7, 7.4] },
      { id: "profit", label: { en: "Net profit", zh: "净利润" }, values: [0.2467, 0.345, 0.2916] },
      {
        id: "exposure",
        label: { en: "Credit enhancement exposure", zh: "增信余额" },
        values: [21.1, null, 7.1],
      },
    ],
    ratios: [
      {
        label: { en: "Return on equity, average balances", zh: "净资产收益率（平均余额）" },
        formula: "RATIO.ROE({profit},{equity<},{equity})",
        printed: [0.048, 0.056, 0.041],
        numberFormat: "0.0%",
        note: {
          en: "Key Indicators. 2023 and 2024 reproduce within rounding; 2022 needs an opening balance that is not printed.",
          zh: "主要指标。2023年、2024年在舍入范围内可复现；2022年期初余额未列示。",
        },
      },
      {
        label: { en: "Exposure to net assets", zh: "增信余额/净资产" },
        formula: "RATIO.NETASSETLEVERAGE({exposure},{equity})",
        printed: [null, null, 1],
        numberFormat: '0.0"x"',
        note: {
          en: "Section on capital adequacy: 1.0x at the end of 2024.",
          zh: "资本充足部分：2024年末为1.0倍。",
        },
      },
    ],
  },
};
