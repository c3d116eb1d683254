import { describe, expect, test } from "vitest";
import { scaleNamed } from "./files";
import { assessRows, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("circ-bank");

/**
 * A city's commercial bank, reckoned by hand.
 * Environment (3 + 3) / 2 = 3; operation (3 + 4 + 3 + 3) / 4 = 3.25; internal management (3 + 3 + 2 + 3) / 4 = 2.75.
 * Benchmark (4 + 4) / 2 = 4: thresholds times 1.05, or divided by it where low is good; not where law sets one line.
 * Bad loans 1.9 %: edges 0.95, 1.905: 2. Special-mention 3 %: edges 1.9, 3.8: 2. Provisions 220 %: edges 262.5, 210: 2.
 * Largest borrower 6 %, on the edge of 3: 3. Mean 2.25: 2.
 * Capital 12.5 %: 3 (from 12); core 9.5 %: 3 (from 8). Mean 3.
 * Return 0.2 × 0.9 + 0.3 × 0.8 + 0.5 × 0.85 = 0.845 %: edges 1.26, 0.945, 0.63: 3. Costs 0.2 × 32 + 0.3 × 31 + 0.5 × 30 =
 * 30.7 %: edges 23.8, 28.6, 33.3: 3. Mean 3.
 * Liquidity ratio 50 %: 3 (from 45). Loans 72 % of deposits: edges 52.4, 61.9, 71.4, 81: 4. Mean 3.5, a half to the better: 3.
 * Financial strength (2 + 3 + 3 + 3 + 2) / 5 = 2.6; individual (3 + 3.25 + 2.75 + 2.6) / 4 = 2.9, BBB+ (2.81 to 3.08).
 * Governance strong one up, others one down: BBB+. Government high lifts three, BBB+ to A+, its own rating AAA. At home: A+.
 */
const CITY: Rows = {
  "macro-environment": 3,
  "banking-regulation": 3,
  franchise: 3,
  "business-mix": 4,
  "funding-base": 3,
  strategy: 3,
  "risk-organisation": 3,
  "credit-control": 3,
  "market-liquidity-control": 2,
  "operational-control": 3,
  "loan-region": 4,
  "loan-industries": 4,
  "npl-ratio": 0.019,
  "special-mention-ratio": 0.03,
  "provision-cover": 2.2,
  "single-client": 0.06,
  "capital-adequacy": 0.125,
  "core-capital-adequacy": 0.095,
  roa: [0.009, 0.008, 0.0085],
  "cost-income": [0.32, 0.31, 0.3],
  "liquidity-ratio": 0.5,
  "loan-deposit": 0.72,
  "financial-policy": 2,
  "credit-record": "clean",
  "corporate-governance": "strong",
  "issuer-quality": "sound",
  "other-willingness": -1,
  "economic-position": "ordinary",
  "shareholder-structure": "settled",
  "shareholder-strength": "none",
  "government-strength": "high",
  "government-rating": "AAA",
  domicile: "china",
};

const withRows = (rows: Rows) => assessRows(pack, { ...CITY, ...rows });

describe("a city's bank by hand", () => {
  const assessment = withRows({});

  test("every score", () => {
    expect(assessment).toMatchObject({ problems: [], missing: [], complete: true });
    expect(assessment.scores).toEqual({
      "environment-score": 3,
      "operation-score": 3.25,
      "internal-score": 2.75,
      "benchmark-score": 4,
      "asset-quality-score": 2.25,
      "capital-score": 3,
      "earnings-score": 3,
      "liquidity-score": 3.5,
      "financial-score": 2.6,
      "individual-score": 2.9,
    });
  });

  test("every grade and measure", () => {
    expect(gradesOf(assessment)).toMatchObject({
      benchmark: "4",
      "npl-ratio": "2",
      "special-mention-ratio": "2",
      "provision-cover": "2",
      "single-client": "3",
      "asset-quality": "2",
      "capital-adequacy": "3",
      "core-capital-adequacy": "3",
      capital: "3",
      roa: "3",
      "cost-income": "3",
      earnings: "3",
      "liquidity-ratio": "3",
      "loan-deposit": "4",
      liquidity: "3",
    });
    const value = (id: string) => assessment.grades.find((grade) => grade.id === id)?.value;
    expect(["roa", "cost-income"].map(value)).toEqual([0.00845, 0.307]);
  });

  test("every rating on the way", () => {
    const ratings = assessment.trace.flatMap(({ id, kind, output }) =>
      ["rate", "notch", "cap", "support", "sovereign", "issuer"].includes(kind) ? [[id, output]] : [],
    );
    expect(ratings).toEqual([
      ["individual", "BBB+"],
      ["willing", "BBB+"],
      ["standalone", "BBB+"],
      ["positioned", "BBB+"],
      ["support", "A+"],
      ["supported", "A+"],
      ["sovereign-adjusted", "A+"],
      ["issuer", "A+"],
    ]);
    expect(assessment).toMatchObject({ standalone: "BBB+", support: "A+", sovereign: "A+", final: "A+" });
  });

  test("the widest spread eases what law leaves open and no more", () => {
    const wide = gradesOf(withRows({ "loan-region": 1, "loan-industries": 1 }));
    const narrow = gradesOf(withRows({ "loan-region": 5, "loan-industries": 5 }));
    // 72 % of deposits: 65 % / 0.9 is 72.2 %; 75 % / 1.1 is 68.2 %, 85 % / 1.1 is 77.3 %.
    expect([wide["loan-deposit"], narrow["loan-deposit"]]).toEqual(["2", "4"]);
    expect([wide["npl-ratio"], narrow["npl-ratio"]]).toEqual(["2", "3"]);
    for (const id of ["capital-adequacy", "core-capital-adequacy", "liquidity-ratio", "single-client"])
      expect([id, wide[id]]).toEqual([id, narrow[id]]);
    const unshifted = pack.items.flatMap((item) =>
      item.kind === "measured" && item.shift === undefined ? [item.id] : [],
    );
    expect(unshifted).toEqual([
      "single-client",
      "capital-adequacy",
      "core-capital-adequacy",
      "liquidity-ratio",
    ]);
  });
});

describe("the four of article 27", () => {
  test("weigh alike, and the mean is rated in equal steps from AAA at 1 to C at 6", () => {
    const score = pack.steps.find(({ id }) => id === "individual-score");
    expect(score).toMatchObject({ kind: "score", cite: { at: "Article 27" } });
    expect(partsOf(pack, "individual-score")).toEqual([
      "environment-score",
      "operation-score",
      "internal-score",
      "financial-score",
    ]);
    const rate = pack.steps.find(({ kind }) => kind === "rate");
    const bands = rate?.kind === "rate" ? rate.bands : [];
    expect(bands.map(({ grade }) => grade)).toEqual(scaleNamed("circ").notations[0].symbols.slice(0, -1));
    expect(bands.flatMap(({ to }) => to ?? [])).toEqual(
      Array.from({ length: 18 }, (_, notch) => Math.round((1 + ((notch + 0.5) * 5) / 18) * 1e9) / 1e9),
    );
  });

  test.each([
    [1, "AAA"],
    [2, "A+"],
    [3, "BBB+"],
    [4, "BB"],
    [5, "B"],
    [6, "C"],
  ])("all at %i give %s", (grade, rating) => {
    const judged = ["macro-environment", "banking-regulation", "franchise", "business-mix", "funding-base"];
    const more = ["strategy", "risk-organisation", "credit-control", "market-liquidity-control"];
    const rest = [
      "operational-control",
      "financial-policy",
      "asset-quality",
      "capital",
      "earnings",
      "liquidity",
    ];
    const given = Object.fromEntries([...judged, ...more, ...rest].map((id) => [id, grade]));
    const { "credit-record": record, domicile } = CITY;
    const will = { "corporate-governance": "sound", "issuer-quality": "sound", "other-willingness": 0 };
    const none = { "shareholder-strength": "none", "government-strength": "none" };
    const position = { "economic-position": "ordinary", "shareholder-structure": "settled" };
    const rows = {
      ...given,
      ...will,
      ...none,
      ...position,
      "credit-record": record ?? null,
      domicile: domicile ?? null,
    };
    expect(assessRows(pack, rows)).toMatchObject({ complete: true, standalone: rating, final: rating });
  });

  test("special indicators are those of supervision, general ones the rest, and policy is article 24's", () => {
    const section = (id: string) => pack.sections.find((one) => one.id === id)?.members ?? [];
    expect(section("special-indicators")).toContain("capital-adequacy");
    expect(section("general-indicators")).toEqual(["earnings", "roa", "cost-income", "financial-policy"]);
    expect(pack.items.find(({ id }) => id === "financial-policy")?.cite.at).toBe("Article 24");
  });
});

test("supervisory lines end a band", () => {
  const endsOf = (id: string) => {
    const item = pack.items.find((one) => one.id === id);
    return item?.kind === "measured" ? item.bands.flatMap(({ from }) => from ?? []) : [];
  };
  expect(endsOf("npl-ratio")).toContain(0.05);
  expect(endsOf("capital-adequacy")).toContain(0.08);
  expect(endsOf("core-capital-adequacy")).toContain(0.04);
  expect(endsOf("liquidity-ratio")).toContain(0.25);
  expect(endsOf("single-client")).toContain(0.1);
  expect(endsOf("provision-cover")).toContain(1.5);
  expect(endsOf("roa")).toContain(0.006);
  expect(endsOf("cost-income")).toContain(0.35);
  expect(endsOf("loan-deposit")).toContain(0.75);
});
