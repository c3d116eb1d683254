import { describe, expect, test } from "vitest";
import { describeProblem, parsePack } from "../../src";
import { assessRows, checksOf, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("panda-enterprise");

/**
 * An affiliate registered in Hong Kong, reckoned by hand:
 * business (3 + 2 + 2 + 3 + 2) / 5 = 2.4, grade 2;
 * margin 0.2 × 15 + 0.3 × 20 + 0.5 × 25 = 21.5 % is 2, return 0.2 × 6 + 0.3 × 9 + 0.5 × 12 = 9.9 % is 3, mean 2.5: 2;
 * debt 40 % of capital is 3 (its edge), 0.2 × 4 + 0.3 × 3 + 0.5 × 2 = 2.7 times EBITDA 3: 3;
 * interest 0.2 × 4 + 0.3 × 6 + 0.5 × 8 = 6.6 times is 3, cash flow 0.2 × 20 + 0.3 × 25 + 0.5 × 30 = 26.5 % 3: 3;
 * cash 1 time is 3 (its edge): 3; financial (2 + 3 + 3 + 3) / 4 = 2.75, grade 3;
 * row 2 takes one notch from AAA and column 3 three: A+. Shareholder moderate, two notches, rated AAA: AA.
 * Sovereign BBB+ is five below AA: half, rounded up, is three. A. Renminbi given as adequate: A.
 */
const AFFILIATE: Rows = {
  industry: 3,
  "market-position": 2,
  diversification: 2,
  "operating-efficiency": 3,
  "governance-management": 2,
  "ebitda-margin": [0.15, 0.2, 0.25],
  "return-on-capital": [0.06, 0.09, 0.12],
  "debt-capital": 0.4,
  "debt-ebitda": [4, 3, 2],
  "ebitda-interest": [4, 6, 8],
  "cfo-debt": [0.2, 0.25, 0.3],
  "cash-short-debt": 1,
  "default-record": "clean",
  "shareholder-strength": "moderate",
  "shareholder-rating": "AAA",
  "government-strength": "none",
  places: "different",
  "sovereign-rating": "BBB+",
  "rmb-ability": "adequate",
};

const withRows = (rows: Rows) => assessRows(pack, { ...AFFILIATE, ...rows });

describe("the house factors", () => {
  test("business and financial factors in order, meeting in a matrix", () => {
    expect(partsOf(pack, "business-score")).toEqual([
      "industry",
      "market-position",
      "diversification",
      "operating-efficiency",
      "governance-management",
    ]);
    expect(partsOf(pack, "financial-score")).toEqual(["profitability", "leverage", "coverage", "liquidity"]);
    expect(partsOf(pack, "profitability-score")).toEqual(["ebitda-margin", "return-on-capital"]);
    expect(partsOf(pack, "leverage-score")).toEqual(["debt-capital", "debt-ebitda"]);
    expect(partsOf(pack, "coverage-score")).toEqual(["ebitda-interest", "cfo-debt"]);
    expect(partsOf(pack, "liquidity-score")).toEqual(["cash-short-debt"]);
    const after = pack.steps.flatMap(({ id, kind }) => (kind === "score" || kind === "grade" ? [] : [id]));
    expect(after).toEqual(["standalone", "own-credit", "supported", "sovereign-adjusted", "rmb", "issuer"]);
  });

  test("the first note says plainly that they are nobody's but ours", () => {
    expect(pack.notes[0]?.en).toMatch(/^Nothing here is Golden Credit's but the class \(p\. 4\)/);
    expect(pack.notes[0]?.zh).toMatch(/均非东方金诚内容/);
    const own = [...pack.items, ...pack.steps].filter(
      (part) => "basis" in part && part.basis.basis === "published",
    );
    expect(own.map(({ id }) => id)).toEqual(["issuer"]);
  });
});

describe("an affiliate registered in Hong Kong by hand", () => {
  const assessment = withRows({});

  test("every grade", () => {
    expect(assessment).toMatchObject({ problems: [], missing: [], complete: true });
    expect(gradesOf(assessment)).toMatchObject({
      "business-risk": "2",
      "ebitda-margin": "2",
      "return-on-capital": "3",
      profitability: "2",
      "debt-capital": "3",
      "debt-ebitda": "3",
      leverage: "3",
      "ebitda-interest": "3",
      "cfo-debt": "3",
      coverage: "3",
      "cash-short-debt": "3",
      liquidity: "3",
      "financial-risk": "3",
    });
    const value = (id: string) => assessment.grades.find((grade) => grade.id === id)?.value;
    expect(
      ["ebitda-margin", "return-on-capital", "debt-ebitda", "ebitda-interest", "cfo-debt"].map(value),
    ).toEqual([0.215, 0.099, 2.7, 6.6, 0.265]);
  });

  test("every score and rating", () => {
    expect(assessment.scores["business-score"]).toBe(2.4);
    expect(assessment.scores["profitability-score"]).toBe(2.5);
    expect(assessment.scores["financial-score"]).toBe(2.75);
    expect(assessment).toMatchObject({
      standalone: "A+",
      support: "AA",
      sovereign: "A",
      rmb: "A",
      final: "A",
    });
  });

  test("support never passes the supporter", () => {
    expect(withRows({ "shareholder-rating": "AA-" }).support).toBe("AA-");
    expect(withRows({ "shareholder-rating": "A" }).support).toBe("A+");
    expect(withRows({ "shareholder-strength": "certain" }).support).toBe("AAA");
    expect(withRows({ "shareholder-strength": "none" }).support).toBe("A+");
  });

  test("without earnings debt to EBITDA is refused, and leverage is graded directly", () => {
    const { problems, final } = withRows({ "debt-ebitda": [4, 3, -2] });
    expect(final).toBeUndefined();
    expect(problems.map((problem) => describeProblem(problem, "en")).join()).toMatch(
      /debt-ebitda: received -2x; allowed: 0x to 100x/,
    );
    const { "debt-capital": _, "debt-ebitda": __, ...rest } = AFFILIATE;
    expect(assessRows(pack, { ...rest, leverage: 6 }).complete).toBe(true);
  });
});

describe("the three places", () => {
  test("one country, different countries, several countries", () => {
    expect(withRows({ places: "same" }).sovereign).toBe("AA");
    expect(withRows({ "sovereign-rating": "AA" }).sovereign).toBe("AA");
    // 0.5 × 1 + 0.5 × 8 = 4.5, the worse is 5 (A+): two below AA, one notch down.
    const spread = { places: "spread", "market-sovereigns": "Aland AAA 50%; Beland BBB+ 50%" };
    expect(withRows(spread).sovereign).toBe("AA-");
    const { "sovereign-rating": _, ...rest } = AFFILIATE;
    expect(assessRows(pack, rest).missing).toEqual(["sovereign-rating"]);
    expect(assessRows(pack, { ...rest, places: "spread" }).missing).toEqual(["market-sovereigns"]);
  });

  test("Hong Kong counts as foreign, mainland parent or not", () => {
    const places = pack.items.find(({ id }) => id === "places");
    if (places?.kind !== "choice") throw new Error("no places");
    expect(places.help.en).toMatch(
      /Hong Kong counts as foreign \(p\. 4\): an affiliate of a mainland company/,
    );
    expect(places.help.zh).toMatch(/香港视为境外（第4页）：内地企业在港注册/);
  });
});

test("a ceiling, where a calibration draws one, holds the renminbi step", () => {
  const different = { mode: "ceiling", sovereign: "sovereign-rating", uplift: 0 } as const;
  const steps = pack.steps.map((step) =>
    step.kind === "sovereign" ? { ...step, rules: { ...step.rules, different } } : step,
  );
  const parsed = parsePack({ ...pack, steps });
  if (!parsed.ok) throw new Error("the pack does not parse");
  const rows = { ...AFFILIATE, "rmb-ability": "ample" };
  expect(assessRows(parsed.value, rows)).toMatchObject({ sovereign: "BBB+", final: "BBB+" });
  expect(assessRows(pack, rows)).toMatchObject({ sovereign: "A", final: "A+" });
});

test("admission is advisory for this class", () => {
  expect(new Set((pack.checks ?? []).map(({ force }) => force))).toEqual(new Set(["advisory"]));
  const exempted = {
    "admission-china-investment": { value: 0, unit: "USD bn" },
    "admission-exempted": "yes",
  };
  expect(checksOf(withRows(exempted))["admission-china-investment"]).toBe("waived");
});
