import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandFaults, bandOf, scaleBands, settleDecimals } from "../../src/grid";

const higher = [
  { grade: "1", score: 1, from: 0.1 },
  { grade: "2", score: 2, from: 0.05, to: 0.1 },
  { grade: "3", score: 3, to: 0.05 },
];

const inside = [
  { grade: "1", score: 1, from: 0, to: 0.1 },
  { grade: "2", score: 2, from: 0.1, to: 0.2 },
  { grade: "2", score: 2, from: -0.1, to: 0 },
  { grade: "3", score: 3, from: 0.2 },
  { grade: "3", score: 3, to: -0.1 },
];

describe("bandOf", () => {
  it.each([
    [0.1, "better", "1"],
    [0.1, "worse", "2"],
    [0.0999999, "better", "2"],
    [0.05, "better", "2"],
    [0.05, "worse", "3"],
    [-7, "better", "3"],
    [7, "worse", "1"],
  ] as const)("puts %d under edge %s into grade %s", (value, edge, grade) => {
    expect(bandOf(value, higher, edge)?.grade).toBe(grade);
  });

  it("knows that 0.1 + 0.2 lies exactly on 0.3", () => {
    const bands = [
      { grade: "a", score: 1, to: 0.3 },
      { grade: "b", score: 2, from: 0.3 },
    ];
    expect(bandOf(0.1 + 0.2, bands, "better")?.grade).toBe("a");
    expect(settleDecimals(0.2 * 9)).toBe(1.8);
  });

  it("is two-sided where the best is in the middle", () => {
    expect(
      [-0.2, -0.1, 0, 0.1, 0.15, 0.2, 0.3].map((value) => bandOf(value, inside, "better")?.grade),
    ).toEqual(["3", "2", "1", "1", "2", "2", "3"]);
  });

  it("finds nothing for what is no number", () => {
    expect(bandOf(Number.NaN, higher, "better")).toBeNull();
  });

  it("covers every number by sound bands", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value) => {
        expect(bandOf(value, higher, "better")).not.toBeNull();
        expect(bandOf(value, inside, "worse")).not.toBeNull();
      }),
    );
  });
});

describe("bandFaults", () => {
  it("finds none in sound bands", () => {
    expect(bandFaults(higher)).toEqual([]);
    expect(bandFaults(inside)).toEqual([]);
    expect(bandFaults(scaleBands(higher, 1.2))).toEqual([]);
  });

  it.each([
    [
      "gap",
      [
        { grade: "1", score: 1, from: 0.2 },
        { grade: "2", score: 2, to: 0.1 },
      ],
      /gap/,
    ],
    [
      "overlap",
      [
        { grade: "1", score: 1, from: 0.1 },
        { grade: "2", score: 2, to: 0.2 },
      ],
      /overlap/,
    ],
    [
      "open top",
      [
        { grade: "1", score: 1, from: 0.1, to: 1 },
        { grade: "2", score: 2, to: 0.1 },
      ],
      /above 1/,
    ],
    [
      "open bottom",
      [
        { grade: "1", score: 1, from: 0.1 },
        { grade: "2", score: 2, from: 0, to: 0.1 },
      ],
      /below 0/,
    ],
    [
      "empty band",
      [
        { grade: "1", score: 1, from: 0.1 },
        { grade: "2", score: 2, from: 0.1, to: 0.1 },
        { grade: "3", score: 3, to: 0.1 },
      ],
      /runs from/,
    ],
  ])("names a %s", (_, bands, message) => {
    expect(bandFaults(bands).join("; ")).toMatch(message);
  });
});
