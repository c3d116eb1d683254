import {
  failure,
  findIssueRules,
  findPack,
  ISSUE_POLICIES,
  issueRulesOf,
  libraryOf,
  missing,
  normaliseText,
  shippedLibrary,
  success,
  wrong,
  type IssuePolicy,
  type IssueRules,
  type Outcome,
  type Pack,
  type PackLibrary,
  type RatingScale,
} from "../src";
import { optionalWord } from "./arguments";
import { isMethodRange, readOptionalMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { findScaleOf } from "./rating-argument";

export interface ReadPolicy {
  readonly rules: IssueRules;
  readonly policy: IssuePolicy;
  /** The scale of the methodology that is named; null where rules are named, or nothing. */
  readonly scale: RatingScale | null;
  /** In which the rules stand. */
  readonly library: PackLibrary;
}

const isReading = (word: string): word is IssuePolicy => ISSUE_POLICIES.some((one) => one === word);

/**
 * Reads by which rules a bond is rated and how a weak guarantor is read: a set of rules or a methodology, floor or
 * literal, one word of each at most, in any order, or a methodology of one's own as tables. Without them the first rules of
 * the library, and floor.
 */
export function readIssuePolicy(raw: unknown): Outcome<ReadPolicy> {
  if (isMethodRange(raw))
    return andThen(readOptionalMethod(raw, "policy"), (pack) =>
      pack === null
        ? failure(missing("missing-argument", "policy", { expected: POLICY }))
        : policyOf(pack, "floor"),
    );
  return andThen(optionalWord(raw, "policy"), (text) => {
    const words = normaliseText(text ?? "")
      .toLowerCase()
      .split(/[\s,;、]+/)
      .filter((word) => word !== "");
    const [policy = "floor", ...moreReadings] = words.filter(isReading);
    const [reference = null, ...moreRules] = words.filter((word) => !isReading(word));
    if (moreReadings.length + moreRules.length > 0) {
      return failure(wrong("wrong-shape", "policy", { received: words.join(" "), expected: POLICY }));
    }
    const rules = findIssueRules(reference, "policy");
    const pack = reference === null ? null : findPack(reference, "policy");
    if (pack?.ok === true) return policyOf(pack.value, policy);
    return map(rules, (found) => ({ rules: found, policy, scale: null, library: shippedLibrary() }));
  });
}

const POLICY = "floor or literal, and one set of rules or methodology";

function policyOf(pack: Pack, policy: IssuePolicy): Outcome<ReadPolicy> {
  return all({
    rules: issueRulesOf(pack, "policy"),
    policy: success(policy),
    scale: findScaleOf(pack),
    library: success(libraryOf(pack)),
  });
}
