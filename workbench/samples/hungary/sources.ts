import { source } from "../replies";

export const WIIW = source(
  "wiiw, overview of Hungary, spring 2017",
  "维也纳国际经济研究所，匈牙利概览，2017年春",
  "2017-03",
  "https://wiiw.ac.at/hungary-overview-ce-6.html",
);
export const MINISTRY = source(
  "Ministry for National Economy, deficit and debt notification",
  "匈牙利国民经济部，赤字与债务通报",
  "2017-04",
  "https://www.kormany.hu/en/ministry-for-national-economy/news/lower-fiscal-deficit-and-general-government-debt-show-a-stronger-hungary",
);
export const KSH = source(
  "KSH, general government in 2017 with changes on 2016",
  "匈牙利统计局，2017年广义政府及同比变动",
  "2018-04-04",
  "https://www.ksh.hu/docs/eng/xftp/gyor/krm/ekrm1712.html",
);
export const MNB_DEBT = source(
  "MTI on the central bank's debt figures",
  "MTI，央行债务数据",
  "2017-06-30",
  "https://bbj.hu/economy/hungary-state-debt-743-of-gdp-at-end-q1_135137",
);
export const BILL = source(
  "MTI on the debt plan of the 2017 budget bill",
  "MTI，2017年预算案债务计划",
  "2016",
  "https://bbj.hu/economy/finance/mnb/debt-refinancing-to-focus-on-forint-retail-issues/",
);
export const MNB_EXTERNAL = source(
  "MTI on the central bank's balance of payments report",
  "MTI，央行国际收支报告",
  "2017-04-06",
  "http://bbj.hu/economy/hungarys-net-external-financing-capacity-among-highest-in-eu_131236",
);
export const NET_DEBT = source(
  "MTI on gross and net debt, March 2016",
  "MTI，2016年3月末总债务与净债务",
  "2016-05",
  "https://financialtribune.com/articles/world-economy/41747/hungary-s-debt-rises",
);
export const RATE = source(
  "Ministry for National Economy: EUR 1352 million is HUF 420 billion",
  "国民经济部：13.52亿欧元合4200亿福林",
  "2017",
  "https://2015-2019.kormany.hu/en/ministry-for-national-economy/hungarian-outlook/hungary-s-net-external-financing-capacity-exceeds-5-percent-of-gdp",
);
export const FITCH = source(
  "Fitch, affirmation of Hungary",
  "惠誉，维持匈牙利评级",
  "2017-05-12",
  "http://www.reuters.com/article/fitch-affirms-hungary-at-bbb-stable-outl-idUSFit999043",
);
export const SWAP = source(
  "Xinhua on the swap line of the two central banks",
  "新华社，两国央行货币互换",
  "2016-09-12",
  "http://en.chinagate.cn/2016-09/12/content_39285571.htm",
);
export const ISSUE = source(
  "MTI on the panda bond of RMB 1 billion",
  "MTI，10亿元熊猫债",
  "2017-07-26",
  "https://bbj.hu/economy/hungary-issues-panda-bonds-for-rmb-1-bln_136406",
);
export const LIANHE = source(
  "Lianhe's ratings of Hungary's panda bonds",
  "联合资信历次匈牙利熊猫债评级",
  "2025-07-22",
  "https://www.yahuihk.com/bond/3958005-1.htm",
);
