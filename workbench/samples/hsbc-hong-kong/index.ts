import { judged, measured, stated, within, yearly } from "../replies";
import type { Assessment, Sample } from "../sample";
import { figures } from "./figures";
import { FITCH, ISSUE, MOODYS_2016, MOODYS_GROUP, RESULTS_2015, RESULTS_2016, RMB, SP_2012 } from "./sources";

const YEARS = ["2014", "2015", "2016"] as const;
const framework = (en: string, zh: string) =>
  judged(
    "2",
    `${en}; the risk report itself was not read (${RESULTS_2016.en})`,
    `${zh}；未读风险报告（${RESULTS_2016.zh}）`,
  );

const assessment: Assessment = {
  id: "sample-hsbc-hong-kong-2017",
  method: "panda-financial-institution@2016+2",
  issuer: { en: "The Hongkong and Shanghai Banking Corporation", zh: "香港上海汇丰银行" },
  date: "2017-02-21",
  year: "2016",
  sources: [RESULTS_2016, RESULTS_2015, MOODYS_2016, MOODYS_GROUP, FITCH, SP_2012, ISSUE, RMB],
  outlook: "stable",
  mapping: "global-to-golden-credit-house",
  replies: {
    "macro-environment": judged(
      "3",
      `high private leverage and property prices in Hong Kong, links with the mainland (${MOODYS_2016.en})`,
      `香港私人部门杠杆与房价高企，与内地联系加深（${MOODYS_2016.zh}）`,
    ),
    "industry-environment": judged(
      "2",
      "Basel III is in force under the Monetary Authority, and a resolution ordinance was passed in 2016",
      "金管局监管下实施巴塞尔协议三，2016年通过处置条例",
    ),
    "corporate-governance": judged(
      "2",
      `wholly in the HSBC Group, whose authorities censured control failings in 2012 (${SP_2012.en})`,
      `汇丰集团全资，2012年集团因内控缺失受监管批评（${SP_2012.zh}）`,
    ),
    "corporate-management": framework(
      "one bank with branches and subsidiaries across Asia under group standards",
      "按集团标准管理亚洲各地分支",
    ),
    "development-strategy": judged(
      "2",
      `growth of assets by 9% in 2016 with capital ratios rising (${RESULTS_2016.en})`,
      `2016年资产增9%而资本比率上升（${RESULTS_2016.zh}）`,
    ),
    "market-position": judged(
      "1",
      "the largest of the three note-issuing banks of Hong Kong",
      "香港三家发钞行中规模最大",
    ),
    "business-development": judged(
      "2",
      `several countries and lines, but profit before tax fell by 12% in 2016 (${RESULTS_2016.en})`,
      `多市场多业务，但2016年税前利润降12%（${RESULTS_2016.zh}）`,
    ),
    "risk-framework": framework(
      "capital ratios rose while regional growth slowed",
      "区域放缓期间资本比率上升",
    ),
    "credit-risk-management": judged(
      "2",
      `stand-alone credit affirmed at aa3 while the region slowed (${MOODYS_GROUP.en})`,
      `区域放缓下个体信用仍维持aa3（${MOODYS_GROUP.zh}）`,
    ),
    "liquidity-risk-management": judged(
      "2",
      `stand-alone credit affirmed at aa3, no pressure on funding named (${MOODYS_GROUP.en})`,
      `个体信用维持aa3，未提及融资压力（${MOODYS_GROUP.zh}）`,
    ),
    "market-risk-management": framework(
      "no trading loss is reported in the highlights",
      "业绩摘要未列交易亏损",
    ),
    "operational-risk-management": judged(
      "3",
      `the group was censured for money-laundering controls in 2012 (${SP_2012.en})`,
      `集团2012年因反洗钱内控受监管批评（${SP_2012.zh}）`,
    ),
    "other-risk-management": judged(
      "3",
      `growing links with the mainland are named as a risk, without figures here (${MOODYS_2016.en})`,
      `与内地联系加深为所述风险，无数据（${MOODYS_2016.zh}）`,
    ),
    "accounting-information-quality": judged(
      "2",
      `results by Hong Kong's standards with one-off gains set apart (${RESULTS_2015.en})`,
      `按香港准则列报并单列一次性收益（${RESULTS_2015.zh}）`,
    ),
    "asset-quality": judged(
      "2",
      `stand-alone credit affirmed at aa3 (${MOODYS_GROUP.en}); ratio and coverage are not at hand`,
      `个体信用维持aa3（${MOODYS_GROUP.zh}）；比率与拨备未取得`,
    ),
    roa: measured(
      "1.08%",
      "roa",
      "2016",
      within(
        RESULTS_2016,
        "Computed; the latest year, the lower of the two",
        "重算；取最近一年，为两年中较低者",
      ),
    ),
    roe: yearly(
      ["16.9%", "15.9%", "13.0%"],
      "roe",
      YEARS,
      within(RESULTS_2016, `2014: ${RESULTS_2015.en}`, `2014年：${RESULTS_2015.zh}`),
    ),
    "cost-income": yearly(
      ["42.1%", "42.0%", "44.5%"],
      "cost",
      YEARS,
      within(RESULTS_2016, `2014: ${RESULTS_2015.en}`, `2014年：${RESULTS_2015.zh}`),
    ),
    "capital-adequacy": judged(
      "1",
      `total capital of 19.0% is more than eight points above 10.5%, 16.0% of it common equity (${RESULTS_2016.en}); the leverage ratio is not at hand`,
      `总资本比率19.0%高于10.5%逾八个百分点，其中普通股16.0%（${RESULTS_2016.zh}）；杠杆率未取得`,
    ),
    "cet1-ratio": measured("16.0%", "cet", "2016", RESULTS_2016),
    "total-capital-ratio": measured("19.0%", "total", "2016", RESULTS_2016),
    liquidity: judged(
      "2",
      `stand-alone credit affirmed at aa3, no pressure on funding named (${MOODYS_GROUP.en}); the coverage ratio is not at hand`,
      `个体信用维持aa3，未提及融资压力（${MOODYS_GROUP.zh}）；覆盖率未取得`,
    ),
    "default-record": judged(
      "clean",
      "none in the sources used, which go back to 2012; older records were not searched",
      "所用资料追溯至2012年，未见违约；未查更早记录",
    ),
    "shareholder-strength": judged(
      "none",
      `its rating is driven by its own strength (${FITCH.en})`,
      `评级由自身实力驱动（${FITCH.zh}）`,
    ),
    "government-strength": stated(
      "none",
      within(FITCH, "Support by the government can no longer be relied upon", "政府支持不再可依赖"),
    ),
    places: stated(
      "different",
      within(
        ISSUE,
        "Registered and mainly active in Hong Kong, bond sold on the mainland",
        "注册及主要业务在香港，债券在内地发行",
      ),
    ),
    "sovereign-rating": judged(
      "Aa1",
      `Moody's Aa1 for Hong Kong (${MOODYS_2016.en}), a global letter; the agency's scale is the domestic one, so a house mapping reads it`,
      `穆迪Aa1（${MOODYS_2016.zh}），为全球级别；该机构采用境内级别体系，按自有对照表读取`,
    ),
    "rmb-assets": judged(
      "2",
      `named best bank for offshore renminbi services, of RMB 1 billion owed (${RMB.en})`,
      `离岸人民币服务居首，所欠仅10亿元（${RMB.zh}）`,
    ),
    "rmb-convertibility": judged(
      "1",
      `assets of HKD 7,549 billion against RMB 1 billion owed (${RESULTS_2016.en})`,
      `资产7.5万亿港元，对应人民币债务10亿元（${RESULTS_2016.zh}）`,
    ),
    "rmb-transfer": judged(
      "1",
      "article 112 of the Basic Law bars exchange control in Hong Kong",
      "《基本法》第112条规定香港不实行外汇管制",
    ),
    "rmb-china-business": judged(
      "2",
      `first of the foreign banks to issue, led by its own mainland bank (${ISSUE.en})`,
      `首批发行的境外银行，由其内地子行牵头（${ISSUE.zh}）`,
    ),
    "rmb-willingness": judged(
      "3",
      "the first bond falls due in 2018; nothing suggests a difference between creditors",
      "首期债券2018年到期；未见区别对待债权人",
    ),
  },
  modes: {
    "market-position": "grade",
    "asset-quality": "grade",
    profitability: "measure",
    "capital-adequacy": "grade",
    liquidity: "grade",
    "rmb-ability": "measure",
  },
  step: "review",
};

/** The Hongkong and Shanghai Banking Corporation, with a panda bond since 2015, after its results of 2016. */
export const hsbcHongKong: Sample = {
  id: "hsbc-hong-kong",
  title: {
    en: "HSBC Hong Kong 2017 (panda, financial institution)",
    zh: "汇丰亚太 2017（熊猫债，金融机构）",
  },
  expected: "AA+",
  assessment,
  figures,
};
