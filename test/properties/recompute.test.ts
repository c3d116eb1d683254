import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src";
import { draws } from "../draws";
import { completeSubjects, subjectOf } from "./subjects";
import { packs, scaleNamed } from "../packs/files";
import { recompute } from "./recompute";

/*
 * A second hand: each pack file, earlier calibrations too, is worked out anew from its own text by a hundred-odd lines that
 * know nothing of the assessment, and both must come to the same symbol.
 */
describe.each(packs)("$id+$calibration", (pack) => {
  const { symbols } = scaleNamed(pack.scale).notations[0];

  it("comes to the same rating when worked out from its text alone", () => {
    fc.assert(
      fc.property(completeSubjects(pack), (drawn) => {
        const { final, missing, problems } = assess(pack, subjectOf(pack, drawn));
        expect([missing, problems]).toEqual([[], []]);
        expect(final).toBe(recompute(pack, symbols, drawn));
      }),
      { numRuns: draws(400, 4_000) },
    );
  });
});
