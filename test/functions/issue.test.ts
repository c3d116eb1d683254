import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

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
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", rows, null, null, null, "cap")).toBe("AA");
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", rows, null, null, null, "findings")).toEqual([
      ["A revocable guarantee counts nothing."],
      ["A guarantor is related to the issuer: the two may falter together."],
    ]);
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", [["AAA", 1]])).toBe("AAA");
    expect(valueOf("NOTCH.ISSUE", "A", "guaranteed", [["AAA", 1]], null, null, null, "findings")).toContain(
      "not stated",
    );
  });

  test("gives what output names", () => {
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", "AA", null, null, null, "before")).toBe("BBB+");
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", null, null, null, null, "cap")).toBe("");
    expect(valueOf("NOTCH.ISSUE", "A", "hybrid", null, null, null, null, "findings")).toBe("none");
    const steps = valueOf("NOTCH.ISSUE", "A", "hybrid", "AA", null, null, null, "steps") as unknown[][];
    expect(steps.map((row) => [row[0], row[4], row[5]])).toEqual([
      ["step", "effect", "running rating"],
      ["Hybrid", -2, "BBB+"],
      ["Guarantee", 5, "AA"],
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
    expect(errorOf("NOTCH.ISSUE", "A", "guaranteed", "Aaa")).toMatch(/^#VALUE! .*lianhe.*global/);
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

  test("names what is wrong", () => {
    expect(errorOf("REVIEW.NEXT", "31.08.2026", "AA")).toMatch(/^#VALUE! .*lastReview/);
    expect(errorOf("REVIEW.NEXT", true, "AA")).toMatch(/^#VALUE! .*lastReview/);
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", null, "rain")).toMatch(/^#VALUE! .*rain.*cash-flow-break/);
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", null, null, 46_264)).toMatch(/^#VALUE! maturity/);
    expect(errorOf("REVIEW.NEXT", 46_265, "AA", null, [["issuer", 46_300, 1]])).toMatch(
      /^#VALUE! .*3 columns/,
    );
  });
});
