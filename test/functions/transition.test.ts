import { describe, expect, test } from "vitest";
import { errorCell, errorOf, valueOf, written } from "./ask";

type Table = readonly (readonly unknown[])[];

const ledger = written.ranges["Ledger"] ?? [];
const TRANSITION = "REVIEW.TRANSITION";

const tableOf = (rows: Table, output: string, withdrawn: string | null = null, scale: string | null = null) =>
  valueOf(TRANSITION, rows, 12, null, null, withdrawn, output, scale) as (string | number)[][];
const failureOf = (rows: Table) => errorOf(TRANSITION, rows, 12);

/** The counts that are not 0, as `from to count`. */
function counted(rows: Table, withdrawn: string | null = null): readonly string[] {
  const [head = [], ...others] = tableOf(rows, "counts", withdrawn, "lianhe");
  return others.flatMap(([from, ...cells]) =>
    cells
      .slice(0, -1)
      .flatMap((count, index) => (count === 0 ? [] : [`${from} ${head[index + 1]} ${count}`])),
  );
}

/** Two issuers over a year; the second holds A throughout. */
const two = (head: readonly unknown[], ...rows: Table): Table => [head, ...rows];
const PLAIN = ["issuer", "date", "rating"];
const oak = (rating: unknown = "A"): Table => [
  ["Oak", "2020-12-31", rating],
  ["Oak", "2021-12-31", rating],
];

describe("the ledger's columns", () => {
  test("stand in any order under Chinese headings, among others, below blank rows", () => {
    const chinese: Table = [
      [null, null, null, null, null, null],
      ["序号", "状态", "主体信用等级", "备注", "评级日期", "发行人"],
      [1, "定稿", "AA", "初评", "2020-12-31", "甲公司"],
      [2, null, "AA-", errorCell("#DIV/0!"), 44_561.75, "甲公司"],
      [3, null, null, null, null, null],
      [4, "违约", "B", null, "2021-06-30", "乙公司"],
      [5, null, "B", null, "2020-06-30", "乙公司"],
      [6, "有效", "A", null, "2020-06-30", "丙公司"],
      [7, "撤销", null, null, "2021-06-30", "丙公司"],
    ];
    const rows = chinese.map((row) => row.map((cell) => (cell === 3 ? null : cell)));
    expect(valueOf(TRANSITION, rows, 12, "2020-12-31", null, null, "counts", "lianhe")).toEqual(
      valueOf(
        TRANSITION,
        [
          ["Issuer", "Date", "Final", "Status"],
          ["a", "2020-12-31", "AA", ""],
          ["a", "2021-12-31", "AA-", ""],
          ["b", "2021-06-30", "D", ""],
          ["b", "2020-06-30", "B", ""],
          ["c", "2020-06-30", "A", ""],
          ["c", "2021-06-30", "NR", ""],
        ],
        12,
        "2020-12-31",
        null,
        null,
        "counts",
        "lianhe",
      ),
    );
  });

  test("are named where one is missing, there twice, or nowhere", () => {
    expect(
      failureOf([
        ["issuer", "rating"],
        ["Elm", "AA"],
      ]),
    ).toMatch(/^#N\/A ledger, the column date is missing/);
    expect(
      failureOf([
        ["name", "date"],
        ["Elm", 44_000],
      ]),
    ).toMatch(/^#N\/A ledger, the column rating is missing/);
    expect(failureOf([[...PLAIN, "级别"], ...oak().map((row) => [...row, "A"])])).toMatch(
      /^#VALUE! ledger, the column rating is given more than once/,
    );
    expect(failureOf(oak())).toMatch(/^#VALUE! ledger: received a range without a header row/);
    expect(failureOf([PLAIN])).toMatch(/^#N\/A ledger, a row with a rating is missing/);
  });
});

describe("the ledger's rows", () => {
  test.each([
    [[null, "2020-12-31", "A"], "#N/A ledger, row 2, issuer is missing."],
    [["Elm", null, "A"], "#N/A ledger, row 2, date is missing."],
    [["Elm", 0, "A"], "#N/A ledger, row 2, date is missing."],
    [["Elm", "2020-12-31", null], "#N/A ledger, row 2, rating is missing."],
    [["Elm", "31.13.2020", "A"], "#VALUE! ledger, row 2, date: received 31.13.2020"],
    [["Elm", true, "A"], "#VALUE! ledger, row 2, date: received TRUE"],
    [["Elm", "2020-12-31", "A++"], '#VALUE! ledger, row 2, rating: "A++"'],
    [["Elm", "2020-12-31", 3], "#VALUE! ledger, row 2, rating must be text"],
    [["Elm", "2020-12-31", errorCell("#REF!")], "#VALUE! ledger, row 2, rating holds the error #REF!"],
    [[errorCell("#REF!"), "2020-12-31", "A"], "#VALUE! ledger, row 2, issuer holds the error #REF!"],
  ])("%j is named", (row, message) => {
    expect(failureOf([PLAIN, row, ...oak()])).toContain(message);
  });

  test("are named by their place in the range, wrong ones first, twenty at most", () => {
    const blank = Array.from({ length: 30 }, (_, index) => [`Elm ${index}`, "2020-12-31", null]);
    const message = failureOf([PLAIN, ...blank, ["Elm", "2020-12-31", "A++"]]);
    expect(message).toMatch(/^#VALUE! ledger, row 32, rating/);
    expect(message.match(/is missing/g)).toHaveLength(19);
  });

  test("say by their status what happened, and nothing unknown", () => {
    const head = [...PLAIN, "status"];
    const row = (status: unknown, rating: unknown = "B") => [
      head,
      ...oak(),
      ["Elm", "2020-12-31", "BB", "final"],
      ["Elm", "2021-06-30", rating, status],
    ];
    expect(counted(row("Default"))).toEqual(["A A 1", "BB default 1"]);
    expect(counted(row("已违约", null))).toEqual(["A A 1", "BB default 1"]);
    expect(counted(row("withdrawn"))).toEqual(["A A 1", "BB withdrawn 1"]);
    expect(counted(row("withdrawn"), "last")).toEqual(["A A 1", "BB B 1"]);
    expect(counted(row("withdrawn", "SD"))).toEqual(["A A 1", "BB default 1"]);
    expect(counted(row("default", "NR"))).toEqual(["A A 1", "BB default 1"]);
    expect(counted(row("", "撤销"))).toEqual(["A A 1", "BB withdrawn 1"]);
    expect(counted(row("active", "wr"))).toEqual(["A A 1", "BB withdrawn 1"]);
    expect(failureOf(row("draft"))).toMatch(
      /^#VALUE! ledger, row 5, status: received "draft"; allowed: default/,
    );
  });

  test("are one for an issuer and a day", () => {
    expect(failureOf([PLAIN, ...oak(), ["OAK ", 44_561, "A"]])).toMatch(
      /^#VALUE! ledger, row 4: received a second row of OAK on the day of ledger, row 3/,
    );
  });

  test("may name issuers by numbers", () => {
    expect(counted([PLAIN, ...oak().map(([, ...cells]) => [600_519, ...cells])])).toEqual(["A A 1"]);
  });
});

describe("the ledger's scale", () => {
  const on = (column: string, ...names: readonly unknown[]) =>
    two(
      [...PLAIN, column],
      ["Elm", "2020-12-31", "AA", names[0]],
      ["Elm", "2021-12-31", "A", names[0]],
      ["Oak", "2021-12-31", "A", names[1] ?? names[0]],
    );
  const width = (rows: Table) => tableOf(rows, "counts")[0]?.length;

  test("is the one that rows name, their methodology's, or their symbols'", () => {
    // Symbols without default, and the columns from, default, withdrawn, n.
    expect(width(on("scale", "lianhe", null))).toBe(19 + 4);
    expect(width(on("scale", "global"))).toBe(21 + 4);
    expect(width(on("scale", "circ"))).toBe(19 + 4);
    expect(tableOf([PLAIN, ...oak("Ag")], "counts")[0]?.[1]).toBe("AAAg");
    expect(tableOf([PLAIN, ...oak("A2")], "counts")[0]?.[1]).toBe("Aaa");
  });

  test("may stay open where all scales that have the ratings give one table, of the ratings that they share", () => {
    for (const open of [on("scale", null), on("method", "our own method")]) {
      expect(tableOf(open, "counts")).toEqual(tableOf(on("scale", "lianhe"), "counts"));
      expect(tableOf(open, "stability")).toEqual(tableOf(on("scale", "global"), "stability"));
    }
    // From B- to CCC is one notch in China and two where CCC+ lies between them.
    const fallen = two(PLAIN, ["Elm", "2020-12-31", "B-"], ["Elm", "2021-12-31", "CCC"]);
    expect(tableOf(fallen, "counts")[0]).toHaveLength(19 + 4);
    const refused = errorOf("REVIEW.TRANSITION", fallen, 12, null, null, null, "stability");
    expect(refused).toMatch(/^#VALUE! scale: .*lianhe, golden-credit, circ, global/);
  });

  test("is one: a mixture is refused, naming a row and scale of each", () => {
    expect(failureOf(two(PLAIN, ...oak(), ["Elm", "2020-12-31", "Ag"]))).toMatch(
      /^#VALUE! ledger: "ledger, row 2" is on the lianhe scale and "ledger, row 4" on the ccxap scale/,
    );
    expect(failureOf(on("scale", "lianhe", "circ"))).toMatch(/lianhe.*circ/);
    expect(failureOf(on("scale", "nowhere"))).toMatch(/^#VALUE! ledger, row 2, rating: received "nowhere"/);
    // The same letters measure something else under another publisher's method.
    // Also where that version of it is no longer here.
    for (const other of ["panda-enterprise", "panda-enterprise@1999+9"]) {
      expect(failureOf(on("method", "lianhe-guarantor", other))).toMatch(/^#VALUE! .*lianhe.*golden-credit/);
    }
    const standalone = two([...PLAIN, "standalone"], ...oak().map((row) => [...row, "a"]), [
      "Elm",
      "2020-12-31",
      "A",
      "ag",
    ]);
    expect(failureOf(standalone)).toMatch(/^#VALUE! .*ccxap/);
  });
});

describe("the other arguments", () => {
  test("are refused by name", () => {
    expect(errorOf(TRANSITION, ledger, 1.5)).toMatch(/^#VALUE! horizon must be a whole number/);
    expect(errorOf(TRANSITION, ledger, -1)).toMatch(/^#VALUE! horizon: received -1; allowed: 0 to 1200/);
    expect(errorOf(TRANSITION, ledger, 1201)).toMatch(/^#VALUE! horizon/);
    expect(errorOf(TRANSITION, ledger, "a year")).toMatch(/^#VALUE! horizon must be a number/);
    expect(errorOf(TRANSITION, ledger, 12, "soon")).toMatch(/^#VALUE! firstDay/);
    expect(errorOf(TRANSITION, ledger, 12, "2022-01-01", "2021-01-01")).toMatch(/^#VALUE! lastDay/);
    expect(errorOf(TRANSITION, ledger, 12, null, null, "drop")).toMatch(
      /^#VALUE! withdrawn.*separate, exclude, last/,
    );
    expect(errorOf(TRANSITION, ledger, 12, null, null, null, "gini")).toMatch(/^#VALUE! output.*accuracy/);
  });

  test("leave nothing to compute: #N/A saying why", () => {
    expect(errorOf(TRANSITION, ledger, 36)).toMatch(
      /^#N\/A ledger: nothing to compute from: no cohort .*36 months/,
    );
    expect(errorOf(TRANSITION, [PLAIN, ...oak()], 12, null, null, null, "accuracy")).toMatch(
      /^#N\/A accuracy: nothing to compute from: no default among the observations \(1\)/,
    );
    const gone = [PLAIN, ["Elm", "2020-12-31", "B"], ["Elm", "2021-12-31", "D"]];
    expect(errorOf(TRANSITION, gone, 12, null, null, null, "accuracy")).toMatch(/^#N\/A .*no survivor/);
    expect(errorOf(TRANSITION, ledger, 12, "2010-12-31", "2010-12-31", null, "stability")).toMatch(
      /^#N\/A stability: nothing to compute from: no issuer was rated/,
    );
  });

  test("at a horizon of 0 give the identity", () => {
    const identity = valueOf(TRANSITION, ledger, 0, null, null, null, "matrix", "lianhe") as (
      string | number
    )[][];
    for (const [index, [, ...cells]] of identity.slice(1).entries()) {
      const n = cells.at(-1);
      const expected = cells.slice(0, -1).map((_cell, at) => (n === 0 ? "" : at === index ? 1 : 0));
      expect(cells.slice(0, -1)).toEqual(expected);
    }
  });
});

describe("moves", () => {
  const head = [...PLAIN, "BCA", "outlook", "method", "version"];
  const rows = two(
    head,
    ["Elm", "2020-12-31", "AA", "a", "stable", "lianhe-guarantor", "4.0.202208+1"],
    ["Elm", "2021-03-31", "AA-", "a-", "negative", "lianhe-guarantor", "4.0.202208+1"],
    ["Elm", "2021-06-30", "A", "a-", "stable", "lianhe-guarantor", "5.0"],
    ["Elm", "2021-09-30", "A+", "", "stable", "", ""],
  );

  test("show the outlook before, the stand-alone's own move and another methodology", () => {
    expect(tableOf(rows, "moves").map((row) => row.slice(2))).toEqual([
      ["from", "to", "notches", "flag", "outlook before", "standalone notches", "method"],
      ["AA", "AA-", -1, "", "stable", -1, ""],
      ["AA-", "A", -2, "", "negative", 0, "lianhe-guarantor@4.0.202208+1 → lianhe-guarantor@5.0"],
      ["A", "A+", 1, "reversal", "stable", "", "lianhe-guarantor@5.0 → none"],
    ]);
  });

  test("reach from `from` to `to` and the horizon, and need no cohort", () => {
    const dates = (from: string | null, to: string | null, horizon: number) =>
      (valueOf(TRANSITION, rows, horizon, from, to, null, "moves") as unknown[][])
        .slice(1)
        .map(([, date]) => date);
    expect(dates(null, null, 120)).toEqual([44_286, 44_377, 44_469]);
    expect(dates("2021-06-30", null, 120)).toEqual([44_377, 44_469]);
    expect(dates(null, "2021-03-31", 3)).toEqual([44_286, 44_377]);
    expect(dates(null, "2021-03-29", 3)).toEqual([44_286]);
    expect(tableOf([PLAIN, ...oak()], "moves")).toHaveLength(1);
  });
});
