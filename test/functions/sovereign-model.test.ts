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
    expect(errorOf("SOVEREIGN.MODEL", debt)).toBe(
      "#VALUE! government-debt: 60 reads as 6000%, outside the plausible range 0% to 1000%; for 60% enter 60% or 0.6.",
    );
    expect(errorOf("SOVEREIGN.MODEL", [["governance"], ["inflation"]])).toMatch(/^#VALUE! inputs: received/);
    expect(errorOf("SOVEREIGN.MODEL", rowsOf(strong), "colour")).toMatch(
      /^#VALUE! output: received "colour"/,
    );
  });

  test("a row for the local currency is given once, as a factor or as notches", () => {
    expect(model(strong, "local", ["local-uplift", -1])).toBe("AA");
    expect(model(strong, "local", ["本币级差", 1])).toBe("AAA");
    expect(fault(["lc-factor", true], ["local-uplift", 1])).toBe(
      "#VALUE! local-uplift is given more than once.",
    );
    expect(fault(["local-uplift", 3])).toBe("#VALUE! local-uplift: received 3; allowed: -1 to 2.");
  });

  test("blank notches are 0, a blank word for none is missing", () => {
    expect(model(strong, "overlay", ["overlay-macro", null], ["overlay-external", "n/a"])).toBe(0);
    expect(errorOf("SOVEREIGN.MODEL", rowsOf({ ...strong, "years-since-default": "n/a" as never }))).toBe(
      "#N/A years-since-default is missing.",
    );
  });
});

const METHOD = "sovereign-model-2023";
const overlay = [
  ["overlay-structural", 0],
  ["overlay-macro", -1],
  ["overlay-public-finances", 0],
  ["overlay-external", 0],
];

describe("the same model as a methodology", () => {
  const subject = [...rowsOf(strong), ...overlay];

  test("RATING.BCA is what the model indicates and asks for no overlay; RATING.FINAL stands after it", () => {
    expect(valueOf("RATING.BCA", rowsOf(strong), METHOD)).toBe("aa+");
    expect(valueOf("RATING.BCA", rowsOf(strong), METHOD, "score")).toBeCloseTo(14.900617, 6);
    expect(valueOf("RATING.FINAL", subject, `${METHOD}@2023-04-06+1`)).toBe("AA");
    expect(errorOf("RATING.FINAL", rowsOf(strong), METHOD)).toMatch(
      /^#N\/A Overlay: structural features \(overlay-structural\) is missing/,
    );
  });

  test("RATING.FINAL gives the local-currency and the short-term rating", () => {
    expect(valueOf("RATING.FINAL", [...subject, ["local-uplift", 1]], METHOD, "local")).toBe("AA+");
    expect(errorOf("RATING.FINAL", subject, METHOD, "local")).toBe(
      "#N/A Local-currency uplift (local-uplift) is missing.",
    );
    expect(valueOf("RATING.FINAL", subject, METHOD, "short")).toBe("F1+");
    expect(errorOf("RATING.FINAL", subject, METHOD, "support")).toBe(
      "#VALUE! support is not defined: sovereign-model-2023 has no support step.",
    );
  });

  test("gives what SOVEREIGN.MODEL gives", () => {
    for (const rows of [strong, weak, reserve]) {
      const none = overlay.map(([key]) => [key, 0]);
      expect(valueOf("RATING.FINAL", [...rowsOf(rows), ...none], METHOD)).toBe(model(rows));
      expect(valueOf("RATING.FINAL", [...rowsOf(rows), ...none], METHOD, "short")).toBe(model(rows, "short"));
      expect(valueOf("RATING.BCA", rowsOf(rows), METHOD, "score")).toBe(model(rows, "score"));
    }
  });

  test("RATING.TABLE rates a sovereign a row", () => {
    const headers = subject.map(([key]) => key);
    const row = subject.map(([, value]) => value);
    const weaker = subject.map(([key, value]) => (key === "governance" ? 60 : value));
    expect(
      valueOf("RATING.TABLE", [headers], [row, weaker], METHOD, "standalone, final, short, local"),
    ).toEqual([
      ["aa+", "AA", "F1+", "n/a"],
      ["aa-", "A+", "F1", "n/a"],
    ]);
  });

  test("RATING.EXPLAIN adds up and asks whether 0 is meant", () => {
    const rows = (valueOf("RATING.EXPLAIN", subject, METHOD) as unknown[][]).slice(1);
    const points = rows.filter((row) => row[6] === "points of Model score").map((row) => Number(row[4]));
    expect(points).toHaveLength(19);
    expect(points.reduce((sum, point) => sum + point, 0)).toBeCloseTo(14.900617, 6);
    expect(rows.filter(([step]) => step === "check").map((row) => row[1])).toEqual([
      "foreign-currency-debt = 0",
      "reserve-currency = 0",
    ]);
  });

  test("RATING.GRADE has no grade for a quantity, but its points and its transformed value", () => {
    expect(errorOf("RATING.GRADE", "governance", 90, METHOD)).toBe(
      "#VALUE! grade is not defined: a quantity has no grade; ask for the output score or value.",
    );
    expect(valueOf("RATING.GRADE", "治理", 90, METHOD, null, "score")).toBe(6.93);
    expect(valueOf("RATING.GRADE", "inflation", [[0.01], [0.03]], METHOD, null, "value")).toEqual([[2], [3]]);
    expect(valueOf("RATING.GRADE", "years-since-default", "none", METHOD, null, "score")).toBeCloseTo(0, 12);
    expect(errorOf("RATING.GRADE", "inflation", 20, METHOD, null, "value")).toMatch(/2000%.*for 20% enter/);
    expect(errorOf("RATING.GRADE", "reserve-constant", 1, METHOD, null, "score")).toMatch(
      /^#VALUE! item: received "reserve-constant"; allowed: governance, /,
    );
    const share = (context: unknown) =>
      ["RATING.GRADE", "reserve-currency", 0.02, METHOD, context, "value"] as const;
    expect(errorOf(...share(null))).toBe("#N/A Reserve constant (reserve-constant) is missing.");
    expect(valueOf(...share([["reserve-constant", 1.5]]))).toBeCloseTo(Math.log(2) + 1.5, 12);
  });

  test("METHOD.ITEMS says the range, the open end and the word for never; METHOD.SOURCE that it is published", () => {
    const items = valueOf("METHOD.ITEMS", METHOD) as unknown[][];
    const enter = Object.fromEntries(items.map((row) => [String(row[1]), String(row[5])]));
    expect(enter).toMatchObject({
      governance: "0 to 100",
      "world-gdp-share": "above 0% to 100%",
      "years-since-default": "0 to 100, or none",
      "overlay-macro": "-2 to 2 whole notches, + better",
    });
    const [row] = valueOf("METHOD.SOURCE", METHOD, "world-gdp-share") as unknown[][];
    const title =
      "Sovereign Rating Criteria, with the Sovereign Rating Model and the long- to short-term correspondence";
    expect(row).toEqual(["published", title, "p. 10", "2023-04-06", ""]);
    for (const id of ["score", "model-rating", "overlay", "governance", "local-uplift"]) {
      expect((valueOf("METHOD.SOURCE", METHOD, id) as unknown[][])[0]?.[0]).toBe("published");
    }
  });
});
