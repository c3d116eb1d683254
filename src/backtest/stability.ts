import { failure, missing, success, type Outcome } from "../problem";
import { notchesBetween } from "../scale";
import type { Observation } from "./cohorts";
import { LARGE_MOVE, type Move } from "../ledger";

/** How far ratings stay where they are. Shares are of all observations; null is a mean or a quotient of nothing. */
export interface Stability {
  readonly observations: number;
  /** With upgraded, downgraded, defaulted and withdrawn it makes 1. */
  readonly unchanged: number;
  readonly upgraded: number;
  /** Without defaults, which stand by themselves. */
  readonly downgraded: number;
  readonly defaulted: number;
  readonly withdrawn: number;
  /** Moved by three notches or more from rating to rating, up or down. */
  readonly large: number;
  /** Mean of the notches between the two ratings, up or down, over the observations rated at both ends. */
  readonly averageNotches: number | null;
  /** Upgrades for one downgrade. */
  readonly upgradesPerDowngrade: number | null;
  /** Single changes of a rating, defaults aside. */
  readonly changes: number;
  /** Share of these that turn back the issuer's change before within twelve months. */
  readonly reversals: number | null;
}

/**
 * Measures stability over observations and over the single changes of the same stretch of time.
 * @returns a problem where nobody was observed
 */
export function stabilityOf(
  observations: readonly Observation[],
  moves: readonly Move[],
): Outcome<Stability> {
  const n = observations.length;
  if (n === 0) {
    const reason = { en: "no issuer was rated when a cohort started", zh: "群组期初没有任何有效级别" };
    return failure(missing("missing-data", "stability", { reason }));
  }
  const notches = observations.flatMap(({ from, status, to }) =>
    status === "rated" ? [notchesBetween(to, from)] : [],
  );
  const number = (test: (moved: number) => boolean) => notches.filter(test).length;
  const ended = (end: Observation["status"]) => observations.filter(({ status }) => status === end).length;
  const [ups, downs] = [number((moved) => moved > 0), number((moved) => moved < 0)];
  const changes = moves.filter((move) => move.notches !== null);
  return success({
    observations: n,
    unchanged: number((moved) => moved === 0) / n,
    upgraded: ups / n,
    downgraded: downs / n,
    defaulted: ended("default") / n,
    withdrawn: ended("withdrawn") / n,
    large: number((moved) => Math.abs(moved) >= LARGE_MOVE) / n,
    averageNotches: quotient(
      notches.reduce((sum, moved) => sum + Math.abs(moved), 0),
      notches.length,
    ),
    upgradesPerDowngrade: quotient(ups, downs),
    changes: changes.length,
    reversals: quotient(changes.filter(({ reversal }) => reversal).length, changes.length),
  });
}

function quotient(part: number, base: number): number | null {
  return base === 0 ? null : part / base;
}
