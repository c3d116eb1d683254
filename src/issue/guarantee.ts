import { judgeNotches, notchesBetween, type Rating, type RatingScale } from "../scale";
import { TINY } from "./collateral";
import type { EnhancementLimits, Guarantee } from "./types";

/** The four qualities without which a guarantee is none: it binds, has no conditions, the law holds it, it comes in time. */
export const QUALITIES = ["irrevocable", "effective", "unconditional", "timely"] as const;
export type Quality = (typeof QUALITIES)[number];

/** Tells whether a guarantee counts at all: a part is guaranteed and each quality is stated to be there. */
export function counts(one: Guarantee): boolean {
  return one.coverage > 0 && QUALITIES.every((quality) => one[quality] === true);
}

/** The best rating to which a guarantee brings a bond: its guarantor's, less what article 33 takes off. Never into default. */
export function lineOf<S extends string>(
  { rating, related }: Guarantee<S>,
  defers: boolean,
  limits: EnhancementLimits,
  scale: RatingScale<NoInfer<S>>,
): Rating<S> {
  const off = (related === false ? 0 : limits.related) + (defers ? limits.deferrable : 0);
  return judgeNotches(rating, -off, scale);
}

/**
 * Finds the notches by which guarantees lift a bond. Each guarantees a different part; the better guarantors' parts come
 * first until the whole is guaranteed, so that a further guarantee never lowers and the order does not matter. Notches
 * of the parts add up in proportion and are rounded down.
 */
export function guaranteeNotches<S extends string>(
  before: Rating<S>,
  guarantees: readonly Guarantee<NoInfer<S>>[],
  defers: boolean,
  limits: EnhancementLimits,
  scale: RatingScale<NoInfer<S>>,
): number {
  const parts = guarantees
    .filter(counts)
    .map((one) => {
      const whole = Math.max(notchesBetween(lineOf(one, defers, limits, scale), before), 0);
      const way = Math.max(Math.min(whole, limits.far), whole > limits.far ? whole - limits.beyond : 0);
      return { coverage: one.coverage, way: one.dependent === false ? way : Math.min(way, limits.dependent) };
    })
    .sort((a, b) => b.way - a.way);
  let open = 1;
  let sum = 0;
  for (const { coverage, way } of parts) {
    const part = Math.min(coverage, open);
    sum += part * way;
    open -= part;
  }
  return Math.floor(sum + TINY);
}
