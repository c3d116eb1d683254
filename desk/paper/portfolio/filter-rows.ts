import type { PortfolioRow } from "../../port";
import { LARGE } from "./plan-portfolio";

/** Which way issuers have moved since the ratings were kept, or that something is missing or wrong. */
export const MOVEMENTS = ["all", "moved", "up", "down", "large", "problems"] as const;
export type Movement = (typeof MOVEMENTS)[number];

export interface PortfolioFilter {
  /** Part of the issuer's name, whatever the case. */
  readonly text: string;
  /** A final rating, or "" for all. */
  readonly rating: string;
  readonly movement: Movement;
}

export const noFilter: PortfolioFilter = { text: "", rating: "", movement: "all" };

function isMoved({ moved, problems }: PortfolioRow, movement: Movement): boolean {
  const notches = moved ?? 0;
  switch (movement) {
    case "all":
      return true;
    case "moved":
      return notches !== 0;
    case "up":
      return notches > 0;
    case "down":
      return notches < 0;
    case "large":
      return Math.abs(notches) >= LARGE;
    case "problems":
      return problems !== "";
  }
}

/** Leaves the issuers that a filter lets through, in their order. */
export function filterRows(rows: readonly PortfolioRow[], filter: PortfolioFilter): readonly PortfolioRow[] {
  const text = filter.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      row.issuer.toLowerCase().includes(text) &&
      (filter.rating === "" || row.final === filter.rating) &&
      isMoved(row, filter.movement),
  );
}

/** In which order issuers are listed. */
export const ORDERS = ["row", "issuer", "rating", "weakest", "move"] as const;
export type Order = (typeof ORDERS)[number];

/**
 * Puts issuers in an order; whoever has no rating, or no move, comes last in any order that asks for one, and equals stay in
 * the order of the sheet.
 * @param symbols of the scale, best first
 */
export function sortRows(
  rows: readonly PortfolioRow[],
  order: Order,
  symbols: readonly string[],
): readonly PortfolioRow[] {
  const place = ({ final }: PortfolioRow): number | null => {
    const index = symbols.indexOf(final);
    return index < 0 ? null : index;
  };
  const keys: Readonly<Record<Exclude<Order, "issuer">, (row: PortfolioRow) => number | null>> = {
    row: ({ row }) => row,
    rating: place,
    weakest: (row) => negative(place(row)),
    move: ({ moved }) => negative(moved === null ? null : Math.abs(moved)),
  };
  const compared =
    order === "issuer"
      ? (a: PortfolioRow, b: PortfolioRow) => a.issuer.localeCompare(b.issuer)
      : (a: PortfolioRow, b: PortfolioRow) =>
          (keys[order](a) ?? Number.MAX_SAFE_INTEGER) - (keys[order](b) ?? Number.MAX_SAFE_INTEGER);
  return [...rows].sort((a, b) => compared(a, b) || a.row - b.row);
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

/** Lists the final ratings that there are, with how many issuers have each, in the order of a scale; others last. */
export function ratingsIn(
  rows: readonly PortfolioRow[],
  symbols: readonly string[],
): readonly { readonly rating: string; readonly n: number }[] {
  const counts = new Map<string, number>();
  for (const { final } of rows) if (final !== "") counts.set(final, (counts.get(final) ?? 0) + 1);
  const place = (rating: string) => (symbols.includes(rating) ? symbols.indexOf(rating) : symbols.length);
  return [...counts]
    .map(([rating, n]) => ({ rating, n }))
    .sort((a, b) => place(a.rating) - place(b.rating) || (a.rating < b.rating ? -1 : 1));
}
