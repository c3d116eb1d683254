import { normaliseText, toUnit } from "../../../src";

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
/** Names of currencies by which a unit in words is not the yuan. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/美元|US\$/i, "USD"],
  [/港元|港币|HK\$/i, "HKD"],
  [/欧元|€/, "EUR"],
  [/英镑|£/, "GBP"],
  [/日元|日圆/, "JPY"],
];

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
  const other = OTHERS.find(([name]) => name.test(named))?.[1];
  const code = /\b([A-Z]{3})\b/.exec(named.replace(/RMB/, "CNY"))?.[1];
  const currency = other ?? (/元/.test(named) ? "CNY" : (code ?? "CNY"));
  const scaled = toUnit(1, named, { kind: "amount", currency, scale: 1 }, "unit");
  return scaled.ok ? { currency, scale: scaled.value, text: normaliseText(given) } : null;
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
