import type { Text } from "../language";
import type { Entry, GradeResult } from "../kind";
import type { Assigned } from "./assigned";
import type { Problem } from "../problem";
import type { Rating } from "../scale/scale";
import type { TermResult } from "../scorecard";
import type { Basis, TraceStep } from "../trace";

export type { Entry, Given, GradeResult } from "../kind";

/** What is rated: entries in any order. The keys `method`, `outlook`, `watch` and `mapping` are read beside the pack's items. */
export interface Subject {
  readonly entries: readonly Entry[];
}

/** Where a check stands; `open` while nothing is given for it. */
export type CheckState = "met" | "failed" | "open" | "waived" | "not-applicable";

export interface CheckResult {
  readonly id: string;
  readonly state: CheckState;
  /** As given, for the reader. */
  readonly value?: string;
}

/** What held a rating below what it would otherwise be. */
export interface Binding {
  readonly step: string;
  /** The rating without it. */
  readonly without: string;
  /** Whose worst words hold it, where a line or a weakest link does. */
  readonly of?: readonly string[];
  /** Whose that line or link is, with its reason. */
  readonly basis?: Basis;
}

/** An assessment: the answer with everything that led to it. Incomplete input gives no rating, only problems. */
export interface Assessment {
  /** `id@version+calibration`. */
  readonly pin: string;
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** Ids of the items still needed. */
  readonly missing: readonly string[];
  readonly grades: readonly GradeResult[];
  /** By step id. */
  readonly scores: Readonly<Record<string, number>>;
  /** What each term of a regression added to its score, by the regression's step id. */
  readonly terms: Readonly<Record<string, readonly TermResult[]>>;
  readonly ratings: Readonly<Record<string, Rating>>;
  /** Written symbols of the pack's named outputs, where reached. */
  readonly standalone?: string;
  readonly support?: string;
  readonly sovereign?: string;
  readonly rmb?: string;
  readonly final?: string;
  /** Beside the final rating: of debt in the issuer's own currency, where the subject says what it needs. */
  readonly local?: string;
  /** The final rating on the short-term scale, where the methodology has one. */
  readonly short?: string;
  /** What the committee assigns, where it says so: with its distance from `final` and its reason. */
  readonly assigned?: Assigned;
  readonly outlook?: string;
  /** Whether the issuer stands on the publisher's watch list, as stated; it moves nothing. */
  readonly watch?: boolean;
  /** The step that held the rating below what it would otherwise be, with that rating. */
  readonly binding: readonly Binding[];
  /** In the pack's order; they move no rating. */
  readonly checks: readonly CheckResult[];
  readonly trace: readonly TraceStep[];
  /** Titles of the documents that a methodology of one's own brings, by key: the library has no others. */
  readonly documents?: Readonly<Record<string, Text>>;
}
