import type { BookRow } from "./rows";

/** What falls due of a bond that is held: its next rating, a day on which it may be called or put, or its end. */
export interface BookDue {
  readonly row: BookRow;
  readonly kind: "review" | "call" | "maturity";
  /** Serial number. */
  readonly day: number;
  /** Days from the look; below 0 a review is overdue. */
  readonly left: number;
}

/**
 * Lists what falls due of the bonds that are held, the earliest first. A rating that would be due at its end is not: on that day
 * nothing is left to be rated.
 * @param today serial number
 */
export function bookDue(rows: readonly BookRow[], today: number): readonly BookDue[] {
  return rows
    .filter(({ standing }) => standing === "held" || standing === "unrated")
    .flatMap((row): readonly BookDue[] => {
      const one = (kind: BookDue["kind"], day: number | null) =>
        day === null ? [] : [{ row, kind, day, left: day - today }];
      const isOver = row.maturity !== null && row.next !== null && row.next >= row.maturity;
      return [
        ...(isOver ? [] : one("review", row.next)),
        ...one("call", row.call),
        ...one("maturity", row.maturity),
      ];
    })
    .sort((a, b) => a.day - b.day || a.row.row - b.row.row);
}
