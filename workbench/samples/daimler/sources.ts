import { source } from "../replies";

export const REPORT = source(
  "Annual Report 2015, key figures",
  "2015年年报，主要数据",
  "2016-02",
  "https://quarterlytics.com/company/daimler-ag_dai/annual-report-2015",
);
export const CASH_2015 = source(
  "Annual Report 2015, cash flows, table B.24",
  "2015年年报，现金流，表B.24",
  "2016-02",
  "http://ar2015.daimler.com/management-report/liquidity-and-capital-resources/cash-flows",
);
export const CASH_2014 = source(
  "Annual Report 2014, cash flows, table B.24",
  "2014年年报，现金流，表B.24",
  "2015-02",
  "http://ar2014.daimler.com/management-report/liquidity-and-capital-resources/cash-flows",
);
export const POSITION = source(
  "Annual Report 2015, financial position",
  "2015年年报，财务状况",
  "2016-02",
  "http://ar2015.daimler.com/management-report/financial-position",
);
export const FUNDING = source(
  "Annual Report 2015, refinancing",
  "2015年年报，再融资",
  "2016-02",
  "http://ar2015.daimler.com/management-report/liquidity-and-capital-resources/refinancing",
);
export const PANDA_2014 = source(
  "Reuters on the first panda bond of a company",
  "路透社，首只企业熊猫债",
  "2014-03-14",
  "http://www.reuters.com/article/2014/03/14/daimler-china-bonds-idUSL6N0MB0UX20140314?type=companyNews",
);
export const PANDA_2016 = source(
  "Annual Report 2016, refinancing",
  "2016年年报，再融资",
  "2017-02",
  "http://annualreport2016.daimler.com/management-report/liquidity-and-capital-resources/refinancing",
);
export const RATINGS = source(
  "Annual Report 2016, credit ratings, table B.32",
  "2016年年报，信用评级，表B.32",
  "2017-02",
  "http://annualreport2016.daimler.com/management-report/liquidity-and-capital-resources/credit-ratings",
);
