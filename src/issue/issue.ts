import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import {
  addNotches,
  notchesBetween,
  scalesDiffer,
  strongest,
  weakest,
  type Rating,
  type RatingScale,
} from "../scale";
import { counts, finding, findingsOf, type FindingId } from "./findings";
import { issueSteps } from "./steps";
import type { Collateral, Guarantee, Issue, IssueResult, IssueRules } from "./types";

/** Keeps 0.3 × 10 notches at 3 whatever the last bits of the product say. */
const TINY = 1e-9;

/** The worst rank that is not a default: ranking after others makes nobody default. */
function floorOf({ notations, bands }: RatingScale): number {
  const { symbols } = notations[0];
  const inDefault = bands.findIndex(({ id }) => id === "default");
  const last = inDefault > 0 ? bands[inDefault - 1]?.last : undefined;
  return last === undefined ? symbols.length : symbols.indexOf(last) + 1;
}

/** The notches of a class, or the further ones that its terms ask for. */
function classNotches({ issueClass, terms }: Issue, rules: IssueRules): number {
  const of = (id: string) => rules.classes.find((one) => one.id === id)?.notches ?? 0;
  const asked = [
    issueClass.notches,
    ...(terms.subordinated ? [of(rules.ranking.subordinated)] : []),
    ...(terms.deferral && issueClass.deferralIncluded !== true ? [of(rules.ranking.deferral)] : []),
  ];
  return Math.min(...asked) + (terms.structural ? rules.structure.notches : 0);
}

function beforeEnhancement<S extends string>(
  issue: Issue<S>,
  rules: IssueRules,
  scale: RatingScale<NoInfer<S>>,
): Rating<S> {
  const floor = floorOf(scale);
  if (issue.issuer.rank >= floor) return issue.issuer;
  const down = addNotches(issue.issuer, classNotches(issue, rules), scale);
  return { ...down, rank: Math.min(down.rank, floor) };
}

/** The notches that one piece of collateral adds: what its cover, its liquidity and the limit all allow. */
function collateralNotches(one: Collateral, { collateral }: IssueRules): number {
  const cover = one.value * one.pledgeRatio + TINY;
  const byCover = collateral.covers.findLast(({ from }) => cover >= from)?.notches ?? 0;
  return Math.min(byCover, collateral.liquidity[one.liquidity] ?? 0, collateral.limit);
}

/** Lifts towards the guarantor by the part guaranteed, in whole notches rounded towards the bond's own rating. */
function guaranteed<S extends string>(
  before: Rating<S>,
  { rating, coverage }: Guarantee<NoInfer<S>>,
  scale: RatingScale<NoInfer<S>>,
): Rating<S> {
  const way = Math.max(notchesBetween(rating, before), 0);
  return addNotches(before, Math.floor(way * coverage + TINY), scale);
}

function problemsOf(issue: Issue, rules: IssueRules): readonly Problem[] {
  const { issuer, issueClass, guarantees, collateral } = issue;
  const problems: Problem[] = [];
  if (issueClass.needs !== undefined) {
    const given = issueClass.needs === "guarantee" ? guarantees : collateral;
    if (given.length === 0) {
      const expected = `a bond of the class ${issueClass.id} is rated by it`;
      problems.push(missing("missing-argument", issueClass.needs, { expected }));
    }
  }
  for (const { rating, coverage } of guarantees) {
    if (rating.scale !== issuer.scale) problems.push(scalesDiffer(issuer, rating, "issuer, guarantee"));
    if (!(coverage >= 0 && coverage <= 1))
      problems.push(wrong("out-of-range", "coverage", { received: coverage, from: 0, to: 1 }));
  }
  for (const { value, pledgeRatio, liquidity } of collateral) {
    if (!(value >= 0)) {
      problems.push(wrong("wrong-shape", "collateral value", { received: value, expected: "0 or more" }));
    }
    if (!(pledgeRatio >= 0 && pledgeRatio <= 1))
      problems.push(wrong("out-of-range", "pledge ratio", { received: pledgeRatio, from: 0, to: 1 }));
    if (!Object.hasOwn(rules.collateral.liquidity, liquidity)) {
      const allowed = Object.keys(rules.collateral.liquidity);
      problems.push(wrong("not-in-list", "liquidity", { received: liquidity, allowed }));
    }
  }
  return problems;
}

/**
 * Rates a bond from its issuer's rating: the class first, then collateral and guarantees, of which the best single
 * one counts, never their sum. A guarantee that counts limits the bond to the guarantor's rating; under the policy
 * `floor` not below the class's own rating. No class is brought into default, and an issuer in default lifts by
 * nothing but a guarantee.
 * @param rules the notches and their sources
 * @param scale the issuer's scale, on which every guarantor is rated too
 * @returns the rating with each step; problems where a class lacks what it rests on, or a number is out of its range
 */
export function rateIssue<S extends string>(
  issue: Issue<S>,
  rules: IssueRules,
  scale: RatingScale<NoInfer<S>>,
): Outcome<IssueResult<S>> {
  const problems = problemsOf(issue, rules);
  if (problems.length > 0) return failure(...problems);
  const before = beforeEnhancement(issue, rules, scale);
  const lifts = issue.collateral.map((one) => collateralNotches(one, rules));
  const uplift = before.rank > floorOf(scale) ? 0 : Math.max(0, ...lifts);
  const secured = addNotches(before, uplift, scale);
  const found: FindingId[] = [...findingsOf(issue)];
  const results = issue.guarantees.filter(counts).map((guarantee) => {
    const lifted = strongest([secured, guaranteed(before, guarantee, scale)]);
    const cap = { ...before, rank: guarantee.rating.rank };
    const literal = weakest([lifted, cap]);
    return { cap, rating: issue.policy === "literal" ? literal : strongest([before, literal]) };
  });
  const best = results.reduce<(typeof results)[number] | null>(
    (one, other) => (one === null || other.rating.rank < one.rating.rank ? other : one),
    null,
  );
  const rating = best?.rating ?? secured;
  if (best !== null && best.cap.rank > before.rank) found.push(`weaker-guarantor-${issue.policy}`);
  else if (best !== null && secured.rank < rating.rank) found.push("collateral-capped");
  const cap = best?.cap ?? null;
  return success({
    rating,
    before,
    cap,
    steps: issueSteps(issue, rules, { before, secured, rating, cap }, scale),
    findings: found.map(finding),
  });
}
