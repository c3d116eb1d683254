import {
  findItem,
  findStep,
  gradeNameAt,
  labelOf,
  type Assessment,
  type Language,
  type MatrixStep,
  type Pack,
  type RateStep,
} from "../../src";
import { say } from "../words";

/** What one part adds to a score. */
export interface Contribution {
  readonly id: string;
  readonly label: string;
  /** Its grade, or its own score; empty where it has neither. */
  readonly grade: string;
  readonly points: number;
  /** What it would add at its best; absent of adjustments and regressions. */
  readonly least?: number;
}

/** Writes points for the eye, to three decimals: sums of thirds need no nine. */
export function pointsText(points: number): string {
  return String(Math.round(points * 1000) / 1000);
}

/** One score with what adds up to it. */
export interface ScoreParts {
  readonly id: string;
  readonly label: string;
  readonly score: number;
  /** Whether it stands directly behind the first rating. */
  readonly top: boolean;
  readonly parts: readonly Contribution[];
}

/** Lists the scores that stand directly behind the first rating: of its row and column, or its own. */
export function topScores(pack: Pack): readonly string[] {
  const first = pack.steps.find(
    (step): step is MatrixStep | RateStep => step.kind === "matrix" || step.kind === "rate",
  );
  if (first === undefined) return [];
  if (first.kind === "rate") return [first.of];
  return [first.row, first.column].flatMap((id) => {
    const step = findStep(pack, id);
    return step?.kind === "grade" ? [step.of] : [];
  });
}

/** Finds the best score that a part can have. */
export function bestScore(pack: Pack, id: string): number | undefined {
  const item = findItem(pack, id);
  if (item?.kind === "judged") return Math.min(...item.levels.map(({ score }) => score));
  if (item?.kind === "measured") return Math.min(...item.bands.map(({ score }) => score));
  const step = findStep(pack, id);
  if (step?.kind === "grade") return Math.min(...step.bands.map(({ score }) => score));
  return step?.kind === "score" ? step.limits[0] : undefined;
}

/**
 * Lists each score that counts with the points of its parts, which add up to it; those behind the first rating come first.
 * What limits cut off and a regression's constant are parts of their own.
 */
export function contributionsOf(
  pack: Pack,
  assessment: Assessment,
  language: Language,
): readonly ScoreParts[] {
  const tops = topScores(pack);
  const all = pack.steps.flatMap((step): readonly ScoreParts[] => {
    const score = assessment.scores[step.id];
    if (score === undefined || (step.kind !== "score" && step.kind !== "linear")) return [];
    const parts = assessment.trace.flatMap(({ id, effects }): readonly Contribution[] =>
      effects.flatMap(({ unit, of, amount }) =>
        unit === "points" && of === step.id ? [partOf(id, amount)] : [],
      ),
    );
    const order = step.kind === "score" ? step.parts.map(({ of }) => of) : step.terms.map(({ of }) => of);
    const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    const sorted = [...parts].sort((a, b) => place(a.id) - place(b.id));
    const label = step.label[language];
    return [{ id: step.id, label, score, top: tops.includes(step.id), parts: sorted }];

    function partOf(id: string, points: number): Contribution {
      const weight = step.kind === "score" ? step.parts.find((part) => part.of === id)?.weight : undefined;
      const best = weight === undefined ? undefined : bestScore(pack, id);
      const own = step.kind === "linear" ? "linear.constant" : "linear.limits";
      return {
        id,
        label: id === step.id ? say(language, own) : labelOf(pack, id)[language],
        grade: id === step.id ? "" : gradeText(pack, assessment, id, language),
        points,
        ...(weight === undefined || best === undefined ? {} : { least: weight * best }),
      };
    }
  });
  return [...all.filter(({ top }) => top), ...all.filter(({ top }) => !top)];
}

function gradeText(pack: Pack, { grades, scores }: Assessment, id: string, language: Language): string {
  const grade = grades.find((one) => one.id === id)?.grade;
  const score = scores[id];
  if (grade !== undefined) return gradeNameAt(pack, id, grade)[language];
  return score === undefined ? "" : pointsText(score);
}
