import { source } from "../replies";

export const ACCOUNTS = source(
  "Public Accounts 2015/16, discussion and analysis, p. 11",
  "2015/16财年公共账目，讨论与分析，第11页",
  "2016-07-21",
  "https://pdfslide.us/documents/british-columbia-public-accounts-financial-statement-in-the-budget-and-fiscal.html",
);
export const YEAR_END = source(
  "Ministry of Finance, release on the 2015/16 fiscal year",
  "财政厅，2015/16财年公告",
  "2016-07-21",
  "https://news.gov.bc.ca/releases/2016FIN0031-001322",
);
export const DEBT_TABLE = source(
  "TaxTips.ca, British Columbia provincial debt",
  "TaxTips.ca，不列颠哥伦比亚省债务表",
  "1997–2024",
  "https://www.taxtips.ca/statistics/bc-provincial-debt.htm",
);
export const ISSUE = source(
  "Ministry of Finance, release on the first panda bond",
  "财政厅，首期熊猫债公告",
  "2016-01-21",
  "https://news.gov.bc.ca/releases/2016FIN0002-000065",
);
export const DBRS = source(
  "DBRS, rating of the 2016 series 1 renminbi bonds",
  "DBRS，2016年第一期人民币债券评级",
  "2016-01",
  "https://dbrs.morningstar.com/research/289167/dbrs-assigns-provisional-rating-of-aa-high-to-british-columbias-inaugural-2016-series-1-renminbi-bonds",
);
export const FITCH = source(
  "Fitch, affirmation of British Columbia",
  "惠誉，维持不列颠哥伦比亚省评级",
  "2016-04-15",
  "http://www.businesswire.com/news/home/20160415005932/en/Fitch-Affirms-Province-British-Columbia-Canadas-Rating",
);
export const MOODYS = source(
  "Moody's, credit opinion on British Columbia",
  "穆迪，不列颠哥伦比亚省信用意见",
  "2017-01-23",
  "https://kipdf.com/british-columbia-province-of_5b3567e8097c475e228b45e2.html",
);
