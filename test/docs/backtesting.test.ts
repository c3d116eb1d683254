import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDate } from "../../src";
import { valueOf, written } from "../functions/ask";

/* Reads the worked example of docs/backtesting.md, whose numbers are counted by hand, and computes it. */

const page = readFileSync(join(import.meta.dirname, "../../docs/backtesting.md"), "utf8");
const example = page.slice(page.indexOf("## A worked example"), page.indexOf("## Sources"));

/** The rows of the table whose heading starts with some words, the heading included. */
function tableOf(...heads: readonly string[]): readonly (readonly string[])[] {
  const rows = example.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const start = rows.findIndex((row) => heads.every((head, index) => row[index] === head));
  if (start < 0) throw new Error(`no table ${heads.join(", ")}`);
  const after = rows.slice(start).findIndex((row) => row.length === 0);
  return rows.slice(start, after < 0 ? undefined : start + after).filter((_row, index) => index !== 1);
}

/** A number of the page: 3, 1/3, or -3. */
function numberOf(text: string): number {
  const [part, base = "1"] = text.split("/");
  return Number(part) / Number(base);
}

const ledger = tableOf("issuer", "date", "rating");
const ask = (output: string, withdrawn: string | null = null) =>
  valueOf("REVIEW.TRANSITION", ledger, 12, null, null, withdrawn, output) as (string | number)[][];

/** A matrix by its row and column. */
function byName(rows: readonly (readonly (string | number)[])[]) {
  const [head = [], ...others] = rows;
  return (from: string | number, to: string) => others.find(([name]) => name === from)?.[head.indexOf(to)];
}

describe("the worked example of docs/backtesting.md", () => {
  test("is the ledger of the reference's examples", () => {
    expect(ledger).toEqual(written.ranges["Ledger"]);
  });

  test("has the matrix that the page counts, and no other observation", () => {
    const [head = [], ...rows] = tableOf("from", "AA+");
    const [shares, counts] = [ask("matrix"), ask("counts")];
    const [share, count] = [byName(shares), byName(counts)];
    for (const [from = "", ...cells] of rows) {
      const n = numberOf(cells.at(-1) ?? "");
      expect(count(from, "n")).toBe(n);
      for (const [index, cell] of cells.slice(0, -1).entries()) {
        expect(share(from, head[index + 1] ?? "")).toBe(numberOf(cell));
        expect(count(from, head[index + 1] ?? "")).toBeCloseTo(n * numberOf(cell), 12);
      }
      const shown = shares.find(([name]) => name === from) ?? [];
      expect(shown.slice(1, -1).reduce((sum: number, cell) => sum + Number(cell), 0)).toBeCloseTo(1, 12);
    }
    const named = rows.map(([from]) => from);
    const others = shares.slice(1).filter(([from]) => !named.includes(String(from)));
    expect(others).toHaveLength(19 - named.length);
    for (const [, ...cells] of others) expect(cells).toEqual([...Array<string>(21).fill(""), 0]);
  });

  test("is what the page says where withdrawn ratings are left out, or carried on", () => {
    const [without, carried] = [ask("matrix", "exclude"), ask("matrix", "last")];
    expect([byName(without)("AA-", "default"), byName(without)("AA-", "n")]).toEqual([1, 1]);
    expect([byName(carried)("AA-", "AA-"), byName(carried)("AA-", "default")]).toEqual([1 / 2, 1 / 2]);
    for (const rows of [without, carried]) expect(rows[0]?.slice(-2)).toEqual(["default", "n"]);
  });

  test("follows the issuers cohort by cohort", () => {
    const [[, ...issuers] = [], ...cohorts] = tableOf("cohort", "Alder");
    const ends = cohorts.flatMap(([start = "", ...cells]) =>
      cells.flatMap((cell, index) => (cell === "" ? [] : [[start, issuers[index] ?? "", cell]])),
    );
    expect(ends).toHaveLength(10);
    for (const [start, issuer, cell = ""] of ends) {
      const [from = "", to = ""] = cell.split(", ");
      const own = [
        ledger[0],
        ...ledger.filter(([name]) => name === issuer),
        ["Oak", "2022-12-31", "AAA", "", ""],
      ];
      const counts = valueOf("REVIEW.TRANSITION", own, 12, start, start, null, "counts") as (
        string | number
      )[][];
      expect([issuer, start, byName(counts)(from, to)]).toEqual([issuer, start, 1]);
    }
  });

  test("is as stable as the page counts", () => {
    const [, ...rows] = tableOf("stability", "value");
    expect(ask("stability")).toEqual([
      ["measure", "value"],
      ...rows.map(([name, value = ""]) => [name, numberOf(value)]),
    ]);
  });

  test("has the moves that the page lists", () => {
    const [head, ...rows] = tableOf("issuer", "date", "from", "to");
    const shown = rows.map(([issuer, date = "", from, to, notches = "", flag]) => {
      const day = readDate(date, "date");
      return [issuer, day.ok && day.value, from, to, notches === "" ? "" : Number(notches), flag];
    });
    expect(ask("moves").map((row) => row.slice(0, 6))).toEqual([head, ...shown]);
  });

  test("is as accurate as the page counts pair by pair", () => {
    expect(example).toContain("2 of 16: 1/8");
    expect(ask("accuracy")).toEqual([
      ["measure", "value"],
      ["accuracy ratio", 1 / 8],
      ["observations", 10],
      ["defaults", 2],
      ["survivors", 8],
    ]);
    expect(example).toContain("1/14");
    expect(ask("accuracy", "exclude")[1]).toEqual(["accuracy ratio", 1 / 14]);
  });
});
