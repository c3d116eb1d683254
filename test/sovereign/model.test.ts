import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findScale, publishedSovereignModel, scoreSovereign, writeRating, type RatingScale } from "../../src";
import { reserve, strong, weak, type Rows } from "./model-inputs";

const found = findScale("global", "scale");
if (!found.ok) throw new Error("no scale");
const scale: RatingScale = found.value;
const model = publishedSovereignModel();

function ask(rows: Rows, changed = model) {
  return scoreSovereign(changed, new Map(Object.entries(rows)), scale);
}

function resultOf(rows: Rows, changed = model) {
  const result = ask(rows, changed);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function ratingOf(rows: Rows, changed = model): string {
  return writeRating(resultOf(rows, changed).rating, scale);
}

function transformedOf(rows: Rows, id: string): number | undefined {
  return resultOf(rows).values.get(id);
}

/** The same inputs, with the intercept moved so that the score is the one wanted. */
function scoring(score: number) {
  return { ...model, intercept: model.intercept + score - resultOf(strong).score };
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
      const { contributions, score } = resultOf(rows);
      const sum = contributions.reduce((total, { contribution }) => total + contribution, 4.759);
      expect(sum).toBeCloseTo(score, 8);
      expect(contributions).toHaveLength(18);
    }
  });
});

describe("the published table", () => {
  it("has every coefficient as printed", () => {
    expect(Object.fromEntries(model.variables.map(({ id, coefficient }) => [id, coefficient]))).toEqual({
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
    for (const { id, weight } of model.pillars) {
      const sum = model.variables
        .filter(({ pillar }) => pillar === id)
        .reduce((all, one) => all + one.weight, 0);
      expect(Math.abs(sum - weight)).toBeLessThan(0.15);
    }
    expect(model.pillars.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(100, 9);
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
      ok: false,
      problems: [{ kind: "missing", at: "reserve-constant" }],
    });
    expect(transformedOf({ ...reserve, "reserves-months": 12 }, "reserves-months")).toBe(0);
    expect(transformedOf(reserve, "reserve-currency")).toBeCloseTo(Math.log(2) + 1.5, 12);
    // Not above 0: months count again, and are needed.
    const flat = { ...reserve, "reserve-constant": -Math.log(2) };
    expect(ask(flat)).toMatchObject({ ok: false, problems: [{ kind: "missing", at: "reserves-months" }] });
    expect(transformedOf({ ...flat, "reserves-months": 12 }, "reserves-months")).toBe(12);
  });
});

describe("what is missing or wrong", () => {
  it("names every missing variable at once", () => {
    const result = ask({});
    const at = result.ok ? [] : result.problems.map((problem) => problem.at);
    expect(at).toEqual(model.variables.map(({ id }) => id));
    expect(!result.ok && result.problems.every(({ kind }) => kind === "missing")).toBe(true);
  });

  it.each([
    ["governance", 100.1],
    ["governance", -0.1],
    ["world-gdp-share", 0],
    ["broad-money", 0],
    ["growth-volatility", -0.01],
    ["foreign-currency-debt", 1.01],
    ["reserve-currency", -0.01],
    ["years-since-default", -1],
    ["reserves-months", -1],
    // Typed as 60 where 0.6 (60 %) was meant.
    ["government-debt", 60],
    ["inflation", "none"],
  ] as const)("%s of %j is refused", (id, given) => {
    expect(ask({ ...strong, [id]: given })).toMatchObject({
      ok: false,
      problems: [{ kind: "wrong", at: id }],
    });
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
    expect(ask(rows)).toMatchObject({ ok: false, problems: [{ kind: "wrong", at }] });
  });

  it("is not used at the floor, and does not lead below it", () => {
    expect(ask({ ...weak, "overlay-macro": 1 })).toMatchObject({
      ok: false,
      problems: [{ code: "no-definition", at: "overlay" }],
    });
    expect(ratingOf({ ...weak, "overlay-macro": 0 })).toBe("CCC+");
    expect(ratingOf(overlay(-1), scoring(1))).toBe("CCC+");
    expect(ratingOf(overlay(-2, -1), scoring(1))).toBe("CCC+");
  });
});

describe("direction", () => {
  const variables = model.variables.filter(({ id }) => id !== "reserve-currency");
  it.each(variables.map((variable) => [variable.id, variable] as const))(
    "%s moves the score as the sign of its coefficient says",
    (id, { unit, coefficient, transform }) => {
      const most = unit === "fraction" ? 1 : 100;
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
