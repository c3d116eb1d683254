import { failure, success, wrong, type Outcome } from "../problem";
import { normaliseText } from "../text";

export type Unit =
  /** A fraction in cells, shown as a percentage. */
  | { readonly kind: "fraction" }
  /** A plain multiple, shown as 7.73x. */
  | { readonly kind: "multiple" }
  /** A plain number. */
  | { readonly kind: "number" }
  /** An amount compared with a threshold: it needs currency and unit. Bands are in `currency` times `scale`. */
  | { readonly kind: "amount"; readonly currency: string; readonly scale: number };

const CURRENCIES: Readonly<Record<string, string>> = {
  RMB: "CNY",
  人民币: "CNY",
  元: "CNY",
  "¥": "CNY",
  US$: "USD",
  美元: "USD",
};

/** Longest first, so that 亿 is not read as part of another word. */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/(trillion|trn|tn)$/i, 1e12],
  [/(billion|bn)$/i, 1e9],
  [/(百万|million|mn|mm|m)$/i, 1e6],
  [/(thousand|k|千)$/i, 1e3],
  [/(亿|100 ?m)$/i, 1e8],
  [/万$/i, 1e4],
];

function readMagnitude(text: string): { rest: string; scale: number } {
  if (/100 ?m(illion)?$/i.test(text))
    return { rest: text.replace(/100 ?m(illion)?$/i, "").trim(), scale: 1e8 };
  for (const [pattern, scale] of MAGNITUDES) {
    if (pattern.test(text)) return { rest: text.replace(pattern, "").trim(), scale };
  }
  return { rest: text, scale: 1 };
}

/** Reads `CNY bn`, `RMB 100m`, `亿元`, `USD`: a currency with or without a magnitude. Null where it says neither. */
function readAmountUnit(text: string): { currency: string; scale: number } | null {
  const plain = normaliseText(text).replace(/^(.*?)(元|美元)$/, (whole, head: string, tail: string) =>
    head === "" ? whole : `${tail} ${head}`,
  );
  const { rest, scale } = readMagnitude(plain);
  const name = rest.trim();
  const currency = CURRENCIES[name.toUpperCase()] ?? CURRENCIES[name] ?? name.toUpperCase();
  return /^[A-Z]{3}$/.test(currency) ? { currency, scale } : null;
}

/** Lists spellings of a unit that a subject may use, the best known first. */
export function unitForms(unit: Unit): readonly string[] {
  if (unit.kind !== "amount") return [];
  const chinese = unit.currency === "CNY" ? ["亿元", "万元"] : [];
  return [`${unit.currency} bn`, `${unit.currency} m`, ...chinese, unit.currency];
}

/**
 * Brings a number into an item's unit. Amounts need a currency and a unit and are converted between magnitudes of
 * the same currency only; other measures ignore an absent unit and accept `%` for a fraction.
 */
export function toUnit(value: number, given: string | undefined, unit: Unit, at: string): Outcome<number> {
  const text = given === undefined ? "" : normaliseText(given);
  if (unit.kind !== "amount") return plainUnit(value, text, unit, at);
  if (text === "") return failure(wrong("unit-missing", at, { allowed: unitForms(unit) }));
  const read = readAmountUnit(text);
  if (read?.currency !== unit.currency) {
    return failure(wrong("unit-unknown", at, { received: text, allowed: unitForms(unit) }));
  }
  return success((value * read.scale) / unit.scale);
}

function plainUnit(value: number, text: string, unit: Unit, at: string): Outcome<number> {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    fraction: ["", "fraction", "ratio", "%", "小数"],
    multiple: ["", "x", "times", "multiple", "倍"],
    number: ["", "number", "数"],
  };
  const forms = allowed[unit.kind] ?? [""];
  if (!forms.includes(text.toLowerCase())) {
    return failure(
      wrong("unit-unknown", at, { received: text, allowed: forms.filter((form) => form !== "") }),
    );
  }
  // The unit column's "%" says how the cell is shown; a cell formatted as a percentage holds the fraction already.
  return success(value);
}

/** Shows a value of a unit as a reader expects it: 4.1%, 7.73x, CNY 7.4bn. */
export function shownValue(value: number, unit: Unit): string {
  const digits = (number: number) => String(Number(number.toPrecision(12)));
  switch (unit.kind) {
    case "fraction":
      return `${digits(value * 100)}%`;
    case "multiple":
      return `${digits(value)}x`;
    case "number":
      return digits(value);
    case "amount": {
      const suffix: Readonly<Record<number, string>> = { 1: "", 1e6: "m", 1e8: " 100m", 1e9: "bn" };
      return `${unit.currency} ${digits(value)}${suffix[unit.scale] ?? `×${String(unit.scale)}`}`;
    }
  }
}
