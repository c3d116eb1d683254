import {
  findPack,
  findReviewRules,
  reviewRulesFor,
  scaleOf,
  findScale,
  keyForm,
  nextReview,
  readRating,
  reviewInterval,
  type ReviewInterval,
  type ReviewRules,
} from "../../../src";
import { shippedMethod } from "../../draft/pack-of";
import { allRows, type LastRow, type LedgerTable } from "../ledger/rows";

/** An issuer's follow-up: what was decided last, and by when it must be looked at again. */
export interface Due {
  readonly last: LastRow;
  /** Serial number; null where no rule says when. */
  readonly day: number | null;
  /** The rules by which the day was found, with the interval that applied. */
  readonly by: { readonly rules: ReviewRules; readonly interval: ReviewInterval } | null;
  /** Days that are left; below 0 it is overdue. */
  readonly left: number | null;
}

/** A rating that is in default or was withdrawn is followed up no more. */
const OVER = new Set(["default", "defaulted", "withdrawn", "违约", "终止", "终止评级", "撤销"].map(keyForm));

/** Lists each issuer's latest row; of equal days the one further down. */
function latestRows(ledgers: readonly LedgerTable[]): readonly LastRow[] {
  const latest = new Map<string, LastRow>();
  for (const row of allRows(ledgers)) {
    const before = latest.get(keyForm(row.issuer));
    if (before === undefined || row.date >= before.date) latest.set(keyForm(row.issuer), row);
  }
  return [...latest.values()];
}

/** Finds the day by the review rules of the row's methodology; null where methodology, scale or rating is not known here. */
function dayOf(row: LastRow): Pick<Due, "day" | "by"> {
  const none = { day: null, by: null };
  const pack = findPack(shippedMethod(row.method), "method");
  const scale =
    pack.ok && (row.scale === "" || row.scale === pack.value.scale)
      ? scaleOf(pack.value)
      : findScale(row.scale, "scale");
  const rules = pack.ok ? reviewRulesFor(pack.value, "method") : findReviewRules(null, "method");
  if (!scale.ok || !rules.ok) return none;
  const rating = readRating(row.rating, scale.value, "rating");
  if (!rating.ok) return none;
  const interval = reviewInterval(rating.value, rules.value, scale.value);
  const day = nextReview(row.date, rating.value, [], null, rules.value, scale.value);
  return interval.ok && day.ok
    ? { day: day.value, by: { rules: rules.value, interval: interval.value } }
    : none;
}

/**
 * Lists what is due from the ledgers, the most urgent first and what no rule speaks of last.
 * @param today serial number
 */
export function dueList(ledgers: readonly LedgerTable[], today: number): readonly Due[] {
  const all = latestRows(ledgers)
    .filter(({ status }) => !OVER.has(keyForm(status)))
    .map((last): Due => {
      const { day, by } = dayOf(last);
      return { last, day, by, left: day === null ? null : day - today };
    });
  return all.sort(
    (a, b) =>
      (a.day ?? Infinity) - (b.day ?? Infinity) ||
      a.last.issuer.localeCompare(b.last.issuer, "en") ||
      a.last.date - b.last.date,
  );
}

/** Leaves out what is due later than so many days from now; what no rule speaks of stays, null keeps all. */
export function dueWithin(all: readonly Due[], days: number | null): readonly Due[] {
  return days === null ? all : all.filter(({ left }) => left === null || left <= days);
}
