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
    {
      key: "business-profile",
      label: { en: "Business profile", zh: "业务概况" },
      value: null,
      source: house,
    },
  ],
  results: [
    { label: { en: "Stand-alone", zh: "个体级别" }, formula: "RATING.BCA(SUBJECT)" },
    {
      label: { en: "Grade of ROE", zh: "净资产收益率评分" },
      formula: 'RATING.GRADE("roe",$B$5,"ccxap-guarantor",SUBJECT)',
    },
  ],
  table: 'METHOD.ITEMS("ccxap-guarantor")',
};
