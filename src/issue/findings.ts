import { counts, QUALITIES, type Quality } from "./guarantee";
import { coverOf, TINY } from "./collateral";
import { isAskedOf } from "./terms";
import type { Finding, Guarantee, Issue, IssueRules } from "./types";

const FINDINGS = {
  revocable: ["A revocable guarantee counts nothing.", "可撤销的保证不计入。"],
  ineffective: ["A guarantee without legal effect counts nothing.", "不具法律效力的保证不计入。"],
  conditional: [
    "A guarantee that falls away on conditions counts nothing.",
    "附有可使其失效之条件的保证不计入。",
  ],
  untimely: [
    "A guarantor who would not pay in time counts nothing: the bond would default first.",
    "不能及时代偿的保证不计入：债券将先行违约。",
  ],
  assumed: [
    "Only rating and part of a guarantee are given: it is taken to be irrevocable, unconditional, with legal effect, paid in time, and its guarantor to be independent of the issuer.",
    "仅给出担保人等级与保证比例：按不可撤销、无条件、具法律效力、及时代偿，且担保人独立于发行人处理。",
  ],
  related: [
    "A guarantor is related to the issuer: the two may falter together, so the bond stays below him (article 33).",
    "担保人与发行人存在关联关系，可能同时承压，债券低于担保人等级（第三十三条）。",
  ],
  "relation-unstated": [
    "Whether a guarantor is related to the issuer is not stated: the limit for related ones holds.",
    "未说明担保人与发行人是否关联：按关联方的限制处理。",
  ],
  dependent: [
    "A guarantor lives by the issuer: his guarantee lifts little (article 33).",
    "担保人依赖发行人：其保证的提升作用受限（第三十三条）。",
  ],
  "dependence-unstated": [
    "Whether a guarantor lives by the issuer is not stated: the limit for those who do holds.",
    "未说明担保人是否依赖发行人：按依赖者的限制处理。",
  ],
  "deferrable-guarantee": [
    "Payments of the bond may be put off, and what is not due is not called from the guarantor: the bond stays below him (article 33).",
    "债券可递延支付，未到期款项不触发代偿，故低于担保人等级（第三十三条）。",
  ],
  "no-guarantee": [
    "Of this class it is asked first whether the bond is guaranteed. No guarantee and no collateral that counts is given, so it rests on the issuer alone.",
    "该类别首先关注债券有无担保；未给出可计入的保证或抵质押物，故仅以发行人为依据。",
  ],
  "plain-enhanced": [
    "This class has no enhancement by definition; with one the bond belongs to the guaranteed or secured bonds, as which it is rated.",
    "该类别按定义不含增信；附有增信的应归入有担保或抵质押债券，现按此评定。",
  ],
  "weaker-guarantor-floor": [
    "A guarantor is weaker than the bond's own class; read literally, his rating as the most would bring the bond down to it. The policy keeps it at its class.",
    "担保人弱于债券自身类别等级；按字面以担保人等级为上限，债券应降至该级。现行取法维持其类别等级。",
  ],
  "weaker-guarantor-literal": [
    "A guarantor is weaker than the bond's own class; the policy reads the limit literally and brings the bond down to the guarantor.",
    "担保人弱于债券自身类别等级；现行取法按字面执行上限，将债券降至担保人等级。",
  ],
  "collateral-above-guarantor": [
    "The collateral alone gives a better rating than the guarantor's. Read literally the guarantor would limit it; the policy keeps what the collateral gives.",
    "仅凭抵质押物得出的等级高于担保人等级；按字面应以担保人等级为上限，现行取法保留抵质押物的提升。",
  ],
  "collateral-capped": [
    "The collateral alone would give a better rating than the guarantor's, which is the most that the literal reading allows.",
    "仅凭抵质押物可得出高于担保人的等级，而按字面以担保人等级为上限。",
  ],
  "collateral-junior": [
    "Collateral lifts a bond that ranks behind, or whose payments may be put off, to ordinary debt at most.",
    "次级或可递延债券凭抵质押物最多提升至普通债券等级。",
  ],
  "collateral-shared": [
    "More debt than this bond is secured on a piece of collateral: the bond's share of it is counted, by the pledge ratio.",
    "抵质押物同时担保本债券以外的债务：按抵质押率仅计入本债券的份额。",
  ],
  "deferral-taken": [
    "Payments may be put off, so the bond is rated with the hybrids, below the issuer.",
    "可递延支付，故比照混合资本债券评级，低于发行人。",
  ],
  "deferral-open": [
    "Whether payments may be put off is not stated; the bond is rated as one whose payments may not. State it: a deferrable perpetual is rated with the hybrids.",
    "未说明可否递延支付，按不可递延评级；请予说明：可递延的永续债比照混合资本债券。",
  ],
  "deferral-denied": [
    "A bond of this class may put payment off by its nature; that this one may not is stated and moves nothing. Check the class.",
    "该类别按其性质可递延支付；填写为不可递延，不作调整，请核对债券类别。",
  ],
  "term-too-long": [
    "The term is longer than the class allows; check the class.",
    "期限超出该类别的上限，请核对债券类别。",
  ],
} as const satisfies Record<string, readonly [en: string, zh: string]>;

export type FindingId = keyof typeof FINDINGS;

export function finding(id: FindingId): Finding {
  const [en, zh] = FINDINGS[id];
  return { id, text: { en, zh } };
}

const QUALITY_NAMES: Readonly<Record<Quality, readonly [string, string]>> = {
  irrevocable: ["whether it is irrevocable", "是否不可撤销"],
  effective: ["whether it has legal effect", "是否具有法律效力"],
  unconditional: ["whether it is unconditional", "是否无条件"],
  timely: ["whether it would be paid in time", "能否及时代偿"],
};

/** Names what is not stated of guarantees that therefore do not count. */
function unstatedFinding(guarantees: readonly Guarantee[]): readonly Finding[] {
  const silent = guarantees.filter(
    (one) => one.coverage > 0 && QUALITIES.every((quality) => one[quality] !== false) && !counts(one),
  );
  const open = QUALITIES.filter((quality) => silent.some((one) => one[quality] === null));
  if (open.length === 0) return [];
  const [en, zh] = [0, 1].map((language) => open.map((quality) => QUALITY_NAMES[quality][language] ?? ""));
  return [
    {
      id: "unstated",
      text: {
        en: `A guarantee of which this is not stated counts nothing: ${en?.join(", ") ?? ""}.`,
        zh: `下列内容未予说明的保证不计入：${zh?.join("、") ?? ""}。`,
      },
    },
  ];
}

/** Lists what guarantees, collateral, class and terms by themselves ask to be said, each once. */
export function findingsOf(issue: Issue, rules: IssueRules, defers: boolean): readonly Finding[] {
  const { guarantees, collateral, terms, issueClass } = issue;
  const counting = guarantees.filter(counts);
  const { longest, note } = issueClass;
  const lifts = counting.length + collateral.length > 0;
  const perpetual = issueClass.whenSubordinated !== undefined;
  const holds: Partial<Record<FindingId, boolean>> = {
    revocable: guarantees.some(({ irrevocable }) => irrevocable === false),
    ineffective: guarantees.some(({ effective }) => effective === false),
    conditional: guarantees.some(({ unconditional }) => unconditional === false),
    untimely: guarantees.some(({ timely }) => timely === false),
    assumed: counting.some(({ assumed }) => assumed === true),
    related: counting.some(({ related }) => related === true),
    "relation-unstated": counting.some(({ related }) => related === null),
    dependent: counting.some(({ dependent }) => dependent === true),
    "dependence-unstated": counting.some(({ dependent }) => dependent === null),
    "deferrable-guarantee": defers && counting.length > 0 && rules.guarantee.limits.deferrable > 0,
    "no-guarantee": issueClass.asksGuarantee === true && !lifts,
    "plain-enhanced": issueClass.plain === true && lifts,
    "collateral-shared": collateral.some((one) => coverOf(one) < one.value - TINY),
    "deferral-taken": terms.deferral === true && issueClass.defers !== true,
    "deferral-open": terms.deferral === null && perpetual && issueClass.defers !== true,
    "deferral-denied": terms.deferral === false && issueClass.defers === true,
    "term-too-long": longest !== undefined && terms.maturity !== null && terms.maturity > longest,
  };
  const ids = (Object.keys(holds) as FindingId[]).filter((id) => holds[id] === true);
  return [
    ...(note === undefined ? [] : [{ id: `class-${issueClass.id}`, text: note }]),
    ...ids.map(finding),
    ...unstatedFinding(guarantees),
    ...termFindings(issue, rules),
  ];
}

/** Names the terms that the rules ask of the class and nobody stated, and those stated that they do not ask of it. */
function termFindings({ terms, issueClass }: Issue, rules: IssueRules): readonly Finding[] {
  return rules.terms.flatMap((term): Finding[] => {
    const isStated = terms.stated[term.id] !== undefined;
    const isAsked = isAskedOf(term, issueClass);
    const { id, label, rule } = term;
    if (isStated && !isAsked) {
      const en = `${label.en} is not asked of this class and counts nothing.`;
      return [{ id: `idle-${id}`, text: { en, zh: `该类别不考察${label.zh}，不计入。` } }];
    }
    if (isStated || !isAsked || term.asked !== true) return [];
    const text = {
      en: `${label.en} is not stated and moves nothing: ${rule.en}`,
      zh: `未说明${label.zh}，不作调整：${rule.zh}`,
    };
    return [{ id: `open-${id}`, text }];
  });
}
