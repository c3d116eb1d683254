import { failure, success, wrong, type Outcome } from "./problem";
import { normaliseText } from "./text";

/**
 * Reads a number as typed: thousands separators, full-width digits, `4.1%` (a fraction, 0.041) and a trailing `x`
 * or `倍` are understood.
 */
export function readNumber(given: string | number | boolean | null, at: string): Outcome<number> {
  if (typeof given === "number") {
    return Number.isFinite(given) ? success(given) : failure(wrong("not-a-number", at, { received: given }));
  }
  const problem = failure<number>(wrong("not-a-number", at, { received: String(given) }));
  if (typeof given !== "string") return problem;
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|x|倍)?$/i.exec(
    normaliseText(given),
  );
  const digits = match?.[1]?.replaceAll(",", "") ?? "";
  if (digits === "" || !/\d/.test(digits)) return problem;
  const value = Number(digits);
  if (!Number.isFinite(value)) return problem;
  // Dividing the decimal text keeps 4.1% at 0.041 where 4.1 / 100 would leave 0.040999….
  return success(match?.[2] === "%" ? Number(`${String(value)}e-2`) : value);
}
