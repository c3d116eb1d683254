import {
  findItem,
  findStep,
  gradesAt,
  itemsOf,
  gradeNameAt,
  labelOf,
  shownValue,
  type Assessment,
  type Direction,
  type Distances,
  type Language,
  type Pack,
} from "../../../src";
import { readTyped } from "../../draft/numbers";
import type { Draft } from "../../draft/draft";
import { shownOf } from "../../draft/shown";

/** An item that speaks for the issuer, or against it. */
export interface Driver {
  readonly label: string;
  readonly grade: string;
  /** What the methodology says of that grade, or the value that was graded. */
  readonly because: string;
}

export interface Drivers {
  readonly strengths: readonly Driver[];
  readonly weaknesses: readonly Driver[];
}

function becauseOf(
  pack: Pack,
  id: string,
  grade: string,
  value: number | undefined,
  language: Language,
): string {
  const item = findItem(pack, id);
  if (item?.kind === "judged")
    return item.levels.find((level) => level.grade === grade)?.guidance[language] ?? "";
  if (item?.kind === "measured")
    return value === undefined
      ? item.definition[language]
      : `${shownValue(value, item.unit)}: ${item.definition[language]}`;
  const step = findStep(pack, id);
  return step?.kind === "grade" ? (step.guidance?.[grade]?.[language] ?? step.rule[language]) : "";
}

/**
 * Lists what drives the rating: the elements graded in the best third of their grades, and those in the worst third. A
 * grade in the middle drives neither way.
 * @param elements ids of the scorecard's elements
 */
export function driversOf(
  pack: Pack,
  assessment: Assessment,
  elements: readonly string[],
  language: Language,
): Drivers {
  const placed = elements.flatMap((id) => {
    const graded = assessment.grades.find((one) => one.id === id);
    const grades = gradesAt(pack, id);
    if (graded === undefined || grades.length < 2) return [];
    const place = grades.indexOf(graded.grade) / (grades.length - 1);
    const label = labelOf(pack, id)[language];
    const because = becauseOf(pack, id, graded.grade, graded.value, language);
    return [{ place, driver: { label, grade: gradeNameAt(pack, id, graded.grade)[language], because } }];
  });
  const drivers = (isDriver: (place: number) => boolean) =>
    placed.flatMap(({ place, driver }) => (isDriver(place) ? [driver] : []));
  return {
    strengths: drivers((place) => place <= 1 / 3),
    weaknesses: drivers((place) => place >= 2 / 3),
  };
}

/** One indicator with its years, oldest first, and what it comes to. */
export interface Indicator {
  readonly label: string;
  readonly years: Readonly<Record<string, string>>;
  /** The value that counts, and its grade where it was graded. */
  readonly value: string;
  readonly grade: string;
}

/** Lists the figures that were given, also beneath grades that were entered directly. */
export function indicatorsOf(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  language: Language,
): readonly Indicator[] {
  return itemsOf(pack).flatMap((item): readonly Indicator[] => {
    if (item.kind !== "measured" && item.kind !== "quantity") return [];
    const answer = draft.answers[item.id];
    if (answer === undefined) return [];
    const { unit } = item;
    const shown = (text: string | undefined): string => {
      const read = readTyped(text, unit);
      if (read === null) return "";
      const isPlain = typeof read !== "number" || unit.kind === "amount";
      return isPlain
        ? `${String(read)} ${unit.kind === "amount" ? (answer.unit ?? "") : ""}`.trim()
        : shownValue(read, unit);
    };
    const years = Object.fromEntries(
      Object.entries(answer.periods ?? {}).map(([key, text]) => [key, shown(text)]),
    );
    const graded = assessment.grades.find(({ id }) => id === item.id);
    const own = graded?.value === undefined ? shown(answer.value) : shownValue(graded.value, unit);
    if (own === "" && Object.values(years).every((text) => text === "")) return [];
    return [{ label: labelOf(pack, item.id)[language], years, value: own, grade: graded?.grade ?? "" }];
  });
}

/** What would move the rating in a direction. */
export interface Sensitivity {
  readonly label: string;
  readonly now: string;
  readonly to: string;
  readonly rating: string;
}

/** Lists the items that alone move the final rating in a direction, or else the pairs that do. */
export function sensitivitiesOf(
  pack: Pack,
  distances: Distances,
  direction: Direction,
  language: Language,
): readonly Sensitivity[] {
  const said = (id: string, value: string) => shownOf(pack, id, value, language);
  const single = distances.items.flatMap((item) =>
    item[direction].map(({ shown, rating }) => ({
      label: item.label[language],
      now: said(item.id, item.shown),
      to: said(item.id, shown),
      rating,
    })),
  );
  const pairs = distances.combinations
    .filter((one) => one.direction === direction)
    .flatMap(({ listed }) =>
      listed.map(({ changes, rating }) => ({
        label: changes.map(({ label }) => label[language]).join(" + "),
        now: changes.map(({ id, now }) => said(id, now)).join(" + "),
        to: changes.map(({ id, to }) => said(id, to)).join(" + "),
        rating,
      })),
    );
  return single.length > 0 ? single : pairs;
}
