import { sourceText, type IssueResult, type Language } from "../src";
import type { Spill } from "./spread";
import { STEP_HEADS } from "./support-steps";

/** Lists the steps of a bond's rating: the effects add up to the notches between issuer and bond. */
export function issueStepRows({ steps }: IssueResult, language: Language): Spill {
  const [between, colon] = language === "zh" ? ["；", "："] : ["; ", ": "];
  const rows = steps.map(({ label, inputs, rule, cite, basis, effects, running }) => [
    label[language],
    inputs
      .map(
        ({ label: called, value, name }) =>
          `${called[language]}${colon}${language === "zh" ? (name?.zh ?? String(value)) : String(value)}`,
      )
      .join(between),
    rule[language],
    sourceText({ cite, basis }, language),
    effects[0]?.amount ?? 0,
    running ?? "",
  ]);
  return [[...STEP_HEADS[language]], ...rows];
}

/** Says what each guarantee and each piece of collateral added or cost, and what else the reader must be told. */
export function findingRows({ findings }: IssueResult, language: Language): Spill {
  if (findings.length === 0) return [[language === "zh" ? "无" : "none"]];
  return findings.map(({ text }) => [text[language]]);
}
