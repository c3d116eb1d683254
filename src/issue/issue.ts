import { failure, success, type Outcome } from "../problem";
import { judgeNotches, type RatingScale } from "../scale";
import { problemsOf } from "./check";
import { collateralNotches } from "./collateral";
import { contributions } from "./contributions";
import { enhance } from "./enhance";
import { finding, findingsOf } from "./findings";
import { issueSteps } from "./steps";
import { termMoves } from "./terms";
import type { Collateral, Finding, Guarantee, Issue, IssueClass, IssueResult, IssueRules } from "./types";

/** The class whose notches hold: the bond's own, or the further one that its terms put it with. */
function decisiveClass({ issueClass, terms }: Issue, { classes, ranking }: IssueRules): IssueClass {
  const asked = [
    ...(terms.subordinated === true ? [issueClass.whenSubordinated ?? ranking.subordinated] : []),
    ...(terms.deferral === true ? [ranking.deferral] : []),
  ];
  const others = classes.filter(({ id }) => asked.includes(id));
  return others.reduce((worst, one) => (one.notches < worst.notches ? one : worst), issueClass);
}

/**
 * Rates a bond from its issuer's rating: its terms first, then its class, then collateral and guarantees. Pieces of
 * collateral pool, guarantees of different parts add up, and the better of the two counts, never their sum. Article 31
 * limits what a guarantee gives to its guarantor, article 33 further; under the policy `floor` an enhancement never lowers,
 * read literally the guarantor limits the whole bond. No term or class brings a bond into default, and an issuer in default
 * lifts by nothing but a guarantee. Findings say what each enhancement added or cost.
 * @param rules the notches and their sources
 * @param scale the issuer's scale, on which every guarantor is rated too
 * @returns the rating with each step; problems where a class lacks what it rests on, a number is out of its range or reads
 * in two ways, or a term or word is not of the rules
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
  const ordinary = moves.at(-1)?.rating ?? issue.issuer;
  const before = judgeNotches(ordinary, decisive.notches, scale);
  const defers =
    [issue.issueClass, decisive].some((one) => one.defers === true) || issue.terms.deferral === true;
  const junior = defers || [issue.issueClass, decisive].some((one) => one.subordinated === true);
  const bond = { before, ordinary, junior, defers };
  const enhanceWith = (guarantees: readonly Guarantee<S>[], collateral: readonly Collateral[]) =>
    enhance(bond, guarantees, collateral, issue.policy, rules, scale);
  const { secured, cap, rating } = enhanceWith(issue.guarantees, issue.collateral);
  const findings: readonly Finding[] = [
    ...contributions(issue, before, rating, enhanceWith, scale),
    ...findingsOf(issue, rules, defers),
    ...(cap !== null && cap.rank > before.rank ? [finding(`weaker-guarantor-${issue.policy}`)] : []),
    ...(cap !== null && cap.rank <= before.rank && secured.rank < cap.rank
      ? [finding(issue.policy === "literal" ? "collateral-capped" : "collateral-above-guarantor")]
      : []),
    ...(junior &&
    secured.rank === ordinary.rank &&
    before.rank - secured.rank < collateralNotches(issue.collateral, rules)
      ? [finding("collateral-junior")]
      : []),
  ];
  const steps = issueSteps(issue, rules, { moves, decisive, before, secured, rating, cap }, scale);
  return success({ rating, before, cap, steps, findings });
}
