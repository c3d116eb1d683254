import type { Text } from "../../language";
import type { Outcome, Problem } from "../../problem";
import type { RatingScale, ScaleMapping } from "../../scale";
import type { Basis } from "../../trace";
import type { Figures } from "../figure";
import type { Report } from "../fault";
import type { ItemHead } from "../head";
import type { Entry, Node } from "../node";

/**
 * Everything that there is to say of a kind of item to read it and to tell of it. Each member is asked for, so that a kind that forgets one does not
 * compile.
 */
export interface ItemKind<I extends ItemHead> {
  /** What a step finds under the item's id. */
  readonly gives: "grade" | "choice" | "quantity" | "given-rating" | "notches";
  /** Its grades or options, best first; empty where it has none. */
  readonly grades: (item: I) => readonly string[];
  /** What a grade or option is called; undefined where it has no name of its own. */
  readonly nameOf: (item: I, grade: string) => Text | undefined;
  /** Ids of steps without which it cannot be read, such as what shifts its thresholds. */
  readonly needs: (item: I) => readonly string[];
  /** Reads what is given for it; null where that is wrong or lacks something, which is noted. */
  readonly read: (item: I, entry: Entry, reading: Reading) => Node | null;
  /** How the reader is told of it. */
  readonly trace: (item: I, node: Node, entry: Entry | undefined) => ItemTrace;
  /** Members that hold figures. */
  readonly figures: Figures;
  /** Members whose keys are grades or options, not members of their own. */
  readonly records: readonly string[];
}

/** What the laws of an item ask of its pack. */
export interface ItemLaws {
  /** Reports faults of a member of the item; of the item itself, where the member is empty. */
  readonly report: Report;
  /** A notch step takes its scores: they count notches, + better. */
  readonly countsNotches: boolean;
  readonly hasScale: (id: string) => boolean;
  /** The options of a choice; null where there is no such choice. */
  readonly optionsOf: (id: string) => readonly string[] | null;
  /** The grades of a grade step, best first; null where there is no such step. */
  readonly stepGrades: (id: string) => readonly string[] | null;
}

/** Where an item that is read finds what it needs, and notes what is wrong. */
export interface Reading {
  readonly scale: RatingScale;
  /** The mapping that the subject names for ratings of other scales. */
  readonly mapping: string | undefined;
  findScale(id: string, at: string): Outcome<RatingScale>;
  findMapping(id: string, at: string): Outcome<ScaleMapping>;
  /** Finds what an id comes to; null where something is missing or wrong below it. */
  at(id: string): Node | null;
  /** What another entry for an item would come to, nothing noted. */
  tried(id: string, entry: Entry): Node | null;
  /** Takes the value of an outcome; what is missing or wrong is noted under an id. */
  take<T>(outcome: Outcome<T>, id: string): T | null;
  refuse(problem: Problem): null;
}

/** What the trace says of an item. */
export interface ItemTrace {
  readonly rule: Text;
  /** Null where it is the analyst's own statement. */
  readonly basis: Basis | null;
  /** What is shown as given, where that is not what it came to. */
  readonly value?: string;
  readonly label?: Text;
  /** Ids of what is shown beside it. */
  readonly beside: readonly string[];
}
