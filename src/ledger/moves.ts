import { notchesBetween, type Rating } from "../scale";
import { addMonths } from "../reading";
import type { Ledger, LedgerRecord } from "./ledger";

/**
 * Notches from which one change is large. China's five authorities ask for a full back-test at once after a change of three or
 * more (notice on the credit rating industry of August 2021, item 1(2)).
 */
export const LARGE_MOVE = 3;
const REVERSAL_MONTHS = 12;

/** One change of a rating, or a default out of it. */
export interface Move {
  readonly issuer: string;
  /** Serial number of the day on which it was finalised. */
  readonly date: number;
  readonly from: Rating;
  /** Null is default. */
  readonly to: Rating | null;
  /** + is better; null into default, which is no place on every scale. */
  readonly notches: number | null;
  readonly large: boolean;
  /** It turns back the issuer's change before it, which was at most twelve months earlier. */
  readonly reversal: boolean;
  /** The rows on both sides of it, with their outlook, stand-alone rating and methodology. */
  readonly before: LedgerRecord;
  readonly after: LedgerRecord;
}

/**
 * Lists every change from one row of an issuer to its next, and every default, also of an issuer whose rating was withdrawn
 * before; by day and then by issuer. A first rating, one after a default or a withdrawal, and a withdrawal at the same rating
 * are no changes.
 * @param from the first day that counts, and `to` the last; null: every day
 */
export function movesOf({ histories }: Ledger, from: number | null, to: number | null): readonly Move[] {
  const within = ({ date }: Move) => (from === null || date >= from) && (to === null || date <= to);
  return histories
    .flatMap(movesOfIssuer)
    .filter(within)
    .sort((a, b) => a.date - b.date || (a.issuer < b.issuer ? -1 : 1));
}

function movesOfIssuer(history: readonly LedgerRecord[]): readonly Move[] {
  const moves: Move[] = [];
  let held: Rating | null = null;
  let last: Move | null = null;
  for (const [index, after] of history.entries()) {
    const before = history[index - 1];
    // A rating that follows a default or a withdrawal is a new one: it turns nothing back.
    if (before?.status !== "rated") last = null;
    const from = held;
    held = after.status === "default" ? null : (after.rating ?? held);
    if (from === null || before === undefined) continue;
    const move = moveBetween(from, before, after, last);
    if (move === null) continue;
    moves.push(move);
    last = move;
  }
  return moves;
}

function moveBetween(
  from: Rating,
  before: LedgerRecord,
  after: LedgerRecord,
  last: Move | null,
): Move | null {
  const { issuer, date, rating } = after;
  const rows = { issuer, date, from, before, after };
  if (after.status === "default") return { ...rows, to: null, notches: null, large: false, reversal: false };
  const notches = before.status === "rated" && rating !== null ? notchesBetween(rating, from) : 0;
  if (notches === 0) return null;
  return {
    ...rows,
    to: rating,
    notches,
    large: Math.abs(notches) >= LARGE_MOVE,
    reversal:
      last !== null && notches * (last.notches ?? 0) < 0 && date <= addMonths(last.date, REVERSAL_MONTHS),
  };
}
