import { judged, measured, stated, within } from "../replies";
import { figure, ratio } from "../rows";
import type { Assessment, Figures, Sample } from "../sample";
import { ANNUAL, CAPITAL, HALF, NEWS, PROFILE } from "./sources";

const PERCENT = "0.0%";
const system = (en: string, zh: string) =>
  judged("2", `${en} (${CAPITAL.en}); its text was not read`, `${zh}（${CAPITAL.zh}）；未读正文`);

const assessment: Assessment = {
  id: "sample-icbc-2017",
  method: "circ-bank@2007+2",
  issuer: { en: "Industrial and Commercial Bank of China", zh: "中国工商银行" },
  date: "2017-03-31",
  year: "2016",
  sources: [NEWS, HALF, ANNUAL, PROFILE, CAPITAL],
  outlook: "",
  replies: {
    "macro-environment": judged(
      "3",
      "the bank lends to the whole country, where debt grew faster than output in 2016",
      "贷款遍布全国，2016年全社会债务增速高于产出",
    ),
    "banking-regulation": judged(
      "2",
      "deposit insurance since 2015 and the capital rules of 2013 are in force; the central bank lends in need",
      "2015年起实行存款保险，2013年资本办法有效，央行可提供流动性",
    ),
    franchise: judged(
      "1",
      `530 million personal and 5.784 million corporate customers in 42 countries and regions (${PROFILE.en})`,
      `个人客户5.30亿、公司客户578.4万，覆盖42个国家和地区（${PROFILE.zh}）`,
    ),
    "business-mix": stated(
      "2",
      within(NEWS, "Fees are 22.6% of operating income", "手续费及佣金占营业收入22.6%"),
    ),
    "funding-base": judged(
      "2",
      `renminbi deposits grew by CNY 1,280 billion in 2016 (${NEWS.en}); their make-up was not read`,
      `2016年人民币存款增加12802亿元（${NEWS.zh}）；结构未读到`,
    ),
    strategy: judged(
      "2",
      `profit held at CNY 279.1 billion while costs stayed low (${NEWS.en})`,
      `净利润稳定于2791亿元，成本保持较低（${NEWS.zh}）`,
    ),
    "risk-organisation": system(
      "enterprise-wide risk management and advanced capital approaches",
      "全面风险管理体系及资本管理高级方法",
    ),
    "credit-control": judged(
      "3",
      `non-performing loans of 1.62% after years of rise, their growth slowing (${NEWS.en})`,
      `不良率1.62%，连年上升后增速放缓（${NEWS.zh}）`,
    ),
    "market-liquidity-control": system(
      "market and liquidity risk are managed and analysed apart",
      "市场风险与流动性风险分别管理与分析",
    ),
    "operational-control": system(
      "operational, legal and money-laundering risk have chapters of their own",
      "操作、法律与反洗钱风险各有专章",
    ),
    benchmark: judged(
      "1",
      "nationwide, one of the large commercial banks that the grade names",
      "全国性大型商业银行，符合该档说明",
    ),
    "asset-quality": judged(
      "3",
      `non-performing loans of 1.62% with cover rising only in the last quarter (${NEWS.en}); the cover itself was not read`,
      `不良率1.62%，拨备覆盖率第四季度方回升（${NEWS.zh}）；数值未读到`,
    ),
    "npl-ratio": measured("1.62%", "npl", "2016", NEWS),
    capital: judged(
      "3",
      `advanced approaches in use (${CAPITAL.en}); the ratios were not read, so a middle grade`,
      `实施高级方法（${CAPITAL.zh}）；比率未读到，取中间档`,
    ),
    roa: measured("1.20%", "roa", "2016", NEWS),
    "cost-income": measured("27.4%", "cost", "2016", NEWS),
    liquidity: judged(
      "3",
      `deposits grew by twice the rise of the year before (${NEWS.en}); both ratios were not read`,
      `存款增量约为上年同期两倍（${NEWS.zh}）；两项比率未读到`,
    ),
    "financial-policy": judged(
      "2",
      `dividends of CNY 83.5 billion against profit of 279.1 billion leave most of it as capital (${NEWS.en})`,
      `拟分红835.06亿元，净利润2791亿元大部分留存（${NEWS.zh}）`,
    ),
    "credit-record": judged(
      "clean",
      "no default found in the sources used, which begin with the listing of 2006",
      "所用资料自2006年上市起，未见违约",
    ),
    "corporate-governance": stated(
      "sound",
      within(
        ANNUAL,
        "All directors attended, clean opinion under both standards",
        "全体董事出席，两套准则均获标准无保留意见",
      ),
    ),
    "issuer-quality": judged(
      "sound",
      `an orderly record since the listing of 2006 (${PROFILE.en})`,
      `2006年上市以来运行有序（${PROFILE.zh}）`,
    ),
    "other-willingness": judged("0", "nothing in the sources speaks for more or less", "所用资料无增减依据"),
    "economic-position": judged(
      "vital",
      `the payments of 530 million customers cannot be moved within months (${PROFILE.en})`,
      `5.30亿客户的支付无法在数月内替代（${PROFILE.zh}）`,
    ),
    "shareholder-structure": judged(
      "settled",
      "the Ministry of Finance and Central Huijin hold about 35% each, without change",
      "财政部与中央汇金各持约35%，保持稳定",
    ),
    "shareholder-strength": judged(
      "none",
      "the state is both owner and government and is counted once, below",
      "国家兼为股东与政府，于下项计一次",
    ),
    "government-strength": judged(
      "very high",
      "a bank of systemic weight in the world's list, owned by the state and recapitalised in 2005",
      "列入全球系统重要性银行，国家控股，2005年获注资",
    ),
    "government-rating": judged(
      "AAA",
      "the Chinese state at the top of a scale that orders issuers within China",
      "中国主权居境内等级之首",
    ),
    domicile: stated(
      "china",
      within(PROFILE, "Listed in Shanghai and Hong Kong, domiciled in Beijing", "上海、香港上市，注册于北京"),
    ),
  },
  modes: {
    benchmark: "grade",
    "asset-quality": "grade",
    capital: "grade",
    earnings: "measure",
    liquidity: "grade",
  },
  step: "review",
};

const figures: Figures = {
  title: {
    en: "Industrial and Commercial Bank of China: results to 2016",
    zh: "中国工商银行：截至2016年的业绩",
  },
  unit: { en: "CNY million; consolidated, Chinese standards", zh: "单位：百万元；合并口径，中国会计准则" },
  columns: ["2014", "2015", "2016"],
  figures: [
    figure("assets", "Total assets, December", "资产总额（12月末）", [20609953, 22209780, null], HALF),
    figure(
      "loans",
      "Loans to customers, December",
      "客户贷款及垫款（12月末）",
      [11026331, 11933466, null],
      HALF,
    ),
    figure(
      "profit",
      "Net profit",
      "净利润",
      [null, null, 279100],
      within(NEWS, "Printed in CNY 100 million", "原列单位为亿元"),
    ),
    figure("rise", "Change of net profit", "净利润增幅", [null, null, 0.005], NEWS, PERCENT),
    figure(
      "fees",
      "Net fee income",
      "手续费及佣金净收入",
      [null, null, 145000],
      within(NEWS, "Printed in CNY 100 million", "原列单位为亿元"),
    ),
    figure("feeshare", "Fees in operating income", "手续费占营业收入", [null, null, 0.226], NEWS, PERCENT),
    figure(
      "dividend",
      "Dividend proposed",
      "拟派现金股息",
      [null, null, 83506],
      within(NEWS, "Printed in CNY 100 million", "原列单位为亿元"),
    ),
    figure("roa", "Return on average assets", "平均总资产回报率", [null, null, 0.012], NEWS, "0.00%"),
    figure("roe", "Weighted return on equity", "加权平均净资产收益率", [null, null, 0.1524], NEWS, "0.00%"),
    figure("cost", "Cost to income", "成本收入比", [null, null, 0.274], NEWS, PERCENT),
    figure("npl", "Non-performing loans", "不良贷款率", [null, null, 0.0162], NEWS, "0.00%"),
  ],
  ratios: [
    ratio(
      "growth",
      "Growth of total assets",
      "资产总额增长率",
      "RATIO.GROWTH({assets},{assets<})",
      PERCENT,
      HALF,
    ),
    ratio("loan-share", "Loans in total assets", "贷款占资产比重", "{loans}/{assets}", PERCENT, HALF),
    ratio("income", "Operating income, implied", "营业收入（倒推）", "{fees}/{feeshare}", "#,##0", {
      en: "Fees by their printed share.",
      zh: "由手续费及其所列占比得出。",
    }),
    ratio(
      "before",
      "Net profit of the year before, implied",
      "上年净利润（倒推）",
      "{profit}/(1+{rise})",
      "#,##0",
      { en: "By the printed change.", zh: "由所列增幅得出。" },
    ),
    ratio("payout", "Dividend to net profit", "分红率", "{dividend}/{profit}", PERCENT, {
      en: "Ordinary shares alone, so a little below the mean of 40.5% printed for 2006 to 2016.",
      zh: "仅普通股；2006—2016年平均所列为40.5%。",
    }),
  ],
};

/** Industrial and Commercial Bank of China after its results of 2016, for an insurer's own rating of a bank. */
export const icbc: Sample = {
  id: "icbc",
  title: { en: "ICBC 2017 (CIRC guideline, bank)", zh: "工商银行 2017（保监会指引，商业银行）" },
  expected: "AAA",
  assessment,
  figures,
};
