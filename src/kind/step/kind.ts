import type { RatingScale } from "../../scale";
import type { Language } from "../../language";
import type { Basis } from "../../trace";
import type { Report } from "../fault";
import type { Figures } from "../figure";
import type { StepHead } from "../head";
import type { Item, Reading } from "../item";
import type { Entry, Node } from "../node";

/**
 * Everything that there is to say of a kind of step to work it out and to tell it. Each member is asked for, and `null` says that the kind has nothing of
 * it, so that a kind that forgets one does not compile.
 */
export interface StepKind<S extends StepHead> {
  readonly gives: "score" | "grade" | "rating";
  /** Ids of items and earlier steps on which it stands, each shown as an input. */
  readonly dependencies: (step: S) => readonly string[];
  /** Ids of earlier steps that bear on it without being inputs, such as one whose line it may not lift the rating through. */
  readonly beside: (step: S) => readonly string[];
  /** Works out what it comes to; null where something is missing or wrong below it, which is noted. */
  readonly evaluate: (step: S, run: Run) => Node | null;
  /** What each id did to its score, adding up to it. */
  readonly contributions: ((step: S, node: Node, run: Run) => readonly Contribution[]) | null;
  /** What it does to a rating before it: that rating's id. */
  readonly moves: ((step: S) => string) | null;
  /** Inputs as it uses them, where they are not shown as they are. */
  readonly inputs: ((step: S, node: Node) => readonly StepInput[]) | null;
  /** Whose the numbers are that were used, where it is not one basis for all. */
  readonly basisUsed: ((step: S, shown: (id: string) => string | number) => Basis) | null;
  /** Which way of the score that it reads it holds to be better. */
  readonly better: ((step: S) => "higher" | "lower") | null;
  /** Options of a choice among its dependencies, best first; null where they have no order, and all must be tried. */
  readonly bestFirst: ((step: S, options: readonly string[]) => readonly string[]) | null;
  /** Ways to give together what is missing, where what is best alone may be refused together. */
  readonly together: ((step: S, open: Open) => Together | null) | null;
  /** Values at which the part of a quantity in its score may turn or jump. */
  readonly turns: ((step: S, id: string, open: Quantities) => readonly number[]) | null;
  /** The line that it draws over the rating, from what its inputs came to. */
  readonly line: ((step: S, outputOf: (id: string) => string | undefined) => Line | null) | null;
  /** Members that hold figures. */
  readonly figures: Figures;
  /** Members whose keys are grades or options, not members of their own. */
  readonly records: readonly string[];
  /** Its numbers in a line for the reader. */
  readonly numbers: (step: S, names: Names) => StepNumbers;
}

/** What the laws of a step ask of its pack. */
export interface StepLaws {
  readonly scale: RatingScale | undefined;
  /** Reports faults of a member of the step. */
  readonly report: Report;
  /** Reports an id that is neither an item nor an earlier step, or gives something else than is wanted. */
  readonly needs: (id: string, wanted: readonly Gives[], where: string) => void;
  /** Reports grades that are no symbols of the pack's scale. */
  readonly symbols: (grades: readonly string[], where: string) => void;
  readonly item: (id: string) => Item | undefined;
  /** The grades of a graded item or a grade step, best first; empty for others. */
  readonly gradesOf: (id: string) => readonly string[];
  /** The kind of a step; undefined where there is none. */
  readonly kindOf: (id: string) => string | undefined;
  /** A notch step takes the scores of its grades: they count notches, + better. */
  readonly countsNotches: boolean;
}

/** What a step may find under an id. */
export type Gives = StepKind<StepHead>["gives"] | "choice" | "given-rating" | "notches" | "quantity";

/** A walk through a pack, as a step sees it: what lies below, and where to note what is missing or wrong. */
export interface Run extends Reading {
  item(id: string): Item | undefined;
  /** The grades that an id can take, best first. */
  gradesAt(id: string): readonly string[];
  /** The row that is given under an id. */
  entry(id: string): Entry | undefined;
  isGiven(id: string): boolean;
  /** Ids below a step for which the subject gives something. */
  givenBelow(id: string): readonly string[];
  /** Tells whether everything that an id needs is given, and right. */
  isComplete(id: string): boolean;
  /** Tells whether the restraint of a step is lifted, to see what the rating would be without it. */
  isLifted(id: string): boolean;
  /** A notch step takes the scores of the id's grades. */
  countsNotches(id: string): boolean;
  /** Notes that nothing is given for an id. */
  lacks(id: string): null;
}

export interface Contribution {
  readonly id: string;
  readonly points: number;
}

export interface StepInput {
  readonly id: string;
  readonly value: string;
}

/** Towards which end a subject is completed. */
export type Side = "best" | "worst";

/** A subject that is being completed. */
export interface Open {
  readonly side: Side;
  readonly item: (id: string) => Item | undefined;
  readonly node: (id: string) => Node | null;
  readonly isMissing: (id: string) => boolean;
}

/** Ids that are given together, and the ways to do so. */
export interface Together {
  readonly ids: readonly string[];
  readonly ways: readonly (readonly Entry[])[];
}

/** Quantities as far as they are known. */
export interface Quantities {
  readonly item: (id: string) => Item | undefined;
  readonly quantityAt: (id: string) => number | undefined;
}

/** A rating, and the whole notches above it up to which another may rise. */
export interface Line {
  readonly symbol: string;
  readonly uplift: number;
}

/** How ids and grades are called. */
export interface Names {
  readonly label: (id: string) => string;
  readonly gradesAt: (id: string) => readonly string[];
  /** A grade or an option of an id, by the reader's language. */
  readonly nameAt: (id: string, grade: string) => string;
  readonly language: Language;
}

export interface StepNumbers {
  readonly what: "weights" | "coefficients" | "bands" | "matrix" | "limits" | "table" | "other";
  readonly numbers: string;
}
