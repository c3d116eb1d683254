import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

const tableOf = (name: string, ...args: readonly unknown[]) => valueOf(name, ...args) as unknown[][];

const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe("ratings of a portfolio", () => {
  test("are read with what is printed about them, and in one notation", () => {
    expect(
      valueOf("PORTFOLIO.AVERAGE", column("Aa1u", "(P)A1", "WR"), column(1, 1, 5), null, null, null),
    ).toBe("Aa3");
    expect(valueOf("PORTFOLIO.WARF", column("Aa1 *-", "Aa3"), column(1, 1), "moodys-factors", "rating")).toBe(
      "Aa2",
    );
  });

  test("on two scales are refused, naming both", () => {
    expect(errorOf("PORTFOLIO.AVERAGE", column("AA", "AAg"), column(1, 1))).toContain("ccxap");
  });

  test("of the wrong scale for a table are refused, and sent to SCALE.MAP where the scale is named", () => {
    expect(errorOf("PORTFOLIO.WARF", column("AAg"), null, "moodys-factors")).toContain("#VALUE!");
    expect(errorOf("PORTFOLIO.WARF", column("AA"), null, "moodys-factors", null, "lianhe")).toContain(
      "SCALE.MAP",
    );
  });

  test("that no scale tells apart give an answer where all scales agree, and ask for the scale where not", () => {
    expect(valueOf("PORTFOLIO.AVERAGE", column("AAA", "A"), column(1, 1))).toBe("AA-");
    expect(errorOf("PORTFOLIO.AVERAGE", column("AAA", "CCC"), column(1, 1), "rank", "value")).toContain(
      "lianhe",
    );
    expect(valueOf("PORTFOLIO.DISTRIBUTION", column("AAA", "A"), column(1, 3))).toEqual([
      ["letter", "number", "amount", "share", "cumulative share"],
      ["AAA", 1, 1, 0.25, 0.25],
      ["A", 1, 3, 0.75, 1],
    ]);
  });

  test("that are blank beside an amount are missing by their row; a row blank in both is passed over", () => {
    expect(errorOf("PORTFOLIO.AVERAGE", column("AA", null), column(1, 2))).toContain("ratings, row 2");
    expect(valueOf("PORTFOLIO.AVERAGE", column("AA", null), column(1, null))).toBe("AA");
    expect(errorOf("PORTFOLIO.AVERAGE", column("AA", "A"), column(1, null))).toContain("amounts, row 2");
    expect(errorOf("PORTFOLIO.AVERAGE", column("AA"), column(-1))).toContain("amounts, row 1");
    expect(errorOf("PORTFOLIO.AVERAGE", column("AA", "BBBB"), column(1, 1))).toContain('"BBBB"');
  });
});

describe("a table that stands in the sheet", () => {
  test("of factors is read on the scale of the ratings, whatever its head and its order", () => {
    const own = [
      ["symbol", "factor"],
      ["A", 9],
      ["AA", 3],
      ["AAA", 1],
    ];
    const all = valueOf(
      "PORTFOLIO.WARF",
      column("AAA", "A"),
      column(1, 1),
      own,
      "all",
      "circ",
    ) as unknown[][];
    expect(all.slice(0, 5)).toEqual([
      ["measure", "value"],
      ["average factor", 5],
      ["rating", "AA"],
      ["holds from", 2],
      ["up to", 6],
    ]);
    expect(errorOf("PORTFOLIO.WARF", column("AAA"), null, [...own, ["A-", 2]], null, "circ")).toContain(
      "row 5",
    );
    expect(errorOf("PORTFOLIO.WARF", column("BB"), null, own, null, "circ")).toContain('"BB"');
  });

  test("of default rates has years in its head", () => {
    const own = [
      ["", 1, 3],
      ["AA", 0.01, 0.05],
      ["A", 0.02, 0.08],
    ];
    const loss = (horizon: number) =>
      valueOf("PORTFOLIO.LOSS", column("AA", "A"), column(100, 50), horizon, own, 0.4);
    expect(loss(1)).toBeCloseTo((100 * 0.01 + 50 * 0.02) * 0.6, 12);
    expect(loss(3)).toBeCloseTo((100 * 0.05 + 50 * 0.08) * 0.6, 12);
    expect(errorOf("PORTFOLIO.LOSS", column("AA"), null, 4, own, 0.4)).toContain("horizon");
    const falling = [...own.slice(0, 2), ["A", 0.08, 0.02]];
    expect(errorOf("PORTFOLIO.LOSS", column("AA"), null, 1, falling, 0.4)).toContain("row 3");
  });
});

describe("losses", () => {
  test("take a horizon and a recovery for each row", () => {
    const rows = valueOf(
      "PORTFOLIO.LOSS",
      column("BBB", "NR", "BB"),
      column(100, 10, 50),
      column(1, 1, 5),
      "sp-global-1981-2016",
      column(0.4, 0, 0.25),
      "rows",
    ) as number[][];
    expect(rows[0]).toEqual([0.0018, 100 * 0.0018 * 0.6]);
    expect(rows[1]).toEqual(["", ""]);
    expect(rows[2]?.[1]).toBeCloseTo(50 * 0.0784 * 0.75, 12);
  });

  test("print their formula, seed and source", () => {
    const table = valueOf(
      "PORTFOLIO.LOSSES",
      column("B"),
      column(100),
      1,
      "sp-global-1981-2016",
      0.4,
      0.2,
      500,
      9,
    );
    const told = Object.fromEntries(
      (table as [string, unknown][]).map(([name, value]) => [name, value]),
    ) as Record<string, unknown>;
    expect(told).toMatchObject({ seed: 9, draws: 500, ρ: 0.2, largest: 60 });
    expect(told["formula"]).toContain("Φ⁻¹(PD)");
  });
});

describe("groups", () => {
  test("are one whatever the case and the spaces, and written as first met", () => {
    expect(
      valueOf(
        "PORTFOLIO.CONCENTRATION",
        column("Alder Co", "alder co", "Birch"),
        column(1, 2, 1),
        1,
        "groups",
      ),
    ).toEqual([
      ["group", "number", "amount", "share", "cumulative share"],
      ["Alder Co", 2, 3, 0.75, 0.75],
      ["Birch", 1, 1, 0.25, 1],
    ]);
    expect(errorOf("PORTFOLIO.CONCENTRATION", column("a", null), column(1, 2))).toContain("groups, row 2");
  });

  test("of classes stand beside each other in the distribution", () => {
    expect(
      valueOf(
        "PORTFOLIO.DISTRIBUTION",
        column("AA", "AA-", "BB", "NR"),
        column(1, 2, 4, 8),
        "band",
        column("mtn", "cp", "mtn", "cp"),
        "circ",
      ),
    ).toEqual([
      ["band", "mtn", "cp", "amount"],
      ["Investment grade", 1, 2, 3],
      ["Speculative grade", 4, 0, 4],
      ["Default", 0, 0, 0],
      ["not rated", 0, 8, 8],
    ]);
  });
});

describe("what ratings lean to", () => {
  test("is what is printed or what a column says; two that differ are refused", () => {
    const shares = (...args: readonly unknown[]) =>
      Object.fromEntries(
        (valueOf("PORTFOLIO.WATCH", ...args) as [string, number, number][]).map(([name, , amount]) => [
          name,
          amount,
        ]),
      );
    expect(
      shares(
        column("AA/Negative", "A", "A"),
        column(1, 2, 4),
        column(null, "负面", "stable"),
        column(null, null, true),
      ),
    ).toMatchObject({
      "outlook negative": 3,
      "on watch, direction open": 4,
      "on watch or outlook negative": 7,
    });
    expect(errorOf("PORTFOLIO.WATCH", column("AA/Negative"), null, column("positive"))).toContain("negative");
  });
});

describe("limits", () => {
  const held = [
    ["发行人", "信用等级", "行业", "账面价值"],
    ["甲", "AAA", "电力", 60],
    ["乙", "BB", "地产", 30],
    ["甲", "AA", "电力", 10],
  ];

  test("read Chinese headings, each by any of its words", () => {
    expect(
      valueOf(
        "PORTFOLIO.LIMITS",
        held,
        [
          ["issuer", "甲", 0.7],
          ["行业", "*", 0.5],
          ["band", "Speculative grade", 0.25],
        ],
        "circ",
      ),
    ).toEqual([
      ["dimension", "group", "amount", "share", "limit", "room", "state"],
      ["issuer", "甲", 70, 0.7, 0.7, 0, "near"],
      ["sector", "电力", 70, 0.7, 0.5, expect.closeTo(-0.2, 12), "breached"],
      ["sector", "地产", 30, 0.3, 0.5, expect.closeTo(0.2, 12), "within"],
      ["band", "Speculative grade", 30, 0.3, 0.25, expect.closeTo(-0.05, 12), "breached"],
    ]);
  });

  test("name their dimension in the language that is asked for, whichever it was typed in; a heading of one's own as it is", () => {
    const book = [
      ["发行人", "sector", "担保人", "品种", "集团", "地区", "desk", "级别", "金额"],
      ["a", "b", "c", "d", "e", "f", "g", "AA", 100],
    ];
    const named = (dimension: string, language: string) =>
      tableOf("PORTFOLIO.LIMITS", book, [[dimension, "*", 0.2]], "circ", null, language)[1]?.[0];
    const words = [
      ...[
        ["issuer", "发行人"],
        ["sector", "行业"],
        ["guarantor", "担保人"],
        ["class", "债券品种"],
      ],
      ...[
        ["issuer group", "所属集团"],
        ["region", "地区"],
        ["rating", "级别"],
        ["band", "级别组"],
      ],
      ...[
        ["letter", "大级别"],
        ["desk", "desk"],
      ],
    ];
    for (const [en = "", zh = ""] of words) {
      expect([named(en, "en"), named(en, "zh")]).toEqual([en, zh]);
      if (en !== "letter") expect([named(zh, "en"), named(zh, "zh")]).toEqual([en, zh]);
    }
  });

  test("on a rating, a letter or a band are read on the scale, in either language, alone or with all on one side", () => {
    const book = [
      ["issuer", "rating", "amount"],
      ["a", "AA", 100],
      ["b", "A", 50],
      ["c", "BBB-", 30],
      ["d", "NR", 20],
    ];
    const rowOf = (dimension: string, group: string, language = "en") =>
      tableOf("PORTFOLIO.LIMITS", book, [[dimension, group, 0.2]], "global", null, language)[1]?.slice(1, 3);
    expect(rowOf("rating", "BBB or worse")).toEqual(["BBB or worse, or not rated", 50]);
    expect(rowOf("rating", "bbb－ and below")).toEqual(["BBB- or worse, or not rated", 50]);
    expect(rowOf("rating", "BB+及以下", "zh")).toEqual(["BB+及以下（含无级别）", 20]);
    expect(rowOf("rating", "A级（含）以下", "zh")).toEqual(["A及以下（含无级别）", 100]);
    expect(rowOf("rating", "A or better")).toEqual(["A or better", 150]);
    expect(rowOf("letter", "bbb")).toEqual(["BBB", 30]);
    expect(rowOf("letter", "A及以下", "zh")).toEqual(["A及以下（含无级别）", 100]);
    expect(rowOf("band", "投机级")).toEqual(["Speculative grade", 0]);
    expect(rowOf("band", "Speculative grade", "zh")).toEqual(["投机级", 0]);
    expect(rowOf("rating", "NR")).toEqual(["not rated", 20]);
    // What a label says can be given back.
    expect(rowOf("rating", "BBB or worse, or not rated")).toEqual(["BBB or worse, or not rated", 50]);
  });

  test("that may be meant in two ways, or name no bucket, are refused instead of being kept", () => {
    const book = [
      ["rating", "amount"],
      ["BBB-", 30],
    ];
    const refused = (group: string, dimension = "rating") =>
      errorOf("PORTFOLIO.LIMITS", book, [[dimension, group, 0.2]], "global");
    expect(refused("below BBB")).toMatch(/BBB or worse.*BBB- or worse/);
    expect(refused("BBB以上")).toMatch(/BBB or better.*BBB\+ or better/);
    expect(refused("BBBB")).toContain("not a symbol");
    expect(refused("junk", "band")).toContain("Speculative grade");
    expect(refused("Z or worse", "letter")).toContain("AAA");
  });

  test("on a group that nobody holds say so: its name may be another; names differ by the sign at their end", () => {
    const book = [
      ["issuer", "external", "amount"],
      ["Alder", "AA-", 100],
      ["Birch", "AA", 50],
    ];
    const limits = [
      ["issuer", "Aldr", 0.1],
      ["external", "AA", 0.5],
      ["external", "AA-", 0.5],
    ];
    expect(tableOf("PORTFOLIO.LIMITS", book, limits).map((row) => [row[1], row[2], row[6]])).toEqual([
      ["group", "amount", "state"],
      ["Aldr", 0, "none held"],
      ["AA", 50, "within"],
      ["AA-", 100, "breached"],
    ]);
    expect(tableOf("PORTFOLIO.LIMITS", book, limits, null, "near").length).toBe(2);
    const groups = tableOf("PORTFOLIO.CONCENTRATION", [["AA-"], ["AA"]], [[100], [50]], 10, "groups");
    expect(groups.length).toBe(3);
  });

  test("on a column that is not there are refused, naming those that are", () => {
    expect(errorOf("PORTFOLIO.LIMITS", held, [["guarantor", "*", 0.1]])).toContain("行业");
    expect(errorOf("PORTFOLIO.LIMITS", held, [["issuer", "*", 10]])).toContain("0 to 1");
  });
});

describe("migration", () => {
  const wide = [
    ["name", "FY2021", "2022年", 2023],
    ["Alder", "AA", "AA", "A"],
    ["Birch", "AA", "D", "AA"],
    ["Cedar", "AA", "NR", null],
  ];

  test("by cohorts counts each step once, and nothing after a default", () => {
    expect(valueOf("REVIEW.MIGRATION", wide, "cohort", "counts")).toEqual([
      ["from \\ to", "AAA", "AA+", "AA", "AA-", "A+", "A", "default", "withdrawn", "n"],
      ["AAA", "", "", "", "", "", "", "", "", 0],
      ["AA+", "", "", "", "", "", "", "", "", 0],
      ["AA", 0, 0, 1, 0, 0, 1, 1, 1, 4],
      ["AA-", "", "", "", "", "", "", "", "", 0],
      ["A+", "", "", "", "", "", "", "", "", 0],
      ["A", "", "", "", "", "", "", "", "", 0],
    ]);
  });

  test("by durations counts the years until a withdrawal, and those before a blank not: nobody saw when it ended", () => {
    const rowOf = (name: string, ...rows: readonly unknown[][]) =>
      tableOf("REVIEW.MIGRATION", [["name", 2020, 2021, 2022], ...rows], "duration", "counts", null, "circ")
        .find(([first]) => first === name)
        ?.slice(-2);
    const [withdrawn, defaulted] = [["c", "A", "NR", "A"] as const, ["d", "A", "D", "D"] as const];
    expect(rowOf("A", [...withdrawn], [...defaulted])).toEqual([1, 2]);
    expect(rowOf("A", ["c", "A", "A", "NR"], [...defaulted])).toEqual([1, 3]);
    expect(rowOf("A", ["c", "A", null, "A"], [...defaulted])).toEqual([1, 1]);
  });

  test("refuses years that do not rise evenly, and outputs that the estimate has not", () => {
    expect(
      errorOf("REVIEW.MIGRATION", [
        ["name", 2021, 2023, 2024],
        ["a", "A", "A", "A"],
      ]),
    ).toContain("even steps");
    expect(errorOf("REVIEW.MIGRATION", wide, "duration", "low")).toContain("rates");
    expect(
      errorOf("REVIEW.MIGRATION", [
        ["name", 2021, 2022],
        ["a", "A", "X"],
      ]),
    ).toContain("column 3");
  });
});
