import {
  failure,
  findIssueRules,
  findPack,
  ISSUE_POLICIES,
  normaliseText,
  success,
  wrong,
  type IssuePolicy,
  type IssueRules,
  type Outcome,
  type RatingScale,
} from "../src";
import { optionalWord } from "./arguments";
import { all, andThen } from "./outcome";
import { findScaleOf } from "./rating-argument";

export interface ReadPolicy {
  readonly rules: IssueRules;
  readonly policy: IssuePolicy;
  /** The scale of the methodology that is named; null where rules are named, or nothing. */
  readonly scale: RatingScale | null;
}

const isReading = (word: string): word is IssuePolicy => ISSUE_POLICIES.some((one) => one === word);

/**
 * Reads by which rules a bond is rated and how a weak guarantor is read: a set of rules or a methodology, floor or
 * literal, one word of each at most, in any order. Without them the first rules of the library, and floor.
 */
export function readIssuePolicy(raw: unknown): Outcome<ReadPolicy> {
  return andThen(optionalWord(raw, "policy"), (text) => {
    const words = normaliseText(text ?? "")
      .toLowerCase()
      .split(/[\s,;、]+/)
      .filter((word) => word !== "");
    const [policy = "floor", ...moreReadings] = words.filter(isReading);
    const [reference = null, ...moreRules] = words.filter((word) => !isReading(word));
    if (moreReadings.length + moreRules.length > 0) {
      const expected = "floor or literal, and one set of rules or methodology";
      return failure(wrong("wrong-shape", "policy", { received: words.join(" "), expected }));
    }
    const pack = reference === null ? null : findPack(reference, "policy");
    return all({
      rules: findIssueRules(reference, "policy"),
      policy: success(policy),
      scale: pack?.ok === true ? findScaleOf(pack.value) : success(null),
    });
  });
}
