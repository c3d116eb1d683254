import {
  assess,
  findEnterable,
  notchesBetween,
  statedGradeIn,
  statedGradeText,
  type Assessment,
  type Pack,
} from "../../src";
import { noReason, type Answer, type Draft, type Moved, type Moves } from "./draft";
import { modeOf } from "./structure";
import { subjectOf } from "./subject";

/** Says what an item is given as in the assessment, in the form in which a copy gives it otherwise. */
export function givenIn(pack: Pack, draft: Draft, id: string): Moved {
  const { value, periods, unit, override } = draft.answers[id] ?? {};
  const member = findEnterable(pack, id);
  const stated = member?.kind === "measured" ? override?.grade : undefined;
  const given = stated === undefined ? value : statedGradeText(stated);
  return {
    ...(given === undefined ? {} : { value: given }),
    ...(periods === undefined || stated !== undefined ? {} : { periods }),
    ...(unit === undefined ? {} : { unit }),
    ...(member?.kind === "grade" ? { mode: modeOf(pack, member, draft.modes) } : {}),
  };
}

const textOf = (text: string | undefined) => (text ?? "").trim();

/** Tells whether two ways of giving an item say the same; a grade that follows from its parts says nothing itself. */
export function isSameGiven(a: Moved, b: Moved): boolean {
  if (a.mode !== b.mode) return false;
  if (a.mode === "measure") return true;
  const years = new Set([...Object.keys(a.periods ?? {}), ...Object.keys(b.periods ?? {})]);
  const sameYears = [...years].every((key) => textOf(a.periods?.[key]) === textOf(b.periods?.[key]));
  // Whose value and years are gaps has no unit that would matter.
  return textOf(a.value) === textOf(b.value) && sameYears && textOf(a.unit) === textOf(b.unit);
}

/**
 * Makes the answer of a copy. The note from where the old value came stays beside it, as when it is typed over; the link
 * to cells does not. A grade stated in place of a measure asks for its reason once it is the assessment's own.
 */
function answerIn(kind: string, before: Answer, moved: Moved): Answer {
  const { mode, ...given } = moved;
  if (mode === "measure") return before;
  const { value: _value, periods: _periods, unit: _unit, link: _link, override, ...kept } = before;
  const stated = kind === "measured" ? statedGradeIn(given.value) : null;
  if (stated !== null) {
    const { value: _stated, ...rest } = given;
    return { ...kept, ...rest, override: { ...noReason, ...override, grade: stated } };
  }
  const reason = override === undefined || override.grade !== undefined ? {} : { override };
  return { ...kept, ...reason, ...given };
}

/**
 * Makes a copy of the assessment in which some items are given otherwise. What the methodology does not have is passed
 * over.
 */
export function copyOf(pack: Pack, draft: Draft, moves: Moves): Draft {
  const answers = { ...draft.answers };
  const modes = { ...draft.modes };
  for (const [id, moved] of Object.entries(moves)) {
    const member = findEnterable(pack, id);
    if (member === undefined) continue;
    answers[id] = answerIn(member.kind, answers[id] ?? {}, moved);
    if (moved.mode !== undefined) modes[id] = moved.mode;
  }
  return { ...draft, answers, modes };
}

/** Lists the items that a copy gives otherwise than the assessment as it is now. */
export function movedIds(pack: Pack, draft: Draft, moves: Moves): readonly string[] {
  return Object.keys(moves).filter(
    (id) => findEnterable(pack, id) !== undefined && !isSameGiven(moves[id] ?? {}, givenIn(pack, draft, id)),
  );
}

/** Lists the items of a copy that the methodology does not have: they are kept and named. */
export function lostIds(pack: Pack, moves: Moves): readonly string[] {
  return Object.keys(moves).filter((id) => findEnterable(pack, id) === undefined);
}

/** A rating of the assessment beside the same one of a copy. */
export interface RatingPair {
  /** Undefined where it is not reached. */
  readonly now: string | undefined;
  readonly then: string | undefined;
  /** By which the copy's is better; null without two ratings. */
  readonly notches: number | null;
}

/** Sets a rating of an assessment beside that of a copy. */
export function ratingPair(
  pack: Pack,
  stage: "standalone" | "final",
  base: Assessment,
  copy: Assessment,
): RatingPair {
  const [now, then] = [base[stage], copy[stage]];
  const [before, after] = [base, copy].map(({ ratings }) => ratings[pack.outputs[stage]]);
  const both = now !== undefined && then !== undefined && before !== undefined && after !== undefined;
  return { now, then, notches: both ? notchesBetween(after, before) : null };
}

/** Assesses a copy. */
export function assessCopy(pack: Pack, copy: Draft): Assessment {
  return assess(pack, subjectOf(pack, copy));
}
