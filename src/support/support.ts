import { failure, missing, success, wrong, type Outcome } from "../problem";
import { addNotches, notchesBetween, scalesDiffer, type Rating, type RatingScale } from "../scale";
import type { SupportTerms } from "./terms";
import { upliftWanted } from "./uplift";

/** Who may support, in the order in which they are applied (house): the shareholder, then the government. */
export const SUPPORT_ROLES = ["shareholder", "government"] as const;
export type SupportRole = (typeof SUPPORT_ROLES)[number];

/** One supporter as stated. */
export interface Supporter<S extends string = string> {
  /** Null where it is not said; such a one comes last. */
  readonly role: SupportRole | null;
  /** On the scale of the stand-alone rating; null where no rating is known. */
  readonly rating: Rating<S> | null;
  /** Words of the method, in any case and with spaces or hyphens. */
  readonly strength: string;
  readonly dependence: string | null;
  /** Whole notches, 0 or below, by which he draws the rating down where he is the weaker one; 0: he does not. */
  readonly drag: number;
  /** Where he stands, put before the names in messages. */
  readonly at?: string;
}

/** What one supporter did: an uplift is 0 or above, a drag 0 or below. */
export interface SupportEffect<S extends string = string> {
  readonly kind: "uplift" | "drag";
  readonly supporter: Supporter<S>;
  readonly notches: number;
  /** The supporter's own rating held the uplift or the drag. */
  readonly capped: boolean;
  readonly running: Rating<S>;
}

export interface SupportResult<S extends string = string> {
  readonly rating: Rating<S>;
  /** In order of application: every uplift, then every drag. Their notches add up to the distance travelled. */
  readonly effects: readonly SupportEffect<S>[];
}

/**
 * Lifts a stand-alone rating by the support of others, by the method of the terms. Each supporter lifts from the
 * stand-alone rating, never above himself and never by less than nothing; they are applied shareholder first, then
 * government, and never summed: the next one adds only what he would lift beyond those before him. The order of the list
 * changes nothing but which of two equals is named first.
 *
 * A drag is a constraint by itself, taken after all uplifts and only where it is stated: it lowers the rating by its
 * notches, though below the stand-alone one, but never beneath the supporter's own. Drags are not summed either.
 * @returns the rating after support in the stand-alone's scale, case and notation; missing where a rating or (for joint
 * default) a dependence is needed and blank; wrong for a word that the method lacks, a supporter on another scale, or a
 * drag that is no whole number down from 0
 */
export function applySupport<S extends string>(
  standalone: Rating<S>,
  supporters: readonly Supporter<NoInfer<S>>[],
  terms: SupportTerms,
  scale: RatingScale<NoInfer<S>>,
): Outcome<SupportResult<S>> {
  const effects: SupportEffect<S>[] = [];
  let running = standalone;
  const move = (kind: SupportEffect["kind"], supporter: Supporter<S>, notches: number, capped: boolean) => {
    running = addNotches(running, notches, scale);
    effects.push({ kind, supporter, notches, capped, running });
  };
  const ordered = [...supporters].sort((a, b) => turnOf(a) - turnOf(b));
  for (const supporter of ordered) {
    const problem = problemOf(standalone, supporter);
    if (problem !== null) return problem;
    const wanted = upliftWanted(terms, standalone, supporter, scale, supporter.at ?? "");
    if (!wanted.ok) return wanted;
    const room = supporter.rating === null ? 0 : Math.max(notchesBetween(supporter.rating, standalone), 0);
    const reached = notchesBetween(running, standalone);
    const more = Math.max(Math.min(wanted.value, room) - reached, 0);
    move("uplift", supporter, more, wanted.value !== Infinity && wanted.value > room);
  }
  const lifted = running;
  for (const supporter of ordered) {
    const { rating, drag } = supporter;
    if (drag === 0 || rating === null) continue;
    const above = Math.max(notchesBetween(lifted, rating), 0);
    const taken = notchesBetween(lifted, running);
    move("drag", supporter, Math.min(taken - Math.min(-drag, above), 0), -drag > above);
  }
  return success({ rating: running, effects });
}

function turnOf({ role }: Supporter): number {
  return role === null ? SUPPORT_ROLES.length : SUPPORT_ROLES.indexOf(role);
}

function problemOf(standalone: Rating, supporter: Supporter): Outcome<never> | null {
  const { rating, drag } = supporter;
  const place = supporter.at ?? "";
  if (rating !== null && rating.scale !== standalone.scale)
    return failure(scalesDiffer(standalone, rating, `${place}supporter`));
  if (!Number.isInteger(drag))
    return failure(wrong("not-a-whole-number", `${place}drag`, { received: drag }));
  if (drag > 0) return failure(wrong("out-of-range", `${place}drag`, { received: drag, from: "any", to: 0 }));
  if (drag === 0 || rating !== null) return null;
  return failure(missing("missing-argument", `${place}supporter`, { expected: "a rating such as AA+" }));
}
