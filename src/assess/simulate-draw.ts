import type { Chance } from "../chance";

/** Between which numbers a value may lie; with a mode it lies most often there (a triangle), without one evenly. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly mode?: number;
}

/** Draws a number of a range, never beyond its ends. */
export function drawNumber({ from, to, mode }: NumberRange, chance: Chance): number {
  const share = chance();
  const width = to - from;
  if (width <= 0) return from;
  if (mode === undefined) return Math.min(from + share * width, to);
  const peak = (mode - from) / width;
  const drawn =
    share < peak ? from + width * Math.sqrt(share * peak) : to - width * Math.sqrt((1 - share) * (1 - peak));
  return Math.min(Math.max(drawn, from), to);
}

/** Draws the position of an option by weights of 0 or more, of which one at least is above 0. */
export function drawOption(weights: readonly number[], chance: Chance): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let left = chance() * total;
  for (let index = 0; index < weights.length; index += 1) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  // What rounding leaves over belongs to the last option that can be drawn.
  return weights.findLastIndex((weight) => weight > 0);
}
