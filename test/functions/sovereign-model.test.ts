import { describe, expect, test } from "vitest";
import { reserve, strong, weak, type Rows } from "../sovereign/model-inputs";
import { errorCell, errorOf, valueOf } from "./ask";

const rowsOf = (rows: Rows): unknown[][] => Object.entries(rows);
const model = (rows: Rows, output?: string, ...more: unknown[][]) =>
  valueOf("SOVEREIGN.MODEL", [...rowsOf(rows), ...more], output);
const fault = (...more: unknown[][]) => errorOf("SOVEREIGN.MODEL", [...rowsOf(strong), ...more]);

describe("SOVEREIGN.MODEL", () => {
  test("rating, score and overlay", () => {
    expect(model(strong)).toBe("AA+");
    expect(model(weak)).toBe("CCC+");
    expect(model(strong, "score")).toBeCloseTo(14.900617, 6);
    expect(model(strong, "overlay")).toBe(0);
    const lowered = [
      ["overlay-macro", -1],
      ["overlay-external", -2],
    ];
    expect(model(strong, "rating", ...lowered)).toBe("A+");
    expect(model(strong, "overlay", ...lowered)).toBe(-3);
  });

  test("contributions are a table that adds up", () => {
    const table = model(reserve, "contributions") as unknown[][];
    expect(table[0]).toEqual(["variable", "value", "transformed", "coefficient", "contribution"]);
    expect(table[1]).toEqual(["intercept", "", "", "", 4.759]);
    expect(table[2]).toEqual(["governance", 50, 50, 0.077, 3.85]);
    expect(table.find(([id]) => id === "reserves-months")?.slice(1, 4)).toEqual(["", 0, 0.029]);
    expect(table).toHaveLength(21);
    const parts = table.slice(1, -1).map((row) => row[4] as number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(table.at(-1)?.[4] as number, 8);
  });

  test("the local currency is one notch up where a factor speaks for it, and not beyond the top", () => {
    expect(model(strong, "local")).toBe("AA+");
    expect(model(strong, "local", ["lc-factor", 0])).toBe("AA+");
    expect(model(strong, "local", ["lc-factor", false])).toBe("AA+");
    expect(model(strong, "local", ["lc-factor", true])).toBe("AAA");
    expect(model(strong, "local", ["lc-factor", "yes"], ["overlay-macro", 1])).toBe("AAA");
    expect(model(strong, "rating", ["lc-factor", true])).toBe("AA+");
  });

  test("the higher short-term rating is for a reserve currency or ample liquidity", () => {
    expect(model(reserve, "short")).toBe("F1+");
    const plain: Rows = { ...reserve, "reserve-currency": 0, "reserves-months": 40 };
    expect(model(plain, "score")).toBeCloseTo(10.835056 - 1.116312 + 1.16, 5);
    expect(model(plain, "short")).toBe("F1");
    expect(model(plain, "short", ["international-liquidity-ratio", 0.999])).toBe("F1");
    expect(model(plain, "short", ["international-liquidity-ratio", 1])).toBe("F1+");
    expect(model(weak, "short")).toBe("C");
  });

  test("reads rows in any order, with a header, blank rows, labels of either language and percentages as text", () => {
    const { governance, inflation, "years-since-default": years, ...others } = strong;
    expect([governance, inflation, years]).toEqual([90, 0.02, "none"]);
    const rows = [
      ["key", "value", "note"],
      ["治理", "90", "six indicators"],
      [null, null, null],
      ["Consumer price inflation", "2%", null],
      ["Years since default", "无", null],
    ];
    rows[4] = ["years_since_default", "无", null];
    expect(valueOf("SOVEREIGN.MODEL", [...rows, ...rowsOf(others).map((row) => [...row, null])])).toBe("AA+");
  });

  test("missing rows are #N/A naming them, a blank value as well", () => {
    const { governance: _one, "broad-money": _two, ...rest } = strong;
    expect(errorOf("SOVEREIGN.MODEL", [...rowsOf(rest), ["governance", null]])).toBe(
      "#N/A governance is missing. broad-money is missing.",
    );
  });

  test("wrong rows are #VALUE! naming them", () => {
    expect(fault(["moon", 1])).toMatch(
      /^#VALUE! inputs, row 19, key: received "moon"; allowed: governance, /,
    );
    expect(fault(["governance", 1])).toBe("#VALUE! governance is given more than once.");
    expect(fault([null, 3])).toMatch(/^#VALUE! inputs, row 19: received a value without a key/);
    expect(fault(["lc-factor", "perhaps"])).toMatch(/^#VALUE! lc-factor must be TRUE or FALSE/);
    expect(fault(["overlay-macro", "much"])).toMatch(/^#VALUE! overlay-macro must be a number/);
    expect(fault(["overlay-macro", 3])).toBe("#VALUE! overlay-macro: received 3; allowed: -2 to 2.");
    expect(fault(["overlay-macro", errorCell("#REF!")])).toMatch(
      /^#VALUE! overlay-macro holds the error #REF!/,
    );
    expect(fault([errorCell("#N/A"), 1])).toMatch(/^#VALUE! inputs, row 19, key holds the error #N\/A/);
    expect(fault(["international-liquidity-ratio", "none"])).toMatch(
      /^#VALUE! international-liquidity-ratio/,
    );
    const debt = rowsOf({ ...strong, "government-debt": 60 });
    expect(errorOf("SOVEREIGN.MODEL", debt)).toBe("#VALUE! government-debt: received 60; allowed: 0 to 10.");
    expect(errorOf("SOVEREIGN.MODEL", [["governance"], ["inflation"]])).toMatch(/^#VALUE! inputs: received/);
    expect(errorOf("SOVEREIGN.MODEL", rowsOf(strong), "colour")).toMatch(
      /^#VALUE! output: received "colour"/,
    );
  });
});
