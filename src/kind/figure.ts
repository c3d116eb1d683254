import type { Unit } from "../grid";
import type { Text } from "../language";

/** In what a figure counts. `symbol` is a rating of the pack's scale. */
export type FigureUnit =
  | { readonly kind: "share" | "points" | "notches" | "factor" | "number" | "symbol" }
  /** A symbol, or `none` where every rating is allowed. */
  | { readonly kind: "cap" }
  /** Whole notches from 0, or `equalise`. */
  | { readonly kind: "uplift" }
  /** Which of two bands has the edge that they share: `better` or `worse`. */
  | { readonly kind: "owner" }
  | { readonly kind: "measure"; readonly unit: Unit };

/** A member of a kind that holds figures: what it is called, and in what it counts. */
export interface FigureMember {
  readonly words: Text;
  /**
   * `measure` stands for the item's own unit; `scored` for the points of a score, or notches where a notch step takes the
   * grade.
   */
  readonly unit: FigureUnit["kind"] | "scored";
}

/** The members of a kind that hold figures: what a calibration table calls them, and in what they count. */
export type Figures = Readonly<Record<string, FigureMember>>;

/** What bands hold, over points of a score or values of a measure. */
export function bandFigures(unit: "points" | "measure"): Figures {
  return {
    bands: { words: { en: "edge between", zh: "分界" }, unit },
    score: SCORE,
    edge: { words: { en: "grade that has a shared edge", zh: "分界值归属" }, unit: "owner" },
  };
}

/** The score behind a grade. */
export const SCORE: FigureMember = { words: { en: "score of", zh: "分值" }, unit: "scored" };

/** The ends between which something is held. */
export const LIMIT: Text = { en: "limit", zh: "限度" };

/** The ends between which an input is believed. */
export const PLAUSIBLE: FigureMember = { words: { en: "believed", zh: "合理范围" }, unit: "measure" };
