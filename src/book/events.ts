import { failure, missing, success, wrong, type Outcome } from "../problem";
import { findTrigger, triggerWords, type ReviewRules, type ReviewTrigger } from "../review";
import type { Leaning } from "../portfolio";
import type { Rating } from "../scale";
import { keyForm, normaliseText } from "../text";

/** Something that happened to a bond, its issuer or its guarantor, with the day and where it was read. */
export interface BookEvent {
  /** A bond's code, or the name of an issuer or guarantor: then it concerns each bond of his. */
  readonly of: string;
  /** Serial number. */
  readonly date: number;
  readonly source: string;
  readonly what:
    | { readonly kind: "rated"; readonly rating: Rating; readonly leaning: Leaning }
    | { readonly kind: "default" | "recovery"; readonly amount: number | null }
    | { readonly kind: "trigger"; readonly trigger: ReviewTrigger };
}

const WORDS = {
  rated: ["rated", "rating", "re-rated", "rerated", "review", "评级", "跟踪评级", "重新评级", "复评"],
  default: ["default", "defaulted", "违约", "实质违约"],
  recovery: ["recovery", "recovered", "回收", "违约回收", "收回"],
} as const;

/** What an event's word means: a rating, a default, a recovery, or one of the triggers that ask for a re-evaluation at once. */
export type EventKind =
  { readonly kind: keyof typeof WORDS } | { readonly kind: "trigger"; readonly trigger: ReviewTrigger };

/** Tells whether a word says that a bond was rated, whatever the rules of review. */
export function isRatedWord(word: string): boolean {
  return WORDS.rated.some((one) => keyForm(one) === keyForm(word));
}

/** Finds what an event is by a word of either language; one that is none names all that there are. */
export function findEvent(word: string, rules: ReviewRules, at: string): Outcome<EventKind> {
  const form = keyForm(word);
  for (const kind of ["rated", "default", "recovery"] as const)
    if (WORDS[kind].some((one) => keyForm(one) === form)) return success({ kind });
  const trigger = findTrigger(word, rules, at);
  if (trigger.ok) return success({ kind: "trigger", trigger: trigger.value });
  const triggers = triggerWords(rules);
  const allowed = { en: `rated, default, recovery, ${triggers.en}`, zh: `评级、违约、回收、${triggers.zh}` };
  return failure(wrong("not-in-list", at, { received: normaliseText(word), allowed }));
}

/** Asks that an event says where it was read: the guideline keeps what it rests on (articles 11, 12). */
export function sourceOf(text: string | null, at: string): Outcome<string> {
  return text === null
    ? failure(missing("missing-argument", at, { expected: "where the event was read" }))
    : success(text);
}

/** Events by whom they concern, each list in order of its days. */
export function eventsByName(events: readonly BookEvent[]): ReadonlyMap<string, readonly BookEvent[]> {
  const byName = new Map<string, BookEvent[]>();
  for (const event of events) {
    const name = keyForm(event.of);
    const own = byName.get(name);
    if (own === undefined) byName.set(name, [event]);
    else own.push(event);
  }
  for (const own of byName.values()) own.sort((a, b) => a.date - b.date);
  return byName;
}
