import type { Say } from "../../words";
import { bondColumn } from "./columns";
import { bondCells, BOND_PLACE } from "./plan-bonds";
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

const KINDS = { review: "book.due.review", call: "book.due.call", maturity: "book.due.maturity" } as const;

/** Where the day of each kind stands in the book. */
const DAY_COLUMNS: Readonly<Record<BookDue["kind"], number>> = {
  review: BOND_PLACE.next,
  call: BOND_PLACE.call,
  maturity: BOND_PLACE.bonds + bondColumn("maturity"),
};

/** What falls due as a calendar's sheet has it: in words, with a formula that finds the day in the book by the bond's code. */
export function onCalendar(due: readonly BookDue[], book: Parameters<typeof bondCells>[0], say: Say) {
  const codes = bondCells(book, BOND_PLACE.bonds + bondColumn("code"));
  return due.map(({ row: { code, issuer, rating, last, event }, kind, day }) => ({
    ...{ code, issuer, rating, last, day },
    what: say(KINDS[kind]),
    event: kind === "review" ? event : "",
    live: `INDEX(${bondCells(book, DAY_COLUMNS[kind])},MATCH("${code.replaceAll('"', '""')}",${codes},0))`,
  }));
}
