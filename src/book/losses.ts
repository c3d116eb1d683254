import type { Bond } from "./bond";
import type { BookEvent } from "./events";

/** What one bond lost. */
export interface BondLoss {
  readonly group: string;
  readonly amount: number;
  readonly isDefault: boolean;
  /** What was owed at default: as the event says, else what is held. */
  readonly owed: number;
  readonly recovered: number;
}

/** Reads a bond's default and what came back out of its events; a recovery without a default counts nothing. */
export function lossesOf(bond: Bond, events: readonly BookEvent[]): BondLoss {
  const fell = events.find(
    ({ what, date }) => what.kind === "default" && (bond.maturity === null || date <= bond.maturity),
  );
  const base = { group: bond.group, amount: bond.amount };
  if (fell?.what.kind !== "default") return { ...base, isDefault: false, owed: 0, recovered: 0 };
  const recovered = events.reduce(
    (sum, { what, date }) => sum + (what.kind === "recovery" && date >= fell.date ? (what.amount ?? 0) : 0),
    0,
  );
  return { ...base, isDefault: true, owed: fell.what.amount ?? bond.amount, recovered };
}
