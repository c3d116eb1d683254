import { describe, expect, it } from "vitest";
import { evaluateStep, stepFile, type Node, type Step } from "../../src/kind";
import { at, STEPS, walkOver, type Made } from "./examples";

const word = (grade: string): Omit<Node, "id"> => ({ grade: { id: "word", grade, score: 3, from: "given" } });

function come(step: Step, made: Made): Node | null {
  return evaluateStep(step, walkOver(made).run);
}

describe("a line", () => {
  const nodes = { before: { rating: at(2) }, n: { notches: 0 }, m: { notches: 0 }, drawn: { rating: at(1) } };
  const line = come(STEPS.notch, { nodes: { ...nodes, word: word("weak") } });

  it("holds a rating at its symbol where the worst word stands, and only there", () => {
    expect(line?.rating?.rank).toBeGreaterThan(2);
    expect(line).toMatchObject({ heldBy: [{ of: "word", at: "weak", key: "notch/word" }] });
    expect(come(STEPS.notch, { nodes: { ...nodes, word: word("fair") } })?.rating?.rank).toBe(2);
  });

  it("leaves a lower rating alone and is still drawn", () => {
    const low = come(STEPS.notch, { nodes: { ...nodes, before: { rating: at(15) }, word: word("weak") } });
    expect(low?.rating?.rank).toBe(15);
    expect(low?.heldBy).toBeUndefined();
    expect(low?.lines).toHaveLength(1);
  });

  it("is lifted by its own key, so that one can see what the rating would be without it", () => {
    const free = come(STEPS.notch, { nodes: { ...nodes, word: word("weak") }, lifted: ["notch/word"] });
    expect(free?.rating?.rank).toBe(2);
  });

  it("holds through support, save by a strength that it names", () => {
    const before = { ...nodes.before, rating: line?.rating ?? at(2), lines: line?.lines ?? [] };
    const helped = (choice: string) =>
      come(STEPS.support, { nodes: { before, state: { rating: at(1) }, tie: { choice } } });
    expect(helped("some")?.rating?.rank).toBe(line?.rating?.rank);
    expect(helped("full")).toMatchObject({ rating: { rank: 1 } });
    expect(helped("full")?.lines ?? []).toEqual([]);
  });
});

describe("a knock-out that holds", () => {
  it("draws its line for the steps after it; without that it does not", () => {
    const nodes = { before: { rating: at(1) }, record: { choice: "worst" } };
    expect(come(STEPS.cap, { nodes })?.lines ?? []).toEqual([]);
    const held = come({ ...STEPS.cap, holds: { liftedBy: [] } }, { nodes });
    expect(held?.lines).toMatchObject([{ of: "record", at: "worst", key: "cap" }]);
  });
});

describe("a score near default", () => {
  const score = (a: number, b: number, grade: string, lifted: readonly string[] = []) =>
    come(STEPS.score, {
      nodes: {
        a: { grade: { id: "a", grade, score: a, from: "given" } },
        b: { score: b },
        extra: { score: 0 },
      },
      lifted,
    });

  it("takes the worse of two means and the weakest link, and never helps", () => {
    // 0.25 × 3 + 0.75 × 1 = 1.5; the other weights give 2.5; the link holds it at 4.
    expect(score(3, 1, "fair")?.score).toBe(1.5);
    expect(score(3, 1, "weak")).toMatchObject({ score: 4, restrained: true, weakest: ["a"] });
    expect(score(3, 1, "weak", ["score"])?.score).toBe(1.5);
    // 0.25 × 4.5 + 0.75 × 5 = 4.875 is worse than 0.75 × 4.5 + 0.25 × 5 and than the link: it stays.
    expect(score(4.5, 5, "weak")?.score).toBe(4.875);
  });
});

describe("the laws of worst words", () => {
  const faults = (step: Step, grades: readonly string[] = ["strong", "fair", "weak"]) => {
    const found: string[] = [];
    stepFile(step).laws(step, {
      scale: undefined,
      report: (_member, ...reasons) => found.push(...reasons),
      needs: () => undefined,
      symbols: () => undefined,
      item: () => undefined,
      gradesOf: () => grades,
      kindOf: () => "sovereign",
      countsNotches: false,
    });
    return found.join("; ");
  };

  it("name a grade that there is not, a stranger to the score, and a worse word that asks for less", () => {
    const { basis } = STEPS.score;
    expect(faults({ ...STEPS.notch, lines: [{ of: "word", caps: { poor: "BB" }, basis }] })).toContain(
      '"poor" is not a grade or option of "word"',
    );
    expect(faults({ ...STEPS.score, weakest: [{ of: "z", least: { weak: 4 }, basis }] })).toContain(
      '"z" is no part of the score',
    );
    expect(faults({ ...STEPS.score, weakest: [{ of: "a", least: { fair: 4, weak: 3 }, basis }] })).toContain(
      '"weak" of "a" asks for less than a better grade',
    );
    const near = { when: [{ of: "a", at: ["fair"] }], parts: STEPS.score.parts, basis };
    expect(faults({ ...STEPS.score, nearDefault: near })).toContain('"weak" of "a" asks for less');
  });
});
