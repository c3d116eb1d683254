import { describe, expect, test } from "vitest";
import { describeProblem, explain } from "../../src";
import { scaleNamed } from "./files";
import { assessRows, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("circ-enterprise");

/**
 * A steel group, reckoned by hand.
 * Environment (3 + 4) / 2 = 3.5; operation (2 + 1 + 4 + 3) / 4 = 2.5; internal risk management (3 + 2) / 2 = 2.5;
 * business 0.25 × 3.5 + 0.5 × 2.5 + 0.25 × 2.5 = 2.75, grade 3 (to 3.5).
 * Benchmark (4 + 4) / 2 = 4: thresholds times 1.1, or divided by it where low is good.
 * Liabilities 55 %: edges 27.3, 36.4, 45.5, 54.5, 63.6: 5. Debt 0.2 × 4 + 0.3 × 5 + 0.5 × 3.2 = 3.9 times EBITDA: edges
 * 1.36, 2.73, 4.09: 3. Interest 0.2 × 6 + 0.3 × 5 + 0.5 × 8 = 6.7 times: edges 17.6, 8.8, 4.4: 3. Cash flow
 * 0.2 × 20 + 0.3 × 15 + 0.5 × 25 = 21 %: edges 44, 33, 22, 11: 4. Mean 3.75: 4.
 * Equity 0.2 × 8 + 0.3 × 5 + 0.5 × 10 = 8.1 %: edges 13.2, 9.9, 6.6: 3. Assets 0.2 × 3 + 0.3 × 2 + 0.5 × 4 = 3.2 %:
 * edges 6.6, 4.95, 3.3, 1.65: 4. Current ratio 1.4: edges 2.2, 1.925, 1.65, 1.375: 4. Cash 1.1: on the edge of 3: 3.
 * Mean 3.5, a half to the better: 3.
 * Financial (3 + 4 + 3 + 2) / 4 = 3, grade 3. Three and three: four steps of 1.8 notches are 7.2, BBB+.
 * Governance weak, one down: BBB. Late payments allow A. Vital one up, unsettled one down: BBB.
 * Shareholder moderate lifts two: A-; government low one: BBB+; the further decides. At home: A-.
 */
const STEEL: Rows = {
  "macro-environment": 3,
  "industry-risk": 4,
  "market-position": 2,
  scale: 1,
  diversification: 4,
  efficiency: 3,
  "internal-control": 3,
  "risk-control": 2,
  "industry-finances": 4,
  "industry-volatility": 4,
  "debt-to-assets": 0.55,
  "debt-to-ebitda": [4, 5, 3.2],
  "ebitda-interest-cover": [6, 5, 8],
  "cfo-to-debt": [0.2, 0.15, 0.25],
  roe: [0.08, 0.05, 0.1],
  roa: [0.03, 0.02, 0.04],
  "current-ratio": 1.4,
  "cash-to-short-debt": 1.1,
  "special-indicators": 2,
  "financial-policy": 3,
  "credit-record": "late",
  "corporate-governance": "weak",
  "issuer-quality": "sound",
  "other-willingness": 0,
  "economic-position": "vital",
  "shareholder-structure": "unsettled",
  "shareholder-strength": "moderate",
  "shareholder-rating": "AA",
  "government-strength": "low",
  "government-rating": "AA-",
  domicile: "china",
};

/** As good and as bad as can be, by grades given directly. */
function throughout(grade: 1 | 6, more: Rows = {}): Rows {
  const graded = ["debt-service", "earnings-liquidity", "special-indicators", "financial-policy"];
  const business = ["macro-environment", "industry-risk", "market-position", "scale", "diversification"];
  const rest = ["efficiency", "internal-control", "risk-control"];
  const kept = Object.entries(STEEL).filter(([key]) =>
    pack.items.some(({ id, kind }) => id === key && kind !== "measured"),
  );
  const without = kept.filter(([key]) => !key.startsWith("industry-"));
  return {
    ...Object.fromEntries(without),
    ...Object.fromEntries([...graded, ...business, ...rest].map((id) => [id, grade])),
    "credit-record": "clean",
    "corporate-governance": "sound",
    "economic-position": "ordinary",
    "shareholder-structure": "settled",
    "shareholder-strength": "none",
    "government-strength": "none",
    ...more,
  };
}

const withRows = (rows: Rows) => assessRows(pack, { ...STEEL, ...rows });
const best = (more: Rows = {}) => assessRows(pack, throughout(1, more));
const worst = (more: Rows = {}) => assessRows(pack, throughout(6, more));

describe("a steel group by hand", () => {
  const assessment = withRows({});

  test("every score", () => {
    expect(assessment).toMatchObject({ problems: [], missing: [], complete: true });
    expect(assessment.scores).toEqual({
      "environment-score": 3.5,
      "operation-score": 2.5,
      "internal-score": 2.5,
      "business-score": 2.75,
      "benchmark-score": 4,
      "debt-service-score": 3.75,
      "earnings-liquidity-score": 3.5,
      "financial-score": 3,
    });
  });

  test("every grade and measure", () => {
    expect(gradesOf(assessment)).toMatchObject({
      business: "3",
      benchmark: "4",
      "debt-to-assets": "5",
      "debt-to-ebitda": "3",
      "ebitda-interest-cover": "3",
      "cfo-to-debt": "4",
      "debt-service": "4",
      roe: "3",
      roa: "4",
      "current-ratio": "4",
      "cash-to-short-debt": "3",
      "earnings-liquidity": "3",
      financial: "3",
    });
    const value = (id: string) => assessment.grades.find((grade) => grade.id === id)?.value;
    expect(["debt-to-ebitda", "ebitda-interest-cover", "cfo-to-debt", "roe", "roa"].map(value)).toEqual([
      3.9, 6.7, 0.21, 0.081, 0.032,
    ]);
  });

  test("every rating on the way, and notches that add up", () => {
    const ratings = assessment.trace.flatMap(({ id, kind, output }) =>
      ["matrix", "notch", "cap", "support", "sovereign", "issuer"].includes(kind) ? [[id, output]] : [],
    );
    expect(ratings).toEqual([
      ["individual", "BBB+"],
      ["willing", "BBB"],
      ["standalone", "BBB"],
      ["positioned", "BBB"],
      ["support", "A-"],
      ["supported", "A-"],
      ["sovereign-adjusted", "A-"],
      ["issuer", "A-"],
    ]);
    expect(assessment).toMatchObject({ standalone: "BBB", support: "A-", sovereign: "A-", final: "A-" });
    const rows = explain(assessment, "en");
    const toFinal = rows.filter(({ unit }) => unit === "notches from stand-alone to final");
    expect(toFinal.reduce((sum, { effect }) => sum + Number(effect), 0)).toBe(2);
  });

  test("the neutral benchmark grades the same figures by the thresholds as they are", () => {
    const neutral = withRows({ "industry-finances": 3, "industry-volatility": 3 });
    expect(gradesOf(neutral)).toMatchObject({
      benchmark: "3",
      "debt-to-assets": "4",
      "cfo-to-debt": "3",
      roa: "3",
      "current-ratio": "4",
      "debt-service": "3",
    });
  });
});

describe("business and financial risk (article 27)", () => {
  test("environment, operation and internal risk management are one, financial strength with articles 24 to 26 the other", () => {
    expect(partsOf(pack, "business-score")).toEqual([
      "environment-score",
      "operation-score",
      "internal-score",
    ]);
    expect(partsOf(pack, "financial-score")).toEqual([
      "financial-policy",
      "debt-service",
      "earnings-liquidity",
      "special-indicators",
    ]);
    const cites = Object.fromEntries(pack.items.map(({ id, cite }) => [id, cite.at]));
    expect(cites).toMatchObject({
      "financial-policy": "Article 24",
      "special-indicators": "Article 25",
      "debt-to-assets": "Article 25",
      "industry-finances": "Article 26",
      "industry-volatility": "Article 26",
    });
  });

  test("every cell is 1.8 notches below AAA for each step, rounded to the nearest", () => {
    const step = pack.steps.find(({ kind }) => kind === "matrix");
    const { symbols } = scaleNamed("circ").notations[0];
    const cells = step?.kind === "matrix" ? step.cells : [];
    const ranks = cells.map((row) => row.map((cell) => symbols.indexOf(cell)));
    expect(ranks).toEqual(
      Array.from({ length: 6 }, (_, row) =>
        Array.from({ length: 6 }, (_, column) => Math.round(1.8 * (row + column))),
      ),
    );
    expect([cells[0]?.[0], cells[2]?.[3], cells[5]?.[5]]).toEqual(["AAA", "BBB-", "C"]);
  });

  test("six equal widths over 1 to 6 for either risk", () => {
    for (const id of ["business", "financial"]) {
      const step = pack.steps.find((one) => one.id === id);
      const ends = step?.kind === "grade" ? step.bands.flatMap(({ to }) => to ?? []) : [];
      expect(ends).toEqual([1, 2, 3, 4, 5].map((width) => Math.round((1 + (5 * width) / 6) * 1e9) / 1e9));
    }
  });

  test("every general indicator shifts by the benchmark, which is not scored itself", () => {
    const measured = pack.items.filter((item) => item.kind === "measured");
    expect(measured.map(({ shift }) => shift?.by)).toEqual(Array(8).fill("benchmark"));
    const scored = pack.steps.flatMap((step) =>
      step.kind === "score" ? step.parts.map(({ of }) => of) : [],
    );
    expect(scored).not.toContain("benchmark");
  });

  test("a benchmark is not asked for where the indicators are graded directly", () => {
    expect(best()).toMatchObject({ complete: true, standalone: "AAA", final: "AAA" });
    const { "industry-volatility": _, ...rest } = STEEL;
    expect(assessRows(pack, rest).missing).toEqual(["industry-volatility"]);
    expect(assessRows(pack, { ...rest, benchmark: 4, "industry-finances": null }).complete).toBe(true);
  });
});

describe("willingness (article 23)", () => {
  test.each([
    ["clean", "AAA", "AAA"],
    ["late", "A", "A"],
    ["settled", "BB+", "BB+"],
    ["in-default", "D", "D"],
  ])("a record %s allows %s at most", (record, standalone, final) => {
    expect(best({ "credit-record": record })).toMatchObject({ standalone, final });
  });

  test("a record that does not bind leaves the rating alone, one that does is named", () => {
    expect(worst({ "credit-record": "settled" })).toMatchObject({ final: "C", binding: [] });
    expect(best({ "credit-record": "settled" }).binding).toEqual([{ step: "standalone", without: "AAA" }]);
  });

  test.each([
    ["strong", "strong", 1, "A+"],
    ["strong", "sound", 0, "A+"],
    ["strong", "weak", 0, "A"],
    ["weak", "weak", 0, "BBB+"],
    // Three down would be BBB: false disclosure and managers who are gone have lines of their own.
    ["poor", "weak", 0, "BB-"],
    ["weak", "weak", -1, "BBB"],
    ["poor", "poor", -1, "B+"],
  ])(
    "governance %s, issuer %s, others %i bring A to %s: one up, three down at most, and lines",
    (governance, quality, other, to) => {
      // Financial (1 + 4 + 3 + 1) / 4 = 2.25, grade 2; with business 3 three steps of 1.8 notches: A.
      const rows = { ...STEEL, "credit-record": "clean", "financial-policy": 1, "special-indicators": 1 };
      const rated = assessRows(pack, {
        ...rows,
        "corporate-governance": governance,
        "issuer-quality": quality,
        "other-willingness": other,
      });
      expect(rated.standalone).toBe(to);
    },
  );

  test("an issuer in default stays at D whatever supports it, and abroad as well", () => {
    const helped = {
      "credit-record": "in-default",
      "government-strength": "certain",
      "government-rating": "AAA",
    };
    expect(best(helped)).toMatchObject({ standalone: "D", support: "D", sovereign: "D", final: "D" });
    expect(best({ ...helped, domicile: "foreign", "sovereign-rating": "AAA" }).final).toBe("D");
    expect(best({ ...helped, "credit-record": "settled" })).toMatchObject({
      standalone: "BB+",
      final: "AAA",
    });
  });

  test("nothing but the record leads into default", () => {
    const weak: Rows = {
      "corporate-governance": "poor",
      "issuer-quality": "poor",
      "other-willingness": -1,
      "economic-position": "restrained",
      "shareholder-structure": "burdening",
      domicile: "foreign",
      "sovereign-rating": "D",
    };
    expect(worst(weak)).toMatchObject({ complete: true, standalone: "C", support: "C", final: "C" });
  });
});

describe("support and sovereign (article 22)", () => {
  test.each([
    ["vital", "settled", "AA", "AA+"],
    ["ordinary", "settled", "AA", "AA"],
    ["restrained", "settled", "AA", "AA-"],
    ["vital", "burdening", "AA", "AA-"],
    ["restrained", "unsettled", "AA", "A+"],
    ["restrained", "burdening", "AA", "A+"],
  ])(
    "position %s, ownership %s bring %s to %s: one up and two down at most",
    (position, structure, from, to) => {
      // Business 1, financial 2: 1.8 notches, AA.
      const rated = best({
        "debt-service": 2,
        "earnings-liquidity": 2,
        "special-indicators": 2,
        "financial-policy": 2,
        "economic-position": position,
        "shareholder-structure": structure,
      });
      expect([rated.standalone, rated.support]).toEqual([from, to]);
    },
  );

  test.each([
    ["none", "C"],
    ["low", "CC"],
    ["moderate", "CCC"],
    // Uncontrolled risk that already threatens payment holds at CCC, save where a supporter must pay.
    ["high", "CCC"],
    ["very high", "CCC"],
    ["certain", "AA"],
  ])("%s government support lifts C to %s", (strength, to) => {
    expect(worst({ "government-strength": strength, "government-rating": "AA" }).final).toBe(to);
  });

  test.each([
    ["AAA", "AAA"],
    ["AA+", "AA+"],
    ["AA", "AA+"],
    ["AA-", "AA"],
    ["BBB-", "A"],
    ["A3", "AA-"],
  ])("abroad, a sovereign of %s brings AAA to %s: half of the way, rounded up", (sovereign, to) => {
    const abroad = best({
      domicile: "foreign",
      "sovereign-rating": sovereign,
      mapping: "global-to-circ-house",
    });
    expect(abroad).toMatchObject({ support: "AAA", sovereign: to, final: to });
  });

  test("at home no sovereign is asked for; abroad it is", () => {
    expect(best({ domicile: "china" }).missing).toEqual([]);
    expect(best({ domicile: "foreign" }).missing).toEqual(["sovereign-rating"]);
  });
});

test("the guideline names no outlook, and one that is stated is refused with that reason", () => {
  const { problems, final } = best({ outlook: "stable" });
  expect(final).toBeUndefined();
  expect(problems.map((problem) => describeProblem(problem, "en"))).toEqual([
    "outlook is not defined: circ-enterprise names no outlooks.",
  ]);
  expect(problems.map((problem) => describeProblem(problem, "zh")).join()).toContain(
    "circ-enterprise未设评级展望",
  );
});
