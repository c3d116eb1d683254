import { inClauses } from "./punctuation";
import type { Language } from "./language";

/** Places in documents are kept as one text each, most of them in English; a reader is told them in the own language. */

const DIGITS = "零一二三四五六七八九";

/** Writes a number to 99 as articles are counted in Chinese. */
function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return `${ten}${ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? "")}`;
}

function article(number: string, paragraph?: string, item?: string): string {
  const own = `第${chineseNumber(Number(number))}条`;
  const part = paragraph === undefined ? "" : `第${chineseNumber(Number(paragraph))}款`;
  return own + part + (item === undefined ? "" : `第（${chineseNumber(Number(item))}）项`);
}

/** Forms of a place, each with what it is in Chinese. */
const FORMS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^Article (\d+), paragraph (\d+)$/, (number = "", paragraph) => article(number, paragraph)],
  [/^Article (\d+) \((\d+)\)$/, (number = "", item) => article(number, undefined, item)],
  [/^Articles? ([\d, ()]+(?:(?:and|to) [\d ()]+)*)$/, (list = "") => articles(list)],
  [
    /^pp?\. ([\d–, -]+(?: and \d+)?)$/,
    (pages = "") =>
      `第${pages
        .replace(" and ", "、")
        .replace(/\s*[–-]\s*/g, "—")
        .replace(/,\s*/g, "、")}页`,
  ],
  [/^Table (\d+)$/, (number = "") => `表${number}`],
  [/^chart (\d+)$/, (number = "") => `图${number}`],
  [/^points? (\d+)$/, (number = "") => `第${number}点`],
  [/^column (.+)$/, (whose = "") => `${whose}列`],
  [/^Appendix (\d+)$/, (number = "") => `附录${number}`],
  [/^points (\d+) and (\d+)$/, (one = "", other = "") => `第${one}、${other}点`],
  [
    /^BCA (\d)(?: \((\d)\))? (.+)$/,
    (part = "", section = "", heading = "") =>
      `个体信用评估第${part}部分${section === "" ? "" : `（${section}）`}${headingsIn(heading)}`,
  ],
  [/^(.+) and (Appendix \d+)$/, (one = "", other = "") => `${inChinese(one)}及${inChinese(other)}`],
  [/^(pp?\. [\d–, -]+) \((.+)\)$/, (pages = "", what = "") => `${inChinese(pages)}（${inChinese(what)}）`],
  [/^(pp?\. [\d–, -]+): (.+)$/, (pages = "", what = "") => `${inChinese(pages)}：${inChinese(what)}`],
  [/^Hong Kong: (.+)$/, (pages = "") => `香港：${inChinese(pages)}`],
];

function articles(list: string): string {
  return list
    .replace(/(\d+) \((\d+)\)(?:, | and )\((\d+)\)/g, (_all, number: string, one: string, other: string) =>
      article(number, undefined, one).replace(/）项$/, `）、（${chineseNumber(Number(other))}）项`),
    )
    .replace(/(?<![第\d])(\d+)(?: \((\d+)\))?/g, (_all, number: string, item?: string) =>
      article(number, undefined, item),
    )
    .replace(/ to /g, "至")
    .replace(/,? and |, /g, "、")
    .trim();
}

/** Headings of documents that are printed in English alone, as a Chinese paper says them. */
const HEADINGS: Readonly<Record<string, string>> = {
  "Assumptions and limitations": "假设与局限",
  "Average cumulative default rates, 1, 5 and 10 years": "平均累积违约率，1年、5年、10年",
  "Economic strength": "经济实力",
  "Legal and regulatory strength": "法律与监管环境",
  "Industry structure": "行业结构",
  "Credit condition": "信贷状况",
  "Operating environment": "经营环境",
  "Operating Environment": "经营环境",
  "Business profile": "业务概况",
  Profitability: "盈利能力",
  "Quality and characteristics of portfolio": "增信组合质量与特征",
  "Capability of risk resistance": "抗风险能力",
  equity: "所有者权益",
  "high liquid asset": "高流动性资产",
  provisions: "准备金",
  "Institutional profile": "机构状况",
  "Corporate governance": "公司治理",
  "Quality of management": "管理质量",
  "Financing capability": "融资能力",
  "Other adjustment factors": "其他调整因素",
  "Baseline Credit Assessment": "个体信用评估",
  "External Support": "外部支持",
  "Measures on asset ratios": "资产比例管理办法",
  "Measures on the liability balance": "责任余额计量办法",
  "One client": "单一客户",
  "One client with related parties": "单一客户及其关联方",
  "One bond issuer": "单一债券发行人",
  "Long-term to short-term correspondence": "长短期级别对应关系",
  "Figure: relationship between short-term and long-term ratings": "图：短期与长期级别的对应",
  "with overlaps": "含重叠",
  "Table of rating factors": "评级因子表",
  "Treatment of outlooks and reviews": "展望与观察名单的处理",
  "announcement of December 2020": "2020年12月公告",
  "criteria update": "标准更新",
  "governance structure": "治理结构",
  "capital strength": "资本实力",
  "risk management": "风险管理",
  essentiality: "重要性",
  "business environment": "经营环境",
  "business operation": "业务经营",
  "management and strategy": "管理与战略",
  "correspondence table": "对应表",
  "frame only": "仅框架",
  "coefficients, weights, intercept": "系数、权重、截距",
  "Column D at 1, 2, 3, 5, 7 and 10 years": "D列第1、2、3、5、7、10年",
  "15 and 20 years are left out": "未取第15、20年",
  "where unadjusted shares fall": "其未调整份额下降",
};

function headingsIn(heading: string): string {
  return partsOf(heading).map(inChinese).join("，");
}

function inChinese(part: string): string {
  const heading = HEADINGS[part];
  if (heading !== undefined) return heading;
  for (const [form, write] of FORMS) {
    const found = form.exec(part);
    if (found !== null) return write(...found.slice(1));
  }
  return part;
}

/** Splits at the commas between a place's parts, not at those within a list of pages or articles. */
function partsOf(place: string): readonly string[] {
  return place.split(/, (?=[A-Za-z])(?!and )|(?<=\d), (?=point|chart)/).filter((part) => part !== "");
}

/** Says a place in a document in the reader's language; headings that a document prints in one language stay as printed. */
export function placeIn(at: string, language: Language): string {
  // Where both are given side by side, each reader gets the own one.
  if (/; .*[\u2e80-\uffff]/.test(at))
    return inClauses(
      language,
      at.split("; ").map((one) => placeIn(one, language)),
    );
  const both = /^([\x20-\x7e]+) ([\u2e80-\u9fff].*)$/.exec(at);
  if (both !== null) {
    const own = (language === "zh" ? both[2] : both[1]) ?? at;
    return language === "zh" ? own.replace(/, ?/g, "，").replace(/; ?/g, "；") : own;
  }
  if (language === "en") return at;
  const whole = inChinese(at);
  if (whole !== at) return whole;
  return at
    .split("; ")
    .map((one) => {
      const own = partsOf(one).map(inChinese);
      const [page] = own.filter((part) => /^第.*页$/.test(part));
      const table = own.find((part) => /^[表图]\d+$/.test(part));
      // A table is found by its page.
      if (page !== undefined && table !== undefined && own.length === 2) return page + table;
      return own.join("，");
    })
    .join("；")
    .replace(/(?<=[\u2e80-\uffff]), ?/g, "，");
}
