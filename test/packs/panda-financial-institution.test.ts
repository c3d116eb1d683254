import { describe, expect, test } from "vitest";
import { parsePack, type Pack } from "../../src";
import { assessRows, checksOf, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("panda-financial-institution");

/**
 * A bank abroad, reckoned by hand:
 * environment (2 + 2) / 2 = 2; management (2 + 3 + 1) / 3 = 2; market share 8 % is grade 2 (its edge), so position 2,
 * operation (2 + 3) / 2 = 2.5; risk management (2 + 2 + 3 + 2 + 2 + 4) / 6 = 2.5;
 * operating risk (2 + 2 + 2.5 + 2.5) / 4 = 2.25, grade 2;
 * assets: non-performing 1.2 % is 2, coverage 150 % 3 (its edge), mean 2.5, grade 2;
 * profit: assets 0.2 × 0.6 + 0.3 × 0.8 + 0.5 × 1.0 = 0.86 % is 2, equity 0.2 × 10 + 0.3 × 11 + 0.5 × 12 = 11.3 % is 3,
 * costs 0.2 × 50 + 0.3 × 40 + 0.5 × 30 = 37 % is 4, mean 3;
 * capital: 12 % is 2, 15.5 % is 2, 5 % is 3 (edges all), mean 7 / 3, grade 2; liquidity: 140 % is 3 (its edge), 112 % 3;
 * financial position (1 + 2 + 3 + 2 + 3) / 5 = 2.2, grade 2;
 * row 2 and column 2 take one notch each from AAA: AA.
 * Shareholder high (three notches) and rated AA+: to AA+; government low (one notch) and AAA: AA+ as well. AA+.
 * Registered and at home in a country of A+, three notches below: half, rounded up, is two. AA-.
 * Renminbi (3 + 3 + 3 + 4 + 3) / 5 = 3.2: constrained, one notch down. A+.
 */
const BANK: Rows = {
  "macro-environment": 2,
  "industry-environment": 2,
  "corporate-governance": 2,
  "corporate-management": 3,
  "development-strategy": 1,
  "market-share": 0.08,
  "business-development": 3,
  "risk-framework": 2,
  "credit-risk-management": 2,
  "liquidity-risk-management": 3,
  "market-risk-management": 2,
  "operational-risk-management": 2,
  "other-risk-management": 4,
  "accounting-information-quality": 1,
  "npl-ratio": 0.012,
  "provision-coverage": 1.5,
  roa: [0.006, 0.008, 0.01],
  roe: [0.1, 0.11, 0.12],
  "cost-income": [0.5, 0.4, 0.3],
  "cet1-ratio": 0.12,
  "total-capital-ratio": 0.155,
  "leverage-ratio": 0.05,
  lcr: 1.4,
  nsfr: 1.12,
  "default-record": "clean",
  "shareholder-strength": "high",
  "shareholder-rating": "AA+",
  "government-strength": "low",
  "government-rating": "AAA",
  places: "different",
  "sovereign-rating": "A+",
  "rmb-assets": 3,
  "rmb-convertibility": 3,
  "rmb-transfer": 3,
  "rmb-china-business": 4,
  "rmb-willingness": 3,
};

const ALL_BEST_RMB: Rows = {
  "rmb-assets": 1,
  "rmb-convertibility": 1,
  "rmb-transfer": 1,
  "rmb-china-business": 1,
  "rmb-willingness": 1,
};

const withRows = (rows: Rows, of: Pack = pack) => assessRows(of, { ...BANK, ...rows });

describe("what table 7 and pages 21 and 22 name", () => {
  test("factors with their sub-factors, in order", () => {
    expect(partsOf(pack, "business-environment")).toEqual(["macro-environment", "industry-environment"]);
    expect(partsOf(pack, "management-strategy")).toEqual([
      "corporate-governance",
      "corporate-management",
      "development-strategy",
    ]);
    expect(partsOf(pack, "business-operation")).toEqual(["market-position", "business-development"]);
    expect(partsOf(pack, "risk-management")).toEqual([
      "risk-framework",
      "credit-risk-management",
      "liquidity-risk-management",
      "market-risk-management",
      "operational-risk-management",
      "other-risk-management",
    ]);
    expect(partsOf(pack, "financial-position")).toEqual([
      "accounting-information-quality",
      "asset-quality",
      "profitability",
      "capital-adequacy",
      "liquidity",
    ]);
  });

  test("four elements make operating risk, the position financial risk, both individual strength, then support", () => {
    expect(partsOf(pack, "operating-risk-score")).toEqual([
      "business-environment",
      "management-strategy",
      "business-operation",
      "risk-management",
    ]);
    const after = pack.steps.filter(({ kind }) => kind !== "score" && kind !== "grade");
    expect(after.map(({ id, kind }) => [id, kind])).toEqual([
      ["individual-strength", "matrix"],
      ["own-credit", "cap"],
      ["supported", "support"],
      ["sovereign-adjusted", "sovereign"],
      ["rmb", "notch"],
      ["issuer", "issuer"],
    ]);
    expect(after[0]).toMatchObject({ row: "operating-risk", column: "financial-risk" });
    expect(pack.outputs).toEqual({
      standalone: "own-credit",
      support: "supported",
      sovereign: "sovereign-adjusted",
      rmb: "rmb",
      final: "issuer",
    });
  });

  test("position is measured by market share, as page 22 says", () => {
    expect(partsOf(pack, "market-position-score")).toEqual(["market-share"]);
  });

  test("it is said that the source stops, and where regulatory figures come from", () => {
    const notes = pack.notes.map(({ en }) => en).join(" ");
    expect(notes).toMatch(/stops inside risk management \(p\. 22\)/);
    expect(notes).toMatch(/Basel III/);
    expect(notes).toMatch(/undated/);
  });

  test("regulatory minima end grade 5, China's indicators grade 3", () => {
    const lower = (id: string, grade: string) => {
      const item = pack.items.find((candidate) => candidate.id === id);
      return item?.kind === "measured" ? item.bands.find((band) => band.grade === grade) : undefined;
    };
    const fives = ["cet1-ratio", "total-capital-ratio", "leverage-ratio", "lcr", "nsfr"];
    expect(fives.map((id) => lower(id, "5")?.from)).toEqual([0.045, 0.08, 0.03, 1, 1]);
    expect(lower("npl-ratio", "5")?.to).toBe(0.05);
    expect(["provision-coverage", "roa", "roe"].map((id) => lower(id, "3")?.from)).toEqual([
      1.5, 0.006, 0.11,
    ]);
    expect(lower("cost-income", "3")?.to).toBe(0.35);
  });
});

describe("a bank abroad by hand", () => {
  const assessment = withRows({});

  test("every grade", () => {
    expect(assessment).toMatchObject({ problems: [], missing: [], complete: true });
    expect(gradesOf(assessment)).toMatchObject({
      "market-share": "2",
      "market-position": "2",
      "operating-risk": "2",
      "npl-ratio": "2",
      "provision-coverage": "3",
      "asset-quality": "2",
      roa: "2",
      roe: "3",
      "cost-income": "4",
      profitability: "3",
      "cet1-ratio": "2",
      "total-capital-ratio": "2",
      "leverage-ratio": "3",
      "capital-adequacy": "2",
      lcr: "3",
      nsfr: "3",
      liquidity: "3",
      "financial-risk": "2",
      "rmb-ability": "constrained",
    });
    const value = (id: string) => assessment.grades.find((grade) => grade.id === id)?.value;
    expect([value("roa"), value("roe"), value("cost-income")]).toEqual([0.0086, 0.113, 0.37]);
  });

  test("every score and rating", () => {
    const { scores } = assessment;
    expect(scores["business-environment"]).toBe(2);
    expect(scores["management-strategy"]).toBe(2);
    expect(scores["business-operation"]).toBe(2.5);
    expect(scores["risk-management"]).toBe(2.5);
    expect(scores["operating-risk-score"]).toBe(2.25);
    expect(scores["asset-quality-score"]).toBe(2.5);
    expect(scores["profitability-score"]).toBe(3);
    expect(scores["capital-adequacy-score"]).toBeCloseTo(7 / 3, 9);
    expect(scores["financial-position"]).toBe(2.2);
    expect(scores["rmb-score"]).toBe(3.2);
    expect(assessment).toMatchObject({
      standalone: "AA",
      support: "AA+",
      sovereign: "AA-",
      rmb: "A+",
      final: "A+",
    });
  });

  test("one that is no bank gives the grades above the ratios, and no ratio is asked for", () => {
    const ratios = new Set([
      ...["npl-ratio", "provision-coverage", "roa", "roe", "cost-income", "cet1-ratio"],
      ...["total-capital-ratio", "leverage-ratio", "lcr", "nsfr", "market-share"],
    ]);
    const others = Object.fromEntries(Object.entries(BANK).filter(([id]) => !ratios.has(id)));
    const direct = {
      "market-position": 2,
      "asset-quality": 2,
      profitability: 3,
      "capital-adequacy": 2,
      liquidity: 3,
    };
    expect(assessRows(pack, { ...others, ...direct })).toMatchObject({ complete: true, final: "A+" });
    expect(assessRows(pack, others).missing).toEqual([
      "market-position",
      "asset-quality",
      "profitability",
      "capital-adequacy",
      "liquidity",
    ]);
  });
});

describe("support", () => {
  test("lies between the stand-alone rating and the supporter", () => {
    expect(withRows({ "shareholder-rating": "AAA" }).support).toBe("AAA");
    expect(withRows({ "shareholder-rating": "AA+", "government-strength": "none" }).support).toBe("AA+");
    expect(withRows({ "shareholder-rating": "BBB", "government-strength": "none" }).support).toBe("AA");
    expect(withRows({ "shareholder-strength": "certain", "government-strength": "none" }).support).toBe(
      "AA+",
    );
  });

  test("uplifts are not summed: low with low is one notch", () => {
    const low = { "shareholder-strength": "low", "shareholder-rating": "AAA" };
    expect(withRows(low).support).toBe("AA+");
  });

  test("the supporter who holds it back is named as binding", () => {
    expect(withRows({ places: "same" }).binding).toContainEqual({ step: "supported", without: "AA+" });
  });
});

describe("the three places", () => {
  const alone: Rows = { "rmb-china-business": 3 };

  test("one country: nothing is adjusted and no sovereign asked for", () => {
    const { "sovereign-rating": _, ...rest } = BANK;
    const same = assessRows(pack, { ...rest, ...alone, places: "same" });
    expect(same).toMatchObject({ complete: true, missing: [], support: "AA+", sovereign: "AA+" });
  });

  test("different countries: half of the way to the sovereign, rounded up, and never upwards", () => {
    // AA+ is two below the top: AAA 1, AA+ 2, AA 3, AA- 4, A+ 5, A 6, … BB+ 11.
    const after = (sovereign: string) => withRows({ "sovereign-rating": sovereign }).sovereign;
    expect(["AAA", "AA+", "AA", "AA-", "A+", "BB+"].map(after)).toEqual([
      "AA+",
      "AA+",
      "AA",
      "AA",
      "AA-",
      "A-",
    ]);
    const { "sovereign-rating": _, ...rest } = BANK;
    expect(assessRows(pack, rest).missing).toEqual(["sovereign-rating"]);
  });

  test("spread over several: the mean of the markets, and diversification mitigates", () => {
    const { "sovereign-rating": _, ...rest } = BANK;
    expect(assessRows(pack, { ...rest, places: "spread" }).missing).toEqual(["market-sovereigns"]);
    // 0.6 × 3 + 0.4 × 11 = 6.2, the worse is 7 (A-): five below AA+, three notches down to A+.
    const spread = { ...rest, places: "spread", "market-sovereigns": "Korea AA 60%; Vietnam BB+ 40%" };
    expect(assessRows(pack, spread).sovereign).toBe("A+");
    const single = withRows({ "sovereign-rating": "BB+" }).sovereign;
    expect(single).toBe("A-");
  });

  test("shares that do not add up are refused", () => {
    const spread = { places: "spread", "market-sovereigns": "Korea AA 60%; Vietnam BB+ 30%" };
    expect(withRows(spread).problems.map(({ code }) => code)).toEqual(["wrong-shape"]);
  });

  test("Hong Kong counts as foreign, and the guidance says so in both languages", () => {
    const places = pack.items.find(({ id }) => id === "places");
    if (places?.kind !== "choice") throw new Error("no places");
    expect(places.help.en).toMatch(/Hong Kong counts as foreign \(pp\. 3, 4\)/);
    expect(places.help.zh).toMatch(/香港视为境外/);
    const same = places.options.find(({ value }) => value === "same")?.guidance;
    expect(same?.en).toMatch(/registration in Hong Kong .* rules it out/);
    expect(same?.zh).toMatch(/注册于香港.*即不符合/);
  });
});

describe("the renminbi step", () => {
  test("an adjustment draws no ceiling: the best renminbi items add a notch", () => {
    expect(withRows(ALL_BEST_RMB)).toMatchObject({ sovereign: "AA-", final: "AA" });
  });

  test("where a calibration makes the sovereign a ceiling, the step may not lift the rating through it", () => {
    const steps = pack.steps.map((step) =>
      step.kind === "sovereign"
        ? {
            ...step,
            rules: {
              ...step.rules,
              different: { mode: "ceiling", sovereign: "sovereign-rating", uplift: 0 } as const,
            },
          }
        : step,
    );
    const parsed = parsePack({ ...pack, steps });
    if (!parsed.ok) throw new Error("the pack does not parse");
    const held = withRows(ALL_BEST_RMB, parsed.value);
    expect(held).toMatchObject({ sovereign: "A+", rmb: "A+", final: "A+" });
    expect(withRows({}, parsed.value).final).toBe("A");
  });
});

test("admission is advisory for this class", () => {
  expect(new Set((pack.checks ?? []).map(({ force }) => force))).toEqual(new Set(["advisory"]));
  const invested = { "admission-china-investment": { value: 1, unit: "USD bn" } };
  expect(checksOf(withRows(invested))["admission-china-investment"]).toBe("met");
  expect(withRows({ "admission-two-agencies": "no" }).final).toBe("A+");
});

/** The renminbi step takes a notch from what the record leaves. */
test.each([
  ["clean", "high", "A+"],
  ["recent", "high", "B+"],
  ["recent", "certain", "A+"],
  ["unresolved", "certain", "C"],
])("a record that is %s with support that is %s comes to %s", (record, strength, final) => {
  const rows = { "default-record": record, "shareholder-strength": strength };
  expect(withRows(rows)).toMatchObject({ problems: [], missing: [], final });
});
