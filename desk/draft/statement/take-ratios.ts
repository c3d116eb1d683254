import { inList, isSameValue, type Language, type MeasuredItem, type Pack, type Unit } from "../../../src";
import { isAnswered, type Answer, type Draft, type Mode } from "../draft";
import { readTyped } from "../numbers";
import { valueText } from "../shown-value";
import { beneath } from "../structure";
import { computedAnswer, statementNeeds, yearName, type MeasuredForm } from "./statement";

type Given = Pick<Answer, "value" | "periods">;

/** What the statement gives for an item by one form. */
export interface Offer extends MeasuredForm {
  /** Null where the amounts do not come to a value in any year. */
  readonly given: Given | null;
  /** Whether the assessment has it already. */
  readonly taken: boolean;
  /** Whether every year of it is believed: what is not is never proposed. */
  readonly plausible: boolean;
  /** What the assessment has in its place and was not computed; null where there is nothing else. */
  readonly other: Given | null;
}

/** The part by which a number differs from another of which eight digits were kept. */
const KEPT = 1e-7;

/** Computed ratios are equal up to the digits that are kept of them. */
function isSame(a: Answer | undefined, b: Given, unit: Unit): boolean {
  const same = (one: string | undefined, other: string | undefined) =>
    isSameValue(readTyped(one, unit), readTyped(other, unit), KEPT);
  if (b.periods === undefined) return same(a?.value, b.value);
  return Object.entries(b.periods).every(([key, text]) => same(a?.periods?.[key], text));
}

/** Lists what the statement gives for items, and which of it the assessment has already. */
export function offersOf(measured: readonly MeasuredForm[], draft: Draft): readonly Offer[] {
  return measured.map(({ item, form }) => {
    const given = computedAnswer(item, form, draft.statement);
    const answer = draft.answers[item.id];
    const taken = given !== null && answer?.computed === form.id && isSame(answer, given, item.unit);
    const own = answer === undefined || answer.computed !== undefined ? null : givenOf(answer);
    const isOther = given !== null && own !== null && !isSame(own, given, item.unit);
    return { item, form, given, taken, plausible: isBelieved(item, given), other: isOther ? own : null };
  });
}

/** Tells whether a form is its item's own: another definition or an inference is taken by choice only. */
export function isOwnForm(measured: readonly MeasuredForm[], { item, form }: MeasuredForm): boolean {
  return measured.find((one) => one.item.id === item.id)?.form.id === form.id;
}

/** The offers of the form that is each item's own. */
function ownOffers(pack: Pack, draft: Draft): readonly Offer[] {
  const measured = statementNeeds(pack)?.measured ?? [];
  return offersOf(measured, draft).filter((offer) => isOwnForm(measured, offer));
}

/** What may be taken from the statement at once: believed, not there already, and in place of nothing that was given. */
export function ratiosDue(pack: Pack, draft: Draft): readonly Offer[] {
  return ownOffers(pack, draft).filter(
    ({ given, taken, plausible, other }) => given !== null && !taken && plausible && other === null,
  );
}

/** The part by which a report's ratio, made of amounts before they were rounded, may differ from the same of rounded ones. */
const ROUNDED = 0.01;

/** Values that were given and that the statement computes otherwise: one of the two is wrong, or defined otherwise. */
export function contradictions(pack: Pack, draft: Draft): readonly Offer[] {
  return ownOffers(pack, draft).filter(
    ({ item, given, other }) => given !== null && other !== null && !isNear(other, given, item.unit),
  );
}

/** Tells whether what was given may be what was computed: year by year, or one value for the mean of the years. */
function isNear(own: Given, computed: Given, unit: Unit): boolean {
  const number = (text: string | undefined): readonly number[] => {
    const value = readTyped(text, unit);
    return typeof value === "number" ? [value] : [];
  };
  const isWithin = (text: string | undefined, among: readonly number[]) => {
    const [least, most] = [Math.min(...among), Math.max(...among)];
    const room = ROUNDED * Math.max(Math.abs(least), Math.abs(most));
    return among.length === 0 || number(text).every((value) => value >= least - room && value <= most + room);
  };
  const years: Readonly<Record<string, string | undefined>> = computed.periods ?? { FY: computed.value };
  if (own.periods === undefined) return isWithin(own.value, Object.values(years).flatMap(number));
  return Object.entries(own.periods).every(([year, text]) => isWithin(text, number(years[year])));
}

/** Writes what is given for an item, by year where it is. */
export function givenText(given: Given, { unit }: MeasuredItem, draft: Draft, language: Language): string {
  const written = (text: string | undefined) => {
    const value = readTyped(text, unit);
    return typeof value === "number" ? valueText(value, unit, language) : (text ?? "");
  };
  if (given.periods === undefined) return written(given.value);
  const years = Object.entries(given.periods).map(
    ([year, text]) => `${yearName(year, draft.statement)} ${written(text)}`,
  );
  return inList(language, years);
}

function givenOf({ value, periods }: Answer): Given | null {
  const texts = [value ?? "", ...Object.values(periods ?? {})];
  if (texts.every((text) => text.trim() === "")) return null;
  return periods === undefined ? { value: value ?? "" } : { periods };
}

function isBelieved({ unit, plausible: [from, to] }: MeasuredItem, given: Given | null): boolean {
  const texts = given === null ? [] : [given.value, ...Object.values(given.periods ?? {})];
  return texts.every((text) => {
    const value = readTyped(text, unit);
    return typeof value !== "number" || (value >= from && value <= to);
  });
}

/** What is said of an item beside its value stays: the source that the analyst named, an override, the unit. */
function beside({ override, evidence, unit }: Answer): Answer {
  return {
    ...(override === undefined ? {} : { override }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Grades that these items measure and that nobody entered: from now on they are measured. */
function measuredModes(pack: Pack, draft: Draft, items: ReadonlySet<string>): Readonly<Record<string, Mode>> {
  const modes = pack.steps.flatMap((step): [string, Mode][] => {
    if (step.kind !== "grade" || !step.enterable || isAnswered(draft.answers[step.id])) return [];
    return beneath(pack, step).some(({ id }) => items.has(id)) ? [[step.id, "measure"]] : [];
  });
  return Object.fromEntries(modes);
}

/** Makes the answers out of what the analyst takes from the statement. */
export function takenRatios(
  pack: Pack,
  draft: Draft,
  offers: readonly Offer[],
): { readonly answers: Readonly<Record<string, Answer>>; readonly modes: Readonly<Record<string, Mode>> } {
  const answers = offers.flatMap(({ item, form, given }): [string, Answer][] =>
    given === null
      ? []
      : [[item.id, { ...beside(draft.answers[item.id] ?? {}), ...given, computed: form.id }]],
  );
  return {
    answers: Object.fromEntries(answers),
    modes: measuredModes(pack, draft, new Set(answers.map(([id]) => id))),
  };
}
