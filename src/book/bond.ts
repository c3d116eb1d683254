import { keyForm } from "../text";
import type { Rating } from "../scale";
import type { CallPattern } from "./calls";
import type { BookEvent } from "./events";

/** A bond that is held, as far as its follow-up, its ledger and its losses need it. Days are serial numbers. */
export interface Bond {
  readonly code: string;
  readonly issuer: string;
  readonly guarantor: string | null;
  readonly group: string;
  /** Position or book value, 0 or more. */
  readonly amount: number;
  /** The rating with which it entered the book, and its day; both null where its first rating is one of its events, or still to come. */
  readonly rating: Rating | null;
  readonly reviewed: number | null;
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

/** What a bond is at the end of a day. */
export type BondState = "held" | "matured" | "defaulted";

/** Tells whether a bond is still followed: a default before its end stays one, whatever day the end was. */
export function stateOf(bond: Bond, events: readonly BookEvent[], asOf: number): BondState {
  const { maturity } = bond;
  if (events.some(({ what, date }) => what.kind === "default" && (maturity === null || date <= maturity)))
    return "defaulted";
  return maturity !== null && maturity <= asOf ? "matured" : "held";
}
