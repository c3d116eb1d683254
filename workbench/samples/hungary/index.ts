import { judged, measured, within, yearly } from "../replies";
import type { Assessment, Sample } from "../sample";
import { figures } from "./figures";
import { WIIW, MINISTRY, KSH, MNB_DEBT, BILL, MNB_EXTERNAL, FITCH, SWAP, ISSUE } from "./sources";

const assessment: Assessment = {
  id: "sample-hungary-2017",
  method: "panda-sovereign@2016+2",
  issuer: { en: "Hungary", zh: "匈牙利" },
  date: "2017-07-26",
  year: "2016",
  sources: [WIIW, MINISTRY, KSH, MNB_DEBT, BILL, MNB_EXTERNAL, FITCH, SWAP, ISSUE],
  outlook: "stable",
  replies: {
    "domestic-political-stability": judged(
      "2",
      "elections every four years, with changes of government in 2002 and 2010 by the ballot",
      "每四年选举，2002年、2010年政府依选举更替",
    ),
    "governance-capabilities": judged(
      "3",
      `strong governance indicators against a record of unorthodox policy (${FITCH.en})`,
      `治理指标较强，但政策曾偏离常规（${FITCH.zh}）`,
    ),
    "international-political-stability": judged(
      "2",
      "a member of NATO since 1999 and of the European Union since 2004",
      "1999年加入北约，2004年加入欧盟",
    ),
    "economic-development": judged(
      "3",
      "growth of 2.0 to 4.0%, prices nearly flat, unemployment of 5.1%; ten years of growth are not at hand",
      "增长2.0%至4.0%，物价平稳，失业率5.1%；未取得十年增长序列",
    ),
    "economic-structure": judged(
      "3",
      `the outlook hangs on demand of European partners, growth potential slightly above 2% (${FITCH.en})`,
      `前景取决于欧盟伙伴需求，潜在增速略高于2%（${FITCH.zh}）`,
    ),
    "economic-policy": judged(
      "3",
      `unorthodox measures, and fiscal loosening ahead of the election of 2018 (${FITCH.en})`,
      `非常规措施，2018年选举前财政放松（${FITCH.zh}）`,
    ),
    "financial-stability": judged(
      "4",
      `banks strengthening gradually from a weak position (${FITCH.en})`,
      `银行业由弱渐强（${FITCH.zh}）`,
    ),
    "fiscal-revenue": judged(
      "2",
      "above 40% of GDP, of which an eighth is neither tax nor contribution, see the figures sheet",
      "高于GDP的40%，其中约八分之一非税费，见数据表",
    ),
    "fiscal-expenditure": judged(
      "4",
      "fixed investment below 12% of spending, see the figures sheet",
      "固定资本支出低于总支出的12%，见数据表",
    ),
    "fiscal-balance-gdp": yearly(
      ["-2.1%", "-1.6%", "-1.7%"],
      "balance",
      ["2014", "2015", "2016"],
      within(WIIW, "2016 by the Ministry's notification", "2016年取自国民经济部通报"),
    ),
    "disposable-assets": judged(
      "4",
      "gross less net debt is about two months of revenue, see the figures sheet",
      "总债务减净债务约合两个月收入，见数据表",
    ),
    "lc-debt-burden": judged(
      "3",
      "planned forint debt of 52% of GDP, total debt falling; the ratio three years before is not at hand",
      "计划本币债务占GDP约52%，总债务下降；未取得三年前比率",
    ),
    "lc-debt-structure": judged(
      "3",
      `households are to hold 17.8% of central debt (${BILL.en}); no maturities at hand`,
      `居民拟持有中央债务17.8%（${BILL.zh}）；未取得期限`,
    ),
    "lc-capital": judged(
      "3",
      `low interest payments and smaller deficits (${FITCH.en}); no fund covers a year of payments`,
      `付息较低、赤字收窄（${FITCH.zh}）；无基金覆盖一年支付`,
    ),
    "fc-debt-gdp": measured(
      "19.0%",
      "fc-gdp",
      "2016",
      within(BILL, "Plan for the end of 2016", "2016年末计划数"),
    ),
    "fc-debt-share": measured(
      "26.8%",
      "fc-share",
      "2016",
      within(BILL, "Plan for the end of 2016, central government", "2016年末计划数，中央政府"),
    ),
    "fc-debt-short": measured(
      "11.2%",
      "fc-short",
      "2016",
      within(
        BILL,
        "EUR 2.409 billion due in 2017, at the rate on the figures sheet",
        "2017年到期24.09亿欧元，汇率见数据表",
      ),
    ),
    "currency-liquidity": judged(
      "3",
      "the forint floats and is convertible, and is hardly used abroad",
      "福林浮动、可兑换，境外使用甚少",
    ),
    "fx-earning": judged(
      "1",
      "current account surpluses of 2.1, 3.4 and 4.9% of GDP, trade surplus above 10% in 2016",
      "经常账户顺差占GDP 2.1%、3.4%、4.9%，2016年贸易顺差逾10%",
    ),
    reserves: judged(
      "3",
      "reserves cover short-term external debt and the government's foreign-currency debt with little room, see the figures sheet; imports are not at hand",
      "外汇储备略高于短期外债及政府外币债务，见数据表；未取得进口额",
    ),
    "fc-capital": judged(
      "2",
      "reserves are about ten times the foreign-currency debt due in 2017, see the figures sheet",
      "外汇储备约为2017年到期外币债务的十倍，见数据表",
    ),
    "default-record": judged(
      "clean",
      "none in the sources used, which go back to the support programme of 2008; older records were not searched",
      "所用资料追溯至2008年救助，未见违约；未查更早记录",
    ),
    "rmb-assets": judged(
      "5",
      `no renminbi assets are reported beside the issue of RMB 1 billion (${ISSUE.en})`,
      `除10亿元发行外未见人民币资产（${ISSUE.zh}）`,
    ),
    "rmb-convertibility": judged(
      "1",
      `a standing swap line of RMB 10 billion, five times the renminbi debt (${SWAP.en})`,
      `常设互换额度100亿元，为人民币债务的五倍（${SWAP.zh}）`,
    ),
    "rmb-transfer": judged(
      "1",
      "free movement of capital by article 63 of the Treaty on the Functioning of the European Union",
      "《欧盟运行条约》第63条保障资本自由流动",
    ),
    "rmb-china-business": judged(
      "3",
      `came back to the renminbi after an offshore bond of 2016 (${ISSUE.en})`,
      `继2016年离岸人民币债后再次发行（${ISSUE.zh}）`,
    ),
    "rmb-willingness": judged(
      "3",
      "no renminbi bond had matured by 2017, and no difference from other creditors is stated",
      "截至2017年尚无人民币债到期，亦未见区别对待",
    ),
  },
  modes: {
    "economic-development": "grade",
    "fiscal-balance": "measure",
    "lc-debt-burden": "grade",
    "fc-debt": "measure",
    "fx-earning": "grade",
    reserves: "grade",
    "rmb-ability": "measure",
  },
  step: "review",
};

/** Hungary at its first panda bond of July 2017, from figures published up to then and the revision of 2016 after it. */
export const hungary: Sample = {
  id: "hungary",
  title: { en: "Hungary 2017 (panda, sovereign)", zh: "匈牙利 2017（熊猫债，主权）" },
  expected: "BBB+",
  assessment,
  figures,
};
