import type { Text } from "../language";
import { notchesBetween, writeRating, type Rating, type RatingScale } from "../scale";
import type { TraceInput, TraceStep } from "../trace";
import type { TermMove } from "./terms";
import type { Issue, IssueClass, IssuePolicy, IssueResult, IssueRules } from "./types";

/** The words of the shipped rules; a rule set's own word stands as it is. */
const LIQUIDITY_ZH: Readonly<Record<string, string>> = { high: "高", medium: "中", low: "低" };

const POLICIES: Readonly<Record<IssuePolicy, Text>> = {
  floor: { en: "floor", zh: "不降低债券等级" },
  literal: { en: "literal", zh: "按字面以担保人等级为上限" },
};

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
  const ofTerms = moves.map(
    ({ id, label, stated, name, rule, cite, basis, rating: after }, index): TraceStep => {
      const inputs = [{ id, label, value: stated, ...(name === undefined ? {} : { name }) }];
      const from = moves[index - 1]?.rating ?? issue.issuer;
      return { id, kind: "issue", label, inputs, rule, cite, basis, ...move(from, after) };
    },
  );
  const ofClass: TraceStep = {
    id: "class",
    kind: "issue",
    label: issueClass.label,
    inputs: [
      { id: "issuer", label: { en: "Issuer", zh: "发行人" }, value: write(issue.issuer) },
      { id: "class", label: { en: "Class", zh: "类别" }, value: issueClass.id, name: issueClass.label },
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
      label: {
        en: "Value in times of the debt, pledge ratio, liquidity",
        zh: "市值（债务的倍数）、抵质押率、流动性",
      },
      value: `${String(value)}, ${String(pledgeRatio)}, ${liquidity}`,
      name: {
        en: `${String(value)}, ${String(pledgeRatio)}, ${liquidity}`,
        zh: `${String(value)}、${String(pledgeRatio)}、${LIQUIDITY_ZH[liquidity] ?? liquidity}`,
      },
    })),
    rule: rules.collateral.rule,
    cite: rules.collateral.cite,
    basis: rules.collateral.basis,
    ...move(before, secured),
  };
  const ofGuarantee: TraceStep = {
    id: "guarantee",
    kind: "issue",
    label: { en: "Guarantee", zh: "保证" },
    inputs: [
      ...guarantees.map((one, index) => ({
        id: `guarantor-${index + 1}`,
        label: { en: "Guarantor, part guaranteed", zh: "担保人，保证比例" },
        value: `${write(one.rating)}, ${one.coverage}`,
        name: {
          en: `${write(one.rating)}, ${one.coverage}`,
          zh: `${write(one.rating)}、${one.coverage}`,
        },
      })),
      ...(cap === null ? [] : [{ id: "cap", label: { en: "At most", zh: "上限" }, value: write(cap) }]),
      {
        id: "policy",
        label: { en: "Weak guarantor", zh: "弱担保人取法" },
        value: issue.policy,
        name: POLICIES[issue.policy],
      },
    ],
    ...guaranteeRule(rules.guarantee),
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
  if (terms.subordinated !== null) {
    const [value, zh] = terms.subordinated ? ["subordinated", "次级"] : ["senior", "优先"];
    given.push({
      id: "ranking",
      label: { en: "Ranking", zh: "偿付顺序" },
      value,
      name: { en: value, zh },
    });
  }
  if (terms.deferral !== null)
    given.push({
      id: "deferral",
      label: { en: "Deferral", zh: "递延" },
      value: terms.deferral ? "yes" : "no",
      name: terms.deferral ? { en: "yes", zh: "是" } : { en: "no", zh: "否" },
    });
  return given;
}

/** The rule for guarantees with the limits that article 33 asks for, and the reasons of both. */
function guaranteeRule({
  rule,
  cite,
  basis,
  limits,
}: IssueRules["guarantee"]): Pick<TraceStep, "rule" | "cite" | "basis"> {
  const joined = (a: Text, b: Text): Text => ({ en: `${a.en} ${b.en}`, zh: `${a.zh}${b.zh}` });
  const reasons = [basis, limits.basis].flatMap((one) => (one.basis === "house" ? [one.reason] : []));
  const [first, ...others] = reasons;
  return {
    rule: joined(rule, limits.rule),
    cite,
    basis: first === undefined ? basis : { basis: "house", reason: others.reduce(joined, first) },
  };
}
