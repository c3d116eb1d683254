/** Gives the next number of a sequence, from 0 up to but not 1. */
export type Chance = () => number;

/**
 * Starts a sequence of pseudo-random numbers, the same for the same seed everywhere: Mulberry32, a 32-bit state with a
 * period of 2³².
 * @param seed a whole number from 0 to 2³² − 1
 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
