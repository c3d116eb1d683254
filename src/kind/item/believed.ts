import { saidValue, shareBehind, toUnit, type Unit } from "../../grid";
import { failure, missing, success, wrong, type Outcome } from "../../problem";
import { isAbsentFigure, readFigure, unitKindOf, type Figure } from "../../reading";
import { normaliseText } from "../../text";
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
  if (typeof given === "string" && isAbsentFigure(given)) return failure(missing("missing-item", at));
  const figure = readFigure(given, at);
  if (!figure.ok) return figure;
  const number = figure.value;
  const share =
    typeof given === "string" && unitKindOf(given) === "share"
      ? null
      : shareAlone(number.value, unit, believed);
  if (share !== null) return success(share);
  const value = inUnit(figure.value, String(given), unit, believed.unit, at);
  if (!value.ok) return value;
  if (isBelieved(value.value, believed)) return value;
  const { from, to, open = false } = believed;
  const said = (amount: number) => saidValue(amount, believed.unit);
  const least = said(from);
  const ends = {
    from: open ? { en: `above ${least.en}`, zh: `大于${least.zh}` } : least,
    to: said(to),
  };
  // Nothing is a hundred times nothing: 0 has one reading only.
  if (believed.unit.kind !== "fraction" || number.value === 0) {
    return failure(wrong("out-of-range", at, { received: said(value.value), ...ends }));
  }
  const percent = Number(`${String(number.value)}e-2`);
  return failure(
    wrong("implausible", at, {
      received: number.value,
      reading: said(value.value),
      ...ends,
      alternative: { en: `${String(number.value)}%`, zh: `${String(number.value)}%` },
      entry: {
        en: `${String(number.value)}% or ${String(percent)}`,
        zh: `${String(number.value)}%或${String(percent)}`,
      },
    }),
  );
}

function isBelieved(value: number, { from, to, open = false }: Believed): boolean {
  return (open ? value > from : value >= from) && value <= to;
}

/**
 * Reads a plain figure under a share in brackets, `ROE (%)`, as a share where only that is believed: 60.5 is 60.5%, since
 * nobody earns 6050% on equity. Null where the figure itself might be meant too, as 0.8 is 0.8% or 80%, and for any other unit.
 */
export function shareAlone(value: number, unit: string | undefined, believed: Believed): number | null {
  const of = shareBehind(unit === undefined ? undefined : normaliseText(unit));
  if (of === null || believed.unit.kind === "amount") return null;
  const share = Number(`${String(value)}e-${of === 100 ? "2" : "3"}`);
  return isBelieved(share, believed) && !isBelieved(value, believed) ? share : null;
}

/** Brings a figure into a unit; 亿元 behind the figure is its unit, and beside another unit it could count twice. */
function inUnit(
  { value, magnitude }: Figure,
  text: string,
  unit: string | undefined,
  wanted: Unit,
  at: string,
): Outcome<number> {
  // A figure that says of itself that it is a share leaves nothing open that the heading above it could.
  if (shareBehind(unit) !== null && unitKindOf(text) === "share") return toUnit(value, undefined, wanted, at);
  const isYuan = text.trim().endsWith("元");
  if (wanted.kind !== "amount" || (magnitude === 0 && !isYuan)) return toUnit(value, unit, wanted, at);
  if (unit === undefined || unit.trim() === "") return toUnit(value, isYuan ? "元" : undefined, wanted, at);
  const bare = Number(`${String(value)}e-${String(magnitude)}`);
  const once = toUnit(bare, unit, wanted, at);
  const own = toUnit(value, "元", wanted, at);
  // 7.4亿元 with the unit 亿元 says it twice and means it once.
  if (once.ok && own.ok && once.value === own.value) return once;
  if (magnitude === 0 || !once.ok) return toUnit(value, unit, wanted, at);
  const readings = { first: `${String(bare)} ${unit}`, second: `${String(value)} ${unit}` };
  return failure(wrong("two-readings", at, { received: text, ...readings }));
}
