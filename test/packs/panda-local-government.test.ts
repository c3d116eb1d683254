import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src";
import { assessRows, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("panda-local-government");

const MEASURES: Readonly<Record<string, readonly string[]>> = {
  "development-level": ["regional-gdp", "gdp-per-head", "gdp-growth", "growth-volatility", "unemployment"],
  "fiscal-balance": ["balance-revenue"],
  "debt-size": ["debt-gdp", "debt-revenue", "debt-trend"],
};

/** Table 5. */
const FACTORS = {
  "institutional-framework": ["power-distribution", "sovereign-influence"],
  governance: ["economic-management", "budget-execution", "debt-management"],
  "regional-economy": ["development-level", "economic-structure"],
  "fiscal-strength": ["fiscal-revenue", "expenditure-structure", "fiscal-balance", "disposable-assets"],
  solvency: ["debt-size", "debt-structure", "available-capital"],
};

/**
 * A strong province, reckoned by hand:
 * framework (2 + 2) / 2 = 2; governance (1 + 2 + 2) / 3 = 5/3;
 * development: USD 100bn 2 (its edge), 40,000 a head 1 (its edge), growth mean 2 % 3 (its edge), volatility 2 % 2 (its
 * edge), unemployment 6 % 2 (its edge), mean 10/5, grade 2; economy (2 + 2) / 2 = 2;
 * balance: mean 0 is grade 2 (its edge); public finance (2 + 2 + 2 + 3) / 4 = 2.25;
 * debt: 20 % 2 (its edge), 100 % 3 (its edge), +10 points 3 (its edge), mean 8/3, grade 3; solvency (3 + 2 + 2) / 3 = 7/3;
 * overall (2 + 5/3 + 2 + 2.25 + 7/3) / 5 = 10.25 / 5 = 2.05, between 2 and 2.25: A+.
 */
const PROVINCE: Rows = {
  "power-distribution": 2,
  "sovereign-influence": 2,
  "economic-management": 1,
  "budget-execution": 2,
  "debt-management": 2,
  "regional-gdp": { value: 100, unit: "USD bn" },
  "gdp-per-head": { value: 40_000, unit: "USD" },
  "gdp-growth": [0.01, 0.02, 0.03],
  "growth-volatility": 0.02,
  unemployment: 0.06,
  "economic-structure": 2,
  "fiscal-revenue": 2,
  "expenditure-structure": 2,
  "balance-revenue": [0.02, 0, -0.02],
  "disposable-assets": 3,
  "debt-gdp": 0.2,
  "debt-revenue": 1,
  "debt-trend": 0.1,
  "debt-structure": 2,
  "available-capital": 2,
  "default-record": "clean",
  arrangement: "federal",
  "rmb-ability": "adequate",
};

const under = (sovereign: string, changes: Rows = {}) =>
  assessRows(pack, { ...PROVINCE, arrangement: "unitary", "sovereign-rating": sovereign, ...changes });

describe("what table 5 and pages 15 to 18 name", () => {
  test("five factors with their sub-factors, in order, all alike", () => {
    expect(partsOf(pack, "endogenous-score")).toEqual(Object.keys(FACTORS).map((id) => `${id}-score`));
    for (const [factor, subfactors] of Object.entries(FACTORS))
      expect(partsOf(pack, `${factor}-score`)).toEqual(subfactors);
  });

  test("the walk goes through them in that order, then record, sovereign and renminbi", () => {
    const walk = Object.entries(FACTORS).map(([factor, subfactors]) => [
      factor,
      subfactors.flatMap((id) => [id, ...(MEASURES[id] ?? [])]),
    ]);
    const sections = pack.sections.map(({ id, members }) => [id, members]);
    expect(sections.slice(0, 5)).toEqual(walk);
    expect(sections.slice(5).map(([id]) => id)).toEqual(["default-record-check", "sovereign", "rmb"]);
  });

  test("a sub-factor that figures can tell takes them or a grade", () => {
    for (const [id, measures] of Object.entries(MEASURES))
      expect(partsOf(pack, `${id}-score`)).toEqual(measures);
  });

  test("the ceiling is published, with nothing above it", () => {
    expect(pack.steps.find(({ id }) => id === "sovereign-adjusted")).toMatchObject({
      basis: { basis: "published", cite: { at: "p. 16" } },
      rules: {
        unitary: { mode: "ceiling", sovereign: "sovereign-rating", uplift: 0 },
        federal: { mode: "none" },
        special: { mode: "none" },
      },
    });
  });
});

describe("a strong province", () => {
  const assessment = assessRows(pack, PROVINCE);

  test("is complete without a sovereign's rating, and comes out as by hand: A+", () => {
    expect(assessment).toMatchObject({ complete: true, problems: [], missing: [] });
    expect(gradesOf(assessment)).toMatchObject({
      "development-level": "2",
      "fiscal-balance": "2",
      "debt-size": "3",
    });
    const near = (id: string, value: number) => expect(assessment.scores[id]).toBeCloseTo(value, 6);
    near("institutional-framework-score", 2);
    near("governance-score", 5 / 3);
    near("regional-economy-score", 2);
    near("fiscal-strength-score", 2.25);
    near("solvency-score", 7 / 3);
    near("endogenous-score", 2.05);
    expect(assessment).toMatchObject({ standalone: "A+", sovereign: "A+", rmb: "A+", final: "A+" });
  });

  test("figures on an edge sit in the better grade", () => {
    expect(gradesOf(assessment)).toMatchObject({
      "regional-gdp": "2",
      "gdp-per-head": "1",
      "gdp-growth": "3",
      "growth-volatility": "2",
      unemployment: "2",
      "balance-revenue": "2",
      "debt-gdp": "2",
      "debt-revenue": "3",
      "debt-trend": "3",
    });
  });
});

describe("the sovereign", () => {
  test("is the ceiling in a unitary state, and is named as what binds", () => {
    expect(under("BBB")).toMatchObject({ standalone: "A+", sovereign: "BBB", final: "BBB" });
    expect(under("BBB").binding).toEqual([{ step: "sovereign-adjusted", without: "A+" }]);
  });

  test("changes nothing at the rating itself or above it", () => {
    for (const symbol of ["A+", "AA", "AAA"])
      expect(under(symbol)).toMatchObject({ sovereign: "A+", final: "A+", binding: [] });
  });

  test("is no ceiling under a federal or a special arrangement, whatever it is", () => {
    for (const arrangement of ["federal", "special"])
      expect(under("CCC", { arrangement })).toMatchObject({ sovereign: "A+", final: "A+", binding: [] });
  });

  test("must be given in a unitary state", () => {
    const { missing } = assessRows(pack, { ...PROVINCE, arrangement: "unitary" });
    expect(missing).toEqual(["sovereign-rating"]);
  });

  test("rated on a global scale needs a mapping: of its range the worse end is the ceiling", () => {
    expect(
      under("Ba2")
        .problems.map((problem) => describeProblem(problem, "en"))
        .join(),
    ).toMatch(/sovereign-rating: "Ba2" is on the global scale.*golden-credit scale; name a mapping/);
    // BB abroad stands for AA+ to AA- at home, B- for A+ to A-.
    const mapping = "global-to-golden-credit-house";
    expect(under("Ba2", { mapping })).toMatchObject({ sovereign: "A+" });
    expect(under("B3", { mapping })).toMatchObject({ sovereign: "A-", final: "A-" });
  });
});

describe("renminbi ability after the sovereign", () => {
  test("lifts where nothing limits", () => {
    expect(assessRows(pack, { ...PROVINCE, "rmb-ability": "ample" })).toMatchObject({ final: "AA-" });
    expect(under("AAA", { "rmb-ability": "ample" })).toMatchObject({ final: "AA-", binding: [] });
  });

  test("may not pierce the ceiling, though the ceiling did not bind before", () => {
    const held = under("A+", { "rmb-ability": "ample" });
    expect(held).toMatchObject({ sovereign: "A+", rmb: "A+", final: "A+" });
    expect(held.binding).toEqual([{ step: "rmb", without: "AA-" }]);
  });

  test("stays at a ceiling that binds, and lowers below it", () => {
    expect(under("BBB", { "rmb-ability": "ample" })).toMatchObject({ rmb: "BBB", final: "BBB" });
    expect(under("BBB", { "rmb-ability": "weak" })).toMatchObject({ sovereign: "BBB", final: "BB+" });
    expect(under("BBB", { "rmb-ability": "very weak" })).toMatchObject({ sovereign: "BBB", final: "CCC" });
  });
});

test.each([
  ["cured", "A+"],
  ["recent", "BB-"],
  ["unresolved", "CC"],
])("a record of default that is %s allows %s", (record, rating) => {
  expect(assessRows(pack, { ...PROVINCE, "default-record": record })).toMatchObject({
    standalone: rating,
    final: rating,
  });
});
