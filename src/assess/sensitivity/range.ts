import type { Text } from "../../language";
import { pinOf, type Pack } from "../../pack";
import { failure, success, type Outcome } from "../../problem";
import { walk } from "../assess";
import type { Subject } from "../types";
import { Completing } from "./completing";
import type { RangeEnd } from "./types";

/** What the final rating can still be, given what is missing. It is not a rating. */
export interface RatingRange {
  readonly pin: string;
  readonly worst: RangeEnd;
  readonly best: RangeEnd;
  /** Nothing is missing: both ends are the rating itself. */
  readonly complete: boolean;
  /** What the range is, for the reader. */
  readonly label: Text;
  /** Ids still missing; what a completion makes needed in turn stands in the completions. */
  readonly missing: readonly string[];
}

const NOT_A_RATING: Text = { en: "a range, not a rating", zh: "区间，不是级别" };
const COMPLETE: Text = { en: "complete: the rating itself", zh: "已完整：即为级别" };

/**
 * Finds the worst and the best final rating that a subject can still have. Every row that is given stays; what is missing
 * is given every value that it can take within its plausible range. A grade of which nothing is given may be given itself or
 * follow from what lies below it; where some of that is given, the rest of it is. The range holds every such completion, and
 * both ends are reached by one.
 * @returns the problems of a subject in which something is wrong; what is missing is no problem here
 */
export function ratingRange(pack: Pack, subject: Subject): Outcome<RatingRange> {
  const { assessment, run } = walk(pack, subject);
  const refused = assessment.problems.filter(({ kind }) => kind === "wrong");
  if (refused.length > 0) return { ok: false, problems: refused };
  if (run === undefined) return { ok: false, problems: assessment.problems };
  const ends = (["worst", "best"] as const).map((side) => new Completing(run, side).end());
  const [worst, best] = ends;
  if (worst?.ok === false) return worst;
  if (best?.ok === false) return best;
  if (worst === undefined || best === undefined) return failure();
  const complete = assessment.complete;
  return success({
    pin: pinOf(pack),
    worst: worst.value,
    best: best.value,
    complete,
    label: complete ? COMPLETE : NOT_A_RATING,
    missing: assessment.missing,
  });
}
