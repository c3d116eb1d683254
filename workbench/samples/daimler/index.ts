import { judged, stated, within } from "../replies";
import type { Assessment, Sample } from "../sample";
import { figures } from "./figures";
import { CASH_2014, CASH_2015, FUNDING, PANDA_2014, PANDA_2016, POSITION, RATINGS, REPORT } from "./sources";

const assessment: Assessment = {
  id: "sample-daimler-2016",
  method: "panda-enterprise@2016+2",
  issuer: { en: "Daimler AG", zh: "戴姆勒股份公司" },
  date: "2016-12-31",
  year: "2015",
  sources: [REPORT, CASH_2015, CASH_2014, POSITION, FUNDING, PANDA_2014, PANDA_2016, RATINGS],
  outlook: "stable",
  replies: {
    industry: judged(
      "4",
      `cars and trucks swing strongly; the trucks' volatility is named as a constraint (${RATINGS.en})`,
      `乘用车与卡车周期强，卡车波动被列为制约（${RATINGS.zh}）`,
    ),
    "market-position": judged(
      "1",
      `a highly valued premium brand and a strong global position in trucks (${RATINGS.en})`,
      `高端品牌价值高，卡车业务全球领先（${RATINGS.zh}）`,
    ),
    diversification: judged(
      "2",
      "Western Europe, NAFTA and Asia each bring a fifth of revenue or more, mostly from one trade, see the figures sheet",
      "西欧、北美、亚洲各占收入两成以上，但多出自同一行业，见数据表",
    ),
    "operating-efficiency": judged(
      "3",
      "no costs of peers are at hand; EBIT to revenue is steady, see the figures sheet",
      "未取得同业成本；息税前利润率平稳，见数据表",
    ),
    "governance-management": judged(
      "2",
      `pensions funded by special contributions and liquidity kept by policy (${CASH_2015.en})`,
      `专项补充养老金，依政策保有流动性（${CASH_2015.zh}）`,
    ),
    profitability: judged(
      "2",
      "EBIT of 8.3 to 9.2% of revenue over three years; depreciation and capital are not at hand",
      "三年息税前利润率8.3%至9.2%；折旧与资本未取得",
    ),
    leverage: judged(
      "2",
      `funds raised serve leasing and sales financing, 57% of assets (${FUNDING.en}); debt of the industrial business was not read`,
      `所筹资金用于租赁与销售融资，占资产57%（${FUNDING.zh}）；工业业务债务未读到`,
    ),
    coverage: judged(
      "2",
      "industrial free cash flow of EUR 4.0 to 5.5 billion a year, see the figures sheet; group operating cash flow pays for growth in leasing and says little",
      "工业自由现金流每年40至55亿欧元，见数据表；集团经营现金流含租赁扩张，参考意义有限",
    ),
    liquidity: judged(
      "3",
      `cash of EUR 9.9 billion and open markets (${CASH_2015.en}); what falls due was not read`,
      `现金99亿欧元且融资渠道畅通（${CASH_2015.zh}）；到期债务未读到`,
    ),
    "default-record": judged(
      "clean",
      "none in the sources used, which go back to 2014; older records were not searched",
      "所用资料追溯至2014年，未见违约；未查更早记录",
    ),
    "shareholder-strength": judged("none", "a widely held listed company", "股权分散的上市公司"),
    "government-strength": judged("none", "no ground to count on a government", "无依据计入政府支持"),
    places: stated(
      "spread",
      within(REPORT, "Revenue by region, no country above 28%", "收入按地区，单一国家不超过28%"),
    ),
    "market-sovereigns": {
      ...judged(
        "Germany AAA 15%; Western Europe AA 18%; United States AAA 28%; China AAA 10%; Others A 29%",
        `shares of revenue of 2015 rounded (${REPORT.en}); the sovereigns' letters are ours`,
        `2015年收入占比取整（${REPORT.zh}）；主权等级为示例所定`,
      ),
      chinese: "德国 AAA 15%；西欧 AA 18%；美国 AAA 28%；中国 AAA 10%；其他 A 29%",
    },
    "rmb-assets": judged(
      "2",
      `EUR 14.7 billion of revenue in China in 2015 (${REPORT.en}), much of it in renminbi`,
      `2015年在华收入147亿欧元（${REPORT.zh}），其中多为人民币`,
    ),
    "rmb-convertibility": judged(
      "2",
      `cash of EUR 9.9 billion (${CASH_2015.en}) above the RMB 4 billion placed in April 2016 (${PANDA_2016.en})`,
      `现金99亿欧元（${CASH_2015.zh}），高于2016年4月发行的40亿元（${PANDA_2016.zh}）`,
    ),
    "rmb-transfer": judged(
      "1",
      "free movement of capital by article 63 of the Treaty on the Functioning of the European Union",
      "《欧盟运行条约》第63条保障资本自由流动",
    ),
    "rmb-china-business": judged(
      "2",
      `China is the third country by revenue (${REPORT.en}) and panda bonds came back in 2016 (${PANDA_2016.en})`,
      `中国为收入第三大国（${REPORT.zh}），2016年再发熊猫债（${PANDA_2016.zh}）`,
    ),
    "rmb-willingness": judged(
      "2",
      `the bond of March 2014 ran for one year and the market took new ones (${PANDA_2014.en})`,
      `2014年3月债券期限一年，其后市场继续认购（${PANDA_2014.zh}）`,
    ),
  },
  modes: {
    profitability: "grade",
    leverage: "grade",
    coverage: "grade",
    liquidity: "grade",
    "rmb-ability": "measure",
  },
  step: "review",
};

/** Daimler, the first foreign company with a panda bond, from its report for 2015; its captive lender bars group ratios. */
export const daimler: Sample = {
  id: "daimler",
  title: { en: "Daimler 2016 (panda, enterprise)", zh: "戴姆勒 2016（熊猫债，企业）" },
  expected: "AA",
  assessment,
  figures,
};
