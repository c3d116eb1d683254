import { source } from "../replies";

export const RESULTS_2016 = source(
  "The Bank's results for 2016, highlights",
  "汇丰亚太2016年业绩摘要",
  "2017-02-21",
  "https://vdocument.in/the-hongkong-and-shanghai-banking-corporation-limited-market-while-producer.html",
);
export const RESULTS_2015 = source(
  "The Bank's results for 2015, highlights",
  "汇丰亚太2015年业绩摘要",
  "2016-02-22",
  "https://kipdf.com/the-hongkong-and-shanghai-banking-corporation-limited-2015-consolidated-results-_5b1176137f8b9a1b2b8b458e.html",
);
export const MOODYS_2016 = source(
  "Moody's, three Hong Kong banks",
  "穆迪，三家香港银行",
  "2016-03-17",
  "https://www.moodys.com/research/Moodys-revises-outlook-of-three-Hong-Kong-banks-to-negative--PR_345777?cy=ger&lang=de",
);
export const MOODYS_GROUP = source(
  "Moody's, HSBC Holdings, with the Bank's stand-alone assessment",
  "穆迪，汇丰控股，含汇丰亚太基准信用评估",
  "2016-03-17",
  "https://www.moodys.com/research/Moodys-affirms-HSBC-Holdings-A1-long-term-ratings-changes-outlook--PR_345833?cy=mex&lang=es",
);
export const MOODYS_2017 = source(
  "Moody's, downgrade of the Bank",
  "穆迪，下调汇丰亚太评级",
  "2017-09-27",
  "https://www.moodys.com/research/Moodys-downgrades-The-Hongkong-and-Shanghai-Banking-Corps-deposit-and--PR_372990?cy=easterneur&lang=ru",
);
export const FITCH = source(
  "Fitch, HSBC and its subsidiaries",
  "惠誉，汇丰及附属公司",
  "2015-05-19",
  "http://uk.reuters.com/article/idUKFit92312420150519",
);
export const SP_2012 = source(
  "S&P on HSBC's Asian entities",
  "标普，汇丰亚洲附属公司",
  "2012-08-23",
  "http://www.reuters.com/article/idUSWNA401620120823",
);
export const ISSUE = source(
  "The Asset on the first panda bonds of banks",
  "《财资》，首批银行熊猫债",
  "2015-10-02",
  "http://www.theasset.com/article/29278/boc-hong-kong-hsbc-print-landmark-panda-bonds",
);
export const RMB = source(
  "HSBC, renminbi insights",
  "汇丰，人民币业务",
  "2016-06-01",
  "http://www.rmb.hsbc.com/insights",
);
