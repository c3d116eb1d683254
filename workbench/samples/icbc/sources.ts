import { source } from "../replies";

export const NEWS = source(
  "China News Service on ICBC's results for 2016",
  "中新网，工商银行2016年业绩",
  "2017-03-30",
  "http://www.tehoop.net/tpyxw/9242.html",
);
export const HALF = source(
  "ICBC, summary of the half-year report 2016, section 3.1",
  "工商银行2016年半年度报告摘要，第3.1节",
  "2016-08",
  "https://q.stock.sohu.com/cn,gg,601398,2292786424.shtml",
);
export const ANNUAL = source(
  "ICBC, summary of the annual report 2016",
  "工商银行2016年年度报告摘要",
  "2017-03-31",
  "https://q.stock.sohu.com/cn,gg,601398,2450211732.shtml",
);
export const PROFILE = source(
  "ICBC, Annual Report 2016, company profile",
  "工商银行2016年年度报告，公司简介",
  "2017-03-31",
  "https://docslib.org/doc/13317078/annual-reports-2017-03-31-00-00-00-annual-report-2016",
);
export const CAPITAL = source(
  "ICBC, Capital Adequacy Ratio Report 2016, contents",
  "工商银行2016年资本充足率报告，目录",
  "2017-03-31",
  "https://pdfdrive.to/dl/capital-adequacy-ratio-report-0",
);
