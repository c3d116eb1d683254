import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "../functions/ask";

const BOOK = [
  ["code", "issuer", "class", "position", "start", "maturity", "rating", "reviewed"],
  ["B1", "Alder", "MTN", 100, "2023-01-10", "2028-01-10", "AA", "2024-01-31"],
];
const HELD = [
  ["issuer", "amount", "rating"],
  ["a", 1, "AA"],
  ["b", 99, "A"],
];
const LIMITS = [["issuer", "*", 0.5]];

/** A table with one more column: a heading, and a value below it. */
const beside = (rows: readonly unknown[][], head: unknown, value: unknown) =>
  rows.map((row, index) => [...row, index === 0 ? head : value]);

describe("a column that is read and headed twice", () => {
  test.each(["rating", "Rating", "code", "issuer", "reviewed", "position"])(
    "%s of a book is refused",
    (head) => {
      expect(errorOf("BOOK.LEDGER", beside(BOOK, head, "BBB"), null, "2024-12-31", "circ")).toContain(
        "given more than once",
      );
    },
  );

  test("one that is not read, and another word for one that is, are passed over", () => {
    const plain = valueOf("BOOK.LEDGER", BOOK, null, "2024-12-31", "circ");
    const more = beside(beside(beside(BOOK, "desk", "x"), "desk", "y"), "balance", 7);
    expect(valueOf("BOOK.LEDGER", more, null, "2024-12-31", "circ")).toEqual(plain);
  });

  test("of holdings and of limits is refused, by whichever word a limit is headed", () => {
    expect(errorOf("PORTFOLIO.LIMITS", beside(HELD, "Amount", 5), LIMITS)).toContain("the column amount");
    expect(errorOf("PORTFOLIO.LIMITS", beside(HELD, "ISSUER", "c"), LIMITS)).toContain("the column issuer");
    const limits = [
      ["dimension", "group", "limit", "max"],
      ["issuer", "*", 0.5, 0.01],
    ];
    expect(errorOf("PORTFOLIO.LIMITS", HELD, limits)).toContain("limits, the column limit");
  });
});
