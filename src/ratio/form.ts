import type { Text } from "../language";

/** From where an argument of a ratio comes. */
export type StatementPart =
  /** An amount at the end of the year, or of the year before. */
  | { readonly amount: string; readonly opening?: true }
  /** Several amounts, handed over as a list. */
  | { readonly amounts: readonly string[] }
  /** What is the same for every issuer. */
  | { readonly fixed: string | number | null };

/** A way to take the arguments of a ratio from a statement. */
export interface RatioForm {
  /** What the form is called where a ratio has several; null for the ratio's own. */
  readonly name: string | null;
  /** What tells this form from the ratio's others. */
  readonly variant?: Text;
  readonly parts: readonly StatementPart[];
}

/** Takes an amount of the end of the year. */
export const of = (amount: string): StatementPart => ({ amount });

/** Takes an amount of the end of the year before. */
export const opening = (amount: string): StatementPart => ({ amount, opening: true });

/** Takes several amounts as a list. */
export const list = (...amounts: readonly string[]): StatementPart => ({ amounts });

/** Takes what is the same for every issuer. */
export const fixed = (value: string | number | null): StatementPart => ({ fixed: value });

/** Declares how the ratio's arguments are taken, in their order. */
export function form(...parts: readonly StatementPart[]): RatioForm {
  return { name: null, parts };
}

/** Declares another way to take them, by its name and what tells it from the others. */
export function variant(name: string, text: Text, ...parts: readonly StatementPart[]): RatioForm {
  return { name, variant: text, parts };
}
