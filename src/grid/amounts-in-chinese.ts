/** Amounts and multiples as the core writes them. */
const AMOUNT = /\b([A-Z]{3}) (-?\d[\d.]*)(bn|m| 100m)?(?![\w.])/g;
const MULTIPLE = /(-?\d[\d.]*)x(?!\w)/g;

const CURRENCIES: Readonly<Record<string, string>> = { CNY: "元", USD: "美元", EUR: "欧元", HKD: "港元" };

/** How many of the power by which Chinese counts stand in the one that is written. */
const POWERS: Readonly<Record<string, readonly [times: number, power: string]>> = {
  "": [1, ""],
  m: [100, "万"],
  " 100m": [1, "亿"],
  bn: [10, "亿"],
};

/** Says the amounts and multiples of a text as Chinese counts them: 74亿元 for CNY 7.4bn, 2倍 for 2x. */
export function amountsInChinese(text: string): string {
  return text
    .replace(AMOUNT, (written: string, code: string, number: string, power: string = "") => {
      const currency = CURRENCIES[code];
      const [times, word] = POWERS[power] ?? [1, ""];
      return currency === undefined
        ? written
        : `${String(Number((Number(number) * times).toPrecision(12)))}${word}${currency}`;
    })
    .replace(MULTIPLE, "$1倍");
}
