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
  unstated: [
    "Whether a guarantee is irrevocable and unconditional, has legal effect and would be paid in time is not stated in full; what is not stated is taken as given.",
    "未完整说明保证是否不可撤销、无条件、具有法律效力并及时代偿；未说明者按具备处理。",
  ],
  related: [
    "A guarantor is related to the issuer: the two may falter together.",
    "保证人与发行人存在关联关系，可能同时承压。",
  ],
  "no-guarantee": [
    "Of this class it is asked first whether the bond is guaranteed. No guarantee that counts is given, so it rests on the issuer alone.",
    "该类别首先关注债券有无担保；未给出可计入的保证，故仅以发行人为依据。",
  ],
  "plain-enhanced": [
    "This class has no enhancement by definition; with one the bond belongs to the guaranteed or secured bonds, as which it is rated.",
    "该类别按定义不含增信；附有增信的应归入保证或抵质押债券，现按此评定。",
  ],
  "weaker-guarantor-floor": [
    "A guarantor is weaker than the bond's own class; read literally, his rating as the most would bring the bond down to it. The policy keeps it at its class.",
    "保证人弱于债券自身类别等级；按字面以保证人等级为上限，债券应降至该级。现行取法维持其类别等级。",
  ],
  "weaker-guarantor-literal": [
    "A guarantor is weaker than the bond's own class; the policy reads the limit literally and brings the bond down to the guarantor.",
    "保证人弱于债券自身类别等级；现行取法按字面执行上限，将债券降至保证人等级。",
  ],
  "collateral-capped": [
    "The collateral alone would give a better rating than the guarantor's, which is the most that the rules allow.",
    "仅凭抵质押物可得出高于保证人的等级，而规则以保证人等级为上限。",
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

/** Tells whether a guarantee counts at all: it must bind, the law must hold it, and it must come in time. */
export function counts({ coverage, ...one }: Guarantee): boolean {
  return coverage > 0 && qualities(one).every((quality) => quality !== false);
}

function qualities(one: Omit<Guarantee, "coverage">): readonly (boolean | null)[] {
  return [one.irrevocable, one.effective, one.unconditional, one.timely];
}

/** Lists what guarantees, class and terms by themselves ask to be said, each once. */
export function findingsOf(issue: Issue, rules: IssueRules): readonly Finding[] {
  const { guarantees, collateral, terms, issueClass } = issue;
  const counting = guarantees.filter(counts);
  const { longest } = issueClass;
  const holds: Partial<Record<FindingId, boolean>> = {
    revocable: guarantees.some(({ irrevocable }) => irrevocable === false),
    ineffective: guarantees.some(({ effective }) => effective === false),
    conditional: guarantees.some(({ unconditional }) => unconditional === false),
    untimely: guarantees.some(({ timely }) => timely === false),
    unstated: counting.some((one) => qualities(one).includes(null)),
    related: counting.some(({ related }) => related),
    "no-guarantee": issueClass.asksGuarantee === true && counting.length === 0,
    "plain-enhanced": issueClass.plain === true && counting.length + collateral.length > 0,
    "term-too-long": longest !== undefined && terms.maturity !== null && terms.maturity > longest,
  };
  const ids = (Object.keys(holds) as FindingId[]).filter((id) => holds[id] === true);
  return [...ids.map(finding), ...termFindings(issue, rules)];
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
