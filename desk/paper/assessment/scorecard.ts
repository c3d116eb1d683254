import {
  findStep,
  gradeName,
  gradeNameAt,
  itemsOf,
  labelOf,
  type Assessment,
  type Basis,
  type Citation,
  type Language,
  type Pack,
} from "../../../src";
import { basisOf, weightOf } from "../../draft/cite";
import type { Draft } from "../../draft/draft";
import { activeIds } from "../../draft/structure";
import { say } from "../../words";

/** One line of the scorecard table (打分表). */
export interface ScoreRow {
  readonly label: string;
  readonly result: string | number;
  readonly score: number | null;
  readonly weight: number | null;
  readonly from: string;
  /** Whether the numbers behind the line are published or our own. */
  readonly basis: string;
  readonly cite: Citation;
}

function basisWord(basis: Basis | undefined, language: Language): string {
  if (basis === undefined) return "";
  return say(language, `item.${basis.basis}`);
}

function digitsAsNumber(text: string | number): string | number {
  return typeof text === "string" && /^-?\d+$/.test(text) ? Number(text) : text;
}

function memberRows(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  language: Language,
): readonly ScoreRow[] {
  const active = activeIds(pack, draft.modes);
  return itemsOf(pack).flatMap((member): readonly ScoreRow[] => {
    if (!active.has(member.id)) return [];
    const grade = assessment.grades.find(({ id }) => id === member.id);
    const traced = assessment.trace.find(({ id }) => id === member.id);
    const result = gradeName(member, String(grade?.grade ?? traced?.output ?? "n/a"))[language];
    return [
      {
        label: member.label[language],
        result: digitsAsNumber(result),
        score: grade?.score ?? null,
        weight: weightOf(pack, member.id) ?? null,
        from: grade === undefined ? "" : say(language, `sheet.${grade.from}`),
        basis: basisWord(basisOf(member), language),
        cite: member.cite,
      },
    ];
  });
}

function stepRows(pack: Pack, assessment: Assessment, language: Language): readonly ScoreRow[] {
  const members = new Set(itemsOf(pack).map(({ id }) => id));
  return assessment.trace.flatMap((traced): readonly ScoreRow[] => {
    if (members.has(traced.id) || findStep(pack, traced.id) === undefined) return [];
    const score = assessment.scores[traced.id];
    return [
      {
        label: labelOf(pack, traced.id)[language],
        result:
          traced.kind === "score"
            ? ""
            : digitsAsNumber(gradeNameAt(pack, traced.id, String(traced.output))[language]),
        score: score ?? null,
        weight: weightOf(pack, traced.id) ?? null,
        from: say(language, "sheet.derived"),
        basis: basisWord(traced.basis, language),
        cite: traced.cite,
      },
    ];
  });
}

/** Lists the scorecard: each item with its grade, score, weight and source, then each step up to the final rating. */
export function scorecardRows(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  language: Language,
): readonly ScoreRow[] {
  return [...memberRows(pack, draft, assessment, language), ...stepRows(pack, assessment, language)];
}
