import type { Finding, Guarantee, Issue } from "./types";

const FINDINGS = {
  revocable: ["A revocable guarantee counts nothing.", "可撤销的保证不计入。"],
  ineffective: ["A guarantee without legal effect counts nothing.", "不具法律效力的保证不计入。"],
  unstated: [
    "Whether a guarantee is irrevocable and has legal effect is not stated; both are taken as given.",
    "未说明保证是否不可撤销、是否具有法律效力；均按具备处理。",
  ],
  related: [
    "A guarantor is related to the issuer: the two may falter together.",
    "保证人与发行人存在关联关系，可能同时承压。",
  ],
  "weaker-guarantor-floor": [
    "A guarantor is weaker than the bond's own class; read literally, article 31 would bring the bond down to the guarantor. The policy keeps it at its class.",
    "保证人弱于债券自身类别等级；按第三十一条字面，债券应降至保证人等级。现行取法维持其类别等级。",
  ],
  "weaker-guarantor-literal": [
    "A guarantor is weaker than the bond's own class; the policy reads article 31 literally and brings the bond down to the guarantor.",
    "保证人弱于债券自身类别等级；现行取法按第三十一条字面，将债券降至保证人等级。",
  ],
  "collateral-capped": [
    "The collateral alone would give a better rating than the guarantor's, which article 31 sets as the most.",
    "仅凭抵质押物可得出高于保证人的等级，而第三十一条以保证人等级为上限。",
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

/** Tells whether a guarantee counts at all: it must bind, and the law must hold it. */
export function counts({ irrevocable, effective, coverage }: Guarantee): boolean {
  return irrevocable !== false && effective !== false && coverage > 0;
}

/** Lists what the guarantees and the terms by themselves ask to be said, each once. */
export function findingsOf({ guarantees, terms, issueClass }: Issue): readonly FindingId[] {
  const found: FindingId[] = [];
  if (guarantees.some(({ irrevocable }) => irrevocable === false)) found.push("revocable");
  if (guarantees.some(({ effective }) => effective === false)) found.push("ineffective");
  if (guarantees.some((one) => counts(one) && (one.irrevocable === null || one.effective === null)))
    found.push("unstated");
  if (guarantees.some((one) => counts(one) && one.related)) found.push("related");
  const { longest } = issueClass;
  if (longest !== undefined && terms.maturity !== null && terms.maturity > longest)
    found.push("term-too-long");
  return found;
}
