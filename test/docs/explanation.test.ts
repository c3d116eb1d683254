import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LIANHE, tianfu, valueOf, written } from "../functions/ask";

/* Reads the worked answers of docs/explanation.md, whose numbers are worked out by hand, and computes them. */

type Table = readonly (readonly string[])[];

const CCXAP = "ccxap-guarantor";
const page = readFileSync(join(import.meta.dirname, "../../docs/explanation.md"), "utf8");

/** The rows of the first table under a heading, without its own heading. */
function tableUnder(heading: string, nth = 0): Table {
  const at = page.indexOf(`${heading}\n`);
  if (at < 0) throw new Error(`no heading ${heading}`);
  const after = page.slice(at + heading.length);
  const end = after.search(/\n##+ /u);
  const tables = (end < 0 ? after : after.slice(0, end))
    .split(/\n\n+/u)
    .filter((block) => block.trimStart().startsWith("|"))
    .map((block) => block.trim().split("\n").slice(2).map(cellsOf));
  const table = tables[nth];
  if (table === undefined) throw new Error(`no table under ${heading}`);
  return table;
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const rowsOf = (name: string, ...args: readonly unknown[]) =>
  valueOf(name, ...args) as readonly (readonly (string | number)[])[];

/** Rows of a function's answer by their first cell, as text. */
function byItem(rows: readonly (readonly (string | number)[])[]) {
  return new Map(rows.map(([item, ...cells]) => [String(item), cells.map(String)]));
}

/** The Jinshang subject with some values changed. */
function jinshang(changes: Readonly<Record<string, unknown>>): readonly unknown[][] {
  return (written.ranges["Jinshang"] ?? []).map(([key, value, unit]) => [
    key,
    changes[String(key)] ?? value,
    unit,
  ]);
}

/** A cell of the page as it is given: a number where it is one. */
const given = (text: string) => (text === "" || Number.isNaN(Number(text)) ? text : Number(text));

describe("Tianfu in docs/explanation.md", () => {
  const told = rowsOf("RATING.EXPLAIN", "@Tianfu", LIANHE);
  const distance = byItem(rowsOf("RATING.DISTANCE", "@Tianfu", LIANHE));

  test("has the effects that the page lists, and they add up to its scores", () => {
    const points = told.filter((row) => String(row[6]).startsWith("points of"));
    expect(points.map((row) => [`${row[0]} ${row[1]}`, String(row[4]), row[6]])).toEqual(
      tableUnder("### Why AAA").map(([input, effect, of]) => [input, effect, `points of ${of}`]),
    );
    for (const [of, score] of [
      ["Business risk score", 1.8],
      ["Financial risk score", 1],
    ]) {
      const own = points.filter((row) => row[6] === `points of ${of}`);
      expect(own.reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(Number(score), 9);
    }
  });

  test("stands as far from AA+ as the page says", () => {
    const rows = tableUnder("### How far from AA+");
    expect(rows).toHaveLength(10);
    for (const [item = "", now, down, rating] of rows) {
      const [, is, up, , to, then, note] = distance.get(item) ?? [];
      expect([item, is, to, then, up]).toEqual([item, now, down, rating, "cannot"]);
      expect(note).toContain("AAA is the top of the scale");
    }
  });

  test("stands as far from two notches down as the page says", () => {
    const two = byItem(rowsOf("RATING.DISTANCE", "@Tianfu", LIANHE, 2));
    for (const [item = "", now, down, rating] of tableUnder("### How far from AA+", 1)) {
      const [, is, , , to, then] = two.get(item) ?? [];
      expect([item, is, to, then]).toEqual([item, now, down, rating]);
    }
  });

  test("can still be what the page says while business operation is open", () => {
    const subject = tianfu({ "business-operation": undefined });
    const [, ends, , open] = rowsOf("RATING.RANGE", subject, LIANHE);
    const [[...page] = []] = tableUnder("### What is open while business operation is not yet judged");
    expect([ends?.[0], ends?.[1], open?.[2], open?.[3]].map(String)).toEqual(page);
    expect(ends?.[2]).toBe("a range, not a rating");
  });

  test("would be held by its supporter as the page says", () => {
    const four = Object.fromEntries(
      ["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"].map((id) => [id, 4]),
    );
    const support = { "shareholder-strength": "very high", "shareholder-rating": "AA" };
    const rows = rowsOf("RATING.EXPLAIN", tianfu({ ...four, ...support }), LIANHE);
    const [[rating, step, without] = []] = tableUnder("### What would bind");
    const bound = rows.filter(([kind]) => kind === "binding");
    expect(bound).toHaveLength(1);
    expect(bound[0]?.[1]).toBe(`${step} holds the rating down`);
    expect(bound[0]?.[2]).toBe(`without this constraint alone the rating would be ${without}`);
    expect(bound[0]?.[5]).toBe(rating);
  });
});

describe("Jinshang in docs/explanation.md", () => {
  const distance = byItem(rowsOf("RATING.DISTANCE", "@Jinshang", CCXAP));
  const scoreOf = (changes: Readonly<Record<string, unknown>>) => {
    const rows = rowsOf("RATING.EXPLAIN", jinshang(changes), CCXAP);
    return rows
      .filter((row) => row[6] === "points of Institutional score")
      .reduce((sum, row) => sum + Number(row[4]), 0);
  };

  test("is the subject of the reference's examples", () => {
    const subject = byItem(jinshang({}) as (string | number)[][]);
    for (const [row = "", value] of tableUnder("## Jinshang"))
      expect([row, subject.get(row)?.[0]]).toEqual([row, value]);
  });

  test("has the effects that the page works out, and no other", () => {
    const points = rowsOf("RATING.EXPLAIN", "@Jinshang", CCXAP).filter(
      (row) => row[6] === "points of Institutional score" && row[4] !== 0,
    );
    const rows = tableUnder("### Why Ag+");
    expect(points.map((row) => [row[0], String(row[4])])).toEqual(
      rows.map(([input, , , effect]) => [input, effect]),
    );
    for (const [, , product = "", effect] of rows) {
      const [points = "", weight = "1"] = product.split(" × ");
      expect(Number(points) * Number(weight)).toBeCloseTo(Number(effect), 9);
    }
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(8.15, 9);
    expect(scoreOf({})).toBeCloseTo(8.15, 9);
  });

  test("stands as far from AAg- and Ag as the page works out, by the scores it gives", () => {
    for (const [item = "", up = "", upScore, upRating, down = "", downScore, downRating] of tableUnder(
      "### How far from AAg- and from Ag",
    )) {
      const [, , to, then, downTo, downThen] = distance.get(item) ?? [];
      expect([item, to, then, downTo, downThen]).toEqual([item, up, upRating, down, downRating]);
      if (up !== "cannot") expect(scoreOf({ [item]: given(up) })).toBeCloseTo(Number(upScore), 9);
      expect(scoreOf({ [item]: given(down) })).toBeCloseTo(Number(downScore), 9);
    }
    expect(distance.get("government-rating")?.slice(2)).toEqual([
      ...["cannot", "", "Ag", "Ag", "up: even AAAg gives Ag+"],
    ]);
  });

  test("moves three notches up by the pair that the page names alone", () => {
    const rows = rowsOf("RATING.DISTANCE", "@Jinshang", CCXAP, 3);
    const pairs = rows.slice(rows.findIndex(([item]) => item === "combinations") + 1);
    expect(pairs.map(([item, , now, to, then]) => [item, now, to, then])).toEqual(
      tableUnder("### Three notches up"),
    );
  });

  test("can still be what the page says without the supporter's rating", () => {
    const subject = jinshang({}).filter(([key]) => key !== "government-rating");
    const [, ends, , open] = rowsOf("RATING.RANGE", subject, CCXAP);
    const [[...page] = []] = tableUnder("### What is open without the supporter's rating");
    expect([ends?.[0], ends?.[1], open?.[2], open?.[3]].map(String)).toEqual(page);
  });
});
