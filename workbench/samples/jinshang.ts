import type { Sample } from "./sample-workbook";

const report = "CCXAP's report of 2025 on Jinshang Bond Insurance";
const house = "Not printed: our judgement, to be changed";

/** Jinshang Bond Insurance, with the indicators that CCXAP's report of 2025 prints; the rest is house judgement. */
export const jinshang: Sample = {
  id: "jinshang",
  title: { en: "Jinshang Bond Insurance 2025 (CCXAP)", zh: "晋商信用增进 2025（中诚信亚太）" },
  sheet: "Jinshang",
  about: "Measures as printed; judgements the report does not print are ours, marked as such.",
  rows: [
    {
      key: "method",
      label: { en: "Methodology", zh: "评级方法" },
      value: "ccxap-guarantor",
      source: "RfC of 5 November 2021",
    },
    {
      key: "roe",
      label: { en: "Return on equity", zh: "净资产收益率" },
      value: 0.041,
      numberFormat: "0.0%",
      source: report,
    },
    {
      key: "accumulated-claim-ratio",
      label: { en: "Accumulated claim ratio", zh: "累计代偿率" },
      value: 0,
      numberFormat: "0.00%",
      source: report,
    },
    {
      key: "reserve-ratio",
      label: { en: "Reserves to guarantees", zh: "准备金/在保余额" },
      value: 0.04,
      numberFormat: "0.0%",
      source: report,
    },
    {
      key: "high-liquid-assets",
      label: { en: "High-liquid assets", zh: "高流动性资产/总资产" },
      value: 0.061,
      numberFormat: "0.0%",
      source: report,
    },
    { key: "equity", label: { en: "Equity", zh: "所有者权益" }, value: 7.4, unit: "CNY bn", source: report },
    {
      key: "macro-profile",
      label: { en: "Macro profile", zh: "宏观环境评估" },
      value: "Medium-",
      source: report,
    },
    {
      key: "roe-stability",
      label: { en: "Stability of return on equity", zh: "净资产收益率稳定性" },
      value: 6.4,
      source: house,
    },
    { key: "business-profile", label: { en: "Business profile", zh: "业务概况" }, value: "a", source: house },
    {
      key: "concentration",
      label: { en: "Risk concentration", zh: "风险集中度" },
      value: "high",
      source: house,
    },
    {
      key: "product-complexity",
      label: { en: "Product complexity", zh: "产品复杂程度" },
      value: "plain",
      source: house,
    },
    {
      key: "claim-growth",
      label: { en: "Growth of the claim rate", zh: "代偿率增长" },
      value: "flat",
      source: house,
    },
    {
      key: "recovery",
      label: { en: "Recovery from loss", zh: "代偿追偿" },
      value: "ordinary",
      source: house,
    },
    {
      key: "liquid-asset-quality",
      label: { en: "Quality of liquid assets", zh: "高流动性资产质量" },
      value: "ordinary",
      source: house,
    },
    {
      key: "equity-structure",
      label: { en: "Structure of equity", zh: "权益结构" },
      value: "neutral",
      source: house,
    },
    {
      key: "corporate-governance",
      label: { en: "Corporate governance", zh: "公司治理" },
      value: 0,
      source: house,
    },
    {
      key: "management-quality",
      label: { en: "Quality of management", zh: "管理层质量" },
      value: 0,
      source: house,
    },
    {
      key: "financing-capability",
      label: { en: "Financing capability", zh: "融资能力" },
      value: 1,
      source: house,
    },
    {
      key: "shareholder-strength",
      label: { en: "Strength of shareholder support", zh: "股东支持力度" },
      value: "none",
      source: house,
    },
    {
      key: "government-strength",
      label: { en: "Strength of government support", zh: "政府支持力度" },
      value: "high",
      source: house,
    },
    {
      key: "government-rating",
      label: { en: "Government's rating", zh: "政府信用等级" },
      value: "AAg-",
      source: house,
    },
    { key: "outlook", label: { en: "Outlook", zh: "评级展望" }, value: "stable", source: report },
  ],
  results: [
    { label: { en: "Stand-alone", zh: "个体级别" }, formula: "RATING.BCA(SUBJECT)" },
    { label: { en: "Rating", zh: "信用等级" }, formula: "RATING.FINAL(SUBJECT)" },
    {
      label: { en: "Grade of ROE", zh: "净资产收益率评分" },
      formula: 'RATING.GRADE("roe",$B$5,"ccxap-guarantor",SUBJECT)',
    },
  ],
  table: "RATING.EXPLAIN(SUBJECT)",
};
