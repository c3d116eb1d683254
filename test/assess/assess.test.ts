import { describe, expect, it } from "vitest";
import {
  assess,
  describeProblem,
  explain,
  findPack,
  gradeOf,
  labelOf,
  matrixRating,
  type Entry,
  type Given,
} from "../../src";

const found = findPack("lianhe-guarantor", "method");
if (!found.ok) throw new Error("no pack");
const pack = found.value;

const TIANFU: Readonly<Record<string, Given>> = {
  "regional-economy": 1,
  "industry-risk": 3,
  governance: 2,
  "risk-management": 2,
  "business-operation": 1,
  "asset-quality": 1,
  profitability: 1,
  "capital-structure": 1,
  "claims-paying-capacity": 1,
  "individual-adjustment": 0,
  "shareholder-strength": "none",
  "government-strength": "none",
};

function subject(changes: Readonly<Record<string, Given>> = {}, ...more: readonly Entry[]) {
  const rows = Object.entries({ ...TIANFU, ...changes }).map(([key, value]) => ({ key, value }));
  return { entries: [...rows, ...more] };
}

function messages(changes: Readonly<Record<string, Given>>, ...more: readonly Entry[]): readonly string[] {
  return assess(pack, subject(changes, ...more)).problems.map((problem) => describeProblem(problem, "en"));
}

describe("assess", () => {
  it("reads labels in both languages, any order, full width, any case", () => {
    const rows: readonly Entry[] = [
      { key: "外部支持", value: null },
      { key: "区域经济环境", value: "１" },
      { key: "Industry Risk", value: " 3 " },
      { key: "公司治理", value: 2 },
      { key: "RISK_MANAGEMENT", value: 2 },
      { key: "业务经营分析", value: 1 },
      { key: "资产质量", value: 1 },
      { key: "盈利能力", value: 1 },
      { key: "资本结构", value: 1 },
      { key: "代偿能力", value: 1 },
      { key: "individual adjustment", value: 0 },
      { key: "shareholder-strength", value: "ＮＯＮＥ" },
      { key: "government-strength", value: "none" },
    ].filter(({ key }) => key !== "外部支持");
    expect(assess(pack, { entries: [...rows].reverse() })).toMatchObject({ complete: true, final: "AAA" });
  });

  it("names what is missing and gives no rating (CIRC 16)", () => {
    const assessment = assess(pack, subject({ governance: "n/a", "asset-quality": null }));
    expect(assessment.missing).toEqual(["governance", "asset-quality"]);
    expect(assessment).toMatchObject({ complete: false, problems: [] });
    expect(assessment.final).toBeUndefined();
    expect(assessment.standalone).toBeUndefined();
  });

  it("names at once what the thresholds of missing measures need", () => {
    const ccxap = findPack("ccxap-guarantor", "method");
    if (!ccxap.ok) throw new Error("no pack");
    const { missing } = assess(ccxap.value, { entries: [] });
    expect(missing).toContain("macro-profile");
    const roe = { key: "roe", value: 0.041 };
    expect(assess(ccxap.value, { entries: [roe] }).missing).toHaveLength(missing.length - 1);
  });

  it("takes 0 as a value, not as a blank", () => {
    expect(messages({ governance: 0 })).toEqual(['governance: received "0"; allowed: 1, 2, 3, 4, 5, 6.']);
  });

  it.each([
    [
      "an unknown row",
      {},
      [{ key: "governence", value: 1 }],
      /"governence" is not an item of lianhe-guarantor@/,
    ],
    ["a row given twice", {}, [{ key: "公司治理", value: 1 }], /governance is given more than once/],
    [
      "a grade that does not exist",
      { governance: 7 },
      [],
      /governance: received "7"; allowed: 1, 2, 3, 4, 5, 6/,
    ],
    [
      "notches beyond their limits",
      { "individual-adjustment": 9 },
      [],
      /individual-adjustment: received 9; allowed: -\d to \d/,
    ],
    ["half a notch", { "individual-adjustment": 0.5 }, [], /must be a whole number/],
    ["an unknown strength", { "shareholder-strength": "huge" }, [], /shareholder-strength: received "huge"/],
    ["an unknown outlook", {}, [{ key: "outlook", value: "sunny" }], /outlook: received "sunny"/],
  ])("refuses %s and gives no rating", (_, changes, more, message) => {
    expect(messages(changes, ...more).join()).toMatch(message);
    expect(assess(pack, subject(changes, ...more)).final).toBeUndefined();
  });

  it("needs a supporter's rating only where he supports", () => {
    const high = { "shareholder-strength": "high", governance: 6, "risk-management": 6 };
    expect(assess(pack, subject(high)).missing).toEqual(["shareholder-rating"]);
    const rated = assess(pack, subject(high, { key: "shareholder-rating", value: "AA+" }));
    expect(rated.complete).toBe(true);
    expect(rated.missing).toEqual([]);
  });

  it("asks for a mapping where a supporter is rated on another scale, naming both", () => {
    const high = { "shareholder-strength": "high", governance: 6, "risk-management": 6 };
    const foreign = { key: "shareholder-rating", value: "Baa2" };
    expect(messages(high, foreign).join()).toMatch(
      /"Baa2" is on the global scale.*lianhe scale; name a mapping/,
    );
    const mapped = assess(pack, subject(high, foreign, { key: "mapping", value: "global-to-lianhe-house" }));
    expect(mapped.problems).toEqual([]);
    expect(mapped.complete).toBe(true);
  });

  it("needs nothing of support for a stand-alone rating", () => {
    const alone = subject({ "shareholder-strength": null, "government-strength": null });
    expect(assess(pack, alone, "standalone")).toMatchObject({
      complete: true,
      missing: [],
      standalone: "aaa",
    });
    expect(assess(pack, alone, "standalone").final).toBeUndefined();
    expect(assess(pack, alone).missing).toEqual(["shareholder-strength", "government-strength"]);
    expect(assess(pack, alone).standalone).toBe("aaa");
  });

  it("says which constraint binds and what the rating would be without it", () => {
    const weak = {
      "shareholder-strength": "very high",
      governance: 5,
      "risk-management": 5,
      "business-operation": 5,
    };
    const capped = assess(
      pack,
      subject({ ...weak, "asset-quality": 4, profitability: 4 }, { key: "shareholder-rating", value: "A-" }),
    );
    expect(capped.final).toBe("A-");
    expect(capped.binding).toHaveLength(1);
    const free = assess(
      pack,
      subject({ ...weak, "asset-quality": 4, profitability: 4 }, { key: "shareholder-rating", value: "AAA" }),
    );
    expect(capped.binding[0]?.without).toBe(free.final);
    expect(free.binding).toEqual([]);
  });

  it("refuses a grade that contradicts the indicators below it, and takes one that agrees", () => {
    const step = pack.steps.find(({ id }) => id === "profitability");
    if (step?.kind !== "grade") throw new Error("profitability is no grade step");
    const score = pack.steps.find(({ id }) => id === step.of);
    if (score?.kind !== "score") throw new Error("no score below profitability");
    const best = score.parts.map(({ of }) => {
      const item = pack.items.find(({ id }) => id === of);
      if (item?.kind !== "measured") throw new Error(`${of} is not measured`);
      return { key: of, value: item.direction === "higher" ? item.plausible[1] : item.plausible[0] };
    });
    expect(assess(pack, subject({ profitability: 1 }, ...best))).toMatchObject({
      complete: true,
      final: "AAA",
    });
    expect(messages({ profitability: 3 }, ...best).join()).toMatch(
      /profitability is given as 3 and also follows from .* as 1/,
    );
    const derived = assess(pack, subject({ profitability: null }, ...best));
    expect(derived.grades.find(({ id }) => id === "profitability")).toMatchObject({
      grade: "1",
      from: "derived",
    });
    const part = assess(pack, subject({ profitability: null }, ...best.slice(1)));
    expect(part.missing).toEqual([best[0]?.key]);
  });

  it("explains Tianfu in both languages with every source named", () => {
    const assessment = assess(pack, subject());
    for (const language of ["en", "zh"] as const) {
      const rows = explain(assessment, language);
      expect(rows.every(({ source, rule, step }) => source !== "" && rule !== "" && step !== "")).toBe(true);
      // Checks, which move no rating, come last.
      expect(rows.findLast(({ running }) => running !== "")?.running).toBe("AAA");
      const points = rows.filter(({ unit }) => unit.includes(labelOf(pack, "business-score")[language]));
      expect(points.reduce((sum, { effect }) => sum + Number(effect), 0)).toBeCloseTo(1.8, 9);
    }
  });
});

describe("gradeOf and matrixRating", () => {
  it("grades one item and names its problems", () => {
    expect(gradeOf(pack, "公司治理", { value: 2 })).toMatchObject({
      ok: true,
      value: { grade: "2", score: 2 },
    });
    expect(gradeOf(pack, "governance", { value: null })).toMatchObject({
      ok: false,
      problems: [{ kind: "missing" }],
    });
    expect(gradeOf(pack, "nothing", { value: 1 })).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-item" }],
    });
    expect(gradeOf(pack, "shareholder-strength", { value: "high" })).toMatchObject({ ok: false });
  });

  it("reads a percentage typed as 4.1 as a likely slip and says both readings", () => {
    const result = gradeOf(pack, "roe", { value: 10.78 });
    if (result.ok) throw new Error("1078 % was believed");
    const [problem] = result.problems;
    if (problem === undefined) throw new Error("no problem");
    expect(describeProblem(problem, "en")).toContain("10.78 reads as 1078%");
    expect(describeProblem(problem, "en")).toContain("10.78% or 0.1078");
    const typed = gradeOf(pack, "roe", { value: "10.78%" });
    expect(typed.ok && typed.value.value).toBe(0.1078);
  });

  it("weighs three years as the pack says", () => {
    const item = pack.items.find(({ id }) => id === "roe");
    if (item?.kind !== "measured" || item.periods === undefined) throw new Error("roe has no periods");
    const years = [0.1095, 0.0965, 0.1078];
    const periods = Object.fromEntries(item.periods.keys.map((key, index) => [key, years[index] ?? null]));
    const mean = item.periods.weights.reduce((sum, weight, index) => sum + weight * (years[index] ?? 0), 0);
    const result = gradeOf(pack, "roe", { value: null, periods });
    expect(result.ok && result.value.value).toBeCloseTo(mean, 9);
    const gap = gradeOf(pack, "roe", {
      value: null,
      periods: { ...periods, [item.periods.keys[0] ?? ""]: null },
    });
    expect(gap).toMatchObject({ ok: false, problems: [{ kind: "missing" }] });
  });

  it("reads the published corner of the matrix", () => {
    expect(matrixRating(pack, "A", "F1")).toEqual({ ok: true, value: "aaa" });
    expect(matrixRating(pack, " ａ ", "f1")).toEqual({ ok: true, value: "aaa" });
    const wrong = matrixRating(pack, "G", "F8");
    expect(wrong.ok ? [] : wrong.problems.map(({ facts }) => facts["received"])).toEqual(["G", "F8"]);
  });
});
