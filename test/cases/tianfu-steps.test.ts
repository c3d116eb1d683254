import { describe, expect, it } from "vitest";
import { assess, explain, findPack, gradeOf, matrixRating, type Entry } from "../../src";

/**
 * Tianfu's scorecard as Lianhe prints it (follow-up report of 25 June 2023, p. 1: table of scores and results). Each
 * printed step is asserted; what is not printed is left out.
 */
const found = findPack("lianhe-guarantor", "method");
if (!found.ok) throw new Error("no pack");
const pack = found.value;

const PRINTED: readonly Entry[] = [
  { key: "区域经济环境", value: 1 },
  { key: "行业风险", value: 3 },
  { key: "公司治理", value: 2 },
  { key: "风险管理", value: 2 },
  { key: "业务经营分析", value: 1 },
  { key: "资产质量", value: 1 },
  { key: "盈利能力", value: 1 },
  { key: "资本结构", value: 1 },
  { key: "代偿能力", value: 1 },
  { key: "individual-adjustment", value: 0 },
  { key: "shareholder-strength", value: "none" },
  { key: "government-strength", value: "none" },
  { key: "outlook", value: "stable" },
];

const assessment = assess(pack, { entries: PRINTED });
const outputOf = (id: string) => assessment.trace.find((step) => step.id === id)?.output;

describe("Tianfu, as printed", () => {
  it.each([
    ["business risk", "business", "A"],
    ["financial risk", "financial", "F1"],
    ["indicative rating", "indicative", "aaa"],
    ["individual rating", "standalone", "aaa"],
    ["rating", "issuer", "AAA"],
  ])("gives the printed %s", (_, id, printed) => {
    expect(outputOf(id)).toBe(printed);
  });

  it("gives the printed results by name", () => {
    expect(assessment).toMatchObject({ complete: true, standalone: "aaa", final: "AAA", outlook: "stable" });
    expect(assessment.binding).toEqual([]);
    expect(matrixRating(pack, "A", "F1")).toEqual({ ok: true, value: "aaa" });
  });

  it("marks the printed matrix cell's neighbours as ours, not Lianhe's", () => {
    const matrix = pack.steps.find(({ kind }) => kind === "matrix");
    expect(matrix?.basis.basis).toBe("house");
    expect(explain(assessment, "en").some(({ source }) => source.includes("house:"))).toBe(true);
  });
});

describe("the house grades of Tianfu's printed ratios", () => {
  // Printed ratios and printed grades of 1 are one observation: a band that contradicts the pair is wrong.
  const years = (...values: readonly string[]) => ({
    value: null,
    periods: { "FY-2": values[0] ?? null, "FY-1": values[1] ?? null, FY: values[2] ?? null },
  });

  it.each([
    ["roe", years("10.95%", "9.65%", "10.78%"), "1"],
    ["roa", years("8.42%", "7.47%", "8.08%"), "1"],
    ["operating-margin", years("85.40%", "70.63%", "73.47%"), "1"],
    ["cost-income", years("4.42%", "4.22%", "3.94%"), "1"],
    ["guarantee-leverage", years("5.98", "8.06", "7.73"), "1"],
    ["net-capital-ratio", years("81.82%", "77.50%", "66.64%"), "1"],
    ["real-debt-ratio", years("20.40%", "24.68%", "25.30%"), "1"],
    ["debt-capitalisation", years("18.58%", "21.48%", "20.19%"), "2"],
    ["net-capital-leverage", years("7.39", "10.38", "11.60"), "1"],
    ["net-capital-cover", years("169.05%", "120.37%", "107.73%"), "2"],
    ["net-assets", { ...years("61.50", "64.46", "69.56"), unit: "CNY 100m" }, "2"],
    ["net-capital", { ...years("50.32", "49.95", "46.35"), unit: "CNY 100m" }, "2"],
    ["cumulative-claim-rate", years("0%", "0%", "0%"), "1"],
    ["claim-reserve-rate", years("0%", "0%", "0%"), "1"],
  ])("%s", (id, entry, grade) => {
    const result = gradeOf(pack, id, entry);
    expect(result.ok && result.value.grade).toBe(grade);
  });
});
