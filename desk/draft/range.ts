import type { Language, Outcome, Pack, RatingRange, Subject } from "../../src";
import { say } from "../words";
import { problemText } from "./problem-text";

/** Tells whether two subjects say the same: of the same subject every answer is the same. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a === b || JSON.stringify(a.entries) === JSON.stringify(b.entries);
}

/** What the board says of a range: the ends, or why there are none. At most one of the two is not empty. */
export interface RangeLine {
  readonly text: string;
  readonly why: string;
}

/**
 * Says which final ratings are still possible. Nothing is said of a complete assessment, whose range is its rating.
 * @param range null while it is not known
 */
export function rangeLine(range: Outcome<RatingRange> | null, pack: Pack, language: Language): RangeLine {
  if (range === null) return { text: "", why: "" };
  if (!range.ok) {
    const [problem] = range.problems;
    const reason = problem === undefined ? "" : problemText(problem, pack, language);
    return { text: "", why: say(language, "range.none", { reason }) };
  }
  const { complete, worst, best } = range.value;
  if (complete) return { text: "", why: "" };
  const ends = { worst: worst.rating, best: best.rating };
  const key = worst.rating === best.rating ? "range.one" : "range.between";
  return { text: say(language, key, ends), why: "" };
}
