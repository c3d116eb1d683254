import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixCell, matrixFaults, transformed, weakestLink, weighScore } from "../../src/scorecard";

describe("weighScore", () => {
  it("weighs the business elements printed for Tianfu to 1.8", () => {
    const parts = [1, 3, 2, 2, 1].map((score, index) => ({ id: `e${String(index)}`, weight: 0.2, score }));
    expect(weighScore(parts, [], [1, 6]).score).toBe(1.8);
  });

  it("says what its limits cut off, so that contributions still add up", () => {
    const result = weighScore([{ id: "a", weight: 1, score: 5 }], [{ id: "b", points: 3 }], [1, 6]);
    expect(result).toEqual({
      score: 6,
      contributions: [
        { id: "a", points: 5 },
        { id: "b", points: 3 },
        { id: "limits", points: -2 },
      ],
    });
  });

  it("names no limits where they cut nothing off, not even of what floating point leaves", () => {
    const thirds = ["a", "b", "c"].map((id) => ({ id, weight: 0.1, score: 3 }));
    expect(weighScore(thirds, [], [0.9, 6])).toEqual({
      score: 0.9,
      contributions: thirds.map(({ id }) => ({ id, points: 0.3 })),
    });
  });

  it("always gives contributions that add up to the score", () => {
    const part = fc.record({
      id: fc.string(),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      score: fc.integer({ min: 1, max: 20 }),
    });
    const adjustment = fc.record({ id: fc.string(), points: fc.integer({ min: -3, max: 3 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(adjustment), (parts, adjustments) => {
        const { score, contributions } = weighScore(parts, adjustments, [1, 20]);
        expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe("matrices", () => {
  const matrix = {
    rows: ["A", "B"],
    columns: ["F1", "F2", "F3"],
    cells: [
      ["aaa", "aa", "a"],
      ["aa", "a", "bbb"],
    ],
  };

  it("meets where row and column meet, and nowhere else", () => {
    expect(matrixCell(matrix, "A", "F1")).toBe("aaa");
    expect(matrixCell(matrix, "B", "F3")).toBe("bbb");
    expect(matrixCell(matrix, "C", "F1")).toBeNull();
    expect(matrixCell(matrix, "A", "F4")).toBeNull();
  });

  it("is sound when worse grades never give better ratings and neighbours are near", () => {
    expect(
      matrixFaults(
        [
          [1, 2, 5],
          [4, 5, 6],
        ],
        3,
        3,
      ),
    ).toEqual([]);
    expect(
      matrixFaults(
        [
          [1, 2, 6],
          [4, 5, 6],
        ],
        3,
        3,
      ),
    ).toHaveLength(1);
    expect(
      matrixFaults(
        [
          [2, 1, 4],
          [4, 4, 4],
        ],
        3,
        3,
      ).join(),
    ).toMatch(/worse grade gives a better rating/);
    expect(
      matrixFaults(
        [
          [2, 3, 4],
          [1, 3, 4],
        ],
        3,
        3,
      ).join(),
    ).toMatch(/column 1, row 2/);
    expect(matrixFaults([[1, 2]], 3, 3).join()).toMatch(/has 2 cells, expected 3/);
  });

  it("says of each fault where it is, counted as people count, and by how much", () => {
    expect(matrixFaults([[1, 2], [2, 7], [3]], 2, 3)).toEqual([
      "row 2, column 2: neighbours are 5 notches apart, at most 3 allowed",
      "column 2, row 2: neighbours are 5 notches apart, at most 3 allowed",
      "row 3 has 1 cells, expected 2",
    ]);
    expect(matrixFaults([[2, 1]], 2, 3)).toEqual(["row 1, column 2: a worse grade gives a better rating"]);
  });

  it("lets neighbours be just as far apart as is allowed, and equal", () => {
    expect(matrixFaults([[1, 4, 4]], 3, 3)).toEqual([]);
    expect(matrixFaults([[1], [5]], 1, 3)).toHaveLength(1);
  });
});

describe("the weakest link", () => {
  const links: Parameters<typeof weakestLink>[0] = [
    { of: "a", least: { poor: 4, bad: 5 } },
    { of: "b", least: { poor: 4 } },
    { of: "c", least: { poor: 3 } },
  ];
  const among = (grades: Readonly<Record<string, string>>) => weakestLink(links, (id) => grades[id]);

  it("is none where no grade has a limit or none is given", () => {
    expect(among({})).toBeNull();
    expect(among({ a: "good", b: "bad" })).toBeNull();
  });

  it("is the worst of those in force, and all that are as bad", () => {
    expect(among({ a: "poor", b: "poor", c: "poor" })).toEqual({ least: 4, of: ["a", "b"] });
    expect(among({ a: "bad", b: "poor", c: "poor" })).toEqual({ least: 5, of: ["a"] });
    expect(among({ c: "poor" })).toEqual({ least: 3, of: ["c"] });
  });
});

describe("what a regression does with a quantity", () => {
  it("takes it as it is, or its logarithm", () => {
    expect(transformed({ kind: "plain" }, -7.5)).toBe(-7.5);
    expect(transformed({ kind: "reserves-months", unless: "x" }, 4)).toBe(4);
    expect(transformed({ kind: "ln" }, 1)).toBe(0);
    expect(transformed({ kind: "ln" }, Math.E)).toBe(1);
  });

  it("holds it within its limits, on either side", () => {
    const held = (value: number) => transformed({ kind: "truncated", from: 2, to: 50 }, value);
    expect([1.9, 2, 3, 50, 50.1].map(held)).toEqual([2, 2, 3, 50, 50]);
  });

  it("halves an event with each half-life, and begins with a whole one", () => {
    const left = (years: number) => transformed({ kind: "half-life", years: 4 }, years);
    expect([0, 4, 8].map(left)).toEqual([1, 0.5, 0.25]);
  });

  it("adds the constant of a reserve currency to its share's logarithm, and gives nothing without a share", () => {
    const of = (share: number, constant?: number) =>
      transformed({ kind: "reserve-currency", constant: "c" }, share, constant);
    expect(of(0, 5)).toBe(0);
    expect(of(1, 5)).toBe(5);
    expect(of(1)).toBe(0);
  });
});
