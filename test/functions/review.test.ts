import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLimit, expectedLoss, listLimits } from "../../src";
import { have } from "../issue/bonds";
import { errorOf, valueOf } from "./ask";

const states = (rows: readonly (readonly unknown[])[], company?: unknown) =>
  (valueOf("REVIEW.LIMITS", rows, company) as unknown[][]).slice(1).map((row) => [row[2], row[3]]);

describe("REVIEW.LIMITS", () => {
  test.each([
    ["leverage", 10, 10.01, "≤ 10x"],
    ["single-client", 0.1, 0.1001, "≤ 10%"],
    ["client-group", 0.15, 0.1501, "≤ 15%"],
    ["bond-issuer", 0.3, 0.3001, "≤ 30%"],
    ["class-1", 0.2, 0.1999, "≥ 20%"],
    ["class-1-2", 0.7, 0.6999, "≥ 70%"],
    ["class-3", 0.3, 0.3001, "≤ 30%"],
  ])("%s is met at %d and breached at %d", (measure, met, breached, limit) => {
    expect(
      states([
        [measure, met],
        [measure, breached],
      ]),
    ).toEqual([
      [limit, "met"],
      [limit, "breached"],
    ]);
  });

  test("leverage may be 15 times for small business and farms; the other limits stay", () => {
    const rows = [
      ["融资担保放大倍数", "15倍"],
      ["放大倍数", 15.01],
      ["单一客户集中度", "14.38%"],
    ];
    for (const company of ["small-business", "小微"])
      expect(states(rows, company)).toEqual([
        ["≤ 15x", "met"],
        ["≤ 15x", "breached"],
        ["≤ 10%", "breached"],
      ]);
    expect(states(rows)[0]).toEqual(["≤ 10x", "breached"]);
  });

  // The Tianfu report of 2023: leverage 7.73, largest client 14.38 %, classes 68.58, 70.80 and 28.83 %.
  test("the printed figures of Tianfu keep all limits but the one for a client", () => {
    const rows = [
      ["leverage", 7.73],
      ["single-client", 0.1438],
      ["class-1", 0.6858],
      ["class-1-2", 0.708],
      ["class-3", 0.2883],
    ];
    expect(states(rows).map(([, state]) => state)).toEqual(["met", "breached", "met", "met", "met"]);
  });

  test("cites the rule with its day and says what was not read", () => {
    const [, one, two] = valueOf("REVIEW.LIMITS", [
      ["leverage", 3],
      ["class-1", 0.5],
    ]) as string[][];
    expect(one?.[5]).toMatch(
      /financing guarantee companies.*\(2018-04-02\), Measures on the liability balance$/,
    );
    expect(one?.[4]).toContain("not consolidated");
    expect(two?.[5]).toContain("house: The limit stands outside the excerpts");
  });

  test("names what is wrong in its row", () => {
    const answer = valueOf("REVIEW.LIMITS", [
      ["weather", 1],
      ["leverage", null],
      ["leverage", "many"],
    ]) as unknown[][];
    expect(answer.slice(1).map((row) => row[1])).toMatchObject(
      [{ error: "#VALUE!", message: /weather.*leverage/s }, { error: "#N/A" }, { error: "#VALUE!" }].map(
        ({ error }) => ({ error }),
      ),
    );
    expect(errorOf("REVIEW.LIMITS", [["leverage", 1]], "large")).toMatch(
      /^#VALUE! company: received "large"; allowed: small-business/,
    );
    expect(errorOf("REVIEW.LIMITS", [["leverage", 1, 2]])).toMatch(/^#VALUE! .*3 columns/);
    expect(errorOf("REVIEW.LIMITS", [[null, null]])).toMatch(/^#N\/A/);
  });

  test("a measure further on the wrong side is never met where a nearer one is not", () => {
    const limits = listLimits();
    const value = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...limits),
        value,
        value,
        fc.constantFrom("", "小微"),
        (limit, a, b, kind) => {
          const [better, worse] = (limit.side === "most") === a <= b ? [a, b] : [b, a];
          const met = (one: number) => have(checkLimit(limit, one, kind, limits)).met;
          if (met(worse)) expect(met(better)).toBe(true);
        },
      ),
    );
  });
});

describe("REVIEW.RECOVERY and REVIEW.EXPECTEDLOSS (article 11)", () => {
  const rows = [
    ["类别", "违约金额", "回收金额"],
    ["ordinary", 100, 40],
    ["subordinated", 50, 5],
    ["ordinary", 300, 60],
    ["secured", 10, 12],
  ];

  test("gather what came back by group, by amount and by number", () => {
    expect(valueOf("REVIEW.RECOVERY", rows)).toEqual([
      ["group", "cases", "owed", "recovered", "recovery rate", "mean rate"],
      ["ordinary", 2, 400, 100, 0.25, 0.30000000000000004],
      ["subordinated", 1, 50, 5, 0.1, 0.1],
      ["secured", 1, 10, 10, 1, 1],
    ]);
    expect(valueOf("REVIEW.RECOVERY", [["ordinary", 100, 40]])).toHaveLength(2);
  });

  test("take nothing for granted", () => {
    expect(errorOf("REVIEW.RECOVERY", [["ordinary", 0, 0]])).toMatch(/^#VALUE! .*row 1, owed/);
    expect(errorOf("REVIEW.RECOVERY", [["ordinary", 10, -1]])).toMatch(/^#VALUE! .*row 1, recovered/);
    expect(errorOf("REVIEW.RECOVERY", [["ordinary", 10, null]])).toMatch(/^#N\/A .*recovered/);
    expect(errorOf("REVIEW.RECOVERY", [[null, null, null]])).toMatch(/^#N\/A/);
    expect(errorOf("REVIEW.EXPECTEDLOSS", 0.02, null)).toMatch(/^#N\/A .*recovery/);
    expect(errorOf("REVIEW.EXPECTEDLOSS", 2, 0.4)).toMatch(/^#VALUE! probability/);
    expect(errorOf("REVIEW.EXPECTEDLOSS", 0.02, 0.4, -1)).toMatch(/^#VALUE! exposure/);
  });

  test("multiply the probability by what is lost", () => {
    expect(valueOf("REVIEW.EXPECTEDLOSS", 0.02, 0.25)).toBe(0.015);
    expect(valueOf("REVIEW.EXPECTEDLOSS", [["2%"], ["0%"], ["100%"]], "25%", 1000)).toEqual([
      [15],
      [0],
      [750],
    ]);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (p, q, r, s) => {
        const loss = (probability: number, recovery: number) => have(expectedLoss(probability, recovery, 1));
        expect(loss(Math.max(p, q), Math.min(r, s))).toBeGreaterThanOrEqual(
          loss(Math.min(p, q), Math.max(r, s)),
        );
      }),
    );
  });
});
