import { judged, measured, stated, within } from "../replies";
import type { Assessment, Sample } from "../sample";
import { figures } from "./figures";
import {
  ACCOUNTS,
  CAPITAL,
  FITCH_2014,
  FITCH_2015,
  FITCH_2016,
  PANDA,
  SP_2012,
  SP_2013,
  SP_2016,
  SP_REPORT,
} from "./sources";

const assessment: Assessment = {
  id: "sample-adb-2016",
  method: "panda-development-institution@2016+2",
  issuer: { en: "Asian Development Bank", zh: "亚洲开发银行" },
  date: "2016-08-03",
  year: "2015",
  sources: [
    FITCH_2016,
    FITCH_2015,
    FITCH_2014,
    SP_2016,
    SP_REPORT,
    SP_2013,
    SP_2012,
    PANDA,
    CAPITAL,
    ACCOUNTS,
  ],
  outlook: "stable",
  replies: {
    "member-influence": judged(
      "1",
      `48 regional and 19 other members, among them Japan, the United States and China (${SP_2016.en})`,
      `48个区内及19个区外成员，含日本、美国、中国（${SP_2016.zh}）`,
    ),
    "voting-power": judged(
      "2",
      `Japan and the United States lead with about 15.6% each (${SP_2016.en}); votes of borrowers together are not at hand`,
      `日本与美国各约15.6%居首（${SP_2016.zh}）；借款国合计投票权未取得`,
    ),
    "management-team": judged(
      "2",
      "every president so far came from Japan, by custom rather than rule",
      "历任行长均来自日本，属惯例而非规则",
    ),
    transparency: judged(
      "1",
      `audited accounts with opinions on internal control, and quarterly ones (${ACCOUNTS.en})`,
      `经审计年报含内部控制意见，并有季报（${ACCOUNTS.zh}）`,
    ),
    "functional-positioning": judged(
      "2",
      "Asia and the Pacific over most sectors, by the charter of 1966",
      "依1966年章程覆盖亚太多数行业",
    ),
    "regular-cash-inflow": judged(
      "3",
      `instalments of paid-in capital over five years after the increase of 2009 (${SP_2012.en})`,
      `2009年增资后实缴资本分五年缴付（${SP_2012.zh}）`,
    ),
    "policy-support": judged(
      "2",
      `Indonesia and Pakistan kept paying it in 1998 to 2002; small arrears elsewhere were repaid with interest (${SP_2013.en})`,
      `1998—2002年印尼、巴基斯坦照常偿付；其他小额拖欠均连息清偿（${SP_2013.zh}）`,
    ),
    "development-contribution": judged(
      "2",
      `the fourth largest multilateral lender by exposure (${SP_2016.en})`,
      `按敞口为第四大多边贷款机构（${SP_2016.zh}）`,
    ),
    "stock-capital": judged(
      "3",
      `equity of 20.2% of adjusted assets, between an eighth and a quarter (${FITCH_2016.en})`,
      `权益占调整后资产20.2%，介于八分之一与四分之一（${FITCH_2016.zh}）`,
    ),
    "incremental-capital": judged(
      "2",
      `capital tripled in 2009, 96% of it callable (${FITCH_2014.en}); no committed lines are named`,
      `2009年资本增至三倍，其中96%为待缴（${FITCH_2014.zh}）；未见承诺信贷`,
    ),
    "credit-risk": judged(
      "2",
      `mostly sovereign loans with a mean rating of BBB- (${FITCH_2016.en}); shares of high grade and equity are not at hand`,
      `以主权贷款为主，平均BBB-（${FITCH_2016.zh}）；高等级占比与股权占比未取得`,
    ),
    "npl-ratio": measured("0.03%", "npl", "2015", FITCH_2016),
    "non-sovereign-share": measured("9.45%", "private", "2015", FITCH_2016),
    "asset-concentration-risk": judged(
      "4",
      `the five largest exposures make 77.2% of loans (${FITCH_2015.en})`,
      `前五大敞口占贷款77.2%（${FITCH_2015.zh}）`,
    ),
    "market-risk": judged(
      "2",
      `the panda bonds were swapped, to lower currency risk (${PANDA.en}); no value at risk at hand`,
      `熊猫债配合利率互换并降低币种风险（${PANDA.zh}）；未取得风险价值`,
    ),
    "operational-risk": judged(
      "3",
      "headquarters in Manila, where earthquakes and storms are usual; plans were not read",
      "总部位于多地震、台风的马尼拉；未读到应急计划",
    ),
    "liquidity-risk": judged(
      "2",
      `liquid assets of 175.8% of short-term debt at the end of 2014 (${FITCH_2015.en})`,
      `2014年末流动资产为短期债务的175.8%（${FITCH_2015.zh}）`,
    ),
    "default-record": judged(
      "clean",
      "none in the sources used, which go back to 2012; older records were not searched",
      "所用资料追溯至2012年，未见违约；未查更早记录",
    ),
    "rmb-assets": stated(
      "3",
      within(
        PANDA,
        "Proceeds are lent in renminbi to private projects in China",
        "募集资金以人民币贷予中国民营项目",
      ),
    ),
    "rmb-convertibility": judged(
      "2",
      `70.2% of treasury assets rated AAA to AA (${FITCH_2015.en}), far above renminbi debt`,
      `资金资产70.2%为AAA至AA级（${FITCH_2015.zh}），远超人民币债务`,
    ),
    "rmb-transfer": judged(
      "1",
      "the charter of 1966 frees its assets from restrictions and moratoria",
      "1966年章程免除其资产的限制与延期偿付",
    ),
    "rmb-china-business": judged(
      "2",
      `China holds 6.4% of its shares (${CAPITAL.en}) and it came back after the first panda bond of 2005 (${PANDA.en})`,
      `中国持股6.4%（${CAPITAL.zh}），2005年首发后再度发行（${PANDA.zh}）`,
    ),
    "rmb-willingness": judged(
      "2",
      `two renminbi bonds since 2005 (${PANDA.en}), no late payment known`,
      `2005年以来两期人民币债（${PANDA.zh}），未闻逾期`,
    ),
  },
  modes: {
    "stock-capital": "grade",
    "incremental-capital": "grade",
    "credit-risk": "grade",
    "liquidity-risk": "grade",
    "rmb-ability": "measure",
  },
  step: "review",
};

/** The Asian Development Bank, issuer of panda bonds since 2005, at the end of 2015 and before its funds merged. */
export const adb: Sample = {
  id: "adb",
  title: {
    en: "Asian Development Bank 2016 (panda, development institution)",
    zh: "亚洲开发银行 2016（熊猫债，开发机构）",
  },
  expected: "A+",
  assessment,
  figures,
};
