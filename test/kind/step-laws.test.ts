import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepKind, type Node, type Step } from "../../src/kind";
import { at, LAST, STEPS, walkOver, type Made } from "./examples";

const ranks = fc.integer({ min: 1, max: LAST });
const scores = fc.oneof(fc.double({ min: -1, max: 8, noNaN: true }), fc.constantFrom(1, 2, 4, 5));

function come(step: Step, made: Made): Node | null {
  return stepKind(step).evaluate(step, walkOver(made).run);
}

function rankOf(step: Step, made: Made): number {
  return come(step, made)?.rating?.rank ?? Number.NaN;
}

function law<T extends readonly unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  hold: (...drawn: T) => void,
) {
  fc.assert(
    fc.property(fc.tuple(...arbitraries) as unknown as fc.Arbitrary<T>, (drawn) => {
      hold(...drawn);
    }),
    { numRuns: 300 },
  );
}

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

describe("a score", () => {
  const of = (a: number, b: number, extra: number) =>
    come(STEPS.score, { nodes: { a: { score: a }, b: { score: b }, extra: { score: extra } } })?.score ??
    Number.NaN;

  it("is the weighted mean with the points added, held within its limits", () => {
    expect(of(2, 4, 0)).toBe(3.5);
    expect(of(2, 4, 0.5)).toBe(4);
    expect(of(2, 4, 1.5)).toBe(5);
    expect(of(2, 4, 1.75)).toBe(5);
    expect(of(1, 1, -0.5)).toBe(1);
  });

  it("never falls where a part rises", () => {
    law([scores, scores, scores, scores], (a, more, b, extra) => {
      const [low, high] = ordered(a, more);
      expect(of(low, b, extra)).toBeLessThanOrEqual(of(high, b, extra));
      expect(of(b, low, extra)).toBeLessThanOrEqual(of(b, high, extra));
      expect(of(a, b, low)).toBeLessThanOrEqual(of(a, b, high));
    });
  });

  it("is restrained at its worse-than-earned limit only, and free of it where that is lifted", () => {
    const nodes = { a: { score: 1 }, b: { score: 1 }, extra: { score: -0.5 } };
    expect(come(STEPS.score, { nodes })).toMatchObject({ score: 1, restrained: true });
    expect(come(STEPS.score, { nodes, lifted: ["score"] })?.score).toBe(0.5);
  });
});

describe("a regression", () => {
  const of = (x: number, y: number, share: number, constant: number) =>
    come(STEPS.linear, {
      nodes: {
        x: { quantity: x },
        ago: { quantity: 5 },
        y: { quantity: y },
        share: { quantity: share },
        constant: { quantity: constant },
      },
      rows: { constant },
    })?.score ?? Number.NaN;

  it("moves by the coefficient for each unit of a plain quantity, and not beyond the ends of a truncated one", () => {
    law([scores, scores, scores], (x, y, constant) => {
      expect(of(x + 1, y, 0, constant) - of(x, y, 0, constant)).toBeCloseTo(-0.5, 6);
      expect(of(x, 3, 0, constant)).toBe(of(x, 3 + Math.abs(y), 0, constant));
    });
  });

  it("turns where its terms say that they turn", () => {
    const item = (id: string) => walkOver({ nodes: { [id]: { quantity: 1 } } }).run.item(id);
    const turns = (id: string) =>
      stepKind(STEPS.linear).turns?.(STEPS.linear, id, { item, quantityAt: () => undefined });
    expect(turns("y")).toEqual([-1, 3]);
    expect(turns("x")).toEqual([]);
  });
});

describe("a grade", () => {
  const of = (score: number, stated?: string) =>
    come(STEPS.grade, { nodes: { s: { score } }, rows: stated === undefined ? {} : { grade: stated } });

  it("is never better for a worse score, and the better one at a shared edge", () => {
    expect([2, 2.000001, 4, 4.000001].map((score) => of(score)?.grade?.grade)).toEqual([
      "strong",
      "fair",
      "fair",
      "weak",
    ]);
    law([scores, scores], (a, b) => {
      const [low, high] = ordered(a, b);
      expect(of(low)?.grade?.score).toBeLessThanOrEqual(of(high)?.grade?.score ?? Number.NaN);
    });
  });

  it("stated as it follows is the same grade; stated otherwise it is refused", () => {
    law([scores, fc.constantFrom("strong", "fair", "weak")], (score, stated) => {
      const derived = of(score)?.grade;
      const given = of(score, stated)?.grade;
      if (derived?.grade === stated) expect(given).toMatchObject({ grade: stated, score: derived.score });
      else expect(given).toBeUndefined();
    });
  });
});

describe("a rate step", () => {
  it("rates a worse score never better; the worse one at a shared edge, as it says", () => {
    const rate = (score: number) => rankOf(STEPS.rate, { nodes: { s: { score } } });
    expect([1.999999, 2, 3.999999, 4].map(rate)).toEqual([1, 6, 6, 12]);
    law([scores, scores], (a, b) => {
      const [low, high] = ordered(a, b);
      expect(rate(low)).toBeLessThanOrEqual(rate(high));
    });
  });
});

describe("a matrix", () => {
  const grade = (name: string) => ({ grade: { id: "g", grade: name, score: 1, from: "given" as const } });
  const of = (row: string, column: string) =>
    rankOf(STEPS.matrix, { nodes: { g: grade(row), h: grade(column) } });

  it("comes to the cell of its grades, and never better for a worse one", () => {
    expect([of("strong", "yes"), of("strong", "no"), of("weak", "yes"), of("weak", "no")]).toEqual([
      1, 3, 5, 6,
    ]);
    for (const column of ["yes", "no"]) expect(of("fair", column)).toBeLessThanOrEqual(of("weak", column));
  });

  it("prints whose the used cell is", () => {
    const shown = (row: string) => (id: string) => (id === "g" ? row : "yes");
    expect(stepKind(STEPS.matrix).basisUsed?.(STEPS.matrix, shown("strong")).basis).toBe("published");
    expect(stepKind(STEPS.matrix).basisUsed?.(STEPS.matrix, shown("fair")).basis).toBe("house");
  });
});

describe("a notch step", () => {
  const small = fc.integer({ min: -4, max: 4 });
  const made = (rank: number, n: number, m: number, line: number | null, lifted: readonly string[] = []) => ({
    nodes: {
      before: { rating: at(rank) },
      n: { notches: n },
      m: { notches: m },
      drawn: { ceiling: line === null ? null : at(line) },
    },
    lifted,
  });

  it("moves by the sum of its notches within its limits, and stays on the scale", () => {
    law([ranks, small, small], (rank, n, m) => {
      const held = Math.min(Math.max(n + m, -2), 1);
      expect(rankOf(STEPS.notch, made(rank, n, m, null))).toBe(Math.min(Math.max(rank - held, 1), LAST));
    });
  });

  it("never lifts the rating through the line drawn before it, unless it is lifted itself", () => {
    law([ranks, ranks, small, small], (rank, line, n, m) => {
      expect(rankOf(STEPS.notch, made(rank, n, m, line))).toBeGreaterThanOrEqual(line);
      expect(rankOf(STEPS.notch, made(rank, n, m, line, ["notch"]))).toBeLessThanOrEqual(
        rankOf(STEPS.notch, made(rank, n, m, line)),
      );
    });
  });

  it("refuses what it does not hold, and gives together what it takes", () => {
    const strict = { ...STEPS.notch, beyond: "refused" as const };
    expect(come(strict, made(8, 1, 0, null))?.rating?.rank).toBe(7);
    expect(come(strict, made(8, 1, 1, null))).toBeNull();
  });
});

describe("a knock-out", () => {
  const made = (rank: number, choice: string, lifted: readonly string[] = []) => ({
    nodes: { before: { rating: at(rank) }, record: { choice } },
    lifted,
  });
  const options = ["clean", "bad", "worst"];

  it("never lifts, and never better for a worse option; lifted it does nothing", () => {
    law([ranks], (rank) => {
      const after = options.map((option) => rankOf(STEPS.cap, made(rank, option)));
      expect(after[0]).toBe(rank);
      expect([...after].sort((a, b) => a - b)).toEqual(after);
      for (const option of options) expect(rankOf(STEPS.cap, made(rank, option, ["cap"]))).toBe(rank);
    });
  });

  it("lists its options best first", () => {
    expect(stepKind(STEPS.cap).bestFirst?.(STEPS.cap, options)).toEqual(options);
  });
});

describe("a support step", () => {
  const made = (rank: number, state: number, choice: string) => ({
    nodes: { before: { rating: at(rank) }, state: { rating: at(state) }, tie: { choice } },
  });

  it("never lowers, and never lifts beyond the supporter", () => {
    law([ranks, ranks, fc.constantFrom("none", "some", "full")], (rank, state, tie) => {
      const after = rankOf(STEPS.support, made(rank, state, tie));
      expect(after).toBeLessThanOrEqual(rank);
      expect(after).toBeGreaterThanOrEqual(Math.min(rank, state));
    });
  });

  it("lifts most by the option that it lists first", () => {
    const sorted = stepKind(STEPS.support).bestFirst?.(STEPS.support, ["none", "some", "full"]) ?? [];
    expect(sorted).toEqual(["full", "some", "none"]);
    law([ranks, ranks], (rank, state) => {
      const after = sorted.map((tie) => rankOf(STEPS.support, made(rank, state, tie)));
      expect([...after].sort((a, b) => a - b)).toEqual(after);
    });
  });

  it("asks for no supporter whose support is none", () => {
    const walk = walkOver({ nodes: { before: { rating: at(9) }, tie: { choice: "none" } } });
    expect(stepKind(STEPS.support).evaluate(STEPS.support, walk.run)?.rating?.rank).toBe(9);
    expect(walk.asked).not.toContain("state");
  });
});

describe("a sovereign step", () => {
  const made = (rank: number, home: number, choice: string, lifted: readonly string[] = []) => ({
    nodes: { before: { rating: at(rank) }, home: { rating: at(home) }, places: { choice } },
    lifted,
  });

  it("never lifts by a ceiling, does nothing without a rule or lifted, and a worse sovereign never helps", () => {
    law([ranks, ranks, ranks, fc.constantFrom("abroad", "linked")], (rank, a, b, places) => {
      const [better, worse] = ordered(a, b);
      expect(rankOf(STEPS.sovereign, made(rank, better, places))).toBeLessThanOrEqual(
        rankOf(STEPS.sovereign, made(rank, worse, places)),
      );
      expect(rankOf(STEPS.sovereign, made(rank, a, "abroad"))).toBe(Math.max(rank, a - 1));
      expect(rankOf(STEPS.sovereign, made(rank, a, "same"))).toBe(rank);
      expect(rankOf(STEPS.sovereign, made(rank, a, places, ["sovereign"]))).toBe(rank);
    });
  });

  it("leaves the line that it drew for the steps after it", () => {
    expect(come(STEPS.sovereign, made(2, 6, "abroad"))?.ceiling?.rank).toBe(5);
    expect(come(STEPS.sovereign, made(2, 6, "same"))?.ceiling).toBeUndefined();
  });
});

describe("an issuer step", () => {
  it("keeps the position and writes it in the form of an issuer's rating", () => {
    law([ranks], (rank) => {
      expect(come(STEPS.issuer, { nodes: { before: { rating: at(rank) } } })?.rating).toEqual({
        ...at(rank),
        lowerCase: false,
      });
    });
  });
});
