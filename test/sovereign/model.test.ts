import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  besideItems,
  describeProblem,
  explain,
  findItem,
  findPack,
  type Given,
  type LinearStep,
  type Pack,
  type Problem,
  type QuantityItem,
} from "../../src";
import { reserve, strong, weak, type Rows } from "./model-inputs";

const found = findPack("sovereign-model-2023@2023-04-06+1", "method");
if (!found.ok) throw new Error("no pack");
const model: Pack = found.value;
const regression = model.steps.find((step): step is LinearStep => step.kind === "linear");
if (regression === undefined) throw new Error("no regression");
const { intercept, terms: table } = regression;

const NO_OVERLAY = {
  "overlay-structural": 0,
  "overlay-macro": 0,
  "overlay-public-finances": 0,
  "overlay-external": 0,
};

/** Assesses rows, with no overlay unless they say otherwise. */
function ask(rows: Readonly<Record<string, Given>>, pack = model) {
  const entries = Object.entries({ ...NO_OVERLAY, ...rows }).map(([key, value]) => ({ key, value }));
  return assess(pack, { entries });
}

function resultOf(rows: Rows, pack = model) {
  const assessment = ask(rows, pack);
  const { complete, problems, missing, terms, scores, final, local, short } = assessment;
  if (!complete || final === undefined) throw new Error(JSON.stringify({ problems, missing }));
  return { terms: terms["score"] ?? [], score: scores["score"] ?? NaN, final, local, short, assessment };
}

function ratingOf(rows: Rows, pack = model): string {
  return resultOf(rows, pack).final;
}

function transformedOf(rows: Rows, id: string): number | undefined {
  return resultOf(rows).terms.find(({ of }) => of === id)?.transformed;
}

function wrongOnes(rows: Readonly<Record<string, Given>>, pack = model): readonly Problem[] {
  const { complete, problems } = ask(rows, pack);
  expect(complete).toBe(false);
  return problems;
}

function quantity(id: string): QuantityItem {
  const item = findItem(model, id);
  if (item?.kind !== "quantity") throw new Error(`no quantity ${id}`);
  return item;
}

/** The same methodology, with the intercept moved so that the score of the strong one is the one wanted. */
function scoring(score: number): Pack {
  const moved = intercept + score - resultOf(strong).score;
  const steps = model.steps.map((step) => (step.kind === "linear" ? { ...step, intercept: moved } : step));
  return { ...model, steps };
}

describe("scores worked by hand", () => {
  // 4.759 + 90 × 0.077 + 85 × 0.038 + ln 1 × 0.627 + 0 + ln 100 × 0.158 - ln 1 × 0.728 - 2 × 0.067 + 2 × 0.065
  // = 4.759 + 6.93 + 3.23 + 0 + 0 + 0.727617 - 0 - 0.134 + 0.13 = 15.642617
  // - 40 × 0.023 - 3 × 0.044 + 1 × 0.044 - 0 = - 0.92 - 0.132 + 0.044 → 14.634617
  // + 0 + 20 × 0.011 - 10 × 0.004 + 4 × 0.029 - 5 × 0.007 + 5 × 0.001 = + 0.22 - 0.04 + 0.116 - 0.035 + 0.005
  // → 14.900617, rounded 15.
  it("a strong one", () => {
    expect(resultOf(strong).score).toBeCloseTo(14.900617, 6);
    expect(ratingOf(strong)).toBe("AA+");
  });

  // 4.759 + 20 × 0.077 + 10 × 0.038 + ln 0.1 × 0.627 - 0.5 × 1.822 + ln 50 × 0.158
  // = 4.759 + 1.54 + 0.38 - 1.443721 - 0.911 + 0.618100 = 4.942379
  // - ln 4 × 0.728 - 50 × 0.067 (60 % is held at 50) + 3 × 0.065 = - 1.009222 - 3.35 + 0.195 → 0.778157
  // - 80 × 0.023 - 20 × 0.044 - 6 × 0.044 - 60 × 0.007 = - 1.84 - 0.88 - 0.264 - 0.42 → -2.625843
  // - 30 × 0.011 - 50 × 0.004 + 2 × 0.029 - 10 × 0.007 - 4 × 0.001 = - 0.33 - 0.2 + 0.058 - 0.07 - 0.004
  // → -3.171843, below 0.
  it("a weak one", () => {
    expect(resultOf(weak).score).toBeCloseTo(-3.171843, 5);
    expect(ratingOf(weak)).toBe("CCC+");
  });

  // 4.759 + 50 × 0.077 + 40 × 0.038 + ln 10 × 0.627 - 0.25 × 1.822 + ln 200 × 0.158
  // = 4.759 + 3.85 + 1.52 + 1.443721 - 0.4555 + 0.837134 = 11.954355
  // - ln 2 × 0.728 - 2 × 0.067 (1 % is held at 2) + 5 × 0.065 = - 0.504611 - 0.134 + 0.325 → 11.640744
  // - 60 × 0.023 - 5 × 0.044 - 5 × 0.044 - 10 × 0.007 = - 1.38 - 0.22 - 0.22 - 0.07 → 9.750744
  // + (ln 2 + 1.5) × 0.509 + 0 - 5 × 0.004 + 0 - 2 × 0.007 + 2 × 0.001 = + 1.116312 - 0.02 - 0.014 + 0.002
  // → 10.835056, rounded 11.
  it("one with a reserve currency", () => {
    expect(resultOf(reserve).score).toBeCloseTo(10.835056, 6);
    expect(ratingOf(reserve)).toBe("A");
  });

  it("contributions and the intercept add up to the score", () => {
    for (const rows of [strong, weak, reserve]) {
      const { terms, score } = resultOf(rows);
      const sum = terms.reduce((total, { points }) => total + points, 4.759);
      expect(sum).toBeCloseTo(score, 8);
      expect(terms).toHaveLength(18);
    }
  });
});

describe("the published table", () => {
  it("has every coefficient as printed", () => {
    expect(intercept).toBe(4.759);
    expect(Object.fromEntries(table.map(({ of, coefficient }) => [of, coefficient]))).toEqual({
      governance: 0.077,
      "gdp-per-head": 0.038,
      "world-gdp-share": 0.627,
      "years-since-default": -1.822,
      "broad-money": 0.158,
      "growth-volatility": -0.728,
      inflation: -0.067,
      "real-growth": 0.065,
      "government-debt": -0.023,
      "interest-to-revenue": -0.044,
      "government-balance": 0.044,
      "foreign-currency-debt": -0.007,
      "reserve-currency": 0.509,
      "net-foreign-assets": 0.011,
      "commodity-dependence": -0.004,
      "reserves-months": 0.029,
      "external-interest": -0.007,
      "current-account-fdi": 0.001,
    });
  });

  it("has weights that make up the pillars, within the rounding of one decimal", () => {
    const pillars = { structural: 53.5, macro: 10.1, "public-finances": 18.5, external: 17.9 };
    for (const [id, weight] of Object.entries(pillars)) {
      const members = model.sections.find((section) => section.id === id)?.members ?? [];
      const sum = table
        .filter(({ of }) => members.includes(of))
        .reduce((all, one) => all + 100 * (one.weight ?? NaN), 0);
      expect(Math.abs(sum - weight)).toBeLessThan(0.15);
    }
    expect(table.reduce((all, { weight }) => all + (weight ?? NaN), 0)).toBeCloseTo(1, 2);
  });

  it("has each variable's weight as printed", () => {
    expect(Object.fromEntries(table.map(({ of, weight }) => [of, weight]))).toEqual({
      governance: 0.214,
      "gdp-per-head": 0.124,
      "world-gdp-share": 0.139,
      "years-since-default": 0.046,
      "broad-money": 0.012,
      "growth-volatility": 0.046,
      inflation: 0.034,
      "real-growth": 0.02,
      "government-debt": 0.089,
      "interest-to-revenue": 0.045,
      "government-balance": 0.024,
      "foreign-currency-debt": 0.027,
      "reserve-currency": 0.073,
      "net-foreign-assets": 0.074,
      "commodity-dependence": 0.012,
      "reserves-months": 0.015,
      "external-interest": 0.004,
      "current-account-fdi": 0.001,
    });
  });

  const symbols = [
    "AAA",
    "AA+",
    "AA",
    "AA-",
    "A+",
    "A",
    "A-",
    "BBB+",
    "BBB",
    "BBB-",
    "BB+",
    "BB",
    "BB-",
    "B+",
  ];
  const ladder = [...symbols, "B", "B-", "CCC+"].map((symbol, index) => [16 - index, symbol] as const);

  it.each(ladder)(
    "a rounded score of %i is %s, to the half below and short of the half above",
    (at, symbol) => {
      expect(ratingOf(strong, scoring(at))).toBe(symbol);
      if (symbol !== "CCC+") expect(ratingOf(strong, scoring(at - 0.5))).toBe(symbol);
      if (symbol !== "AAA") expect(ratingOf(strong, scoring(at + 0.499999))).toBe(symbol);
    },
  );

  it("stops at both ends", () => {
    expect(ratingOf(strong, scoring(25))).toBe("AAA");
    expect(ratingOf(strong, scoring(0.499999))).toBe("CCC+");
    expect(ratingOf(strong, scoring(-0.5))).toBe("CCC+");
    expect(ratingOf(strong, scoring(-9))).toBe("CCC+");
  });
});

describe("transforms at their edges", () => {
  it.each([
    ["inflation", -0.01, 2],
    ["inflation", 0.0199, 2],
    ["inflation", 0.02, 2],
    ["inflation", 0.0201, 2.01],
    ["inflation", 0.4999, 49.99],
    ["inflation", 0.5, 50],
    ["inflation", 0.51, 50],
    ["years-since-default", 0, 1],
    ["years-since-default", 4.3, 0.5],
    ["years-since-default", 8.6, 0.25],
    ["years-since-default", "none", 0],
    ["world-gdp-share", 0.01, 0],
    ["world-gdp-share", 1, Math.log(100)],
    ["broad-money", 0.5, Math.log(50)],
    ["growth-volatility", 0.005, Math.log(0.5)],
    ["governance", 0, 0],
    ["governance", 100, 100],
    ["foreign-currency-debt", 1, 100],
    ["government-balance", -0.05, -5],
    ["reserves-months", 0, 0],
  ] as const)("%s of %j is %d", (id, given, expected) => {
    expect(transformedOf({ ...strong, [id]: given }, id)).toBeCloseTo(expected, 12);
  });

  it("a reserve currency needs the constant, and takes months of reserves out", () => {
    const { "reserve-constant": _left, ...without } = reserve;
    expect(ask({ ...without, "reserves-months": 3 })).toMatchObject({
      complete: false,
      problems: [],
      missing: ["reserve-constant"],
    });
    expect(transformedOf({ ...reserve, "reserves-months": 12 }, "reserves-months")).toBe(0);
    expect(transformedOf(reserve, "reserve-currency")).toBeCloseTo(Math.log(2) + 1.5, 12);
    // Not above 0: months count again, and are needed.
    const flat = { ...reserve, "reserve-constant": -Math.log(2) };
    expect(ask(flat)).toMatchObject({ complete: false, problems: [], missing: ["reserves-months"] });
    expect(transformedOf({ ...flat, "reserves-months": 12 }, "reserves-months")).toBe(12);
  });

  it("a currency that is none needs no constant; given all the same, it does nothing but is read", () => {
    const idle = { ...strong, "reserve-constant": 7 };
    expect(resultOf(idle).score).toBe(resultOf(strong).score);
    expect(wrongOnes({ ...strong, "reserve-constant": "much" })).toMatchObject([{ at: "reserve-constant" }]);
    expect(wrongOnes({ ...reserve, "reserves-months": -1 })).toMatchObject([{ at: "reserves-months" }]);
  });

  it.each(["none", "NONE", "never", "无"])("%s is a default that never was", (word) => {
    expect(ask({ ...strong, "years-since-default": word }).scores["score"]).toBe(resultOf(strong).score);
  });

  it("a value may stand under the latest year, as text, or with its unit", () => {
    const { inflation: _left, ...others } = strong;
    const rows = Object.entries({ ...NO_OVERLAY, ...others }).map(([key, value]) => ({ key, value }));
    for (const entry of [
      { value: null, periods: { FY: 0.02, "FY-1": 0.4 } },
      { value: "2%" },
      { value: 0.02, unit: "%" },
    ]) {
      const assessment = assess(model, { entries: [...rows, { key: "inflation", ...entry }] });
      expect(assessment.scores["score"]).toBe(resultOf(strong).score);
    }
  });
});

describe("what is missing or wrong", () => {
  it("names every missing variable at once, then the overlay", () => {
    const { missing, problems } = assess(model, { entries: [] });
    expect(problems).toEqual([]);
    expect(missing).toEqual([...table.map(({ of }) => of), ...Object.keys(NO_OVERLAY)]);
  });

  it("the model's own rating asks for no overlay", () => {
    const entries = Object.entries(strong).map(([key, value]) => ({ key, value }));
    expect(assess(model, { entries }, "standalone")).toMatchObject({ complete: true, standalone: "aa+" });
  });

  it.each([
    ["governance", 100.1],
    ["governance", -0.1],
    ["world-gdp-share", 0],
    ["broad-money", 0],
    ["growth-volatility", -0.01],
    ["growth-volatility", 0],
    ["foreign-currency-debt", 1.01],
    ["reserve-currency", -0.01],
    ["years-since-default", -1],
    ["reserves-months", -1],
    // Typed as 60 where 0.6 (60 %) was meant.
    ["government-debt", 60],
    ["real-growth", 4],
    ["inflation", "none"],
  ] as const)("%s of %j is refused", (id, given) => {
    expect(wrongOnes({ ...strong, [id]: given })).toMatchObject([{ kind: "wrong", at: id }]);
  });

  it("a percentage without its sign is answered with both readings, and a logarithm's end is said to be outside", () => {
    const said = (rows: Rows) => wrongOnes(rows).map((problem) => describeProblem(problem, "en"));
    expect(said({ ...strong, "government-debt": 60 })).toEqual([
      "government-debt: 60 reads as 6000%, outside the plausible range 0% to 1000%; for 60% enter 60% or 0.6.",
    ]);
    expect(said({ ...strong, "world-gdp-share": 0 })).toEqual([
      "world-gdp-share: received 0%; allowed: above 0% to 100%.",
    ]);
  });

  it.each(table.map(({ of }) => of))("%s is taken at the ends of its range and refused beyond them", (id) => {
    const { from, to, open } = quantity(id).plausible;
    const isWrong = (value: number) =>
      ask({ ...strong, [id]: value }).problems.some(({ at, kind }) => at === id && kind === "wrong");
    const step = 1e-6 * (to - from);
    expect([from - step, from, from + step, to, to + step].map(isWrong)).toEqual([
      true,
      open === true,
      false,
      false,
      true,
    ]);
  });
});

describe("the overlay", () => {
  const overlay = (structural: number, macro = 0, finances = 0, external = 0): Rows => ({
    ...strong,
    "overlay-structural": structural,
    "overlay-macro": macro,
    "overlay-public-finances": finances,
    "overlay-external": external,
  });

  it.each([
    [overlay(1), "AAA"],
    [overlay(-2), "AA-"],
    [overlay(-2, -1), "A+"],
    [overlay(2, 1), "AAA"],
    [overlay(-2, 2, 1, -2), "AA"],
  ])("%#: gives %s", (rows, expected) => {
    expect(ratingOf(rows)).toBe(expected);
  });

  it.each([
    [overlay(3), "overlay-structural"],
    [overlay(0, 0, 0, -3), "overlay-external"],
    [overlay(0, 0.5), "overlay-macro"],
    [overlay(2, 2), "overlay"],
    [overlay(-2, -2), "overlay"],
  ])("%#: is refused at %s", (rows, at) => {
    expect(wrongOnes(rows)).toMatchObject([{ kind: "wrong", at }]);
  });

  it("is not used at the floor, and does not lead below it", () => {
    for (const notches of [1, -1])
      expect(wrongOnes({ ...weak, "overlay-macro": notches })).toMatchObject([
        { code: "no-definition", at: "overlay" },
      ]);
    expect(ratingOf({ ...weak, "overlay-macro": 0 })).toBe("CCC+");
    expect(ratingOf(overlay(-1), scoring(1))).toBe("CCC+");
    expect(ratingOf(overlay(-2, -1), scoring(1))).toBe("CCC+");
  });
});

describe("beside the final rating", () => {
  it("the local currency has its own notches, which the final rating does not wait for", () => {
    expect(resultOf(strong)).toMatchObject({ final: "AA+", local: undefined });
    expect(resultOf({ ...strong, "local-uplift": 0 }).local).toBe("AA+");
    expect(resultOf({ ...strong, "local-uplift": 1 })).toMatchObject({ final: "AA+", local: "AAA" });
    expect(resultOf({ ...strong, "local-uplift": 2 }).local).toBe("AAA");
    expect(resultOf({ ...strong, "local-uplift": -1 }).local).toBe("AA");
    for (const beyond of [-2, 3])
      expect(wrongOnes({ ...strong, "local-uplift": beyond })).toMatchObject([{ at: "local-uplift" }]);
    const entries = Object.entries({ ...NO_OVERLAY, ...strong }).map(([key, value]) => ({ key, value }));
    expect(assess(model, { entries }, "local")).toMatchObject({ complete: false, missing: ["local-uplift"] });
  });

  // A score of 12 is A+, where two short-term ratings are open.
  const open = scoring(12);
  it.each([
    ["no liquidity ratio", {}, "F1"],
    ["one short of 100 %", { "international-liquidity-ratio": 0.9999 }, "F1"],
    ["one of 100 %", { "international-liquidity-ratio": 1 }, "F1+"],
  ])("%s", (_, rows, short) => {
    expect(resultOf({ ...strong, ...rows }, open)).toMatchObject({ final: "A+", short });
  });

  it("a reserve currency has the higher short-term rating while its term is above 0", () => {
    expect(resultOf(reserve)).toMatchObject({ final: "A", short: "F1+" });
    const flat = { ...reserve, "reserve-constant": -Math.log(2), "reserves-months": 40 };
    expect(resultOf(flat)).toMatchObject({ final: "A", short: "F1" });
  });

  it("consists of what no step to the final rating takes", () => {
    expect([...besideItems(model)]).toEqual(["local-uplift", "international-liquidity-ratio"]);
  });
});

describe("the explanation", () => {
  it("has points that add up to the score, the intercept among them", () => {
    for (const rows of [strong, weak, reserve]) {
      const { assessment, score } = resultOf(rows);
      const lines = explain(assessment, "en");
      const points = lines.filter(({ unit }) => unit === "points of Model score");
      expect(points.reduce((sum, { effect }) => sum + Number(effect), 0)).toBeCloseTo(score, 6);
      expect(points.find(({ step }) => step === "Model score")?.effect).toBe(4.759);
    }
  });

  it("counts the overlay from the model's rating to the final one, and the uplift beyond it", () => {
    const rows = { ...strong, "overlay-macro": -2, "overlay-external": 1, "local-uplift": 2 };
    const notches = explain(resultOf(rows).assessment, "en").flatMap(({ step, effect, unit, running }) =>
      unit.startsWith("notches") ? [[step, effect, unit, running]] : [],
    );
    expect(notches).toEqual([
      ["Qualitative overlay", -1, "notches from stand-alone to final", "aa"],
      ["Foreign-currency issuer rating", 0, "notches from stand-alone to final", "AA"],
      ["Local-currency issuer rating", 2, "notches from final to local currency", "AAA"],
    ]);
  });

  it("shows each transformed value with its coefficient, and the source of both", () => {
    const line = explain(resultOf(reserve).assessment, "en").find(({ step }) => step === "Model score");
    expect(line?.input).toContain("Share of world GDP: 2.302585 × 0.627");
    expect(line?.input).toContain("Reserves in months of external payments: 0 × 0.029");
    expect(line?.input).toMatch(/ → 10\.835/);
    expect(line?.source).toContain("Sovereign Rating Criteria");
    expect(line?.source).not.toContain("house");
  });
});

describe("direction", () => {
  const variables = table.filter(({ of }) => of !== "reserve-currency");
  it.each(variables.map((term) => [term.of, term] as const))(
    "%s moves the score as the sign of its coefficient says",
    (id, { coefficient, transform }) => {
      const most = quantity(id).unit.kind === "fraction" ? 1 : 100;
      const value = fc.double({ min: 0.001 * most, max: most, noNaN: true });
      // The mark of a default fades with the years.
      const sign = Math.sign(coefficient) * (transform.kind === "half-life" ? -1 : 1);
      fc.assert(
        fc.property(value, value, (a, b) => {
          const low = resultOf({ ...strong, [id]: Math.min(a, b) }).score;
          const high = resultOf({ ...strong, [id]: Math.max(a, b) }).score;
          expect(sign * (high - low)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 300 },
      );
      expect(
        sign *
          (resultOf({ ...strong, [id]: 0.3 * most }).score - resultOf({ ...strong, [id]: 0.1 * most }).score),
      ).toBeGreaterThan(0);
    },
  );
});
