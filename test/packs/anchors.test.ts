import { describe, expect, test } from "vitest";
import { assess, gradeOf, type Given } from "../../src/assess";
import { findPack, type Pack } from "../../src/pack";

/*
 * What the house bands make of the two anchors' printed figures, as docs/calibration.md tells it. Tianfu's printed ratios
 * and printed grades are one observation, which the bands must give; that they do is no evidence for them.
 */

function packNamed(id: string): Pack {
  const found = findPack(id, "method");
  if (!found.ok) throw new Error(`no pack ${id}`);
  return found.value;
}

function rows(values: Readonly<Record<string, Given>>) {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

describe("Tianfu under the house bands", () => {
  const pack = packNamed("lianhe-guarantor");
  /** Report of 25 June 2023, tables 8, 10 and 12 and annex 2: 2020, 2021, 2022. */
  const printed: Readonly<Record<string, readonly [number, number, number]>> = {
    roe: [0.1095, 0.0965, 0.1078],
    roa: [0.0842, 0.0747, 0.0808],
    "operating-margin": [0.854, 0.7063, 0.7347],
    "cost-income": [0.0442, 0.0422, 0.0394],
    "guarantee-leverage": [5.98, 8.06, 7.73],
    "net-capital-ratio": [0.8182, 0.775, 0.6664],
    "real-debt-ratio": [0.204, 0.2468, 0.253],
    "debt-capitalisation": [0.1858, 0.2148, 0.2019],
    "net-capital-leverage": [7.39, 10.38, 11.6],
    "net-capital-cover": [1.6905, 1.2037, 1.0773],
    "net-assets": [6.15, 6.446, 6.956],
    "net-capital": [5.032, 4.995, 4.635],
    "cumulative-claim-rate": [0, 0, 0],
    "claim-reserve-rate": [0, 0, 0],
  };
  const ratios = [
    ...Object.entries(printed).map(([key, [first, second, third]]) => ({
      key,
      value: null,
      ...(key === "net-assets" || key === "net-capital" ? { unit: "CNY bn" } : {}),
      periods: { "FY-2": first, "FY-1": second, FY: third },
    })),
    // Printed for the end of 2022 only.
    ...rows({ "asset-class-1": 0.6858, "asset-class-1-2": 0.708 }),
  ];
  const judgements = rows({
    区域经济环境: 1,
    行业风险: 3,
    公司治理: 2,
    风险管理: 2,
    业务经营分析: 1,
    个体调整: 0,
    "shareholder-strength": "none",
    "government-strength": "none",
  });

  test("the ratios alone give the printed grades 1, 1, 1, 1, F1, aaa and AAA", () => {
    const result = assess(pack, { entries: [...judgements, ...ratios] });
    const grades = Object.fromEntries(result.grades.map(({ id, grade }) => [id, grade]));
    expect(grades).toMatchObject({
      "asset-class-1": "1",
      "asset-class-1-2": "1",
      "asset-quality": "1",
      profitability: "1",
      "guarantee-leverage": "1",
      "net-capital-ratio": "1",
      "real-debt-ratio": "1",
      "debt-capitalisation": "2",
      "net-assets": "2",
      "capital-structure": "1",
      "net-capital-leverage": "1",
      "net-capital-cover": "2",
      "net-capital": "2",
      "claims-paying-capacity": "1",
      business: "A",
      financial: "F1",
    });
    expect(result.scores).toMatchObject({
      "capital-structure-score": 1.4,
      "claims-paying-capacity-score": 1.4,
      "financial-score": 1,
    });
    expect(result).toMatchObject({ standalone: "aaa", final: "AAA", binding: [] });
  });

  test("an earlier pin keeps what it gave: F2 and AA+", () => {
    const before = packNamed("lianhe-guarantor@4.0.202208+1");
    const known = ratios.filter(({ key }) => key !== "net-assets" && key !== "net-capital");
    expect(assess(before, { entries: [...judgements, ...known] }).final).toBe("AA+");
  });

  test("the agency's own grades give F1 and AAA", () => {
    const given = rows({ 资产质量: 1, 盈利能力: 1, 资本结构: 1, 代偿能力: 1 });
    expect(assess(pack, { entries: [...judgements, ...given] })).toMatchObject({
      standalone: "aaa",
      final: "AAA",
    });
  });
});

describe("Jinshang under the house bands", () => {
  const pack = packNamed("ccxap-guarantor");
  const context = { entries: rows({ "macro-profile": "Medium-" }) };

  test.each([
    ["roe", { value: 0.041 }, "bb"],
    ["accumulated-claim-ratio", { value: 0 }, "aaa"],
    ["reserve-ratio", { value: 0.04 }, "bbb"],
    ["high-liquid-assets", { value: 0.061 }, "b"],
    ["equity", { value: 7.4, unit: "CNY bn" }, "bbb"],
  ])("%s at Medium-", (key, entry, grade) => {
    expect(gradeOf(pack, key, entry, context)).toMatchObject({ ok: true, value: { grade } });
  });

  test("the environment is a component: Medium to Very Low moves whole notches, and none is first-class where all fail", () => {
    const first = rows({
      "business-profile": "aaa",
      roe: 0.3,
      "roe-stability": 9,
      "accumulated-claim-ratio": 0,
      concentration: "diversified",
      "product-complexity": "plain",
      "claim-growth": "flat",
      recovery: "high",
      "reserve-ratio": 0.2,
      "high-liquid-assets": 0.9,
      "liquid-asset-quality": "high",
      "equity-structure": "strong",
      "corporate-governance": 0,
      "management-quality": 0,
      "financing-capability": 0,
      "shareholder-strength": "none",
      "government-strength": "none",
    });
    const under = (profile: string) =>
      assess(pack, {
        entries: [
          ...first,
          { key: "equity", value: 60, unit: "CNY bn" },
          ...rows({ "macro-profile": profile }),
        ],
      }).standalone;
    expect(["Very High+", "Medium", "Low", "Low-", "Very Low+", "Very Low", "Very Low-"].map(under)).toEqual([
      "aaag",
      "aaag",
      "aag",
      "aag-",
      "bbbg",
      "bbbg-",
      "bbg+",
    ]);
  });

  test("the printed Ag+ is two to six notches above the baseline", () => {
    const figures = rows({
      "macro-profile": "Medium-",
      roe: 0.041,
      "roe-stability": 6.4,
      "accumulated-claim-ratio": 0,
      "product-complexity": "plain",
      "claim-growth": "flat",
      recovery: "ordinary",
      "reserve-ratio": 0.04,
      "high-liquid-assets": 0.061,
      "liquid-asset-quality": "ordinary",
      "equity-structure": "neutral",
      "corporate-governance": 0,
      "management-quality": 0,
      "shareholder-strength": "none",
      "government-strength": "none",
    });
    const baseline = (profile: string, concentration: string, financing: number) =>
      assess(pack, {
        entries: [
          ...figures,
          { key: "equity", value: 7.4, unit: "CNY bn" },
          ...rows({ "business-profile": profile, concentration, "financing-capability": financing }),
        ],
      }).standalone;
    expect(baseline("aaa", "elevated", 1)).toBe("ag-");
    expect(baseline("bbb", "extreme", 0)).toBe("bbg+");
  });
});
