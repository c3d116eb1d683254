import {
  findIssueRules,
  findScale,
  rateIssue,
  ratingAt,
  type Collateral,
  type Guarantee,
  type IssueClass,
  type IssueResult,
  type IssueRules,
  type IssueTerms,
  type RatingScale,
} from "../../src";

/** Takes the value of an outcome that must have one. */
export function have<T>(outcome: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export const insurers = have(findIssueRules("circ-issue", "policy"));
export const panda = have(findIssueRules("golden-credit-issue", "policy"));
export const guarantors = have(findIssueRules("guarantor-issue", "policy"));
export const scaleOf = (id: string): RatingScale => have(findScale(id, "scale"));

/** What a bond has beside its issuer and its class. */
export interface Given {
  readonly guarantees?: readonly Guarantee[];
  readonly collateral?: readonly Collateral[];
  readonly terms?: Partial<IssueTerms>;
  readonly policy?: "floor" | "literal";
}

const PLAIN: IssueTerms = { maturity: null, subordinated: null, deferral: null, stated: {} };

/** A whole guarantee by a guarantor at a rank, with every quality. */
export function guaranteeOn(scale: RatingScale, rank: number, more: Partial<Guarantee> = {}): Guarantee {
  const qualities = { irrevocable: true, effective: true, unconditional: true, timely: true };
  return {
    rating: ratingAt(scale, rank, false),
    coverage: 1,
    ...qualities,
    related: false,
    dependent: false,
    ...more,
  };
}

/** A piece of collateral; without a pledge ratio, one that carries no debt but the bond's. */
export function asset(
  value: number,
  liquidity = "high",
  pledgeRatio = value > 0.5 ? 1 / value : 2,
): Collateral {
  return { value, liquidity, pledgeRatio };
}

/** Finds a class that must be there. */
export function classNamed(rules: IssueRules, id: string): IssueClass {
  const found = rules.classes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no class ${id}`);
  return found;
}

/** Ways to rate bonds by some rules on a scale: ranks stand for ratings, 1 the best. */
export function bondsBy(rules: IssueRules, scale: RatingScale) {
  const attempt = (issuer: number, id: string, given: Given = {}) =>
    rateIssue(
      {
        issuer: ratingAt(scale, issuer, false),
        issueClass: classNamed(rules, id),
        guarantees: given.guarantees ?? [],
        collateral: given.collateral ?? [],
        terms: { ...PLAIN, ...given.terms },
        policy: given.policy ?? "floor",
      },
      rules,
      scale,
    );
  const rate = (issuer: number, id: string, given: Given = {}): IssueResult =>
    have(attempt(issuer, id, given));
  const rankOf = (issuer: number, id: string, given: Given = {}) => rate(issuer, id, given).rating.rank;
  const findings = (issuer: number, id: string, given: Given = {}) =>
    rate(issuer, id, given).findings.map(({ id: one }) => one);
  const by = (rank: number, more: Partial<Guarantee> = {}) => guaranteeOn(scale, rank, more);
  return { attempt, rate, rankOf, findings, by };
}
