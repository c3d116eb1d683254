import { describe, expect, test } from "vitest";
import { assess, gradeOf, type Given } from "../../src/assess";
import { findPack, type Pack } from "../../src/pack";

/*
 * What the house bands make of the two anchors' printed figures, as docs/calibration.md tells it. These are not
 * evidence for the calibration: they are its known distance from the agencies' own grades.
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
    "cumulative-claim-rate": [0, 0, 0],
    "claim-reserve-rate": [0, 0, 0],
  };
  const ratios = [
    ...Object.entries(printed).map(([key, [first, second, third]]) => ({
      key,
      value: null,
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

  test("the ratios alone give F2 and AA+, one notch below the published AAA", () => {
    const result = assess(pack, { entries: [...judgements, ...ratios] });
    const grades = Object.fromEntries(result.grades.map(({ id, grade }) => [id, grade]));
    expect(grades).toMatchObject({
      "asset-class-1": "1",
      "asset-class-1-2": "5",
      "asset-quality": "3",
      profitability: "1",
      "guarantee-leverage": "4",
      "net-capital-ratio": "2",
      "real-debt-ratio": "3",
      "debt-capitalisation": "3",
      "capital-structure": "3",
      "net-capital-leverage": "4",
      "net-capital-cover": "2",
      "claims-paying-capacity": "2",
      business: "A",
      financial: "F2",
    });
    expect(result.scores["financial-score"]).toBe(2.25);
    expect(result.final).toBe("AA+");
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
