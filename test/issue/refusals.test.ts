import { describe, expect, it } from "vitest";
import { ratingAt, type Collateral } from "../../src";
import { pieceProblems } from "../../src/issue/check";
import { asset, bondsBy, insurers, scaleOf } from "./bonds";

const lianhe = scaleOf("lianhe");
const { attempt, by } = bondsBy(insurers, lianhe);

/** The problems of a bond of an issuer at 8: code, place and facts. */
function refused(...given: Parameters<typeof attempt> extends [number, ...infer Rest] ? Rest : never) {
  const result = attempt(8, ...given);
  return result.ok ? [] : result.problems.map(({ code, at, facts }) => ({ code, at, facts }));
}

function pieceRefused(value: number, pledgeRatio: number, liquidity = "high", at = "") {
  const piece: Collateral = { value, pledgeRatio, liquidity };
  return pieceProblems(piece, insurers, at).map(({ code, at: where, facts }) => ({ code, at: where, facts }));
}

describe("a bond is refused with its place and its facts", () => {
  it("where its class lacks what it rests on", () => {
    expect(refused("guaranteed", { collateral: [asset(2)] })).toEqual([
      {
        code: "missing-argument",
        at: "guarantee",
        facts: {
          expected: {
            en: "a bond of the class guaranteed is rated by it",
            zh: expect.stringMatching(/据此评级$/) as string,
          },
        },
      },
    ]);
    expect(refused("secured", { guarantees: [by(1)] })).toMatchObject([{ at: "collateral" }]);
    expect(refused("secured", { collateral: [asset(2)] })).toEqual([]);
    expect(refused("ordinary")).toEqual([]);
  });

  it("where a term or its word is not of the rules, with those that are", () => {
    const terms = insurers.terms.map(({ id }) => id);
    expect(refused("ordinary", { terms: { stated: { weather: "fair" } } })).toEqual([
      { code: "not-in-list", at: "terms", facts: { received: "weather", allowed: terms } },
    ]);
    expect(refused("ordinary", { terms: { stated: { structure: "fair" } } })).toEqual([
      {
        code: "not-in-list",
        at: "terms",
        facts: { received: "fair", allowed: ["direct", "structural"] },
      },
    ]);
  });

  it("where it is called senior and its class is not, with a class that would be", () => {
    const [problem] = refused("hybrid", { terms: { subordinated: false } });
    expect(problem).toMatchObject({
      code: "wrong-shape",
      at: "terms, ranking",
      facts: {
        received: { en: "senior for a bond of the class hybrid" },
        expected: { en: "subordinated, or another class such as ordinary" },
      },
    });
    const { received, expected } = problem?.facts as Record<string, { zh: string }>;
    expect(received?.zh).toMatch(/填写为优先$/);
    expect(expected?.zh).toMatch(/^次级，或改选其他类别，如/);
  });

  it("where a guarantor covers less than nothing or more than all, at neither end", () => {
    for (const coverage of [-0.01, 1.01])
      expect(refused("guaranteed", { guarantees: [by(1, { coverage })] })).toEqual([
        { code: "out-of-range", at: "coverage", facts: { received: coverage, from: 0, to: 1 } },
      ]);
    for (const coverage of [0, 1])
      expect(refused("guaranteed", { guarantees: [by(1, { coverage })] })).toEqual([]);
  });

  it("where a guarantor stands on another scale, naming both", () => {
    const foreign = by(1, { rating: ratingAt<string>(scaleOf("circ"), 1, false) });
    expect(refused("guaranteed", { guarantees: [foreign] })).toMatchObject([
      { code: "scale-mismatch", at: "issuer, guarantee", facts: { secondScale: "circ" } },
    ]);
  });

  it("with everything that is wrong, not the first alone", () => {
    const found = refused("secured", {
      guarantees: [by(1, { coverage: 2 })],
      collateral: [asset(2, "huge"), { value: -1, pledgeRatio: 0, liquidity: "high" }],
      terms: { stated: { weather: "fair" } },
    });
    expect(found.map(({ at }) => at)).toEqual([
      "terms",
      "coverage",
      "liquidity",
      "collateral value",
      "pledge ratio",
    ]);
  });
});

describe("a piece of collateral is refused", () => {
  it("where its value is below 0 or no number", () => {
    for (const value of [-0.01, NaN])
      expect(pieceRefused(value, 1)).toEqual([
        {
          code: "wrong-shape",
          at: "collateral value",
          facts: { received: value, expected: { en: "0 or more", zh: "0或以上" } },
        },
      ]);
    expect(pieceRefused(0, 1)).toEqual([]);
  });

  it("where its pledge ratio is not above 0", () => {
    for (const ratio of [0, -0.5, NaN])
      expect(pieceRefused(0.5, ratio)).toMatchObject([
        {
          code: "wrong-shape",
          at: "pledge ratio",
          facts: { received: ratio, expected: { en: /above 0/, zh: /大于0/ } },
        },
      ]);
    expect(pieceRefused(0.5, 0.01)).toEqual([]);
  });

  it("where its liquidity is no word of the rules, such as a word of the language", () => {
    for (const word of ["huge", "toString", ""])
      expect(pieceRefused(2, 0.5, word)).toEqual([
        {
          code: "not-in-list",
          at: "liquidity",
          facts: { received: word, allowed: ["high", "medium", "low"] },
        },
      ]);
  });

  it("where its value looks like an amount or a percentage, saying what it would be read as and how to write it", () => {
    expect(pieceRefused(10, 0.1)).toEqual([]);
    expect(pieceRefused(150, 0.1)).toMatchObject([
      {
        code: "implausible",
        at: "collateral value",
        facts: {
          received: 150,
          from: 0,
          to: 10,
          reading: { en: "150 times the debt", zh: "债务的150倍" },
          alternative: { en: "150% of the debt, or for an amount", zh: "债务的150%或金额" },
          entry: {
            en: "1.5, or the amount over the debt (more than 10 times counts as 10)",
            zh: "1.5，或该金额与债务之比（超过10倍按10填写）",
          },
        },
      },
    ]);
  });

  it("where its pledge ratio looks like a percentage", () => {
    expect(pieceRefused(0.4, 2)).toEqual([]);
    expect(pieceRefused(2, 60)).toMatchObject([
      {
        code: "implausible",
        at: "pledge ratio",
        facts: {
          received: 60,
          from: 0,
          to: 2,
          reading: { en: "a debt of 60 times the value", zh: "债务为市值的60倍" },
          alternative: { en: "60%", zh: "60%" },
          entry: "0.6",
        },
      },
    ]);
  });

  it("where its value and its pledge ratio cannot both be, with what either would have to be", () => {
    expect(pieceRefused(2, 0.3, "high", "row 2, ")).toMatchObject([
      {
        code: "wrong-shape",
        at: "row 2, pledge ratio",
        facts: {
          received: { en: "30% beside a value of 2 times the debt", zh: "30%，而市值为债务的2倍" },
          expected: {
            en: "the debt over the market value, 50% or more; if 30% of the value is to be counted, give 0.6 as the value",
            zh: "债务与市值之比，不低于50%；若意为按市值的30%计入，请将市值填为0.6",
          },
        },
      },
    ]);
    // A value of the debt carries all of it; whole percents may miss by two.
    expect(pieceRefused(1, 0.97)).toHaveLength(1);
    expect([
      pieceRefused(1, 0.98),
      pieceRefused(1, 1),
      pieceRefused(3, 0.33),
      pieceRefused(0.9, 0.5),
    ]).toEqual([[], [], [], []]);
    // What is wrong in itself is not set against the other.
    expect(pieceRefused(2, 0.3, "huge").map(({ at }) => at)).toEqual(["liquidity"]);
  });

  it("by its place in a table", () => {
    expect(pieceRefused(-1, 0, "huge", "row 3, ").map(({ at }) => at)).toEqual([
      "row 3, value",
      "row 3, pledge ratio",
      "row 3, liquidity",
    ]);
  });
});
