import type { Text } from "../language";
import type { Outcome } from "../problem";
import type { Citation } from "../trace";
import type { RatioForm } from "./form";

/** What may stand in a call: a number, several numbers, a word, a truth value, or a blank. */
export type RatioValue = number | readonly number[] | string | boolean | null;

export type RatioUnit = "fraction" | "multiple" | "amount" | "number";

/**
 * Which way is better for credit quality: `higher`, `lower`, `inside` (too much and too little are both bad), or `none`
 * where the figure alone says nothing.
 */
export type RatioDirection = "higher" | "lower" | "inside" | "none";

export interface RatioArgument<Id extends string = string> {
  readonly id: Id;
  readonly label: Text;
  /** Amounts share one currency and unit within a call; a `word` is one of `words`. */
  readonly kind: "amount" | "fraction" | "number" | "word";
  readonly shape: "one" | "list" | "one-or-list";
  readonly optional: boolean;
  /** What to give, or what is taken where it is left out. */
  readonly help?: Text;
  readonly words?: readonly { readonly word: string; readonly meaning: Text }[];
}

/** A ratio as the catalogue knows it: what functions, help pages and the pane are built from. */
export interface RatioDefinition {
  /** The function's name after `RATIO.`. */
  readonly id: string;
  /** What the function does, as Excel's help begins: a verb and its object. */
  readonly does: string;
  readonly name: Text;
  readonly formula: Text;
  readonly arguments: readonly RatioArgument[];
  readonly unit: RatioUnit;
  readonly direction: RatioDirection;
  /** The document that defines it. */
  readonly cite: Citation;
  /** Further places that define or print it. */
  readonly also: readonly Citation[];
  /** Traps, conventions and choices of ours. */
  readonly notes: readonly Text[];
  /** A call with its answer, rounded to six decimals. */
  readonly example: { readonly args: readonly RatioValue[]; readonly value: number };
  /** How a statement gives its arguments; none where amounts of one year and the one before do not. */
  readonly forms: readonly RatioForm[];
  /** Computes the ratio from arguments in order; absent trailing arguments are blanks. */
  readonly compute: (args: readonly RatioValue[]) => Outcome<number>;
}
