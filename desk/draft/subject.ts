import {
  itemsOf,
  statedGradeText,
  type Check,
  type Enterable,
  type Entry,
  type Given,
  type Pack,
  type Subject,
  type Unit,
} from "../../src";
import { noDecision, type Answer, type Draft } from "./draft";
import { isGap, readNotches, readTyped } from "./numbers";
import { givenIds } from "./structure";

function measuredEntry(id: string, unit: Unit, answer: Answer): Entry {
  const named = answer.unit === undefined || answer.unit === "" ? {} : { unit: answer.unit };
  if (answer.periods === undefined) return { key: id, value: readTyped(answer.value, unit), ...named };
  const periods = Object.entries(answer.periods).map(([key, text]) => [key, readTyped(text, unit)] as const);
  return { key: id, value: null, periods: Object.fromEntries(periods), ...named };
}

/** Reads a grade, a choice or a rating: the text as typed, or nothing. */
function word(text: string | undefined): Given {
  return isGap(text) ? null : (text ?? null);
}

function entryOf(member: Enterable, answer: Answer): Entry {
  switch (member.kind) {
    case "measured":
      return answer.override?.grade === undefined
        ? measuredEntry(member.id, member.unit, answer)
        : { key: member.id, value: statedGradeText(answer.override.grade) };
    case "quantity":
      return measuredEntry(member.id, member.unit, answer);
    case "notches":
      return { key: member.id, value: readNotches(answer.value) };
    default:
      return { key: member.id, value: word(answer.value) };
  }
}

/** Lists the checks for which something is given; the others follow from the rating. */
export function givenChecks(pack: Pack): readonly Check[] {
  return pack.checks?.filter(({ test }) => test.kind !== "rating") ?? [];
}

function checkEntry({ id, test }: Check, answer: Answer): Entry {
  return test.kind === "number"
    ? measuredEntry(id, test.unit, answer)
    : { key: id, value: word(answer.value) };
}

function isGiven(entry: Entry): boolean {
  return entry.value !== null || Object.values(entry.periods ?? {}).some((value) => value !== null);
}

/** Keys of what the analyst or the committee states beside the items. */
export type StatedKey = "outlook" | "mapping" | "assigned" | "assigned-reason";

/**
 * Lists what is stated beside the items: the outlook, how ratings of other scales are read, and what the committee
 * assigned with its reason.
 */
export function statements(draft: Draft): readonly { readonly key: StatedKey; readonly value: string }[] {
  const { assigned, reason } = draft.decision ?? noDecision;
  const all = [
    { key: "outlook", value: draft.outlook },
    { key: "mapping", value: draft.mapping },
    { key: "assigned", value: assigned.trim() },
    // A reason without a rating decides nothing yet.
    { key: "assigned-reason", value: assigned.trim() === "" ? "" : reason.trim() },
  ] as const;
  return all.filter(({ value }) => value !== "");
}

/**
 * Makes the subject to be assessed: the answers that count, in the order of the walk, each in the unit of cells.
 * Answers beneath a grade that is entered directly are kept in the draft and left out here, as is a measure in whose
 * place the analyst states a grade.
 */
export function subjectOf(pack: Pack, draft: Draft): Subject {
  const given = givenIds(pack, draft.modes);
  const entries = itemsOf(pack).flatMap((member) => {
    const answer = draft.answers[member.id];
    return answer !== undefined && given.has(member.id) ? [entryOf(member, answer)] : [];
  });
  const checks = givenChecks(pack).flatMap((check) => {
    const answer = draft.answers[check.id];
    return answer === undefined ? [] : [checkEntry(check, answer)];
  });
  return { entries: [...[...entries, ...checks].filter(isGiven), ...statements(draft)] };
}
