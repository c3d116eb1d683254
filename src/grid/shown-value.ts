import type { Text } from "../language";
import { currencyInChinese } from "./currency";
import type { AmountUnit, Unit } from "./unit-kind";

/** What stands behind an amount, by how many of the currency one of it is. */
const POWERS: ReadonlyMap<number, string> = new Map([
  [1, ""],
  [1e3, "k"],
  [1e6, "m"],
  [1e8, " 100m"],
  [1e9, "bn"],
  [1e12, "tn"],
]);

/** Significant digits that no analyst has given more of: beyond them lies what a computer adds. */
function digits(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** More significant digits than a source prints are of a threshold that was worked out: 27.2727273% for 30% over 1.1. */
const PRINTED = 5;
/** Of such a one so many are shown. */
const WORKED_OUT = 4;

/**
 * Shortens a threshold that was worked out to what a reader is shown of it; one with as many digits as sources print stays. What
 * is computed with is the number itself.
 */
export function printedEdge(value: number): number {
  const digits = value
    .toPrecision(12)
    .replace(/e.*$|[-.]/g, "")
    .replace(/^0+|0+$/g, "");
  return digits.length > PRINTED ? Number(value.toPrecision(WORKED_OUT)) : value;
}

/** Shows a weight as a percentage of two decimals at most: a third is 33.33%. */
export function shownWeight(weight: number): string {
  return `${String(Number((weight * 100).toFixed(2)))}%`;
}

/** Shows a value of a unit as it may be typed in either language: 4.1%, 7.73x, CNY 7.4bn. A reader is told it by `saidValue`. */
export function shownValue(value: number, unit: Unit): string {
  switch (unit.kind) {
    case "fraction":
      return `${digits(value * 100)}%`;
    case "multiple":
      return `${digits(value)}x`;
    case "number":
      return digits(value);
    case "amount":
      return `${unit.currency} ${digits(value)}${POWERS.get(unit.scale) ?? `×${String(unit.scale)}`}`;
  }
}

/** Says a value of a unit in both languages: 7.73x and 7.73倍, CNY 7.4bn and 74亿元. */
export function saidValue(value: number, unit: Unit): Text {
  return { en: shownValue(value, unit), zh: valueInChinese(value, unit) };
}

/** Names the unit in which Chinese counts an amount, 亿元 for CNY bn, and how many of it one of the amount's own unit is. */
export function chineseUnit({ currency, scale }: AmountUnit): {
  readonly words: string;
  readonly times: number;
} {
  const [power, times] =
    scale >= 1e8
      ? (["亿", scale / 1e8] as const)
      : scale >= 1e4
        ? (["万", scale / 1e4] as const)
        : ["", scale];
  return { words: `${power}${currencyInChinese(currency)}`, times };
}

function valueInChinese(value: number, unit: Unit): string {
  if (unit.kind === "multiple") return `${digits(value)}倍`;
  if (unit.kind !== "amount") return shownValue(value, unit);
  const { words, times } = chineseUnit(unit);
  return `${digits(value * times)}${words}`;
}

/** Amounts and multiples as `shownValue` writes them. */
const AMOUNT = /\b([A-Z]{3}) (-?\d[\d.]*(?:e[+-]?\d+)?)(k|m| 100m|bn|tn|×\d[\d.e+]*)?(?![\w.])/g;
const MULTIPLE = /(-?\d[\d.]*(?:e[+-]?\d+)?)x(?!\w)/g;

/**
 * Says the amounts and multiples of a text that holds them as `shownValue` writes them as Chinese counts them: 74亿元 for
 * CNY 7.4bn, 2倍 for 2x.
 * @param write how a value is written; as the core says it where nothing else is asked for
 */
export function amountsInChinese(text: string, write = valueInChinese): string {
  return text
    .replace(AMOUNT, (_written, currency: string, number: string, power: string = "") => {
      const named = [...POWERS].find(([, name]) => name === power)?.[0];
      const scale = named ?? Number(power.slice(1));
      return write(Number(number), { kind: "amount", currency, scale });
    })
    .replace(MULTIPLE, (_written, number: string) => write(Number(number), { kind: "multiple" }));
}
