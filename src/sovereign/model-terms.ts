import type { Text } from "../language";
import type { Basis } from "../trace";

/** What a published sovereign model does with an input before its coefficient. Fractions become percentages first. */
export type Transform =
  | { readonly kind: "plain" }
  /** Natural logarithm; the input must be above 0. */
  | { readonly kind: "ln" }
  /** Held within limits, in percent. */
  | { readonly kind: "truncated"; readonly from: number; readonly to: number }
  /** 1 in the year itself, a half of it every so many years; `none` is 0. */
  | { readonly kind: "half-life"; readonly years: number }
  /** Logarithm of the share in percent plus an input that the publisher does not print; 0 where the share is 0. */
  | { readonly kind: "reserve-currency"; readonly constant: string }
  /** As given, but 0 and not needed where the variable named came out above 0. */
  | { readonly kind: "reserves-months"; readonly unless: string };

export interface ModelVariable {
  readonly id: string;
  readonly pillar: string;
  readonly label: Text;
  readonly help: Text;
  /** How a cell holds it: a percentage as a fraction, a percentile rank 0 to 100, years or months. */
  readonly unit: "fraction" | "percentile" | "years" | "months";
  readonly transform: Transform;
  readonly coefficient: number;
  /** The publisher's weight in percent, for the reader: it does not enter the score. */
  readonly weight: number;
  /** Limits that follow from what it is, in the unit of the cell. */
  readonly least?: number;
  readonly most?: number;
}

/** A published regression that scores a sovereign: an intercept and coefficients times transformed inputs. */
export interface SovereignModel {
  readonly id: string;
  readonly title: Text;
  readonly basis: Basis;
  readonly notes: readonly Text[];
  readonly intercept: number;
  readonly pillars: readonly { readonly id: string; readonly title: Text; readonly weight: number }[];
  readonly variables: readonly ModelVariable[];
  /** Notches that an analyst may add, by pillar and altogether. */
  readonly overlay: { readonly pillar: readonly [number, number]; readonly total: readonly [number, number] };
  readonly scale: string;
  readonly shortMapping: string;
  /** Best first: the rounded score from which each rating is given; below the last is the floor. */
  readonly ratings: readonly { readonly from: number; readonly rating: string }[];
  readonly floor: string;
  /** Notches of the local-currency rating above the other where a factor speaks for it. */
  readonly localUplift: number;
  /** From this international liquidity ratio (as a fraction) the higher short-term rating may be given. */
  readonly liquidityForHigherShort: number;
}
