import type { Text } from "../language";
import { judgeNotches, lastBeforeDefault, type Rating, type RatingScale } from "../scale";
import type { Basis, Citation } from "../trace";
import type { Issue, IssueClass, IssueRules, IssueTerm } from "./types";

/** What one term did: the rating after it, with the rule that says so. */
export interface TermMove<S extends string = string> {
  readonly id: string;
  readonly label: Text;
  readonly stated: string | number;
  /** What is stated, by its name. */
  readonly name?: Text;
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
  readonly rating: Rating<S>;
}

/** Tells whether a term is asked of bonds of a class. */
export function isAskedOf(term: IssueTerm, { id }: IssueClass): boolean {
  return term.classes?.includes(id) !== false;
}

/**
 * Moves the issuer's rating by the bond's term in years and by the words stated for its other terms, in the rules'
 * order. Together they stay within the rules' limits, and never lead into default or out of it.
 */
export function termMoves<S extends string>(
  issue: Issue<S>,
  rules: IssueRules,
  scale: RatingScale<NoInfer<S>>,
): readonly TermMove<S>[] {
  const { issuer, issueClass, terms } = issue;
  const { worst, best } = rules.termLimits;
  const isInDefault = issuer.rank > lastBeforeDefault(scale);
  const moves: TermMove<S>[] = [];
  let sum = 0;
  const move = (head: Omit<TermMove<S>, "rating">, notches: number) => {
    sum += notches;
    const within = isInDefault ? 0 : Math.min(Math.max(sum, worst), best);
    moves.push({ ...head, rating: judgeNotches(issuer, within, scale) });
  };
  const tier = rules.maturity?.tiers.findLast(({ over }) => (terms.maturity ?? 0) > over);
  if (rules.maturity !== undefined && tier !== undefined) {
    const { rule, cite, basis } = rules.maturity;
    const label = { en: "Term in years", zh: "期限（年）" };
    move({ id: "maturity", label, stated: terms.maturity ?? "", rule, cite, basis }, tier.notches);
  }
  for (const term of rules.terms) {
    const word = term.words.find(({ value }) => value === terms.stated[term.id]);
    if (word === undefined || !isAskedOf(term, issueClass)) continue;
    const { id, label, rule, cite, basis } = term;
    move({ id, label, stated: word.value, name: word.label, rule, cite, basis }, word.notches);
  }
  return moves;
}
