import { within } from "../replies";
import { figure, rated, ratio } from "../rows";
import type { Figures } from "../sample";
import { FITCH_2014, FITCH_2015, FITCH_2016, SP_2012, SP_2016, SP_REPORT } from "./sources";

const PERCENT = "0.0%";
const EVERY_YEAR = within(
  FITCH_2016,
  `2014: ${FITCH_2015.en}; 2013: ${FITCH_2014.en}`,
  `2014年：${FITCH_2015.zh}；2013年：${FITCH_2014.zh}`,
);

export const figures: Figures = {
  title: {
    en: "Asian Development Bank: indicators to the end of 2015",
    zh: "亚洲开发银行：截至2015年末的指标",
  },
  unit: {
    en: "Ordinary capital resources; ratios as agencies print them",
    zh: "普通资金来源；比率为评级机构所列",
  },
  columns: ["2013", "2014", "2015"],
  figures: [
    figure(
      "equity",
      "Equity to adjusted assets",
      "权益/调整后资产",
      [0.207, 0.205, 0.202],
      EVERY_YEAR,
      PERCENT,
    ),
    figure(
      "sovereign",
      "Sovereign share of exposure",
      "主权敞口占比",
      [0.924, 0.9037, null],
      within(FITCH_2015, `2013: ${FITCH_2014.en}`, `2013年：${FITCH_2014.zh}`),
      "0.00%",
    ),
    figure(
      "private",
      "Non-sovereign share of exposure",
      "非主权敞口占比",
      [null, null, 0.0945],
      FITCH_2016,
      "0.00%",
    ),
    figure("npl", "Non-performing loans", "不良贷款率", [null, null, 0.0003], FITCH_2016, "0.00%"),
    figure(
      "top",
      "Five largest exposures to loans",
      "前五大敞口/贷款",
      [0.778, 0.772, null],
      within(FITCH_2015, `2013: ${FITCH_2014.en}`, `2013年：${FITCH_2014.zh}`),
      PERCENT,
    ),
    figure(
      "topequity",
      "Five largest exposures to equity",
      "前五大敞口/权益",
      [2.449, 2.585, null],
      within(FITCH_2015, `2013: ${FITCH_2014.en}`, `2013年：${FITCH_2014.zh}`),
      PERCENT,
    ),
    figure(
      "liquid",
      "Liquid assets to short-term debt",
      "流动资产/短期债务",
      [1.935, 1.758, null],
      FITCH_2015,
      PERCENT,
    ),
    figure(
      "treasury",
      "Treasury assets rated AAA to AA",
      "AAA至AA级资金资产占比",
      [0.573, 0.702, null],
      FITCH_2015,
      PERCENT,
    ),
    figure(
      "paidin",
      "Paid-in part of the capital increase of 2009",
      "2009年增资的实缴部分",
      [null, null, 0.04],
      SP_2012,
      "0%",
    ),
  ],
  ratios: [
    ratio(
      "complement",
      "Non-sovereign share, from the sovereign one",
      "非主权占比（由主权占比得出）",
      "1-{sovereign}",
      "0.00%",
      within(FITCH_2015, "One less the sovereign share", "一减主权占比"),
    ),
    ratio("loans", "Loans to equity, implied", "贷款/权益（倒推）", "{topequity}/{top}", '0.00"x"', {
      en: "The two printed shares of the five largest exposures divide into it.",
      zh: "由前五大敞口的两个所列比率相除得出。",
    }),
    ratio(
      "subscribed",
      "Subscribed to paid-in, capital increase of 2009",
      "认缴/实缴（2009年增资）",
      "1/{paidin}",
      '0.0"x"',
      within(
        SP_2012,
        "The increase only: subscribed and paid-in capital in all were not at hand",
        "仅就该次增资：全部认缴与实缴资本未取得",
      ),
    ),
  ],
  facts: [
    rated("Fitch, long-term", "惠誉，长期", "AAA", FITCH_2016),
    rated("S&P, long-term", "标普，长期", "AAA", SP_2016),
    rated("S&P, stand-alone", "标普，个体", "aaa", SP_REPORT),
  ],
};
