import { shownWeight } from "../grid";
import type { Text } from "../language";
import { said } from "./cell";

/** What a message needs beside the figures of a law: of whom it speaks, and what ids are called. */
export interface Speaking {
  readonly of: Text;
  readonly call: (id: string) => Text;
}

/** Says what a law found in an analyst's words. */
export type Saying = (found: readonly string[], speaking: Speaking) => Text;

/** Laws by the form of their reason, each with what is said of it. */
export type Sayings = readonly (readonly [RegExp, Saying])[];

/** Says a law that names nothing. */
export const whole =
  (en: string, zh: string): Saying =>
  () =>
    said(en, zh);

/** Shows what weights sum to, also as a share. */
export function shownSum(sum: string): string {
  const number = Number(sum);
  return Number.isFinite(number) ? `${sum} (${shownWeight(number)})` : sum;
}
