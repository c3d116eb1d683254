/**
 * How long anything is waited for, in milliseconds, before it counts as hung. Nothing here measures how fast a machine is: one
 * that is busy with other things may be twenty times slower than an idle one, and what holds there must hold here.
 */
export const PATIENCE = 1_800_000;

/** How long a page has for one thing that a test waits to see: a test that waits in vain must end while others still run. */
export const LOOK = 300_000;
