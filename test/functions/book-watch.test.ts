import { describe, expect, test } from "vitest";
import { valueOf } from "./ask";

const SERIAL = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const HEAD = ["bond", "date", "event", "source", "value"];

/** Follows one bond: its first rating, what happened since, and on which day it is looked at. */
function follow(first: string, events: unknown[][], language = "en", asOf = "2024-12-31") {
  const bonds = [
    ["code", "issuer", "class", "position", "maturity", "rating", "reviewed"],
    ["W", "Alder", "MTN", 100, "2030-01-10", first, "2024-01-31"],
  ];
  const [, row] = valueOf("BOOK.NEXT", bonds, [HEAD, ...events], asOf, null, "circ", language) as unknown[][];
  return [row?.[4], row?.[6]];
}

describe("a watch that is printed beside a rating", () => {
  test("has the review due ninety days after that rating's day, as a listing has", () => {
    expect(follow("AA", [])).toEqual([SERIAL("2024-07-31"), ""]);
    expect(follow("AA *-", [])).toEqual([SERIAL("2024-01-31") + 90, "Watch list"]);
    expect(follow("AA/列入观察名单", [], "zh")).toEqual([SERIAL("2024-01-31") + 90, "评级观察名单"]);
    expect(follow("AA", [["W", "2024-06-30", "rated", "committee 7", "AA- *-"]])).toEqual([
      SERIAL("2024-06-30") + 90,
      "Watch list (committee 7)",
    ]);
  });

  test("runs from the entry on the list, however often the rating was kept on it since", () => {
    const entered = ["W", "2024-03-01", "watch-list", "announcement 3", ""];
    const kept = ["W", "2024-04-15", "rated", "committee 4", "AA *-"];
    const again = ["W", "2024-05-20", "rated", "committee 5", "AA *-"];
    const due = [SERIAL("2024-05-30"), "Watch list (announcement 3)"];
    expect(follow("AA", [entered])).toEqual(due);
    expect(follow("AA", [entered, kept])).toEqual(due);
    expect(follow("AA", [entered, kept, again])).toEqual(due);
    expect(follow("AA", [kept, again])).toEqual([SERIAL("2024-04-15") + 90, "Watch list (committee 4)"]);
    // Kept on the list after its ninety days were over, they run anew.
    const late = ["W", "2024-11-30", "rated", "committee 11", "AA *-"];
    expect(follow("AA", [entered, kept, late])).toEqual([
      SERIAL("2024-11-30") + 90,
      "Watch list (committee 11)",
    ]);
  });

  test("ends with a rating that does not print it, and begins anew with one that does", () => {
    const off = ["W", "2024-04-15", "rated", "committee 4", "AA"];
    expect(follow("AA *-", [off])).toEqual([SERIAL("2024-10-15"), ""]);
    const on = ["W", "2024-06-01", "rated", "committee 6", "AA *+"];
    expect(follow("AA *-", [off, on])).toEqual([SERIAL("2024-06-01") + 90, "Watch list (committee 6)"]);
  });

  test("is no negative outlook: that asks for nothing by itself", () => {
    expect(follow("AA/负面", [])).toEqual([SERIAL("2024-07-31"), ""]);
  });

  test("comes after the shorter interval of a low rating where that ends first", () => {
    // From CCC down a month.
    expect(follow("CCC *-", [])).toEqual([SERIAL("2024-02-29"), ""]);
  });
});
