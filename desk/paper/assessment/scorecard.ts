import {
  findEnterable,
  findStep,
  itemsOf,
  labelOf,
  type Assessment,
  type Basis,
  type Citation,
  type Given,
  type Language,
  type Pack,
  type Unit,
} from "../../../src";
import { basisOf } from "../../draft/cite";
import type { Draft } from "../../draft/draft";
import { readTyped } from "../../draft/numbers";
import { shownOf } from "../../draft/shown";
import { commentPlace, saidIn } from "../../draft/words";
import { scorecardOf, type ScorecardGroup, type ScorecardRow } from "../../explain/scorecard";
import { say } from "../../words";

/** What a line of the scorecard does: points of a score, or notches of a rating; + is better in both. */
export interface Contribution {
  readonly amount: number;
  readonly unit: "points" | "notches";
}

/** One line of the scorecard table (打分表). */
export interface ScoreRow {
  /** A factor with its lines beneath it, a line, or a step from the scores to the rating. */
  readonly kind: "group" | "item" | "step";
  readonly label: string;
  readonly depth: number;
  /** Absent of a group that comes to no grade of its own. */
  readonly result?: string | number;
  /** Of what moves notches: with its sign. */
  readonly resultFormat?: string;
  /** The measure that counts, with its unit. */
  readonly value?: number;
  readonly unit?: Unit;
  /** What it was in each year, by the key of the period. */
  readonly years: Readonly<Record<string, Given>>;
  readonly score?: number;
  readonly weight?: number;
  readonly contribution?: Contribution;
  /** Whether the numbers behind the line are published or our own; "" where it has none. */
  readonly basis: string;
  /** What the analyst says of it; "" where nothing is said. */
  readonly comment: string;
  /** Where the rule stands; absent of a group. */
  readonly cite?: Citation;
}

function basisWord(basis: Basis | undefined, language: Language): string {
  return basis === undefined ? "" : say(language, `item.${basis.basis}`);
}

function digitsAsNumber(text: string | number): string | number {
  return typeof text === "string" && /^-?\d+$/.test(text) ? Number(text) : text;
}

const known = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });

/** Adds up what the trace says that a step or an item moves; what moves nothing has no contribution. */
function notchesOf(assessment: Assessment, id: string): Contribution | undefined {
  const effects = assessment.trace.find((step) => step.id === id)?.effects ?? [];
  const moved = effects.filter(({ unit }) => unit === "notches");
  if (moved.length === 0) return undefined;
  return { amount: moved.reduce((sum, { amount }) => sum + amount, 0), unit: "notches" };
}

class Lines {
  constructor(
    private readonly pack: Pack,
    private readonly draft: Draft,
    private readonly assessment: Assessment,
    private readonly language: Language,
  ) {}

  private comment(id: string): string {
    return saidIn(this.draft, commentPlace(id), this.language);
  }

  /** A rating or a grade as the reader's language has it. */
  private result(id: string): string | number {
    const { pack, assessment, language } = this;
    const grade = assessment.grades.find((one) => one.id === id)?.grade;
    const output = grade ?? assessment.trace.find((one) => one.id === id)?.output;
    if (output === undefined) return "--";
    // A score stands with its decimals in a column of its own.
    if (typeof output === "number") return Number(output.toFixed(2));
    return digitsAsNumber(shownOf(pack, id, output, language));
  }

  group({ id, title, grade, weight, effect }: ScorecardGroup): ScoreRow {
    return {
      ...{ kind: "group", label: title, depth: 0, years: {}, basis: "", comment: this.comment(id) },
      ...known("result", grade === undefined ? undefined : digitsAsNumber(grade)),
      ...known("weight", weight),
      ...known(
        "contribution",
        effect === undefined ? undefined : { amount: effect, unit: "points" as const },
      ),
    };
  }

  item({ id, label, depth, weight, effect, member }: ScorecardRow): ScoreRow {
    const { pack, draft, assessment } = this;
    const graded = assessment.grades.find((one) => one.id === id);
    const unit = "unit" in member ? member.unit : undefined;
    const periods = unit === undefined ? {} : (draft.answers[id]?.periods ?? {});
    const years = Object.entries(periods).flatMap(([key, typed]) => {
      const read = unit === undefined ? null : readTyped(typed, unit);
      return read === null ? [] : [[key, read] as const];
    });
    const value =
      unit === undefined ? undefined : (graded?.value ?? readTyped(draft.answers[id]?.value, unit));
    const points = effect === undefined ? undefined : { amount: effect, unit: "points" as const };
    const traced = findEnterable(pack, id);
    return {
      ...{ kind: "item", label, depth: depth + 1, result: this.result(id), comment: this.comment(id) },
      years: Object.fromEntries(years),
      ...(member.kind === "notches" ? { resultFormat: "+0;-0;0" } : {}),
      ...(typeof value === "number" && unit !== undefined ? { value, unit } : {}),
      ...known("score", graded?.score),
      ...known("weight", weight),
      ...known("contribution", points ?? notchesOf(assessment, id)),
      basis: basisWord(traced === undefined ? undefined : basisOf(traced), this.language),
      cite: member.cite,
    };
  }

  steps(): readonly ScoreRow[] {
    const { pack, assessment, language } = this;
    const members = new Set(itemsOf(pack).map(({ id }) => id));
    return assessment.trace.flatMap(({ id, kind, basis, cite }): readonly ScoreRow[] => {
      if (members.has(id) || findStep(pack, id) === undefined) return [];
      return [
        {
          ...{ kind: "step", label: labelOf(pack, id)[language], depth: 0, years: {} },
          ...(kind === "score" ? {} : { result: this.result(id) }),
          ...known("score", assessment.scores[id]),
          ...known("contribution", notchesOf(assessment, id)),
          ...{ basis: basisWord(basis, language), comment: this.comment(id), cite },
        },
      ];
    });
  }
}

/**
 * Lists the scorecard: each factor with its lines, and what each of them comes to, weighs and does, then each step up to
 * the final rating.
 */
export function scorecardRows(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  language: Language,
): readonly ScoreRow[] {
  const lines = new Lines(pack, draft, assessment, language);
  const groups = scorecardOf(pack, draft, assessment, language).flatMap((group) =>
    group.rows.length === 0 && group.standIn === undefined
      ? []
      : [lines.group(group), ...group.rows.map((row) => lines.item(row))],
  );
  return [...groups, ...lines.steps()];
}
