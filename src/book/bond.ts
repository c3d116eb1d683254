import { keyForm } from "../text";
import type { Leaning } from "../portfolio";
import type { Rating } from "../scale";
import type { CallPattern } from "./calls";
import { leftBy, type BookEvent, type Leaving } from "./events";

/** A bond that is held, as far as its follow-up, its ledger and its losses need it. Days are serial numbers. */
export interface Bond {
  readonly code: string;
  readonly issuer: string;
  readonly guarantor: string | null;
  readonly group: string;
  /** Position or book value, 0 or more; null where the book does not say it. */
  readonly amount: number | null;
  /** The rating with which it entered the book, and its day; both null where its first rating is one of its events, or still to come. */
  readonly rating: Rating | null;
  readonly reviewed: number | null;
  /** What is printed beside that rating of its outlook and its watch. */
  readonly leaning: Leaning;
  /** The day on which it begins; null where the book does not say it. */
  readonly start: number | null;
  /** Null for a bond without an end. */
  readonly maturity: number | null;
  /** The first day on which it may be called or put, and after how many months again; null where there is none. */
  readonly calls: CallPattern | null;
}

/**
 * Lists what happened to a bond until a day, in order: its own events, and those of its issuer and its guarantor. A rating of the
 * issuer is not one of the bond.
 */
export function eventsOf(
  bond: Bond,
  byName: ReadonlyMap<string, readonly BookEvent[]>,
  until: number,
): readonly BookEvent[] {
  const own = byName.get(keyForm(bond.code)) ?? [];
  const names = [bond.issuer, bond.guarantor].filter((name) => name !== null && name !== "");
  const others = [...new Set(names.map((name) => keyForm(name ?? "")))]
    .flatMap((name) => byName.get(name) ?? [])
    .filter(({ what }) => what.kind === "trigger");
  return [...own, ...others].filter(({ date }) => date <= until).sort((a, b) => a.date - b.date);
}

/** What a bond is at the end of a day; ahead: it begins later; called, put and sold: all of it, before its end. */
export type BondState = "held" | "matured" | "defaulted" | "ahead" | Leaving;

/**
 * Tells whether a bond is followed. A default stays one whatever day the end was: a bond that was repaid cannot fall into it, and many
 * do on the days after their end.
 */
export function stateOf(bond: Bond, events: readonly BookEvent[], asOf: number): BondState {
  const { start, maturity } = bond;
  if (start !== null && start > asOf) return "ahead";
  if (events.some(({ what }) => what.kind === "default")) return "defaulted";
  const left = leftBy(events);
  // Repaid on its last day, or on those after it that were holidays, it has matured.
  if (left !== null && (maturity === null || left.event.date < maturity)) return left.kind;
  return maturity !== null && maturity <= asOf ? "matured" : "held";
}

/** The rating with which a bond came into the book, as far as it was known on a day. */
export function firstRating(bond: Bond, asOf: number): Pick<Bond, "rating" | "reviewed" | "leaning"> {
  const isKnown = bond.reviewed !== null && bond.reviewed <= asOf;
  return isKnown ? bond : { rating: null, reviewed: null, leaning: { outlook: null, watch: null } };
}
