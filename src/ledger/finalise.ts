import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import { notchesBetween, readRating, writeRating, type Rating, type RatingScale } from "../scale";
import { keyForm, normaliseText } from "../text";
import type { Language, Text } from "../language";
import type { LedgerField } from "./columns";
import { readDate } from "../reading";
import { LARGE_MOVE } from "./moves";
import type { Duty } from "../review";
import { nextReview, type ReviewRules } from "../review";

/** What is to be finalised: an assessment's results, and what its people state. */
export interface Finalising {
  readonly issuer: string;
  /** The day from which the rating holds: ISO text. */
  readonly date: string;
  readonly final: Rating | undefined;
  readonly standalone: Rating | undefined;
  readonly outlook: string | undefined;
  /** Pin of the methodology. */
  readonly method: string;
  readonly engine: string;
  /** Hash of the inputs. */
  readonly inputs: string;
  readonly analyst: string;
  /** Declared: nobody here can tell who typed it. */
  readonly approver: string;
  readonly reason: string;
  /** Duties of the process that are not met. With any, `unmetReason` is needed. */
  readonly unmet?: readonly Duty[];
  /** Why the rating is final although duties are unmet. */
  readonly unmetReason?: string;
  /** In which the duties that are not met are named behind the reason. */
  readonly language: Language;
}

/** A row of the ledger by column. The days are serial numbers; everything else is text. */
export type LedgerEntry = Readonly<Record<Exclude<LedgerField, "date" | "next">, string>> & {
  readonly date: number;
  readonly next: number;
};

/** Tells whether two names are of one person: neither case nor spaces nor the width of letters tell people apart. */
export function samePerson(a: string, b: string): boolean {
  return keyForm(a) === keyForm(b);
}

/** Tells whether an assessment is a draft, which it stays until somebody else than its analyst approves it. */
export function standingOf(analyst: string, approver: string): "draft" | "final" {
  const isNamed = normaliseText(analyst) !== "" && normaliseText(approver) !== "";
  return isNamed && !samePerson(analyst, approver) ? "final" : "draft";
}

/**
 * Makes the ledger's row of a finalised assessment, with the day of its next review.
 * @returns every problem: no rating, a name or a reason that is missing, an approver who is the analyst, duties that are
 * not met and no reason why the rating is final all the same
 */
export function finalise(given: Finalising, rules: ReviewRules, scale: RatingScale): Outcome<LedgerEntry> {
  const { issuer, analyst, approver, reason } = given;
  const blank = (["issuer", "analyst", "approver", "reason"] as const).filter(
    (name) => normaliseText(given[name]) === "",
  );
  const date = readDate(given.date, "date");
  const unmet = given.unmet ?? [];
  const why = normaliseText(given.unmetReason ?? "");
  const problems: readonly Problem[] = [
    ...(given.final === undefined ? [missing("missing-item", "rating")] : []),
    ...blank.map((name) => missing("missing-item", name)),
    ...(date.ok ? [] : date.problems),
    ...(unmet.length > 0 && why === ""
      ? [missing("missing-reason", "unmetReason", { reason: namesOf(unmet) })]
      : []),
    ...(normaliseText(approver) !== "" && samePerson(analyst, approver)
      ? [wrong("same-person", "approver", { received: normaliseText(approver) })]
      : []),
  ];
  if (given.final === undefined || !date.ok || problems.length > 0) return failure(...problems);
  const next = nextReview(date.value, given.final, [], null, rules, scale);
  if (!next.ok) return next;
  return success({
    issuer: normaliseText(issuer),
    date: date.value,
    rating: writeRating(given.final, scale),
    outlook: given.outlook ?? "",
    standalone: given.standalone === undefined ? "" : writeRating(given.standalone, scale),
    status: "final",
    method: given.method,
    scale: scale.id,
    analyst: normaliseText(analyst),
    approver: normaliseText(approver),
    reason:
      unmet.length === 0 ? reason.trim() : `${reason.trim()}${besideReason(unmet, why, given.language)}`,
    next: next.value,
    engine: given.engine,
    inputs: given.inputs,
  });
}

function besideReason(unmet: readonly Duty[], why: string, language: Language): string {
  const names = namesOf(unmet)[language];
  return language === "zh" ? `［${names}：${why}］` : ` [${names}: ${why}]`;
}

/** Names the duties that are not met, those of a bond with the bond. */
function namesOf(unmet: readonly Duty[]): Text {
  const list = (language: "en" | "zh", between: string) =>
    unmet
      .map(({ label, bond }) => (bond === undefined ? label[language] : `${label[language]} (${bond})`))
      .join(between);
  return { en: `duties not met: ${list("en", ", ")}`, zh: `未履行的职责：${list("zh", "、")}` };
}

/** How far a rating is from the issuer's one before. */
export type Step =
  | { readonly kind: "moved"; readonly notches: number; readonly large: boolean }
  /** The one before is no rating of this scale: a default, a withdrawal, another agency's symbol. */
  | { readonly kind: "apart"; readonly before: string };

/**
 * Measures the move from the rating that the ledger shows last.
 * @param before as the ledger writes it, with the scale that its row names, or ""
 */
export function stepFrom(before: string, beforeScale: string, now: Rating, scale: RatingScale): Step {
  const apart: Step = { kind: "apart", before };
  if (beforeScale !== "" && keyForm(beforeScale) !== keyForm(scale.id)) return apart;
  const rating = readRating(before, scale, "rating");
  if (!rating.ok) return apart;
  const notches = notchesBetween(now, rating.value);
  return { kind: "moved", notches, large: Math.abs(notches) >= LARGE_MOVE };
}
