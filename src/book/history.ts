import type { Rating } from "../scale";
import { firstRating, stateOf, type Bond } from "./bond";
import { leftBy, type BookEvent } from "./events";

/** A row of a ledger that a bond leaves. */
export interface BondRecord {
  readonly date: number;
  readonly rating: Rating | null;
  readonly status: "rated" | "default" | "withdrawn";
  readonly source: string;
}

/**
 * Lists the rows that a bond leaves in a ledger until a day: its first rating if it has any, each one after it, its default, or the day on which
 * it matured or left the book as a withdrawal. Two on one day are the later one; a default ends the list.
 * @param events of the bond until the day, in order
 */
export function historyOf(bond: Bond, events: readonly BookEvent[], asOf: number): readonly BondRecord[] {
  const state = stateOf(bond, events, asOf);
  const rows = new Map<number, BondRecord>();
  const put = (row: BondRecord) => rows.set(row.date, row);
  const first = firstRating(bond, asOf);
  if (first.rating !== null && first.reviewed !== null)
    put({ date: first.reviewed, rating: first.rating, status: "rated", source: "" });
  for (const { what, date, source } of events) {
    if (what.kind === "rated") put({ date, rating: what.rating, status: "rated", source });
    if (what.kind === "default" && state === "defaulted") {
      put({ date, rating: null, status: "default", source });
      break;
    }
  }
  const left = leftBy(events);
  if (left !== null && left.kind === state) {
    const { date, source } = left.event;
    put({ date, rating: null, status: "withdrawn", source });
  }
  if (state === "matured" && bond.maturity !== null)
    put({ date: bond.maturity, rating: null, status: "withdrawn", source: "" });
  return [...rows.values()].sort((a, b) => a.date - b.date);
}
