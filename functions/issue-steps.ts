import {
  findSource,
  placeIn,
  type IssueClass,
  type IssueResult,
  type Language,
  type TraceInput,
} from "../src";
import type { Spill } from "./spread";

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ["step", "input", "rule", "source", "effect", "running rating"],
  zh: ["步骤", "依据", "规则", "出处", "子级", "调整后级别"],
};

/** Words of the steps' inputs that are not the reader's own. */
const WORDS_ZH: Readonly<Record<string, string>> = {
  ...{ high: "高", medium: "中", low: "低", senior: "优先", subordinated: "次级", yes: "是", no: "否" },
  ...{ floor: "增信不降级", literal: "按字面" },
};

/** Lists the steps of a bond's rating: the effects add up to the notches between issuer and bond. */
export function issueStepRows({ steps }: IssueResult, issueClass: IssueClass, language: Language): Spill {
  const [between, colon] = language === "zh" ? ["；", "："] : ["; ", ": "];
  const shown = ({ id, value }: TraceInput) => {
    if (language === "en") return String(value);
    if (id === "class" && value === issueClass.id) return issueClass.label.zh;
    const words = String(value).split(", ");
    return words.map((word) => WORDS_ZH[word] ?? word).join("，");
  };
  const rows = steps.map(({ label, inputs, rule, cite, basis, effects, running }) => {
    const source = findSource(cite.source)?.title[language] ?? cite.source;
    const house = basis.basis === "house" ? `${between}${HOUSE[language]}${basis.reason[language]}` : "";
    return [
      label[language],
      inputs.map((input) => `${input.label[language]}${colon}${shown(input)}`).join(between),
      rule[language],
      `${source}${language === "zh" ? "，" : ", "}${placeIn(cite.at, language)}${house}`,
      effects[0]?.amount ?? 0,
      running ?? "",
    ];
  });
  return [[...HEADS[language]], ...rows];
}

const HOUSE: Readonly<Record<Language, string>> = { en: "house: ", zh: "自设：" };

/** Says what each guarantee and each piece of collateral added or cost, and what else the reader must be told. */
export function findingRows({ findings }: IssueResult, language: Language): Spill {
  if (findings.length === 0) return [[language === "zh" ? "无" : "none"]];
  return findings.map(({ text }) => [text[language]]);
}
