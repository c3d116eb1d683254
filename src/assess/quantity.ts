import { shownValue, toUnit, type Unit } from "../grid";
import type { QuantityItem } from "../pack";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import { isAbsentFigure, readFigure, type Figure } from "../reading";
import { gradeForm, isAbsent } from "./given";
import type { Entry, Given } from "./types";

/** Numbers of a unit that are believed: between the ends, of which the lower may itself be outside. */
export interface Believed {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly open?: boolean;
}

/**
 * Reads a number in a unit and believes it or not. A fraction that is not believed, but would be as a percentage, is
 * answered with both readings.
 */
export function readBelieved(
  given: Given,
  unit: string | undefined,
  believed: Believed,
  at: string,
): Outcome<number> {
  if (typeof given === "string" && isAbsentFigure(given)) return failure(missing("missing-item", at));
  const figure = readFigure(given, at);
  if (!figure.ok) return figure;
  const value = inUnit(figure.value, String(given), unit, believed.unit, at);
  if (!value.ok) return value;
  const { from, to, open = false } = believed;
  const above = open ? value.value > from : value.value >= from;
  if (above && value.value <= to) return value;
  const shown = (amount: number) => shownValue(amount, believed.unit);
  const ends = { from: open ? `above ${shown(from)}` : shown(from), to: shown(to) };
  // Nothing is a hundred times nothing: 0 has one reading only.
  if (believed.unit.kind !== "fraction" || figure.value.value === 0) {
    return failure(wrong("out-of-range", at, { received: shown(value.value), ...ends }));
  }
  const percent = Number(`${String(figure.value.value)}e-2`);
  return failure(
    wrong("implausible", at, {
      received: figure.value.value,
      reading: shown(value.value),
      ...ends,
      alternative: `${String(figure.value.value)} %`,
      entry: `${String(figure.value.value)}% or ${String(percent)}`,
    }),
  );
}

/** Brings a figure into a unit; 亿元 behind the figure is its unit, and beside another unit it could count twice. */
function inUnit(
  { value, magnitude }: Figure,
  text: string,
  unit: string | undefined,
  wanted: Unit,
  at: string,
): Outcome<number> {
  const isNamed = wanted.kind === "amount" && (magnitude > 0 || text.trim().endsWith("元"));
  if (!isNamed) return toUnit(value, unit, wanted, at);
  if (unit === undefined || unit.trim() === "")
    return toUnit(value, text.trim().endsWith("元") ? "元" : undefined, wanted, at);
  const bare = Number(`${String(value)}e-${String(magnitude)}`);
  const once = toUnit(bare, unit, wanted, at);
  const twice = toUnit(value, unit, wanted, at);
  const own = toUnit(value, "元", wanted, at);
  // 7.4亿元 with the unit 亿元 says it twice and means it once.
  if (once.ok && own.ok && once.value === own.value) return once;
  if (magnitude === 0) return twice;
  const readings = { first: `${String(bare)} ${unit}`, second: `${String(value)} ${unit}` };
  return once.ok ? failure(wrong("two-readings", at, { received: text, ...readings })) : once;
}

/** Reads a quantity: its value, or the latest year's; `never` for an event that never was, where the item has a word for it. */
export function readQuantity(item: QuantityItem, entry: Entry): Outcome<number | "never"> {
  const given = isAbsent(entry.value) ? (entry.periods?.["FY"] ?? null) : entry.value;
  if (isAbsent(given)) return failure(missing("missing-item", item.id));
  if (item.never?.some((word) => gradeForm(word) === gradeForm(given)) === true) return success("never");
  return readBelieved(given, entry.unit, { unit: item.unit, ...item.plausible }, item.id);
}

/** Shows a quantity in its unit, or its word for an event that never was. */
export function shownQuantity(item: QuantityItem, quantity: number | "never"): string {
  return quantity === "never" ? (item.never?.[0] ?? "") : shownValue(quantity, item.unit);
}
