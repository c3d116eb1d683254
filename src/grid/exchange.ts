import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { currencyInChinese } from "./currency";

/** A unit's text with the rate by which its currency is converted. */
export interface Exchanged {
  /** What is left: currency and magnitude. */
  readonly unit: string;
  /** How many of the currency wanted one of the given currency buys; null where no rate is given. */
  readonly rate: number | null;
}

const RATE = /^(.*?) ?(?:@|at |按|汇率) ?([^ ].*)$/i;
const DATED = /^(\d+(?:\.\d+)?) ?(?:on |of |, ?|\(|（|于)? ?(\d{4})-(\d{2})-(\d{2})[)）]?$/i;

/**
 * Splits a unit such as `USD bn @ 7.19 2024-12-31` into currency, magnitude and rate. A rate without its day is refused:
 * an amount cannot be worked out again without it.
 * @param wanted the currency that the amount is compared in
 */
export function readExchange(text: string, wanted: string, at: string): Outcome<Exchanged> {
  const [, unit, rest] = RATE.exec(text) ?? [];
  if (unit === undefined || rest === undefined) return success({ unit: text, rate: null });
  const [, rate = "", , month = "", day = ""] = DATED.exec(rest) ?? [];
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isDay || !(Number(rate) > 0)) {
    const form = exchangeForm(wanted);
    const expected = {
      en: `the ${wanted} that one unit buys and the day of that rate, such as ${form.en}`,
      zh: `一单位外币可兑换的${currencyInChinese(wanted)}数额及其汇率日期，例如${form.zh}`,
    };
    return failure(wrong("wrong-shape", `${at}, unit`, { received: text, expected }));
  }
  return success({ unit, rate: Number(rate) });
}

/** Spells a unit in another currency with its dated rate, as an example. */
export function exchangeForm(wanted: string): Text {
  return wanted === "USD"
    ? { en: "EUR bn @ 1.08 2024-12-31", zh: "十亿欧元 @ 1.08 2024-12-31" }
    : { en: "USD bn @ 7.19 2024-12-31", zh: "十亿美元 @ 7.19 2024-12-31" };
}
