import { shownValue, toUnit, type Unit } from "../../grid";
import { readNumber } from "../../number";
import { failure, wrong, type Outcome } from "../../problem";
import type { Given } from "../node";

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
  const number = readNumber(given, at);
  if (!number.ok) return number;
  const value = toUnit(number.value, unit, believed.unit, at);
  if (!value.ok) return value;
  const { from, to, open = false } = believed;
  const above = open ? value.value > from : value.value >= from;
  if (above && value.value <= to) return value;
  const shown = (amount: number) => shownValue(amount, believed.unit);
  const ends = { from: open ? `above ${shown(from)}` : shown(from), to: shown(to) };
  // Nothing is a hundred times nothing: 0 has one reading only.
  if (believed.unit.kind !== "fraction" || number.value === 0) {
    return failure(wrong("out-of-range", at, { received: shown(value.value), ...ends }));
  }
  const percent = Number(`${String(number.value)}e-2`);
  return failure(
    wrong("implausible", at, {
      received: number.value,
      reading: shown(value.value),
      ...ends,
      alternative: `${String(number.value)} %`,
      entry: `${String(number.value)}% or ${String(percent)}`,
    }),
  );
}
