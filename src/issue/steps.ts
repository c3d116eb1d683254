import { notchesBetween, writeRating, type Rating, type RatingScale } from "../scale";
import type { TraceInput, TraceStep } from "../trace";
import type { TermMove } from "./terms";
import type { Issue, IssueClass, IssueResult, IssueRules } from "./types";

interface Ratings extends Pick<IssueResult, "before" | "rating" | "cap"> {
  readonly moves: readonly TermMove[];
  /** The class whose rule holds: by its terms a bond may fall under another than its own. */
  readonly decisive: IssueClass;
  readonly secured: Rating;
}

/** Writes the way from the issuer to the bond: the effects, in notches, add up to the distance between the two. */
export function issueSteps(
  issue: Issue,
  rules: IssueRules,
  { moves, decisive, before, secured, rating, cap }: Ratings,
  scale: RatingScale,
): readonly TraceStep[] {
  const write = (one: Rating) => writeRating(one, scale);
  const move = (from: Rating, to: Rating) => ({
    output: write(to),
    effects: [{ unit: "notches", of: "bond", amount: notchesBetween(to, from) }] as const,
    running: write(to),
  });
  const { issueClass, collateral, guarantees } = issue;
  const ofTerms = moves.map(({ id, label, stated, rule, cite, basis, rating: after }, index): TraceStep => {
    const inputs = [{ id, label, value: stated }];
    const from = moves[index - 1]?.rating ?? issue.issuer;
    return { id, kind: "issue", label, inputs, rule, cite, basis, ...move(from, after) };
  });
  const ofClass: TraceStep = {
    id: "class",
    kind: "issue",
    label: issueClass.label,
    inputs: [
      { id: "issuer", label: { en: "Issuer", zh: "发行人" }, value: write(issue.issuer) },
      { id: "class", label: { en: "Class", zh: "类别" }, value: issueClass.id },
      ...termInputs(issue),
    ],
    rule: decisive.rule,
    cite: decisive.cite,
    basis: decisive.basis,
    ...move(moves.at(-1)?.rating ?? issue.issuer, before),
  };
  const ofCollateral: TraceStep = {
    id: "collateral",
    kind: "issue",
    label: { en: "Collateral", zh: "抵质押物" },
    inputs: collateral.map(({ value, liquidity, pledgeRatio }, index) => ({
      id: `collateral-${index + 1}`,
      label: { en: "Value × pledge ratio, liquidity", zh: "市值×抵质押率，流动性" },
      value: `${value} × ${pledgeRatio}, ${liquidity}`,
    })),
    ...rules.collateral,
    ...move(before, secured),
  };
  const ofGuarantee: TraceStep = {
    id: "guarantee",
    kind: "issue",
    label: { en: "Guarantee", zh: "保证" },
    inputs: [
      ...guarantees.map((one, index) => ({
        id: `guarantor-${index + 1}`,
        label: { en: "Guarantor, part guaranteed", zh: "保证人，保证比例" },
        value: `${write(one.rating)}, ${one.coverage}`,
      })),
      ...(cap === null ? [] : [{ id: "cap", label: { en: "At most", zh: "上限" }, value: write(cap) }]),
      { id: "policy", label: { en: "Weak guarantor", zh: "弱保证人取法" }, value: issue.policy },
    ],
    ...rules.guarantee,
    ...move(secured, rating),
  };
  return [
    ...ofTerms,
    ofClass,
    ...(collateral.length > 0 ? [ofCollateral] : []),
    ...(guarantees.length > 0 ? [ofGuarantee] : []),
  ];
}

function termInputs({ terms }: Issue): readonly TraceInput[] {
  const given: TraceInput[] = [];
  if (terms.maturity !== null)
    given.push({ id: "maturity", label: { en: "Term in years", zh: "期限（年）" }, value: terms.maturity });
  if (terms.subordinated)
    given.push({ id: "ranking", label: { en: "Ranking", zh: "偿付顺序" }, value: "subordinated" });
  if (terms.deferral) given.push({ id: "deferral", label: { en: "Deferral", zh: "递延" }, value: "yes" });
  return given;
}
