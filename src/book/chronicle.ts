import type { Rating } from "../scale";
import { firstRating, stateOf, type Bond } from "./bond";
import type { BookEvent } from "./events";

/** Something that happened to a bond: a rating, an event that asks for one, what was lost, came back or left, or its end. */
export interface BondEntry {
  readonly date: number;
  /** `first` is the rating with which it came into the book. */
  readonly what:
    BookEvent["what"] | { readonly kind: "first"; readonly rating: Rating } | { readonly kind: "maturity" };
  /** As the event names it: the bond's code, or its issuer or guarantor. */
  readonly of: string;
  readonly source: string;
}

/**
 * Lists all that happened to a bond until a day, in order: what its ledger has of it, and the events between its ratings. A
 * bond in default has no end.
 * @param events of the bond until the day, in order
 */
export function chronicleOf(bond: Bond, events: readonly BookEvent[], asOf: number): readonly BondEntry[] {
  const { code, maturity } = bond;
  const { rating, reviewed } = firstRating(bond, asOf);
  const own = { of: code, source: "" };
  const first: readonly BondEntry[] =
    rating === null || reviewed === null ? [] : [{ ...own, date: reviewed, what: { kind: "first", rating } }];
  const end: readonly BondEntry[] =
    maturity === null || stateOf(bond, events, asOf) !== "matured"
      ? []
      : [{ ...own, date: maturity, what: { kind: "maturity" } }];
  return [...first, ...events, ...end].sort((a, b) => a.date - b.date);
}
