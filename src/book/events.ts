import { failure, missing, success, wrong, type Outcome } from "../problem";
import { findTrigger, triggerWords, type ReviewRules, type ReviewTrigger } from "../review";
import type { Leaning } from "../portfolio";
import type { Rating } from "../scale";
import { keyForm, normaliseText } from "../text";

/** How a bond, or a part of it, leaves the book before its end: called or repaid early by its issuer, put back to him, sold. */
export type Leaving = "called" | "put" | "sold";

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
    | { readonly kind: Leaving; readonly amount: number | null; readonly isPart: boolean }
    | { readonly kind: "trigger"; readonly trigger: ReviewTrigger };
}

const WORDS = {
  rated: ["rated", "rating", "re-rated", "rerated", "review", "评级", "跟踪评级", "重新评级", "复评"],
  default: ["default", "defaulted", "违约", "实质违约"],
  recovery: ["recovery", "recovered", "回收", "违约回收", "收回"],
  called: [
    ...[
      "called",
      "call",
      "redeemed",
      "redemption",
      "early redemption",
      "repaid",
      "repayment",
      "prepaid",
      "called or repaid early",
    ],
    ...["赎回", "提前赎回", "已赎回", "兑付", "提前兑付", "到期兑付", "提前偿还"],
  ],
  put: ["put", "put back", "putback", "put exercised", "回售", "投资者回售", "已回售", "行使回售"],
  sold: ["sold", "sale", "disposed", "卖出", "出售", "转让", "已卖出"],
} as const;

const KINDS = Object.keys(WORDS) as readonly (keyof typeof WORDS)[];

/** Tells whether an event is of one bond, and what stands beside it an amount: a default, what comes back, what leaves the book. */
export function isOfAmount(kind: EventKind["kind"]): kind is "default" | "recovery" | Leaving {
  return kind !== "rated" && kind !== "trigger";
}

/**
 * Tells what stands beside something that leaves the book by a word in the place of an amount: true where it says that it is a part, false for
 * all of it, null for what is no such word.
 */
export function partWord(word: string): boolean | null {
  const form = keyForm(word);
  if (PART.some((one) => keyForm(one) === form)) return true;
  return ALL.some((one) => keyForm(one) === form) ? false : null;
}

const PART = ["part", "in part", "partly", "部分", "部分赎回", "部分回售", "部分卖出"];
const ALL = ["all", "in whole", "whole", "全部", "全额"];

/** What an event's word means: a rating, a default, a recovery, a way out of the book, or a trigger of a re-evaluation. */
export type EventKind =
  { readonly kind: keyof typeof WORDS } | { readonly kind: "trigger"; readonly trigger: ReviewTrigger };

/** Tells whether a word says that a bond was rated, whatever the rules of review. */
export function isRatedWord(word: string): boolean {
  return WORDS.rated.some((one) => keyForm(one) === keyForm(word));
}

/** Finds what an event is by a word of either language; one that is none names all that there are. */
export function findEvent(word: string, rules: ReviewRules, at: string): Outcome<EventKind> {
  const form = keyForm(word);
  const known = KINDS.find((kind) => WORDS[kind].some((one) => keyForm(one) === form));
  if (known !== undefined) return success({ kind: known });
  const trigger = findTrigger(word, rules, at);
  if (trigger.ok) return success({ kind: "trigger", trigger: trigger.value });
  const triggers = triggerWords(rules);
  const allowed = {
    en: `rated, default, recovery, called, put, sold, ${triggers.en}`,
    zh: `评级、违约、回收、提前赎回、回售、卖出、${triggers.zh}`,
  };
  return failure(wrong("not-in-list", at, { received: normaliseText(word), allowed }));
}

type Left = Extract<BookEvent["what"], { readonly isPart: boolean }>;

/** Tells whether an event takes a bond, or a part of it, out of the book. */
export function isLeft(what: BookEvent["what"]): what is Left {
  return "isPart" in what;
}

/** Finds how all of a bond left the book, and the event that says so; null where it did not. What leaves in part leaves the rest. */
export function leftBy(
  events: readonly BookEvent[],
): { readonly kind: Leaving; readonly event: BookEvent } | null {
  for (const event of events)
    if (isLeft(event.what) && !event.what.isPart) return { kind: event.what.kind, event };
  return null;
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
