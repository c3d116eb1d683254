import { describe, expect, it, test } from "vitest";
import {
  assess,
  distanceOf,
  distances,
  findPack,
  itemsOf,
  type Direction,
  type Distance,
  type Pack,
} from "../../../src";
import { finalOf, measures, regression, small, subject } from "./grids";

type Values = Parameters<typeof subject>[0];

function distance(pack: Pack, values: Values, id: string, notches = 1): Distance {
  const found = distanceOf(pack, subject(values), id, notches);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function all(pack: Pack, values: Values, notches = 1) {
  const found = distances(pack, subject(values), notches);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const quoted = (found: Distance, direction: Direction) =>
  found[direction].map(({ given, rating }) => [given, rating]);

const notes = (found: Distance, direction?: Direction) =>
  found.notes.filter((note) => note.direction === direction).map(({ text }) => text.en);

const zhNotes = (found: Distance) => found.notes.map(({ text }) => text.zh);

describe("a measure that is best in the middle", () => {
  // Margin 2 and judgement 2 are 1.5; growth 1, 2, 3 adds 0.25 each: 1.75 AA, 2 A, 2.25 A.
  const VALUES = { climate: "fair", margin: 0.3, judgement: 2 };

  it("has two sides on which it moves down", () => {
    const found = distance(measures, { ...VALUES, growth: 0.05 }, "growth");
    expect(quoted(found, "down")).toEqual([
      [0.100000001, "A"],
      [0.019999999, "A"],
    ]);
    expect(found.down.map(({ beyond }) => beyond)).toEqual([
      { edge: "10%", side: "above" },
      { edge: "2%", side: "below" },
    ]);
    expect(notes(found, "down")).toEqual(["above 10%, not at it", "below 2%, not at it"]);
    expect(quoted(found, "up")).toEqual([]);
    expect(notes(found, "up")).toEqual(["good (5%) is already the best"]);
  });

  it("moves up from the one side that it lies on, at the edge that the better band owns", () => {
    expect(quoted(distance(measures, { ...VALUES, growth: -0.1 }, "growth"), "up")).toEqual([[0.02, "AA"]]);
    expect(quoted(distance(measures, { ...VALUES, growth: 0.4 }, "growth"), "up")).toEqual([[0.1, "AA"]]);
  });
});

describe("a weighted mean of three years", () => {
  const YEARS = { value: null, periods: { "FY-2": 0.1, "FY-1": 0.1, FY: 0.16 } };
  // 0.02 + 0.03 + 0.08 = 0.13, grade 3. Growth 1, judgement 2 and margin 3 are 2: A; margin 2 is 1.75: AA.
  const VALUES = { climate: "fair", growth: 0.05, judgement: 2, margin: YEARS };

  it("is quoted with the latest year that brings it there, just beyond an edge that the worse band owns", () => {
    const found = distance(measures, VALUES, "margin");
    expect(found.now).toBe(0.13);
    expect(quoted(found, "up")).toEqual([[0.200000001, "AA"]]);
    // 0.05 of the first years and a half of the last: (0.2 - 0.05) / 0.5 is 0.3, and a step beyond.
    const { period, value = 0 } = found.up[0]?.latest ?? {};
    expect([period, value > 0.3, value < 0.300000003]).toEqual(["FY", true, true]);
    expect(notes(found, "up")[0]).toBe("above 20%, not at it");
    expect(notes(found, "up")[1]).toMatch(/^a weighted mean; FY alone: 30\.000000[12]%$/);
  });

  it("says where no plausible year alone is enough", () => {
    const rough = { ...VALUES, climate: "rough" };
    const found = distance(measures, rough, "margin");
    // The thresholds are half as high again: 30 %, which asks (0.3 - 0.05) / 0.5 = 50 % of the last year.
    expect(quoted(found, "up")).toEqual([[0.300000001, "AA"]]);
    expect(found.up[0]?.latest).toBeNull();
    expect(notes(found, "up")).toContain("a weighted mean; no plausible FY alone brings it there");
  });

  it("is told where its plausible range ends before the next band", () => {
    // At rough the best band begins at 60 %, and 45 % is the most that is believed.
    const found = distance(measures, { ...VALUES, climate: "rough", margin: 0.44 }, "margin");
    expect(quoted(found, "up")).toEqual([]);
    expect(notes(found, "up")).toEqual([
      "2 (44%) is already the best",
      "its plausible range ends at 45%, before the next band",
    ]);
  });
});

describe("a grade that shifts thresholds", () => {
  it("moves the rating through the measure that it shifts", () => {
    // 25 % is grade 2 at fair and, below 30 %, grade 3 at rough.
    const found = distance(
      measures,
      { climate: "fair", growth: 0.05, judgement: 2, margin: 0.25 },
      "climate",
    );
    expect(quoted(found, "down")).toEqual([["rough", "A"]]);
  });

  it("given beside what it follows from, moves with it, and says so", () => {
    const values = { climate: "fair", weather: 2, growth: 0.05, judgement: 2, margin: 0.25 };
    const below = distance(measures, values, "weather");
    expect(quoted(below, "down")).toEqual([["3", "A"]]);
    expect(notes(below)).toEqual(["Step climate: given as well, and taken to follow"]);
    expect(quoted(distance(measures, values, "climate"), "down")).toEqual([["rough", "A"]]);
  });
});

describe("what cannot move the rating", () => {
  const PLAIN = { strength: 2, record: "clean", places: "same", ability: "adequate" };

  it("says what holds it, with what the item would do without", () => {
    const found = distance(small, { ...PLAIN, strength: 2, places: "below", home: "A" }, "strength");
    expect(found.verdict).toEqual({ up: "cannot", down: "moves" });
    expect(notes(found, "up")).toEqual([
      "Step sovereign-step holds the rating at A; without it, 1 would give AAA",
    ]);
    expect(zhNotes(found)[0]).toBe("Step sovereign-step。将级别限制在A；若无此约束，1对应AAA");
  });

  it("names a knock-out, and the ends of the scale", () => {
    expect(notes(distance(small, { ...PLAIN, record: "open" }, "strength"), "up")).toEqual([
      "Step own holds the rating at CC; without it, 1 would give AAA",
    ]);
    expect(notes(distance(small, { ...PLAIN, strength: 1 }, "ability"), "up")).toEqual([
      "AAA is the top of the scale",
    ]);
    expect(notes(distance(small, PLAIN, "strength", 4), "up")).toEqual([
      "fewer than 4 notches lie above AA-",
    ]);
  });

  it("says what has no part, and what would be needed to know", () => {
    const needless = distance(small, { ...PLAIN, home: "A" }, "home");
    expect(needless.verdict).toEqual({ up: "cannot", down: "cannot" });
    expect(notes(needless)).toEqual(["takes no part while The places is same"]);
    const places = distance(small, PLAIN, "places");
    expect(places.verdict).toEqual({ up: "unknown", down: "unknown" });
    expect(notes(places)).toEqual([
      "not known for below, weighs, spread: The home, The markets would be needed",
    ]);
  });

  test.each([0, -1, 1.5, 30])("refuses a distance of %d notches", (notches) => {
    expect(distances(small, subject(PLAIN), notches)).toMatchObject({ ok: false });
  });

  it("starts from a rating: what is missing and wrong is named", () => {
    expect(distances(small, subject({ ...PLAIN, ability: null }))).toMatchObject({
      ok: false,
      problems: [{ code: "missing-item", at: "ability" }],
    });
    expect(distances(small, subject({ ...PLAIN, strength: 9 }))).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list", at: "strength" }],
    });
  });
});

describe("markets and mapped ratings", () => {
  const PLAIN = { strength: 1, record: "clean", places: "spread", ability: "adequate" };

  it("are quoted as a mean that can be entered", () => {
    // A at 60 % and BBB at 40 % are position 7.2, so BBB+ (8); one above is A- (7): six notches, three of them: AA-.
    const values = { ...PLAIN, markets: "Korea A 60%; Vietnam BBB 40%" };
    expect(finalOf(small, values)).toBe("AA-");
    const found = distance(small, values, "markets");
    // A mean of A- gives a line at A: five notches, three of them. Of A: four, two.
    expect(quoted(found, "up")).toEqual([["Mean A", "AA"]]);
    expect(finalOf(small, { ...values, markets: "Mean A" })).toBe("AA");
    expect(notes(found)).toEqual(["a mean position of the markets' sovereigns"]);
  });

  it("are quoted on the scale and in the notation of the row", () => {
    const values = {
      ...PLAIN,
      places: "below",
      home: "Baa1",
      mapping: "global-to-golden-credit-house",
    };
    const found = distance(small, values, "home");
    expect(found.now).toBe("Baa1");
    for (const { given, rating } of [...found.up, ...found.down])
      expect(finalOf(small, { ...values, home: given })).toBe(rating);
    expect(found.up[0]?.given).toBe("A3");
  });
});

describe("a quantity", () => {
  // 8 - 1.5 + ln 1 - 0 = 6.5: A. AA from 7: debt 10. BBB below 5: above 30.
  const VALUES = { debt: 15, size: 1, since: "never", extra: 0, other: 0 };

  it("has the exact threshold of its regression, on either side", () => {
    expect(finalOf(regression, VALUES)).toBe("A");
    const found = distance(regression, VALUES, "debt");
    expect(quoted(found, "up")).toEqual([[10, "AA"]]);
    const [down] = found.down;
    expect(down?.rating).toBe("BBB");
    expect(down?.given as number).toBeCloseTo(30, 7);
    expect(finalOf(regression, { ...VALUES, debt: 30 })).toBe("A");
    expect(finalOf(regression, { ...VALUES, debt: down?.given as number })).toBe("BBB");
  });

  it("is searched through every size", () => {
    const found = distance(regression, VALUES, "size", 4);
    // BBB is three notches down, CCC+ more: below 3, so ln(size) below -3.5.
    expect(found.down[0]?.rating).toBe("CCC+");
    expect(found.down[0]?.given as number).toBeCloseTo(Math.exp(-3.5), 8);
  });

  it("of an event that never was says from when on it would not matter, and that it would", () => {
    const never = distance(regression, VALUES, "since");
    // Two points off in the year itself: 4.5. At five years one: 5.5, A again.
    expect(quoted(never, "down")).toEqual([[0, "BBB"]]);
    const lately = distance(regression, { ...VALUES, since: 0 }, "since");
    expect(lately.up.map(({ given }) => given)).toContain("never");
    // 2 × half-life = 1.5: five times the logarithm of 4/3 to the base 2.
    expect(lately.up[0]?.given as number).toBeCloseTo(5 * Math.log2(4 / 3), 8);
  });

  it("moves between what is refused and where it no longer does", () => {
    // A share just above 0 takes the score where a positive overlay is refused; a larger one only takes a notch.
    const pack = findPack("sovereign-model-2023", "method");
    if (!pack.ok) throw new Error("no model");
    const zero = Object.fromEntries(
      itemsOf(pack.value).flatMap(({ id, kind }) => (kind === "grade" ? [] : [[id, 0]])),
    );
    const values = {
      ...zero,
      ...{ "world-gdp-share": 1.5735408924609851e-7, "broad-money": 10, "growth-volatility": 1e-9 },
      ...{ "real-growth": -0.9, "overlay-external": 1 },
    };
    const given = { entries: Object.entries(values).map(([key, value]) => ({ key, value })) };
    const found = distanceOf(pack.value, given, "reserve-currency");
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    const [down] = found.value.down;
    const rated = (share: number) =>
      assess(pack.value, {
        entries: given.entries.map((row) =>
          row.key === "reserve-currency" ? { ...row, value: share } : row,
        ),
      });
    expect(rated(0).final).toBe("BB-");
    expect(down?.notches).toBeLessThan(0);
    expect(rated(down?.given as number).final).toBe(down?.rating);
    expect(rated((down?.given as number) * (1 - 1e-8)).problems.map(({ kind }) => kind)).toEqual(["wrong"]);
    expect(rated(0.00999).final).toBe("BB-");
  });

  it("has notches of which some are refused, with the reason", () => {
    const found = distance(regression, { ...VALUES, extra: 2, other: 1 }, "other");
    expect(found.verdict.up).toBe("cannot");
    expect(notes(found, "up")[0]).toMatch(/^2 is refused: Step overlay: received 4; allowed: -3 to 3/);
  });
});

describe("pairs", () => {
  it("are found where no item suffices, the smallest first", () => {
    // Growth 3 (poor), margin 3, judgement 2: 2.5, BBB. A needs 2.25: growth or margin a grade better does.
    expect(all(measures, { climate: "fair", growth: 0.5, margin: 0.1, judgement: 2 }).combinations).toEqual(
      [],
    );
    // A is three notches up; AA, six, needs 1.75: growth, margin and judgement alone give 2 at their best.
    const found = all(measures, { climate: "fair", growth: 0.5, margin: 0.1, judgement: 2 }, 4);
    const up = found.combinations.find(({ direction }) => direction === "up");
    expect(found.items.every((item) => item.up.length === 0)).toBe(true);
    expect(up?.listed[0]).toMatchObject({ grades: 2, rating: "AA", notches: 6 });
    expect(up?.listed[0]?.changes.map(({ id, to }) => [id, to])).toEqual([
      ["growth", "20%"],
      ["judgement", "1"],
    ]);
    for (const { changes, rating } of up?.listed ?? []) {
      const values = { climate: "fair", growth: 0.5, margin: 0.1, judgement: 2 };
      const moved = changes.reduce<Values>((rows, { id, entry }) => ({ ...rows, [id]: entry.value }), values);
      expect(finalOf(measures, moved)).toBe(rating);
    }
  });

  it("leave out quantities, and name them", () => {
    // AA is three notches up from A; four take notches and a quantity together, which has no grades to be moved by.
    const found = all(regression, { debt: 15, size: 1, since: "never", extra: 0, other: 0 }, 3);
    expect(found.combinations).toEqual([]);
    const further = all(regression, { debt: 99, size: 90, since: "never", extra: 0, other: 0 }, 9);
    for (const { leftOut } of further.combinations) expect(leftOut).toEqual(["debt", "size", "since"]);
  });
});
