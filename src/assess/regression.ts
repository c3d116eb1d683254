import { findItem, type LinearStep, type Pack } from "../pack";
import { transformed, type TermResult } from "../scorecard";

/** Where a regression finds what it stands on. */
export interface Quantities {
  readonly pack: Pack;
  /** What a quantity came to; null where it is missing or wrong, which is noted as it is asked for. */
  quantity(id: string): number | "never" | null;
  /** Whether the subject says anything of an item. */
  isGiven(id: string): boolean;
}

/**
 * Works out one term of a regression. A constant, and what a reserve currency makes needless, are asked for only where
 * they count; given all the same, they are read.
 * @returns null where something that the term needs is missing or wrong
 */
export function termOf(step: LinearStep, id: string, read: Quantities): TermResult | null {
  const term = step.terms.find(({ of }) => of === id);
  if (term === undefined) return null;
  const { transform, coefficient } = term;
  const result = (given: TermResult["given"], value: number): TermResult => {
    return { of: id, given, transformed: value, coefficient, points: coefficient * value };
  };
  const needless =
    transform.kind === "reserves-months" && (termOf(step, transform.unless, read)?.transformed ?? 0) > 0;
  if (needless && !read.isGiven(id)) return result(null, 0);
  const given = read.quantity(id);
  if (given === null) return null;
  if (needless || given === "never") return result(given, 0);
  const item = findItem(read.pack, id);
  const value = item?.kind === "quantity" && item.unit.kind === "fraction" ? given * 100 : given;
  if (transform.kind !== "reserve-currency") return result(given, transformed(transform, value));
  if (value === 0 && !read.isGiven(transform.constant)) return result(given, 0);
  const constant = read.quantity(transform.constant);
  return constant === null || constant === "never"
    ? null
    : result(given, transformed(transform, value, constant));
}
