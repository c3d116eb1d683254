import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  averagePosition,
  chooseSplit,
  concentrationOf,
  crossingOf,
  defaultProbability,
  distributionOf,
  findScale,
  leaningRank,
  listDefaultTables,
  listFactorTables,
  listLeaningRules,
  listSources,
  measureLimits,
  ratingAtPosition,
  readRating,
  weightedFactor,
  weightedLife,
  type Holding,
  type RatingScale,
} from "../../src";

function scaleOf(id: string): RatingScale {
  const found = findScale(id, "scale");
  if (!found.ok) throw new Error(id);
  return found.value;
}

const global = scaleOf("global");
const circ = scaleOf("circ");

function rankOf(symbol: string, scale = global): number {
  const read = readRating(symbol, scale, "rating");
  if (!read.ok) throw new Error(symbol);
  return read.value.rank;
}

const held = (symbol: string | null, amount: number, scale = global): Holding => ({
  rank: symbol === null ? null : rankOf(symbol, scale),
  amount,
});

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const [factors] = listFactorTables();
if (factors === undefined) throw new Error("no table of factors");

/** Six bonds: 100 AAA, 200 AA+, 300 A, 150 BBB-, 50 BB, 25 not rated. */
const book = [
  held("AAA", 100),
  held("AA+", 200),
  held("A", 300),
  held("BBB-", 150),
  held("BB", 50),
  held(null, 25),
];
const holdings = fc.array(
  fc.record({
    rank: fc.option(fc.integer({ min: 1, max: 22 }), { freq: 8 }),
    amount: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe("the average position", () => {
  test("is (1·100 + 2·200 + 6·300 + 10·150 + 12·50) / 800 = 4400 / 800, half-way and so the worse", () => {
    const average = valueOf(averagePosition(book, "nearest", global));
    expect(average).toMatchObject({ position: 5.5, rated: 800, unrated: 25 });
    expect(average.rating.rank).toBe(6);
    expect(valueOf(averagePosition(book, "better", global)).rating.rank).toBe(5);
    expect(valueOf(averagePosition(book, "worse", global)).rating.rank).toBe(6);
  });

  test("is missing where nothing is rated, or nothing held", () => {
    expect(averagePosition([held(null, 5)], "nearest", global).ok).toBe(false);
    expect(averagePosition([held("AA", 0)], "nearest", global).ok).toBe(false);
  });

  test("lies between the best and the worst, and does not change when all amounts double", () => {
    fc.assert(
      fc.property(holdings, (some) => {
        const ranks = some.flatMap(({ rank }) => (rank === null ? [] : [rank]));
        const average = averagePosition(some, "nearest", global);
        expect(average.ok).toBe(ranks.length > 0);
        if (!average.ok) return;
        expect(average.value.position).toBeGreaterThanOrEqual(Math.min(...ranks) - 1e-9);
        expect(average.value.position).toBeLessThanOrEqual(Math.max(...ranks) + 1e-9);
        const doubled = some.map((one) => ({ ...one, amount: one.amount * 2 }));
        expect(valueOf(averagePosition(doubled, "nearest", global)).position).toBe(average.value.position);
      }),
    );
  });
});

describe("a position", () => {
  test.each([
    [1, "nearest", 1],
    [1.49, "nearest", 1],
    [1.5, "nearest", 2],
    [1.01, "worse", 2],
    [1.99, "better", 1],
    [20, "nearest", 20],
  ] as const)("%s by %s is %s", (position, rule, rank) => {
    expect(valueOf(ratingAtPosition(position, rule, circ, "position")).rank).toBe(rank);
  });

  test("beyond the scale is none", () => {
    expect(ratingAtPosition(0.5, "nearest", circ, "position").ok).toBe(false);
    expect(ratingAtPosition(20.5, "better", circ, "position").ok).toBe(false);
  });

  test("of every symbol leads back to it", () => {
    for (const scale of [global, circ])
      for (const [index] of scale.notations[0].symbols.entries())
        for (const rule of ["nearest", "better", "worse"] as const)
          expect(valueOf(ratingAtPosition(index + 1, rule, scale, "position")).rank).toBe(index + 1);
  });
});

describe("the average factor", () => {
  test("is (1·100 + 10·200 + 120·300 + 610·150 + 1350·50) / 800 = 197,100 / 800, of BBB+ between 220 and 310", () => {
    const found = valueOf(weightedFactor(book, factors, global));
    expect(found.factor).toBe(246.375);
    expect(found).toMatchObject({ from: 220, to: 310, toWorse: 63.625, toBetter: 26.375 });
    expect(found.rating.rank).toBe(rankOf("BBB+"));
  });

  test("of one rating alone leads back to that rating; Ca and C share one factor and come back as Ca", () => {
    for (const [symbol] of Object.entries(factors.factors)) {
      const found = valueOf(weightedFactor([held(symbol, 3)], factors, global));
      expect(found.rating.rank).toBe(rankOf(symbol === "C" ? "CC" : symbol));
    }
  });

  test("has no room before the first letter nor after the last", () => {
    expect(valueOf(weightedFactor([held("AAA", 1)], factors, global)).toBetter).toBeNull();
    expect(valueOf(weightedFactor([held("C", 1)], factors, global)).toWorse).toBeNull();
  });

  test("half-way between two is the worse one's", () => {
    const found = valueOf(weightedFactor([held("AA+", 1), held("AA", 1)], factors, global));
    expect(found.factor).toBe(15);
    expect(found.rating.rank).toBe(rankOf("AA"));
  });

  test("is refused for a symbol without a factor, which is named, unless nothing of it is held", () => {
    const refused = weightedFactor([held("AA", 1), held("D", 1)], factors, global);
    expect(refused.ok ? [] : refused.problems).toMatchObject([{ at: "ratings", facts: { received: "D" } }]);
    expect(weightedFactor([held("AA", 1), held("D", 0)], factors, global).ok).toBe(true);
  });
});

describe("the distribution", () => {
  test("has each letter once, its + and - with it, and what is not rated last", () => {
    const bins = distributionOf(book, "letter", global);
    expect(
      bins.filter(({ count }) => count > 0).map(({ label, count, amount }) => [label.en, count, amount]),
    ).toEqual([
      ["AAA", 1, 100],
      ["AA", 1, 200],
      ["A", 1, 300],
      ["BBB", 1, 150],
      ["BB", 1, 50],
      ["not rated", 1, 25],
    ]);
  });

  test("by the scale's groups is 750 of investment grade and 50 of speculative grade", () => {
    const bins = distributionOf(book, "band", global);
    expect(bins.map(({ amount }) => amount)).toEqual([750, 50, 0, 25]);
  });

  test("sums to what is held", () => {
    fc.assert(
      fc.property(holdings, fc.constantFrom("rating", "letter", "band"), (some, by) => {
        const bins = distributionOf(some, by, global);
        const sum = bins.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBeCloseTo(
          some.reduce((total, { amount }) => total + amount, 0),
          3,
        );
        expect(bins.reduce((total, { count }) => total + count, 0)).toBe(some.length);
      }),
    );
  });
});

describe("concentration", () => {
  const groups = [
    { group: "x", amount: 100 },
    { group: "y", amount: 200 },
    { group: "x", amount: 300 },
    { group: "z", amount: 400 },
  ];

  test("over x 400, z 400, y 200: 0.16 + 0.16 + 0.04 = 0.36", () => {
    const found = valueOf(concentrationOf(groups, 2));
    expect(found.groups.map(({ group, count, amount }) => [group, count, amount])).toEqual([
      ["x", 2, 400],
      ["z", 1, 400],
      ["y", 1, 200],
    ]);
    expect(found.herfindahl).toBeCloseTo(0.36, 12);
    expect(found.effective).toBeCloseTo(1 / 0.36, 12);
    expect(found.top).toBeCloseTo(0.8, 12);
  });

  test("of n alike is 1/n, and of one is 1", () => {
    const alike = Array.from({ length: 7 }, (_one, index) => ({ group: String(index), amount: 3 }));
    expect(valueOf(concentrationOf(alike, 10)).herfindahl).toBeCloseTo(1 / 7, 12);
    expect(valueOf(concentrationOf([{ group: "a", amount: 5 }], 10)).herfindahl).toBe(1);
    expect(concentrationOf([], 10).ok).toBe(false);
  });
});

test("the weighted life is (1·100 + 2·200 + 3·300) / 600, with 25 that have no end beside it", () => {
  const lasting = [
    { amount: 100, years: 1 },
    { amount: 200, years: 2 },
    { amount: 300, years: 3 },
    { amount: 25, years: null },
  ];
  expect(valueOf(weightedLife(lasting))).toEqual({ years: 1400 / 600, lasting: 600, endless: 25 });
  expect(weightedLife([{ amount: 25, years: null }]).ok).toBe(false);
});

describe("rules for outlook and watch", () => {
  const rule = (id: string) => {
    const found = listLeaningRules().find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test.each([
    ["AA", "negative", null, "clo-2009", "AA-"],
    ["AA", null, "negative", "clo-2009", "A+"],
    ["AA", "negative", "negative", "clo-2009", "A+"],
    ["AA", "positive", "positive", "clo-2009", "AA"],
    ["AA", "negative", null, "house-careful", "AA"],
    ["AA", null, "developing", "house-careful", "AA-"],
    ["AA", null, "positive", "house-even", "AA+"],
    ["AAA", null, "positive", "house-even", "AAA"],
    ["C", null, "negative", "clo-2009", "C"],
    ["D", null, "negative", "clo-2009", "D"],
  ] as const)("%s, outlook %s, watch %s by %s is %s", (symbol, outlook, watch, id, moved) => {
    expect(leaningRank(rankOf(symbol), { outlook, watch }, rule(id), global)).toBe(rankOf(moved));
  });
});

test.each([
  ["BBB-", "BB+", "fallen-angel"],
  ["AAA", "D", "fallen-angel"],
  ["BB+", "BBB-", "rising-star"],
  ["BBB", "BBB-", null],
  ["BB", "D", null],
] as const)("from %s to %s is %s", (before, after, crossing) => {
  expect(crossingOf(rankOf(before), rankOf(after), global)).toBe(crossing);
});

describe("split ratings", () => {
  test.each([
    [[3, 5, 4], "lowest", 1],
    [[3, 5, 4], "highest", 0],
    [[3, 5, 4], "second-best", 2],
    [[3, 5, 4], "middle", 2],
    [[3, 5], "second-best", 1],
    [[3, 5], "middle", 1],
    [[5], "second-best", 0],
    [[5], "middle", 0],
    [[4, 4, 9], "second-best", 0],
    [[null, 6, null, 2], "highest", 3],
    [[1, 2, 3, 4], "middle", 2],
    [[null, null], "middle", -1],
    [[], "lowest", -1],
  ] as const)("of %j the %s is number %s", (ranks, rule, index) => {
    expect(chooseSplit(ranks, rule)).toBe(index);
  });

  test("lie between the best and the worst, whatever the rule", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 22 })), { maxLength: 6 }),
        fc.constantFrom("lowest", "highest", "second-best", "middle"),
        (ranks, rule) => {
          const rated = ranks.filter((rank) => rank !== null);
          const chosen = ranks[chooseSplit(ranks, rule)];
          if (rated.length === 0) expect(chosen).toBeUndefined();
          else {
            expect(chosen).toBeGreaterThanOrEqual(Math.min(...rated));
            expect(chosen).toBeLessThanOrEqual(Math.max(...rated));
          }
        },
      ),
    );
  });
});

describe("limits", () => {
  const groupsOf = () => [
    { group: "x", amount: 100 },
    { group: "y", amount: 50 },
    { group: "x", amount: 50 },
  ];

  test("are kept at the limit, near from the warning on, broken beyond", () => {
    const limit = (most: number, warn = 0.9) =>
      ({ dimension: "issuer", group: "x", most, unit: "share", warn }) as const;
    const stateOf = (most: number, warn?: number) =>
      measureLimits([limit(most, warn)], 200, groupsOf)[0]?.state;
    expect(stateOf(0.75)).toBe("near");
    expect(stateOf(0.7499)).toBe("breached");
    expect(stateOf(0.84)).toBe("within");
    expect(stateOf(0.84, 0.5)).toBe("near");
  });

  test("for every group give a row for each, and for a group that is not there one of 0", () => {
    const all = { dimension: "issuer", group: null, most: 120, unit: "amount", warn: 0.9 } as const;
    expect(
      measureLimits([all], 200, groupsOf).map(({ group, amount, state }) => [group, amount, state]),
    ).toEqual([
      ["x", 150, "breached"],
      ["y", 50, "within"],
    ]);
    expect(measureLimits([{ ...all, group: "z" }], 200, groupsOf)).toMatchObject([
      { amount: 0, state: "none held" },
    ]);
    // Groups that are known to be some are kept where nothing of them is held.
    expect(measureLimits([{ ...all, group: "y or z", among: ["y", "z"] }], 200, groupsOf)).toMatchObject([
      { group: "y or z", amount: 50, state: "within" },
    ]);
    expect(measureLimits([{ ...all, group: "z or later", among: ["z"] }], 200, groupsOf)).toMatchObject([
      { amount: 0, state: "within" },
    ]);
  });
});

describe("tables that ship", () => {
  const sources = new Set(listSources().map(({ key }) => key));
  const all = [...listFactorTables(), ...listDefaultTables(), ...listLeaningRules()];

  test.each(all.map((one) => [one.id, one] as const))(
    "%s is cited or says why it is ours",
    (_id, { basis }) => {
      if (basis.basis === "published") expect(sources).toContain(basis.cite.source);
      else expect(basis.reason?.zh.length ?? 0).toBeGreaterThan(10);
    },
  );

  test("rise: factors from the best symbol on, default rates with the years and down the letters", () => {
    for (const { factors: weights } of listFactorTables()) {
      const values = Object.values(weights);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(Object.keys(weights)).toEqual(global.notations[0].symbols.slice(0, values.length));
    }
    for (const { years, rows } of listDefaultTables()) {
      expect(rows.flatMap(({ symbols }) => symbols)).toEqual(global.notations[0].symbols.slice(0, -1));
      for (const { rates } of rows) {
        expect(rates).toHaveLength(years.length);
        expect(rates).toEqual([...rates].sort((a, b) => a - b));
      }
    }
  });

  test("give at the printed year the printed share, and between two years an even pace", () => {
    const [sp] = listDefaultTables();
    if (sp === undefined) throw new Error("no table");
    const at = (symbol: string, years: number) =>
      valueOf(defaultProbability(rankOf(symbol), years, sp, global));
    expect([at("AA-", 1), at("BBB", 5), at("B", 10), at("D", 1)]).toEqual([0.0002, 0.0193, 0.2871, 1]);
    // BB: 0.0407 after three years, 0.0784 after five: half-way √((1 − 0.0407)(1 − 0.0784)) are left.
    expect(at("BB", 4)).toBeCloseTo(1 - Math.sqrt(0.9593 * 0.9216), 12);
    expect(at("BB", 0.5)).toBeCloseTo(1 - Math.sqrt(1 - 0.0072), 12);
    expect(defaultProbability(1, 11, sp, global).ok).toBe(false);
    expect(defaultProbability(1, 0, sp, global).ok).toBe(false);
  });
});
