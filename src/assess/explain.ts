import type { Language } from "../language";
import { sourceText } from "./trace";
import type { Assessment } from "./types";

/** One line of an explanation, in the reader's language. */
export interface ExplainRow {
  readonly step: string;
  readonly input: string;
  readonly rule: string;
  readonly source: string;
  /** The amount, or empty where the step moves nothing by itself. */
  readonly effect: number | "";
  /** What the amount counts: points of a score, notches toward stand-alone or final. */
  readonly unit: string;
  readonly running: string;
}

/**
 * Explains an assessment step by step. Within a score the effects are points and add up to it; from the first rating
 * on they are notches (+ better) and add up to the distance travelled. A step with several effects has a line each.
 */
export function explain(assessment: Assessment, language: Language): readonly ExplainRow[] {
  return assessment.trace.flatMap((step): readonly ExplainRow[] => {
    const inputs = step.inputs
      .map(({ id, label, value }) => (id === step.id ? String(value) : `${label[language]}: ${String(value)}`))
      .join(language === "zh" ? "；" : "; ");
    const row = {
      step: step.label[language],
      input: inputs,
      rule: step.rule[language],
      source: sourceText(step, language),
      running: step.running ?? "",
    };
    const output = { ...row, input: step.kind === "score" ? `${inputs} → ${String(step.output)}` : inputs };
    if (step.effects.length === 0) return [{ ...output, effect: "", unit: "" }];
    return step.effects.map(({ amount, unit, of }) => ({ ...output, effect: amount, unit: `${unit}: ${of}` }));
  });
}
