import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask, errorOf, valueOf } from "./ask";

const ENTERPRISE = "panda-enterprise";

describe("NOTCH.RMB", () => {
  // The mean of five scores: ample to 1.5, adequate to 3, constrained to 4, weak to 5; an edge is the better grade's.
  test.each([
    [[1, 1, 1, 2, 2], 1.4, "AA+"],
    [[1, 1, 2, 2, 2], 1.6, "AA"],
    [[3, 3, 3, 3, 3], 3, "AA"],
    [[3, 3, 3, 3, 4], 3.2, "AA-"],
    [[4, 4, 4, 4, 4], 4, "AA-"],
    [[4, 4, 4, 4, 5], 4.2, "A+"],
    [[5, 5, 5, 5, 5], 5, "A+"],
    // Blocked exchange, transfer or payment is at most what the pack says, whatever the mean.
    [[6, 6, 6, 6, 6], 6, "CCC"],
    [[1, 1, 6, 1, 1], 2, "CCC"],
  ])("scores %j, mean %d", (scores, _mean, after) => {
    expect(valueOf("NOTCH.RMB", "AA", [scores], ENTERPRISE)).toBe(after);
    const column = scores.map((score) => [score]);
    expect(valueOf("NOTCH.RMB", "AA", column, ENTERPRISE)).toBe(after);
  });

  test("takes the grade itself, or rows of keys in either language", () => {
    expect(valueOf("NOTCH.RMB", "AA", "Very Weak", ENTERPRISE)).toBe("CCC");
    const rows = [
      ["rmb-assets", 6],
      ["rmb-convertibility", 6],
      ["rmb-transfer", 6],
      ["rmb-china-business", 6],
      ["rmb-willingness", 6],
    ];
    expect(valueOf("NOTCH.RMB", "AA", rows, ENTERPRISE)).toBe("CCC");
  });

  test("may not lift through a ceiling, and lowers below it freely", () => {
    expect(valueOf("NOTCH.RMB", "AA", "ample", ENTERPRISE, "AA")).toBe("AA");
    expect(valueOf("NOTCH.RMB", "AA", "ample", ENTERPRISE, "AA+")).toBe("AA+");
    expect(valueOf("NOTCH.RMB", "AA", "weak", ENTERPRISE, "AA")).toBe("A+");
  });

  test("a column of ratings takes a row of scores each, one row for all, or a grade each", () => {
    const ratings = [["AA"], ["A"], [null]];
    const each = [
      [1, 1, 1, 1, 1],
      [6, 6, 6, 6, 6],
      [null, null, null, null, null],
    ];
    expect(valueOf("NOTCH.RMB", ratings, each, ENTERPRISE)).toEqual([["AA+"], ["CCC"], [""]]);
    expect(valueOf("NOTCH.RMB", ratings, [[6, 6, 6, 6, 6]], ENTERPRISE)).toEqual([["CCC"], ["CCC"], [""]]);
    expect(valueOf("NOTCH.RMB", ratings, [["ample"], ["weak"], [null]], ENTERPRISE)).toEqual([
      ["AA+"],
      ["BBB+"],
      [""],
    ]);
  });

  test("names what is missing and what is wrong", () => {
    expect(errorOf("NOTCH.RMB", "AA", [[1, null, 1, 1, 1]], ENTERPRISE)).toMatch(
      /^#N\/A .*rmb-convertibility/,
    );
    expect(errorOf("NOTCH.RMB", "AA", [[1, 7, 1, 1, 1]], ENTERPRISE)).toMatch(
      /^#VALUE! .*"7"; allowed: 1, 2/,
    );
    expect(errorOf("NOTCH.RMB", "AA", [[1, 1, 1]], ENTERPRISE)).toMatch(/^#VALUE! scores: .*5 scores/);
    expect(errorOf("NOTCH.RMB", null, "ample", ENTERPRISE)).toMatch(/^#N\/A .*rating/);
    expect(errorOf("NOTCH.RMB", "AAg", "ample", ENTERPRISE)).toMatch(/^#VALUE! rating: "AAg".*golden-credit/);
    expect(errorOf("NOTCH.RMB", "AA", "ample")).toMatch(/^#N\/A .*panda-sovereign.*panda-enterprise/s);
    expect(errorOf("NOTCH.RMB", "AA", "ample", "lianhe-guarantor")).toMatch(/^#VALUE! method: .*no RMB step/);
  });

  test("better scores never give a worse rating", () => {
    const score = fc.integer({ min: 1, max: 6 });
    const five = fc.tuple(score, score, score, score, score);
    const rank = (scores: readonly number[]) =>
      Number(valueOf("NOTCH.RANK", String(valueOf("NOTCH.RMB", "A", [scores], ENTERPRISE)), "golden-credit"));
    fc.assert(
      fc.property(five, fc.nat({ max: 4 }), (scores, at) => {
        const better = scores.map((one, index) => (index === at ? Math.max(1, one - 1) : one));
        expect(rank(better)).toBeLessThanOrEqual(rank(scores));
      }),
      { numRuns: 300 },
    );
  });

  test("does what the methodology's own step does", () => {
    expect(ask("NOTCH.RMB", "AA", "adequate", "panda-sovereign")).toMatchObject({ ok: true, value: "AA" });
  });
});
