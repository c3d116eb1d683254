/** How many subjects a law is tried on; nothing of it measures time. */
export const RUNS = { numRuns: 10_000 };

/** Ten thousand subjects are many, and machines differ. */
export const PATIENCE = 240_000;
