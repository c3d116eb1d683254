import { failure, missing, success, wrong, type Outcome } from "../problem";
import { notchesBetween, type Rating } from "../scale";
import { jointProbability, positionOf, probabilityAt } from "./joint-default";
import type { JointDefaultTerms, NotchTableTerms, SupportTerms, TopDownTerms } from "./terms";

/** One supporter as stated: the words are keys of the method's tables; null is a blank. */
export interface SupportGiven {
  readonly standalone: Rating;
  readonly supporter: Rating | null;
  readonly strength: string;
  readonly dependence: string | null;
}

/**
 * Reckons the notches by which one supporter would lift a stand-alone rating. Joint default and top-down stay between
 * the stand-alone rating and the supporter's; a table's uplift is held there by `applySupport`.
 * @param positions number of positions of the scale
 * @param at put before the names in messages, such as a row
 * @returns whole notches, 0 or more; missing where the supporter's rating (or, for joint default, the dependence) is
 * needed and blank; wrong for a word that the method lacks or a supporter on another scale
 */
export function supportUplift(
  terms: SupportTerms,
  given: SupportGiven,
  positions: number,
  at: string,
): Outcome<number | "equalise"> {
  const unread = unknownWord(terms, given, at);
  if (unread !== null) return unread;
  const { standalone, supporter } = given;
  if (supporter !== null && supporter.scale !== standalone.scale) {
    return failure(
      wrong("scale-mismatch", `${at}supporter`, {
        first: `position ${standalone.rank}`,
        firstScale: standalone.scale,
        second: `position ${supporter.rank}`,
        secondScale: supporter.scale,
      }),
    );
  }
  switch (terms.kind) {
    case "notch-table":
      return tableUplift(terms, given, at);
    case "joint-default":
      return jointUplift(terms, given, positions, at);
    case "top-down":
      return topDownUplift(terms, given, at);
  }
}

function unknownWord(terms: SupportTerms, given: SupportGiven, at: string): Outcome<never> | null {
  for (const name of ["strength", "dependence"] as const) {
    const word = given[name];
    const allowed = Object.keys(name === "strength" ? terms.strengths : terms.dependences);
    if (word !== null && !allowed.includes(word)) {
      return failure(wrong("not-in-list", `${at}${name}`, { received: word, allowed }));
    }
  }
  return null;
}

function lacking(name: string, expected: string): Outcome<never> {
  return failure(missing("missing-argument", name, { expected }));
}

function noSupporter(at: string): Outcome<never> {
  return lacking(`${at}supporter`, "a rating such as AA+");
}

function tableUplift(
  { strengths, dependences }: NotchTableTerms,
  { supporter, strength, dependence }: SupportGiven,
  at: string,
): Outcome<number | "equalise"> {
  const base = strengths[strength] ?? 0;
  const less = dependence === null ? 0 : (dependences[dependence] ?? 0);
  const uplift = base === "equalise" ? base : Math.max(base - less, 0);
  return uplift !== 0 && supporter === null ? noSupporter(at) : success(uplift);
}

function jointUplift(
  { strengths, dependences, probabilities }: JointDefaultTerms,
  { standalone, supporter, strength, dependence }: SupportGiven,
  positions: number,
  at: string,
): Outcome<number> {
  const share = strengths[strength] ?? 0;
  if (share === 0) return success(0);
  if (dependence === null) {
    return lacking(`${at}dependence`, `one of ${Object.keys(dependences).join(", ")}`);
  }
  if (supporter === null) return noSupporter(at);
  const joint = jointProbability(
    probabilityAt(standalone.rank, positions, probabilities),
    probabilityAt(supporter.rank, positions, probabilities),
    share,
    dependences[dependence] ?? 1,
  );
  return success(between(standalone, supporter, positionOf(joint, positions, probabilities)));
}

function topDownUplift(
  { strengths }: TopDownTerms,
  { standalone, supporter, strength }: SupportGiven,
  at: string,
): Outcome<number> {
  const below = strengths[strength] ?? "none";
  if (below === "none") return success(0);
  if (supporter === null) return noSupporter(at);
  return success(between(standalone, supporter, supporter.rank + below));
}

/** Notches from the stand-alone up to a position, which may not pass the supporter nor fall below the stand-alone. */
function between(standalone: Rating, supporter: Rating, rank: number): number {
  const room = Math.max(notchesBetween(supporter, standalone), 0);
  return Math.min(Math.max(standalone.rank - rank, 0), room);
}
