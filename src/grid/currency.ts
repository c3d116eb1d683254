/** Currencies with a Chinese name of their own: its spellings as they are read, the first as it is written. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  USD: ["美元", "US$"],
  HKD: ["港元", "港币", "HK$"],
  EUR: ["欧元", "€"],
  GBP: ["英镑", "£"],
  JPY: ["日元", "日圆"],
  KRW: ["韩元"],
  SGD: ["新加坡元", "新元"],
  AUD: ["澳大利亚元", "澳元"],
  NZD: ["新西兰元"],
  CAD: ["加拿大元", "加元"],
  MOP: ["澳门元"],
  CHF: ["瑞士法郎"],
  HUF: ["匈牙利福林", "福林"],
  PHP: ["菲律宾比索"],
  // Last: every 元 above is one of another currency.
  CNY: ["元", "人民币", "RMB", "¥"],
};

const escaped = (spelling: string): string => spelling.replace("$", "\\$");

/** Longer spellings come first: 人民币 before 元, 澳大利亚元 before 元. */
const PATTERNS: readonly (readonly [RegExp, string])[] = Object.entries(NAMES).flatMap(([code, spellings]) =>
  [...spellings]
    .sort((one, other) => other.length - one.length)
    .map((spelling) => [new RegExp(escaped(spelling), "i"), code] as const),
);

/**
 * Takes the currency out of a unit's text, wherever it stands: one of those that have names here, or any three letters. Null
 * where there is none.
 */
export function takeCurrency(text: string): { readonly currency: string; readonly rest: string } | null {
  for (const [pattern, currency] of PATTERNS) {
    // 亿元人民币 names its currency twice; what is left must be the magnitude alone.
    if (pattern.test(text)) return { currency, rest: text.replace(pattern, "").replace(/元/, "") };
  }
  const code = /^([A-Z]{3})(?![A-Z])|(?<![A-Z])([A-Z]{3})$/i.exec(text);
  if (code === null) return null;
  return { currency: code[0].toUpperCase(), rest: text.replace(code[0], "") };
}

/** Names a currency in Chinese; one without a name there by its code. */
export function currencyInChinese(code: string): string {
  return NAMES[code]?.[0] ?? code;
}
