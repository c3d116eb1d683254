import { bandOf, scaleBands, settleDecimals, shownValue, type Band } from "../grid";
import { formsOfGrade } from "../reading";
import {
  gradesOf,
  type ChoiceItem,
  type GradeNames,
  type GradeStep,
  type JudgedItem,
  type MeasuredItem,
} from "../pack";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import { gradeForm, isAbsent } from "./given";
import { readBelieved } from "./quantity";
import type { Entry, Given, GradeResult } from "./types";

/** Reads the grade that an analyst gave among the grades that there are, by the grade itself or its name in either language. */
export function readGrade(
  given: Given,
  grades: readonly string[],
  at: string,
  names: GradeNames = {},
): Outcome<string> {
  // Most grades come exactly as printed: only others are worth the slow comparison of spellings.
  const exact = grades.find((candidate) => candidate === String(given));
  const words = (grade: string) => [grade, names[grade]?.en ?? grade, names[grade]?.zh ?? grade];
  const meant = (form: string) =>
    grades.find((candidate) => words(candidate).some((word) => gradeForm(word) === form));
  const grade =
    exact ??
    formsOfGrade(gradeForm(given))
      .map(meant)
      .find((found) => found !== undefined);
  return grade === undefined
    ? failure(wrong("not-in-list", at, { received: String(given), allowed: grades }))
    : success(grade);
}

const optionsNamed = new WeakMap<ChoiceItem, GradeNames>();

/** Names the options of a choice as the screen shows them. */
export function optionNames(item: ChoiceItem): GradeNames {
  const known = optionsNamed.get(item);
  if (known !== undefined) return known;
  const names = Object.fromEntries(item.options.map(({ value, label }) => [value, label]));
  optionsNamed.set(item, names);
  return names;
}

/** Grades a judged item as the analyst states it. */
export function gradeJudged(item: JudgedItem, entry: Entry): Outcome<GradeResult> {
  const read = readGrade(entry.value, gradesOf(item), item.id, item.names);
  if (!read.ok) return read;
  const score = item.levels.find(({ grade }) => grade === read.value)?.score ?? Number.NaN;
  return success({ id: item.id, grade: read.value, score, from: "given" });
}

/** Takes the grade of a step as the analyst states it. */
export function gradeGiven(step: GradeStep, entry: Entry): Outcome<GradeResult> {
  const read = readGrade(entry.value, gradesOf(step), step.id, step.names);
  if (!read.ok) return read;
  const score = step.bands.find(({ grade }) => grade === read.value)?.score ?? Number.NaN;
  return success({ id: step.id, grade: read.value, score, from: "given" });
}

function readPlausible(
  given: Given,
  unit: string | undefined,
  item: MeasuredItem,
  at: string,
): Outcome<number> {
  const [from, to] = item.plausible;
  return readBelieved(given, unit, { unit: item.unit, from, to }, at);
}

/**
 * Finds the value of a measure: the weighted mean of its periods, or the one value given in their place (which then
 * is taken as the mean already).
 */
export function measureOf(item: MeasuredItem, entry: Entry): Outcome<number> {
  const given = entry.periods ?? {};
  const periods = item.periods;
  const hasPeriods = Object.values(given).some((value) => !isAbsent(value));
  if (periods === undefined || !hasPeriods) {
    if (!isAbsent(entry.value)) return readPlausible(entry.value, entry.unit, item, item.id);
    const latest = given["FY"];
    if (periods === undefined && latest !== undefined && !isAbsent(latest)) {
      return readPlausible(latest, entry.unit, item, item.id);
    }
    return failure(missing("missing-item", item.id));
  }
  let sum = 0;
  for (const [index, key] of periods.keys.entries()) {
    const value = given[key];
    if (value === undefined || isAbsent(value))
      return failure(missing("missing-item", item.id, { period: key }));
    const read = readPlausible(value, entry.unit, item, item.id);
    if (!read.ok) return read;
    sum += read.value * (periods.weights[index] ?? 0);
  }
  return success(settleDecimals(sum));
}

/** Finds the bands in force, given the grade that shifts them. A shift asks for more of what is good. */
export function bandsInForce(item: MeasuredItem, shiftGrade: string | undefined): readonly Band[] {
  if (item.shift === undefined || shiftGrade === undefined) return item.bands;
  const known = shifted.get(item) ?? new Map<string, readonly Band[]>();
  shifted.set(item, known);
  const found = known.get(shiftGrade) ?? shiftBands(item, item.shift.factors[shiftGrade] ?? 1);
  known.set(shiftGrade, found);
  return found;
}

const shifted = new WeakMap<MeasuredItem, Map<string, readonly Band[]>>();

function shiftBands(item: MeasuredItem, factor: number): readonly Band[] {
  return scaleBands(item.bands, item.direction === "lower" ? 1 / factor : factor);
}

/** Grades the value of a measure by the bands in force. */
export function gradeMeasured(
  item: MeasuredItem,
  value: number,
  shiftGrade: string | undefined,
): Outcome<GradeResult> {
  const band = bandOf(value, bandsInForce(item, shiftGrade), item.edge);
  if (band === null) {
    return failure(
      wrong("no-definition", item.id, { reason: `no band covers ${shownValue(value, item.unit)}` }),
    );
  }
  return success({ id: item.id, grade: band.grade, score: band.score, from: "measured", value });
}
