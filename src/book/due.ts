import { nextCall } from "./calls";
import type { Bond } from "./bond";
import type { FollowUp } from "./follow";

/** Something of a bond that falls on a day: its next rating, a day on which it may be called or put, or its end. */
export interface BondDue {
  readonly kind: "review" | "call" | "maturity";
  readonly date: number;
}

/**
 * Lists what falls due of a bond up to a day: a review whenever it was due, calls and maturity from the look on. A bond that is no
 * longer followed has nothing due.
 */
export function dueOf(bond: Bond, follow: FollowUp, asOf: number, until: number): readonly BondDue[] {
  if (follow.state !== "held" && follow.state !== "unrated") return [];
  const call = bond.calls === null ? null : nextCall(bond.calls, asOf);
  // A rule that would come after the end gives the end itself: on that day nothing is left to be rated.
  const isOver = bond.maturity !== null && follow.due !== null && follow.due >= bond.maturity;
  const all: readonly (BondDue | null)[] = [
    follow.due === null || isOver ? null : { kind: "review", date: follow.due },
    call === null ? null : { kind: "call", date: call },
    bond.maturity === null ? null : { kind: "maturity", date: bond.maturity },
  ];
  return all.filter((one) => one !== null).filter(({ date }) => date <= until);
}
