import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  describeProblem,
  findScale,
  gradesOf,
  itemsOf,
  listPacks,
  readRating,
  simulate,
  startSimulation,
  type Given,
  type InputRange,
  type InputRanges,
  type Pack,
  type Simulation,
  type Subject,
} from "../../src";
import { drawNumber, drawOption } from "../../src/assess/simulate-draw";
import { chanceFrom } from "../../src/chance";
import { packNamed, tianfuEntries } from "../pack/packs";
import {
  betterWay,
  completeSubjects,
  isRefusable,
  subjectOf,
  withoutRefusable,
  type Drawn,
} from "../properties/subjects";

const lianhe = packNamed("lianhe-guarantor");
const tianfu = tianfuEntries();

function simulated(
  ranges: InputRanges,
  terms: { readonly seed: number; readonly runs: number },
  subject: Subject = tianfu,
  pack: Pack = lianhe,
): Simulation {
  const outcome = simulate(pack, subject, ranges, terms);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe("chance", () => {
  it.each([
    [0, [1144304738, 1416247, 958946056, 627933444]],
    [1985, [3527837133, 3112574143]],
  ])("from seed %i is Mulberry32", (seed, numbers) => {
    const chance = chanceFrom(seed);
    expect(numbers.map(() => chance() * 2 ** 32)).toEqual(numbers);
  });

  it.each([
    ["evenly", { from: 2, to: 4 }, 0.25, 2.5],
    ["in a triangle, below the mode", { from: 0, mode: 0.5, to: 1 }, 0.125, 0.25],
    ["in a triangle, at the mode", { from: 0, mode: 0.5, to: 1 }, 0.5, 0.5],
    ["in a triangle, above the mode", { from: 0, mode: 0.5, to: 1 }, 0.875, 0.75],
    ["from a triangle whose mode is its lower end", { from: 0, mode: 0, to: 1 }, 0.75, 0.5],
    ["from a triangle whose mode is its upper end", { from: 0, mode: 1, to: 1 }, 0.25, 0.5],
    ["of a point", { from: 3, to: 3 }, 0.9, 3],
    ["of a point that is a mode", { from: 3, mode: 3, to: 3 }, 0.9, 3],
  ])("draws a number %s", (_, range, share, drawn) => {
    expect(drawNumber(range, () => share)).toBeCloseTo(drawn, 12);
  });

  it("draws numbers between the ends, both included at most", () => {
    const ends = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        ends,
        ends,
        ends,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (x, y, z, share) => {
          const [from = 0, mode = 0, to = 0] = [x, y, z].sort((a, b) => a - b);
          for (const drawn of [
            drawNumber({ from, to }, () => share),
            drawNumber({ from, mode, to }, () => share),
          ]) {
            expect(drawn).toBeGreaterThanOrEqual(from);
            expect(drawn).toBeLessThanOrEqual(to);
          }
        },
      ),
    );
  });

  it.each([
    [[1, 2, 1], 0, 0],
    [[1, 2, 1], 0.2499, 0],
    [[1, 2, 1], 0.25, 1],
    [[1, 2, 1], 0.7499, 1],
    [[1, 2, 1], 0.75, 2],
    [[0, 1, 0], 0, 1],
    [[0, 1, 0], 0.9999999999, 1],
  ])("draws by the weights %j at %d option %i", (weights, share, index) => {
    expect(drawOption(weights, () => share)).toBe(index);
  });
});

describe("a simulation", () => {
  // Governance 2 leaves the business score at 1.8, A; 4 makes it 2.2, B, and B with F1 is aa+.
  const governance: InputRanges = { governance: { options: [2, 4] } };

  it("draws as the seed says, by hand", () => {
    // Seed 0 begins below one half four times, seed 1985 above it twice.
    expect(simulated(governance, { seed: 0, runs: 4 }).ratings).toEqual([{ symbol: "AAA", count: 4 }]);
    expect(simulated(governance, { seed: 1985, runs: 2 }).ratings).toEqual([{ symbol: "AA+", count: 2 }]);
  });

  it("says how the ratings are distributed, and how often the base rating is reached", () => {
    const weighed: InputRanges = { 公司治理: { options: [2, 4], weights: [1, 3] } };
    const result = simulated(weighed, { seed: 12, runs: 4000 });
    const [first, second, ...others] = result.ratings;
    expect(others).toEqual([]);
    expect([first?.symbol, second?.symbol]).toEqual(["AAA", "AA+"]);
    // A quarter of 4000 with a deviation of 27; this seed is fixed.
    expect(Math.abs((first?.count ?? 0) - 1000)).toBeLessThan(100);
    expect(result).toMatchObject({
      pin: "lianhe-guarantor@4.0.202208+2",
      seed: 12,
      runs: 4000,
      incomplete: 0,
      base: "AAA",
      best: "AAA",
      worst: "AA+",
      median: "AA+",
      atLeastBase: (first?.count ?? 0) / 4000,
    });
  });

  it("takes the worse rating where the middle lies between two", () => {
    // The first two draws of seed 3 are 0.72 and 0.04: one AA+ and one AAA.
    const result = simulated(governance, { seed: 3, runs: 2 });
    expect(result.ratings).toEqual([
      { symbol: "AAA", count: 1 },
      { symbol: "AA+", count: 1 },
    ]);
    expect(result.median).toBe("AA+");
  });

  it("draws measures in their unit, instead of periods, by the grades that they come to", () => {
    const measured = tianfuEntries({
      profitability: undefined,
      roa: 0.08,
      "operating-margin": 0.75,
      "cost-income": 0.04,
    });
    const years = { key: "roe", value: null, periods: { "FY-2": 0.1, "FY-1": 0.1, FY: 0.1 } };
    const subject = { entries: [...measured.entries, years] };
    expect(assess(lianhe, subject).final).toBe("AAA");
    // Below 0 the grade is 7, a loss that no margin outweighs: the element is 6, (6 + 1 + 1 + 1) / 4 = 2.25 is F2.
    const low = simulated({ roe: { from: -0.5, to: -0.1, mode: -0.2 } }, { seed: 1, runs: 50 }, subject);
    expect(low.ratings).toEqual([{ symbol: "AA+", count: 50 }]);
  });

  it("counts runs without a rating: what a drawn choice asks for is missing, or nothing can be rated at all", () => {
    const strength: InputRanges = { "shareholder-strength": { options: ["none", "high"] } };
    const result = simulated(strength, { seed: 1985, runs: 100 });
    const rated = result.ratings.reduce((sum, { count }) => sum + count, 0);
    expect(result.incomplete).toBeGreaterThan(0);
    expect(rated).toBeGreaterThan(0);
    expect(rated + result.incomplete).toBe(100);
    const lacking = tianfuEntries({ "industry-risk": undefined });
    expect(simulated(governance, { seed: 1, runs: 10 }, lacking)).toEqual({
      pin: "lianhe-guarantor@4.0.202208+2",
      seed: 1,
      runs: 10,
      ratings: [],
      incomplete: 10,
    });
    expect(simulated(governance, { seed: 1, runs: 10 }, tianfuEntries({ weather: 1 })).incomplete).toBe(10);
    expect(simulated(governance, { seed: 1, runs: 10 }, tianfuEntries({ outlook: "sunny" })).incomplete).toBe(
      10,
    );
  });

  it("needs no value for an input that has a range; there is no base rating then", () => {
    const result = simulated(governance, { seed: 0, runs: 4 }, tianfuEntries({ governance: undefined }));
    expect(result.ratings).toEqual([{ symbol: "AAA", count: 4 }]);
    expect(result.base).toBeUndefined();
    expect(result.atLeastBase).toBeUndefined();
  });

  it("shows progress, and stops when asked to, with what was done", () => {
    const progress: number[] = [];
    const stopped = simulate(
      lianhe,
      tianfu,
      governance,
      { seed: 5, runs: 5000 },
      {
        onProgress: (done) => progress.push(done),
        cancelled: () => progress.length === 3,
      },
    );
    expect(progress).toHaveLength(3);
    const done = progress.at(-1) ?? 0;
    expect(stopped).toEqual({ ok: true, value: simulated(governance, { seed: 5, runs: done }) });
    expect(done).toBeLessThan(5000);
  });

  it.each<[string, InputRanges, Readonly<{ seed: number; runs: number }>, RegExp]>([
    ["an unknown item", { luck: { options: [1] } }, { seed: 1, runs: 1 }, /^"luck" is not an item of lianhe/],
    [
      "an item twice",
      { governance: { options: [1] }, 公司治理: { options: [2] } },
      { seed: 1, runs: 1 },
      /^governance is given more than once/,
    ],
    [
      "numbers for a judgement",
      { governance: { from: 1, to: 2 } },
      { seed: 1, runs: 1 },
      /^governance: received 1 to 2; expected a list of options/,
    ],
    [
      "ends out of order",
      { roe: { from: 0.2, to: 0.1 } },
      { seed: 1, runs: 1 },
      /^roe: received 0\.2 to 0\.1; expected the lower end first/,
    ],
    [
      "a mode outside",
      { roe: { from: 0, to: 0.1, mode: 0.2 } },
      { seed: 1, runs: 1 },
      /expected the mode between the ends/,
    ],
    ["no end", { roe: { from: 0, to: Infinity } }, { seed: 1, runs: 1 }, /expected two finite numbers/],
    ["an implausible end", { roe: { from: 0, to: 4.1 } }, { seed: 1, runs: 1 }, /^roe: 4\.1 reads as 410%/],
    ["no option", { governance: { options: [] } }, { seed: 1, runs: 1 }, /^governance: received no option/],
    [
      "an option that is none",
      { governance: { options: [1, 9] } },
      { seed: 1, runs: 1 },
      /^governance: received "9"; allowed: 1, 2/,
    ],
    [
      "a blank option",
      { governance: { options: [1, "n/a"] } },
      { seed: 1, runs: 1 },
      /^governance: received "n\/a"/,
    ],
    [
      "notches beyond the limits",
      { "individual-adjustment": { options: [0, 4] } },
      { seed: 1, runs: 1 },
      /^individual-adjustment: received 4; allowed: -3 to 3/,
    ],
    [
      "too few weights",
      { governance: { options: [1, 2], weights: [1] } },
      { seed: 1, runs: 1 },
      /^governance: received 1 weights; expected 2/,
    ],
    [
      "weights that weigh nothing",
      { governance: { options: [1, 2], weights: [0, 0] } },
      { seed: 1, runs: 1 },
      /expected weights of 0 or more/,
    ],
    [
      "a weight below 0",
      { governance: { options: [1, 2], weights: [2, -1] } },
      { seed: 1, runs: 1 },
      /expected weights of 0 or more/,
    ],
    ["a seed that is no whole number", {}, { seed: 0.5, runs: 1 }, /^seed must be a whole number/],
    [
      "a seed beyond 32 bits",
      {},
      { seed: 2 ** 32, runs: 1 },
      /^seed: received 4294967296; allowed: 0 to 4294967295/,
    ],
    ["no run", {}, { seed: 1, runs: 0 }, /^runs: received 0; allowed: 1 to 1000000/],
  ])("refuses %s", (_, ranges, terms, message) => {
    const outcome = simulate(lianhe, tianfu, ranges, terms);
    expect(outcome.ok ? "" : describeProblem(outcome.problems[0]!, "en")).toMatch(message);
  });

  it("asks for the unit of an amount, and takes the subject's own", () => {
    const ccxap = packNamed("ccxap-guarantor");
    const equity = (unit?: string): InputRanges => ({
      equity: { from: 1, to: 2, ...(unit === undefined ? {} : { unit }) },
    });
    const refused = simulate(ccxap, { entries: [] }, equity(), { seed: 1, runs: 1 });
    expect(refused.ok ? "" : refused.problems[0]?.code).toBe("unit-missing");
    const own = { entries: [{ key: "equity", value: 3, unit: "CNY bn" }] };
    for (const [subject, range] of [
      [own, equity()],
      [{ entries: [] }, equity("CNY bn")],
    ] as const)
      expect(simulate(ccxap, subject, range, { seed: 1, runs: 1 }).ok).toBe(true);
  });
});

/** Inputs of which more of one thing never makes a rating worse. */
function rangeBetween(pack: Pack, id: string, first: Given, second: Given): InputRange | null {
  const item = itemsOf(pack).find((one) => one.id === id);
  const measured = item?.kind === "measured" && item.direction !== "inside" && item.unit.kind !== "amount";
  const numbers = typeof first === "number" && typeof second === "number";
  // A young company's indicator may be a word: there is no range from a number to a word.
  if (numbers && (measured || betterWay(pack, id) !== null)) {
    const [from, to] = [first, second].sort((a, b) => a - b);
    return { from: from ?? 0, to: to ?? 0 };
  }
  if (item?.kind === "notches" && isRefusable(pack, id)) return null;
  if (item?.kind === "judged" || item?.kind === "grade" || item?.kind === "notches")
    return { options: [first, second] };
  return null;
}

/** The better and the worse of two values for an item. */
function ordered(
  pack: Pack,
  id: string,
  first: Given,
  second: Given,
): readonly [better: Given, worse: Given] {
  const item = itemsOf(pack).find((one) => one.id === id);
  const place = (value: Given) => {
    if (item?.kind === "judged" || item?.kind === "grade") return gradesOf(item).indexOf(String(value));
    const lower = (item?.kind === "measured" && item.direction === "lower") || betterWay(pack, id) === "down";
    return lower ? Number(value) : -Number(value);
  };
  return place(first) <= place(second) ? [first, second] : [second, first];
}

describe.each(listPacks().map((pack) => [pack.id, pack] as const))("laws of simulation: %s", (_, pack) => {
  /** A subject, and a second value for some of its inputs. */
  const cases = fc
    .tuple(
      completeSubjects(pack),
      completeSubjects(pack),
      fc.array(fc.nat(), { maxLength: 4 }),
      fc.integer({ min: 0, max: 1e9 }),
    )
    .map(([drawn, second, picks, seed]) => {
      const one = withoutRefusable(pack, drawn);
      const other = withoutRefusable(pack, second);
      const shared = Object.keys(one).filter((id) => id in other);
      const chosen = [...new Set(picks.flatMap((pick) => shared[pick % shared.length] ?? []))];
      const ranges = Object.fromEntries(
        chosen.flatMap((id) => {
          const range = rangeBetween(pack, id, one[id] ?? null, other[id] ?? null);
          return range === null ? [] : [[id, range] as const];
        }),
      );
      return { one, other, ranges, seed };
    });
  const rankOf = (symbol: string) => {
    const scale = findScale(pack.scale, "scale");
    const rating = scale.ok ? readRating(symbol, scale.value, "rating") : scale;
    return rating.ok ? rating.value.rank : Number.NaN;
  };

  it("counts every run once, the same for the same seed in steps of any size", () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        ({ one, ranges, seed }, steps) => {
          const subject = subjectOf(pack, one);
          const terms = { seed, runs: 20 };
          const whole = simulated(ranges, terms, subject, pack);
          const counted = whole.ratings.reduce((sum, { count }) => sum + count, whole.incomplete);
          expect(counted).toBe(20);
          expect(whole.incomplete).toBe(0);
          const started = startSimulation(pack, subject, ranges, terms);
          if (!started.ok) throw new Error("not started");
          let at = 0;
          while (started.value.step(steps[at % steps.length] ?? 1)) {
            at += 1;
            expect(started.value.result().runs).toBe(started.value.done());
          }
          expect(started.value.result()).toEqual(whole);
          const turned = Object.fromEntries(Object.entries(ranges).toReversed());
          expect(simulated(turned, terms, subject, pack)).toEqual(whole);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("gives the base rating always where the ranges are points", () => {
    fc.assert(
      fc.property(cases, ({ one, ranges, seed }) => {
        const points = Object.fromEntries(
          Object.keys(ranges).map((id) => [
            id,
            rangeBetween(pack, id, one[id] ?? null, one[id] ?? null) ?? { options: [] },
          ]),
        );
        const subject = subjectOf(pack, one);
        const final = assess(pack, subject).final ?? "";
        expect(simulated(points, { seed, runs: 5 }, subject, pack)).toMatchObject({
          base: final,
          ratings: [{ symbol: final, count: 5 }],
          best: final,
          worst: final,
          median: final,
          atLeastBase: 1,
        });
      }),
      { numRuns: 15 },
    );
  });

  it("stays between what the best and the worst of the ranges give", () => {
    fc.assert(
      fc.property(cases, ({ one, other, ranges, seed }) => {
        const corner = (side: 0 | 1) => {
          const chosen = Object.keys(ranges).map((id) => [
            id,
            ordered(pack, id, one[id] ?? null, other[id] ?? null)[side],
          ]);
          const drawn: Drawn = { ...one, ...(Object.fromEntries(chosen) as Drawn) };
          return rankOf(assess(pack, subjectOf(pack, drawn)).final ?? "");
        };
        const { ratings } = simulated(ranges, { seed, runs: 20 }, subjectOf(pack, one), pack);
        const ranks = ratings.map(({ symbol }) => rankOf(symbol));
        expect(Math.min(...ranks)).toBeGreaterThanOrEqual(corner(0));
        expect(Math.max(...ranks)).toBeLessThanOrEqual(corner(1));
      }),
      { numRuns: 20 },
    );
  });
});
