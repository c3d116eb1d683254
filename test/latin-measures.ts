/** Currencies whose amounts Chinese papers count in 万 and 亿. */
const CURRENCY = "(?:CNY|RMB|USD|EUR|HKD|JPY|GBP|KRW|SGD|AUD|CAD|CHF|HUF|PHP)";

/** An amount or its unit as English writes it, CNY 7.4bn or USD m, and a multiple, 7.73x. */
const MEASURE = new RegExp(
  `\\b${CURRENCY} ?-?\\d[\\d.,]*(?: ?(?:bn|m|100m))?|\\b${CURRENCY} (?:bn|m|100m)\\b|\\d(?:\\.\\d+)?(?:e[+-]?\\d+)?x(?!\\w)`,
  "g",
);

/** Finds amounts and multiples that a Chinese text writes as an English one does. */
export function latinMeasures(text: string): readonly string[] {
  return text.match(MEASURE) ?? [];
}
