import { readDate, writeDate } from "../../../src";
import { rowsOf, type LedgerTable } from "../ledger/rows";
import type { PastRating } from "./page";

/**
 * Lists what the ledgers say of an issuer up to the day of a report, the latest first; of equal days the row further down.
 * @param date ISO date of the report; its own day is left out, for that row is the report's own assessment
 */
export function pastRatings(
  ledgers: readonly LedgerTable[],
  issuer: string,
  date: string,
): readonly PastRating[] {
  const day = readDate(date, "date");
  return rowsOf(ledgers, issuer)
    .filter((row) => !day.ok || row.date < day.value)
    .map((row, index) => ({ row, index }))
    .sort((a, b) => b.row.date - a.row.date || b.index - a.index)
    .map(({ row: { date: serial, rating, outlook, method } }) => ({
      date: writeDate(serial),
      ...{ rating, outlook, method },
    }));
}
