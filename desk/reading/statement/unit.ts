import { normaliseText, readAmountUnit } from "../../../src";

/** The unit of an amount: how many of its currency it counts at once. */
export interface MoneyUnit {
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

/** Reads the unit of amounts: 亿元, 万元, CNY bn, RMB million, in millions; null where a text is none. */
export function moneyUnit(given: string): MoneyUnit | null {
  const text = normaliseText(given)
    .replace(/^(?:金额)?(?:单位|币种|unit|units|currency)\s*[:：]?\s*/i, "")
    .replace(/[’‘`]/g, "'")
    .replace(/^in\s+/i, "")
    .replace(/\b(thousand|million|billion)s\b/i, "$1")
    .replace(OF, "$2 $1")
    .replace(/^人民币\s*/, "")
    .replace(/^元$/, "CNY")
    .trim();
  if (text === "") return null;
  const named = MAGNITUDE.test(text)
    ? `${text}元`
    : /^[a-z]/i.test(text) && WORDS.test(text) && !/[A-Z]{3}|RMB|\$|¥/.test(text)
      ? `CNY ${text}`
      : text;
  const read = readAmountUnit(named);
  if (read === null) return null;
  const { currency, scale } = read;
  // Any three letters may be a code: one that is not the yuan's is a word unless it stands in capitals.
  const isCurrency = currency === "CNY" || named.includes(currency) || NAMED.test(named);
  return isCurrency ? { currency, scale, text: normaliseText(given) } : null;
}

/** What stands behind 单位 in a text; undefined where it does not say it. */
function toldUnit(text: string): string | undefined {
  return /(?:单位|\bunits?\b|\bcurrency\b|币种)\s*[:：]?\s*([^,，;；、)）%]+)/i.exec(text)?.[1];
}

/** What a text gives for a unit behind 单位 and what is none that is known; null where it gives none, or a known one. */
export function unreadUnit(given: string): string | null {
  const told = toldUnit(normaliseText(given))?.trim() ?? "";
  return told !== "" && unitWithin(given) === null ? told : null;
}

/** Finds the unit that a text names somewhere: behind 单位, or in brackets. */
export function unitWithin(given: string): MoneyUnit | null {
  const text = normaliseText(given);
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
