import { textWidth } from "./text-width";

export interface Tick {
  readonly rank: number;
  readonly x: number;
  /** Empty where there is no room for it. */
  readonly text: string;
}

/** A line of ratings, the better to the right. */
export interface RatingAxis {
  readonly x: (rank: number) => number;
  /** Pixels of a notch. */
  readonly notch: number;
  readonly ticks: readonly Tick[];
}

/** The size of the letters in pictures. */
export const TEXT = 12;

/**
 * Lays ratings on a line: the given ranks with a notch on each side, as far as the scale goes. Where not every symbol has
 * room, the marked one and every second, third … from it is written.
 */
export function ratingAxis(
  symbols: readonly string[],
  ranks: readonly number[],
  marked: number,
  [left, right]: readonly [number, number],
): RatingAxis {
  const best = Math.max(1, Math.min(...ranks, marked) - 1);
  const worst = Math.min(symbols.length, Math.max(...ranks, marked) + 1);
  const notch = (right - left) / Math.max(1, worst - best);
  const x = (rank: number) => left + (worst - rank) * notch;
  const shown = symbols.slice(best - 1, worst);
  const widest = Math.max(...shown.map((symbol) => textWidth(symbol, TEXT))) + 6;
  const every = Math.max(1, Math.ceil(widest / notch));
  const ticks = shown.map((symbol, index): Tick => {
    const rank = best + index;
    return { rank, x: x(rank), text: (rank - marked) % every === 0 ? symbol : "" };
  });
  return { x, notch, ticks };
}
