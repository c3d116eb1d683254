import { describe, expect, it, test } from "vitest";
import { assess, ratingRange, type Entry, type Given, type Pack, type RatingRange } from "../../../src";
import { finalOf, measures, regression, small, subject } from "./grids";

type Values = Parameters<typeof subject>[0];

function range(pack: Pack, values: Values): RatingRange {
  const found = ratingRange(pack, subject(values));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const ends = ({ worst, best }: RatingRange) => [worst.rating, best.rating];

/** Every way to fill rows in from lists of values; a row may stay out where null is among them. */
function filled(lists: Readonly<Record<string, readonly Given[]>>): readonly Values[] {
  return Object.entries(lists).reduce<readonly Values[]>(
    (rows, [id, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [id]: value }))),
    [{}],
  );
}

/** The worst and the best rating over completions, found by trying every one. */
function tried(pack: Pack, given: Values, lists: Readonly<Record<string, readonly Given[]>>) {
  const ranks = filled(lists).flatMap((values) => {
    const assessment = assess(pack, subject({ ...given, ...values }));
    const rating = assessment.ratings[pack.outputs.final];
    return assessment.complete && rating !== undefined ? [[rating.rank, assessment.final] as const] : [];
  });
  const sorted = [...ranks].sort(([a], [b]) => b - a);
  return [sorted[0]?.[1], sorted.at(-1)?.[1]];
}

const SYMBOLS = ["AAA", "AA+", "AA", "A", "BBB", "BB", "B", "CCC", "C"];
const LISTS: Readonly<Record<string, readonly Given[]>> = {
  strength: [1, 2, 3],
  record: ["clean", "settled", "open"],
  places: ["same", "below", "weighs", "spread"],
  home: [null, ...SYMBOLS],
  markets: [null, "Any AAA", "Any A", "Any C"],
  currency: [null, 1, 2, 3],
  ability: [null, "ample", "adequate", "weak"],
};
const GIVEN: Values = {
  strength: 2,
  record: "clean",
  places: "below",
  home: "A",
  markets: "Korea A",
  ability: "ample",
};

describe("the range of a small grid", () => {
  const ids = Object.keys(GIVEN);
  const pairs = ids.flatMap((first, index) => ids.slice(index).map((second) => [first, second] as const));

  test.each(pairs)("without %s and %s is what every completion comes to", (first, second) => {
    const rest = Object.fromEntries(Object.entries(GIVEN).filter(([id]) => id !== first && id !== second));
    const asked = first === "ability" || second === "ability" ? ["currency"] : [];
    const lists = Object.fromEntries([first, second, ...asked].map((id) => [id, LISTS[id] ?? []]));
    expect(ends(range(small, rest))).toEqual(tried(small, rest, lists));
  });

  it("without anything is the whole of what is possible", () => {
    expect(ends(range(small, {}))).toEqual(tried(small, {}, LISTS));
  });

  it("needs of a sovereign only what the option in force asks for", () => {
    const open = range(small, { strength: 1, record: "clean", ability: "adequate" });
    expect(open.missing).toEqual(["places"]);
    expect(ends(open)).toEqual(["C", "AAA"]);
    expect(open.worst.completion.map(({ key }) => key)).toEqual(["places", "home"]);
    expect(open.best.completion).toEqual([{ key: "places", value: "same" }]);
  });
});

describe("the range of measures", () => {
  const VALUES = { climate: "fair", growth: 0.05, margin: 0.3, judgement: 2 };

  it("takes a value of every band within the plausible range", () => {
    const found = range(measures, { ...VALUES, growth: null });
    expect(ends(found)).toEqual(["A", "AA"]);
    expect(ends(range(measures, { ...VALUES, margin: null, climate: "rough" }))).toEqual(
      // 45 % is the most that is believed, and the best band begins at 60 %: grade 2 at best.
      ["A", "AA"],
    );
  });

  it("completes years that are missing beside the given ones", () => {
    const year = (periods: Readonly<Record<string, Given>>) => ({ value: null, periods });
    // 0.2 × 0.1 + 0.3 × 0.1 = 0.05 and half of at most 0.45: 0.275, grade 2.
    const found = range(measures, { ...VALUES, margin: year({ "FY-2": 0.1, "FY-1": 0.1 }) });
    expect(found.missing).toEqual(["margin"]);
    expect(ends(found)).toEqual(["A", "AA"]);
    const best = found.best.completion[0]?.periods;
    expect(best).toMatchObject({ "FY-2": 0.1, "FY-1": 0.1 });
    // 0.02 + 0.135 + 0.225 = 0.38 at most of one given year, below the best band, which begins beyond 40 %.
    const two = range(measures, { ...VALUES, judgement: 1, margin: year({ "FY-2": 0.1 }) });
    expect(ends(two)).toEqual(["AA", "AAA"]);
  });

  it("completes a grade itself, or what lies below it where some of that is given", () => {
    const values = { ...VALUES, climate: null, margin: 0.25 };
    expect(ends(range(measures, values))).toEqual(["A", "AA"]);
    expect(range(measures, values).missing).toEqual(["climate"]);
    expect(range(measures, { ...values, weather: 1 })).toMatchObject({ complete: true, missing: [] });
  });

  it("says whether anything is missing", () => {
    const whole = range(measures, VALUES);
    expect(whole).toMatchObject({
      complete: true,
      missing: [],
      label: { en: "complete: the rating itself" },
    });
    expect(ends(whole)).toEqual([finalOf(measures, VALUES), finalOf(measures, VALUES)]);
    expect(range(measures, {}).label).toEqual({ en: "a range, not a rating", zh: "区间，不是级别" });
  });

  it("is refused where something given is wrong, also what the missing rows hide", () => {
    expect(ratingRange(measures, subject({ growth: 5 }))).toMatchObject({
      ok: false,
      problems: [{ code: "implausible", at: "growth" }],
    });
    expect(ratingRange(small, subject({ places: "below", home: "ZZ" }))).toMatchObject({
      ok: false,
      problems: [{ at: "home" }],
    });
  });
});

describe("the range of a regression", () => {
  const VALUES: Values = { debt: 15, size: 1, since: "never", extra: 0, other: 0 };
  const reached = (rest: Values, { completion }: { readonly completion: readonly Entry[] }) =>
    finalOf(regression, { ...rest, ...Object.fromEntries(completion.map(({ key, value }) => [key, value])) });

  test.each<[string, Values]>([
    ["debt", { ...VALUES, debt: null }],
    ["size, below which there is no end", { ...VALUES, size: null }],
    ["an event", { ...VALUES, since: null }],
    ["notches", { ...VALUES, extra: null, other: null }],
    ["all", {}],
  ])("without %s is reached at both ends", (_, values) => {
    const found = range(regression, values);
    expect([reached(values, found.worst), reached(values, found.best)]).toEqual(ends(found));
  });

  it("goes from the worst to the best that the quantity allows", () => {
    // 8 + 0 - 10 to 8: CCC+ to AA.
    expect(ends(range(regression, { ...VALUES, debt: null }))).toEqual(["CCC+", "AA"]);
    expect(ends(range(regression, { ...VALUES, since: null }))).toEqual(["BBB", "A"]);
  });

  it("stops short of where given notches are refused", () => {
    // A notch given up is no rating at CCC+: the worst is the one above BBB's own, wherever debt leaves it.
    expect(ends(range(regression, { ...VALUES, debt: null, extra: 1 }))).toEqual(["BBB+", "AA+"]);
    // Below the floor: down two from BBB is BB+; given down, the step never leads below CCC+.
    expect(ends(range(regression, { ...VALUES, debt: null, extra: -2 }))).toEqual(["BB+", "A+"]);
  });

  it("takes as many notches as a step takes, not as many as the items have", () => {
    expect(ends(range(regression, { ...VALUES, extra: null, other: null }))).toEqual(["BBB", "AA"]);
  });
});
