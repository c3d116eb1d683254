import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { readRating, type Rating, type RatingScale } from "../scale";
import { keyForm, normaliseText } from "../text";
import type { Basis, Citation } from "../trace";
import { addMonths, readDate } from "../reading";
import type { ProcessRules } from "./process";

export interface ReviewTrigger {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  /** Days after the event by which the rating is due; 0 where left out: at once. */
  readonly days?: number;
}

/** The watch list: a rating on it is decided upon within so many days of its listing. */
export interface WatchRules {
  readonly days: number;
  readonly label: Text;
  readonly aliases: readonly string[];
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
}

/** How often a rating is looked at again: data, with where each number comes from. */
export interface ReviewRules {
  readonly id: string;
  readonly title: Text;
  readonly regular: { readonly months: number; readonly cite: Citation; readonly basis: Basis };
  /** Shorter intervals, each from a symbol of each scale on down. */
  readonly tiers: readonly {
    readonly months: number;
    readonly from: Readonly<Record<string, string>>;
    readonly basis: Basis;
  }[];
  /** What asks for a re-evaluation at once. */
  readonly triggers: readonly ReviewTrigger[];
  readonly watch: WatchRules;
  /** How far a committee's rating may stand from the indicated one, in notches either way. */
  readonly committee: {
    readonly limit: number;
    readonly rule: Text;
    readonly cite: Citation;
    readonly basis: Basis;
  };
  /** The duties of the process, by the ids of the methodology's checks; left out where no source names any. */
  readonly process?: ProcessRules;
  readonly cite: Citation;
}

export interface ReviewEvent {
  readonly trigger: ReviewTrigger;
  /** Serial number; null where the day is not known. */
  readonly date: number | null;
}

/** The id by which an event is a listing on the watch list. */
const WATCH_LIST = "watch-list";

/**
 * Finds a trigger by its id, its label in either language, or another word for it. A listing on the watch list is one
 * that leaves its days.
 */
export function findTrigger(word: string, rules: ReviewRules, at: string): Outcome<ReviewTrigger> {
  // Put on a list or on the list: the same.
  const forms = [word, word.replace(LISTED, "")].map(keyForm);
  const all = triggersOf(rules);
  const found = all.find(({ id, label, aliases }) =>
    [id, label.en, label.zh, ...aliases].some((one) => forms.includes(keyForm(one))),
  );
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: normaliseText(word), allowed: triggerWords(rules) }))
    : success(found);
}

const LISTED = /^\s*(?:列入|(?:placed|put) on (?:the )?)\s*/i;

function triggersOf(rules: ReviewRules): readonly ReviewTrigger[] {
  return [...rules.triggers, watchTrigger(rules)];
}

/** A listing on the watch list, as what asks for a re-evaluation. */
export function watchTrigger({ watch: { days, label, aliases } }: ReviewRules): ReviewTrigger {
  return { id: WATCH_LIST, label, aliases, days };
}

/** Lists what asks for a re-evaluation, as a reader of either language writes it. */
export function triggerWords(rules: ReviewRules): Text {
  const all = triggersOf(rules);
  return { en: all.map(({ id }) => id).join(", "), zh: all.map(({ label }) => label.zh).join("、") };
}

/** After how many months a rating is due again, and whose number that is. */
export interface ReviewInterval {
  readonly months: number;
  readonly basis: Basis;
}

/** Finds the interval after which a rating is due again: the shortest one whose symbol it has reached. */
export function reviewInterval(
  rating: Rating,
  rules: ReviewRules,
  scale: RatingScale,
): Outcome<ReviewInterval> {
  let interval: ReviewInterval = rules.regular;
  for (const tier of rules.tiers) {
    const symbol = tier.from[scale.id];
    if (symbol === undefined) {
      const allowed = Object.keys(tier.from);
      return failure(
        wrong("not-in-list", "rating", { received: `a rating of the scale ${scale.id}`, allowed }),
      );
    }
    const from = readRating(symbol, scale, "tiers");
    if (!from.ok) return from;
    if (rating.rank >= from.value.rank && tier.months < interval.months) interval = tier;
  }
  return success({ months: interval.months, basis: interval.basis });
}

/**
 * Finds the day by which a rating must be looked at again: the interval of its rating after the last review, or the
 * day of an event where that comes first. An event of unknown day makes it due at once, on the day of the last
 * review; one before the last review has been seen by it. A listing on the watch list makes it due when its days are
 * over, also if the last review came between. Never after the bond ends.
 * @param lastReview serial number of the day, as are the events' and `maturity`
 * @returns the serial number; a problem where the bond ended before the last review
 */
export function nextReview(
  lastReview: number,
  rating: Rating,
  events: readonly ReviewEvent[],
  maturity: number | null,
  rules: ReviewRules,
  scale: RatingScale,
): Outcome<number> {
  if (maturity !== null && maturity < lastReview) {
    const expected = "a day not before the last review";
    return failure(wrong("wrong-shape", "maturity", { received: maturity, expected }));
  }
  const interval = reviewInterval(rating, rules, scale);
  if (!interval.ok) return interval;
  const eventful = events
    .map(({ date, trigger }) => (date ?? lastReview) + (trigger.days ?? 0))
    .filter((day) => day >= lastReview);
  const due = Math.min(addMonths(lastReview, interval.value.months), ...eventful);
  return readDate(maturity === null ? due : Math.min(due, maturity), "lastReview");
}
