import type { Sample } from "./sample-workbook";

const table = "Follow-up report of 25 June 2023, p. 1, table of scores";

/** Sichuan Tianfu Credit Enhancement, as Lianhe's follow-up report of 2023 prints its scorecard. */
export const tianfu: Sample = {
  id: "tianfu",
  title: { en: "Tianfu Credit Enhancement 2023 (Lianhe)", zh: "天府信用增进 2023（联合资信）" },
  sheet: "Tianfu",
  about: "Grades as printed in the scorecard. Change a blue cell and see the rating follow.",
  rows: [
    {
      key: "method",
      label: { en: "Methodology", zh: "评级方法" },
      value: "lianhe-guarantor",
      source: "V4.0.202208",
    },
    {
      key: "regional-economy",
      label: { en: "Regional economy", zh: "区域经济环境" },
      value: 1,
      source: table,
    },
    { key: "industry-risk", label: { en: "Industry risk", zh: "行业风险" }, value: 3, source: table },
    { key: "governance", label: { en: "Corporate governance", zh: "公司治理" }, value: 2, source: table },
    { key: "risk-management", label: { en: "Risk management", zh: "风险管理" }, value: 2, source: table },
    {
      key: "business-operation",
      label: { en: "Business operation", zh: "业务经营分析" },
      value: 1,
      source: table,
    },
    { key: "资产质量", label: { en: "Asset quality", zh: "资产质量" }, value: 1, source: table },
    { key: "盈利能力", label: { en: "Profitability", zh: "盈利能力" }, value: 1, source: table },
    { key: "资本结构", label: { en: "Capital structure", zh: "资本结构" }, value: 1, source: table },
    { key: "代偿能力", label: { en: "Capacity to pay claims", zh: "代偿能力" }, value: 1, source: table },
    {
      key: "individual-adjustment",
      label: { en: "Individual adjustment", zh: "个体调整" },
      value: 0,
      source: table,
    },
    {
      key: "shareholder-strength",
      label: { en: "Shareholder support", zh: "股东支持力度" },
      value: "none",
      source: table,
    },
    {
      key: "government-strength",
      label: { en: "Government support", zh: "政府支持力度" },
      value: "none",
      source: table,
    },
    { key: "outlook", label: { en: "Outlook", zh: "评级展望" }, value: "stable", source: table },
  ],
  results: [
    { label: { en: "Stand-alone", zh: "个体级别" }, formula: "RATING.BCA(SUBJECT)" },
    { label: { en: "Rating", zh: "信用等级" }, formula: "RATING.FINAL(SUBJECT)" },
    {
      label: { en: "Matrix A × F1", zh: "矩阵 A × F1" },
      formula: 'RATING.MATRIX("A","F1","lianhe-guarantor")',
    },
  ],
  table: "RATING.EXPLAIN(SUBJECT)",
};
