import { failure, success, wrong, type Outcome } from "../problem";
import {
  addNotches,
  judgeNotches,
  notchesBetween,
  scalesDiffer,
  type Rating,
  type RatingScale,
} from "../scale";

/** How a sovereign bears on an issuer: a ceiling, a drag that weighs without capping, or not at all. */
export type SovereignMode = "ceiling" | "adjust" | "none";

export interface SovereignTerms {
  readonly mode: SovereignMode;
  /** Registration, main market and bond market lie in one country: no step is taken. */
  readonly samePlace: boolean;
  /** Notches by which the rating may stand above the sovereign: whole, 0 or more. */
  readonly uplift: number;
}

export interface SovereignResult<S extends string = string> {
  readonly rating: Rating<S>;
  /** The rating may not stand above this; null where no ceiling was applied. */
  readonly ceiling: Rating<S> | null;
  readonly binds: boolean;
}

/** Shares of the gap to the sovereign that an adjustment takes: half, rounded up to whole notches (house). */
function adjustment(gap: number): number {
  return Math.ceil(gap / 2);
}

/**
 * Takes the sovereign step: under `ceiling` the rating stands at most `uplift` notches above the sovereign; under
 * `adjust` a rating above that line is brought half of the way to it, rounded up (house), and never into default;
 * under `none`, or where all places are one country, nothing changes. It never raises a rating, and taking a ceiling
 * twice changes nothing more.
 */
export function applySovereign<S extends string>(
  rating: Rating<S>,
  sovereign: Rating<NoInfer<S>>,
  terms: SovereignTerms,
  scale: RatingScale<NoInfer<S>>,
  at: string,
): Outcome<SovereignResult<S>> {
  if (!Number.isInteger(terms.uplift)) {
    return failure(wrong("not-a-whole-number", "uplift", { received: terms.uplift }));
  }
  if (terms.uplift < 0) {
    return failure(wrong("out-of-range", "uplift", { received: terms.uplift, from: 0, to: "any" }));
  }
  if (terms.samePlace || terms.mode === "none") return success({ rating, ceiling: null, binds: false });
  if (rating.scale !== sovereign.scale) {
    return failure(scalesDiffer(rating, sovereign, at));
  }
  const line: Rating<S> = addNotches(
    { ...sovereign, notation: rating.notation, lowerCase: rating.lowerCase },
    terms.uplift,
    scale,
  );
  const gap = Math.max(notchesBetween(rating, line), 0);
  if (terms.mode === "adjust") {
    const after = judgeNotches(rating, -adjustment(gap), scale);
    return success({ rating: after, ceiling: null, binds: after.rank > rating.rank });
  }
  return success({ rating: gap > 0 ? line : rating, ceiling: line, binds: gap > 0 });
}
