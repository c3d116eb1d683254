import { chooseSplit, type SplitRule } from "../portfolio";
import { LARGE_MOVE } from "../ledger";
import { notchesBetween, type Rating } from "../scale";

/** What stands beside a bond's own rating: what its price implies, and what agencies say of it. */
export interface Evidence {
  readonly implied: Rating | null;
  /** One for each agency that rates it. */
  readonly external: readonly Rating[];
}

/** How far that stands from the own rating. Notches count from the other to the own: above 0 the own is better. */
export interface Disagreement {
  readonly fromImplied: number | null;
  /** The rating of the agencies that counts by the rule; null where there is none. */
  readonly external: Rating | null;
  readonly fromExternal: number | null;
  /** Notches between the best and the worst agency; null where fewer than two rate it. */
  readonly split: number | null;
  /** What is as far apart as a large change of rating. */
  readonly flags: readonly Flag[];
}

/** What disagrees: price or agencies, in which direction, or the agencies among each other. */
export type Flag = "priced-lower" | "priced-higher" | "external-lower" | "external-higher" | "external-split";

/** Compares a bond's own rating with its price and with the agencies (articles 20 and 37). */
export function disagreementOf(own: Rating, { implied, external }: Evidence, rule: SplitRule): Disagreement {
  const ranks = external.map(({ rank }) => rank);
  const counted = external[chooseSplit(ranks, rule)] ?? null;
  const fromImplied = implied === null ? null : notchesBetween(own, implied);
  const fromExternal = counted === null ? null : notchesBetween(own, counted);
  const split = external.length < 2 ? null : Math.max(...ranks) - Math.min(...ranks);
  const flags: Flag[] = [];
  if (fromImplied !== null && Math.abs(fromImplied) >= LARGE_MOVE)
    flags.push(fromImplied > 0 ? "priced-lower" : "priced-higher");
  if (fromExternal !== null && Math.abs(fromExternal) >= LARGE_MOVE)
    flags.push(fromExternal > 0 ? "external-lower" : "external-higher");
  if (split !== null && split >= LARGE_MOVE) flags.push("external-split");
  return { fromImplied, external: counted, fromExternal, split, flags };
}
