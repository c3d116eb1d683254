import {
  citedPlace,
  namesOf,
  SUPPORT_DRAG,
  writeRating,
  type Basis,
  type SupportMethod,
  type SupportResult,
} from "../src";
import type { Placed } from "./rating-argument";
import { said, spokenLanguage } from "./spoken";
import type { Spill } from "./spread";

/** A stand-alone rating with what its supporters did. */
export interface Lifted extends Placed {
  readonly result: SupportResult;
}

/** Heads of a table of steps, of which each moves a rating. */
export const STEP_HEADS = {
  en: ["step", "input", "rule", "source", "effect", "running rating"],
  zh: ["步骤", "输入", "规则", "来源", "影响", "当前级别"],
} as const;

const NAMES = { support: { en: "Support", zh: "外部支持" }, drag: { en: "Drag", zh: "拖累" } } as const;
const ROLES = {
  shareholder: { en: "shareholder", zh: "股东" },
  government: { en: "government", zh: "政府" },
} as const;

/** Says a word of an argument as the spoken language has it. */
function spokenWord(word: string): string {
  return said({ en: word, zh: namesOf(word).find((name) => /[\u4e00-\u9fff]/.test(name)) ?? word });
}

/** Writes what each supporter did, in order of application: the effects add up to the notches between the two ratings. */
export function supportSteps({ scale, result }: Lifted, method: SupportMethod): Spill {
  const rows = result.effects.map(({ kind, supporter, notches, running }) => {
    const { role, rating, strength, dependence, drag } = supporter;
    const rated = rating === null ? said({ en: "no rating", zh: "无级别" }) : writeRating(rating, scale);
    const lift = [
      ...[rated, spokenWord(strength)],
      ...(dependence === null
        ? []
        : [said({ en: `dependence ${dependence}`, zh: `关联程度${spokenWord(dependence)}` })]),
    ];
    const drawn = [rated, said({ en: `drag ${String(drag)}`, zh: `拖累${String(drag)}` })];
    const { rule, basis } = kind === "drag" ? SUPPORT_DRAG : { rule: method.title, basis: method.basis };
    const name = said(NAMES[kind === "drag" ? "drag" : "support"]);
    return [
      role === null ? name : said({ en: `${name}, ${ROLES[role].en}`, zh: `${name}：${ROLES[role].zh}` }),
      (kind === "drag" ? drawn : lift).join(said({ en: "; ", zh: "；" })),
      said(rule),
      sourceOf(basis),
      notches,
      writeRating(running, scale),
    ];
  });
  return [[...said(STEP_HEADS)], ...rows];
}

function sourceOf(basis: Basis): string {
  if (basis.basis === "house")
    return said({ en: `house: ${basis.reason.en}`, zh: `自设参数：${basis.reason.zh}` });
  if (basis.basis === "own") {
    const { reason } = basis;
    return said({
      en: `own: ${reason?.en ?? "own"}`,
      zh: reason === undefined ? "本机构自定" : `本机构自定：${reason.zh}`,
    });
  }
  return citedPlace(basis.cite, spokenLanguage());
}
