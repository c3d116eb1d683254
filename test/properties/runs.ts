/** How many subjects a law of ratings alone is tried on, by the compiled methodology; nothing of it measures time. */
export const RUNS = { numRuns: 10_000 };

/**
 * How many subjects a law is tried on that only the traced pipeline can be held to: its trace, its explanation, its searches.
 * They are drawn anew in each run; `npm run laws` tries ten thousand of each.
 */
export const TRACED = { numRuns: Number(process.env["NOTCHBOOK_DRAWS"] ?? 1_000) };

/** For machines that are slow, and for the run that tries ten thousand. */
export const PATIENCE = 3_600_000;
