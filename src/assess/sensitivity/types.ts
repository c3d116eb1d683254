import type { Text } from "../../language";
import type { Entry, Given } from "../types";
import type { LatestYear } from "./measure";

export type Direction = "up" | "down";

/** What one item would have to be for the rating to move as far as was asked. */
export interface Threshold {
  /** The row that brings it, in the unit and the spelling of the row that was given. */
  readonly entry: Entry;
  /** The value of that row: a grade, a symbol, notches, or a number in the row's unit. */
  readonly given: Given;
  readonly shown: string;
  /** Where an edge belongs to the band before it: the edge, and on which side of it the value lies. */
  readonly beyond?: { readonly edge: string; readonly side: "above" | "below" };
  /** Of a weighted mean: the latest year's value that would bring it there alone; null where no plausible one does. */
  readonly latest?: LatestYear | null;
  /** The final rating then, and the notches by which it is better. */
  readonly rating: string;
  readonly notches: number;
}

/**
 * What comes of an item in a direction: it moves the rating at a threshold; it cannot, whatever it is given as; it is not
 * known, because other rows would be needed; or its kind is not searched.
 */
export type Verdict = "moves" | "cannot" | "unknown" | "unsearched";

/** Why nothing, or what else, is to be said of an item in a direction; without one, of the item altogether. */
export interface DistanceNote {
  readonly direction?: Direction;
  readonly text: Text;
}

/** The furthest that an item can move the rating by itself in a direction; 0 notches where it cannot. */
export interface Reach {
  readonly rating: string;
  /** Notches by which the rating is then better; below zero, worse. */
  readonly notches: number;
  /** What the item then is: the nearest that reaches as far. */
  readonly shown: string;
}

/** How far one given item is from moving the final rating, all others as they are. */
export interface Distance {
  readonly id: string;
  readonly label: Text;
  readonly kind: string;
  /** As the rating takes it: a grade, a symbol, notches, the (weighted) value in the row's unit. */
  readonly now: Given;
  readonly shown: string;
  /** Nearest first. More than one only where a measure is best in the middle: one on each side. */
  readonly up: readonly Threshold[];
  readonly down: readonly Threshold[];
  readonly verdict: Readonly<Record<Direction, Verdict>>;
  /** Over everything that the item may be given as beside the other rows; it does not hang on the notches asked for. */
  readonly reach: Readonly<Record<Direction, Reach>>;
  readonly notes: readonly DistanceNote[];
}

/** Two items that move the rating together where none does alone. */
export interface Combination {
  readonly changes: readonly {
    readonly id: string;
    readonly label: Text;
    readonly now: string;
    readonly to: string;
    readonly entry: Entry;
  }[];
  /** Grades (or bands, notches, positions) moved in all. */
  readonly grades: number;
  readonly rating: string;
  readonly notches: number;
}

/** The combinations of two in one direction; searched only where no single item suffices. */
export interface Combinations {
  readonly direction: Direction;
  readonly found: number;
  /** Items that were left out, having no grades to be moved by. */
  readonly leftOut: readonly string[];
  /** The smallest first. */
  readonly listed: readonly Combination[];
}

/** A step that holds the rating down, with the rating without it. */
export interface Binding {
  readonly step: string;
  readonly label: Text;
  readonly without: string;
}

/** How far every given item is from moving the final rating. */
export interface Distances {
  readonly pin: string;
  readonly rating: string;
  /** Notches that count as a move. */
  readonly notches: number;
  readonly items: readonly Distance[];
  readonly binding: readonly Binding[];
  readonly combinations: readonly Combinations[];
}

/** One end of a range: a rating that a completion of the subject reaches. */
export interface RangeEnd {
  readonly rating: string;
  /** The rows added; together with those given the subject is complete and has this rating. */
  readonly completion: readonly Entry[];
}
