import { describe, expect, test } from "vitest";
import { listReleases, pinOf } from "../../src";
import { compareWays } from "./equal";

/** As many as a suite can spare; `npm run equality` takes 100,000 of each methodology. */
const ROWS = 800;

describe.each(listReleases().map((pack) => [pinOf(pack), pack] as const))("%s", (_, pack) => {
  test("columns rate as the traced pipeline does, or not at all", () => {
    const { planned, rated, ratings } = compareWays(pack, ROWS, 20_261_130);
    // Columns that rated nothing would agree with everything.
    expect(planned).toBeGreaterThan(0.9 * rated);
    expect(rated).toBeGreaterThan(0.2 * ROWS);
    expect(ratings).toBeGreaterThan(8);
  });

  test("stand-alone ratings too, and without what only the final one needs", () => {
    const { planned } = compareWays(pack, Math.floor(ROWS / 3), 7, "standalone");
    expect(planned).toBeGreaterThan(ROWS / 20);
  });
});
