import { shownValue, toUnit } from "../grid";
import { gradeForm, isAbsent, measureOf } from "../kind";
import { readNumber } from "../reading";
import { findItem, type AgenciesTest, type Check, type NumberTest, type Pack } from "../pack";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { readRating, type Rating, type RatingScale } from "../scale";
import { agenciesState, agenciesText, readAgencies } from "./agencies";
import type { CheckResult, CheckState, Entry } from "./types";

/** What an analyst may write beside a check that is stated, in both languages. */
const WORDS: Readonly<Record<"met" | "failed" | "not-applicable", readonly string[]>> = {
  met: ["yes", "true", "met", "done", "1", "是", "已完成", "符合", "满足"],
  failed: ["no", "false", "not met", "failed", "not done", "0", "否", "未完成", "不符合", "不满足"],
  "not-applicable": ["not applicable", "不适用"],
};

const STATED = new Map(
  Object.entries(WORDS).flatMap(([state, words]) =>
    words.map((word) => [gradeForm(word), state as keyof typeof WORDS] as const),
  ),
);

/** The state of every check of a pack, with what could not be read and what withholds the rating. */
export interface Checked {
  readonly results: readonly CheckResult[];
  readonly problems: readonly Problem[];
}

/** What a subject gives: rows of checks, and rows of items from which a check may take its number. */
export interface CheckRows {
  readonly checks: ReadonlyMap<string, Entry>;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Finds the state of each check: as stated, or by the number given or the item that has it, by the ratings of agencies, or
 * by the final rating. What nothing is given for is open. A check that another one waives is waived where that one is met
 * and its own test is not.
 * @param final absent while there is none: tests of it are then open
 */
export function evaluateChecks(
  pack: Pack,
  rows: CheckRows,
  final: Rating | undefined,
  scale: RatingScale,
): Checked {
  const problems: Problem[] = [];
  const own = new Map<string, CheckResult>();
  for (const check of pack.checks ?? []) {
    const result = testOf(pack, check, rows, final, scale);
    if (!result.ok) problems.push(...result.problems);
    own.set(check.id, result.ok ? result.value : { id: check.id, state: "open" });
  }
  const results = (pack.checks ?? []).map((check): CheckResult => {
    const result = own.get(check.id) ?? { id: check.id, state: "open" };
    const waived = check.waivedBy !== undefined && own.get(check.waivedBy)?.state === "met";
    return waived && result.state !== "met" ? { ...result, state: "waived" } : result;
  });
  for (const check of pack.checks ?? []) {
    // Whether data are complete and true is asked of every rating: "not applicable" is no answer to it.
    const state = own.get(check.id)?.state;
    if (check.withholds === true && (state === "failed" || state === "not-applicable"))
      problems.push(wrong("withheld", check.id, { rule: check.rule }));
  }
  return { results, problems };
}

function testOf(
  pack: Pack,
  check: Check,
  rows: CheckRows,
  final: Rating | undefined,
  scale: RatingScale,
): Outcome<CheckResult> {
  const { id, test } = check;
  const entry = rows.checks.get(id);
  switch (test.kind) {
    case "rating": {
      if (final === undefined) return success({ id, state: "open" });
      const line = readRating(test.atLeast, scale, id);
      return line.ok ? success({ id, state: stateOf(final.rank <= line.value.rank) }) : line;
    }
    case "agencies":
      return agenciesOf(pack, id, test, rows);
    case "number":
      return numberOf(pack, id, test, rows);
    case "stated": {
      if (entry === undefined) return success({ id, state: "open" });
      const stated = statedState(entry);
      const allowed = Object.values(WORDS).flatMap((words) => words.slice(0, 1));
      return stated === undefined
        ? failure(wrong("not-in-list", id, { received: String(entry.value), allowed }))
        : success({ id, state: stated, value: String(entry.value) });
    }
  }
}

function stateOf(reached: boolean): CheckState {
  return reached ? "met" : "failed";
}

function statedState(entry: Entry | undefined): keyof typeof WORDS | undefined {
  return entry === undefined ? undefined : STATED.get(gradeForm(entry.value));
}

/** The ratings in the row of the check itself, or of the one that lists them; with none of its own it needs no row. */
function agenciesOf(pack: Pack, id: string, test: AgenciesTest, { checks }: CheckRows): Outcome<CheckResult> {
  const list = pack.checks?.find((one) => one.id === (test.of ?? id));
  const entry = checks.get(test.of ?? id);
  // That it is not so can be said of it alone; that it is so takes the ratings.
  const said = test.of === undefined ? undefined : statedState(checks.get(id));
  if (said === "failed" || said === "not-applicable") return success({ id, state: said });
  if (list?.test.kind !== "agencies" || entry === undefined) return success({ id, state: "open" });
  const scales = Object.keys(list.test.atLeast ?? {});
  const ratings = readAgencies(pack, String(entry.value), scales, list.id);
  // What cannot be read is said once, by the check whose row it is.
  if (!ratings.ok) return test.of === undefined ? ratings : success({ id, state: "open" });
  return success({
    id,
    state: agenciesState(pack, test, ratings.value),
    value: agenciesText(ratings.value),
  });
}

/** A measure within its limits. What lies between the usual limit and another one is open while nobody says which holds. */
function numberOf(
  pack: Pack,
  id: string,
  test: NumberTest,
  { checks, entries }: CheckRows,
): Outcome<CheckResult> {
  const given = checks.get(id);
  const found = given === undefined ? takenFrom(pack, test, entries) : ownNumber(id, given, test);
  if (found === null) return success({ id, state: "open" });
  if (!found.ok) return found;
  const { value } = found;
  const { atLeast = -Infinity, atMost = Infinity, instead } = test;
  // A value computed from printed figures may miss an exact limit by so little.
  const within = (most: number) => value >= atLeast - TINY && value <= most + TINY;
  const result = (state: CheckState) => success({ id, state, value: shownValue(value, test.unit) });
  if (instead === undefined || within(atMost) || !within(instead.atMost))
    return result(stateOf(within(atMost)));
  const other = statedState(checks.get(instead.check));
  return result(other === undefined ? "open" : stateOf(other === "met"));
}

const TINY = 1e-9;

function ownNumber(id: string, entry: Entry, { unit }: NumberTest): Outcome<number> {
  const number = readNumber(entry.value, id);
  return number.ok ? toUnit(number.value, entry.unit, unit, id) : number;
}

/** The latest value of the item that has the number; null where it has none, or one that the item itself refuses. */
function takenFrom(
  pack: Pack,
  { of }: NumberTest,
  entries: ReadonlyMap<string, Entry>,
): Outcome<number> | null {
  const item = of === undefined ? undefined : findItem(pack, of);
  const entry = of === undefined ? undefined : entries.get(of);
  if (item?.kind !== "measured" || entry === undefined) return null;
  const latest = entry.periods?.[item.periods?.keys.at(-1) ?? ""];
  const value = latest === undefined || isAbsent(latest) ? entry.value : latest;
  const read = measureOf(item, { ...entry, value, periods: {} });
  return read.ok ? read : null;
}
