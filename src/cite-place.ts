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
  [/^pp?\. ([\d–, -]+)$/, (pages = "") => `第${pages.replace(/\s*[–-]\s*/g, "—").replace(/,\s*/g, "、")}页`],
  [/^Table (\d+)$/, (number = "") => `表${number}`],
  [/^chart (\d+)$/, (number = "") => `图${number}`],
  [/^points? (\d+)$/, (number = "") => `第${number}点`],
  [/^Appendix (\d+)$/, (number = "") => `附录${number}`],
];

function articles(list: string): string {
  return list
    .replace(/(\d+)(?: \((\d+)\))?/g, (_all, number: string, item?: string) =>
      article(number, undefined, item),
    )
    .replace(/ to /g, "至")
    .replace(/,? and |, /g, "、")
    .trim();
}

function inChinese(part: string): string {
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
  const both = /^([\x20-\x7e]+) ([\u2e80-\u9fff].*)$/.exec(at);
  if (both !== null) return (language === "zh" ? both[2] : both[1]) ?? at;
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
