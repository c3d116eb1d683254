import {
  findItem,
  gradesAt,
  itemsOf,
  gradeNameAt,
  labelOf,
  toUnit,
  type Assessment,
  type Direction,
  type Distances,
  type Given,
  type Language,
  type Pack,
  type Unit,
} from "../../../src";
import { scorecardOf, type ScorecardRow } from "../../explain/scorecard";
import { valueText } from "../../draft/shown-value";
import { readTyped } from "../../draft/numbers";
import type { Draft } from "../../draft/draft";
import { shownOf, signed } from "../../draft/shown";

/** Decimals that a report prints. */
const DECIMALS = 2;

/** An element that speaks for the issuer, or against it. */
export interface Driver {
  readonly label: string;
  readonly grade: string;
  /** The value that was graded, or what it adds; "" where there is neither. */
  readonly because: string;
}

export interface Drivers {
  readonly strengths: readonly Driver[];
  readonly weaknesses: readonly Driver[];
}

/**
 * Tells on which side of neutral an element stands: 1 above, -1 below, 0 at it. Of an element of a score that is the side of
 * the middle of its grades; of one that only adjusts, the side to which it moves anything.
 */
function sideOf(pack: Pack, assessment: Assessment, row: ScorecardRow | undefined, id: string): number {
  if (row?.adjusts === true) return Math.sign(row.effect ?? notchesOf(assessment, id));
  const graded = assessment.grades.find((one) => one.id === id);
  const grades = gradesAt(pack, id);
  const at = graded === undefined ? -1 : grades.indexOf(graded.grade);
  if (at < 0 || grades.length < 3) return 0;
  // Of an even number of grades the two in the middle are both neutral.
  if (at < Math.floor((grades.length - 1) / 2)) return 1;
  return at > Math.ceil((grades.length - 1) / 2) ? -1 : 0;
}

function notchesOf(assessment: Assessment, id: string): number {
  const output = assessment.trace.find((step) => step.id === id)?.output;
  return typeof output === "number" ? output : 0;
}

/**
 * Lists what drives the rating: the elements that stand above neutral, and those below it. One that can only raise is no
 * weakness where it does not, and one that is neutral is neither. Nothing is said of the issuer but its own grade and value.
 * @param elements ids of the scorecard's elements
 */
export function driversOf(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  elements: readonly string[],
  language: Language,
): Drivers {
  const rows = scorecardOf(pack, draft, assessment, language).flatMap((group) => group.rows);
  const placed = elements.map((id) => {
    const row = rows.find((one) => one.id === id);
    const graded = assessment.grades.find((one) => one.id === id);
    const item = findItem(pack, id);
    const value =
      graded?.value !== undefined && item?.kind === "measured"
        ? valueText(graded.value, item.unit, language, DECIMALS)
        : "";
    const grade = graded === undefined ? "" : gradeNameAt(pack, id, graded.grade)[language];
    return {
      side: sideOf(pack, assessment, row, id),
      driver: { label: labelOf(pack, id)[language], grade, because: value },
    };
  });
  const on = (side: number) =>
    placed.flatMap((one) => (one.side === side && one.driver.grade !== "" ? [one.driver] : []));
  return { strengths: on(1), weaknesses: on(-1) };
}

/** One indicator with its values by year. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly years: Readonly<Record<string, Given>>;
  /** The value that counts, of an amount in the unit of its bands; null where there is none. */
  readonly value: Given;
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
    const inUnit = (typed: string | undefined): Given => {
      const read = readTyped(typed, unit);
      if (typeof read !== "number") return read;
      const own = toUnit(read, answer.unit, unit, item.id);
      return own.ok ? own.value : `${String(read)} ${answer.unit ?? ""}`.trim();
    };
    const years = Object.fromEntries(
      Object.entries(answer.periods ?? {}).flatMap(([key, typed]) => {
        const read = inUnit(typed);
        return read === null ? [] : [[key, read] as const];
      }),
    );
    const graded = assessment.grades.find(({ id }) => id === item.id);
    const value = graded?.value ?? inUnit(answer.value);
    if (value === null && Object.keys(years).length === 0) return [];
    const grade = graded === undefined ? "" : gradeNameAt(pack, item.id, graded.grade)[language];
    const label = labelOf(pack, item.id)[language];
    return [{ id: item.id, label, unit, years, value, grade }];
  });
}

/** What would move the rating in a direction: items that each do, or else pairs of which both must move. */
export interface Sensitivities {
  readonly isPairs: boolean;
  readonly all: readonly Sensitivity[];
}

/** An item, or a pair, that would move the rating. */
interface Sensitivity {
  readonly label: string;
  readonly now: string;
  readonly to: string;
  readonly rating: string;
}

/** Leaves as many decimals as a report prints. */
function rounded(text: string): string {
  return text.replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(DECIMALS))));
}

/** Lists the items that alone move the final rating in a direction, or else the pairs that do. */
export function sensitivitiesOf(
  pack: Pack,
  distances: Distances,
  direction: Direction,
  language: Language,
): Sensitivities {
  const said = (id: string, value: string) =>
    findItem(pack, id)?.kind === "notches" && Number.isFinite(Number(value))
      ? signed(Number(value))
      : rounded(shownOf(pack, id, value, language));
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
  const isPairs = single.length === 0 && pairs.length > 0;
  return { isPairs, all: isPairs ? pairs : single };
}
