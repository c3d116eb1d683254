import { source } from "../replies";

export const FITCH_2016 = source(
  "Fitch, affirmation of the Asian Development Bank",
  "惠誉，维持亚洲开发银行评级",
  "2016-08-03",
  "http://in.reuters.com/article/idINFit969486",
);
export const FITCH_2015 = source(
  "Fitch, affirmation of the Asian Development Bank",
  "惠誉，维持亚洲开发银行评级",
  "2015",
  "https://oreanda-news.com/en/promyshlennost/article926195",
);
export const FITCH_2014 = source(
  "Fitch, affirmation of the Asian Development Bank",
  "惠誉，维持亚洲开发银行评级",
  "2014-08-05",
  "http://www.reuters.com/article/2014/08/05/fitch-affirms-asian-development-bank-at-idUSFit71398420140805?feedType=RSS",
);
export const SP_2016 = source(
  "S&P, affirmation of the Asian Development Bank",
  "标普，维持亚洲开发银行评级",
  "2016-06-23",
  "http://www.oananews.org/content/news/bussiness/sp-affirms-asdb-ratings-stable-outlook",
);
export const SP_REPORT = source(
  "S&P, report on the Asian Development Bank",
  "标普，亚洲开发银行评级报告",
  "2016-07-07",
  "https://vdocuments.net/asian-development-bank-statistical-tables-and-information-in-this-article-refer.html",
);
export const SP_2013 = source(
  "S&P, affirmation of the Asian Development Bank",
  "标普，维持亚洲开发银行评级",
  "2013-01-11",
  "http://www.reuters.com/article/2013/01/11/idUSWLA757620130111?feedType=RSS&feedName=usDollarRpt",
);
export const SP_2012 = source(
  "S&P on the capital increase",
  "标普，关于增资",
  "2012-08-31",
  "http://www.reuters.com/article/idUSWLA262120120831",
);
export const PANDA = source(
  "Xinhua on the second panda bond",
  "新华社，第二期熊猫债",
  "2009-12-01",
  "http://www.ccgp-fushun.com/business/2009-12/01/content_18988872.htm",
);
export const CAPITAL = source(
  "ADB, capital structure",
  "亚行，资本结构",
  "2016-12-31",
  "https://www.adb.org/site/investors/credit-fundamentals/capital-structure",
);
export const ACCOUNTS = source(
  "ADB, management's discussion and financial statements 2015",
  "亚行，2015年管理层讨论与财务报表",
  "2015-12-31",
  "https://paperzz.com/doc/8155242/financial-report---asian-development-bank",
);
