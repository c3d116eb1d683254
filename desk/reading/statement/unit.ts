import { normaliseText, readAmountUnit } from "../../../src";

/** The unit of an amount: how many of its currency it counts at once. */
export interface MoneyUnit {
  /** Empty where only a magnitude is named, as in thousands: then it is whatever the others are in. */
  readonly currency: string;
  readonly scale: number;
  /** As it stood. */
  readonly text: string;
}

const MAGNITUDE = /^(?:人民币)?(?:千|万|十万|百万|千万|亿|十亿|万亿)$/;
const WORDS =
  /^(?:in\s+)?(?:(?:[A-Z]{3}|RMB|US\$|¥)\s*)?(?:thousands?|millions?|billions?|mn|bn|m|k|100m|'000)$/i;
/** The currency behind its magnitude: thousands of RMB. */
const OF = /^(thousand|million|billion)\s+of\s+(\S+)$/i;
/** A currency by its name or sign, which no other word holds. */
const NAMED = /[元币镑圆$€£]/;

/** Characters of units as Hong Kong and Taiwan write them. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  ...{ 萬: "万", 億: "亿", 圓: "元", 單: "单", 幣: "币", 種: "种", 額: "额", 貨: "货", 臺: "台" },
  ...{ 歐: "欧", 鎊: "镑" },
};

const TRADITIONAL_ONE = new RegExp(`[${Object.keys(TRADITIONAL).join("")}]`, "g");

function simplified(given: string): string {
  return normaliseText(given).replace(TRADITIONAL_ONE, (one) => TRADITIONAL[one] ?? one);
}

/** A text of which simplified characters and one apostrophe are left. */
function plainForm(given: string): string {
  return simplified(given).replace(/[’‘`]/g, "'");
}

/** Currencies by their names, which stand in the sentences of annual reports. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:US|U\.S\.|United States)\s*dollars?\b/gi, "USD"],
  [/\b(?:HK|Hong Kong)\s*dollars?\b/gi, "HKD"],
  [/\b(?:renminbi|chinese yuan|yuan)\b/gi, "RMB"],
  [/\beuros?\b/gi, "EUR"],
  [/\bpounds? sterling\b/gi, "GBP"],
  [/\bjapanese yen\b/gi, "JPY"],
  [/\bhundred\s+millions?\b/gi, "100m"],
  [/\b(thousand|million|billion)s\b/gi, "$1"],
  [/\b(?:mln|mio)\b/gi, "mn"],
  [/\bbln\b/gi, "bn"],
];
const SIGN = String.raw`(?:[A-Z]{3}\b|US\$|HK\$|[A-Z]{1,2}\$|RMB|[$€£¥])`;
const POWER = String.raw`(?:'000s?|100m|thousand|million|billion|mn|bn|m|k)(?![a-z])`;
/** A currency and its magnitude wherever they stand in a sentence, in either order; one of them twice is one. */
const PHRASES = [
  new RegExp(String.raw`(${SIGN})\s*(?:in\s+)?(${POWER})`, "i"),
  new RegExp(String.raw`(${POWER})\s*(?:of\s+)?(${SIGN})`, "i"),
  new RegExp(String.raw`\bin\s+(${POWER})`, "i"),
];

/** A text with the short forms of currencies and magnitudes. */
function shortened(given: string): string {
  return NAMES.reduce((now, [name, short]) => now.replace(name, short), plainForm(given));
}

/** Finds a unit within a sentence: Expressed in RMB'000 unless otherwise stated, amounts in millions of US dollars. */
function unitInSentence(given: string): MoneyUnit | null {
  const text = shortened(given);
  for (const phrase of PHRASES) {
    const [found, one = "", other = ""] = phrase.exec(text) ?? [];
    if (found === undefined) continue;
    const unit = moneyUnit(`${one} ${other}`.trim().replace("'000s", "'000"));
    if (unit !== null) return { ...unit, text: found.trim() };
  }
  return null;
}

/** Words that only a unit of money has; the figures of a sentence speak of something else. */
const OF_MONEY = /'000|\b(?:thousands?|millions?|billions?|mln|mn|bn)\b|[千万亿]元|[$€£¥]/i;

/** Tells whether a heading speaks of a unit of money, known or not. */
function speaksOfMoney(given: string): boolean {
  const text = plainForm(given);
  return OF_MONEY.test(text) && !/\d/.test(text.replaceAll("'000", ""));
}

/** Reads the unit of amounts: 亿元, 万元, CNY bn, RMB million, in millions; null where a text is none. */
export function moneyUnit(given: string): MoneyUnit | null {
  const text = shortened(given)
    .replace(/^(?:金额)?(?:单位|币种|unit|units|currency)\s*[:：]?\s*/i, "")
    .replace(/^in\s+/i, "")
    .replace(OF, "$2 $1")
    .replace(/^人民币\s*/, "")
    .replace(/^元$/, "CNY")
    .trim();
  if (text === "") return null;
  const isUnnamed =
    /^[a-z]/i.test(text) && WORDS.test(text) && !/[A-Z]{3}|\$|¥/.test(text) && !/RMB/i.test(text);
  const named = MAGNITUDE.test(text) ? `${text}元` : isUnnamed ? `CNY ${text}` : text;
  const read = readAmountUnit(named);
  if (read === null) return null;
  const { currency, scale } = read;
  if (isUnnamed) return { currency: "", scale, text: normaliseText(given) };
  // Any three letters may be a code: one that is not the yuan's is a word unless it stands in capitals.
  const isCurrency = currency === "CNY" || named.includes(currency) || NAMED.test(named);
  return isCurrency ? { currency, scale, text: normaliseText(given) } : null;
}

const TOLD = /(?:单位|\bunits?\b)\s*[:：]?\s*([^,，;；、)）%]+)/i;
const CURRENCY = /(?:币种|\bcurrency\b)\s*[:：]?\s*([^,，;；、)）%]+)/i;

/**
 * What stands behind 单位 in a text, and behind 币种 where that is told apart: 单位：元 币种：美元 counts in dollars. Undefined
 * where it says neither.
 */
function toldUnit(text: string): string | undefined {
  const alone = (found: string | undefined) =>
    found?.split(/\s*(?:单位|币种|\bunits?\b|\bcurrency\b)/i)[0]?.trim();
  const [unit, currency] = [alone(TOLD.exec(text)?.[1]), alone(CURRENCY.exec(text)?.[1])];
  if (unit === undefined || currency === undefined || currency === "") return unit ?? currency;
  const known = moneyUnit(/^人民币元?$/.test(currency) ? "CNY" : currency);
  // 元 is the unit of whatever currency is named; one that says another is read as none.
  const power = unit.replace(/元$/, "");
  const own = moneyUnit(unit);
  if (known === null) return `${unit} ${currency}`;
  if (own !== null && own.currency !== known.currency && !/^[十百千万亿]*元$/.test(unit))
    return `${unit} ${currency}`;
  return /[一-龥]/.test(power) || power === ""
    ? `${power}${chineseName(known.currency)}`
    : `${known.currency} ${power}`;
}

/** A currency behind a Chinese magnitude: the code where no shorter name is read. */
function chineseName(currency: string): string {
  return { CNY: "元", USD: "美元", HKD: "港元", EUR: "欧元", GBP: "英镑", JPY: "日元" }[currency] ?? currency;
}

/** What a text gives for a unit behind 单位 and what is none that is known; null where it gives none, or a known one. */
export function unreadUnit(given: string): string | null {
  if (unitOfTable(given) !== null) return null;
  const told = toldUnit(simplified(given))?.trim() ?? "";
  if (told !== "") return told;
  return speaksOfMoney(given) ? normaliseText(given) : null;
}

/** Finds the unit of a heading of a column, which names it as a row does or is nothing but it, alone or behind the year. */
export function unitOfHeading(given: string): MoneyUnit | null {
  return unitWithin(given) ?? moneyUnit(given) ?? moneyUnit(unitBehind(given));
}

/** What stands behind the year of a heading: 2022 RMB'000. */
export function unitBehind(given: string): string {
  const [, behind = ""] = /(?:\d{4}(?:年|年末|年度)?|\d{1,2}日)\s+(\D.*)$/.exec(given.trim()) ?? [];
  return behind;
}

/** Finds the unit of a table in its title or corner, which is nothing but the unit, names it behind 单位 or in brackets, or in a sentence. */
export function unitOfTable(text: string): MoneyUnit | null {
  return unitWithin(text) ?? moneyUnit(text) ?? unitInSentence(text);
}

/** Finds the unit that a text names somewhere: behind 单位, or in brackets. */
export function unitWithin(given: string): MoneyUnit | null {
  const text = simplified(given);
  const told = toldUnit(text);
  if (told !== undefined) {
    const unit = moneyUnit(told);
    if (unit !== null) return unit;
  }
  for (const [, inner = ""] of text.matchAll(/[([]([^()[\]]*)[)\]]/g)) {
    for (const part of inner.split(/[,，;；、]/)) {
      const unit = moneyUnit(part);
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** Tells whether a name says that its row or column holds shares, multiples or changes, and no amounts. */
export function isNoAmount(given: string): boolean {
  const text = normaliseText(given);
  return (
    /[([]\s*(?:%|‰|x|times|倍|次|个|户|家)\s*[)\]]\s*$/i.test(text) ||
    /^(?:占比|比例|比重|同比|环比|增长率|增速|增幅|变动|变动率|变化|share|change|growth|yoy|%|占比\s*%)/i.test(
      text,
    ) ||
    /(?:占比|同比|增长率|增速|变动率|变动幅度)(?:\s*[([]?%[)\]]?)?$/.test(text)
  );
}
