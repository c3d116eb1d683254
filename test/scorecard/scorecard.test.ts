import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixCell, matrixFaults, weighScore } from "../../src/scorecard";

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
});
