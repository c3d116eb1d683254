import { describe, expect, it, test } from "vitest";
import { CCXAP, errorCell, errorOf, LIANHE, tianfu, valueOf } from "./ask";

type Table = readonly (readonly unknown[])[];

const table = (name: string, ...args: readonly unknown[]) => valueOf(name, ...args) as Table;
const rowOf = (rows: Table, id: string) => rows.find(([first]) => first === id);

describe("RATING.DISTANCE", () => {
  it("begins with its header row and has a row for every item that is given", () => {
    const rows = table("RATING.DISTANCE", tianfu(), LIANHE);
    expect(rows[0]).toEqual([
      ...["item", "label", "now", "up to", "rating then", "down to", "rating then", "note"],
    ]);
    expect(rows.slice(1).map(([id]) => id)).toEqual(tianfu({ outlook: undefined }).map(([id]) => id));
  });

  it("says plainly that the best rating cannot go up, and what takes it down", () => {
    const rows = table("RATING.DISTANCE", tianfu(), LIANHE);
    expect(rows.slice(1).every(([, , , up]) => up === "cannot")).toBe(true);
    expect(rowOf(rows, "governance")).toEqual([
      ...["governance", "Corporate governance", "2", "cannot", "", "3", "AA+"],
      "up: AAA is the top of the scale",
    ]);
    // Support by itself would need a supporter's rating, but no support lifts above AAA.
    expect(rowOf(rows, "shareholder-strength")?.slice(3, 7)).toEqual(["cannot", "", "not known", ""]);
  });

  it("takes how far the rating must move; a blank, which may arrive as 0, is one notch", () => {
    const two = table("RATING.DISTANCE", tianfu(), LIANHE, 2);
    // (6 + 3 + 2 + 2 + 1) / 5 = 2.8 would be C and aa-; the line of a region shut out of markets is bbb+.
    expect(rowOf(two, "regional-economy")?.slice(5, 7)).toEqual(["6", "BBB+"]);
    const one = table("RATING.DISTANCE", tianfu(), LIANHE);
    expect(table("RATING.DISTANCE", tianfu(), LIANHE, 0)).toEqual(one);
    expect(table("RATING.DISTANCE", tianfu(), LIANHE, [[null]])).toEqual(one);
    expect(errorOf("RATING.DISTANCE", tianfu(), LIANHE, 1.5)).toBe(
      "#VALUE! notches must be a whole number; received 1.5.",
    );
    expect(errorOf("RATING.DISTANCE", tianfu(), LIANHE, -1)).toBe(
      "#VALUE! notches: received -1; allowed: 1 to 18.",
    );
  });

  it("quotes a number that can be entered, in the row's own unit", () => {
    const rows = table("RATING.DISTANCE", "@Jinshang", CCXAP);
    const equity = rowOf(rows, "equity") ?? [];
    expect(equity.slice(2, 7)).toEqual([74, 180, "AAg-", 47.99999999, "Ag"]);
    expect(equity[7]).toBe("down: below CNY 4.8bn, not at it");
  });

  it("names what binds with the rating without it, and the pairs where no item suffices", () => {
    const held = tianfu({
      ...{ "asset-quality": 4, profitability: 4, "capital-structure": 4, "claims-paying-capacity": 4 },
      ...{ "shareholder-strength": "very high", "shareholder-rating": "AA-" },
    });
    const rows = table("RATING.DISTANCE", held, LIANHE);
    expect(rowOf(rows, "binding")).toEqual([
      ...["binding", "Rating after support", "", "", "AAA", "", ""],
      "holds the rating at AA-; without it alone the rating would be AAA",
    ]);
    // Jinshang: no item alone goes three notches up, two pairs do.
    const summary = rowOf(table("RATING.DISTANCE", "@Jinshang", CCXAP, 3), "combinations");
    expect(summary?.[7]).toMatch(/^no single item moves the rating up by 3 notches; 2 pairs do/);
  });

  it("is missing what the rating misses, and wrong where the subject is", () => {
    expect(errorOf("RATING.DISTANCE", tianfu({ governance: undefined }), LIANHE)).toBe(
      "#N/A Corporate governance (governance) is missing.",
    );
    expect(errorOf("RATING.DISTANCE", tianfu({ governance: 9 }), LIANHE)).toMatch(
      /^#VALUE! Corporate governance \(governance\): received "9"/,
    );
    expect(errorOf("RATING.DISTANCE", tianfu())).toMatch(/^#N\/A No methodology is named/);
  });
});

describe("RATING.RANGE", () => {
  it("has both ends, what they are, and the missing items with values that reach them", () => {
    const rows = table("RATING.RANGE", tianfu({ governance: undefined, "asset-quality": undefined }), LIANHE);
    expect(rows).toEqual([
      ["worst", "best", "label", "missing"],
      // Assets that meet no claims allow ccc at most, unreliable accounts b.
      ["CCC", "AAA", "a range, not a rating", 2],
      ["item", "label", "worst with", "best with"],
      ["governance", "Corporate governance", "6", "1"],
      ["asset-quality", "Asset quality", "7", "1"],
    ]);
  });

  it("of a complete subject is its rating, and says so", () => {
    expect(table("RATING.RANGE", tianfu(), LIANHE)).toEqual([
      ["worst", "best", "label", "missing"],
      ["AAA", "AAA", "complete: the rating itself", 0],
    ]);
  });

  it("asks in turn for what a completion makes needed, and gives amounts with their unit", () => {
    const rows = table("RATING.RANGE", [["macro-profile", "Medium-"]], CCXAP);
    expect(rows[1]?.slice(0, 2)).toEqual(["Cg", "AAAg"]);
    expect(rowOf(rows, "shareholder-rating")).toEqual([
      ...["shareholder-rating", "Shareholder's rating", "", "AAAg"],
    ]);
    expect(rowOf(rows, "equity")?.[3]).toMatch(/CNY bn$/);
  });

  it("is wrong where the subject is", () => {
    expect(errorOf("RATING.RANGE", [["governance", 9]], LIANHE)).toMatch(/^#VALUE! .*received "9"/);
    expect(errorOf("RATING.RANGE", [["luck", 1]], LIANHE)).toMatch(/^#VALUE! "luck" is not an item/);
    expect(errorOf("RATING.RANGE", [["governance", errorCell("#DIV/0!")]], LIANHE)).toMatch(/^#VALUE!/);
  });
});

describe("RATING.COMPARE", () => {
  const beside = (changes: Readonly<Record<string, unknown>>) => {
    const own = tianfu();
    const other = new Map(tianfu(changes).map(([key, value]) => [key, value]));
    return [["item", "Tianfu", "Twin"], ...own.map(([key, value]) => [key, value, other.get(key) ?? null])];
  };

  it("sets grades side by side with their gaps: + where the other one is better", () => {
    const rows = table("RATING.COMPARE", beside({ "industry-risk": 1, governance: 4 }), LIANHE);
    expect(rows[0]).toEqual(["item", "label", "Tianfu", "Twin", "Twin: gap"]);
    expect(rowOf(rows, "industry-risk")).toEqual(["industry-risk", "Industry risk", "3", "1", 2]);
    expect(rowOf(rows, "governance")).toEqual(["governance", "Corporate governance", "2", "4", -2]);
    expect(rowOf(rows, "business-score")?.slice(2)).toEqual([1.8, 1.8, 0]);
    expect(rowOf(rows, "issuer")).toEqual(["issuer", "Issuer rating", "AAA", "AAA", 0]);
  });

  it("counts notches between ratings, stand-alone and final", () => {
    const rows = table("RATING.COMPARE", beside({ "individual-adjustment": -2 }), LIANHE);
    expect(rowOf(rows, "individual-adjustment")?.slice(2)).toEqual([0, -2, -2]);
    expect(rowOf(rows, "standalone")?.slice(2)).toEqual(["aaa", "aa", -2]);
    expect(rowOf(rows, "issuer")?.slice(2)).toEqual(["AAA", "AA", -2]);
  });

  it("shows n/a for an incomplete issuer, what it lacks, and leaves the others alone", () => {
    const rows = table("RATING.COMPARE", beside({ governance: undefined }), LIANHE);
    expect(rowOf(rows, "governance")?.slice(2)).toEqual(["2", "n/a", ""]);
    expect(rowOf(rows, "issuer")?.slice(2)).toEqual(["AAA", "n/a", ""]);
    expect(rowOf(rows, "missing")?.slice(2)).toEqual(["", "Corporate governance", ""]);
  });

  it("says what is wrong with one issuer, and withholds its results only", () => {
    const rows = table("RATING.COMPARE", beside({ governance: 9 }), LIANHE);
    expect(rowOf(rows, "issuer")?.slice(2)).toEqual(["AAA", "n/a", ""]);
    expect(rowOf(rows, "problems")?.[3]).toMatch(/received "9"/);
  });

  it("reads units from a column of their own, grades measures, and takes the method of the range", () => {
    const range = [
      ["", "unit", "One", "note", "Two"],
      ["method", "", CCXAP, "", CCXAP],
      ["macro-profile", "", "Medium-", "as printed", "High"],
      ["equity", "CNY bn", 7.4, "", 20],
      ["roe", "", 0.041, "", 0.11],
    ];
    const rows = table("RATING.COMPARE", range);
    expect(rows[0]).toEqual(["item", "label", "One", "Two", "Two: gap"]);
    expect(rowOf(rows, "equity")?.slice(2)).toEqual(["CNY 7.4bn (bbb)", "CNY 20bn (aa)", 2]);
    expect(rowOf(rows, "roe")?.slice(2)).toEqual(["4.1% (bb)", "11% (aa)", 3]);
  });

  test.each<[string, unknown[][], RegExp]>([
    ["no issuer", [["item"], ["governance"]], /a range without issuers/],
    [
      "a period for an issuer",
      [
        ["item", "FY-1"],
        ["governance", 1],
      ],
      /the column FY-1/,
    ],
    [
      "one name twice",
      [
        ["item", "A", "a"],
        ["governance", 1, 2],
      ],
      /given more than once/,
    ],
    [
      "an unknown key",
      [
        ["item", "A"],
        ["luck", 1],
      ],
      /"luck" is not an item/,
    ],
    [
      "a value without a key",
      [
        ["item", "A"],
        [null, 1],
      ],
      /a value without a key/,
    ],
    [
      "an error cell",
      [
        ["item", "A"],
        ["governance", errorCell("#REF!")],
      ],
      /#REF!/,
    ],
    [
      "two methods",
      [
        ["item", "A", "B"],
        ["method", LIANHE, CCXAP],
      ],
      /give one of them/,
    ],
  ])("is wrong for %s", (_, range, message) => {
    expect(errorOf("RATING.COMPARE", range, LIANHE)).toMatch(/^#VALUE! /);
    expect(errorOf("RATING.COMPARE", range, LIANHE)).toMatch(message);
  });

  it("is missing a methodology where nobody names one", () => {
    expect(
      errorOf("RATING.COMPARE", [
        ["item", "A"],
        ["governance", 1],
      ]),
    ).toMatch(/^#N\/A No methodology/);
  });
});
