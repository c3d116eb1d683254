import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { valueOf } from "./ask";

/**
 * Every figure of a book, counted by hand: six holdings of three groups for the functions of a portfolio, five bonds with their
 * events for those of a book. A figure that is added without a count fails the last test.
 */

const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const near = (value: number) => expect.closeTo(value, 12) as number;
const serial = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** 825 in all, 800 of it rated. */
const RATINGS = column("AAA", "AA+", "A", "BBB-", "BB", "NR");
const AMOUNTS = column(100, 200, 300, 150, 50, 25);
const GROUPS = column("x", "y", "x", "z", "y", "y");
const OUTLOOKS = column("stable", "negative", "", "positive", "", "");
const WATCHES = column("", "negative", true, "", "", "");
const LATER = column("AA", "BB+", "A", "BB-", "BBB", "AA");
const RATES = [
  ["", 1],
  ["AAA", 0.0001],
  ["AA+", 0.001],
  ["A", 0.002],
  ["BBB-", 0.01],
  ["BB", 0.05],
];
/** What certainly defaults, and what never does: every draw is the same. */
const CERTAIN = [
  ["", 1],
  ...RATES.slice(1).map(([symbol]) => [symbol, ["BBB-", "BB"].includes(String(symbol)) ? 1 : 0]),
];
const AGENCIES = [
  ["AAA", "AA", "A"],
  ["A", "NR", "BBB"],
  ["", "AA", ""],
  ["NR", "", ""],
];

const BONDS = [
  [
    ...[
      "code",
      "issuer",
      "class",
      "position",
      "start",
      "maturity",
      "calls",
      "issuer rating",
      "rating",
      "reviewed",
    ],
    ...[
      "guarantor",
      "guarantor rating",
      "implied rating",
      "external rating 1",
      "external rating 2",
      "sector",
    ],
  ],
  [
    "B1",
    "Alder",
    "MTN",
    100,
    "2023-01-10",
    "2028-01-10",
    "3+2",
    "AA",
    "AA",
    "2024-06-30",
    "",
    "",
    "A",
    "AA",
    "AA-",
    "rail",
  ],
  [
    "B2",
    "Birch",
    "guaranteed",
    80,
    "2023-01-10",
    "2026-01-10",
    "",
    "A",
    "AAA",
    "2024-06-30",
    "Gorse",
    "AAA",
    "",
    "",
    "",
    "",
  ],
  [
    "B3",
    "Cedar",
    "subordinated",
    60,
    "2023-01-10",
    "2028-01-10",
    "",
    "AA",
    "AA-",
    "2024-06-30",
    "",
    "",
    "",
    "AAA",
    "A",
    "",
  ],
  [
    "B4",
    "Daphne",
    "MTN",
    40,
    "2022-01-10",
    "2024-12-01",
    "",
    "BB",
    "BB",
    "2024-06-30",
    "",
    "",
    "",
    "",
    "",
    "",
  ],
  ["B5", "Elm", "MTN", 20, "2023-01-10", "perpetual", "", "A", "", "", "", "", "", "", "", ""],
];
const EVENTS = [
  ["bond", "date", "event", "source", "value"],
  ["B1", "2024-09-30", "rated", "report 12", "A"],
  ["Gorse", "2024-10-15", "guarantor-change", "announcement 3", ""],
  ["B3", "2024-11-15", "default", "clearing house", 50],
  ["B3", "2024-12-20", "recovery", "trustee", 10],
];
const DAY = "2024-12-31";
const on = (iso: string) => serial(iso);
const left = (iso: string) => serial(iso) - serial(DAY);

type Count = readonly [name: string, args: readonly unknown[], counted: unknown];

const portfolio: readonly Count[] = [
  // (1·100 + 2·200 + 6·300 + 10·150 + 12·50) / 800 = 4400 / 800; half-way the worse.
  [
    "PORTFOLIO.AVERAGE",
    [RATINGS, AMOUNTS, "rank", "all", "global"],
    [
      ["measure", "value"],
      ["average rating", "A"],
      ["average position", 5.5],
      ["rated", 800],
      ["not rated", 25],
      ["rule", "rank"],
    ],
  ],
  ["PORTFOLIO.AVERAGE", [RATINGS, AMOUNTS, "rank-better", "rating", "global"], "A+"],
  ["PORTFOLIO.AVERAGE", [RATINGS, AMOUNTS, "rank-worse", "rating", "global"], "A"],
  ["PORTFOLIO.AVERAGE", [RATINGS, AMOUNTS, "moodys-factors", "value", "global"], 197_100 / 800],
  // (1·100 + 10·200 + 120·300 + 610·150 + 1350·50) / 800, between 220 and 310.
  ["PORTFOLIO.WARF", [RATINGS, AMOUNTS, "moodys-factors"], 246.375],
  ["PORTFOLIO.WARF", [RATINGS, AMOUNTS, "moodys-factors", "rating"], "BBB+"],
  ["PORTFOLIO.WARF", [RATINGS, AMOUNTS, "moodys-factors", "to-worse"], 310 - 246.375],
  ["PORTFOLIO.WARF", [RATINGS, AMOUNTS, "moodys-factors", "to-better"], 246.375 - 220],
  [
    "PORTFOLIO.DISTRIBUTION",
    [RATINGS, AMOUNTS, "band", null, "global"],
    [
      ["band", "number", "amount", "share", "cumulative share"],
      ["Investment grade", 4, 750, near(750 / 825), near(750 / 825)],
      ["Speculative grade", 1, 50, near(50 / 825), near(800 / 825)],
      ["Default", 0, 0, 0, near(800 / 825)],
      ["not rated", 1, 25, near(25 / 825), near(1)],
    ],
  ],
  [
    "PORTFOLIO.DISTRIBUTION",
    [RATINGS, AMOUNTS, "letter", GROUPS, "global"],
    [
      ["letter", "x", "y", "z", "amount"],
      ["AAA", 100, 0, 0, 100],
      ["AA", 0, 200, 0, 200],
      ["A", 300, 0, 0, 300],
      ["BBB", 0, 0, 150, 150],
      ["BB", 0, 50, 0, 50],
      ...["B", "CCC", "CC", "C", "D"].map((letter) => [letter, 0, 0, 0, 0]),
      ["not rated", 0, 25, 0, 25],
    ],
  ],
  // x 400, y 275, z 150 of 825; squares 400² + 275² + 150² = 258,125.
  [
    "PORTFOLIO.CONCENTRATION",
    [GROUPS, AMOUNTS, 2],
    [
      ["measure", "value"],
      ["groups", 3],
      ["amount", 825],
      ["largest", "x"],
      ["largest, share", near(400 / 825)],
      ["largest 2, share", near(675 / 825)],
      ["Herfindahl–Hirschman index", near(258_125 / 825 ** 2)],
      ["effective number", near(825 ** 2 / 258_125)],
    ],
  ],
  ["PORTFOLIO.CONCENTRATION", [GROUPS, AMOUNTS, 2, "largest"], near(400 / 825)],
  ["PORTFOLIO.CONCENTRATION", [GROUPS, AMOUNTS, 2, "top"], near(675 / 825)],
  ["PORTFOLIO.CONCENTRATION", [GROUPS, AMOUNTS, 2, "hhi"], near(258_125 / 825 ** 2)],
  ["PORTFOLIO.CONCENTRATION", [GROUPS, AMOUNTS, 2, "effective"], near(825 ** 2 / 258_125)],
  [
    "PORTFOLIO.CONCENTRATION",
    [GROUPS, AMOUNTS, 2, "groups"],
    [
      ["group", "number", "amount", "share", "cumulative share"],
      ["x", 2, 400, near(400 / 825), near(400 / 825)],
      ["y", 3, 275, near(275 / 825), near(675 / 825)],
      ["z", 1, 150, near(150 / 825), near(1)],
    ],
  ],
  // (1·100 + 2·200 + 3·300 + ½·50 + 0·25) / 675, beside 150 without an end.
  [
    "PORTFOLIO.LIFE",
    [AMOUNTS, column(1, 2, 3, "perpetual", 0.5, 0), null, "all"],
    [
      ["measure", "value"],
      ["weighted life, years", near(1425 / 675)],
      ["with an end", 675],
      ["without an end", 150],
    ],
  ],
  // Days of 365.25 to a year: (365·100 + 730·200 + 1095·300) / 600.
  [
    "PORTFOLIO.LIFE",
    [column(100, 200, 300), column("2026-01-01", "2027-01-01", "2028-01-01"), "2025-01-01"],
    near((365 * 100 + 730 * 200 + 1095 * 300) / 600 / 365.25),
  ],
  [
    "PORTFOLIO.WATCH",
    [RATINGS, AMOUNTS, OUTLOOKS, WATCHES, "global"],
    [
      ["state", "number", "amount", "share"],
      ["on watch, negative", 1, 200, near(200 / 825)],
      ["on watch, positive", 0, 0, 0],
      ["on watch, direction open", 1, 300, near(300 / 825)],
      ["outlook negative", 1, 200, near(200 / 825)],
      ["outlook positive", 1, 150, near(150 / 825)],
      ["outlook developing", 0, 0, 0],
      ["outlook stable", 1, 100, near(100 / 825)],
      ["on watch or outlook negative", 2, 500, near(500 / 825)],
      ["nothing said", 2, 75, near(75 / 825)],
    ],
  ],
  // Watch negative two down; then an open watch one down; then a watch one its way.
  [
    "PORTFOLIO.LEANING",
    [RATINGS, "clo-2009", OUTLOOKS, WATCHES, "global"],
    column("AAA", "AA-", "A", "BBB-", "BB", "NR"),
  ],
  [
    "PORTFOLIO.LEANING",
    [RATINGS, "house-careful", OUTLOOKS, WATCHES, "global"],
    column("AAA", "AA", "A-", "BBB-", "BB", "NR"),
  ],
  [
    "PORTFOLIO.LEANING",
    [RATINGS, "house-even", OUTLOOKS, WATCHES, "global"],
    column("AAA", "AA", "A", "BBB-", "BB", "NR"),
  ],
  [
    "PORTFOLIO.CROSSINGS",
    [RATINGS, LATER, AMOUNTS, column("a", "b", "c", "d", "e", "f"), "list", "global"],
    [
      ["name", "from", "to", "kind", "amount"],
      ["b", "AA+", "BB+", "fallen-angel", 200],
      ["d", "BBB-", "BB-", "fallen-angel", 150],
      ["e", "BB", "BBB", "rising-star", 50],
    ],
  ],
  [
    "PORTFOLIO.CROSSINGS",
    [RATINGS, LATER, AMOUNTS, null, "summary", "global"],
    [
      ["kind", "number", "amount", "share"],
      ["fallen-angel", 2, 350, near(350 / 825)],
      ["rising-star", 1, 50, near(50 / 825)],
    ],
  ],
  // Of three the second, of two the lower, of one itself, of none nothing.
  ["PORTFOLIO.SPLIT", [AGENCIES, "middle", "global"], column("AA", "BBB", "AA", "")],
  ["PORTFOLIO.SPLIT", [AGENCIES, "second-best", "global"], column("AA", "BBB", "AA", "")],
  ["PORTFOLIO.SPLIT", [AGENCIES, "lowest", "global"], column("A", "BBB", "AA", "")],
  ["PORTFOLIO.SPLIT", [AGENCIES, "highest", "global"], column("AAA", "A", "AA", "")],
  [
    "PORTFOLIO.LIMITS",
    [
      [
        ["issuer", "rating", "amount"],
        ...RATINGS.map(([rating], row) => [GROUPS[row]?.[0], rating, AMOUNTS[row]?.[0]]),
      ],
      [
        ["issuer", "*", 0.45],
        ["letter", "BBB", 100, "amount"],
        ["band", "Speculative grade", 0.065],
      ],
      "global",
    ],
    [
      ["dimension", "group", "amount", "share", "limit", "room", "state"],
      ["issuer", "x", 400, near(400 / 825), 0.45, near(0.45 - 400 / 825), "breached"],
      ["issuer", "y", 275, near(275 / 825), 0.45, near(0.45 - 275 / 825), "within"],
      ["issuer", "z", 150, near(150 / 825), 0.45, near(0.45 - 150 / 825), "within"],
      ["letter", "BBB", 150, near(150 / 825), 100, -50, "breached"],
      // 6.06 of 6.5 percent: more than nine tenths of it.
      ["band", "Speculative grade", 50, near(50 / 825), 0.065, near(0.065 - 50 / 825), "near"],
    ],
  ],
  // 0.6 · (100·0.0001 + 200·0.001 + 300·0.002 + 150·0.01 + 50·0.05) = 0.6 · 4.81
  ["PORTFOLIO.LOSS", [RATINGS, AMOUNTS, 1, RATES, 0.4, "total", "global"], near(2.886)],
  [
    "PORTFOLIO.LOSS",
    [RATINGS, AMOUNTS, 1, RATES, 0.4, "rows", "global"],
    [
      [0.0001, near(0.006)],
      [0.001, near(0.12)],
      [0.002, near(0.36)],
      [0.01, near(0.9)],
      [0.05, near(1.5)],
      ["", ""],
    ],
  ],
  // 0.6 · (150 + 50) in every draw.
  [
    "PORTFOLIO.LOSSES",
    [RATINGS, AMOUNTS, 1, CERTAIN, 0.4, 0.2, 50, 1, "global"],
    [
      ["measure", "loss", "share of the amount", "mean from there on"],
      ["expected loss, computed", near(120), near(0.15), ""],
      ["mean loss, drawn", near(120), near(0.15), ""],
      ["± at 95%, at most", 0, 0, ""],
      ["standard deviation", 0, 0, ""],
      ...["50%", "75%", "90%", "95%", "99%", "99.5%", "99.9%"].map((level) => [
        level,
        near(120),
        near(0.15),
        near(120),
      ]),
      ["largest", near(120), near(0.15), ""],
      ["amount", 800, "", ""],
      ["not rated, left out", 25, "", ""],
      ["draws", 50, "", ""],
      ["seed", 1, "", ""],
      ["ρ", 0.2, "", ""],
      ["formula", "p(Z) = Φ[(Φ⁻¹(PD) − √ρ·Z) / √(1 − ρ)]", "", ""],
      ["source", "house: the table that the sheet gives", "", ""],
    ],
  ],
];

const book: readonly Count[] = [
  // AA and A are three apart, AAA and A five: the lower of two is the middle.
  [
    "BOOK.RATE",
    [BONDS, null, "circ"],
    [
      [
        ...["rating", "long-term", "from the issuer", "from the implied rating", "flag", "external rating"],
        ...["from the external rating", "external split"],
      ],
      ["AA", "AA", 0, 3, "priced lower", "AA-", 1, 1],
      ["AAA", "AAA", 5, "", "", "", "", ""],
      ["AA-", "AA-", -1, "", "external split", "A", 2, 5],
      ["BB", "BB", 0, "", "", "", "", ""],
      ["A", "A", 0, "", "", "", "", ""],
    ],
  ],
  // B3 has defaulted and is none that is held.
  [
    "BOOK.FLAGS",
    [BONDS, EVENTS, DAY, null, "circ"],
    [
      [
        ...[
          "code",
          "issuer",
          "long-term",
          "from the implied rating",
          "external rating",
          "from the external rating",
        ],
        ...["external split", "flag"],
      ],
      ["B1", "Alder", "AA", 3, "AA-", 1, 1, "priced lower"],
    ],
  ],
  // B1 was rated in September: half a year from then. The guarantor of B2 changed after its rating: at once.
  [
    "BOOK.NEXT",
    [BONDS, EVENTS, DAY, null, "circ"],
    [
      ["code", "state", "rating", "last review", "next review", "days left", "event", "next call"],
      ["B1", "held", "A", on("2024-09-30"), on("2025-03-30"), left("2025-03-30"), "", on("2026-01-10")],
      [
        ...["B2", "held", "AAA", on("2024-06-30"), on("2024-10-15"), left("2024-10-15")],
        ...["Major change of the guarantor (announcement 3)", ""],
      ],
      ["B3", "defaulted", "AA-", on("2024-06-30"), "", "", "", ""],
      ["B4", "matured", "BB", on("2024-06-30"), "", "", "", ""],
      ["B5", "not rated", "", "", "", "", "", ""],
    ],
  ],
  [
    "BOOK.LEDGER",
    [BONDS, EVENTS, DAY, "circ"],
    [
      ["issuer", "date", "rating", "status", "source"],
      ["B1", on("2024-06-30"), "AA", "rated", ""],
      ["B1", on("2024-09-30"), "A", "rated", "report 12"],
      ["B2", on("2024-06-30"), "AAA", "rated", ""],
      ["B3", on("2024-06-30"), "AA-", "rated", ""],
      ["B3", on("2024-11-15"), "", "default", "clearing house"],
      ["B4", on("2024-06-30"), "BB", "rated", ""],
      ["B4", on("2024-12-01"), "", "withdrawn", ""],
    ],
  ],
  // One of five, 60 of 300; 10 of the 50 that were owed came back.
  [
    "BOOK.DEFAULTS",
    [BONDS, EVENTS, DAY, "class", "circ"],
    [
      [
        "class",
        "bonds",
        "amount",
        "defaulted",
        "default rate",
        "rate by amount",
        "owed",
        "recovered",
        "recovery rate",
      ],
      ["MTN", 3, 160, 0, 0, 0, 0, 0, ""],
      ["guaranteed", 1, 80, 0, 0, 0, 0, 0, ""],
      ["subordinated", 1, 60, 1, 1, 1, 50, 10, 0.2],
      ["all", 5, 300, 1, 0.2, 0.2, 50, 10, 0.2],
    ],
  ],
  [
    "BOOK.HELD",
    [BONDS, EVENTS, DAY, null, "circ"],
    [
      [
        ...[
          "code",
          "issuer",
          "issuer group",
          "class",
          "sector",
          "region",
          "guarantor",
          "rating",
          "amount",
          "end",
        ],
        ...["coupon", "yield", "spread", "outlook", "watch"],
      ],
      ["B1", "Alder", "", "MTN", "rail", "", "", "A", 100, on("2028-01-10"), "", "", "", "", false],
      ["B2", "Birch", "", "guaranteed", "", "", "Gorse", "AAA", 80, on("2026-01-10"), "", "", "", "", false],
      ["B5", "Elm", "", "MTN", "", "", "", "NR", 20, "perpetual", "", "", "", "", false],
    ],
  ],
  [
    "BOOK.DUE",
    [BONDS, EVENTS, DAY, 380, null, "circ"],
    [
      ["code", "issuer", "what", "date", "days left", "rating", "event"],
      ["B5", "Elm", "not rated", "", "", "", ""],
      [
        ...["B2", "Birch", "review", on("2024-10-15"), left("2024-10-15"), "AAA"],
        "Major change of the guarantor (announcement 3)",
      ],
      ["B1", "Alder", "review", on("2025-03-30"), left("2025-03-30"), "A", ""],
      ["B1", "Alder", "call", on("2026-01-10"), left("2026-01-10"), "A", ""],
      ["B2", "Birch", "maturity", on("2026-01-10"), left("2026-01-10"), "AAA", ""],
    ],
  ],
  [
    "BOOK.STEPS",
    [BONDS, "B2", "findings", null, "circ"],
    "Guarantee 1 (AAA) adds 5 notches: without it the bond would stand at A.",
  ],
  [
    "BOOK.HISTORY",
    [BONDS, EVENTS, DAY, "B3", null, "circ"],
    [
      ["date", "event", "value", "concerns", "source"],
      [on("2024-06-30"), "first rating", "AA-", "B3", ""],
      [on("2024-11-15"), "default", 50, "B3", "clearing house"],
      [on("2024-12-20"), "recovery", 10, "B3", "trustee"],
    ],
  ],
];

describe.each([
  ["a portfolio", portfolio],
  ["a book", book],
] as const)("the figures of %s", (_what, counts) => {
  test.each(counts.map((count, index) => [`${count[0]} (${String(index + 1)})`, count] as const))(
    "%s as counted by hand",
    (_name, [name, args, counted]) => {
      expect(valueOf(name, ...args)).toEqual(counted);
    },
  );
});

test("no figure is without a count", () => {
  const counted = new Set([...portfolio, ...book].map(([name]) => name));
  // A list of what ships holds no figure.
  const open = functionNames.filter(
    (name) => /^(PORTFOLIO|BOOK)\./.test(name) && name !== "PORTFOLIO.TABLES" && !counted.has(name),
  );
  expect(open).toEqual([]);
});

test("the ends of a share by samples are those of its binomial distribution: 60 at AA, of which 6 default, 9 fall and 45 stay", () => {
  const history = Array.from({ length: 60 }, (_one, index) => [
    `E${String(index)}`,
    "AA",
    index < 6 ? "D" : index < 15 ? "A" : "AA",
  ]);
  const ends = (output: string) => {
    const rows = valueOf(
      ...([
        "REVIEW.MIGRATION",
        [["entity", 2020, 2021], ...history],
        "cohort",
        output,
        null,
        "circ",
      ] as const),
      ...[10_000, 3, 0.95, "en"],
    ) as unknown[][];
    const row = rows.find(([from]) => from === "AA") ?? [];
    return ["default", "A", "AA"].map((to) => row[(rows[0] ?? []).indexOf(to)]);
  };
  /** The smallest share of n that is not passed with that likelihood. */
  const binomial = (p: number, level: number) => {
    let [part, below] = [(1 - p) ** 60, 0];
    for (let k = 0; k <= 60; k += 1) {
      below += part;
      if (below >= level) return k / 60;
      part *= (((60 - k) / (k + 1)) * p) / (1 - p);
    }
    return 1;
  };
  expect(ends("matrix")).toEqual([0.1, 0.15, 0.75]);
  expect(ends("low")).toEqual([0.1, 0.15, 0.75].map((p) => near(binomial(p, 0.025))));
  expect(ends("high")).toEqual([0.1, 0.15, 0.75].map((p) => near(binomial(p, 0.975))));
});
