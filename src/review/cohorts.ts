import { failure, missing, success, wrong, type Outcome } from "../problem";
import type { Rating } from "../scale";
import { addMonths } from "../reading";
import type { Ledger, LedgerRecord } from "./ledger";

/** The days between which the issuers rated on the first are followed: serial numbers. */
export interface Cohort {
  readonly start: number;
  readonly end: number;
}

/** What became of an issuer that was rated on a cohort's first day. */
export interface Observation {
  readonly from: Rating;
  readonly status: LedgerRecord["status"];
  /** The rating on the cohort's last day; after a default or a withdrawal the last one before that day. */
  readonly to: Rating;
}

/** How issuers count whose rating is withdrawn at the end: by themselves, not at all, or by their last rating. */
export const WITHDRAWN_RULES = ["separate", "exclude", "last"] as const;
export type WithdrawnRule = (typeof WITHDRAWN_RULES)[number];

/** 31 December 1899. */
const A_MONTH_END = 1;
/** Days of a month on average: 146,097 in 400 years. */
const MONTH_DAYS = 146_097 / 4800;
const YEAR = 12;

/** Finds the last day of a day's month. */
function monthEnd(day: number): number {
  // A month early, since months of average length may run a few days ahead of the calendar.
  let months = Math.floor((day - A_MONTH_END) / MONTH_DAYS) - 1;
  while (addMonths(A_MONTH_END, months) < day) months += 1;
  return addMonths(A_MONTH_END, months);
}

/** Adds months; the last day of a month leads to the last of another, so that year-ends stay year-ends. */
export function monthsLater(day: number, months: number): number {
  const later = addMonths(day, months);
  return day === monthEnd(day) ? monthEnd(later) : later;
}

/**
 * Lays out the cohorts. One starts on `from` (without it: on the last day of the month of the ledger's first row) and on
 * every twelfth month after it, sooner where the horizon is shorter: no stretch between is left unseen, and longer
 * horizons overlap. None starts after `to`, and none that is not seen to its end: the ledger is taken to know all that
 * happened until the month of its last row is over.
 * @param horizon whole months, 0 or more; with 0 a cohort ends where it starts
 * @returns a problem where `to` is before `from`, or the ledger is shorter than the horizon
 */
export function cohortsOf(
  { first, last }: Ledger,
  horizon: number,
  from: number | null,
  to: number | null,
): Outcome<readonly Cohort[]> {
  const opening = from ?? monthEnd(first);
  if (to !== null && to < opening) {
    const expected = {
      en: `a day not before the first cohort's, ${opening}`,
      zh: `不早于首个群组起始日${opening}的日期`,
    };
    return failure(wrong("wrong-shape", "lastDay", { received: to, expected }));
  }
  const seen = monthEnd(last);
  const step = horizon === 0 ? YEAR : Math.min(YEAR, horizon);
  const cohorts: Cohort[] = [];
  for (let months = 0; ; months += step) {
    // Counted from the first cohort each time: by steps, 31 January would become 28 March on the way.
    const cohort = { start: monthsLater(opening, months), end: monthsLater(opening, months + horizon) };
    if (cohort.end > seen || (to !== null && cohort.start > to)) break;
    cohorts.push(cohort);
  }
  if (cohorts.length > 0) return success(cohorts);
  const reason = {
    en: `no cohort can be followed for ${horizon} months before the month of the last row ends`,
    zh: `至最后一行所在月末，没有任何群组可跟踪满${horizon}个月`,
  };
  return failure(missing("missing-data", "ledger", { reason }));
}

/**
 * Follows every issuer through every cohort in which it is rated on the first day, by its last row on or before that day; who is
 * in default or withdrawn then is not in the cohort. A default on any day after the first until the last counts, whatever comes after
 * it. Else the last row on or before the last day counts.
 */
export function observe({ histories }: Ledger, cohorts: readonly Cohort[]): readonly Observation[] {
  return histories.flatMap((history) => {
    let at = -1;
    return cohorts.flatMap(({ start, end }) => {
      while ((history[at + 1]?.date ?? Infinity) <= start) at += 1;
      const opening = history[at];
      return opening?.status === "rated" ? [follow(opening.rating, history, at + 1, end)] : [];
    });
  });
}

function follow(from: Rating, history: readonly LedgerRecord[], next: number, end: number): Observation {
  let status: LedgerRecord["status"] = "rated";
  let to = from;
  for (let at = next; at < history.length; at += 1) {
    const record = history[at];
    if (record === undefined || record.date > end) break;
    if (record.status === "default") return { from, status: "default", to };
    ({ status } = record);
    to = record.rating ?? to;
  }
  return { from, status, to };
}

/** Applies the rule for withdrawn ratings to observations: kept, left out, or counted as rated at their last rating. */
export function settleWithdrawn(
  observations: readonly Observation[],
  rule: WithdrawnRule,
): readonly Observation[] {
  switch (rule) {
    case "separate":
      return observations;
    case "exclude":
      return observations.filter(({ status }) => status !== "withdrawn");
    case "last":
      return observations.map((one) => (one.status === "withdrawn" ? { ...one, status: "rated" } : one));
  }
}
