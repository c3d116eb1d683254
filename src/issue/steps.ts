import { notchesBetween, writeRating, type Rating, type RatingScale } from "../scale";
import type { TraceInput, TraceStep } from "../trace";
import type { Issue, IssueResult, IssueRules } from "./types";

interface Ratings extends Pick<IssueResult, "before" | "rating" | "cap"> {
  readonly secured: Rating;
}

/** Writes the way from the issuer to the bond: the effects, in notches, add up to the distance between the two. */
export function issueSteps(
  issue: Issue,
  rules: IssueRules,
  { before, secured, rating, cap }: Ratings,
  scale: RatingScale,
): readonly TraceStep[] {
  const write = (one: Rating) => writeRating(one, scale);
  const move = (from: Rating, to: Rating) => ({
    output: write(to),
    effects: [{ unit: "notches", of: "bond", amount: notchesBetween(to, from) }] as const,
    running: write(to),
  });
  const { issueClass, collateral, guarantees } = issue;
  const ofClass: TraceStep = {
    id: "class",
    kind: "issue",
    label: issueClass.label,
    inputs: [
      { id: "issuer", label: { en: "Issuer", zh: "发行人" }, value: write(issue.issuer) },
      { id: "class", label: { en: "Class", zh: "类别" }, value: issueClass.id },
      ...termInputs(issue),
    ],
    rule: issue.terms.structural ? join(issueClass.rule, rules.structure.rule) : issueClass.rule,
    cite: issueClass.cite,
    basis: issue.terms.structural ? rules.structure.basis : issueClass.basis,
    ...move(issue.issuer, before),
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
      { id: "policy", label: { en: "Article 31", zh: "第三十一条" }, value: issue.policy },
    ],
    ...rules.guarantee,
    ...move(secured, rating),
  };
  return [
    ofClass,
    ...(collateral.length > 0 ? [ofCollateral] : []),
    ...(guarantees.length > 0 ? [ofGuarantee] : []),
  ];
}

function join(first: TraceStep["rule"], second: TraceStep["rule"]): TraceStep["rule"] {
  return { en: `${first.en} ${second.en}`, zh: `${first.zh}${second.zh}` };
}

function termInputs({ terms }: Issue): readonly TraceInput[] {
  const given: TraceInput[] = [];
  if (terms.maturity !== null)
    given.push({ id: "maturity", label: { en: "Term in years", zh: "期限（年）" }, value: terms.maturity });
  if (terms.subordinated)
    given.push({ id: "ranking", label: { en: "Ranking", zh: "偿付顺序" }, value: "subordinated" });
  if (terms.deferral) given.push({ id: "deferral", label: { en: "Deferral", zh: "递延" }, value: "yes" });
  if (terms.structural)
    given.push({ id: "structure", label: { en: "Structure", zh: "结构" }, value: "structural" });
  return given;
}
