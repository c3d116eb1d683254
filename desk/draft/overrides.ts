import { assess, findEnterable, itemsOf, statedGradeIn, type GradeResult, type Pack } from "../../src";
import { isAnswered, noReason, type Answer, type Draft, type Override } from "./draft";
import { beneath, givenIds, modeOf } from "./structure";
import { subjectOf } from "./subject";
import type { Open } from "./walk";

/** A grade that the analyst gives though the model has one of its own. */
export interface Overridden {
  readonly item: string;
  /** As the analyst gave it. */
  readonly given: string;
  /** What the measures come to; null where they do not come to a grade. */
  readonly model: GradeResult | null;
  readonly override: Override;
}

/** The grade that an answer states in place of a measure, by choice or typed as such into the value. */
export function statedIn(answer: Answer | undefined): string | undefined {
  return answer?.override?.grade ?? statedGradeIn(answer?.value) ?? undefined;
}

/** The assessment with the analyst's word on one item taken away, so that what lies beneath it speaks. */
function withoutWord(pack: Pack, draft: Draft, id: string): Draft {
  if (findEnterable(pack, id)?.kind === "grade")
    return { ...draft, modes: { ...draft.modes, [id]: "measure" } };
  const { override: _override, value, ...rest } = draft.answers[id] ?? {};
  const measure = value === undefined || statedGradeIn(value) !== null ? rest : { ...rest, value };
  return { ...draft, answers: { ...draft.answers, [id]: measure } };
}

/** Works out the grade that the model gives an item, whatever the analyst gave in its place. */
export function modelGrade(pack: Pack, draft: Draft, id: string): GradeResult | null {
  const without = withoutWord(pack, draft, id);
  return assess(pack, subjectOf(pack, without)).grades.find((grade) => grade.id === id) ?? null;
}

/** The grade that the analyst gives where the model may have one too; undefined where there is nothing to depart from. */
function wordOn(pack: Pack, draft: Draft, id: string): string | undefined {
  const member = findEnterable(pack, id);
  const answer = draft.answers[id];
  if (member?.kind === "measured") return statedIn(answer);
  if (member?.kind !== "grade" || modeOf(pack, member, draft.modes) !== "grade") return undefined;
  const measured = beneath(pack, member).some((part) => isAnswered(draft.answers[part.id]));
  return measured && isAnswered(answer) ? answer?.value : undefined;
}

/**
 * Lists where the analyst departs from the model: a grade entered directly that differs from what lies beneath it, and
 * every grade stated in place of a measure. Measures that are incomplete come to no grade to depart from.
 */
export function overridesOf(pack: Pack, draft: Draft): readonly Overridden[] {
  const counts = givenIds(pack, draft.modes);
  return itemsOf(pack).flatMap(({ id, kind }): readonly Overridden[] => {
    const given = counts.has(id) ? wordOn(pack, draft, id) : undefined;
    if (given === undefined) return [];
    const model = modelGrade(pack, draft, id);
    if (kind === "grade" && (model === null || spelling(model.grade) === spelling(given))) return [];
    return [{ item: id, given, model, override: draft.answers[id]?.override ?? noReason }];
  });
}

function spelling(grade: string): string {
  return grade.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** Tells whether an override says why: a reason of the list, and a text. */
export function hasReason({ reason, text }: Override): boolean {
  return reason !== "" && text.trim() !== "";
}

/**
 * Tells whether an override has run out: its date lies before today, or before the date of the assessment itself.
 * @param today ISO date
 */
export function isExpired({ expires }: Override, assessed: string, today: string): boolean {
  return expires !== "" && (expires < today || expires < assessed);
}

/** Lists what is open about overrides: the reason that is missing, or the date that has passed. */
export function openOverrides(
  overrides: readonly Overridden[],
  assessed: string,
  today: string,
): readonly Open[] {
  return overrides.flatMap(({ item, override }): readonly Open[] => [
    ...(hasReason(override) ? [] : [{ kind: "reason" as const, item }]),
    ...(isExpired(override, assessed, today) ? [{ kind: "expired" as const, item }] : []),
  ]);
}
