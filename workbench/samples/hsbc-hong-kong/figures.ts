import { within } from "../replies";
import { figure, rated, ratio } from "../rows";
import type { Figures } from "../sample";
import { FITCH, ISSUE, MOODYS_2016, MOODYS_2017, RESULTS_2015, RESULTS_2016 } from "./sources";

const PERCENT = "0.0%";
const BOTH = within(RESULTS_2016, `2014: ${RESULTS_2015.en}`, `2014年：${RESULTS_2015.zh}`);

export const figures: Figures = {
  title: {
    en: "The Hongkong and Shanghai Banking Corporation: results to 2016",
    zh: "香港上海汇丰银行：截至2016年的业绩",
  },
  unit: {
    en: "HKD million; consolidated; highlights of the results releases",
    zh: "单位：百万港元；合并口径；业绩公告摘要",
  },
  columns: ["2014", "2015", "2016"],
  figures: [
    figure(
      "assets",
      "Total assets",
      "资产总额",
      [6877000, 6954000, 7549000],
      within(BOTH, "Printed in billions", "原列单位为十亿"),
    ),
    figure("pretax", "Profit before tax", "税前利润", [111189, 117279, 102707], BOTH),
    figure("profit", "Attributable profit", "归属股东利润", [86428, 89533, 78646], BOTH),
    figure(
      "gain",
      "of which gain on Industrial Bank shares, before tax",
      "其中兴业银行股份收益（税前）",
      [null, 10636, null],
      RESULTS_2015,
    ),
    figure(
      "roe",
      "Return on average ordinary equity",
      "平均普通股权益回报率",
      [0.169, 0.159, 0.13],
      BOTH,
      PERCENT,
    ),
    figure("cost", "Cost efficiency ratio", "成本效益比率", [0.421, 0.42, 0.445], BOTH, PERCENT),
    figure("cet", "Common equity tier 1 ratio", "普通股权一级资本比率", [0.144, 0.156, 0.16], BOTH, PERCENT),
    figure("total", "Total capital ratio", "总资本比率", [0.157, 0.186, 0.19], BOTH, PERCENT),
  ],
  ratios: [
    ratio(
      "roa",
      "Return on assets, average balances",
      "总资产收益率（平均余额）",
      "ROUND(RATIO.ROA({profit},{assets<},{assets}),4)",
      "0.00%",
      {
        en: "Attributable profit; 2014 needs an opening balance that is not printed there.",
        zh: "按归属股东利润；2014年期初余额未列示。",
      },
    ),
    ratio(
      "rise",
      "Change of profit before tax",
      "税前利润变动",
      "RATIO.GROWTH({pretax},{pretax<})",
      PERCENT,
      { en: "Printed as up 5% and down 12%.", zh: "所列为上升5%及下降12%。" },
      [null, 0.05, -0.12],
    ),
    ratio("once", "Gain to profit before tax", "一次性收益占比", "{gain}/{pretax}", PERCENT, {
      en: "Without it the return on equity of 2015 is printed as 14.7%.",
      zh: "剔除后2015年权益回报率所列为14.7%。",
    }),
  ],
  facts: [
    rated("China Chengxin International, panda bond, 2015", "中诚信国际，熊猫债，2015年", "AAA", ISSUE),
    rated("Moody's, senior, March 2016", "穆迪，高级，2016年3月", "Aa2", MOODYS_2016),
    rated("Moody's, senior, September 2017", "穆迪，高级，2017年9月", "Aa3", MOODYS_2017),
    rated("Fitch, long-term, 2015", "惠誉，长期，2015年", "AA-", FITCH),
  ],
};
