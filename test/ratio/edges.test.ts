import { describe, expect, it } from "vitest";
import { describeProblem, ratios, type Problem, type RatioValue } from "../../src";
import { financingLeverage } from "../../src/ratios/financing-leverage";
import { realDebt } from "../../src/ratios/real-debt";
import { returnOnEquity } from "../../src/ratios/return-on-equity";
import { sharpe } from "../../src/ratios/sharpe";
import { singleClient } from "../../src/ratios/single-client";

const compute = (id: string, ...args: RatioValue[]) => ratios.find((ratio) => ratio.id === id)!.compute(args);

const valueOf = (id: string, ...args: RatioValue[]): number => {
  const outcome = compute(id, ...args);
  return outcome.ok ? outcome.value : NaN;
};

const problemsOf = (id: string, ...args: RatioValue[]): readonly Problem[] => {
  const outcome = compute(id, ...args);
  return outcome.ok ? [] : outcome.problems;
};

/** Calls whose base is zero, with what the base is called; the same base one step below zero where it can be. */
const bases: readonly [string, RatioValue[], RatioValue[], string][] = [
  ["ROE", [1, -5, 5], [1, -6, 5], "(opening + closing) / 2"],
  ["ROA", [1, 0, 0], [1, -1, -1], "(opening + closing) / 2"],
  ["COSTINCOME", [1, 0], [1, -1], "revenue"],
  ["OPERATINGMARGIN", [1, 0], [-1, -1], "revenue"],
  ["SINGLECLIENT", [1, 0], [1, -1], "base"],
  ["TOPCLIENTS", [[1, 2], 0, 1], [[1, 2], -1, 1], "base"],
  ["NETCAPITALRATIO", [1, 0], [-1, -1], "netAssets"],
  ["FINLEVERAGE", [1, 3, 3], [1, 3, 4], "netAssets - stakes"],
  ["NETASSETLEVERAGE", [1, 0], [1, -1], "netAssets"],
  ["NETCAPITALLEVERAGE", [1, 0], [1, -1], "netCapital"],
  ["REALDEBT", [1, 0, 0, 0], [1, 0, 0, -1], "assets"],
  ["DEBTCAPITAL", [1, -1], [1, -2], "debt + equity"],
  ["LIQUIDASSETS", [1, 0], [1, -1], "assets"],
  ["ASSETCLASS", [1, 2, 2], [1, 2, 3], "assets - claimsReceivable"],
  ["PAIDINASSETS", [1, 0], [1, -1], "assets"],
  ["PAIDINDEBT", [1, 0], [1, -1], "debt"],
  ["SUBSCRIBED", [1, 0], [1, -1], "paidIn"],
  ["GROWTH", [1, 0], [1, -1], "previous"],
  ["CAGR", [[0, 1]], [[-1, 1]], "values (first)"],
  ["DEBTTOASSETS", [1, 0], [1, -1], "assets"],
  ["DEBTTOEBITDA", [1, -6, 1, 2, 3], [1, -7, 1, 2, 3], "profit + interest + depreciation + amortisation"],
];

/** Bases that cannot be below zero at all: zero has no ratio, less is refused as an input. */
const amountBases: readonly [string, RatioValue[], RatioValue[], string, string][] = [
  ["CLAIMRATE", [0, 0], [0, -1], "released", "released"],
  ["CUMCLAIMRATE", [0, 0], [0, -1], "released", "released"],
  ["RECOVERYRATE", [0, 0], [0, -1], "claims", "claims"],
  ["COUNTERGUARANTEE", [0, 0], [0, -1], "outstanding", "outstanding"],
  ["RESERVECOVER", [1, 0], [1, -1], "outstanding", "outstanding"],
  ["CLAIMRESERVE", [0, 0], [0, -1], "reserves", "reserves"],
  ["NETCAPITALCOVER", [1, 0], [1, -1], "risk", "risk"],
  ["CAPITALADEQUACY", [1, 0], [1, -1], "riskWeighted", "riskWeighted"],
  ["CORECAPITAL", [1, 0], [1, -1], "riskWeighted", "riskWeighted"],
  ["CASHFLOWDEBT", [1, 0], [1, -1], "debt", "debt"],
  ["CASHSHORTDEBT", [1, 0, 0, 0], [1, 0, 0, -1], "shortDebt", "shortDebt"],
  ["CURRENTRATIO", [1, 0], [1, -1], "currentLiabilities", "currentLiabilities"],
  ["EBITDACOVER", [1, 0, 0, 0, 0], [1, -1, 0, 0, 0], "interest + capitalised", "interest"],
  ["LIQUIDITYRATIO", [1, 0], [1, -1], "liquidLiabilities", "liquidLiabilities"],
  ["LOANDEPOSIT", [1, 0], [1, -1], "deposits", "deposits"],
  ["NPLRATIO", [1, 0], [1, -1], "loans", "loans"],
  ["PROVISIONCOVER", [1, 0], [1, -1], "nonPerforming", "nonPerforming"],
  ["SPECIALMENTION", [1, 0], [1, -1], "loans", "loans"],
  ["DEBTCOVER", ["revenue", 1, 0], ["revenue", 1, -1], "debt + perpetuals", "debt"],
];

describe("a base of zero or less", () => {
  it.each(bases)("%s has no definition and says which base", (id, zero, below, argument) => {
    for (const args of [zero, below]) {
      const problems = problemsOf(id, ...args);
      expect(problems.map(({ kind, code, at, facts }) => [kind, code, at, facts["argument"]])).toEqual([
        ["wrong", "no-definition", id, argument],
      ]);
      expect(describeProblem(problems[0]!, "en")).toContain(`${id} is not defined: ${argument} is `);
      expect(describeProblem(problems[0]!, "zh")).toMatch(/无定义：.*分母/u);
    }
  });

  it.each(amountBases)("%s at zero; below zero its base is refused", (id, zero, below, argument, name) => {
    expect(problemsOf(id, ...zero).map(({ code, facts }) => [code, facts["argument"]])).toEqual([
      ["no-definition", argument],
    ]);
    expect(problemsOf(id, ...below).map(({ code, at }) => [code, at])).toEqual([["out-of-range", name]]);
  });

  it("covers every ratio that divides", () => {
    const covered = [...bases, ...amountBases].map(([id]) => id);
    const apart = ["RESERVES", "NETCAPITAL", "WEIGHTED3Y", "SHARPE"];
    expect([...covered, ...apart].sort()).toEqual(ratios.map(({ id }) => id).sort());
  });
});

describe("negative figures that keep their meaning", () => {
  it("gives a loss its sign", () => {
    expect(valueOf("ROE", -2, 10, 30)).toBe(-0.1);
    expect(valueOf("OPERATINGMARGIN", -1, 4)).toBe(-0.25);
    expect(valueOf("NETCAPITALRATIO", -1, 4)).toBe(-0.25);
    expect(valueOf("GROWTH", -1, 4)).toBe(-1.25);
  });

  it("lets equity be negative at one end, in debt capitalisation and in debt cover", () => {
    expect(valueOf("ROE", 1, -2, 6)).toBe(0.5);
    expect(valueOf("DEBTCAPITAL", 10, -2)).toBe(1.25);
    expect(valueOf("DEBTCOVER", "equity", -5, 10)).toBe(-0.5);
  });

  it.each<[string, string, RatioValue[]]>([
    ["SINGLECLIENT", "liability", [-1, 9]],
    ["TOPCLIENTS", "liabilities", [[3, -1], 9, 1]],
    ["CLAIMRATE", "claims", [-1, 9]],
    ["CUMCLAIMRATE", "claims", [-1, 9]],
    ["RECOVERYRATE", "recovered", [-1, 9]],
    ["COUNTERGUARANTEE", "covered", [-1, 9]],
    ["CLAIMRESERVE", "claims", [-1, 9]],
    ["RESERVES", "unearned", [-1, 0, 0]],
    ["RESERVES", "compensation", [0, -1, 0]],
    ["RESERVES", "general", [0, 0, -1]],
    ["RESERVECOVER", "reserves", [-1, 9]],
    ["FINLEVERAGE", "liability", [-1, 9, 0]],
    ["FINLEVERAGE", "stakes", [1, 9, -1]],
    ["FINLEVERAGE", "housing", [1, 9, 0, -1]],
    ["NETASSETLEVERAGE", "liability", [-1, 9]],
    ["NETCAPITALLEVERAGE", "liability", [-1, 9]],
    ["REALDEBT", "liabilities", [-1, 0, 0, 9, "plain"]],
    ["REALDEBT", "unearned", [1, -1, 0, 9]],
    ["REALDEBT", "compensation", [1, 0, -1, 9]],
    ["DEBTCAPITAL", "debt", [-1, 9]],
    ["DEBTCOVER", "debt", ["revenue", 1, -1, 9]],
    ["DEBTCOVER", "perpetuals", ["revenue", 1, 9, -1, 0]],
    ["DEBTCOVER", "perpetualsInEquity", ["equity", 1, 9, 0, -1]],
    ["LIQUIDASSETS", "liquid", [-1, 9]],
    ["ASSETCLASS", "classes", [[1, -1], 9, 0]],
    ["ASSETCLASS", "claimsReceivable", [1, 9, -1]],
    ["PAIDINASSETS", "paidIn", [-1, 9]],
    ["PAIDINDEBT", "paidIn", [-1, 9]],
    ["SUBSCRIBED", "subscribed", [-1, 9]],
  ])("%s refuses a negative %s", (id, name, args) => {
    expect(problemsOf(id, ...args).map(({ code, at }) => [code, at])).toEqual([["out-of-range", name]]);
  });
});

describe("ROE and ROA", () => {
  it("leave an interim profit as it is unless asked", () => {
    expect(valueOf("ROE", 1, 9, 11)).toBe(0.1);
    expect(valueOf("ROE", 1, 9, 11, 3)).toBe(0.4);
    expect(valueOf("ROA", 1, 9, 11, 12)).toBe(0.1);
  });

  it.each([
    [0, "out-of-range"],
    [13, "out-of-range"],
    [2.5, "not-a-whole-number"],
  ])("refuse %d months", (months, code) => {
    expect(problemsOf("ROE", 1, 9, 11, months).map((problem) => [problem.code, problem.at])).toEqual([
      [code, "annualise"],
    ]);
  });

  it("name every blank at once", () => {
    const outcome = returnOnEquity(null, 1, null, 13);
    expect(outcome.ok ? [] : outcome.problems.map(({ kind, at }) => [kind, at])).toEqual([
      ["missing", "profit"],
      ["missing", "closing"],
      ["wrong", "annualise"],
    ]);
  });
});

describe("growth over n values", () => {
  it("counts values, not years", () => {
    expect(valueOf("CAGR", [4, 1, 9])).toBe(0.5);
    expect(valueOf("CAGR", [8, 1, 1, 27])).toBeCloseTo(0.5, 12);
  });

  it("ends at zero with a loss of all, never below", () => {
    expect(valueOf("CAGR", [4, 0])).toBe(-1);
    expect(problemsOf("CAGR", [4, -1]).map(({ facts }) => facts["argument"])).toEqual(["values (last)"]);
  });

  it("needs two values", () => {
    expect(problemsOf("CAGR", [4]).map(({ code }) => code)).toEqual(["wrong-shape"]);
    expect(problemsOf("CAGR", 4).map(({ code }) => code)).toEqual(["wrong-shape"]);
    expect(problemsOf("CAGR", []).map(({ code }) => code)).toEqual(["missing-argument"]);
  });
});

describe("concentration", () => {
  it("takes the largest wherever it stands, or the one given", () => {
    expect(singleClient([8.64, 6, 10], 50)).toEqual(singleClient(10, 50));
  });

  it("refuses n beyond the list, below one, or broken", () => {
    expect(valueOf("TOPCLIENTS", [1, 2, 3], 10, 3)).toBeCloseTo(0.6, 12);
    expect(problemsOf("TOPCLIENTS", [1, 2, 3], 10, 4)).toEqual([
      expect.objectContaining({ code: "out-of-range", at: "n", facts: { received: 4, from: 1, to: 3 } }),
    ]);
    expect(problemsOf("TOPCLIENTS", [1, 2, 3], 10, 0).map(({ code }) => code)).toEqual(["out-of-range"]);
    expect(problemsOf("TOPCLIENTS", [1, 2, 3], 10, 1.5).map(({ code }) => code)).toEqual([
      "not-a-whole-number",
    ]);
  });
});

describe("definitions to choose from", () => {
  it("takes reserves out of real debt unless plain, which needs none", () => {
    expect(realDebt(10, 1, 2, 20)).toEqual({ ok: true, value: 0.35 });
    expect(realDebt(10, null, null, 20, "plain")).toEqual({ ok: true, value: 0.5 });
    expect(valueOf("REALDEBT", 10, 1, 2, 20, " Plain ")).toBe(0.5);
  });

  it("refuses reserves above liabilities, not above by a rounding error", () => {
    expect(problemsOf("REALDEBT", 3, 2, 1.01, 20).map(({ code, at }) => [code, at])).toEqual([
      ["out-of-range", "unearned + compensation"],
    ]);
    expect(valueOf("REALDEBT", 0.3, 0.1, 0.2, 20)).toBe(0);
  });

  it("takes 8 % of the liability for flat8", () => {
    expect(valueOf("NETCAPITALCOVER", 4, 100, "flat8")).toBe(0.5);
    expect(valueOf("NETCAPITALCOVER", 4, 100)).toBe(0.04);
  });

  it("adds 30 % of housing guarantees and deducts stakes", () => {
    expect(financingLeverage(97, 12, 2, 10)).toEqual({ ok: true, value: 10 });
    expect(financingLeverage(100, 12, 2)).toEqual({ ok: true, value: 10 });
  });

  it("counts perpetuals as debt, and out of equity only", () => {
    expect(valueOf("DEBTCOVER", "equity", 60, 10, 20)).toBeCloseTo(40 / 30, 12);
    expect(valueOf("DEBTCOVER", "equity", 60, 10, 20, 15)).toBe(1.5);
    expect(valueOf("DEBTCOVER", "equity", 60, 10, 20, 0)).toBe(2);
    expect(valueOf("DEBTCOVER", "revenue", 60, 10, 20)).toBe(2);
    expect(valueOf("DEBTCOVER", "inflow", 60, 10)).toBe(6);
  });

  it("adds asset classes over assets less claims receivable", () => {
    expect(valueOf("ASSETCLASS", [6, 2], 12, 2)).toBe(0.8);
    expect(valueOf("ASSETCLASS", 6, 12, 0)).toBe(0.5);
  });
});

describe("Sharpe ratio and weighted mean", () => {
  it("divides by the sample's deviation, or the population's where asked", () => {
    expect(valueOf("SHARPE", [1, 3])).toBeCloseTo(Math.SQRT2, 12);
    expect(valueOf("SHARPE", [1, 3], "population")).toBe(2);
  });

  it("has none where the values never move, even where their mean is not exact", () => {
    const outcome = sharpe([0.03, 0.03, 0.03, 0.03, 0.03, 0.03]);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(["no-definition"]);
    expect(problemsOf("SHARPE", [0.1]).map(({ code }) => code)).toEqual(["wrong-shape"]);
  });

  it("wants three years and three weights that sum to one", () => {
    expect(valueOf("WEIGHTED3Y", [1, 2, 3], [0.2, 0.3, 0.5])).toBeCloseTo(2.3, 12);
    expect(problemsOf("WEIGHTED3Y", [1, 2], [0.2, 0.3, 0.5]).map(({ at }) => at)).toEqual(["values"]);
    expect(problemsOf("WEIGHTED3Y", [1, 2, 3], [0.2, 0.3, 0.4]).map(({ code }) => code)).toEqual([
      "no-definition",
    ]);
    expect(problemsOf("WEIGHTED3Y", [1, 2, 3], [-0.2, 0.7, 0.5]).map(({ code }) => code)).toEqual([
      "out-of-range",
    ]);
  });
});

describe("sizes that no number holds", () => {
  it.each<[string, RatioValue[]]>([
    ["NETASSETLEVERAGE", [1e308, 1e-308]],
    ["RESERVES", [1e308, 1e308, 1e308]],
    ["NETCAPITAL", [1e308, -1e308]],
    ["DEBTCAPITAL", [1e308, 1e308]],
    ["SHARPE", [[1e200, 3e200]]],
    ["GROWTH", [1e308, 1e-300]],
  ])("%s is refused, not infinite and not silently zero", (id, args) => {
    expect(problemsOf(id, ...args).map(({ code }) => code)).toEqual(["no-definition"]);
  });
});
