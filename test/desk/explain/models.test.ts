import { describe, expect, test } from "vitest";
import { ratingRange } from "../../../src";
import { chainOf } from "../../../desk/explain/chain";
import { contributionsOf } from "../../../desk/explain/contributions";
import { distanceRows, pairRows } from "../../../desk/explain/distance-rows";
import { ladderOf } from "../../../desk/explain/ladder";
import { matrixOf } from "../../../desk/explain/matrix";
import { peersOf } from "../../../desk/draft/peers";
import { factorsOf, profileOf } from "../../../desk/explain/peers";
import { scoreBandsOf } from "../../../desk/explain/score-bands";
import { entryText } from "../../../desk/explain/shown";
import { tornadoOf } from "../../../desk/explain/tornado";
import { signed } from "../../../desk/draft/shown";
import { waterfallOf } from "../../../desk/explain/waterfall";
import { distancesOf, sampleIds, sampleOf } from "./samples";

const FINANCIALS = ["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"];
/** Financial elements at 4, a shareholder of AA whose support is very high. */
const held = sampleOf("tianfu", {
  ...Object.fromEntries(FINANCIALS.map((id) => [id, "4"])),
  "shareholder-strength": "very high",
  "shareholder-rating": "AA",
});

describe.each(sampleIds)("%s", (id) => {
  const sample = sampleOf(id);
  const { pack, assessment } = sample;

  test("the waterfall's moves add up from the first rating to the final one", () => {
    const rows = waterfallOf(pack, assessment, "en");
    const [first, last] = [rows[0], rows.at(-1)];
    const moved = rows.reduce((sum, { notches }) => sum + notches, 0);
    expect(moved).toBe((first?.from ?? 0) - (last?.to ?? 0));
    expect(last?.symbol).toBe(assessment.final);
    for (const row of rows) expect(row.from - row.to, row.id).toBe(row.notches);
    expect(rows.some(({ kind, symbol }) => kind === "rating" && symbol === assessment.standalone)).toBe(true);
  });

  test("the parts of every score add up to it", () => {
    const scores = contributionsOf(pack, assessment, "en");
    expect(scores.filter(({ top }) => top).length).toBeGreaterThan(0);
    for (const { score, parts, label } of scores)
      expect(
        parts.reduce((sum, { points }) => sum + points, 0),
        label,
      ).toBeCloseTo(score, 6);
  });

  test("the ladder has the final rating on one rung, and leaves out what it says", () => {
    const near = ladderOf(pack, assessment, null, "en", false);
    const whole = ladderOf(pack, assessment, null, "en", true);
    const finals = near?.rungs.filter(({ marks }) => marks.some(({ kind }) => kind === "final"));
    expect(finals?.map(({ symbol }) => symbol)).toEqual([assessment.final]);
    const symbols = whole?.rungs.map(({ symbol }) => symbol);
    expect([
      ...(near?.above ?? []),
      ...(near?.rungs ?? []).map((rung) => rung.symbol),
      ...(near?.below ?? []),
    ]).toEqual(symbols);
  });

  test("the first rating is the lit cell's, or the band's in which the score lies", () => {
    const [first] = chainOf(pack, assessment);
    const matrix = matrixOf(pack, assessment, "en");
    const band = scoreBandsOf(pack, assessment, "en")?.bands.find(({ here }) => here);
    expect((matrix?.lit?.symbol ?? band?.symbol)?.toLowerCase()).toBe(first?.symbol.toLowerCase());
    const lit = matrix?.rows.flatMap(({ cells }) => cells).filter(({ here }) => here) ?? [];
    expect(lit).toHaveLength(matrix === null ? 0 : 1);
  });

  test("the tornado holds each item once, the widest first", () => {
    const found = distancesOf(sample);
    const { rows, idle, unknown } = tornadoOf(pack, found, "en");
    const spans = rows.map(({ up, down }) => up.notches - down.notches);
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    expect(rows.length + idle.length + unknown.length).toBe(found.items.length);
    expect(distanceRows(pack, found, "zh")).toHaveLength(found.items.length);
  });
});

describe("Tianfu", () => {
  const tianfu = sampleOf("tianfu");
  const { pack, draft } = tianfu;

  test("a supporter that binds is named in the waterfall with the rating without it", () => {
    const rows = waterfallOf(pack, held.assessment, "en").filter(({ kind }) => kind === "move");
    expect(rows.map(({ label, notches, symbol, without }) => [label, notches, symbol, without])).toEqual([
      ["Stand-alone rating", 0, "a+", undefined],
      ["Rating after support", 2, "aa", "AAA"],
    ]);
  });

  test("the one published cell of the matrix is marked, its neighbours are near", () => {
    const matrix = matrixOf(pack, tianfu.assessment, "en");
    const cells = matrix?.rows.flatMap(({ cells: all }) => all) ?? [];
    expect(matrix?.basis).toBe("mixed");
    expect(cells.filter(({ published }) => published)).toEqual([cells[0]]);
    expect(cells.filter(({ near }) => near).map(({ symbol }) => symbol)).toEqual(["aa+", "aa+", "aa"]);
  });

  test("industry risk at its worst costs eight notches, regional economy seven, by their lines, as the page on distances has it", () => {
    const { rows } = tornadoOf(pack, distancesOf(tianfu), "en");
    const of = (id: string) => rows.find((row) => row.id === id);
    expect([of("industry-risk")?.down.notches, of("industry-risk")?.up.notches]).toEqual([-8, 0]);
    expect(of("regional-economy")?.down).toMatchObject({ rating: "BBB+", notches: -7, shown: "6" });
  });

  test("rows say what moves the rating, and why the others cannot, in either language", () => {
    const rows = distanceRows(pack, distancesOf(tianfu), "zh");
    const economy = rows.find(({ id }) => id === "regional-economy");
    expect(economy?.down).toEqual({ verdict: "moves", moves: [{ to: "2", rating: "AA+" }], notes: [] });
    expect(economy?.up).toMatchObject({ verdict: "cannot", notes: ["AAA已是最高级别"] });
  });

  test("of an incomplete one the chain ends where it ends, and the range stands on the ladder", () => {
    const open = sampleOf("tianfu", { "business-operation": null });
    expect(waterfallOf(pack, open.assessment, "en")).toEqual([]);
    const range = ratingRange(pack, open.subject);
    const value = range.ok ? range.value : null;
    const ladder = ladderOf(pack, open.assessment, value, "en", false);
    const marked = ladder?.rungs.filter(({ marks }) => marks.length > 0).map(({ symbol }) => symbol);
    expect(marked).toEqual(["AAA", "BB-"]);
    expect(value?.worst.completion.map((entry) => entryText(pack, entry, "en"))).toEqual(["6"]);
    expect(matrixOf(pack, open.assessment, "en")?.lit).toBeNull();
  });

  test("options are shown by their labels", () => {
    const entry = { key: "shareholder-strength", value: "very high" };
    expect(entryText(pack, entry, "zh")).toMatch(/\p{Script=Han}/u);
  });

  test("peers are others of the same methodology; a factor is placed from 1 (best) to 0", () => {
    const other = { ...draft, id: "other" };
    const foreign = { ...draft, id: "foreign", method: "ccxap-guarantor@2021-11-05+2" };
    expect(peersOf(draft, [draft, other, foreign])).toEqual([other]);
    const factors = factorsOf(pack, "en");
    expect(factors.map(({ id }) => id).slice(0, 2)).toEqual(["regional-economy", "industry-risk"]);
    const { standings, rating } = profileOf(pack, draft, factors, "en");
    expect([rating, standings[0], standings[1]]).toEqual([
      "AAA",
      { shown: "1", position: 1 },
      { shown: "3", position: 0.6 },
    ]);
    const open = sampleOf("tianfu", { "regional-economy": null }).draft;
    expect(profileOf(pack, open, factors, "en").standings[0]).toEqual({ shown: "", position: null });
  });
});

test("a sovereign's ceiling stands on the ladder", () => {
  const { pack, assessment } = sampleOf("british-columbia", {
    arrangement: "unitary",
    "sovereign-rating": "A",
  });
  const ladder = ladderOf(pack, assessment, null, "en", false);
  const rung = ladder?.rungs.find(({ marks }) => marks.some(({ kind }) => kind === "ceiling"));
  expect(rung?.symbol).toBe("A");
});

test("a regression has no factors, its constant is a part of its score", () => {
  const { pack, assessment } = sampleOf("philippines");
  expect(factorsOf(pack, "en")).toEqual([]);
  const [score] = contributionsOf(pack, assessment, "en");
  expect(score?.parts.some(({ label }) => label === "Constant")).toBe(true);
  const bands = scoreBandsOf(pack, assessment, "en");
  expect(bands?.better).toBe("higher");
  const own = bands?.bands.find(({ here }) => here);
  expect(bands?.toBetter).toBeCloseTo((own?.to ?? 0) - (bands?.score ?? 0), 9);
});

test("pairs are listed where no single item suffices: Jinshang three notches up", () => {
  const jinshang = sampleOf("jinshang");
  const { combinations } = distancesOf(jinshang, 3);
  const up = combinations.find(({ direction }) => direction === "up");
  if (up === undefined) throw new Error("a single item suffices");
  const rows = pairRows(jinshang.pack, up, "en");
  expect(rows.length).toBe(Math.min(10, up.found));
  for (const { changes } of rows) expect(changes).toHaveLength(2);
});

test("notches are written with their sign", () => {
  expect([signed(2), signed(0), signed(-1)]).toEqual(["+2", "0", "−1"]);
});
