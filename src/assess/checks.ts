import { shownValue, toUnit } from "../grid";
import { gradeForm } from "../kind";
import { readNumber } from "../reading";
import type { Check, Pack } from "../pack";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { readRating, type Rating, type RatingScale } from "../scale";
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

/**
 * Finds the state of each check: as stated, or by the number given, or by the final rating. What nothing is given for is
 * open. A check that another one waives is waived where that one is met and its own test is not.
 * @param final absent while there is none: tests of it are then open
 */
export function evaluateChecks(
  pack: Pack,
  entries: ReadonlyMap<string, Entry>,
  final: Rating | undefined,
  scale: RatingScale,
): Checked {
  const problems: Problem[] = [];
  const own = new Map<string, CheckResult>();
  for (const check of pack.checks ?? []) {
    const result = testOf(check, entries.get(check.id), final, scale);
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
  check: Check,
  entry: Entry | undefined,
  final: Rating | undefined,
  scale: RatingScale,
): Outcome<CheckResult> {
  const { id, test } = check;
  const state = (reached: boolean): CheckState => (reached ? "met" : "failed");
  if (test.kind === "rating") {
    if (final === undefined) return success({ id, state: "open" });
    const line = readRating(test.atLeast, scale, id);
    return line.ok ? success({ id, state: state(final.rank <= line.value.rank) }) : line;
  }
  if (entry === undefined) return success({ id, state: "open" });
  if (test.kind === "stated") {
    const stated = STATED.get(gradeForm(entry.value));
    const allowed = Object.values(WORDS).flatMap((words) => words.slice(0, 1));
    return stated === undefined
      ? failure(wrong("not-in-list", id, { received: String(entry.value), allowed }))
      : success({ id, state: stated, value: String(entry.value) });
  }
  const number = readNumber(entry.value, id);
  if (!number.ok) return number;
  const value = toUnit(number.value, entry.unit, test.unit, id);
  if (!value.ok) return value;
  return success({
    id,
    state: state(value.value >= test.atLeast),
    value: shownValue(value.value, test.unit),
  });
}
