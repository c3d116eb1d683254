import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySupport, findScale, ratingAt, writeRating, type RatingScale } from "../../src";

const found = findScale("lianhe", "scale");
if (!found.ok) throw new Error("no scale");
const scale: RatingScale = found.value;
const table = { none: 0, low: 1, moderate: 2, high: 3, "very high": 4, certain: "equalise" } as const;

function supported(standalone: number, ...supporters: readonly [number | null, string][]) {
  const list = supporters.map(([rank, strength], index) => ({
    role: index === 0 ? "shareholder" : "government",
    rating: rank === null ? null : ratingAt(scale, rank, false),
    strength,
  }));
  return applySupport(ratingAt(scale, standalone, true), list, table, scale, "support");
}

function rankOf(result: ReturnType<typeof supported>): number {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.rating.rank;
}

describe("applySupport", () => {
  it.each([
    ["none leaves it", 10, [[1, "none"]], 10],
    ["moderate gives two", 10, [[1, "moderate"]], 8],
    ["never above the supporter", 10, [[9, "very high"]], 9],
    ["a supporter no better lifts nothing", 10, [[10, "certain"]], 10],
    ["a weaker supporter does not drag", 10, [[15, "very high"]], 10],
    ["certain equalises", 10, [[3, "certain"]], 3],
    [
      "two are never summed: the one that reaches further decides",
      10,
      [
        [9, "high"],
        [1, "moderate"],
      ],
      8,
    ],
    ["strength in any case", 10, [[1, "Very High"]], 6],
  ] as const)("%s", (_, standalone, supporters, expected) => {
    expect(
      rankOf(supported(standalone, ...supporters.map(([rank, word]) => [rank, word] as [number, string]))),
    ).toBe(expected);
  });

  it("says what each supporter adds beyond those before him", () => {
    const result = supported(10, [9, "high"], [1, "moderate"]);
    expect(result.ok && result.value.uplifts).toEqual([
      { role: "shareholder", notches: 1, capped: true },
      { role: "government", notches: 1, capped: false },
    ]);
  });

  it("answers in the stand-alone's own form", () => {
    const result = supported(4, [1, "low"]);
    expect(result.ok && writeRating(result.value.rating, scale)).toBe("aa");
  });

  it("needs the rating of a supporter who lifts, not of one who does not", () => {
    expect(supported(10, [null, "none"]).ok).toBe(true);
    expect(supported(10, [null, "high"])).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", at: "shareholder-rating" }],
    });
  });

  it("refuses an unknown strength and a rating of another scale", () => {
    expect(supported(10, [1, "huge"])).toMatchObject({ ok: false, problems: [{ code: "not-in-list" }] });
    const ccxap = findScale("ccxap", "scale");
    if (!ccxap.ok) throw new Error("no scale");
    const foreign = {
      role: "shareholder",
      rating: ratingAt<string>(ccxap.value, 1, false),
      strength: "high",
    };
    expect(applySupport(ratingAt<string>(scale, 9, true), [foreign], table, scale, "support")).toMatchObject({
      ok: false,
      problems: [{ code: "scale-mismatch", facts: { firstScale: "lianhe", secondScale: "ccxap" } }],
    });
  });

  it("stays between the stand-alone rating and the best supporter, for any supporters", () => {
    const strength = fc.constantFrom(...Object.keys(table));
    const supporters = fc.array(fc.tuple(fc.integer({ min: 1, max: 19 }), strength), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), supporters, (standalone, list) => {
        const rank = rankOf(supported(standalone, ...list));
        const best = Math.min(standalone, ...list.map(([supporter]) => supporter));
        expect(rank).toBeLessThanOrEqual(standalone);
        expect(rank).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 10_000 },
    );
  });
});
