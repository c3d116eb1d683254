import type { Text } from "./language";

/** A place in a document declared once in `packs/sources.json`: its key and the page, section or article. */
export interface Citation {
  readonly source: string;
  readonly at: string;
}

/**
 * Where a number comes from: a publication, our own calibration with its reason, or the user's own methodology, which nobody
 * published; a reason of his is welcome there and not asked for. Never two of them.
 */
export type Basis =
  | { readonly basis: "published"; readonly cite: Citation }
  | { readonly basis: "house"; readonly reason: Text }
  | { readonly basis: "own"; readonly reason?: Text };

export interface TraceInput {
  /** Item or step id. */
  readonly id: string;
  readonly label: Text;
  /** As given or as computed, for the reader. */
  readonly value: string | number;
  /** What the value is called, where it is a word that has names. */
  readonly name?: Text;
}

/**
 * What a step did to the result. Points add up to the score named in `of`; notches, from the stand-alone rating on,
 * add up to the distance between stand-alone and final, and beyond it from the final rating to `local`. +1 notch is one
 * step better.
 */
export interface Effect {
  readonly unit: "points" | "notches";
  readonly of: string;
  readonly amount: number;
}

/** One step of an assessment: what went in, by which rule, on whose authority, and what came out. */
export interface TraceStep {
  readonly id: string;
  readonly kind: string;
  readonly label: Text;
  readonly inputs: readonly TraceInput[];
  readonly rule: Text;
  /** Where the rule itself is published. */
  readonly cite: Citation;
  /** Where the rule's numbers come from. */
  readonly basis: Basis;
  /** House numbers of the rule that were changed locally, each with what it was. */
  readonly local?: Text;
  readonly output: string | number;
  readonly effects: readonly Effect[];
  /** The rating after this step, once there is one. */
  readonly running?: string;
}
