import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySupport, findScale, ratingAt, writeRating, type RatingScale, type Supporter } from "../../src";

const found = findScale("lianhe", "scale");
if (!found.ok) throw new Error("no scale");
const scale: RatingScale = found.value;
const table = {
  kind: "notch-table",
  strengths: { none: 0, low: 1, moderate: 2, high: 3, "very high": 4, certain: "equalise" },
  dependences: { low: 0, high: 1 },
} as const;

type Row = readonly [rank: number | null, strength: string, drag?: number];

function list(rows: readonly Row[]): readonly Supporter[] {
  return rows.map(([rank, strength, drag = 0], index) => ({
    role: index === 0 ? "shareholder" : "government",
    rating: rank === null ? null : ratingAt(scale, rank, false),
    strength,
    dependence: null,
    drag,
    at: `row ${index + 1}, `,
  }));
}

function supported(standalone: number, ...rows: readonly Row[]) {
  return applySupport(ratingAt(scale, standalone, true), list(rows), table, scale);
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
    ["strength in any case, with a space or a hyphen", 10, [[1, "Very-High"]], 6],
  ] as const)("%s", (_, standalone, supporters, expected) => {
    expect(rankOf(supported(standalone, ...supporters))).toBe(expected);
  });

  it("applies the shareholder first, then the government, in whatever order they are given", () => {
    const given = list([
      [9, "high"],
      [1, "moderate"],
    ]);
    const effects = (supporters: readonly Supporter[]) => {
      const result = applySupport(ratingAt(scale, 10, true), supporters, table, scale);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.value.effects.map(({ kind, supporter, notches, capped, running }) => [
        supporter.role,
        kind,
        notches,
        capped,
        running.rank,
      ]);
    };
    const expected = [
      ["shareholder", "uplift", 1, true, 9],
      ["government", "uplift", 1, false, 8],
    ];
    expect(effects(given)).toEqual(expected);
    expect(effects([...given].reverse())).toEqual(expected);
    const nameless = given.map((one) => (one.role === "shareholder" ? { ...one, role: null } : one));
    expect(effects(nameless)).toEqual([
      ["government", "uplift", 2, false, 8],
      [null, "uplift", 0, true, 8],
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
      problems: [{ kind: "missing", at: "row 1, supporter", facts: { expected: "a rating such as AA+" } }],
    });
  });

  it("refuses an unknown word and a rating of another scale", () => {
    const [one] = list([[1, "high"]]);
    const lift = (changes: Partial<Supporter>) =>
      applySupport(ratingAt(scale, 10, true), [{ ...one!, ...changes }], table, scale);
    expect(lift({ strength: "huge" })).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list", at: "row 1, strength", facts: { received: "huge" } }],
    });
    expect(lift({ dependence: "odd" })).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list", at: "row 1, dependence", facts: { allowed: ["low", "high"] } }],
    });
    const ccxap = findScale("ccxap", "scale");
    if (!ccxap.ok) throw new Error("no scale");
    expect(lift({ rating: ratingAt<string>(ccxap.value, 1, false) })).toMatchObject({
      ok: false,
      problems: [
        {
          code: "scale-mismatch",
          at: "row 1, supporter",
          facts: { firstScale: "lianhe", secondScale: "ccxap" },
        },
      ],
    });
  });

  it("stays between the stand-alone rating and the best supporter, for any supporters", () => {
    const strength = fc.constantFrom(...Object.keys(table.strengths));
    const supporters = fc.array(fc.tuple(fc.integer({ min: 1, max: 19 }), strength), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), supporters, (standalone, rows) => {
        const rank = rankOf(supported(standalone, ...rows));
        const best = Math.min(standalone, ...rows.map(([supporter]) => supporter));
        expect(rank).toBeLessThanOrEqual(standalone);
        expect(rank).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("what a supporter did", () => {
  const effectsOf = (standalone: number, ...rows: readonly Row[]) => {
    const result = supported(standalone, ...rows);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value.effects.map(({ kind, notches, capped }) => [kind, notches, capped]);
  };

  it("was held by his own rating only where he would have lifted further", () => {
    expect(effectsOf(10, [7, "very high"])).toEqual([["uplift", 3, true]]);
    expect(effectsOf(10, [6, "very high"])).toEqual([["uplift", 4, false]]);
    expect(effectsOf(10, [5, "very high"])).toEqual([["uplift", 4, false]]);
    // To be lifted to him is not to be held at him.
    expect(effectsOf(10, [6, "certain"])).toEqual([["uplift", 4, false]]);
    expect(effectsOf(10, [12, "certain"])).toEqual([["uplift", 0, false]]);
  });

  it("of a drag too: held where it would have gone beneath him", () => {
    expect(effectsOf(10, [12, "none", -2]).at(-1)).toEqual(["drag", -2, false]);
    expect(effectsOf(10, [12, "none", -3]).at(-1)).toEqual(["drag", -2, true]);
    expect(effectsOf(10, [12, "none", -1]).at(-1)).toEqual(["drag", -1, false]);
  });

  it("is less where he would falter together with the issuer, and never less than nothing", () => {
    const with_ = (strength: string, dependence: string | null) => {
      const [one] = list([[1, strength]]);
      const result = applySupport(ratingAt(scale, 10, true), [{ ...one!, dependence }], table, scale);
      return rankOf(result);
    };
    expect([with_("high", null), with_("high", "low"), with_("high", "high")]).toEqual([7, 7, 8]);
    expect([with_("none", "high"), with_("low", "high")]).toEqual([10, 10]);
    expect(with_("certain", "high")).toBe(1);
  });
});

describe("a drag", () => {
  it.each([
    ["off, a weaker supporter does nothing", 10, [[14, "none"]], 10],
    ["lowers by its notches", 10, [[14, "none", -2]], 12],
    ["stops at the supporter", 10, [[11, "none", -2]], 11],
    ["of a stronger supporter does nothing", 10, [[9, "none", -2]], 10],
    ["of an equal one does nothing", 10, [[10, "none", -2]], 10],
    [
      "comes after all uplifts",
      10,
      [
        [12, "none", -1],
        [1, "high"],
      ],
      8,
    ],
    [
      "of two is not summed",
      10,
      [
        [14, "none", -1],
        [14, "none", -3],
      ],
      13,
    ],
    [
      "counts by where it ends, not by its size",
      10,
      [
        [14, "none", -2],
        [11, "none", -5],
      ],
      12,
    ],
  ] as const)("%s", (_, standalone, supporters, expected) => {
    expect(rankOf(supported(standalone, ...supporters))).toBe(expected);
  });

  it("is an effect by itself, below 0", () => {
    const result = supported(10, [12, "high", -5], [1, "high", 0]);
    const effects = result.ok ? result.value.effects : [];
    expect(effects.map(({ kind, notches, capped }) => [kind, notches, capped])).toEqual([
      ["uplift", 0, true],
      ["uplift", 3, false],
      ["drag", -5, false],
    ]);
    expect(rankOf(result)).toBe(12);
  });

  it.each([
    [-0.5, 12, "not-a-whole-number", "drag", { received: -0.5 }],
    [1, 12, "out-of-range", "drag", { received: 1, from: "any", to: 0 }],
    [-1, null, "missing-argument", "supporter", { expected: "a rating such as AA+" }],
  ])("of %d with a supporter at %s is refused", (drag, rank, code, at, facts) => {
    expect(supported(10, [rank, "none", drag])).toMatchObject({
      ok: false,
      problems: [{ code, at: `row 1, ${at}`, facts }],
    });
  });

  it("never raises, never passes the weakest who drags, never gains by more of it; the order of rows is nothing", () => {
    const strength = fc.constantFrom(...Object.keys(table.strengths));
    const row = fc.tuple(fc.integer({ min: 1, max: 19 }), strength, fc.integer({ min: -4, max: 0 }));
    const rows = fc.array(row, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), rows, (standalone, given) => {
        const rank = rankOf(supported(standalone, ...given));
        const free = rankOf(supported(standalone, ...given.map(([at, word]) => [at, word] as const)));
        const draggers = given.flatMap(([at, , drag]) => (drag < 0 ? [at] : []));
        expect(rank).toBeGreaterThanOrEqual(free);
        expect(rank).toBeLessThanOrEqual(Math.max(free, ...draggers));
        const more = given.map(([at, word, drag]) => [at, word, drag < 0 ? drag - 1 : drag] as const);
        expect(rankOf(supported(standalone, ...more))).toBeGreaterThanOrEqual(rank);
        const reversed = [...list(given)].reverse();
        const turned = applySupport(ratingAt(scale, standalone, true), reversed, table, scale);
        expect(rankOf(turned)).toBe(rank);
      }),
      { numRuns: 3_000 },
    );
  });

  it("and uplifts add up to the distance between the two ratings", () => {
    const result = supported(10, [13, "low", -4], [3, "high", -1]);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const sum = result.value.effects.reduce((total, { notches }) => total + notches, 0);
    expect(10 - result.value.rating.rank).toBe(sum);
    expect(result.value.effects.at(-1)?.running).toEqual(result.value.rating);
  });
});
