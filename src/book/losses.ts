import { failure, success, wrong, type Outcome } from "../problem";
import { writeDate } from "../reading";
import type { Bond } from "./bond";
import type { BookEvent } from "./events";

/** What one bond lost. */
export interface BondLoss {
  readonly group: string;
  /** What is held; null where the book does not say it. */
  readonly amount: number | null;
  readonly isDefault: boolean;
  /** What was owed at default: as the event says, else what is held; null where neither is said. */
  readonly owed: number | null;
  readonly recovered: number;
}

/** Reads a bond's default and what came back out of its events. */
export function lossesOf(bond: Bond, events: readonly BookEvent[]): BondLoss {
  const fell = events.find(({ what }) => what.kind === "default");
  const base = { group: bond.group, amount: bond.amount };
  if (fell?.what.kind !== "default") return { ...base, isDefault: false, owed: 0, recovered: 0 };
  const recovered = events.reduce(
    (sum, { what }) => sum + (what.kind === "recovery" ? (what.amount ?? 0) : 0),
    0,
  );
  return { ...base, isDefault: true, owed: fell.what.amount ?? bond.amount, recovered };
}

/**
 * Asks that the losses among a bond's events have one reading: it falls into default once, and what comes back comes after. A second
 * default may say the amount anew or say what was owed besides.
 */
export function oneLoss(bond: Bond, events: readonly BookEvent[]): Outcome<Bond> {
  const [fell, again] = events.filter(({ what }) => what.kind === "default");
  const at = `events, ${bond.code}`;
  if (fell?.what.kind === "default" && again?.what.kind === "default") {
    const [first, more] = [fell.what.amount, again.what.amount];
    if (first === null || more === null || first === more || fell.date === again.date)
      return failure(wrong("duplicate-item", `${at}, default`));
    const received = `${String(first)}, ${String(more)}`;
    return failure(wrong("two-readings", `${at}, default`, { received, first: more, second: first + more }));
  }
  const early = events.find(
    ({ what, date }) => what.kind === "recovery" && (fell === undefined || date < fell.date),
  );
  if (early === undefined) return success(bond);
  const expected = { en: "a day on or after its default", zh: "不早于其违约日的日期" };
  return failure(wrong("wrong-shape", `${at}, recovery`, { received: writeDate(early.date), expected }));
}
