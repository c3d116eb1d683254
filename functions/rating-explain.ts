import { explain, labelOf, type Language, type Outcome } from "../src";
import { readLanguage } from "./arguments";
import { resultOf, withAssessment, type Assessed } from "./assessment";
import { map } from "./outcome";
import type { Shown, Spill } from "./spread";

/**
 * Explains a rating step by step, under a header row: step, input, rule, source, effect, running rating and the unit of
 * the effect. Effects are points within the stand-alone score (lower is better, save in a regression such as the sovereign
 * model's) and notches from the stand-alone rating on (+ is better); each adds up. Last come values of 0 to confirm, because a blank cell can arrive as 0. Errors as RATING.FINAL.
 * @customfunction RATING.EXPLAIN RATING.EXPLAIN
 * @helpurl https://localhost:3000/docs/functions.html#rating-explain
 * @param subject Rows of a key and its value, as for RATING.BCA.
 * @param [method] Methodology, as for RATING.BCA; blank: the subject's own method row.
 * @param [language] en or zh; blank: the display language.
 * @returns One row for each input of each step.
 */
export function ratingExplain(
  subject: unknown[][],
  method?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const wanted = readLanguage(language);
  return withAssessment(subject, method, wanted, explainRows);
}

const explainHeads: Readonly<Record<Language, readonly string[]>> = {
  en: ["step", "input", "rule", "source", "effect", "running rating", "unit"],
  zh: ["步骤", "输入", "规则", "来源", "影响", "当前级别", "单位"],
};

function explainRows({ pack, assessment, zeros, idle }: Assessed, language: Language): Outcome<Spill> {
  return map(resultOf(assessment, assessment.final), () => [
    [...explainHeads[language]],
    ...explain(assessment, language).map(({ step, input, rule, source, effect, unit, running }): Shown[] => [
      ...[step, input, rule, source],
      ...[effect, running, unit],
    ]),
    ...zeros.map((id) => zeroRow(id, language)),
    ...idle().map((id) => idleRow(labelOf(pack, id)[language], language)),
  ]);
}

/** Names an input that was given and counted for nothing. */
function idleRow(label: string, language: Language): Shown[] {
  const said: Readonly<Record<Language, string>> = {
    en: "Given, and without effect on the rating: what is stated above it, or does not apply, decides.",
    zh: "已填写，但未影响级别：以其上直接给出的结果为准，或不适用。",
  };
  return [label, "", said[language], "", "", "", ""];
}

function zeroRow(id: string, language: Language): Shown[] {
  const check: Readonly<Record<Language, readonly [string, string]>> = {
    en: ["check", "The value is 0. A blank cell can arrive as 0: confirm that 0 is meant, or write n/a."],
    zh: ["核对", "该值为0。空白单元格可能被读作0：请确认确为0，否则填写 n/a。"],
  };
  const [step, rule] = check[language];
  return [step, `${id} = 0`, rule, "", "", "", ""];
}
