import { describe, expect, test } from "vitest";
import { describeProblem, itemsOf } from "../../src";
import { assessRows, checksOf, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("panda-sovereign");

/** A sub-factor that has figures below it, and the figures. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  "economic-development": [
    "gdp",
    "gdp-per-head",
    "gdp-growth",
    "growth-volatility",
    "inflation",
    "unemployment",
  ],
  "fiscal-balance": ["fiscal-balance-gdp"],
  "lc-debt-burden": ["lc-debt-gdp", "lc-debt-revenue", "lc-debt-trend"],
  "fc-debt": ["fc-debt-gdp", "fc-debt-share", "fc-debt-short"],
  "fx-earning": ["exports-gdp", "basic-balance"],
  reserves: ["reserves-fc-debt", "reserves-short-debt", "reserves-months"],
};

/** Table 4, with the ability to earn foreign exchange from page 15. */
const FACTORS = {
  "political-stability": [
    "domestic-political-stability",
    "governance-capabilities",
    "international-political-stability",
  ],
  "economic-strength": [
    "economic-development",
    "economic-structure",
    "economic-policy",
    "financial-stability",
  ],
  "fiscal-strength": ["fiscal-revenue", "fiscal-expenditure", "fiscal-balance", "disposable-assets"],
  "local-currency-solvency": ["lc-debt-burden", "lc-debt-structure", "lc-capital"],
  "foreign-currency-solvency": ["fc-debt", "currency-liquidity", "fx-earning", "reserves", "fc-capital"],
};
const SUBFACTORS = Object.values(FACTORS).flat();

/**
 * A middling open economy, reckoned by hand:
 * politics (2 + 2 + 3) / 3 = 7/3;
 * development: 300bn 2 (its edge), USD 20,000 2 (its edge), growth mean 3 % 2 (its edge), volatility 2 % 2 (its edge),
 * inflation mean 6 % 3, unemployment 8 % 3 (its edge), mean 14/6, grade 2; economy (2 + 2 + 2 + 3) / 4 = 2.25;
 * balance: mean -3 % is grade 3 (its edge); public finance (2 + 3 + 3 + 3) / 4 = 2.75;
 * burden: 40 % 2 (its edge), 100 % 2 (its edge), +5 points 3 (its edge), mean 7/3, grade 2; local currency 2;
 * foreign debt: 10 % 1 (its edge), 25 % 2 (its edge), 20 % 2 (its edge), mean 5/3, grade 2; earning: 40 % 2 (its edge),
 * balance mean 2 % 2 (its edge), grade 2; reserves: 2x 2 (its edge), 1x 3 (its edge), 6 months 2 (its edge), mean 7/3,
 * grade 2; foreign currency (2 + 3 + 2 + 2 + 2) / 5 = 2.2;
 * overall (7/3 + 2.25 + 2.75 + 2 + 2.2) / 5 = 2.306667, between 2.25 and 2.5: A;
 * renminbi (3 + 2 + 2 + 2 + 2) / 5 = 2.2: adequate, no notch.
 */
const OPEN_ECONOMY: Rows = {
  "domestic-political-stability": 2,
  "governance-capabilities": 2,
  "international-political-stability": 3,
  gdp: { value: 300, unit: "USD bn" },
  "gdp-per-head": { value: 20_000, unit: "USD" },
  "gdp-growth": [0.02, 0.03, 0.04],
  "growth-volatility": 0.02,
  inflation: [0.05, 0.06, 0.07],
  unemployment: 0.08,
  "economic-structure": 2,
  "economic-policy": 2,
  "financial-stability": 3,
  "fiscal-revenue": 2,
  "fiscal-expenditure": 3,
  "fiscal-balance-gdp": [-0.02, -0.03, -0.04],
  "disposable-assets": 3,
  "lc-debt-gdp": 0.4,
  "lc-debt-revenue": 1,
  "lc-debt-trend": 0.05,
  "lc-debt-structure": 2,
  "lc-capital": 2,
  "fc-debt-gdp": 0.1,
  "fc-debt-share": 0.25,
  "fc-debt-short": 0.2,
  "currency-liquidity": 3,
  "exports-gdp": 0.4,
  "basic-balance": [0.01, 0.02, 0.03],
  "reserves-fc-debt": 2,
  "reserves-short-debt": 1,
  "reserves-months": 6,
  "fc-capital": 2,
  "default-record": "clean",
  "rmb-assets": 3,
  "rmb-convertibility": 2,
  "rmb-transfer": 2,
  "rmb-china-business": 2,
  "rmb-willingness": 2,
};

/** Every sub-factor given directly as one grade; renminbi without effect. */
function evenly(grade: number, changes: Rows = {}): Rows {
  return {
    ...Object.fromEntries(SUBFACTORS.map((id) => [id, grade])),
    "default-record": "clean",
    "rmb-ability": "adequate",
    ...changes,
  };
}

describe("what table 4 and pages 11 to 15 name", () => {
  test("five factors with their sub-factors, in order, all alike", () => {
    expect(partsOf(pack, "endogenous-score")).toEqual(Object.keys(FACTORS).map((id) => `${id}-score`));
    for (const [factor, subfactors] of Object.entries(FACTORS))
      expect(partsOf(pack, `${factor}-score`)).toEqual(subfactors);
  });

  test("the walk goes through them in that order, each measure below its sub-factor, then record and renminbi", () => {
    const walk = Object.entries(FACTORS).map(([factor, subfactors]) => [
      factor,
      subfactors.flatMap((id) => [id, ...(MEASURES[id] ?? [])]),
    ]);
    const sections = pack.sections.map(({ id, members }) => [id, members]);
    expect(sections.slice(0, 5)).toEqual(walk);
    expect(sections.slice(5).map(([id]) => id)).toEqual(["default-record-check", "rmb"]);
  });

  test("a sub-factor that figures can tell takes them or a grade", () => {
    for (const [id, measures] of Object.entries(MEASURES))
      expect(partsOf(pack, `${id}-score`)).toEqual(measures);
  });

  test("the endogenous rating is the sovereign's: no sovereign step, no support (p. 9)", () => {
    expect(pack.outputs).toEqual({ standalone: "endogenous", rmb: "rmb", final: "issuer" });
  });
});

describe("a middling open economy", () => {
  const assessment = assessRows(pack, OPEN_ECONOMY);

  test("is complete, and asks for nothing else", () => {
    expect(assessment).toMatchObject({ complete: true, problems: [], missing: [] });
  });

  test("sub-factors follow from their figures", () => {
    expect(gradesOf(assessment)).toMatchObject({
      "economic-development": "2",
      "fiscal-balance": "3",
      "lc-debt-burden": "2",
      "fc-debt": "2",
      "fx-earning": "2",
      reserves: "2",
      inflation: "3",
      "rmb-ability": "adequate",
    });
  });

  test("factors and the whole come out as by hand: A", () => {
    const near = (id: string, value: number) => expect(assessment.scores[id]).toBeCloseTo(value, 6);
    near("political-stability-score", 7 / 3);
    near("economic-strength-score", 2.25);
    near("fiscal-strength-score", 2.75);
    near("local-currency-solvency-score", 2);
    near("foreign-currency-solvency-score", 2.2);
    near("endogenous-score", (7 / 3 + 2.25 + 2.75 + 2 + 2.2) / 5);
    expect(assessment).toMatchObject({ standalone: "A", rmb: "A", final: "A", binding: [] });
  });

  test("says nothing of admission by itself; an exemption waives the amount", () => {
    const checks = checksOf(assessRows(pack, { ...OPEN_ECONOMY, "admission-exempted": "yes" }));
    expect(checks).toMatchObject({ "admission-rating": "open", "admission-china-investment": "waived" });
  });
});

test.each([
  [1, "AAA"],
  [2, "AA-"],
  [3, "BBB+"],
  [4, "BB"],
  [5, "B-"],
  [6, "C"],
])("grade %d throughout scores just that, at its exact edge: %s", (grade, rating) => {
  // AAA to 1.25, then a quarter a notch: 2 ends AA-, the fourth; 3 the eighth, 4 the twelfth, 5 the sixteenth.
  const assessment = assessRows(pack, evenly(grade));
  expect(assessment.scores["endogenous-score"]).toBe(grade);
  expect(assessment.final).toBe(rating);
});

describe("the record of default", () => {
  test.each([
    ["clean", "AA-"],
    ["cured", "AA-"],
    ["recent", "BB-"],
    ["unresolved", "CC"],
  ])("%s allows %s of AA- by the factors", (record, rating) => {
    const assessment = assessRows(pack, evenly(2, { "default-record": record }));
    expect(assessment).toMatchObject({ standalone: rating, final: rating });
    expect(assessment.binding).toEqual(rating === "AA-" ? [] : [{ step: "endogenous", without: "AA-" }]);
  });

  test("holds through the renminbi step, however ample", () => {
    for (const [record, rating] of [
      ["recent", "BB-"],
      ["unresolved", "CC"],
    ] as const) {
      const assessment = assessRows(pack, evenly(2, { "default-record": record, "rmb-ability": "ample" }));
      expect(assessment).toMatchObject({ rmb: rating, final: rating });
      expect(assessment.binding).toEqual([{ step: "endogenous", without: "AA" }]);
    }
  });

  test("does not touch a rating that is lower anyway, and must be stated", () => {
    expect(assessRows(pack, evenly(5, { "default-record": "recent" }))).toMatchObject({
      final: "B-",
      binding: [],
    });
    expect(assessRows(pack, evenly(2, { "default-record": null })).missing).toEqual(["default-record"]);
  });
});

describe("renminbi ability", () => {
  const rmb = (...grades: readonly number[]): Rows => {
    const items = itemsOf(pack).filter(({ id, kind }) => id.startsWith("rmb-") && kind === "judged");
    const { "rmb-ability": _, ...rest } = evenly(3);
    return { ...rest, ...Object.fromEntries(items.map(({ id }, at) => [id, grades[at] ?? 0])) };
  };

  // Fives of grades weigh 0.2 each: the score moves in steps of 0.2, and 3, 4 and 5 are edges.
  test.each([
    [[1, 1, 1, 1, 1], "ample", "A-"],
    [[1, 1, 1, 2, 2], "ample", "A-"],
    [[1, 1, 2, 2, 2], "adequate", "BBB+"],
    [[3, 3, 3, 3, 3], "adequate", "BBB+"],
    [[3, 3, 3, 3, 4], "constrained", "BBB"],
    [[4, 4, 4, 4, 4], "constrained", "BBB"],
    [[4, 4, 4, 4, 5], "weak", "BBB-"],
    [[5, 5, 5, 5, 5], "weak", "BBB-"],
    [[6, 5, 5, 6, 5], "very weak", "CCC"],
    // Blocked is blocked, whatever the mean says: exchange, transfer, refusal.
    [[1, 6, 1, 1, 1], "very weak", "CCC"],
    [[1, 1, 6, 1, 1], "very weak", "CCC"],
    [[1, 1, 1, 1, 6], "very weak", "CCC"],
    [[6, 1, 1, 6, 1], "adequate", "BBB+"],
  ])("of %j is %s: BBB+ becomes %s", (grades, ability, rating) => {
    const assessment = assessRows(pack, rmb(...grades));
    expect(gradesOf(assessment)["rmb-ability"]).toBe(ability);
    expect(assessment).toMatchObject({ standalone: "BBB+", rmb: rating, final: rating });
  });
});

describe("what a sovereign's subject may not say", () => {
  test("a grade that its figures contradict", () => {
    const { problems } = assessRows(pack, { ...OPEN_ECONOMY, reserves: 3 });
    expect(problems.map((problem) => describeProblem(problem, "en")).join()).toMatch(
      /^reserves is given as 3 and also follows from .* as 2; give one of them/,
    );
  });

  test("a percentage as a whole number: 60 is no ratio of debt", () => {
    const { problems } = assessRows(pack, { ...OPEN_ECONOMY, "lc-debt-gdp": 60 });
    expect(problems[0]).toMatchObject({ code: "implausible", at: "lc-debt-gdp" });
  });

  test("inflation is graded on both sides of its aim", () => {
    const grade = (value: number) =>
      gradesOf(assessRows(pack, { ...OPEN_ECONOMY, inflation: value }))["inflation"];
    const values = [-0.02, -0.01, 0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.12, 0.2, 0.25, 0.3];
    expect(values.map(grade).join("")).toBe("43221112234556");
  });
});
