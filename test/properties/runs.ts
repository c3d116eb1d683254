import { draws } from "../draws";

/** How many subjects a law of ratings alone is tried on, by the compiled methodology; nothing of it measures time. */
export const RUNS = { numRuns: draws(2_500, 10_000) };

/**
 * How many subjects a law is tried on that only the traced pipeline can be held to: its trace, its explanation, its searches.
 * They are drawn anew in each run; `npm run laws` tries ten thousand of each.
 */
export const TRACED = { numRuns: draws(160, 10_000) };
