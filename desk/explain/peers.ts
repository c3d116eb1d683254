import {
  assess,
  findStep,
  gradeNameAt,
  gradesAt,
  issuerRating,
  labelOf,
  type Assessment,
  type Language,
  type Pack,
} from "../../src";
import type { Draft } from "../draft/draft";
import { subjectOf } from "../draft/subject";
import { topScores } from "./contributions";

/** A factor on which issuers are set side by side. */
export interface Factor {
  readonly id: string;
  readonly label: string;
}

/** Where an issuer stands on a factor: what is shown, and its position from 0 (worst) to 1 (best). */
export interface Standing {
  readonly shown: string;
  /** Null while it is open. */
  readonly position: number | null;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  /** The final rating, or empty. */
  readonly rating: string;
  readonly standings: readonly Standing[];
}

/** Lists the factors behind the first rating: the parts of its scores. None of a regression, whose inputs have no grades. */
export function factorsOf(pack: Pack, language: Language): readonly Factor[] {
  return topScores(pack).flatMap((id) => {
    const step = findStep(pack, id);
    const parts = step?.kind === "score" ? step.parts : [];
    return parts.map(({ of }) => ({ id: of, label: labelOf(pack, of)[language] }));
  });
}

function standingOf(pack: Pack, { grades, scores }: Assessment, id: string, language: Language): Standing {
  const grade = grades.find((one) => one.id === id)?.grade;
  const all = gradesAt(pack, id);
  if (grade !== undefined && all.length > 1)
    return {
      shown: gradeNameAt(pack, id, grade)[language],
      position: 1 - all.indexOf(grade) / (all.length - 1),
    };
  const step = findStep(pack, id);
  const score = scores[id];
  if (step?.kind !== "score" || score === undefined) return { shown: "", position: null };
  const [best, worst] = step.limits;
  return { shown: String(score), position: 1 - (score - best) / (worst - best) };
}

/** Places an issuer on every factor: a grade by its place among the factor's grades, a score between its limits. */
export function profileOf(pack: Pack, draft: Draft, factors: readonly Factor[], language: Language): Profile {
  const assessment = assess(pack, subjectOf(pack, draft));
  return {
    id: draft.id,
    name: draft.issuer.name,
    rating: issuerRating(assessment) ?? "",
    standings: factors.map(({ id }) => standingOf(pack, assessment, id, language)),
  };
}
