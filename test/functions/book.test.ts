import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

/** A book of seven bonds, and what happened to them in two years. */
const BONDS = [
  [
    "code",
    "issuer",
    "class",
    "position",
    "start",
    "maturity",
    "issuer rating",
    "rating",
    "reviewed",
    "guarantor",
    "guarantor rating",
    "implied rating",
  ],
  ["B1", "Alder", "MTN", 100, "2023-01-10", "2028-01-10", "AA+", "AA+", "2024-01-31", "", "", "AA+"],
  ["B2", "Alder", "公司债", 50, "2023-06-01", "2024-12-01", "AA+", "AA+", "2024-01-31", "", "", "A"],
  ["B3", "Birch", "guaranteed", 80, "2022-03-01", "2027-03-01", "A", "AA", "2024-02-15", "Gorse", "AAA", ""],
  ["B4", "Cedar", "subordinated", 40, "2023-01-01", "2033-01-01", "AA", "AA-", "2024-03-20", "", "", "AA+"],
  ["B5", "Daphne", "MTN", 60, "2023-01-01", "2026-01-01", "BB", "BB", "2024-04-01", "", "", ""],
  ["B6", "Elm", "可续期公司债券", 30, "2024-01-01", "perpetual", "AAA", "AAA", "2024-01-31", "", "", ""],
  ["B7", "Fir", "CP", 20, "2024-05-01", "2025-02-01", "A", "A", "2024-05-01", "", "", ""],
];
const EVENTS = [
  ["bond", "date", "event", "source", "value"],
  ["B1", "2024-07-20", "rated", "report 12", "AA"],
  ["Alder", "2024-09-10", "cash-flow-break", "press, 10 September", ""],
  ["Gorse", "2024-08-01", "guarantor-change", "announcement 3", ""],
  ["B3", "2024-08-20", "rated", "report 14", "AA-"],
  ["B4", "2024-10-01", "watch-list", "committee 5", ""],
  ["B5", "2024-11-15", "default", "clearing house", 60],
  ["B5", "2025-03-01", "recovery", "trustee", 15],
  ["B6", "2024-07-31", "rated", "report 13", "AAA"],
  ["B7", "2025-03-01", "default", "not repaid at its end", 20],
];
const AS_OF = "2024-12-31";
const SERIAL = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const next = (asOf: string) => {
  const [, ...rows] = valueOf("BOOK.NEXT", BONDS, EVENTS, asOf, null, "circ") as unknown[][];
  return Object.fromEntries(rows.map(([code, ...rest]) => [String(code), rest.slice(0, 6)]));
};

describe("the follow-up of a book", () => {
  test("by hand at the end of 2024", () => {
    expect(next(AS_OF)).toEqual({
      // Rated in July; the break of September asks at once.
      B1: [
        "held",
        "AA",
        SERIAL("2024-07-20"),
        SERIAL("2024-09-10"),
        SERIAL("2024-09-10") - SERIAL(AS_OF),
        "Cash-flow break (press, 10 September)",
      ],
      // Ended on 1 December.
      B2: ["matured", "AA+", SERIAL("2024-01-31"), "", "", ""],
      // Its guarantor changed before it was rated in August: six months from then.
      B3: ["held", "AA-", SERIAL("2024-08-20"), SERIAL("2025-02-20"), 51, ""],
      // Six months from March came before the watch's ninety days were over.
      B4: [
        "held",
        "AA-",
        SERIAL("2024-03-20"),
        SERIAL("2024-09-20"),
        SERIAL("2024-09-20") - SERIAL(AS_OF),
        "",
      ],
      B5: ["defaulted", "BB", SERIAL("2024-04-01"), "", "", ""],
      B6: ["held", "AAA", SERIAL("2024-07-31"), SERIAL("2025-01-31"), 31, ""],
      // Six months from May; its end is later.
      B7: ["held", "A", SERIAL("2024-05-01"), SERIAL("2024-11-01"), SERIAL("2024-11-01") - SERIAL(AS_OF), ""],
    });
  });

  test("knows nothing of what comes later; what was not repaid at its end is in default", () => {
    expect(next("2024-08-10")["B1"]).toEqual([
      "held",
      "AA",
      SERIAL("2024-07-20"),
      SERIAL("2025-01-20"),
      SERIAL("2025-01-20") - SERIAL("2024-08-10"),
      "",
    ]);
    expect(next("2024-08-10")["B5"]?.[0]).toBe("held");
    expect(next("2025-02-15")["B7"]?.[0]).toBe("matured");
    expect(next("2025-12-31")["B7"]?.[0]).toBe("defaulted");
  });

  test("needs a source and a day for each event", () => {
    const without = [EVENTS[0], ["B1", "2024-07-20", "watch-list", "", ""]];
    expect(errorOf("BOOK.NEXT", BONDS, without, AS_OF)).toContain("row 2, source");
    expect(errorOf("BOOK.NEXT", BONDS, [EVENTS[0], ["B1", "", "watch-list", "x", ""]], AS_OF)).toContain(
      "row 2, date",
    );
    expect(errorOf("BOOK.NEXT", BONDS, [EVENTS[0], ["B1", AS_OF, "gossip", "x", ""]], AS_OF)).toContain(
      "cash-flow-break",
    );
    expect(errorOf("BOOK.NEXT", BONDS, EVENTS, null)).toContain("asOf");
  });
});

describe("the ledger of a book", () => {
  const ledger = valueOf("BOOK.LEDGER", BONDS, EVENTS, AS_OF, "circ") as unknown[][];

  test("has each rating, a default, and maturity as a withdrawal", () => {
    const of = (code: string) =>
      ledger.filter(([one]) => one === code).map(([, date, ...rest]) => [date, ...rest]);
    expect(of("B1")).toEqual([
      [SERIAL("2024-01-31"), "AA+", "rated", ""],
      [SERIAL("2024-07-20"), "AA", "rated", "report 12"],
    ]);
    expect(of("B2")).toEqual([
      [SERIAL("2024-01-31"), "AA+", "rated", ""],
      [SERIAL("2024-12-01"), "", "withdrawn", ""],
    ]);
    expect(of("B5")).toEqual([
      [SERIAL("2024-04-01"), "BB", "rated", ""],
      [SERIAL("2024-11-15"), "", "default", "clearing house"],
    ]);
  });

  test("is read by REVIEW.TRANSITION: of seven, one fell, one defaulted, one ended", () => {
    const moves = valueOf("REVIEW.TRANSITION", ledger, 12, null, null, null, "moves", "circ") as unknown[][];
    expect(moves.slice(1).map(([code, , from, to]) => [code, from, to])).toEqual([
      ["B1", "AA+", "AA"],
      ["B3", "AA", "AA-"],
      ["B5", "BB", "default"],
    ]);
  });
});

test("defaults and recoveries by class, counted by hand: 1 of 2 notes, 60 of 160, a quarter came back", () => {
  const rows = valueOf("BOOK.DEFAULTS", BONDS, EVENTS, "2025-12-31", "class", "circ") as unknown[][];
  expect(rows[0]).toEqual([
    "class",
    "bonds",
    "amount",
    "defaulted",
    "default rate",
    "rate by amount",
    "owed",
    "recovered",
    "recovery rate",
  ]);
  expect(rows.find(([group]) => group === "MTN")).toEqual(["MTN", 2, 160, 1, 0.5, 0.375, 60, 15, 0.25]);
  expect(rows.find(([group]) => group === "CP")).toEqual(["CP", 1, 20, 1, 1, 1, 20, 0, 0]);
  expect(rows.at(-1)).toEqual(["all", 7, 380, 2, 2 / 7, 80 / 380, 80, 15, 15 / 80]);
  const before = valueOf("BOOK.DEFAULTS", BONDS, EVENTS, "2024-10-31", "class", "circ") as unknown[][];
  expect(before.at(-1)?.slice(3, 5)).toEqual([0, 0]);
});

test("ratings and amounts of events may stand in columns of their own, in any order; two for one event are refused", () => {
  const apart = (heads: readonly string[], cells: (rating: unknown, amount: unknown) => readonly unknown[]) =>
    EVENTS.map(([of, date, event, source, value], index) =>
      index === 0
        ? [of, date, event, source, ...heads]
        : [of, date, event, source, ...(event === "rated" ? cells(value, "") : cells("", value))],
    );
  const ask = (events: readonly unknown[][]) =>
    ["BOOK.DEFAULTS", "BOOK.LEDGER"].map((name) =>
      name === "BOOK.LEDGER"
        ? valueOf(name, BONDS, events, "2025-12-31", "circ")
        : valueOf(name, BONDS, events, "2025-12-31", "class", "circ"),
    );
  const together = ask(EVENTS);
  expect(ask(apart(["rating", "amount"], (rating, amount) => [rating, amount]))).toEqual(together);
  expect(ask(apart(["金额", "级别"], (rating, amount) => [amount, rating]))).toEqual(together);
  const both = apart(["value", "amount"], (rating, amount) => [rating === "" ? 59 : rating, amount]);
  expect(errorOf("BOOK.DEFAULTS", BONDS, both, "2025-12-31", "class", "circ")).toMatch(/59.*60/);
});

describe("rating a book in one formula", () => {
  const rows = valueOf("BOOK.RATE", BONDS, null, "circ") as unknown[][];

  test("gives what NOTCH.ISSUE gives for each bond alone", () => {
    const alone = (issuer: string, bondClass: string, guarantee: string | null, years: number | null) =>
      valueOf(
        "NOTCH.ISSUE",
        issuer,
        bondClass,
        guarantee,
        null,
        years === null ? null : [["maturity", years]],
        null,
        "rating",
        "circ",
      );
    expect(rows.slice(1).map(([rating]) => rating)).toEqual([
      alone("AA+", "MTN", null, 5),
      alone("AA+", "公司债", null, 1.5),
      alone("A", "guaranteed", "AAA", 5),
      alone("AA", "subordinated", null, 10),
      alone("BB", "MTN", null, 3),
      alone("AAA", "可续期公司债券", null, null),
      alone("A", "CP", null, 0.76),
    ]);
  });

  test("flags where the price says otherwise by three notches or more", () => {
    expect(rows[0]).toEqual([
      ...["rating", "long-term", "from the issuer", "from the implied rating", "flag"],
      ...["external rating", "from the external rating", "external split"],
    ]);
    expect(rows[1]?.slice(2, 5)).toEqual([0, 0, ""]);
    expect(rows[2]?.slice(2, 5)).toEqual([0, 4, "priced lower"]);
    expect(rows[5]?.slice(3)).toEqual(["", "", "", "", ""]);
  });

  test("says in its row what is wrong, and rates the rest", () => {
    const damaged = BONDS.map((row, index) => (index === 4 ? row.with(2, "IOU") : row));
    const answer = valueOf("BOOK.RATE", damaged, null, "circ") as unknown[][];
    expect(answer[4]?.[0]).toMatchObject({ error: "#VALUE!" });
    expect(answer[5]).toEqual(rows[5]);
    expect(
      errorOf("BOOK.RATE", [
        ["code", "class"],
        ["a", "MTN"],
      ]),
    ).toContain("issuer rating");
  });

  test("reads ten thousand bonds of a hundred kinds as it reads one of each", () => {
    const [head = [], ...body] = BONDS;
    const many = [
      head,
      ...Array.from(
        { length: 10_000 },
        (_one, index) => body[index % body.length]?.with(0, `X${String(index)}`) ?? [],
      ),
    ];
    const answer = valueOf("BOOK.RATE", many, null, "circ") as unknown[][];
    expect(answer).toHaveLength(10_001);
    expect(answer[9_997]).toEqual(rows[((9_997 - 1) % 7) + 1]);
    const renamed = EVENTS.map((row) =>
      row.with(
        0,
        String(row[0]).replace(/^B(\d)$/, (_code, n) => `X${String(n - 1)}`),
      ),
    );
    expect(valueOf("BOOK.NEXT", many, renamed, AS_OF, null, "circ")).toHaveLength(10_001);
  });
});
