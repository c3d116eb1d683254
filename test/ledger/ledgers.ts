import {
  findScale,
  openLedger,
  readDate,
  readRating,
  type Ledger,
  type LedgerRecord,
  type Outcome,
  type RatingScale,
} from "../../src";

export function have<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export const day = (text: string): number => have(readDate(text, "day"));

export function scaleNamed(id: string): RatingScale {
  return have(findScale(id, "scale"));
}

/** One row: issuer, day, and a rating, `default`, `withdrawn`, or `withdrawn` after a rating. */
export type Row = readonly [issuer: string, date: string | number, standing: string];

export function recordOf([issuer, date, standing]: Row, index: number, scale: RatingScale): LedgerRecord {
  const [first = "", second] = standing.split(" ");
  const row = { at: `row ${index + 1}`, issuer, standalone: null, outlook: null, method: null };
  const when = { date: typeof date === "number" ? date : day(date) };
  if (first === "default" || first === "withdrawn") return { ...row, ...when, status: first, rating: null };
  const rating = have(readRating(first, scale, "rating"));
  return { ...row, ...when, status: second === "withdrawn" ? "withdrawn" : "rated", rating };
}

export function ledgerOf(rows: readonly Row[], scale: RatingScale = scaleNamed("lianhe")): Ledger {
  return have(
    openLedger(
      rows.map((row, index) => recordOf(row, index, scale)),
      scale,
    ),
  );
}
