import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { remembered } from "../../functions/remembered";
import { valueOf } from "./ask";

const cell = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom("", "a", null, true, Number.NaN));
const grid = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });

describe("a reading that is remembered", () => {
  test("gives what it gives without, whatever is asked one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(grid, cell), { maxLength: 8 }), (asked) => {
        const read = (rows: unknown, more: unknown) =>
          JSON.stringify([rows, more, Object.is(more, Number.NaN)]);
        const kept = remembered(read);
        for (const [rows, more] of asked) expect(kept(rows, more)).toBe(read(rows, more));
      }),
    );
  });

  test("reads once while the cells are equal, and anew where the same rows were filled with others", () => {
    let count = 0;
    const kept = remembered((rows: readonly (readonly number[])[]) => {
      count += 1;
      return rows.flat().reduce((sum, one) => sum + one, 0);
    });
    const rows = [[1, 2], [3]];
    expect([kept(rows), kept([[1, 2], [3]]), count]).toEqual([6, 6, 1]);
    rows[1] = [4];
    expect([kept(rows), count]).toEqual([7, 2]);
    expect([kept([[1, 2, 4]]), count]).toEqual([7, 3]);
  });
});

describe("formulas of books, by turns", () => {
  const head = ["code", "issuer", "class", "maturity", "issuer rating", "rating", "reviewed", "position"];
  const book = (rating: string, position: number) => [
    head,
    ["X", "Alder", "MTN", "2027-01-10", "AA", rating, "2024-06-30", position],
  ];
  const events = (value: string) => [
    ["bond", "date", "event", "source", "value"],
    ["X", "2024-09-30", "rated", "report", value],
  ];
  const held = (rows: unknown, happened: unknown, day: string) => {
    const [, row] = valueOf("BOOK.HELD", rows, happened, day, null, "circ") as unknown[][];
    return [row?.[7], row?.[8]];
  };

  test("each answer for the cells, the events and the day that they are given", () => {
    expect(held(book("AA", 5), events("A"), "2024-12-31")).toEqual(["A", 5]);
    expect(held(book("AA", 5), events("A"), "2024-08-31")).toEqual(["AA", 5]);
    expect(held(book("AA", 7), events("A"), "2024-12-31")).toEqual(["A", 7]);
    expect(held(book("AA", 7), events("AAA"), "2024-12-31")).toEqual(["AAA", 7]);
    expect(held(book("AA", 7), null, "2024-12-31")).toEqual(["AA", 7]);
    expect(held(book("AA", 5), events("A"), "2024-12-31")).toEqual(["A", 5]);
  });
});
