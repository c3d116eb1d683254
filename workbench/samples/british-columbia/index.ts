import { judged, measured, stated, within } from "../replies";
import type { Assessment, Sample } from "../sample";
import { figures } from "./figures";
import { ACCOUNTS, YEAR_END, DEBT_TABLE, ISSUE, DBRS, FITCH } from "./sources";

const assessment: Assessment = {
  id: "sample-british-columbia-2016",
  method: "panda-local-government@2016+2",
  issuer: { en: "Province of British Columbia", zh: "加拿大不列颠哥伦比亚省" },
  date: "2016-07-21",
  year: "2016",
  sources: [ACCOUNTS, YEAR_END, DEBT_TABLE, ISSUE, DBRS],
  outlook: "stable",
  replies: {
    "power-distribution": judged(
      "1",
      "sections 92 and 92A of the Constitution Act, 1867 give provinces direct taxes and resources of their own",
      "《1867年宪法法》第92条及第92A条赋予各省直接税权及资源权",
    ),
    "sovereign-influence": judged(
      "2",
      `federal contributions grew by $368 million and remain a smaller part of revenue (${YEAR_END.en})`,
      `联邦拨款增加3.68亿加元，占收入较小部分（${YEAR_END.zh}）`,
    ),
    "economic-management": judged(
      "2",
      `growth of 3% in 2015, the highest of the provinces (${YEAR_END.en})`,
      `2015年增长3%，居各省首位（${YEAR_END.zh}）`,
    ),
    "budget-execution": judged(
      "2",
      "revenue and expense both within 5% of the budget of 2015/16, see the figures sheet",
      "2015/16财年收入与支出均与预算相差5%以内，见数据表",
    ),
    "debt-management": judged(
      "2",
      `taxpayer-supported debt to GDP is a published target and fell for a second year (${FITCH.en})`,
      `纳税人支持债务占GDP比重为公开目标，且连续第二年下降（${FITCH.zh}）`,
    ),
    "development-level": judged(
      "2",
      "GDP grew by 3% against 0.9% for Canada in 2015; GDP per head in Canadian dollars on the figures sheet",
      "2015年增长3%，全国0.9%；以加元计的人均GDP见数据表",
    ),
    "economic-structure": judged(
      "2",
      `growth spread across most industries (${YEAR_END.en}); a diverse economy (${FITCH.en})`,
      `增长遍及多数行业（${YEAR_END.zh}）；经济多元（${FITCH.zh}）`,
    ),
    "fiscal-revenue": judged(
      "2",
      `taxes raised at home lead revenue, growing by $1.2 billion in the year (${YEAR_END.en})`,
      `收入以自有税收为主，当年增加12亿加元（${YEAR_END.zh}）`,
    ),
    "expenditure-structure": judged(
      "4",
      "taxpayer-supported capital spending is below 12% of spending, see the figures sheet",
      "纳税人支持的资本支出低于总支出的12%，见数据表",
    ),
    "fiscal-balance": judged(
      "2",
      "surpluses in both years while debt grew by less than capital spending, see the figures sheet",
      "两年均有盈余，债务增额小于资本支出，见数据表",
    ),
    "disposable-assets": judged(
      "4",
      `the Prosperity Fund starts at $100 million, a day of revenue; no other fund is named (${YEAR_END.en})`,
      `繁荣基金起始1亿加元，约合一日收入，未见其他基金（${YEAR_END.zh}）`,
    ),
    "debt-size": judged(
      "3",
      "debt to GDP falls in grade 2 and debt to revenue in grade 3; revenue three years before is not at hand",
      "债务占GDP落入2档、占收入落入3档；三年前收入未取得",
    ),
    "debt-gdp": measured(
      "17.4%",
      "debt-gdp",
      "2016",
      within(ACCOUNTS, "Taxpayer-supported debt; GDP of the debt table", "纳税人支持债务；GDP取自债务表"),
    ),
    "debt-revenue": measured(
      "89.8%",
      "debt-revenue",
      "2016",
      within(ACCOUNTS, "Taxpayer-supported debt and revenue", "纳税人支持债务与收入"),
    ),
    "debt-structure": judged(
      "2",
      `long-term rated issuer in several currencies, and the foreign one here is matched by assets (${ISSUE.en}); no maturity table at hand`,
      `以多币种发行长期债券，本期外币由资产对应（${ISSUE.zh}）；未取得期限表`,
    ),
    "available-capital": judged(
      "3",
      `first issue nearly twice oversubscribed (${ISSUE.en}); reserves are small against debt`,
      `首期获近两倍认购（${ISSUE.zh}）；储备相对债务较小`,
    ),
    "default-record": stated(
      "clean",
      within(
        FITCH,
        "No default mentioned, rated AAA with the agency since 2007",
        "未提及违约，2007年以来为AAA级",
      ),
    ),
    arrangement: judged(
      "federal",
      "a constituent province of a federation; powers by sections 92 and 92A of the Constitution Act, 1867",
      "联邦成员省，权力源自《1867年宪法法》第92条及第92A条",
    ),
    "rmb-assets": stated(
      "1",
      within(
        ISSUE,
        "All proceeds reinvested in renminbi at a positive return",
        "募集资金全部再投资于人民币资产并有正收益",
      ),
    ),
    "rmb-convertibility": judged(
      "2",
      `pays in US dollars where renminbi cannot be had (${DBRS.en}), from a convertible currency`,
      `无法取得人民币时以美元支付（${DBRS.zh}），本币可自由兑换`,
    ),
    "rmb-transfer": judged("2", "Canada has no exchange control", "加拿大无外汇管制"),
    "rmb-china-business": judged(
      "2",
      `a programme of RMB 6 billion, after renminbi bonds of 2013 and 2014 offshore (${ISSUE.en})`,
      `60亿元发行额度，此前2013年、2014年曾发行离岸人民币债（${ISSUE.zh}）`,
    ),
    "rmb-willingness": judged(
      "3",
      `ranks equally with other unsecured debt (${DBRS.en}); no word of cross-default`,
      `与其他无担保债务同等受偿（${DBRS.zh}）；未提及交叉违约`,
    ),
  },
  modes: {
    "development-level": "grade",
    "fiscal-balance": "grade",
    "debt-size": "grade",
    "rmb-ability": "measure",
  },
  step: "review",
};

/** British Columbia, the first foreign government with a panda bond, from its public accounts of 2015/16. */
export const britishColumbia: Sample = {
  id: "british-columbia",
  title: {
    en: "British Columbia 2016 (panda, local government)",
    zh: "不列颠哥伦比亚省 2016（熊猫债，地方政府）",
  },
  expected: "A+",
  assessment,
  figures,
};
