import type { Unit } from "../grid";
import type { RatingScale } from "../scale";
import type { StepHead } from "./head";
import type { Item } from "./item";
import type { Step } from "./step";

/*
 * What a methodology comes to once it is compiled: typed columns, and operations over them in the order in which they are
 * worked out. All of it is data. Grades, options, notches and ratings are positions from 1; 0 is nothing.
 */

/** A column that holds one of some words: a grade, an option, a number of notches, a rating. */
export interface CodeInput {
  readonly kind: "code";
  readonly id: string;
  /** What each position stands for, from position 1. */
  readonly words: readonly string[];
}

/** A column that holds a number of a unit, or years that are weighed together. */
export interface NumberInput {
  readonly kind: "number";
  readonly id: string;
  readonly unit: Unit;
  /** The ends between which a value is believed; `open` leaves the lower one outside. */
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  /** Words for an event that never was. */
  readonly never: readonly string[];
  readonly periods: { readonly keys: readonly string[]; readonly weights: readonly number[] } | null;
}

export type Input = CodeInput | NumberInput;

/**
 * Bands as edges in rising order, and the position of what lies below the first, on it, between it and the second, and so
 * on: two for each edge and one more.
 */
export interface Lines {
  readonly edges: readonly number[];
  readonly codes: readonly number[];
}

/** Numbers of an id: by position (place 0 unused), or its own where `points` is null. */
export interface Numbers {
  readonly of: string;
  readonly points: readonly number[] | null;
}

export interface Term {
  readonly of: string;
  readonly coefficient: number;
  readonly times: number;
  readonly transform:
    | { readonly kind: "plain" | "ln" }
    | { readonly kind: "truncated"; readonly from: number; readonly to: number }
    | { readonly kind: "half-life"; readonly years: number }
    | { readonly kind: "reserve-currency"; readonly constant: string }
    | { readonly kind: "reserves-months"; readonly unless: string };
}

/** What a sovereign does under one option. */
export type Ruling =
  | { readonly mode: "none" }
  | { readonly mode: "ceiling" | "adjust"; readonly of: string; readonly uplift: number };

/** Whether each position of an id is one of those that count (place 0 unused). */
export interface Among {
  readonly of: string;
  readonly at: readonly boolean[];
}

/** The best rank that each position allows; 0 allows every one. Place 0, where nothing is known, comes to no rating. */
export interface Held {
  readonly of: string;
  readonly ranks: readonly number[];
  /** Any of these lifts it. */
  readonly unless: readonly Among[];
}

/** One operation: it fills the register of its own id from those that it names. */
export type Operation =
  /** The band of a measure; with `by`, the lines of the position that another id came to (place 0 unused). */
  | { readonly kind: "measure"; readonly id: string; readonly lines: Lines }
  | {
      readonly kind: "shifted";
      readonly id: string;
      readonly by: string;
      readonly lines: readonly (Lines | null)[];
    }
  | {
      readonly kind: "weigh";
      readonly id: string;
      readonly parts: readonly (Numbers & { readonly weight: number })[];
      readonly added: readonly Numbers[];
      readonly limits: readonly [number, number];
    }
  /** The worse (higher) of two scores where any position calls for it, else the first. */
  | {
      readonly kind: "worse";
      readonly id: string;
      readonly of: string;
      readonly other: string;
      readonly when: readonly Among[];
    }
  /** A score of at least what the position of each link asks for (`-Infinity` asks for nothing), and at most the worst. */
  | {
      readonly kind: "raise";
      readonly id: string;
      readonly of: string;
      readonly links: readonly { readonly of: string; readonly least: readonly number[] }[];
      readonly most: number;
    }
  | {
      readonly kind: "regress";
      readonly id: string;
      readonly intercept: number;
      readonly terms: readonly Term[];
    }
  /** The band of a score; `below` are the inputs that must be empty where the grade itself is given, null where it cannot be. */
  | {
      readonly kind: "band";
      readonly id: string;
      readonly of: string;
      readonly lines: Lines;
      readonly below: readonly string[] | null;
    }
  | { readonly kind: "rate"; readonly id: string; readonly of: string; readonly lines: Lines }
  /** Ranks by position of the row times `width` plus position of the column. */
  | {
      readonly kind: "meet";
      readonly id: string;
      readonly row: string;
      readonly column: string;
      readonly width: number;
      readonly ranks: readonly number[];
    }
  | {
      readonly kind: "move";
      readonly id: string;
      readonly of: string;
      readonly by: readonly Numbers[];
      readonly limits: readonly [number, number];
      readonly refuses: boolean;
      /** Rank from which no notches are used; 0 where there is none. */
      readonly floor: number;
      readonly within: string | null;
      readonly last: number;
      readonly worst: number;
    }
  /** The best rank that each position allows; 0 allows every one, -1 stands for what is not said. */
  | {
      readonly kind: "hold";
      readonly id: string;
      readonly of: string;
      readonly by: string;
      readonly ranks: readonly number[];
    }
  /** Notches by the position of each strength, `Infinity` up to the supporter, NaN where nothing is said. */
  | {
      readonly kind: "lift";
      readonly id: string;
      readonly of: string;
      readonly providers: readonly {
        readonly rating: string;
        readonly strength: string;
        readonly notches: readonly number[];
      }[];
    }
  | {
      readonly kind: "overshadow";
      readonly id: string;
      readonly of: string;
      readonly by: string;
      readonly rulings: readonly (Ruling | null)[];
      readonly last: number;
      readonly worst: number;
    }
  /** A rating no better than the lines in force allow. */
  | { readonly kind: "under"; readonly id: string; readonly of: string; readonly lines: readonly Held[] }
  | { readonly kind: "same"; readonly id: string; readonly of: string };

/** A position of an id: its word, and the number behind it where there is one. */
export interface Answer {
  readonly word: string;
  readonly points: number;
}

/** What a plan of a kind asks of its pack. */
export interface Scene {
  readonly scale: RatingScale;
  readonly item: (id: string) => Item | undefined;
  readonly step: (id: string) => Step | undefined;
  readonly countsNotches: (id: string) => boolean;
  /** The positions of what an id can come to; empty where it is a number. */
  readonly answers: (id: string) => readonly Answer[];
  /** Ids of what can be given below a step. */
  readonly leaves: (id: string) => readonly string[];
}

/** How an item stands in a plan; null where it cannot, and rows that need it are left to the pipeline. */
export interface ItemPlan<I> {
  readonly input: (item: I, scene: Scene) => Input | null;
  readonly answers: (item: I, scene: Scene) => readonly Answer[];
  /** What is worked out of the input itself. */
  readonly operation: ((item: I, scene: Scene) => Operation | null) | null;
}

/** How a step's kind is compiled. */
export interface StepPlan<S extends StepHead> {
  /** The members, its head apart, that the plan takes into account: a step that has another one is not compiled. */
  readonly members: readonly Exclude<keyof S, keyof StepHead | "kind">[];
  /** Its rule; null where it cannot be compiled. */
  readonly rule: (step: S, scene: Scene) => Operation | null;
  /** What stands over the rule; null where no more does than the lines in force. */
  readonly over: ((step: S, rule: Operation, scene: Scene) => readonly Operation[] | null) | null;
  /** Whether it may lift a rating, so through a line that was drawn before it. */
  readonly lifts: boolean;
  /** How the rating is written that it comes to: as a scorecard's, as an issuer's, or as the one before it; null for none. */
  readonly writes: "standalone" | "issuer" | "before" | null;
}
