import { source } from "../replies";

export const RESULTS = source(
  "China Coal Energy, results for 2016",
  "中煤能源2016年度业绩公告",
  "2017-03",
  "https://hkstock.cngold.org/gsgg/c16550.htm",
);
export const REPORT_2018 = source(
  "United Ratings, follow-up report 2018",
  "联合评级，2018年跟踪评级报告",
  "2018-05-18",
  "https://q.stock.sohu.com/cn,gg,601898,2767791515.shtml",
);
export const REPORT_2019 = source(
  "United Ratings, follow-up report 2019",
  "联合评级，2019年跟踪评级报告",
  "2019-05-07",
  "http://q.stock.sohu.com/cn,gg,601898,3718612239.shtml",
);
export const SECTOR = source(
  "GF Securities on 32 coal groups",
  "广发证券，32家煤炭集团报表分析",
  "2018",
  "http://m.baogao8.com/p-19229.html",
);
