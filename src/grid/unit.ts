import { failure, success, wrong, type Outcome } from "../problem";
import type { Text } from "../language";
import { inList } from "../punctuation";
import { normaliseText } from "../text";
import { currencyInChinese, takeCurrency } from "./currency";
import { exchangeForm, readExchange } from "./exchange";
import { saidValue } from "./shown-value";
import type { Unit } from "./unit-kind";

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ...["k", "'000", "000", "thousand", "千"].map((word) => [word, 1e3] as const),
  ["万", 1e4],
  ...["m", "mn", "mm", "million", "百万"].map((word) => [word, 1e6] as const),
  ...["100m", "100million", "亿"].map((word) => [word, 1e8] as const),
  ...["bn", "billion", "十亿"].map((word) => [word, 1e9] as const),
  ...["tn", "trn", "trillion", "万亿"].map((word) => [word, 1e12] as const),
]);

/** Reads `CNY bn`, `RMB 100m`, `亿元`, `USD`: a currency with or without a magnitude. Null where it is not that. */
export function readAmountUnit(text: string): { currency: string; scale: number } | null {
  const taken = takeCurrency(text);
  const scale = MAGNITUDES.get((taken?.rest ?? "?").replace(/\s/g, "").toLowerCase());
  return taken === null || scale === undefined ? null : { currency: taken.currency, scale };
}

/** Tells whether two texts name one unit, such as CNY bn and 十亿元, or x and 倍. */
export function isSameUnit(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => normaliseText(text).toLowerCase());
  if (left === right) return true;
  const plain = Object.values(PLAIN_FORMS).find((forms) => forms.includes(left ?? ""));
  if (plain !== undefined && left !== "") return right !== "" && plain.includes(right ?? "");
  const [a, b] = [readAmountUnit(normaliseText(one)), readAmountUnit(normaliseText(other))];
  return a !== null && b !== null && a.currency === b.currency && a.scale === b.scale;
}

const SHARES: readonly string[] = ["%", "‰"];

/**
 * Joins the unit that stands in brackets behind a name with the one that the row or the column says. Of a share the brackets
 * stay about it: under a heading 净资产收益率（%） a plain 0.8 may be a cell that shows as 80% or 0.8 of a hundred, which
 * `toUnit` refuses with both. Two units that differ stay side by side, and are no unit that is read.
 */
export function unitBehind(head: string | null, own: string | undefined): string | undefined {
  if (head === null) return own;
  const [behind, stated] = [normaliseText(head), normaliseText(own ?? "")];
  const joined = SHARES.includes(behind) ? `(${behind})` : behind;
  if (stated === "" || stated === joined) return joined;
  if (isSameUnit(stated, behind)) return joined === behind ? own : joined;
  return `${stated} (${behind})`;
}

/** Chinese words for the powers of ten of a unit. */
const POWERS_ZH: ReadonlyMap<number, string> = new Map([
  [1, ""],
  [1e4, "万"],
  [1e6, "百万"],
  [1e8, "亿"],
  [1e9, "十亿"],
  [1e12, "万亿"],
]);

/** Says a unit of amounts in Chinese where it is read in that form too; else as it is. */
export function unitInChinese(text: string): string {
  const read = readAmountUnit(normaliseText(text));
  const power = POWERS_ZH.get(read?.scale ?? 0);
  const words = read === null || power === undefined ? text : `${power}${currencyInChinese(read.currency)}`;
  return isSameUnit(words, text) ? words : text;
}

/** Tells whether a text is a unit and nothing else: a currency with or without a magnitude, %, x. */
export function isUnitText(given: string): boolean {
  const text = normaliseText(given);
  if (["%", "‰", "x", "times", "倍", "number", "fraction"].includes(text.toLowerCase())) return true;
  const read = readAmountUnit(text);
  return (
    read !== null && (read.scale !== 1 || /^(?:CNY|RMB|USD|EUR|HKD|JPY|GBP|元|美元|人民币)$/i.test(text))
  );
}

/** Lists spellings of a unit that a subject may use, the best known first. */
export function unitForms(unit: Unit): readonly string[] {
  if (unit.kind !== "amount") return [];
  const chinese = unit.currency === "CNY" ? ["亿元", "万元"] : [];
  return [`${unit.currency} bn`, `${unit.currency} m`, ...chinese, unit.currency];
}

/** Lists for a reader the spellings of a unit that a subject may use. */
export function unitFormsText(unit: Unit): Text {
  const forms = unitForms(unit);
  return { en: inList("en", forms), zh: inList("zh", formsInChinese(forms)) };
}

/** Spellings as Chinese writes them, those that it writes alike once. */
function formsInChinese(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.map(unitInChinese))];
}

/** Spells the unit in which an amount counts as its bands do, such as `CNY bn`; undefined where rows need none. */
export function unitOf(unit: Unit): string | undefined {
  if (unit.kind !== "amount") return undefined;
  const magnitude = [...MAGNITUDES].find(([, scale]) => scale === unit.scale)?.[0];
  return magnitude === undefined ? unit.currency : `${unit.currency} ${magnitude}`.trim();
}

/**
 * Brings a number into an item's unit. Amounts need a currency and a unit; between magnitudes they are converted, between
 * currencies by a rate with its day alone (`USD bn @ 7.19 2024-12-31`). Other measures ignore an absent unit and accept `%`
 * for a fraction.
 */
export function toUnit(value: number, given: string | undefined, unit: Unit, at: string): Outcome<number> {
  const text = given === undefined ? "" : normaliseText(given);
  if (unit.kind !== "amount") return plainUnit(value, text, unit, at);
  if (text === "") return failure(wrong("unit-missing", at, { allowed: unitFormsText(unit) }));
  const exchanged = readExchange(text, unit.currency, at);
  if (!exchanged.ok) return exchanged;
  const { rate } = exchanged.value;
  const read = readAmountUnit(exchanged.value.unit);
  // Its own currency needs no rate, another one cannot do without.
  if (read === null || (read.currency === unit.currency) !== (rate === null)) {
    const rate = exchangeForm(unit.currency);
    const forms = unitFormsText(unit);
    const allowed = { en: inList("en", [forms.en, rate.en]), zh: inList("zh", [forms.zh, rate.zh]) };
    return failure(wrong("unit-unknown", at, { received: text, allowed }));
  }
  return success((value * read.scale * (rate ?? 1)) / unit.scale);
}

/**
 * Says how a number of a row's unit comes into an item's: multiplied, then divided, as `toUnit` does it; null where it cannot.
 */
export function unitSteps(
  given: string | undefined,
  unit: Unit,
): { readonly times: number; readonly over: number } | null {
  if (!toUnit(1, given, unit, "").ok) return null;
  const read = unit.kind === "amount" ? readAmountUnit(normaliseText(given ?? "")) : null;
  return read === null || unit.kind !== "amount"
    ? { times: 1, over: 1 }
    : { times: read.scale, over: unit.scale };
}

const PLAIN_FORMS: Readonly<Record<PlainUnit["kind"], readonly string[]>> = {
  fraction: ["", "fraction", "ratio", "%", "小数"],
  multiple: ["", "x", "times", "multiple", "倍", "次"],
  number: ["", "number", "数"],
};

/** What of them a reader is told. */
const PLAIN_TEXTS: Readonly<Record<PlainUnit["kind"], Text>> = {
  fraction: { en: "fraction, ratio, %", zh: "小数、%" },
  multiple: { en: "x, times, multiple", zh: "倍、次" },
  number: { en: "number", zh: "数" },
};

type PlainUnit = Exclude<Unit, { readonly kind: "amount" }>;

function plainUnit(value: number, text: string, unit: PlainUnit, at: string): Outcome<number> {
  const share = shareBehind(text);
  if (share !== null && value === 0) return success(value);
  if (share !== null) {
    const readings = { first: saidValue(value / share, unit), second: saidValue(value, unit) };
    return failure(wrong("two-readings", at, { received: `${String(value)} ${text}`, ...readings }));
  }
  const forms = PLAIN_FORMS[unit.kind];
  if (!forms.includes(text.toLowerCase())) {
    return failure(wrong("unit-unknown", at, { received: text, allowed: PLAIN_TEXTS[unit.kind] }));
  }
  // The unit column's "%" says how the cell is shown; a cell formatted as a percentage holds the fraction already.
  return success(value);
}

/** Of how many a share counts whose sign stands in brackets behind a name; null for any other unit. */
export function shareBehind(unit: string | undefined): 100 | 1000 | null {
  return unit === "(%)" ? 100 : unit === "(‰)" ? 1000 : null;
}
