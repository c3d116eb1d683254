import { describe, expect, test } from "vitest";
import { errorCell, errorOf, valueOf } from "./ask";

describe("NOTCH.ISSUE", () => {
  test.each([
    ["保证担保债券", "A", "AAA", "AAA"],
    ["次级债", "A", null, "A-"],
    ["混合资本债券", "A", null, "BBB+"],
    ["Perpetual senior", "A", null, "A"],
    ["hybrid", "aa", null, "a+"],
  ])("%s of an issuer at %s guaranteed by %s is %s", (name, issuer, guarantor, expected) => {
    expect(valueOf("NOTCH.ISSUE", issuer, name, guarantor)).toBe(expected);
  });

  test("reads rows of guarantees in either language and any order of columns", () => {
    const rows = [
      ["保证比例", "等级", "不可撤销", "法律效力", "关联方"],
      [1, "AAA", "否", true, false],
      [null, null, null, null, null],
      [0.5, "AA", "是", "是", "是"],
    ];
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", rows)).toBe("A+");
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", rows, null, null, null, "cap")).toBe("AA-");
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", rows, null, null, null, "findings")).toEqual([
      ["Guarantee 1 (AAA) counts nothing."],
      ["Guarantee 2 (AA, 50%) adds 1 notch: without it the bond would stand at A."],
      ["The sum of all enhancements adds 1 notch: without it the bond would stand at A."],
      ["A revocable guarantee counts nothing."],
      [expect.stringMatching(/^Only rating and part/)],
      [expect.stringMatching(/^A guarantor is related to the issuer/)],
    ]);
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", [["AAA", 1]])).toBe("AAA");
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", [["AAA", 1]], null, null, null, "findings")).toEqual([
      ["Guarantee 1 (AAA) adds 5 notches: without it the bond would stand at A."],
      [expect.stringMatching(/^Only rating and part/)],
    ]);
  });

  test("reads guarantees and collateral whose names stand down the side, a column for each", () => {
    const guarantees = [
      ["等级", "AAA", "AA"],
      ["保证比例", 1, 0.5],
      ["不可撤销", "否", "是"],
      ["法律效力", true, "是"],
      ["关联方", null, "是"],
    ];
    const across = guarantees[0]!.map((_cell, column) => guarantees.map((row) => row[column]));
    for (const output of ["rating", "cap", "findings"]) {
      const given = ["NOTCH.ISSUE", "A", "guaranteed"] as const;
      const down = valueOf(...given, guarantees, null, null, null, output);
      expect(down).toEqual(valueOf(...given, across, null, null, null, output));
    }
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", guarantees)).toBe("A+");
    const collateral = [
      ["value", 2.5],
      ["liquidity", "high"],
      ["抵押率", 0.7],
    ];
    expect(valueOf("NOTCH.ISSUE", "A", "secured", null, collateral)).toBe(
      valueOf("NOTCH.ISSUE", "A", "secured", null, [[2.5, "high", 0.7]]),
    );
    // A name is wrong where it is not one of them, wherever the names stand.
    expect(
      errorOf("NOTCH.ISSUE", "A", "secured", null, [
        ["value", 2],
        ["liquidity", "no"],
        ["pledge ratio", 1],
      ]),
    ).toContain("liquidity");
  });

  test("reads whether a guarantee has conditions and would be paid in time (article 32)", () => {
    const heads = ["rating", "不可撤销", "legal effect", "unconditional", "及时代偿"];
    const row = (unconditional: unknown, timely: unknown) => [
      heads,
      ["AAA", true, true, unconditional, timely],
    ];
    const rate = (...given: readonly unknown[]) => valueOf("NOTCH.ISSUE", "A", "guaranteed", ...given);
    expect(rate(row(true, "是"))).toBe("AAA");
    expect(rate(row(true, true), null, null, null, "findings")).toBe(
      "Guarantee 1 (AAA) adds 5 notches: without it the bond would stand at A.",
    );
    expect(rate(row("否", true))).toBe("A");
    expect(rate(row(true, false))).toBe("A");
    expect(rate(row(true, false), null, null, null, "findings")).toContainEqual([
      expect.stringContaining("not pay in time"),
    ]);
    // A blank under a heading is not stated, and what is not stated does not count.
    expect(rate(row(true, null))).toBe("A");
    expect(rate(row(true, null), null, null, null, "findings")).toContainEqual([
      "A guarantee of which this is not stated counts nothing: whether it would be paid in time.",
    ]);
  });

  test("a bond that article 2 exempts is #N/A, in its place of a column", () => {
    expect(errorOf("NOTCH.ISSUE", "AAA", "国债")).toBe(
      '#N/A bondClass: no rating is needed for "国债": treasury bonds may go without a rating under article 2.',
    );
    expect(errorOf("NOTCH.ISSUE", "AAA", "Central Bank Bill")).toMatch(/^#N\/A .*article 2/);
    expect(errorOf("NOTCH.ISSUE", "AAA", "recognised")).toMatch(/^#N\/A .*article 2/);
    const column = valueOf("NOTCH.ISSUE", "AA", [["ordinary"], ["treasury"]]) as unknown[][];
    expect(column[0]).toEqual(["AA"]);
    expect(column[1]?.[0]).toMatchObject({ error: "#N/A" });
    expect(errorOf("NOTCH.ISSUE", "AAA", "treasury", null, null, null, "golden-credit-issue")).toMatch(
      /^#VALUE! .*allowed: guaranteed/,
    );
  });

  test.each([
    [null, "AA"],
    ["floor", "AA"],
    ["literal", "A"],
    ["circ-issue", "AA"],
    ["circ-issue literal", "A"],
    ["literal circ-issue", "A"],
    ["Literal，golden-credit-issue", "A"],
    ["circ-bank", "AA"],
    ["circ-enterprise literal", "A"],
    ["circ-bank@2007+2 literal", "A"],
    ["panda-sovereign floor", "AA"],
    ["golden-credit-issue", "AA"],
  ])("the policy %s brings AA guaranteed by A to %s", (policy, expected) => {
    expect(valueOf("NOTCH.ISSUE", "AA", "guaranteed", "A", null, null, policy)).toBe(expected);
  });

  test.each([
    ["panda-enterprise", "A"],
    ["golden-credit-issue", "A"],
    ["guarantor-issue", "A+"],
    ["circ-enterprise", "A+"],
  ])(
    "a methodology brings the rules it names: %s puts a senior perpetual of A+ at %s",
    (policy, expected) => {
      expect(valueOf("NOTCH.ISSUE", "A+", "perpetual senior", null, null, null, policy)).toBe(expected);
    },
  );

  test.each([
    ["cap", /^#VALUE! policy: received "cap"; allowed: circ-issue, golden-credit-issue, .*lianhe-guarantor/],
    ["floor literal", /^#VALUE! policy: received floor literal; expected floor or literal, and one set/],
    ["circ-issue golden-credit-issue", /^#VALUE! policy: received circ-issue golden-credit-issue/],
    [7, /^#VALUE! policy must be text/],
    [errorCell("#REF!"), /^#VALUE! policy holds the error #REF!/],
  ])("the policy %j is refused", (policy, message) => {
    expect(errorOf("NOTCH.ISSUE", "AA", "ordinary", null, null, null, policy)).toMatch(message);
  });

  test("structure may help as well as hurt under Golden Credit's rules, in either language", () => {
    const rate = (terms: unknown, policy: unknown) =>
      valueOf("NOTCH.ISSUE", "A", "ordinary", null, null, terms, policy);
    expect(rate([["structure", "favourable"]], "golden-credit-issue")).toBe("A+");
    expect(rate([["交易结构", "不利"]], "golden-credit-issue")).toBe("A-");
    expect(rate([["结构", "结构性次级"]], "circ-issue")).toBe("A-");
    expect(rate([["期限", 12]], "golden-credit-issue")).toBe("A-");
    expect(errorOf("NOTCH.ISSUE", "A", "ordinary", null, null, [["structure", "favourable"]])).toMatch(
      /^#VALUE! structure: received "favourable"; allowed: direct, structural/,
    );
  });

  test("a short-term bond is asked for what article 35 names", () => {
    const asked = (output: string | null) =>
      valueOf("NOTCH.ISSUE", "A", "短融", null, null, [["现金流", "偏弱"]], null, output, "circ");
    const found = asked("findings") as string[][];
    expect(found.map(([line]) => line?.split(" is not stated")[0])).toEqual([
      "Trend within the term",
      "Liquidity of assets",
      "Financing in a crisis",
    ]);
    expect(asked(null)).toBe("A-2");
    expect(asked("long-term")).toBe("A-");
    // The short-term symbol of A- is another one on the global scale.
    expect(errorOf("NOTCH.ISSUE", "A", "短融")).toMatch(/^#VALUE! .*lianhe, golden-credit, circ, global/);
    expect(valueOf("NOTCH.ISSUE", "A", "convertible", null, null, null, null, "findings")).toMatch(
      /asked first whether the bond is guaranteed/,
    );
  });

  test("gives what output names", () => {
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", "AA", null, null, null, "before")).toBe("BBB+");
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", "AA", null, null, null, "cap")).toBe("AA-");
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", null, null, null, null, "cap")).toBe("");
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", null, null, null, null, "findings")).toBe("none");
    const steps = valueOf("NOTCH.ISSUE", "A", "hybrid", "AA", null, null, null, "steps") as unknown[][];
    expect(steps.map((row) => [row[0], row[4], row[5]])).toEqual([
      ["step", "effect", "running rating"],
      ["Hybrid", -2, "BBB+"],
      ["Guarantee", 4, "AA-"],
    ]);
    expect(steps[1]?.[3]).toContain("Article 30 (4); house: ");
  });

  test("reads terms and collateral", () => {
    const terms = [
      ["期限", 3],
      ["ranking", "次级"],
      ["structure", "structural"],
    ];
    expect(valueOf("NOTCH.ISSUE", "A", "ordinary", null, null, terms)).toBe("BBB+");
    expect(valueOf("NOTCH.ISSUE", "A", "secured", null, [["200%", "中", "60%"]])).toBe("A+");
  });

  test("spills down a column and names what is wrong or missing", () => {
    expect(valueOf("NOTCH.ISSUE", [["AA"], ["A"]], "guaranteed", [["AAA"], ["A+"]])).toEqual([
      ["AAA"],
      ["A+"],
    ]);
    expect(errorOf("NOTCH.ISSUE", "A", "guaranteed")).toMatch(/^#N\/A .*guarantee/);
    expect(errorOf("NOTCH.ISSUE", "A", "secured")).toMatch(/^#N\/A .*collateral/);
    expect(errorOf("NOTCH.ISSUE", "A", "equity")).toMatch(/^#VALUE! .*equity.*perpetual-senior/);
    // Letters beside Moody's form are the global scale's, which has both.
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", "Aaa")).toBe("AAA");
    expect(errorOf("NOTCH.ISSUE", "A", "guaranteed", "AAAg")).toMatch(/^#VALUE! .*lianhe.*ccxap/);
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", "Aaa", null, null, null, null, "global")).toBe("AAA");
    expect(errorOf("NOTCH.ISSUE", "A", "guaranteed", [["AAA", 50]])).toMatch(/^#VALUE! .*coverage.*50/);
    expect(errorOf("NOTCH.ISSUE", "A", "guaranteed", [[null, 0.5]])).toMatch(/^#N\/A .*rating/);
    expect(errorOf("NOTCH.ISSUE", "A", "secured", null, [[2, "high"]])).toMatch(/^#VALUE! .*pledge ratio/);
    expect(errorOf("NOTCH.ISSUE", "A", "secured", null, [[2, "high", null]])).toMatch(
      /^#N\/A .*pledge ratio/,
    );
    expect(errorOf("NOTCH.ISSUE", "A", "ordinary", null, null, [["colour", "red"]])).toMatch(
      /^#VALUE! .*colour/,
    );
    expect(errorOf("NOTCH.ISSUE", [["A"], ["B"]], "ordinary", null, null, null, null, "steps")).toMatch(
      /^#VALUE!/,
    );
  });
});

describe("NOTCH.ISSUE on what an auditor tried", () => {
  const issue = (...args: readonly unknown[]) => valueOf("NOTCH.ISSUE", ...args);
  const collateral = (...rows: readonly (readonly unknown[])[]) => [
    ["value", "liquidity", "pledge ratio"],
    ...rows,
  ];

  test("parts add up and pieces pool", () => {
    const halves = [
      ["rating", "coverage"],
      ["AA", 0.5],
      ["AA", 0.5],
    ];
    expect(issue("A", "guaranteed", halves)).toBe(issue("A", "guaranteed", "AA"));
    expect(issue("A", "secured", null, collateral([0.8, "high", 1], [0.8, "high", 1]))).toBe("AA-");
  });

  test.each([
    "A-",
    [
      ["rating", "coverage"],
      ["A+", 0.1],
    ],
    "A+",
    "AAA",
  ])("a guarantee (%j) never lowers a secured bond", (guarantee) => {
    const rank = (rating: unknown) => valueOf("NOTCH.RANK", rating) as number;
    const given = [null, collateral([2.5, "high", 0.6])];
    const without = issue("A", "secured", ...given);
    expect(without).toBe("AA-");
    expect(rank(issue("A", "secured", guarantee, given[1]))).toBeLessThanOrEqual(rank(without));
  });

  test("article 34: of corporate and convertible bonds a guarantee must be stated in full", () => {
    const full = [
      ["rating", "irrevocable", "legal effect", "unconditional", "timely"],
      ["AAA", true, true, true, true],
    ];
    for (const bond of ["公司债", "企业债", "convertible", "可交换债券"]) {
      expect(issue("AA", bond, full)).toBe("AAA");
      expect(issue("AA", bond, "AAA")).toBe("AA");
      expect(
        issue("AA", bond, [
          ["rating", "coverage"],
          ["AAA", 1],
        ]),
      ).toBe("AA");
      expect(issue("AA", bond, "AAA", null, null, null, "findings")).toContainEqual([
        expect.stringContaining("whether it is irrevocable, whether it has legal effect"),
      ]);
    }
    expect(issue("AA", "中期票据", "AAA")).toBe("AAA");
  });

  test("relation and dependence limit, and a blank of them as much as a yes", () => {
    const row = (related: unknown, dependent: unknown) => [
      ["rating", "coverage", "关联方", "dependent"],
      ["AAA", 1, related, dependent],
    ];
    expect(issue("A", "guaranteed", row(false, false))).toBe("AAA");
    for (const value of [true, null]) {
      expect(issue("A", "guaranteed", row(value, false))).toBe("AA+");
      expect(issue("A", "guaranteed", row(false, value))).toBe("A+");
    }
  });

  test.each([
    ["circ-enterprise", "AA", "A-1"],
    ["circ-enterprise", "D", "D"],
    ["lianhe-guarantor", "BBB", "A-3"],
    ["lianhe-guarantor", "C", "D"],
    ["ccxap-guarantor", "Ag+", "A-2"],
    ["panda-enterprise", "AA-", "A-1"],
    [null, "Aa2", "F1+"],
    [null, "Ag-", "A-2"],
  ])("by %s a short-term bond of %s is %s", (policy, issuer, expected) => {
    expect(issue(issuer, "short-term", null, null, null, policy)).toBe(expected);
  });

  test("an issuer in default keeps D in every class that nothing enhances", () => {
    const classes = ["ordinary", "subordinated", "hybrid", "convertible", "perpetual-senior", "short-term"];
    for (const bond of classes.slice(0, 5)) {
      expect(issue("D", bond)).toBe("D");
      expect(issue("D", bond, null, null, null, "circ-enterprise")).toBe("D");
    }
    expect(issue("D", "short-term")).toBe("D");
    expect(issue("D", "short-term", null, null, null, null, null, "circ")).toBe("D");
    expect(issue("D", "secured", null, collateral([2.5, "high", 0.6]))).toBe("D");
    expect(issue("D", "guaranteed", "AAA")).toBe("AA+");
    expect(issue("D", "guaranteed", "AAA", null, null, "circ-enterprise")).toBe("AA+");
  });

  test("a value that looks like an amount and a ratio that looks like a cover are asked about, with both readings", () => {
    const refusal = (...row: readonly unknown[]) =>
      errorOf("NOTCH.ISSUE", "A", "secured", null, collateral(row));
    expect(refusal(150, "high", 0.7)).toBe(
      "#VALUE! collateral, row 2, value: 150 reads as 150 times the debt, outside the plausible range 0 to 10; for 150% of the debt, or for an amount enter 1.5, or the amount over the debt (more than 10 times counts as 10).",
    );
    expect(refusal("150 亿元", "high", 0.7)).toMatch(/as a multiple of the debt, such as 1.5/);
    expect(refusal(1, "high", 60)).toMatch(/60 reads as a debt of 60 times the value.*for 60% enter 0.6/);
    expect(refusal(2, "high", 0.4)).toMatch(
      /received 40% beside a value of 2 times the debt; expected the debt over the market value, 50% or more; if 40% of the value is to be counted, give 0.8 as the value/,
    );
  });
});

describe("REVIEW.NEXT", () => {
  test("takes dates as numbers and as text", () => {
    expect(valueOf("REVIEW.NEXT", 46_265, "AA")).toBe(46_446);
    expect(valueOf("REVIEW.NEXT", "2026-08-31", "AA", null, null, 46_300)).toBe(46_300);
  });

  test("takes events of one review as a list, of several each beside its own", () => {
    const dated = [
      ["事件", "日期"],
      ["guarantor", "2026-12-01"],
      ["担保物变更、资金链断裂", 46_300],
      [null, null],
    ];
    expect(valueOf("REVIEW.NEXT", 46_265, "AA", null, dated)).toBe(46_300);
    expect(valueOf("REVIEW.NEXT", [[46_265], [46_265]], "AA", null, [[null], ["cash-flow break"]])).toEqual([
      [46_446],
      [46_265],
    ]);
  });

  test.each(["circ-review", "CIRC-Review", "circ-bank", "circ-enterprise@2007+2"])(
    "takes the rules of review %s",
    (method) => {
      expect(valueOf("REVIEW.NEXT", 46_265, "BB+", method)).toBe(46_356);
    },
  );

  test("names the rules that there are, and a methodology that has none", () => {
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", "yearly")).toMatch(
      /^#VALUE! method: received "yearly"; allowed: circ-review, golden-credit-review, guarantor-review, .*circ-bank/,
    );
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", "sovereign-model-2023")).toBe(
      "#VALUE! method is not defined: sovereign-model-2023 names no rules for reviews.",
    );
  });

  // 2026-08-31, and what follows after twelve, six and one months.
  test.each([
    ["golden-credit-review", "AA", "2027-08-31"],
    ["golden-credit-review", "BBB-", "2027-08-31"],
    ["golden-credit-review", "BB+", "2027-02-28"],
    ["golden-credit-review", "CCC", "2026-09-30"],
    ["golden-credit-review", "C", "2026-09-30"],
    ["guarantor-review", "AAA", "2027-08-31"],
    ["guarantor-review", "Ag+", "2027-08-31"],
    ["guarantor-review", "Bg", "2027-02-28"],
    ["circ-bank", "AA", "2027-02-28"],
    ["circ-bank", "D", "2026-09-30"],
    [null, "D", "2026-09-30"],
    [null, "CCC+", "2026-09-30"],
  ])("by %s a rating of %s is due again on %s: each by its own rules", (method, rating, day) => {
    const due = valueOf("REVIEW.NEXT", "2026-08-31", rating, method) as number;
    expect(new Date((due - 25_569) * 86_400_000).toISOString().slice(0, 10)).toBe(day);
  });

  test("the watch list leaves 90 days from the listing, in either language", () => {
    const due = (events: unknown, method: unknown = "golden-credit-review") =>
      valueOf("REVIEW.NEXT", 46_265, "AA", method, events);
    expect(due([["watch list", 46_300]])).toBe(46_390);
    expect(due([["列入评级观察名单".slice(2), 46_300]], null)).toBe(46_390);
    expect(due("watchlist")).toBe(46_355);
    // Reviewed while on the list: the days go on; listed and left long ago: seen.
    expect(due([["观察名单", 46_200]])).toBe(46_290);
    expect(due([["观察名单", 46_100]])).toBe(46_630);
    expect(
      due([
        ["watch list", 46_300],
        ["sovereign", 46_310],
      ]),
    ).toBe(46_310);
  });

  test("names what is wrong", () => {
    expect(errorOf("REVIEW.NEXT", "06/07/2026", "AA")).toMatch(
      /^#VALUE! lastReview: .*2026-07-06 and as 2026-06-07/,
    );
    expect(errorOf("REVIEW.NEXT", true, "AA")).toMatch(/^#VALUE! .*lastReview/);
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", null, "rain")).toMatch(/^#VALUE! .*rain.*cash-flow-break/);
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", null, null, 46_264)).toMatch(/^#VALUE! maturity/);
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", null, [["issuer", 46_300, 1]])).toMatch(
      /^#VALUE! .*3 columns/,
    );
  });
});
