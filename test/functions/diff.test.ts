import { describe, expect, test } from "vitest";
import { CCXAP, errorCell, errorOf, LIANHE, tianfu, valueOf, written } from "./ask";

const PIN = "lianhe-guarantor@4.0.202208+2";
const MINE = `${PIN}*25671d71`;
const diff = (...args: readonly unknown[]) => valueOf("METHOD.DIFF", ...args) as unknown[][];
const keys = tianfu().map(([key]) => key);
const row = (changes: Readonly<Record<string, unknown>> = {}) => {
  const values = new Map(tianfu(changes).map(([key, value]) => [key, value]));
  return keys.map((key) => values.get(key) ?? null);
};

describe("METHOD.DIFF of two methodologies", () => {
  test("is the header row alone between a method and itself, in any form", () => {
    const table = valueOf("METHOD.CALIBRATION", LIANHE);
    expect(diff(LIANHE, PIN)).toEqual([["difference", "path", "item or step", PIN, PIN, "basis"]]);
    expect(diff(table, LIANHE)).toHaveLength(1);
  });

  test("lists what a calibration changed, with both values and whose they are", () => {
    expect(diff(LIANHE, "@Calibration")).toEqual([
      ["difference", "path", "item or step", PIN, MINE, "basis"],
      [
        "number changed",
        "business-score.parts.regional-economy.weight",
        "Business risk score",
        0.2,
        0.1,
        "house",
      ],
      [
        "number changed",
        "business-score.parts.industry-risk.weight",
        "Business risk score",
        0.2,
        0.3,
        "house",
      ],
    ]);
  });

  test("says of two methods which items and steps came and went, in cells that a sheet can hold", () => {
    const rows = diff(LIANHE, CCXAP);
    expect(rows).toContainEqual([
      "item added",
      "country-legal",
      expect.any(String),
      "",
      expect.any(String),
      "house",
    ]);
    expect(rows).toContainEqual([
      "item removed",
      "governance",
      expect.any(String),
      expect.any(String),
      "",
      "house",
    ]);
    expect(rows).toContainEqual(["rule changed", "scale", expect.any(String), "lianhe", "ccxap", ""]);
    const cells = rows.flat();
    expect(cells.filter((cell) => typeof cell !== "string" && typeof cell !== "number")).toEqual([]);
    expect(rows.filter((one) => one.length !== 6)).toEqual([]);
  });

  test("asks for both, and names the argument and cell of what is wrong", () => {
    expect(errorOf("METHOD.DIFF", null, LIANHE)).toBe(
      "#N/A The argument a is missing; a methodology or a calibration table.",
    );
    expect(errorOf("METHOD.DIFF", LIANHE, "moon")).toMatch(/^#VALUE! b: "moon" is not a methodology here/);
    expect(
      errorOf("METHOD.DIFF", LIANHE, [
        ["method", LIANHE],
        ["roe.bands.2|1", "much"],
      ]),
    ).toBe('#VALUE! b, row 2, value must be a number; received "much".');
  });
});

describe("METHOD.DIFF of a table of issuers", () => {
  const head = ["issuer", PIN, MINE, "notches", "moved by", "flag"];

  test("has a row for each issuer that moves, with what moved it", () => {
    const heads = [["发行人", "note", ...keys]];
    const rows = [
      ["天府", "", ...row()],
      ["steady", "moves nowhere", ...row({ "regional-economy": 3, "industry-risk": 3 })],
      [null, "", ...row()],
      row()
        .map(() => null)
        .concat([null, null]),
    ];
    expect(diff(LIANHE, "@Calibration", heads, rows)).toEqual([
      head,
      ["天府", "AAA", "AA+", -1, "Business risk score (business-score)", ""],
      ["row 3", "AAA", "AA+", -1, "Business risk score (business-score)", ""],
    ]);
    expect(diff("@Calibration", LIANHE, heads, rows)[1]).toEqual([
      ...["天府", "AA+", "AAA", 1, "Business risk score (business-score)", ""],
    ]);
  });

  test("flags three notches or more, and who has no rating, with the reason", () => {
    const none = [
      ["method", LIANHE],
      ["supported.table.low", 0],
      ["supported.table.moderate", 0],
      ["supported.table.high", 0],
    ];
    const heads = [[...keys, "shareholder-rating", "name"]];
    // Business 3.6 is D, D with F1 is a; three notches of support lifted it to AA.
    const weak = row({
      "regional-economy": 3,
      governance: 4,
      "risk-management": 4,
      "business-operation": 4,
      "shareholder-strength": "high",
    });
    const rows = [
      [...weak, "AAA", "weak"],
      [...weak, null, "unsupported"],
      [...row({ governance: errorCell("#REF!") }), null, "broken"],
      [...row({ governance: 9 }), null, "odd"],
    ];
    expect(diff(LIANHE, none, heads, rows).slice(1)).toEqual([
      ["weak", "AA", "A", -3, "Rating after support (supported)", "3 notches or more"],
      [
        ...["unsupported", "n/a", "A", ""],
        ...["Shareholder's rating (shareholder-rating) is missing.", "no rating under the first"],
      ],
      ["broken", "n/a", "n/a", "", "governance holds the error #REF!.", "no rating under either"],
      [
        ...["odd", "n/a", "n/a", ""],
        'Corporate governance (governance): received "9"; allowed: 1, 2, 3, 4, 5, 6.',
        "no rating under either",
      ],
    ]);
  });

  test("passes over rows of another methodology, and takes those of any version", () => {
    const heads = [["method", ...keys]];
    const rows = [
      [CCXAP, ...row()],
      [PIN, ...row()],
      [LIANHE, ...row()],
      [null, ...row()],
    ];
    expect(diff(LIANHE, "@Calibration", heads, rows).map(([name]) => name)).toEqual([
      "issuer",
      "row 2",
      "row 3",
      "row 4",
    ]);
  });

  test("is the header row alone where nobody moves; headers and rows come together", () => {
    expect(diff(LIANHE, LIANHE, [keys], [row()])).toEqual([
      ["issuer", PIN, PIN, "notches", "moved by", "flag"],
    ]);
    expect(errorOf("METHOD.DIFF", LIANHE, LIANHE, [keys])).toBe(
      "#N/A The argument rows is missing; a table of issuers takes headers and rows.",
    );
    expect(errorOf("METHOD.DIFF", LIANHE, LIANHE, null, [row()])).toMatch(
      /^#N\/A The argument headers is missing/,
    );
    expect(errorOf("METHOD.DIFF", LIANHE, LIANHE, [keys], [[1]])).toMatch(
      /^#VALUE! rows: received 1 columns/,
    );
  });

  test("agrees with RATING.TABLE on every row", () => {
    const heads = written.ranges["Heads"];
    const rows = written.ranges["Rows"];
    const first = valueOf("RATING.TABLE", heads, rows, null, "final") as unknown[][];
    expect(diff(LIANHE, LIANHE, heads, rows).slice(1)).toEqual([
      [
        "Weaker twin",
        first[1]?.[0],
        "n/a",
        "",
        expect.stringMatching(/shareholder-rating/),
        "no rating under either",
      ],
    ]);
  });
});
