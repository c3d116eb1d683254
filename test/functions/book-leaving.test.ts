import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

const SERIAL = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const BONDS = [
  ["code", "issuer", "class", "position", "maturity", "rating", "reviewed"],
  ["C", "Alder", "MTN", 100, "2028-01-10", "AA", "2024-01-31"],
  ["P", "Birch", "公司债", 50, "2027-06-01", "AA+", "2024-01-31"],
  ["S", "Cedar", "MTN", 80, "perpetual", "A", "2024-01-31"],
  ["H", "Daphne", "MTN", 60, "2027-01-01", "A", "2024-01-31"],
  ["M", "Elm", "CP", 20, "2024-11-30", "A", "2024-01-31"],
];
const HEAD = ["bond", "date", "event", "source", "value"];
const EVENTS = [
  HEAD,
  ["C", "2024-07-01", "提前赎回", "announcement 7", ""],
  ["P", "2024-08-01", "put", "announcement 8", "all"],
  ["S", "2024-09-01", "sold", "trade 9", ""],
  ["H", "2024-10-01", "回售", "announcement 10", 40],
  ["M", "2024-12-02", "兑付", "clearing house", ""],
];
const AS_OF = "2024-12-31";

const follow = (events: unknown[][], asOf: string) =>
  Object.fromEntries(
    (valueOf("BOOK.NEXT", BONDS, events, asOf, null, "circ", "en") as unknown[][])
      .slice(1)
      .map(([code, state, , , due]) => [String(code), [state, due]]),
  );

describe("a bond that was called, put or sold", () => {
  test("is followed no more, and one of which a part left is", () => {
    expect(follow(EVENTS, AS_OF)).toMatchObject({
      C: ["called", ""],
      P: ["put", ""],
      S: ["sold", ""],
      H: ["held", SERIAL("2024-07-31")],
      // Repaid on a Monday after its end on a Saturday: that is its maturity.
      M: ["matured", ""],
    });
    // On the day before each, all of them are held.
    const before = follow(EVENTS, "2024-06-30");
    expect(Object.values(before).map(([state]) => state)).toEqual(["held", "held", "held", "held", "held"]);
    expect(follow(EVENTS, "2024-07-01")["C"]).toEqual(["called", ""]);
  });

  test("is not held, and nothing of it falls due", () => {
    const codes = (rows: unknown) => (rows as unknown[][]).slice(1).map(([code]) => code);
    expect(codes(valueOf("BOOK.HELD", BONDS, EVENTS, AS_OF, null, "circ"))).toEqual(["H"]);
    expect(new Set(codes(valueOf("BOOK.DUE", BONDS, EVENTS, AS_OF, 2000, null, "circ")))).toEqual(
      new Set(["H"]),
    );
  });

  test("is withdrawn in the ledger on its day, and no default", () => {
    const ledger = valueOf("BOOK.LEDGER", BONDS, EVENTS, AS_OF, "circ") as unknown[][];
    expect(ledger.filter(([, , , status]) => status === "withdrawn")).toEqual([
      ["C", SERIAL("2024-07-01"), "", "withdrawn", "announcement 7"],
      ["P", SERIAL("2024-08-01"), "", "withdrawn", "announcement 8"],
      ["S", SERIAL("2024-09-01"), "", "withdrawn", "trade 9"],
      ["M", SERIAL("2024-11-30"), "", "withdrawn", ""],
    ]);
    const [, ...rows] = valueOf("BOOK.DEFAULTS", BONDS, EVENTS, AS_OF, "class", "circ") as unknown[][];
    expect(rows.map(([, bonds, , defaulted]) => [bonds, defaulted])).toEqual([
      [3, 0],
      [1, 0],
      [1, 0],
      [5, 0],
    ]);
  });

  test("has it in its history, with how much of it", () => {
    const history = (code: string, language: string) =>
      (valueOf("BOOK.HISTORY", BONDS, EVENTS, AS_OF, code, null, "circ", language) as unknown[][])
        .slice(1)
        .map(([, event, value]) => [event, value]);
    expect(history("H", "zh")).toEqual([
      ["首次评级", "A"],
      ["回售", 40],
    ]);
    expect(history("S", "en").at(-1)).toEqual(["sold", ""]);
    expect(history("M", "en").map(([event]) => event)).toEqual([
      "first rating",
      "maturity",
      "called or repaid",
    ]);
  });
});

describe("what leaves the book has one reading", () => {
  const problem = (...events: unknown[][]) =>
    errorOf("BOOK.HELD", BONDS, [HEAD, ...events], AS_OF, null, "circ", "en");

  test.each([
    ["after a default", [["C", "2024-05-01", "default", "x", 100]], "called", "before its default"],
    ["after all of it left", [["C", "2024-05-01", "sold", "x", ""]], "called", "all of it left the book"],
    ["twice on a day", [["C", "2024-07-01", "sold", "x", ""]], "called", "all of it left the book"],
  ] as const)("%s", (_, before, word, expected) => {
    expect(problem(...before.map((row) => [...row]), ["C", "2024-07-01", word, "y", ""])).toContain(expected);
  });

  test("nothing of its own comes after it, but what happens to its issuer does", () => {
    const left = ["C", "2024-07-01", "called", "y", ""];
    for (const later of [
      ["C", "2024-08-01", "rated", "z", "AA-"],
      ["C", "2024-08-01", "default", "z", 100],
      ["C", "2024-08-01", "put", "z", 10],
    ])
      expect(problem(left, later)).toContain("2024-07-01");
    const fine = [HEAD, left, ["Alder", "2024-08-01", "issuer-change", "z", ""]];
    expect(follow(fine, AS_OF)["C"]).toEqual(["called", ""]);
  });

  test("an amount as large as the position may be all of it or a part", () => {
    const message = problem(["C", "2024-07-01", "called", "y", 100]);
    expect(message).toContain("leave the value blank");
    expect(message).toContain("write: part");
    expect(follow([HEAD, ["C", "2024-07-01", "called", "y", "部分"]], AS_OF)["C"]?.[0]).toBe("held");
    expect(problem(["C", "2024-07-01", "called", "y", "0"])).toContain("above 0");
    expect(problem(["Alder", "2024-07-01", "called", "y", ""])).toContain("of a bond");
    expect(problem(["M", "2024-12-02", "put", "y", ""])).toContain("not after its maturity");
  });

  test("in whatever order and with whatever words, a bond that left is never held, due or in default", () => {
    const word = fc.constantFrom("called", "赎回", "put", "回售", "sold", "卖出");
    const days = fc.integer({ min: SERIAL("2024-02-01"), max: SERIAL("2024-12-31") });
    fc.assert(
      fc.property(word, days, fc.shuffledSubarray(EVENTS.slice(2, 5)), (how, day, others) => {
        const events = [HEAD, ...others, ["C", day, how, "s", ""]];
        const [state, due] = follow(events, AS_OF)["C"] ?? [];
        expect(["called", "put", "sold"]).toContain(state);
        expect(due).toBe("");
        const held = valueOf("BOOK.HELD", BONDS, events, day, null, "circ") as unknown[][];
        expect(held.map(([code]) => code)).not.toContain("C");
        const before = valueOf("BOOK.HELD", BONDS, events, day - 1, null, "circ") as unknown[][];
        expect(before.map(([code]) => code)).toContain("C");
      }),
      { numRuns: 60 },
    );
  });
});
