import { within } from "../replies";
import { figure, rated, ratio } from "../rows";
import type { Figures } from "../sample";
import { CASH_2014, CASH_2015, POSITION, RATINGS, REPORT } from "./sources";

const PERCENT = "0.0%";
const CASH = within(CASH_2015, `2013: ${CASH_2014.en}`, `2013年：${CASH_2014.zh}`);
const END_2015 = within(RATINGS, "At the end of 2015", "2015年末");
const share = (id: string, en: string, zh: string) =>
  ratio(`${id}-share`, `${en}, share of revenue`, `${zh}，收入占比`, `{${id}}/{revenue}`, PERCENT, REPORT);

export const figures: Figures = {
  title: { en: "Daimler AG: figures of the Annual Report 2015", zh: "戴姆勒股份公司：2015年年报数据" },
  unit: {
    en: "EUR million; consolidated, financial services included",
    zh: "单位：百万欧元；合并口径，含金融服务",
  },
  columns: ["2013", "2014", "2015"],
  figures: [
    figure("revenue", "Revenue", "收入", [117982, 129872, 149467], REPORT),
    figure("germany", "Germany", "德国", [20227, 20449, 22001], REPORT),
    figure("europe", "Western Europe, Germany included", "西欧（含德国）", [41123, 43722, 49570], REPORT),
    figure("us", "United States", "美国", [28597, 33310, 41920], REPORT),
    figure("nafta", "NAFTA, United States included", "北美自贸区（含美国）", [32925, 38025, 47653], REPORT),
    figure("china", "China", "中国", [10705, 13294, 14684], REPORT),
    figure("asia", "Asia, China included", "亚洲（含中国）", [24481, 29446, 33744], REPORT),
    figure("others", "Other markets", "其他市场", [19453, 18679, 18500], REPORT),
    figure("ebit", "EBIT", "息税前利润", [10815, 10752, 13186], REPORT),
    figure("profit", "Net profit", "净利润", [8720, 7290, 8711], REPORT),
    figure(
      "free",
      "Free cash flow of the industrial business",
      "工业业务自由现金流",
      [4842, 5479, 3960],
      REPORT,
    ),
    figure("operating", "Cash from operating activities", "经营活动现金流", [3285, -1274, 222], CASH),
    figure("cash", "Cash and cash equivalents", "现金及现金等价物", [11053, 9667, 9936], CASH),
    figure(
      "assets",
      "Total assets",
      "资产总额",
      [null, 189600, 217200],
      within(POSITION, "Printed in billions", "原列单位为十亿"),
    ),
    figure(
      "services",
      "Total assets of Daimler Financial Services",
      "金融服务资产",
      [null, 105500, 123900],
      within(POSITION, "Printed in billions", "原列单位为十亿"),
    ),
  ],
  ratios: [
    ratio(
      "margin",
      "EBIT to revenue",
      "息税前利润率",
      "RATIO.OPERATINGMARGIN({ebit},{revenue})",
      PERCENT,
      REPORT,
    ),
    ratio(
      "growth",
      "Growth of revenue",
      "收入增长率",
      "RATIO.GROWTH({revenue},{revenue<})",
      PERCENT,
      within(REPORT, "2015 is printed as 15%", "2015年所列为15%"),
      [null, null, 0.15],
    ),
    ratio(
      "roa",
      "Return on assets, average balances",
      "总资产收益率（平均余额）",
      "RATIO.ROA({profit},{assets<},{assets})",
      PERCENT,
      { en: "Opening balances before 2014 are not at hand.", zh: "2014年以前期初余额未取得。" },
    ),
    ratio(
      "free-margin",
      "Industrial free cash flow to revenue",
      "工业自由现金流/收入",
      "{free}/{revenue}",
      PERCENT,
      REPORT,
    ),
    ratio(
      "services-share",
      "Financial services in total assets",
      "金融服务资产占比",
      "{services}/{assets}",
      "0%",
      within(POSITION, "Reproduces the printed shares", "可复现所列占比"),
      [null, 0.56, 0.57],
    ),
    share("germany", "Germany", "德国"),
    ratio(
      "europe-share",
      "Western Europe without Germany, share of revenue",
      "西欧其他，收入占比",
      "({europe}-{germany})/{revenue}",
      PERCENT,
      REPORT,
    ),
    share("us", "United States", "美国"),
    share("china", "China", "中国"),
    ratio(
      "rest-share",
      "All other markets, share of revenue",
      "其余市场，收入占比",
      "({nafta}-{us}+{asia}-{china}+{others})/{revenue}",
      PERCENT,
      REPORT,
    ),
  ],
  facts: [
    rated("Standard & Poor's, long-term", "标普，长期", "A-", END_2015),
    rated("Moody's, long-term", "穆迪，长期", "A3", END_2015),
    rated("Fitch, long-term", "惠誉，长期", "A-", END_2015),
    rated("DBRS, long-term", "DBRS，长期", "A (low)", END_2015),
  ],
};
