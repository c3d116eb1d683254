import type { Rating } from "../scale";
import type { TermResult } from "../scorecard";

/** A value as given: text, a number, a truth value, or null where nothing was given (a blank or "n/a"). */
export type Given = string | number | boolean | null;

/** One row of a subject: a key in any of its spellings with what was given for it. */
export interface Entry {
  /** Item id, or its label in either language, or an alias. */
  readonly key: string;
  readonly value: Given;
  /** Currency and unit of an amount, such as `CNY bn` or `亿元`. */
  readonly unit?: string;
  /** Values by period: `FY-2`, `FY-1`, `FY`. */
  readonly periods?: Readonly<Record<string, Given>>;
}

/** A graded item or an enterable grade, after reading. */
export interface GradeResult {
  readonly id: string;
  readonly grade: string;
  readonly score: number;
  /** `given` as a grade, `measured` from a value, `derived` from items below it. */
  readonly from: "given" | "measured" | "derived";
  /** The measure, after weighting over periods, in the item's unit. */
  readonly value?: number;
}

/** What an id came to: at most one of each, by its kind. */
export interface Node {
  readonly id: string;
  readonly grade?: GradeResult;
  readonly score?: number;
  readonly rating?: Rating;
  readonly choice?: string;
  readonly notches?: number;
  readonly quantity?: number | "never";
  /** What each term of a regression added to its score. */
  readonly terms?: readonly TermResult[];
  /** Set where something held the rating down: a supporter's own rating, a sovereign, a knock-out, the limits of a step. */
  readonly restrained?: boolean;
  /** The line that a step drew, through which a later one may not lift the rating; null where it drew none. */
  readonly ceiling?: Rating | null;
}
