import { judged, measured, source, within, yearly } from "./replies";
import type { Assessment, Figures, Sample } from "./sample";

const WIIW = source(
  "wiiw, overview of Hungary, spring 2017",
  "维也纳国际经济研究所，匈牙利概览，2017年春",
  "2017-03",
  "https://wiiw.ac.at/hungary-overview-ce-6.html",
);
const MINISTRY = source(
  "Ministry for National Economy, deficit and debt notification",
  "匈牙利国民经济部，赤字与债务通报",
  "2017-04",
  "https://www.kormany.hu/en/ministry-for-national-economy/news/lower-fiscal-deficit-and-general-government-debt-show-a-stronger-hungary",
);
const KSH = source(
  "KSH, general government in 2017 with changes on 2016",
  "匈牙利统计局，2017年广义政府及同比变动",
  "2018-04-04",
  "https://www.ksh.hu/docs/eng/xftp/gyor/krm/ekrm1712.html",
);
const MNB_DEBT = source(
  "MTI on the central bank's debt figures",
  "MTI，央行债务数据",
  "2017-06-30",
  "https://bbj.hu/economy/hungary-state-debt-743-of-gdp-at-end-q1_135137",
);
const BILL = source(
  "MTI on the debt plan of the 2017 budget bill",
  "MTI，2017年预算案债务计划",
  "2016",
  "https://bbj.hu/economy/finance/mnb/debt-refinancing-to-focus-on-forint-retail-issues/",
);
const MNB_EXTERNAL = source(
  "MTI on the central bank's balance of payments report",
  "MTI，央行国际收支报告",
  "2017-04-06",
  "http://bbj.hu/economy/hungarys-net-external-financing-capacity-among-highest-in-eu_131236",
);
const NET_DEBT = source(
  "MTI on gross and net debt, March 2016",
  "MTI，2016年3月末总债务与净债务",
  "2016-05",
  "https://financialtribune.com/articles/world-economy/41747/hungary-s-debt-rises",
);
const RATE = source(
  "Ministry for National Economy: EUR 1352 million is HUF 420 billion",
  "国民经济部：13.52亿欧元合4200亿福林",
  "2017",
  "https://2015-2019.kormany.hu/en/ministry-for-national-economy/hungarian-outlook/hungary-s-net-external-financing-capacity-exceeds-5-percent-of-gdp",
);
const FITCH = source(
  "Fitch, affirmation of Hungary",
  "惠誉，维持匈牙利评级",
  "2017-05-12",
  "http://www.reuters.com/article/fitch-affirms-hungary-at-bbb-stable-outl-idUSFit999043",
);
const SWAP = source(
  "Xinhua on the swap line of the two central banks",
  "新华社，两国央行货币互换",
  "2016-09-12",
  "http://en.chinagate.cn/2016-09/12/content_39285571.htm",
);
const ISSUE = source(
  "MTI on the panda bond of RMB 1 billion",
  "MTI，10亿元熊猫债",
  "2017-07-26",
  "https://bbj.hu/economy/hungary-issues-panda-bonds-for-rmb-1-bln_136406",
);
const LIANHE = source(
  "Lianhe's ratings of Hungary's panda bonds",
  "联合资信历次匈牙利熊猫债评级",
  "2025-07-22",
  "https://www.yahuihk.com/bond/3958005-1.htm",
);

const assessment: Assessment = {
  id: "sample-hungary-2017",
  method: "panda-sovereign@2016+1",
  issuer: { en: "Hungary", zh: "匈牙利" },
  date: "2017-07-26",
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
      "growth of 2.0 to 4.0 %, prices nearly flat, unemployment of 5.1 %; ten years of growth are not at hand",
      "增长2.0%至4.0%，物价平稳，失业率5.1%；未取得十年增长序列",
    ),
    "economic-structure": judged(
      "3",
      `the outlook hangs on demand of European partners, growth potential slightly above 2 % (${FITCH.en})`,
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
      "above 40 % of GDP, of which an eighth is neither tax nor contribution, see the figures sheet",
      "高于GDP的40%，其中约八分之一非税费，见数据表",
    ),
    "fiscal-expenditure": judged(
      "4",
      "fixed investment below 12 % of spending, see the figures sheet",
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
      "planned forint debt of 52 % of GDP, total debt falling; the ratio three years before is not at hand",
      "计划本币债务占GDP约52%，总债务下降；未取得三年前比率",
    ),
    "lc-debt-structure": judged(
      "3",
      `households to hold 17.8 % of central debt, and banks much of the rest (${BILL.en}); no maturities at hand`,
      `居民拟持有中央债务17.8%，其余多由银行持有（${BILL.zh}）；未取得期限`,
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
      "current account surpluses of 2.1, 3.4 and 4.9 % of GDP, trade surplus above 10 % in 2016",
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

const PERCENT = "0.0%";
const figures: Figures = {
  title: { en: "Hungary: economy, budget and debt to 2016", zh: "匈牙利：截至2016年的经济、财政与债务" },
  unit: { en: "HUF billion unless another unit is named", zh: "除注明外，单位为十亿福林" },
  columns: ["2014", "2015", "2016"],
  figures: [
    {
      id: "growth",
      label: { en: "Real growth of GDP", zh: "实际GDP增长率" },
      values: [0.04, 0.031, 0.02],
      numberFormat: PERCENT,
      note: WIIW,
    },
    {
      id: "inflation",
      label: { en: "Consumer prices, yearly mean", zh: "居民消费价格，年均" },
      values: [0, 0.001, 0.004],
      numberFormat: PERCENT,
      note: WIIW,
    },
    {
      id: "unemployment",
      label: { en: "Unemployment", zh: "失业率" },
      values: [0.077, 0.068, 0.051],
      numberFormat: PERCENT,
      note: WIIW,
    },
    {
      id: "current",
      label: { en: "Current account to GDP", zh: "经常账户/GDP" },
      values: [0.021, 0.034, 0.049],
      numberFormat: PERCENT,
      note: WIIW,
    },
    {
      id: "balance",
      label: { en: "Fiscal balance to GDP", zh: "财政余额/GDP" },
      values: [-0.021, -0.016, -0.017],
      numberFormat: PERCENT,
      note: within(WIIW, `2016: ${MINISTRY.en}`, `2016年：${MINISTRY.zh}`),
    },
    {
      id: "debtratio",
      label: { en: "General government debt to GDP", zh: "广义政府债务/GDP" },
      values: [0.757, 0.747, 0.741],
      numberFormat: PERCENT,
      note: WIIW,
    },
    {
      id: "debt",
      label: { en: "General government debt", zh: "广义政府债务" },
      values: [null, null, 25922],
      numberFormat: "#,##0",
      note: MNB_DEBT,
    },
    {
      id: "revenue",
      label: { en: "General government revenue", zh: "广义政府收入" },
      values: [null, null, 15892.8],
      numberFormat: "#,##0.0",
      note: within(KSH, "17,008.4 of 2017 less the rise of 1,115.6", "2017年17,008.4减去增额1,115.6"),
    },
    {
      id: "other",
      label: { en: "of which neither taxes nor contributions", zh: "其中非税费收入" },
      values: [null, null, 2010.2],
      numberFormat: "#,##0.0",
      note: within(KSH, "A rise of 375.9 is 18.7 % of it", "增额375.9为其18.7%"),
    },
    {
      id: "spending",
      label: { en: "General government expenditure", zh: "广义政府支出" },
      values: [null, null, 16482.3],
      numberFormat: "#,##0.0",
      note: within(KSH, "17,754.7 of 2017 less the rise of 1,272.4", "2017年17,754.7减去增额1,272.4"),
    },
    {
      id: "investment",
      label: { en: "of which gross fixed capital formation", zh: "其中固定资本形成" },
      values: [null, null, 1096.5],
      numberFormat: "#,##0.0",
      note: within(KSH, "A rise of 591.0 is 53.9 % of it", "增额591.0为其53.9%"),
    },
    {
      id: "gross",
      label: { en: "Gross debt, March 2016", zh: "总债务（2016年3月末）" },
      values: [null, null, 26147],
      numberFormat: "#,##0",
      note: NET_DEBT,
    },
    {
      id: "net",
      label: { en: "Net debt, March 2016", zh: "净债务（2016年3月末）" },
      values: [null, null, 23690],
      numberFormat: "#,##0",
      note: NET_DEBT,
    },
    {
      id: "gdp",
      label: { en: "GDP, budget bill", zh: "GDP（预算案）" },
      values: [null, null, 35194],
      numberFormat: "#,##0",
      note: BILL,
    },
    {
      id: "forint",
      label: { en: "Central debt in forint, plan", zh: "中央本币债务（计划）" },
      values: [null, null, 18286],
      numberFormat: "#,##0",
      note: BILL,
    },
    {
      id: "foreign",
      label: { en: "Central debt in foreign currency, plan", zh: "中央外币债务（计划）" },
      values: [null, null, 6701],
      numberFormat: "#,##0",
      note: BILL,
    },
    {
      id: "due",
      label: { en: "Foreign-currency debt due in 2017, EUR bn", zh: "2017年到期外币债务（十亿欧元）" },
      values: [null, null, 2.409],
      numberFormat: "0.000",
      note: BILL,
    },
    {
      id: "reserves",
      label: { en: "International reserves, EUR bn", zh: "国际储备（十亿欧元）" },
      values: [null, 30.3, 24.4],
      numberFormat: "0.0",
      note: MNB_EXTERNAL,
    },
    {
      id: "short",
      label: { en: "Short-term external debt, EUR bn", zh: "短期外债（十亿欧元）" },
      values: [null, null, 18.4],
      numberFormat: "0.0",
      note: MNB_EXTERNAL,
    },
    {
      id: "rate",
      label: { en: "HUF for a EUR, by the pair printed", zh: "每欧元福林（由所列金额得出）" },
      values: [null, null, 310.7],
      numberFormat: "0.0",
      note: RATE,
    },
  ],
  ratios: [
    {
      id: "fc-gdp",
      label: { en: "Foreign-currency debt to GDP", zh: "外币债务/GDP" },
      formula: "{foreign}/{gdp}",
      printed: [null, null, 0.19],
      numberFormat: PERCENT,
      note: within(BILL, "Reproduces the printed 19 %", "可复现所列19%"),
    },
    {
      id: "fc-share",
      label: { en: "Foreign-currency share of central debt", zh: "外币债务占中央债务" },
      formula: "{foreign}/({foreign}+{forint})",
      numberFormat: PERCENT,
      note: within(BILL, "Plan", "计划数"),
    },
    {
      id: "fc-short",
      label: { en: "Foreign-currency debt due within a year", zh: "一年内到期外币债务占比" },
      formula: "{due}*{rate}/{foreign}",
      numberFormat: PERCENT,
      note: within(BILL, "Euro at the rate above", "欧元按上列汇率折算"),
    },
    {
      label: { en: "Forint debt to GDP", zh: "本币债务/GDP" },
      formula: "{forint}/{gdp}",
      printed: [null, null, 0.52],
      numberFormat: PERCENT,
      note: within(BILL, "Reproduces the printed 52 %", "可复现所列52%"),
    },
    {
      label: { en: "Revenue to GDP", zh: "财政收入/GDP" },
      formula: "{revenue}*{debtratio}/{debt}",
      numberFormat: PERCENT,
      note: { en: "GDP as implied by debt and its printed ratio.", zh: "GDP由债务额及所列债务率倒推。" },
    },
    {
      label: { en: "Revenue that is neither tax nor contribution", zh: "非税费收入占比" },
      formula: "{other}/{revenue}",
      numberFormat: PERCENT,
      note: KSH,
    },
    {
      label: { en: "Fixed investment to expenditure", zh: "固定资本支出占比" },
      formula: "{investment}/{spending}",
      numberFormat: PERCENT,
      note: KSH,
    },
    {
      label: { en: "Gross less net debt, months of revenue", zh: "总债务减净债务（月收入）" },
      formula: "({gross}-{net})/{revenue}*12",
      numberFormat: "0.0",
      note: NET_DEBT,
    },
    {
      label: { en: "Reserves to government foreign-currency debt", zh: "储备/政府外币债务" },
      formula: "{reserves}*{rate}/{foreign}",
      numberFormat: '0.00"x"',
      note: { en: "Euro at the rate above.", zh: "欧元按上列汇率折算。" },
    },
    {
      label: { en: "Reserves to short-term external debt", zh: "储备/短期外债" },
      formula: "{reserves}/{short}",
      numberFormat: '0.00"x"',
      note: MNB_EXTERNAL,
    },
    {
      label: { en: "Reserves to foreign-currency debt due in 2017", zh: "储备/2017年到期外币债务" },
      formula: "{reserves}/{due}",
      numberFormat: '0.0"x"',
      note: { en: "Central government.", zh: "中央政府口径。" },
    },
  ],
  facts: [
    {
      label: { en: "Fitch, foreign currency", zh: "惠誉，外币" },
      value: { en: "BBB-", zh: "BBB-" },
      source: FITCH,
    },
    {
      label: { en: "Lianhe, domestic scale, 2017 to 2025", zh: "联合资信，境内等级，2017—2025年" },
      value: { en: "AAA", zh: "AAA" },
      source: LIANHE,
    },
  ],
};

/** Hungary at its first panda bond of July 2017, from figures published up to then and the revision of 2016 after it. */
export const hungary: Sample = {
  id: "hungary",
  title: { en: "Hungary 2017 (panda, sovereign)", zh: "匈牙利 2017（熊猫债，主权）" },
  expected: "BBB+",
  assessment,
  figures,
};
