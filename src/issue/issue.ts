import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import {
  addNotches,
  judgeNotches,
  lastBeforeDefault,
  notchesBetween,
  scalesDiffer,
  strongest,
  weakest,
  type Rating,
  type RatingScale,
} from "../scale";
import { counts, finding, findingsOf } from "./findings";
import { issueSteps } from "./steps";
import { termMoves } from "./terms";
import type { Collateral, Guarantee, Issue, IssueClass, IssueResult, IssueRules } from "./types";

/** Keeps 0.3 × 10 notches at 3 whatever the last bits of the product say. */
const TINY = 1e-9;

/** The class whose notches hold: the bond's own, or the further one that its terms put it with. */
function decisiveClass({ issueClass, terms }: Issue, { classes, ranking }: IssueRules): IssueClass {
  const asked = [
    ...(terms.subordinated ? [ranking.subordinated] : []),
    ...(terms.deferral && issueClass.deferralIncluded !== true ? [ranking.deferral] : []),
  ];
  const others = classes.filter(({ id }) => asked.includes(id));
  return others.reduce((worst, one) => (one.notches < worst.notches ? one : worst), issueClass);
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
  const { issuer, issueClass, guarantees, collateral, terms } = issue;
  const problems: Problem[] = [];
  if (issueClass.needs !== undefined) {
    const given = issueClass.needs === "guarantee" ? guarantees : collateral;
    if (given.length === 0) {
      const expected = `a bond of the class ${issueClass.id} is rated by it`;
      problems.push(missing("missing-argument", issueClass.needs, { expected }));
    }
  }
  for (const [id, value] of Object.entries(terms.stated)) {
    const words = rules.terms.find((term) => term.id === id)?.words.map((word) => word.value);
    if (words?.includes(value) !== true) {
      const allowed = words ?? rules.terms.map((term) => term.id);
      problems.push(wrong("not-in-list", "terms", { received: words === undefined ? id : value, allowed }));
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
 * Rates a bond from its issuer's rating: its terms first, then its class, then collateral and guarantees, of which the
 * best single one counts, never their sum. A guarantee that counts limits the bond to the guarantor's rating; under
 * the policy `floor` not below the class's own rating. No term or class brings a bond into default, and an issuer in
 * default lifts by nothing but a guarantee.
 * @param rules the notches and their sources
 * @param scale the issuer's scale, on which every guarantor is rated too
 * @returns the rating with each step; problems where a class lacks what it rests on, a number is out of its range, or
 * a term or word is not of the rules
 */
export function rateIssue<S extends string>(
  issue: Issue<S>,
  rules: IssueRules,
  scale: RatingScale<NoInfer<S>>,
): Outcome<IssueResult<S>> {
  const problems = problemsOf(issue, rules);
  if (problems.length > 0) return failure(...problems);
  const moves = termMoves(issue, rules, scale);
  const decisive = decisiveClass(issue, rules);
  const before = judgeNotches(moves.at(-1)?.rating ?? issue.issuer, decisive.notches, scale);
  const lifts = issue.collateral.map((one) => collateralNotches(one, rules));
  const uplift = before.rank > lastBeforeDefault(scale) ? 0 : Math.max(0, ...lifts);
  const secured = addNotches(before, uplift, scale);
  const findings = [...findingsOf(issue, rules)];
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
  if (best !== null && best.cap.rank > before.rank)
    findings.push(finding(`weaker-guarantor-${issue.policy}`));
  else if (best !== null && secured.rank < rating.rank) findings.push(finding("collateral-capped"));
  const cap = best?.cap ?? null;
  const steps = issueSteps(issue, rules, { moves, decisive, before, secured, rating, cap }, scale);
  return success({ rating, before, cap, steps, findings });
}
