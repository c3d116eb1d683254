import type { Text } from "../../../language";
import { applySovereign } from "../../../sovereign";
import type { StepHead } from "../../head";
import type { Node } from "../../node";
import type { Run, StepKind } from "../kind";
import { pairsIn } from "../written";

/** What a sovereign does to a rating under one option of a sovereign step. */
export type SovereignPart =
  | { readonly mode: "none" }
  | {
      readonly mode: "ceiling" | "adjust";
      /** Rating item or markets item: the sovereign that bears on the issuer. */
      readonly sovereign: string;
      /** Whole notches by which the rating may stand above it. */
      readonly uplift: number;
    };

/** The sovereign step: a choice (where the places lie, what the constitution says) puts a rule in force. */
export interface SovereignStep extends StepHead {
  readonly kind: "sovereign";
  readonly of: string;
  /** Choice item. */
  readonly by: string;
  /** By option of the choice. */
  readonly rules: Readonly<Record<string, SovereignPart>>;
}

const MODES: Readonly<Record<SovereignPart["mode"], Text>> = {
  none: { en: "none", zh: "不作调整" },
  adjust: { en: "adjust", zh: "参与调整" },
  ceiling: { en: "ceiling", zh: "以主权级别为上限" },
};

export const sovereign = {
  gives: "rating",
  dependencies: ({ of, by, rules }) => [of, by, ...new Set(Object.values(rules).flatMap(sovereignsOf))],
  beside: () => [],
  evaluate: evaluateSovereign,
  contributions: null,
  moves: ({ of }) => of,
  inputs: null,
  basisUsed: null,
  better: null,
  bestFirst: null,
  together: null,
  turns: null,
  line(step, outputOf) {
    const rule = step.rules[outputOf(step.by) ?? ""];
    if (rule?.mode !== "ceiling") return null;
    const symbol = outputOf(rule.sovereign);
    return symbol === undefined ? null : { symbol, uplift: rule.uplift };
  },
  figures: {
    uplift: { words: { en: "notches above the sovereign at", zh: "高于主权的级数" }, unit: "notches" },
  },
  records: ["rules"],
  numbers: ({ by, rules }, { nameAt, language }) => ({
    what: "table",
    numbers: pairsIn(
      Object.entries(rules).map(([option, one]) => [
        nameAt(by, option),
        one.mode === "none" ? MODES.none[language] : `${MODES[one.mode][language]} +${String(one.uplift)}`,
      ]),
      language,
    ),
  }),
} as const satisfies StepKind<SovereignStep>;

export function sovereignsOf(one: SovereignPart): readonly string[] {
  return one.mode === "none" ? [] : [one.sovereign];
}

function evaluateSovereign(step: SovereignStep, run: Run): Node | null {
  const base = run.at(step.of)?.rating;
  const option = run.at(step.by)?.choice;
  const rule = option === undefined ? undefined : step.rules[option];
  // The sovereign that the option needs is missing as well, whatever else is.
  const above = rule === undefined || rule.mode === "none" ? null : run.at(rule.sovereign)?.rating;
  if (base === undefined || option === undefined) return null;
  if (rule === undefined || rule.mode === "none" || run.isLifted(step.id))
    return { id: step.id, rating: base };
  if (above === undefined || above === null) return null;
  const terms = { mode: rule.mode, samePlace: false, uplift: rule.uplift };
  const result = run.take(applySovereign(base, above, terms, run.scale, step.id), step.id);
  return result && { id: step.id, rating: result.rating, restrained: result.binds, ceiling: result.ceiling };
}
