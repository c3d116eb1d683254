import { inClauses, labelled } from "../punctuation";
import { amountsInChinese } from "../grid";
import { STEP_KINDS } from "../kind";
import type { Language } from "../language";
import type { Effect, TraceStep } from "../trace";
import { checkStateText, sourceText } from "./trace";
import type { Assessment, CheckState } from "./types";

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

/** Kinds of steps that come to a score, which is shown behind its inputs. */
const SCORES: ReadonlySet<string> = new Set(
  Object.entries(STEP_KINDS).flatMap(([kind, { gives }]) => (gives === "score" ? [kind] : [])),
);

const POINTS: Readonly<Record<Language, (of: string) => string>> = {
  en: (of) => `points of ${of}`,
  zh: (of) => `${of}分值`,
};

const NOTCHES = {
  en: {
    standalone: "notches toward stand-alone",
    final: "notches from stand-alone to final",
    local: "notches from final to local currency",
  },
  zh: { standalone: "子级（至个体）", final: "子级（个体至最终）", local: "子级（最终至本币）" },
} as const;

const BINDING = {
  en: {
    step: "binding",
    input: (step: string) => `${step} holds the rating down`,
    worst: (words: readonly string[], step: string) =>
      `${words.join("; ")}: ${words.length === 1 ? "holds" : "hold"} the rating down (${step})`,
    rule: (without: string) => `without this constraint alone the rating would be ${without}`,
  },
  zh: {
    step: "约束",
    input: (step: string) => `${step}限制了级别`,
    worst: (words: readonly string[], step: string) => `${words.join("；")}：限制了级别（${step}）`,
    rule: (without: string) => `仅去除该约束，级别为${without}`,
  },
} as const;

/**
 * Explains an assessment step by step. Within a score the effects are points and add up to it (a regression's intercept
 * is an effect of its own); from the first rating
 * on they are notches (+ better) and add up to the distance travelled. A step with several effects has a line each. Each
 * constraint that binds (a sovereign, a supporter, a knock-out, a limit) has a line of its own after the steps, with what
 * the rating would be without it; it has no effect of its own, for its step's line has it.
 */
export function explain(assessment: Assessment, language: Language): readonly ExplainRow[] {
  const names = new Map(assessment.trace.map(({ id, label }) => [id, label[language]]));
  const unitText = (unit: Effect["unit"], of: string) =>
    unit === "points"
      ? POINTS[language](names.get(of) ?? of)
      : NOTCHES[language][of === "final" || of === "local" ? of : "standalone"];
  const checksFrom = assessment.trace.findIndex(({ kind }) => kind === "check");
  const steps = checksFrom < 0 ? assessment.trace : assessment.trace.slice(0, checksFrom);
  const checks = assessment.trace.slice(steps.length);
  const rows = (step: TraceStep): readonly ExplainRow[] => {
    const given = step.inputs.map(({ id, label, value, name }) => {
      const told = name?.[language] ?? valueText(value, language);
      return id === step.id ? told : labelled(language, label[language], told);
    });
    const inputs = inClauses(language, given);
    const isCheck = step.kind === "check";
    const row = {
      step: step.label[language],
      input: inputs,
      rule: step.rule[language],
      source: sourceText(step, language, assessment.documents),
      running: step.running ?? "",
    };
    const reached = isCheck ? checkStateText(step.output as CheckState)[language] : String(step.output);
    const shown = SCORES.has(step.kind) || isCheck ? `${inputs} → ${reached}`.trim() : inputs;
    const output = { ...row, input: shown };
    if (step.effects.length === 0) return [{ ...output, effect: "", unit: "" }];
    return step.effects.map(({ amount, unit, of }) => ({
      ...output,
      effect: amount,
      unit: unitText(unit, of),
    }));
  };
  return [...steps.flatMap(rows), ...bindingRows(assessment, language), ...checks.flatMap(rows)];
}

function valueText(value: string | number, language: Language): string {
  return language === "zh" ? amountsInChinese(String(value)) : String(value);
}

function bindingRows(assessment: Assessment, language: Language): readonly ExplainRow[] {
  const words = BINDING[language];
  return assessment.binding.flatMap(({ step: id, without, of = [], basis }) => {
    const step = assessment.trace.find((one) => one.id === id);
    if (step === undefined) return [];
    const worst = of.flatMap((one) => {
      const item = assessment.trace.find((other) => other.id === one);
      return item === undefined ? [] : [`${item.label[language]} ${String(item.output)}`];
    });
    const label = step.label[language];
    return [
      {
        step: words.step,
        input: worst.length === 0 ? words.input(label) : words.worst(worst, label),
        rule: words.rule(without),
        source: sourceText({ ...step, basis: basis ?? step.basis }, language, assessment.documents),
        effect: "" as const,
        unit: "",
        running: assessment.final ?? "",
      },
    ];
  });
}
