export type Unit =
  /** A fraction in cells, shown as a percentage. */
  | { readonly kind: "fraction" }
  /** A plain multiple, shown as 7.73x. */
  | { readonly kind: "multiple" }
  /** A plain number. */
  | { readonly kind: "number" }
  | AmountUnit;

/** An amount compared with a threshold: it needs currency and unit. Bands are in `currency` times `scale`. */
export interface AmountUnit {
  readonly kind: "amount";
  readonly currency: string;
  readonly scale: number;
}
