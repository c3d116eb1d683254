import { ln, power } from "../elementary";

/** What a regression does with a quantity before its coefficient. Fractions come to it as percentages. */
export type Transform =
  | { readonly kind: "plain" }
  /** Natural logarithm; the quantity is above 0. */
  | { readonly kind: "ln" }
  /** Held within limits, in percent where the quantity is a fraction. */
  | { readonly kind: "truncated"; readonly from: number; readonly to: number }
  /** 1 in the year of an event, a half of it every so many years. */
  | { readonly kind: "half-life"; readonly years: number }
  /** Logarithm of a share plus a constant that is asked for where the share is above 0; 0 without a share. */
  | { readonly kind: "reserve-currency"; readonly constant: string }
  /** As given, but 0 and not asked for where the term named came out above 0. */
  | { readonly kind: "reserves-months"; readonly unless: string };

/** One term of a regression, worked out. */
export interface TermResult {
  readonly of: string;
  /** In the unit of cells; `never` for an event that never was, null where it was not needed and not given. */
  readonly given: number | "never" | null;
  readonly transformed: number;
  readonly coefficient: number;
  /** What the term adds to the score: coefficient times transformed. */
  readonly points: number;
}

/**
 * Turns a quantity into the number that its coefficient multiplies.
 * @param value a fraction already as a percentage
 * @param constant what stands beside the logarithm of a reserve currency's share; unused elsewhere
 */
export function transformed(transform: Transform, value: number, constant = 0): number {
  switch (transform.kind) {
    case "plain":
    case "reserves-months":
      return value;
    case "ln":
      return ln(value);
    case "truncated":
      return Math.min(Math.max(value, transform.from), transform.to);
    case "half-life":
      return power(0.5, value / transform.years);
    case "reserve-currency":
      return value === 0 ? 0 : ln(value) + constant;
  }
}
