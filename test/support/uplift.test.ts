import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applySupport,
  findScale,
  findSupportMethod,
  listSupportMethods,
  ratingAt,
  type RatingScale,
  type Supporter,
  type SupportMethod,
} from "../../src";
import { jointProbability, positionOf, probabilityAt } from "../../src/support/joint-default";

function scaleOf(id: string): RatingScale {
  const found = findScale(id, "scale");
  if (!found.ok) throw new Error("no scale");
  return found.value;
}

function methodOf(id: string): SupportMethod {
  const found = findSupportMethod(id, "supportMethod");
  if (!found.ok) throw new Error("no method");
  return found.value;
}

const scale = scaleOf("global");
const POSITIONS = 22;
const ends = { best: 0.0001, worst: 0.4 };

function given(supporter: number | null, strength: string, dependence: string | null): Supporter {
  const rating = supporter === null ? null : ratingAt(scale, supporter, false);
  return { role: null, rating, strength, dependence, drag: 0 };
}

function lift(method: SupportMethod, standalone: number, ...supporters: readonly Supporter[]) {
  return applySupport(ratingAt(scale, standalone, true), supporters, method, scale);
}

function rankOf(result: ReturnType<typeof lift>): number {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.rating.rank;
}

/** Rank after the support of one. */
function rank(method: SupportMethod, standalone: number, ...args: Parameters<typeof given>): number {
  return rankOf(lift(method, standalone, given(...args)));
}

describe("the ladder of probabilities", () => {
  it("runs from end to end by one constant ratio", () => {
    expect(probabilityAt(1, POSITIONS, ends)).toBe(0.0001);
    expect(probabilityAt(22, POSITIONS, ends)).toBeCloseTo(0.4, 12);
    const ratio = probabilityAt(2, POSITIONS, ends) / 0.0001;
    expect(ratio).toBeCloseTo(4000 ** (1 / 21), 12);
    expect(probabilityAt(14, POSITIONS, ends) / probabilityAt(13, POSITIONS, ends)).toBeCloseTo(ratio, 12);
  });

  it.each([19, 20, 22])("brings each of %i positions back to itself", (positions) => {
    for (let at = 1; at <= positions; at += 1) {
      expect(positionOf(probabilityAt(at, positions, ends), positions, ends)).toBe(at);
    }
  });

  it("takes the nearest position in log terms, midway the worse, and stops at the ends", () => {
    const midway = Math.sqrt(probabilityAt(5, POSITIONS, ends) * probabilityAt(6, POSITIONS, ends));
    expect(positionOf(midway, POSITIONS, ends)).toBe(6);
    expect(positionOf(midway * 0.999, POSITIONS, ends)).toBe(5);
    expect(positionOf(1e-9, POSITIONS, ends)).toBe(1);
    expect(positionOf(0.99, POSITIONS, ends)).toBe(22);
  });
});

describe("jointProbability", () => {
  it.each([
    // (1 - 0.5) × 0.1 + 0.5 × (0.25 × 0.02 + 0.75 × 0.1 × 0.02) = 0.05 + 0.5 × 0.0065
    ["mixes both", 0.1, 0.02, 0.5, 0.25, 0.05325],
    ["no support leaves the stand-alone", 0.1, 0.02, 0, 0.25, 0.1],
    ["sure support of one event gives the smaller", 0.1, 0.02, 1, 1, 0.02],
    ["sure support of independent defaults gives the product", 0.1, 0.02, 1, 0, 0.002],
  ])("%s", (_, standalone, supporter, support, dependence, expected) => {
    expect(jointProbability(standalone, supporter, support, dependence)).toBeCloseTo(expected, 12);
  });
});

describe("support by joint default", () => {
  const joint = methodOf("joint-default");

  it.each([
    // ba3 (13): 0.01 % × 4000^(12/21) = 1.1437 %. Baa2 (9): 0.2356 %. S 0.8, W 0.85:
    // 0.2 × 1.1437 + 0.8 × (0.85 × 0.2356 + 0.15 × 1.1437 × 0.2356 / 100) = 0.3893 %, step 9.27, position 10.
    [13, 9, "very high", "very high", 10],
    // S 0.15, W 0.15: 0.85 × 1.1437 + 0.15 × (0.0353 + 0.0023) = 0.9778 %, step 11.60, position 13.
    [13, 9, "low", "low", 13],
    // W 0.15: 0.2 × 1.1437 + 0.8 × (0.15 × 0.2356 + 0.85 × 1.1437 × 0.2356 / 100) = 0.2589 %, step 8.24, position 9.
    [13, 9, "very high", "low", 9],
    // Certain with independent-like defaults would pass the supporter: held at it.
    [13, 9, "certain", "low", 9],
    [13, 9, "none", "low", 13],
    [9, 13, "certain", "low", 9],
  ])("%i with a supporter at %i, %s and %s: %i", (standalone, supporter, strength, dependence, expected) => {
    expect(rank(joint, standalone, supporter, strength, dependence)).toBe(expected);
  });

  it("needs a dependence and a supporter unless no support comes", () => {
    expect(rankOf(lift(joint, 13, given(null, "none", null)))).toBe(13);
    expect(lift(joint, 13, { ...given(9, "high", null), at: "row 2, " })).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", at: "row 2, dependence" }],
    });
    expect(lift(joint, 13, given(null, "high", "low"))).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", at: "supporter" }],
    });
  });
});

describe("support from the supporter down", () => {
  const topDown = methodOf("top-down");

  it.each([
    [15, 5, "certain", 5],
    [15, 5, "very high", 6],
    [15, 5, "high", 7],
    [15, 5, "moderate", 8],
    [15, 5, "low", 9],
    [15, 5, "none", 15],
    [8, 5, "low", 8],
    [9, 5, "low", 9],
    [10, 5, "low", 9],
    [5, 9, "certain", 5],
  ])("%i with a supporter at %i and %s: %i", (standalone, supporter, strength, expected) => {
    expect(rank(topDown, standalone, supporter, strength, null)).toBe(expected);
    expect(rank(topDown, standalone, supporter, strength, "very high")).toBe(expected);
  });
});

describe("laws of every method", () => {
  const position = fc.integer({ min: 1, max: POSITIONS });
  describe.each(listSupportMethods().map(({ id }) => id))("%s", (id) => {
    const method = methodOf(id);
    const strengths = Object.keys(method.strengths);
    const dependences = Object.keys(method.dependences);
    const row = fc.record({
      supporter: position,
      s: fc.nat(strengths.length - 1),
      d: fc.nat(dependences.length - 1),
      role: fc.constantFrom("shareholder" as const, "government" as const, null),
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 3 });
    type Rows = readonly (typeof rows extends fc.Arbitrary<(infer R)[]> ? R : never)[];
    const at = (standalone: number, list: Rows) =>
      rankOf(
        lift(
          method,
          standalone,
          ...list.map(({ supporter, s, d, role }) => ({
            ...given(supporter, strengths[s] ?? "", dependences[d] ?? ""),
            role,
          })),
        ),
      );
    const law = (hold: (standalone: number, list: Rows) => void) => {
      fc.assert(fc.property(position, rows, hold), { numRuns: 2_000 });
    };

    it("stays between the stand-alone rating and the best supporter's", () => {
      law((standalone, list) => {
        const result = at(standalone, list);
        expect(result).toBeLessThanOrEqual(standalone);
        expect(result).toBeGreaterThanOrEqual(
          Math.min(standalone, ...list.map(({ supporter }) => supporter)),
        );
      });
    });

    it("is what the strongest alone gives: never a sum, whatever the order of the rows and the roles", () => {
      law((standalone, list) => {
        const result = at(standalone, list);
        expect(result).toBe(Math.min(...list.map((one) => at(standalone, [one]))));
        expect(at(standalone, [...list].reverse())).toBe(result);
        expect(at(standalone, [...list.slice(1), ...list.slice(0, 1)])).toBe(result);
      });
    });

    it("never worsens for a better stand-alone rating, a better supporter or stronger support", () => {
      law((standalone, list) => {
        const result = at(standalone, list);
        const better = (change: (one: Rows[number]) => Partial<Rows[number]>) =>
          at(
            standalone,
            list.map((one) => ({ ...one, ...change(one) })),
          );
        expect(at(Math.max(standalone - 1, 1), list)).toBeLessThanOrEqual(result);
        expect(better(({ supporter }) => ({ supporter: Math.max(supporter - 1, 1) }))).toBeLessThanOrEqual(
          result,
        );
        expect(better(({ s }) => ({ s: Math.min(s + 1, strengths.length - 1) }))).toBeLessThanOrEqual(result);
      });
    });

    it("never gains by more dependence", () => {
      law((standalone, list) => {
        const more = list.map((one) => ({ ...one, d: Math.min(one.d + 1, dependences.length - 1) }));
        expect(at(standalone, more)).toBeGreaterThanOrEqual(at(standalone, list));
      });
    });
  });
});

describe("support methods", () => {
  it("never give less for more strength, nor more for more dependence", () => {
    for (const method of listSupportMethods()) {
      const uplifts = Object.values<number | string>(method.strengths).map((uplift) => {
        if (uplift === "equalise") return 99;
        if (uplift === "none") return -99;
        return method.kind === "top-down" ? -Number(uplift) : Number(uplift);
      });
      expect(uplifts).toEqual([...uplifts].sort((a, b) => a - b));
      const reductions = Object.values(method.dependences);
      expect(reductions).toEqual([...reductions].sort((a, b) => a - b));
    }
  });

  it("share their words, so that one table of supporters serves each", () => {
    const [first, ...others] = listSupportMethods();
    expect(others.map(({ id }) => id)).toEqual(["joint-default", "top-down"]);
    for (const method of others) {
      expect(Object.keys(method.strengths)).toEqual(Object.keys(first?.strengths ?? {}));
      expect(Object.keys(method.dependences)).toEqual(Object.keys(first?.dependences ?? {}));
    }
  });
});
