import { success, type Outcome } from "../problem";
import { nextReview, type ReviewEvent, type ReviewRules } from "../review";
import type { Rating, RatingScale } from "../scale";
import type { Leaning } from "../portfolio";
import { firstRating, stateOf, type Bond, type BondState } from "./bond";
import type { BookEvent } from "./events";

/** Where a bond stands in its follow-up. */
export interface FollowUp {
  /** Held without any rating so far is a state of its own: nothing says when it is due, and it should not stay so. */
  readonly state: BondState | "unrated";
  readonly rating: Rating | null;
  /** Day of the last rating. */
  readonly last: number | null;
  /** The day by which it must be rated again; null for a bond that is no longer followed. */
  readonly due: number | null;
  /** The event that brings it forward; null where the regular interval does. */
  readonly by: BookEvent | null;
  /** Put on the watch list by its last rating or since. */
  readonly isWatched: boolean;
  /** What the last rating prints of its outlook and its watch. */
  readonly leaning: Leaning;
  /** Whether the last rating is the one with which the bond came into the book. */
  readonly isFirst: boolean;
}

const WATCH_LIST = "watch-list";

/**
 * Follows a bond up to a day: its last rating is the latest of its own and of its events, what happened since asks for a
 * re-evaluation (article 19), and maturity, default or what takes it out of the book ends it.
 * @param events of the bond until the day, in order
 */
export function followUp(
  bond: Bond,
  events: readonly BookEvent[],
  asOf: number,
  rules: ReviewRules,
  scale: RatingScale,
): Outcome<FollowUp> {
  let { rating, reviewed: last, leaning } = firstRating(bond, asOf);
  let isFirst = true;
  for (const { what, date } of events) {
    if (what.kind !== "rated" || (last !== null && date < last)) continue;
    ({ rating, leaning } = what);
    last = date;
    isFirst = false;
  }
  const state = stateOf(bond, events, asOf);
  const since = events.filter(({ what, date }) => what.kind === "trigger" && (last === null || date >= last));
  const isWatched =
    leaning.watch !== null ||
    since.some(({ what }) => what.kind === "trigger" && what.trigger.id === WATCH_LIST);
  const said = { isWatched, leaning, isFirst };
  if (rating === null || last === null || state !== "held")
    return success({
      state: state === "held" ? "unrated" : state,
      ...{ rating, last, due: null, by: null, ...said },
    });
  const asked = since.flatMap(({ what, date }): ReviewEvent[] =>
    what.kind === "trigger" ? [{ trigger: what.trigger, date }] : [],
  );
  const end = bond.maturity === null ? null : Math.max(bond.maturity, last);
  const regular = nextReview(last, rating, [], end, rules, scale);
  if (!regular.ok) return regular;
  const due = nextReview(last, rating, asked, end, rules, scale);
  if (!due.ok) return due;
  const by = due.value < regular.value ? (since.find((event) => dueBy(event) === due.value) ?? null) : null;
  return success({ state, rating, last, due: due.value, by, ...said });
}

function dueBy({ what, date }: BookEvent): number {
  return date + (what.kind === "trigger" ? (what.trigger.days ?? 0) : 0);
}
