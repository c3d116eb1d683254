import {
  assess,
  idleInputs,
  itemsOf,
  labelOf,
  problemsOf,
  resolveKey,
  success,
  type Assessment,
  type Enterable,
  type Entry,
  type Outcome,
  type Pack,
  type Stage,
  type Subject,
} from "../src";
import { spokenLanguage } from "./spoken";
import { readMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { spill, type Spill } from "./spread";
import { readSubjectRange } from "./subject";
import { argumentLabel } from "./words-zh";

/** An assessment with the pack that made it and what the reader should be told beside it. */
export interface Assessed {
  readonly pack: Pack;
  readonly assessment: Assessment;
  /** Measured items whose value is the number 0: as entered, or a blank cell that arrived as 0. */
  readonly zeros: readonly string[];
  /** Finds the items that were given and had no effect on the rating. */
  readonly idle: () => readonly string[];
}

/** Names an item as the analyst knows it, with the id under which a row may give it. */
export function labelsOf(pack: Pack): (id: string) => string {
  return (id) => {
    const label = labelOf(pack, id);
    if (spokenLanguage() === "zh") return label.en === id ? argumentLabel(id) : label.zh;
    return label.en === id ? id : `${label.en} (${id})`;
  };
}

/** Reads a subject range and its methodology and assesses it. */
export function assessRange(subject: unknown, method: unknown, upTo: Stage = "final"): Outcome<Assessed> {
  return andThen(readSubjectRange(subject, "subject"), (read) =>
    map(readMethod(method, read.method), (pack) => assessSubject(pack, read.subject, read.zeros, upTo)),
  );
}

/** Assesses a subject; rows without a value whose key is no item are headings and left out. */
export function assessSubject(
  pack: Pack,
  subject: Subject,
  zeros: readonly string[],
  upTo: Stage = "final",
): Assessed {
  const given = withoutHeadings(pack, subject);
  return {
    pack,
    assessment: assess(pack, given, upTo),
    zeros: measuredAmong(pack, zeros),
    idle: () => idleInputs(pack, given),
  };
}

/** Drops rows that only head a block of others: a key that is no item, and nothing given for it. */
export function withoutHeadings(pack: Pack, subject: Subject): Subject {
  const isHeading = ({ key, value, periods }: Entry) =>
    value === null &&
    Object.values(periods ?? {}).every((given) => given === null) &&
    resolveKey(pack, key) === undefined;
  return { entries: subject.entries.filter((entry) => !isHeading(entry)) };
}

function measuredAmong(pack: Pack, keys: readonly string[]): readonly string[] {
  const isNumber = ({ kind }: Enterable) => kind === "measured" || kind === "quantity";
  const measured = new Set(itemsOf(pack).flatMap((item) => (isNumber(item) ? [item.id] : [])));
  return keys.map((key) => resolveKey(pack, key) ?? key).filter((id) => measured.has(id));
}

/**
 * Takes a result out of an assessment. Anything wrong in the subject withholds every result: a rating beside an unread
 * row would look complete. What is missing withholds only the results that need it.
 */
export function resultOf<T>(assessment: Assessment, value: T | undefined): Outcome<T> {
  const wrong = assessment.problems.filter(({ kind }) => kind === "wrong");
  if (wrong.length === 0 && value !== undefined) return success(value);
  return { ok: false, problems: problemsOf(assessment) };
}

/** Answers out of an assessed range; what cannot be read or is missing is said with the names of its methodology. */
export function withAssessment<W>(
  subject: unknown,
  method: unknown,
  wanted: Outcome<W>,
  answer: (assessed: Assessed, wanted: W) => Outcome<Spill>,
  upTo?: Stage,
): Spill {
  const read = all({ assessed: assessRange(subject, method, upTo), wanted });
  if (!read.ok) return spill(read);
  return spill(answer(read.value.assessed, read.value.wanted), labelsOf(read.value.assessed.pack));
}
