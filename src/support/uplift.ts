import { failure, missing, success, wrong, type Outcome } from "../problem";
import { findWord } from "../reading";
import type { Rating, RatingScale } from "../scale";
import { jointProbability, positionOf, probabilityAt } from "./joint-default";
import type { JointDefaultTerms, SupportTerms } from "./terms";

/** The part of a supporter that his uplift rests on. */
interface Given {
  readonly rating: Rating | null;
  readonly strength: string;
  readonly dependence: string | null;
}

/** The same after its words were read: keys of the method's tables. */
interface Read extends Given {
  readonly at: string;
}

/**
 * Reckons the notches by which one supporter would lift a stand-alone rating if nothing held him: below 0 where the
 * method would end beneath it, beyond the supporter where the method overshoots, `Infinity` up to him whatever the way.
 * @param at put before the names in messages
 */
export function upliftWanted(
  terms: SupportTerms,
  standalone: Rating,
  given: Given,
  scale: RatingScale,
  at: string,
): Outcome<number> {
  const strength = wordOf(terms.strengths, given.strength, `${at}strength`);
  if (!strength.ok) return strength;
  const dependence =
    given.dependence === null
      ? success(null)
      : wordOf(terms.dependences, given.dependence, `${at}dependence`);
  if (!dependence.ok) return dependence;
  const read: Read = { rating: given.rating, strength: strength.value, dependence: dependence.value, at };
  switch (terms.kind) {
    case "notch-table": {
      const notches = terms.strengths[read.strength] ?? 0;
      const less = read.dependence === null ? 0 : (terms.dependences[read.dependence] ?? 0);
      const uplift = notches === "equalise" ? Infinity : Math.max(notches - less, 0);
      return uplift === 0 ? success(0) : from(read, () => success(uplift));
    }
    case "joint-default":
      return jointUplift(terms, standalone, read, scale.notations[0].symbols.length);
    case "top-down": {
      const below = terms.strengths[read.strength] ?? "none";
      return below === "none"
        ? success(0)
        : from(read, (rating) => success(standalone.rank - rating.rank - below));
    }
  }
}

/** Finds a word among a table's keys, by itself or by what it is called in either language. */
function wordOf(table: Readonly<Record<string, unknown>>, word: string, at: string): Outcome<string> {
  const allowed = Object.keys(table);
  const found = findWord(word, allowed);
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: word, allowed }))
    : success(found);
}

/** Goes on with the supporter's rating, which must be known. */
function from({ rating, at }: Read, next: (rating: Rating) => Outcome<number>): Outcome<number> {
  if (rating !== null) return next(rating);
  return failure(missing("missing-argument", `${at}supporter`, { expected: "a rating such as AA+" }));
}

function jointUplift(
  { strengths, dependences, probabilities }: JointDefaultTerms,
  standalone: Rating,
  read: Read,
  positions: number,
): Outcome<number> {
  const share = strengths[read.strength] ?? 0;
  if (share === 0) return success(0);
  if (read.dependence === null) {
    const expected = `one of ${Object.keys(dependences).join(", ")}`;
    return failure(missing("missing-argument", `${read.at}dependence`, { expected }));
  }
  const together = dependences[read.dependence] ?? 1;
  return from(read, (rating) => {
    const joint = jointProbability(
      probabilityAt(standalone.rank, positions, probabilities),
      probabilityAt(rating.rank, positions, probabilities),
      share,
      together,
    );
    return success(standalone.rank - positionOf(joint, positions, probabilities));
  });
}
