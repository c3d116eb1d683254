import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applySovereign,
  findScale,
  ratingAt,
  sovereignOfPlaces,
  type Place,
  type RatingScale,
} from "../../src";

const found = findScale("lianhe", "scale");
if (!found.ok) throw new Error("no scale");
const scale: RatingScale = found.value;

function capped(
  rating: number,
  sovereign: number,
  mode: "ceiling" | "adjust" | "none",
  uplift = 0,
  samePlace = false,
) {
  const result = applySovereign(
    ratingAt(scale, rating, true),
    ratingAt(scale, sovereign, false),
    { mode, uplift, samePlace },
    scale,
    "sovereign",
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { rank: result.value.rating.rank, binds: result.value.binds, lower: result.value.rating.lowerCase };
}

describe("applySovereign", () => {
  it.each([
    ["ceiling binds", 3, 6, "ceiling", 0, false, 6, true],
    ["ceiling exactly met does not bind", 6, 6, "ceiling", 0, false, 6, false],
    ["one notch above is cut", 5, 6, "ceiling", 0, false, 6, true],
    ["uplift lifts the ceiling", 3, 6, "ceiling", 2, false, 4, true],
    ["uplift enough", 4, 6, "ceiling", 2, false, 4, false],
    ["below the ceiling nothing happens", 9, 6, "ceiling", 0, false, 9, false],
    ["same place takes no step", 3, 6, "ceiling", 0, true, 3, false],
    ["none takes no step", 3, 6, "none", 0, false, 3, false],
    ["adjust halves the gap, rounded up", 3, 6, "adjust", 0, false, 5, true],
    ["adjust by one of one", 5, 6, "adjust", 0, false, 6, true],
    ["adjust never below the line", 9, 6, "adjust", 0, false, 9, false],
  ] as const)("%s", (_, rating, sovereign, mode, uplift, samePlace, rank, binds) => {
    expect(capped(rating, sovereign, mode, uplift, samePlace)).toMatchObject({ rank, binds, lower: true });
  });

  it.each([
    ["C", "D", "C", false],
    ["CC", "D", "C", true],
    ["D", "AAA", "D", false],
  ])(
    "adjusts %s towards a sovereign of %s to %s: nobody defaults for another",
    (from, sovereign, to, binds) => {
      const circ = findScale("circ", "scale");
      if (!circ.ok) throw new Error("no scale");
      const on = circ.value;
      const at = (symbol: string) => ratingAt(on, on.notations[0].symbols.indexOf(symbol) + 1, false);
      const terms = { mode: "adjust", uplift: 0, samePlace: false } as const;
      expect(applySovereign(at(from), at(sovereign), terms, on, "sovereign")).toMatchObject({
        ok: true,
        value: { rating: { rank: at(to).rank }, binds },
      });
    },
  );

  it("refuses an uplift that is no whole number from 0", () => {
    const terms = { mode: "ceiling", samePlace: false } as const;
    const [a, b] = [ratingAt(scale, 3, false), ratingAt(scale, 6, false)];
    const problemOf = (uplift: number) => {
      const result = applySovereign(a, b, { ...terms, uplift }, scale, "sovereign");
      return result.ok ? null : result.problems[0];
    };
    expect(problemOf(0.5)).toMatchObject({
      code: "not-a-whole-number",
      at: "uplift",
      facts: { received: 0.5 },
    });
    expect(problemOf(-1)).toMatchObject({
      code: "out-of-range",
      at: "uplift",
      facts: { received: -1, from: 0, to: "any" },
    });
    expect(problemOf(0)).toBeNull();
  });

  it("refuses a sovereign of another scale where a step is taken, and only there", () => {
    const other = { ...ratingAt(scale, 6, false), scale: "circ" };
    const take = (mode: "ceiling" | "adjust" | "none", samePlace = false) =>
      applySovereign<string>(ratingAt(scale, 3, false), other, { mode, samePlace, uplift: 0 }, scale, "here");
    for (const mode of ["ceiling", "adjust"] as const)
      expect(take(mode)).toMatchObject({ ok: false, problems: [{ code: "scale-mismatch", at: "here" }] });
    expect([take("none").ok, take("ceiling", true).ok]).toEqual([true, true]);
  });

  it("says what the ceiling was, in the rating's own form, and that there was none", () => {
    const take = (mode: "ceiling" | "adjust" | "none") =>
      applySovereign(
        ratingAt(scale, 3, true),
        ratingAt(scale, 6, false),
        { mode, samePlace: false, uplift: 1 },
        scale,
        "sovereign",
      );
    expect(take("ceiling")).toMatchObject({ value: { ceiling: { rank: 5, lowerCase: true } } });
    expect(take("adjust")).toMatchObject({ value: { ceiling: null, binds: true, rating: { rank: 4 } } });
    expect(take("none")).toMatchObject({ value: { ceiling: null, binds: false } });
  });

  it("never raises, and a ceiling taken twice changes nothing more", () => {
    const rank = fc.integer({ min: 1, max: 19 });
    fc.assert(
      fc.property(rank, rank, fc.integer({ min: 0, max: 6 }), (rating, sovereign, uplift) => {
        const once = capped(rating, sovereign, "ceiling", uplift);
        expect(once.rank).toBeGreaterThanOrEqual(rating);
        expect(capped(once.rank, sovereign, "ceiling", uplift)).toMatchObject({
          rank: once.rank,
          binds: false,
        });
        expect(capped(rating, sovereign, "adjust", uplift).rank).toBeLessThanOrEqual(once.rank);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("sovereignOfPlaces", () => {
  const place = (
    role: Place["role"],
    country: string,
    rank: number | null,
    share: number | null = null,
  ): Place => ({
    role,
    country,
    share,
    sovereign: rank === null ? null : ratingAt(scale, rank, false),
  });

  const BOND = place("bond", "China", null);

  it("takes no step where all places are one country", () => {
    const places = [
      place("registration", "China", 5),
      place("market", "china", 5),
      place("bond", "China", null),
    ];
    expect(sovereignOfPlaces(places, "ceiling", scale)).toEqual({
      ok: true,
      value: { samePlace: true, sovereign: null },
    });
  });

  it("takes the weaker of the country of registration and the weighted markets", () => {
    const places = (registration: number) => [
      place("registration", "Hong Kong", registration),
      place("market", "China", 5, 0.5),
      place("market", "Hungary", 10, 0.5),
      place("bond", "China", null),
    ];
    for (const step of ["ceiling", "adjust"] as const)
      for (const [registration, expected] of [
        [3, 8],
        [8, 8],
        [9, 9],
      ] as const) {
        const found = sovereignOfPlaces(places(registration), step, scale);
        expect(found.ok && found.value.sovereign?.rank).toBe(expected);
      }
  });

  it("never lets a place that is missing, or a weaker sovereign, improve a rating; the order of rows does not matter", () => {
    const rank = fc.integer({ min: 1, max: 19 });
    const country = fc.constantFrom("China", "Hong Kong", "Germany");
    const given = fc.record({
      registration: rank,
      market: rank,
      other: rank,
      share: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(
        given,
        fc.tuple(country, country, country, country),
        fc.nat(),
        rank,
        (ranks, where, pick, low) => {
          const rows = (of: typeof ranks) => [
            place("registration", where[0], of.registration),
            place("market", where[1], of.market, of.share / 10),
            place("market", where[2], of.other, 1 - of.share / 10),
            place("bond", where[3], null),
          ];
          const result = (all: readonly Place[], step: "ceiling" | "adjust") => {
            const found = sovereignOfPlaces(all, step, scale);
            if (!found.ok) return null;
            const terms = { mode: step, uplift: 0, samePlace: found.value.samePlace };
            const { sovereign } = found.value;
            const one = ratingAt(scale, 1, false);
            const after = applySovereign(one, sovereign ?? one, terms, scale, "sovereign");
            return after.ok ? after.value.rating.rank : null;
          };
          for (const step of ["ceiling", "adjust"] as const) {
            const all = rows(ranks);
            const now = result(all, step);
            expect(result(all.toReversed(), step)).toBe(now);
            const fewer = result(
              all.filter((_one, index) => index !== pick % 4),
              step,
            );
            if (fewer !== null) expect(fewer).toBeGreaterThanOrEqual(now ?? 0);
            for (const key of ["registration", "market", "other"] as const) {
              const weaker = result(rows({ ...ranks, [key]: Math.max(ranks[key], low) }), step);
              expect(weaker ?? Infinity).toBeGreaterThanOrEqual(now ?? Infinity);
            }
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("asks for no sovereign where no step is taken", () => {
    const places = [place("registration", "Hungary", null)];
    expect(sovereignOfPlaces(places, "none", scale)).toEqual({
      ok: true,
      value: { samePlace: false, sovereign: null },
    });
  });

  it.each([
    ["no registration", [place("market", "China", 5), BOND], "registration"],
    ["no market", [place("registration", "China", 5), BOND], "market"],
    ["no bond market", [place("registration", "China", 5), place("market", "China", 5)], "bond"],
    ["two bond markets", [place("registration", "B", 5), place("market", "C", 5), BOND, BOND], "bond"],
    [
      "no sovereign of the registration",
      [place("registration", "Hungary", null), place("market", "C", 1), BOND],
      "sovereign of Hungary",
    ],
    [
      "no sovereign of the market",
      [place("registration", "Hungary", 1), place("market", "C", null), BOND],
      "sovereign of C",
    ],
    [
      "no share of one of several markets",
      [place("registration", "A", 1), place("market", "B", 2), place("market", "C", 3, 0.5), BOND],
      "share of B",
    ],
    [
      "shares that do not sum to 1",
      [place("registration", "A", 1), place("market", "B", 2, 0.2), place("market", "C", 3, 0.5), BOND],
      "shares",
    ],
    ["a share below 0", [place("registration", "A", 1), place("market", "B", 2, -0.1), BOND], "share of B"],
    ["a share beyond 1", [place("registration", "A", 1), place("market", "B", 2, 4), BOND], "share of B"],
  ])("names %s", (_, places, at) => {
    expect(sovereignOfPlaces(places, "adjust", scale)).toMatchObject({ ok: false, problems: [{ at }] });
  });

  it("names all that is missing, and both sovereigns", () => {
    const problems = (places: readonly Place[]) => {
      const result = sovereignOfPlaces(places, "adjust", scale);
      return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`);
    };
    expect(problems([])).toEqual(["missing-item registration", "missing-item market", "missing-item bond"]);
    expect(problems([place("registration", "A", null), place("market", "B", null), BOND, BOND])).toEqual([
      "duplicate-item bond",
    ]);
    expect(problems([place("registration", "A", null), place("market", "B", null), BOND])).toEqual([
      "missing-item sovereign of A",
      "missing-item sovereign of B",
    ]);
    const twice = [place("registration", "A", 1), place("registration", "B", 2)];
    expect(problems([...twice, place("market", "B", 1), BOND])).toEqual(["duplicate-item registration"]);
  });

  it("says by how much shares miss", () => {
    const places = [
      place("registration", "A", 1),
      place("market", "B", 2, 0.2),
      place("market", "C", 3, 0.5),
      BOND,
    ];
    expect(sovereignOfPlaces(places, "adjust", scale)).toMatchObject({
      problems: [
        {
          code: "wrong-shape",
          facts: {
            received: { en: "a sum of 0.7", zh: "合计0.7" },
            expected: { en: "a sum of 1", zh: "合计为1" },
          },
        },
      ],
    });
    const share = [place("registration", "A", 1), place("market", "B", 2, -0.1), BOND];
    expect(sovereignOfPlaces(share, "adjust", scale)).toMatchObject({
      problems: [{ code: "out-of-range", facts: { received: -0.1, from: 0, to: 1 } }],
    });
  });

  it("looks at no market of no business, and at a country by its code before its name", () => {
    const idle = [
      place("registration", "China", 5),
      place("market", "China", 5, 1),
      place("market", "Ruritania", null, 0),
      BOND,
    ];
    expect(sovereignOfPlaces(idle, "ceiling", scale)).toMatchObject({ value: { samePlace: true } });
    const home = [place("registration", "A", 4, 0), place("market", "B", 2), { ...BOND, share: 0 }];
    expect(sovereignOfPlaces(home, "ceiling", scale)).toMatchObject({ value: { sovereign: { rank: 4 } } });
    const coded = [
      { ...place("registration", "Mainland", 5), code: "CN" },
      { ...place("market", "中国", 5), code: "CN" },
      { ...BOND, code: "CN" },
    ];
    expect(sovereignOfPlaces(coded, "ceiling", scale)).toMatchObject({ value: { samePlace: true } });
    const namesakes = [coded[0]!, coded[1]!, { ...BOND, country: "Mainland", code: "HK" }];
    expect(sovereignOfPlaces(namesakes, "ceiling", scale)).toMatchObject({ value: { samePlace: false } });
  });

  it("takes the mean of shares that miss 1 by their rounding, and rounds it to the worse notch", () => {
    const of = (...markets: readonly (readonly [number, number])[]) => {
      const found = sovereignOfPlaces(
        [
          place("registration", "A", 1),
          ...markets.map(([rank, share], index) => place("market", `M${String(index)}`, rank, share)),
          BOND,
        ],
        "ceiling",
        scale,
      );
      return found.ok ? found.value.sovereign : null;
    };
    expect(of([10, 0.5], [10, 0.504])).toEqual(ratingAt(scale, 10, false));
    expect(of([10, 0.5], [10, 0.496])?.rank).toBe(10);
    expect(of([10, 0.99], [11, 0.01])?.rank).toBe(11);
    expect(of([10, 0.5], [10, 0.51])).toBeNull();
    expect(of([10, 0], [12, 1])?.rank).toBe(12);
  });

  it("refuses a sovereign of another scale by its country", () => {
    const foreign = {
      ...place("market", "C", 3),
      sovereign: { ...ratingAt(scale, 3, false), scale: "circ" },
    };
    expect(
      sovereignOfPlaces<string>([place("registration", "A", 1), foreign, BOND], "adjust", scale),
    ).toMatchObject({
      problems: [
        {
          code: "scale-mismatch",
          at: "sovereign of C",
          facts: { first: "position 3", firstScale: "circ", second: "position 3", secondScale: "lianhe" },
        },
      ],
    });
  });
});
