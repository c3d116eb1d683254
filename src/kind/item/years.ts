import { settleDecimals, shownWeight } from "../../grid";
import type { Text } from "../../language";
import { failure, missing, success, wrong, type Outcome } from "../../problem";
import type { Basis } from "../../trace";
import { gradeForm, isAbsent } from "../given";
import type { Given } from "../node";

/** The years over which a measure is a weighted mean, oldest first. */
export interface Periods {
  readonly keys: readonly string[];
  readonly weights: readonly number[];
  /**
   * So many of the latest years are enough where the subject says that there were none before: a young company. Absent:
   * every year is needed.
   */
  readonly fewest?: number;
  readonly basis: Basis;
}

/** Words for a year in which the subject did not exist, or had no accounts yet. A blank is a year that is missing. */
const NO_YEAR: ReadonlySet<string> = new Set(
  ["too few years", "not established", "not yet established", "成立年限不足", "未成立", "尚未成立"].map(
    gradeForm,
  ),
);

/** Tells whether a cell says that there was no such year, which is not the same as leaving it blank. */
export function isNoYear(given: Given | undefined): boolean {
  return typeof given === "string" && NO_YEAR.has(gradeForm(given));
}

/** Tells whether any year is stated not to have been. */
export function isYoung(given: Readonly<Record<string, Given>> | undefined): boolean {
  return Object.values(given ?? {}).some(isNoYear);
}

/**
 * Means years by their weights. The weight of a year that never was goes to the worst of those that were, so that a short
 * record is never better than a full one that begins with its worst year.
 * @param read reads a year's value
 * @param worse the worse of two values
 */
export function meanOfYears(
  id: string,
  periods: Periods,
  given: Readonly<Record<string, Given>>,
  read: (value: Given) => Outcome<number>,
  worse: (a: number, b: number) => number,
): Outcome<number> {
  let [sum, without, was] = [0, 0, false];
  let worst: number | undefined;
  for (const [index, key] of periods.keys.entries()) {
    const value = given[key];
    const weight = periods.weights[index] ?? 0;
    if (isNoYear(value)) {
      const needed = periods.fewest ?? periods.keys.length;
      // A year between two that were is not before the company's time.
      if (was || index >= periods.keys.length - needed) return failure(tooFew(id, periods, key));
      without += weight;
      continue;
    }
    if (value === undefined || isAbsent(value)) return failure(missing("missing-item", id, { period: key }));
    const number = read(value);
    if (!number.ok) return number;
    was = true;
    worst = worst === undefined ? number.value : worse(worst, number.value);
    sum += number.value * weight;
  }
  return success(settleDecimals(sum + without * (worst ?? 0)));
}

function tooFew(id: string, { keys, fewest = keys.length }: Periods, key: string) {
  const reason = {
    en: `${key} is said not to have been; the last ${fewest} of ${keys.length} years are needed, and every year after the first that was`,
    zh: `${key}填为尚无该年度；至少须有最近${fewest}年（共${keys.length}年），且首个年度之后不得有缺`,
  };
  return wrong("no-definition", id, { reason });
}

/** Says how the years were weighed, and of a young subject what took the place of the years that never were. */
export function weighedText({ keys, weights }: Periods, given: Readonly<Record<string, Given>>): Text {
  const words = keys.map((key, index) => `${key} ${shownWeight(weights[index] ?? 0)}`).join(" · ");
  const none = keys.filter((key) => isNoYear(given[key]));
  if (none.length === 0) return { en: `weighted mean (${words})`, zh: `加权平均（${words}）` };
  const count = keys.length - none.length;
  return {
    en: `weighted mean (${words}) of ${count} years of ${keys.length}: too few years, the weight of ${none.join(", ")} is on the worst year given`,
    zh: `加权平均（${words}），${keys.length}年中仅有${count}年：成立年限不足，${none.join("、")}的权重计于所给最差年度`,
  };
}
