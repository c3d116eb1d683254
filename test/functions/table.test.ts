import { describe, expect, test } from "vitest";
import { CCXAP, errorCell, errorOf, LIANHE, METHODS, tianfu, valueOf } from "./ask";

const keys = tianfu().map(([key]) => key);
const values = tianfu().map(([, value]) => value);
const changed = (key: string, value: unknown) => keys.map((one, at) => (one === key ? value : values[at]));

describe("RATING.TABLE", () => {
  test("one row for each issuer, without a header row; stand-alone and final unless asked otherwise", () => {
    expect(valueOf("RATING.TABLE", [keys], [values, changed("individual-adjustment", -1)], LIANHE)).toEqual([
      ["aaa", "AAA"],
      ["aa+", "AA+"],
    ]);
  });

  test("one issuer gives what RATING.FINAL gives", () => {
    expect(valueOf("RATING.TABLE", [keys], [values], LIANHE, "final")).toBe(
      valueOf("RATING.FINAL", "@Tianfu", LIANHE),
    );
  });

  test("outputs as a range, as one text, and the grade of an item or of a step by id or label", () => {
    const wanted = [["rank", "version"]];
    expect(valueOf("RATING.TABLE", [keys], [values], LIANHE, wanted)).toEqual([
      [1, "lianhe-guarantor@4.0.202208+2"],
    ]);
    expect(
      valueOf(
        "RATING.TABLE",
        [keys],
        [values],
        LIANHE,
        "score; outlook、business, financial，公司治理, binding",
      ),
    ).toEqual([["1.8: 1", "stable", "A", "F1", "2", "none"]]);
  });

  test("one value beside the years of a key, where its column says value: a row gives either", () => {
    const others = [...keys.filter((key) => key !== "profitability"), "operating-margin", "cost-income"];
    const of = (key: unknown) => (keys.includes(key) ? values[keys.indexOf(key)] : 0.3);
    const parts = ["value", "FY-2", "FY-1", "FY"];
    const measures = ["roa", "roe"].flatMap((key) => parts.map((part) => [key, part] as const));
    const heads = [
      [...others, ...measures.map(([key]) => key)],
      [...others.map(() => "value"), ...measures.map(([, part]) => part)],
    ];
    const row = (...figures: readonly unknown[]) => [...others.map(of), ...figures];
    const [none, years] = [
      [null, null, null],
      [0.04, 0.04, 0.04],
    ];
    const rows = [row(0.04, ...none, 0.1, ...none), row("n/a", ...years, 0.1, ...none)];
    const rated = valueOf("RATING.TABLE", heads, rows, LIANHE, "profitability, problems") as unknown[][];
    expect(rated[0]?.[1]).toBe("");
    expect(rated[1]).toEqual(rated[0]);
    // Said twice, a value is one too many.
    const twice = valueOf(
      "RATING.TABLE",
      [
        ["governance", "governance"],
        ["value", "value"],
      ],
      [[2, 3]],
      LIANHE,
      "problems",
    );
    expect(twice).toContain("governance");
    expect(twice).toMatch(/twice|more than once|again/);
  });

  test("a row that cannot be rated says n/a, and why under problems; the others stand", () => {
    const rows = [
      changed("governance", null),
      changed("governance", 9),
      changed("governance", errorCell("#REF!")),
      values,
    ];
    expect(valueOf("RATING.TABLE", [keys], rows, LIANHE, "final, problems")).toEqual([
      ["n/a", "Corporate governance (governance) is missing."],
      ["n/a", 'Corporate governance (governance): received "9"; allowed: 1, 2, 3, 4, 5, 6.'],
      ["n/a", "governance holds the error #REF!."],
      ["AAA", ""],
    ]);
  });

  test("blank rows stay blank, also where blanks arrive as 0", () => {
    const blank = values.map(() => null);
    const zeros = values.map(() => 0);
    expect(valueOf("RATING.TABLE", [keys], [values, blank, zeros], LIANHE)).toEqual([
      ["aaa", "AAA"],
      ["", ""],
      ["", ""],
    ]);
  });

  test("each row's own method, with columns for the reader passed over", () => {
    const heads = ["发行人", "method", ...keys, null];
    const rows = [
      ["天府", LIANHE, ...values, "a remark"],
      ["none", null, ...values, ""],
      ["other", CCXAP, ...values, ""],
    ];
    const table = valueOf("RATING.TABLE", [heads], rows, null, "final, problems") as string[][];
    expect(table.map(([final]) => final)).toEqual(["AAA", "n/a", "n/a"]);
    expect(table[1]?.[1]).toContain(METHODS);
    expect(table[2]?.[1]).toContain('"regional-economy" is not an item of ccxap-guarantor');
  });

  test("a method column that disagrees with the argument is that row's problem", () => {
    const rows = [["天府", CCXAP, ...values]];
    const table = valueOf(
      "RATING.TABLE",
      [["name", "method", ...keys]],
      rows,
      LIANHE,
      "final, problems",
    ) as string[][];
    expect(table[0]?.[1]).toMatch(
      /^method: the subject names ccxap-guarantor@.*, the argument lianhe-guarantor@/,
    );
  });

  test("periods and units in further heading rows, a merged heading serving its periods", () => {
    const others = keys.filter((key) => key !== "profitability");
    const plain = others.map((key) => values[keys.indexOf(key)]);
    const head = [
      [...others, "roe", null, null, "roa", "operating-margin", "cost-income"],
      [...others.map(() => null), "FY-2", "FY-1", "FY", null, null, null],
    ];
    const years = [0.02, 0.05, 0.09];
    const grade = valueOf("RATING.GRADE", "roe", [years], LIANHE);
    expect(
      valueOf("RATING.TABLE", head, [[...plain, ...years, 0.08, 0.7, 0.04]], LIANHE, "roe, problems"),
    ).toEqual([[grade, ""]]);
    const units = [...others.map(() => null), null, null, null, "%", null, null];
    expect(
      valueOf(
        "RATING.TABLE",
        [...head, units],
        [[...plain, ...years, 0.08, 0.7, 0.04]],
        LIANHE,
        "roe, problems",
      ),
    ).toEqual([[grade, ""]]);
  });

  test("a measured 0 is listed under problems and rated all the same", () => {
    const heads = [
      ...keys.filter((key) => key !== "profitability"),
      "roe",
      "roa",
      "operating-margin",
      "cost-income",
    ];
    const row = [...values.filter((_value, at) => keys[at] !== "profitability"), ...[0.1, 0.08, 0, 0.04]];
    const [cells] = valueOf("RATING.TABLE", [heads], [row], LIANHE, "final, problems") as string[][];
    expect(cells?.[0]).not.toBe("n/a");
    expect(cells?.[1]).toBe("Check that 0 is meant, not a blank: operating-margin.");
  });

  test("shows results asked for by what screens and sheets call them, beside items and with any comma", () => {
    const ask = (outputs: string) => valueOf("RATING.TABLE", [keys], [values], LIANHE, outputs);
    const own = ask("standalone, final, rank, governance");
    expect(ask("个体级别，最终级别；位次、公司治理")).toEqual(own);
    expect(ask("Stand-alone rating; FINAL; position; Corporate governance")).toEqual(own);
  });

  test("shows the committee's rating of each row where it assigned one", () => {
    const heads = [...keys, "assigned", "assigned-reason"];
    const rows = [
      [...values, "AA+", "one large client"],
      [...values, null, null],
      [...values, "AA+", null],
    ];
    expect(valueOf("RATING.TABLE", [heads], rows, LIANHE, "final, assigned, problems")).toEqual([
      ["AAA", "AA+", ""],
      ["AAA", "n/a", ""],
      ["n/a", "n/a", expect.stringContaining("assigned-reason")],
    ]);
  });

  test.each<[string, readonly unknown[], string]>([
    [
      "rows of another width",
      [[keys], [[1, 2]], LIANHE],
      "#VALUE! rows: received 2 columns; expected 13, as many as the headers.",
    ],
    [
      "an error in the headers",
      [[[errorCell("#REF!"), "governance"]], [[1, 2]], LIANHE],
      "#VALUE! headers holds the error #REF!.",
    ],
    [
      "an error in the outputs",
      [[keys], [values], LIANHE, errorCell("#REF!")],
      "#VALUE! outputs holds the error #REF!.",
    ],
    [
      "an unknown methodology",
      [[keys], [values], "moon"],
      `#VALUE! method: "moon" is not a methodology here; available: ${METHODS}.`,
    ],
    [
      "an unknown output",
      [[keys], [values], LIANHE, "final, stars"],
      '#VALUE! outputs: received "stars"; allowed: final, standalone, support, sovereign, rmb, local, short, assigned, outlook, watch, score, rank, binding, version, problems, an item or grade of the methodology.',
    ],
    [
      "four rows of headings",
      [[keys, keys, keys, keys], [values], LIANHE],
      "#VALUE! headers: received 4 rows; expected keys, and at most a row of periods and one of units.",
    ],
  ])("the whole call fails for %s", (_title, args, message) => {
    expect(errorOf("RATING.TABLE", ...args)).toBe(message);
  });
});
