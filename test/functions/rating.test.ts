import { describe, expect, test } from "vitest";
import { callFunction } from "../../functions";
import { findPack } from "../../src";
import { CCXAP, errorOf, LIANHE, PANDA, pandaSovereign, tianfu, valueOf, WITH_MATRIX } from "./ask";

describe("RATING.BCA and RATING.FINAL", () => {
  test("a pinned version gives the same, an unknown one names those that there are", () => {
    expect(valueOf("RATING.BCA", tianfu(), "lianhe-guarantor@4.0.202208+2")).toBe("aaa");
    expect(errorOf("RATING.BCA", tianfu(), "lianhe-guarantor@3.0+1")).toContain(
      "lianhe-guarantor@4.0.202208+2",
    );
  });

  test("missing support withholds the final rating and leaves the stand-alone one", () => {
    const rows = tianfu({ "government-strength": undefined });
    expect(valueOf("RATING.BCA", rows, LIANHE)).toBe("aaa");
    expect(errorOf("RATING.FINAL", rows, LIANHE)).toBe(
      "#N/A Strength of government support (government-strength) is missing.",
    );
  });

  test("a stand-alone rating asks for nothing of support", () => {
    const rows = tianfu({ governance: undefined, "government-strength": undefined });
    expect(errorOf("RATING.BCA", rows, LIANHE)).toBe("#N/A Corporate governance (governance) is missing.");
  });

  test("an unbelievable value is said before what its thresholds still need", () => {
    expect(errorOf("RATING.GRADE", "roe", 4.1, CCXAP)).toContain("4.1 reads as 410%");
  });

  test("support lifts: each output shows its step", () => {
    // 3 over five elements is C, 4 over four is F4: bbb+; high support of an AA shareholder lifts three notches to a+.
    const rows = tianfu({
      ...{
        "regional-economy": 3,
        "industry-risk": 3,
        governance: 3,
        "risk-management": 3,
        "business-operation": 3,
      },
      ...{ "asset-quality": 4, profitability: 4, "capital-structure": 4, "claims-paying-capacity": 4 },
      ...{ "shareholder-strength": "high", "shareholder-rating": "AA" },
    });
    expect(valueOf("RATING.FINAL", rows, LIANHE, "standalone")).toBe("bbb+");
    expect(valueOf("RATING.FINAL", rows, LIANHE, "support")).toBe("a+");
    expect(valueOf("RATING.FINAL", rows, LIANHE)).toBe("A+");
  });

  test("the supporter's own rating binds, named with the rating without it", () => {
    const rows = tianfu({
      ...{ "asset-quality": 4, profitability: 4, "capital-structure": 4, "claims-paying-capacity": 4 },
      ...{ "shareholder-strength": "very high", "shareholder-rating": "AA-" },
    });
    // A and F4 are a+; four notches would be aaa, the supporter stops it at AA-.
    expect(valueOf("RATING.FINAL", rows, LIANHE)).toBe("AA-");
    expect(valueOf("RATING.FINAL", rows, LIANHE, "binding")).toEqual([["Rating after support", "AAA"]]);
  });

  test("an output that the methodology has no step for is #VALUE!, an unknown one lists the others", () => {
    expect(errorOf("RATING.FINAL", tianfu(), LIANHE, "rmb")).toBe(
      "#VALUE! rmb is not defined: lianhe-guarantor has no RMB step.",
    );
    expect(errorOf("RATING.FINAL", tianfu(), LIANHE, "sovereign")).toBe(
      "#VALUE! sovereign is not defined: lianhe-guarantor has no sovereign step.",
    );
    expect(errorOf("RATING.FINAL", tianfu(), LIANHE, "stars")).toBe(
      '#VALUE! output: received "stars"; allowed: final, assigned, standalone, support, sovereign, rmb, local, short, outlook, watch, binding, checks.',
    );
  });

  test("the outlook is the analyst's: missing where not stated, wrong where the publisher has no such word", () => {
    expect(errorOf("RATING.FINAL", tianfu({ outlook: undefined }), LIANHE, "outlook")).toBe(
      "#N/A outlook is missing.",
    );
    expect(errorOf("RATING.FINAL", tianfu({ outlook: "sunny" }), LIANHE, "outlook")).toMatch(
      /^#VALUE! outlook: received "sunny"/,
    );
  });

  test("the watch list is stated: missing where not, wrong where the publisher keeps none", () => {
    const korea = pandaSovereign();
    for (const [word, watched] of [
      ["yes", true],
      ["FALSE", false],
      ["是", true],
      [true, true],
      ["否", false],
    ] as const)
      expect(valueOf("RATING.FINAL", [...korea, ["watch list", word]], PANDA, "watch")).toBe(watched);
    expect(valueOf("RATING.FINAL", [...korea, ["观察名单", "是"]], PANDA)).toBe(
      valueOf("RATING.FINAL", korea, PANDA),
    );
    expect(errorOf("RATING.FINAL", korea, PANDA, "watch")).toBe("#N/A watch is missing.");
    expect(errorOf("RATING.FINAL", [...korea, ["watch", "perhaps"]], PANDA)).toBe(
      '#VALUE! watch: received "perhaps"; allowed: yes, no.',
    );
    expect(errorOf("RATING.FINAL", tianfu(), LIANHE, "watch")).toBe(
      "#VALUE! watch is not defined: lianhe-guarantor has no watch list.",
    );
    expect(errorOf("RATING.FINAL", tianfu({ watch: "no" }), LIANHE)).toBe(
      "#VALUE! watch is not defined: lianhe-guarantor has no watch list.",
    );
  });

  test("grades come as a table with a header row", () => {
    const table = valueOf("RATING.BCA", tianfu(), LIANHE, "grades") as unknown[][];
    expect(table[0]).toEqual(["item", "label", "grade", "score", "from"]);
    expect(table).toContainEqual(["business", "Business risk", "A", 1, "derived"]);
    expect(table).toContainEqual(["industry-risk", "Industry risk", "3", 3, "given"]);
  });
});

describe("RATING.EXPLAIN", () => {
  test("ends at the final rating, in either language, and its notches add up", () => {
    const rows = valueOf("RATING.EXPLAIN", tianfu({ "individual-adjustment": -2 }), LIANHE) as unknown[][];
    // The checks stand behind the steps: they move no rating.
    const last = rows.findLast((row) => row[5] !== "");
    expect(last).toMatchObject({ 0: "Issuer rating", 5: "AA" });
    const moved = rows
      .filter((row) => row[6] === "notches toward stand-alone")
      .map((row) => row[4] as number);
    expect(moved.reduce((sum, notches) => sum + notches, 0)).toBe(-2);
    const chinese = valueOf("RATING.EXPLAIN", tianfu(), LIANHE, "zh") as unknown[][];
    expect(chinese[0]).toEqual(["步骤", "输入", "规则", "来源", "影响", "当前级别", "单位"]);
    expect(chinese[1]?.[0]).toBe("区域经济环境");
  });

  test("calls the cell of a matrix published only where that cell is", () => {
    const source = (changes: Readonly<Record<string, unknown>>) => {
      const rows = valueOf("RATING.EXPLAIN", tianfu(changes), LIANHE) as string[][];
      return rows.find(([step]) => step === "Indicative rating")?.[3] ?? "";
    };
    expect(source({})).not.toContain("house");
    expect(source({})).toMatch(/numbers: .*Scorecard table$/);
    expect(source({ governance: 3 })).toContain("house: One cell is published");
  });

  test("asks to confirm a measured 0, which may be a blank cell; other zeros are what they say", () => {
    const rows = tianfu({ profitability: undefined });
    const measured = [
      ["roe", 0.1],
      ["roa", 0.08],
      ["operating-margin", 0],
      ["cost-income", 0.04],
    ];
    const explained = valueOf("RATING.EXPLAIN", [...rows, ...measured], LIANHE) as unknown[][];
    const checks = explained.filter(([step]) => step === "check");
    expect(checks.map((row) => row[1])).toEqual(["operating-margin = 0"]);
    expect(
      (valueOf("RATING.EXPLAIN", tianfu(), LIANHE) as unknown[][]).filter(([step]) => step === "check"),
    ).toEqual([]);
  });
});

describe("RATING.GRADE", () => {
  const item = () => {
    const pack = findPack(LIANHE, "method");
    const found = pack.ok ? pack.value.items.find(({ id }) => id === "roe") : undefined;
    if (found?.kind !== "measured") throw new Error("roe is not measured");
    return found;
  };

  test("grades a measure on the edge that its best band owns", () => {
    const [best, next] = item().bands;
    const edge = best?.from ?? 0;
    expect(valueOf("RATING.GRADE", "roe", edge, LIANHE)).toBe(
      item().edge === "better" ? best?.grade : next?.grade,
    );
    expect(valueOf("RATING.GRADE", "roe", edge - 1e-6, LIANHE)).toBe(next?.grade);
  });

  test("weighs a row of periods, oldest first, as the methodology does", () => {
    const weights = item().periods?.weights ?? [];
    const years = [0.02, 0.05, 0.09];
    const mean = years.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    expect(valueOf("RATING.GRADE", "roe", [years], LIANHE, null, "value")).toBeCloseTo(mean, 9);
  });

  test("a column spills a grade for each row, errors in their places, blanks blank", () => {
    expect(valueOf("RATING.GRADE", "governance", [[1], [9], [null], ["6"]], LIANHE)).toEqual([
      ["1"],
      [
        {
          error: "#VALUE!",
          message: 'Corporate governance (governance): received "9"; allowed: 1, 2, 3, 4, 5, 6.',
        },
      ],
      [""],
      ["6"],
    ]);
  });

  test("context moves the bands: without it #N/A names it", () => {
    expect(errorOf("RATING.GRADE", "roe", 0.05, CCXAP)).toBe(
      "#N/A Macro profile (macro-profile) is missing.",
    );
    const strong = valueOf("RATING.GRADE", "roe", 0.05, CCXAP, [["macro-profile", "Very High+"]], "score");
    const weak = valueOf("RATING.GRADE", "roe", 0.05, CCXAP, [["macro-profile", "Very Low-"]], "score");
    expect(strong as number).toBeLessThan(weak as number);
  });

  test("an amount's unit stands in the cell after it", () => {
    const context = [["macro-profile", "Medium-"]];
    const inBillions = valueOf("RATING.GRADE", "equity", [[7.4, "CNY bn"]], CCXAP, context);
    expect(valueOf("RATING.GRADE", "equity", [[74, "亿元"]], CCXAP, context)).toBe(inBillions);
    expect(errorOf("RATING.GRADE", "equity", 7.4, CCXAP, context)).toMatch(
      /^#VALUE! Equity \(equity\) is an amount/,
    );
  });

  test("an unknown item lists those that there are", () => {
    expect(errorOf("RATING.GRADE", "luck", 1, LIANHE)).toMatch(
      /^#VALUE! "luck" is not an item of .*; its items: regional-economy/,
    );
  });
});

describe("RATING.MATRIX", () => {
  test("grades that the matrix lacks are #VALUE! listing those it has", () => {
    expect(errorOf("RATING.MATRIX", "G", "F1", LIANHE)).toBe(
      '#VALUE! Business risk: received "G"; allowed: A, B, C, D, E, F.',
    );
    expect(errorOf("RATING.MATRIX", "A", "F8", LIANHE)).toContain("allowed: F1, F2, F3, F4, F5, F6, F7");
  });

  test("a methodology without a matrix is #VALUE!, none at all #N/A; both name those with one", () => {
    expect(errorOf("RATING.MATRIX", "A", "F1", CCXAP)).toMatch(/^#VALUE! .*allowed: lianhe-guarantor/);
    expect(errorOf("RATING.MATRIX", "A", "F1")).toBe(
      `#N/A No methodology is named; give the argument method or a row 'method' in the subject: ${WITH_MATRIX}.`,
    );
  });

  test("case does not matter", () => {
    expect(valueOf("RATING.MATRIX", "a", "f1", LIANHE)).toBe("aaa");
  });
});

test("a function never throws, whatever it is given", () => {
  const odd = [{}, [[]], [[{}]], Symbol("x"), () => 1, 1n, new Date(0), [[["deep"]]], Number.NaN];
  for (const value of odd) {
    for (const name of [
      "RATING.BCA",
      "RATING.TABLE",
      "NOTCH.ADD",
      "RATIO.ROE",
      "SCALE.LIST",
      "SOVEREIGN.CAP",
    ]) {
      expect(callFunction(name, [value, value])).toMatchObject({ ok: expect.any(Boolean) as boolean });
      expect(JSON.stringify(callFunction(name, [value, value]))).not.toContain("failed:");
    }
  }
});
