import { success, type Outcome } from "../problem";
import { nextReview, watchTrigger, type ReviewEvent, type ReviewRules, type ReviewTrigger } from "../review";
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
  /** What brings it forward, and where it was read; null where the regular interval does. */
  readonly by: Asking | null;
  /** Put on the watch list by its last rating or since. */
  readonly isWatched: boolean;
  /** What the last rating prints of its outlook and its watch. */
  readonly leaning: Leaning;
  /** Whether the last rating is the one with which the bond came into the book. */
  readonly isFirst: boolean;
}

/** What asks for a re-evaluation, on which day, and where that was read; "" where the bond's own row says it. */
export interface Asking {
  readonly trigger: ReviewTrigger;
  readonly date: number;
  readonly source: string;
}

/** A rating of the bond, as far as the watch list goes. */
interface Rated {
  readonly date: number;
  readonly source: string;
  readonly leaning: Leaning;
}

/**
 * Follows a bond up to a day: its last rating is the latest of its own and of its events, what happened since asks for a
 * re-evaluation (article 19), a watch that is printed beside the rating as a listing does, and maturity, default or what takes it out of
 * the book ends it.
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
  const ratings: Rated[] = last === null ? [] : [{ date: last, source: "", leaning }];
  const own = ratings.length;
  for (const { what, date, source } of events) {
    if (what.kind !== "rated" || (last !== null && date < last)) continue;
    ({ rating, leaning } = what);
    last = date;
    ratings.push({ date, source, leaning });
  }
  const isFirst = ratings.length === own;
  const state = stateOf(bond, events, asOf);
  const triggers = events.flatMap(({ what, date, source }): Asking[] =>
    what.kind === "trigger" ? [{ trigger: what.trigger, date, source }] : [],
  );
  const listed = listingOf(ratings, triggers, watchTrigger(rules));
  const since = triggers.filter(({ date }) => last === null || date >= last);
  const asking = listed === null ? since : [listed, ...since];
  const isWatched = asking.some(({ trigger }) => trigger.id === watchTrigger(rules).id);
  const said = { isWatched, leaning, isFirst };
  if (rating === null || last === null || state !== "held")
    return success({
      state: state === "held" ? "unrated" : state,
      ...{ rating, last, due: null, by: null, ...said },
    });
  const end = bond.maturity === null ? null : Math.max(bond.maturity, last);
  const regular = nextReview(last, rating, [], end, rules, scale);
  if (!regular.ok) return regular;
  const asked = asking.map(({ trigger, date }): ReviewEvent => ({ trigger, date }));
  const due = nextReview(last, rating, asked, end, rules, scale);
  if (!due.ok) return due;
  const by = due.value < regular.value ? (asking.find((one) => dueBy(one) === due.value) ?? null) : null;
  return success({ state, rating, last, due: due.value, by, ...said });
}

/**
 * Finds since when a bond is on watch whose last rating prints it: from the first of the ratings that have printed it since without a
 * break, or from the entry on the list before that one. Null where the last rating prints none.
 */
function listingOf(
  ratings: readonly Rated[],
  triggers: readonly Asking[],
  trigger: ReviewTrigger,
): Asking | null {
  const last = ratings.at(-1);
  if (last === undefined || last.leaning.watch === null) return null;
  const seen = ratings.findLastIndex(({ leaning }) => leaning.watch === null);
  const first = ratings[seen + 1];
  if (first === undefined) return null;
  const from = ratings[seen]?.date ?? -Infinity;
  const entered = triggers.find(
    ({ trigger: { id }, date }) => id === trigger.id && date >= from && date <= first.date,
  );
  const listed = entered ?? { trigger, date: first.date, source: first.source };
  // Kept on it by a rating after its days were over: they run anew.
  return dueBy(listed) >= last.date ? listed : { trigger, date: last.date, source: last.source };
}

const dueBy = ({ trigger, date }: Asking): number => date + (trigger.days ?? 0);
