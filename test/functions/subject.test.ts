import { describe, expect, test } from "vitest";
import { readHeading, readSubjectRange } from "../../functions/subject";
import { describeProblem } from "../../src";
import { CCXAP, errorCell, errorOf, LIANHE, METHODS, tianfu, valueOf } from "./ask";

/** A whole CCXAP subject, its measures given for one year. */
function jinshang(changes: Readonly<Record<string, unknown>> = {}): unknown[][] {
  const rows: Record<string, unknown> = {
    ...{ "macro-profile": "Medium-", "business-profile": "bbb", roe: 0.041, "roe-stability": 8 },
    ...{ "accumulated-claim-ratio": 0, concentration: "neutral", "product-complexity": "plain" },
    ...{ "claim-growth": "flat", recovery: "ordinary", "reserve-ratio": 0.04, "high-liquid-assets": 0.061 },
    ...{ "liquid-asset-quality": "ordinary", equity: [7.4, "CNY bn"], "equity-structure": "neutral" },
    ...{ "corporate-governance": 0, "management-quality": 0, "financing-capability": 0 },
    ...{ "shareholder-strength": "none", "government-strength": "none" },
    ...changes,
  };
  return Object.entries(rows).map(([key, value]) =>
    Array.isArray(value) ? [key, ...(value as unknown[])] : [key, value, null],
  );
}

const plain = valueOf("RATING.BCA", jinshang(), CCXAP);

describe("layouts of a subject that say the same", () => {
  test("two columns", () => {
    expect(valueOf("RATING.BCA", tianfu(), LIANHE)).toBe("aaa");
  });

  test("rows in any order, with blank rows and headings between them", () => {
    const rows = [["Business risk", null], ...tianfu().reverse(), ["", ""], [0, 0], ["Support", ""]];
    expect(valueOf("RATING.BCA", rows, LIANHE)).toBe("aaa");
  });

  test("Chinese labels, English labels, other spellings of a key", () => {
    const rows = tianfu({ governance: undefined, "risk-management": undefined, "industry-risk": undefined });
    const other = [...rows, ["公司治理", 2], ["Risk management", 2], ["INDUSTRY_RISK", 3]];
    expect(valueOf("RATING.BCA", other, LIANHE)).toBe("aaa");
  });

  test("a method row of its own, in either language, instead of the argument", () => {
    expect(valueOf("RATING.BCA", [["method", LIANHE], ...tianfu()])).toBe("aaa");
    expect(valueOf("RATING.BCA", [["评级方法", LIANHE], ...tianfu()])).toBe("aaa");
    expect(valueOf("RATING.BCA", [["Method", `${LIANHE}@4.0.202208+2`], ...tianfu()], LIANHE)).toBe("aaa");
  });

  test("a third column is the unit of an amount", () => {
    expect(plain).toBeTypeOf("string");
    expect(valueOf("RATING.BCA", jinshang({ equity: [74, "亿元"] }), CCXAP)).toBe(plain);
    expect(valueOf("RATING.BCA", jinshang({ equity: [7400, "RMB m"] }), CCXAP)).toBe(plain);
  });

  test("a header row names the columns in any order and passes over remarks", () => {
    const rows = jinshang().map(([key, value, unit]) => [key, unit, "a remark", value]);
    expect(valueOf("RATING.BCA", [["item", "unit", "note", "value"], ...rows], CCXAP)).toBe(plain);
    expect(valueOf("RATING.BCA", [["项目", "单位", "备注", "数值"], ...rows], CCXAP)).toBe(plain);
  });

  test("columns headed by periods: the latest year stands for a measure of one year", () => {
    const rows = jinshang().map(([key, value, unit]) =>
      typeof value === "number" ? [key, unit, null, null, value] : [key, unit, value, null, null],
    );
    const notches = new Set(["corporate-governance", "management-quality", "financing-capability"]);
    const table = rows.map((row) => (notches.has(String(row[0])) ? [row[0], null, row[4], null, null] : row));
    expect(valueOf("RATING.BCA", [["", "unit", "value", "FY-1", "FY"], ...table], CCXAP)).toBe(plain);
  });

  test("a measure weighed over three years takes them from the period columns", () => {
    const rows = tianfu({ profitability: undefined });
    const years = (one: number, two: number, three: number) => [
      ["roe", null, one, two, three],
      ["roa", null, 0.08, 0.08, 0.08],
      ["operating-margin", null, 0.7, 0.7, 0.7],
      ["cost-income", null, 0.04, 0.04, 0.04],
    ];
    const head = ["", "value", "FY-2", "FY-1", "FY"];
    const wide = rows.map(([key, value]) => [key, value, null, null, null]);
    const grade = (one: number, two: number, three: number) =>
      (
        valueOf("RATING.BCA", [head, ...wide, ...years(one, two, three)], LIANHE, "grades") as unknown[][]
      ).find(([id]) => id === "roe")?.[2];
    expect(grade(0.1, 0.1, 0.1)).toBe(valueOf("RATING.GRADE", "roe", 0.1, LIANHE));
    expect(grade(-0.2, -0.2, -0.2)).toBe("7");
    expect(
      errorOf(
        "RATING.BCA",
        [
          head,
          ...wide,
          ...years(0.1, 0.1, 0.1).map((row, at) => (at === 0 ? [...row.slice(0, 3), null, 0.1] : row)),
        ],
        LIANHE,
      ),
    ).toMatch(/^#N\/A .*\(roe\)/);
  });
});

describe("what a subject may not be", () => {
  test.each<[string, unknown, string]>([
    [
      "one column",
      [["governance"], ["roe"]],
      "#VALUE! subject: received a range of 2 × 1 cells; expected rows of a key and a value.",
    ],
    [
      "four columns without a header",
      [["governance", 2, 3, 4]],
      "#VALUE! subject: received 4 columns without a header row; expected key, value and unit, or a header row naming value, unit, FY-4 … FY.",
    ],
    [
      "an unread heading",
      [
        ["item", "value", "FY+1"],
        ["governance", 2, 3],
      ],
      '#VALUE! subject, header row: received "FY+1"; allowed: key, item, value, unit, FY, FY-1, FY-2, FY-3, FY-4, note, source.',
    ],
    [
      "a heading twice",
      [
        ["item", "FY", "FY"],
        ["roe", 0.1, 0.1],
      ],
      "#VALUE! FY is given more than once.",
    ],
    [
      "a value without a key",
      [
        ["governance", 2],
        [null, 3],
      ],
      "#VALUE! subject, row 2: received a value without a key; expected a key in the first column.",
    ],
    [
      "an error for a value",
      [["governance", errorCell("#REF!")]],
      "#VALUE! governance holds the error #REF!.",
    ],
    [
      "an error for a key",
      [[errorCell("#NAME?"), 2]],
      "#VALUE! subject, key in row 1 holds the error #NAME?.",
    ],
  ])("%s", (_title, subject, message) => {
    expect(errorOf("RATING.BCA", subject, LIANHE)).toBe(message);
  });

  test("an unknown key with a value, naming the items that there are", () => {
    expect(errorOf("RATING.BCA", tianfu({ governence: 2 }), LIANHE)).toMatch(
      /^#VALUE! "governence" is not an item of lianhe-guarantor@4\.0\.202208\+2; its items: regional-economy, /,
    );
  });

  test("an item twice, under two of its names", () => {
    expect(errorOf("RATING.BCA", [...tianfu(), ["公司治理", 2]], LIANHE)).toBe(
      "#VALUE! Corporate governance (governance) is given more than once.",
    );
  });

  test("a method row that disagrees with the argument, naming both", () => {
    expect(errorOf("RATING.BCA", [["method", CCXAP], ...tianfu()], LIANHE)).toMatch(
      /^#VALUE! method: the subject names ccxap-guarantor@.*, the argument lianhe-guarantor@/,
    );
  });

  test("a measure that no percentage can be, with both readings", () => {
    expect(errorOf("RATING.BCA", jinshang({ roe: 4.1 }), CCXAP)).toBe(
      "#VALUE! Return on equity (roe): 4.1 reads as 410%, outside the plausible range -100% to 100%; for 4.1% enter 4.1% or 0.041.",
    );
  });

  test("an amount without its unit", () => {
    expect(errorOf("RATING.BCA", jinshang({ equity: 7.4 }), CCXAP)).toMatch(
      /^#VALUE! Equity \(equity\) is an amount: give its currency and unit/,
    );
  });
});

describe("what is missing", () => {
  test.each([null, "", "n/a", "N/A", "-", "/"])("%j is no value: #N/A naming the item", (blank) => {
    expect(errorOf("RATING.BCA", tianfu({ governance: blank }), LIANHE)).toBe(
      "#N/A Corporate governance (governance) is missing.",
    );
  });

  test("all that is missing is named at once; anything wrong comes first and makes it #VALUE!", () => {
    const rows = tianfu({ governance: null, "industry-risk": undefined });
    expect(errorOf("RATING.BCA", rows, LIANHE)).toMatch(/^#N\/A .*\(industry-risk\).*\(governance\)/);
    expect(errorOf("RATING.BCA", [...rows, ["x", 1]], LIANHE)).toMatch(
      /^#VALUE! "x" is not an item.*\(governance\) is missing/,
    );
  });

  test("no method at all lists those that there are", () => {
    expect(errorOf("RATING.BCA", tianfu())).toBe(
      `#N/A No methodology is named; give the argument method or a row 'method' in the subject: ${METHODS}.`,
    );
  });
});

describe("headings", () => {
  test.each([
    ["FY", "FY"],
    ["fy-2", "FY-2"],
    ["FY - 4", "FY-4"],
    ["FY-0", "FY"],
    ["FY+1", null],
    ["Value", "value"],
    ["单位", "unit"],
    ["year", null],
    [2024, null],
  ])("%j is %j", (cell, heading) => {
    expect(readHeading(cell)).toBe(heading);
  });

  test("zeros are remembered by key, blanks are not", () => {
    const read = readSubjectRange(
      [
        ["a", 0],
        ["b", null],
        ["c", 1],
      ],
      "subject",
    );
    expect(read.ok ? read.value.zeros : read.problems.map((one) => describeProblem(one, "en"))).toEqual([
      "a",
    ]);
  });
});
