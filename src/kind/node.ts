import type { Text } from "../language";
import type { Rating } from "../scale";
import type { TermResult } from "../scorecard";
import type { Basis } from "../trace";

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
  /** Of a rating given by others: the scale on which it stood with its level, and the mapping that brought it to the pack's. */
  readonly readOn?: { readonly on: string; readonly level?: Text; readonly by?: string };
  /** The lines in force from here on, and of those the ones that held the rating down here. */
  readonly lines?: readonly DrawnLine[];
  readonly heldBy?: readonly DrawnLine[];
  /** The weakest links that set a score. */
  readonly weakest?: readonly string[];
}

/** A line that a step drew because of what something stands at. */
export interface DrawnLine {
  /** The step that drew it. */
  readonly step: string;
  /** By which it is lifted, to see what the rating would be without it. */
  readonly key: string;
  /** What stands at the worst word, and the grade or option at which it stands. */
  readonly of: string;
  readonly at: string;
  readonly rating: Rating;
  /** Strengths of support under which it no longer holds. */
  readonly liftedBy: readonly string[];
  readonly basis: Basis;
}
