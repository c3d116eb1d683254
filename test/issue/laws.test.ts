import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratingAt, writeRating, type Guarantee, type IssueResult, type RatingScale } from "../../src";
import { lastBeforeDefault } from "../../src/scale";
import {
  asset,
  bondsBy,
  classNamed,
  guaranteeOn,
  guarantors,
  insurers,
  panda,
  scaleOf,
  type Given,
} from "./bonds";
import { draws } from "../draws";

/** Articles 30, 31 and 33 over random bonds, for every set of rules, on three scales. */
const runs = { numRuns: draws(800, 4_000) };
const scales = ["circ", "lianhe", "golden-credit"].map(scaleOf);
const LIQUIDITIES = ["high", "medium", "low"];

describe.each([insurers, panda, guarantors])("$id", (rules) => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const rank = fc.integer({ min: 1, max: 20 });
  const maybe = fc.constantFrom(true, true, true, true, true, false, null);
  const promise = fc.record({
    rank,
    coverage: fc.oneof(fc.constant(1), share),
    irrevocable: maybe,
    effective: maybe,
    unconditional: maybe,
    timely: maybe,
    related: fc.constantFrom(false, false, false, true, null),
    dependent: fc.constantFrom(false, false, false, true, null),
  });
  // No piece carries less debt than the bond's own.
  const piece = fc
    .tuple(
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.constantFrom(...LIQUIDITIES),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([value, liquidity, more]) => {
      const least = Math.min(2, 1 / Math.max(value, 0.5));
      return asset(value, liquidity, least + more * (2 - least));
    });
  /** One word for each term, or none. */
  const words = fc.tuple(...rules.terms.map(({ words: of }) => fc.integer({ min: -1, max: of.length - 1 })));
  const classes = rules.classes.filter(({ needs }) => needs === undefined).map(({ id }) => id);
  const bond = fc
    .record({
      scale: fc.constantFrom(...scales),
      issuer: rank,
      rank,
      id: fc.constantFrom(...classes),
      promises: fc.array(promise, { maxLength: 3 }),
      promise,
      collateral: fc.array(piece, { maxLength: 2 }),
      maturity: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
      subordinated: fc.constantFrom(true, null),
      deferral: fc.constantFrom(true, false, null),
      words,
      policy: fc.constantFrom("floor" as const, "literal" as const),
    })
    .map(({ scale, issuer, rank: third, id, promises, promise: one, collateral, policy, ...terms }) => {
      const end = scale.notations[0].symbols.length;
      const guarantee = ({ rank: at, ...more }: typeof one) => guaranteeOn(scale, Math.min(at, end), more);
      const stated = rules.terms.flatMap(({ id: term, words: of }, index) => {
        const word = of[terms.words[index] ?? -1];
        return word === undefined ? [] : [[term, word.value] as const];
      });
      const given = {
        guarantees: promises.map(guarantee),
        collateral,
        policy,
        terms: {
          maturity: terms.maturity,
          subordinated: terms.subordinated,
          deferral: terms.deferral,
          stated: Object.fromEntries(stated),
        },
      };
      const other = guarantee(one);
      return { scale, issuer: Math.min(issuer, end), rank: Math.min(third, end), id, given, other };
    });
  const rankOf = (scale: RatingScale, issuer: number, id: string, given: Given) =>
    bondsBy(rules, scale).rankOf(issuer, id, given);
  const whole = (one: Guarantee): Guarantee => ({
    ...one,
    ...{ irrevocable: true, effective: true, unconditional: true, timely: true },
  });

  it("hybrid ≤ subordinated ≤ ordinary; unenhanced equal at the floor only, or in default", () => {
    fc.assert(
      fc.property(bond, ({ scale, issuer, given }) => {
        const plain = { ...given, terms: { ...given.terms, subordinated: null, deferral: null } };
        const [ordinary, subordinated, hybrid] = ["ordinary", "subordinated", "hybrid"].map((id) =>
          bondsBy(rules, scale).rate(issuer, id, plain),
        ) as [IssueResult, IssueResult, IssueResult];
        expect(ordinary.rating.rank).toBeLessThanOrEqual(subordinated.rating.rank);
        expect(subordinated.rating.rank).toBeLessThanOrEqual(hybrid.rating.rank);
        const floor = lastBeforeDefault(scale);
        for (const [better, worse] of [
          [ordinary, subordinated],
          [subordinated, hybrid],
        ] as const)
          expect(better.before.rank < worse.before.rank || better.before.rank >= floor).toBe(true);
      }),
      runs,
    );
  });

  it("guaranteed and secured bonds never stand below ordinary ones under the floor", () => {
    fc.assert(
      fc.property(bond, piece, ({ scale, issuer, given, other }, one) => {
        const { terms: same } = given;
        const ordinary = rankOf(scale, issuer, "ordinary", { terms: same });
        const enhanced = { ...given, policy: "floor", guarantees: [other], collateral: [one] } as const;
        expect(rankOf(scale, issuer, "guaranteed", enhanced)).toBeLessThanOrEqual(ordinary);
        expect(rankOf(scale, issuer, "secured", enhanced)).toBeLessThanOrEqual(ordinary);
      }),
      runs,
    );
  });

  it("never above the guarantor unless the class is; literal never above him, nor above the floor's", () => {
    fc.assert(
      fc.property(bond, ({ scale, issuer, id, given }) => {
        const { rate } = bondsBy(rules, scale);
        const floor = rate(issuer, id, { ...given, policy: "floor" });
        const literal = rate(issuer, id, { ...given, policy: "literal" });
        const secured = rate(issuer, id, { ...given, policy: "floor", guarantees: [] }).rating;
        const most = Math.min(floor.cap?.rank ?? Infinity, secured.rank);
        expect(floor.rating.rank).toBeGreaterThanOrEqual(most);
        if (literal.cap !== null) expect(literal.rating.rank).toBeGreaterThanOrEqual(literal.cap.rank);
        expect(literal.rating.rank).toBeGreaterThanOrEqual(floor.rating.rank);
        expect(floor.rating.rank).toBeLessThanOrEqual(floor.before.rank);
      }),
      runs,
    );
  });

  it("collateral lifts by the limit of article 33 at most, and not out of default", () => {
    fc.assert(
      fc.property(bond, ({ scale, issuer, id, given }) => {
        const secured = bondsBy(rules, scale).rate(issuer, id, { ...given, guarantees: [] });
        const lift = secured.before.rank - secured.rating.rank;
        expect(lift).toBeGreaterThanOrEqual(0);
        expect(lift).toBeLessThanOrEqual(
          secured.before.rank > lastBeforeDefault(scale) ? 0 : rules.collateral.limit,
        );
      }),
      runs,
    );
  });

  it("a part lies between none and the whole", () => {
    fc.assert(
      fc.property(bond, ({ scale, issuer, id, given, other }) => {
        const alone = { ...given, collateral: [] };
        const none = rankOf(scale, issuer, id, { ...alone, guarantees: [] });
        const part = rankOf(scale, issuer, id, { ...alone, guarantees: [whole(other)] });
        const full = rankOf(scale, issuer, id, { ...alone, guarantees: [{ ...whole(other), coverage: 1 }] });
        expect(part).toBeGreaterThanOrEqual(Math.min(none, full));
        expect(part).toBeLessThanOrEqual(Math.max(none, full));
      }),
      runs,
    );
  });

  it("a better guarantor, a larger part under the floor, a better issuer never worsen", () => {
    fc.assert(
      fc.property(bond, share, ({ scale, issuer, id, given, other, rank: third }, more) => {
        const guarantees = [other, ...given.guarantees];
        const now = rankOf(scale, issuer, id, { ...given, guarantees });
        const rating = ratingAt(scale, Math.min(other.rating.rank, third), false);
        const better = [{ ...other, rating }, ...given.guarantees];
        expect(rankOf(scale, issuer, id, { ...given, guarantees: better })).toBeLessThanOrEqual(now);
        expect(rankOf(scale, Math.min(issuer, third), id, { ...given, guarantees })).toBeLessThanOrEqual(now);
        // Under the literal reading a first part brings the guarantor's limit with it.
        if (given.policy === "literal") return;
        const larger = [{ ...other, coverage: Math.max(other.coverage, more) }, ...given.guarantees];
        expect(rankOf(scale, issuer, id, { ...given, guarantees: larger })).toBeLessThanOrEqual(now);
      }),
      runs,
    );
  });

  it("under the floor no guarantee and no piece of collateral lowers, in whatever order they come", () => {
    fc.assert(
      fc.property(bond, piece, ({ scale, issuer, id, given, other }, one) => {
        const floor = { ...given, policy: "floor" as const };
        const without = rankOf(scale, issuer, id, floor);
        const guarantees = [...given.guarantees, other];
        const collateral = [...given.collateral, one];
        expect(rankOf(scale, issuer, id, { ...floor, guarantees })).toBeLessThanOrEqual(without);
        expect(rankOf(scale, issuer, id, { ...floor, collateral })).toBeLessThanOrEqual(without);
        for (const policy of ["floor", "literal"] as const) {
          const back = { guarantees: guarantees.toReversed(), collateral: collateral.toReversed() };
          const forth = rankOf(scale, issuer, id, { ...given, policy, guarantees, collateral });
          expect(rankOf(scale, issuer, id, { ...given, policy, ...back })).toBe(forth);
        }
      }),
      runs,
    );
  });

  it("what is not stated of a guarantee never improves, nor does a part cut in two change anything", () => {
    const parts = ["irrevocable", "effective", "unconditional", "timely", "related", "dependent"] as const;
    fc.assert(
      fc.property(
        bond,
        fc.constantFrom(...parts),
        share,
        ({ scale, issuer, id, given, other }, part, cut) => {
          const ranked = (guarantees: readonly Guarantee[]) =>
            rankOf(scale, issuer, id, { ...given, policy: "floor", guarantees });
          const silent = ranked([{ ...other, [part]: null }]);
          for (const stated of [true, false])
            expect(silent).toBeGreaterThanOrEqual(ranked([{ ...other, [part]: stated }]));
          const [one, rest] = [other.coverage * cut, other.coverage * (1 - cut)];
          const pieces = [one, rest].map((coverage) => ({ ...other, coverage }));
          expect(ranked(pieces)).toBe(ranked([other]));
        },
      ),
      runs,
    );
  });

  it("more, more liquid or further counted collateral never worsens", () => {
    fc.assert(
      fc.property(bond, piece, piece, ({ scale, issuer, id, given }, one, more) => {
        const collateral = [one, ...given.collateral];
        const now = rankOf(scale, issuer, id, { ...given, collateral });
        const liquidity = LIQUIDITIES[
          Math.min(LIQUIDITIES.indexOf(one.liquidity), LIQUIDITIES.indexOf(more.liquidity))
        ] as string;
        // Less debt on a piece of the same value, or more value with the same debt over it.
        const value = Math.max(one.value, more.value);
        const least = Math.max(Math.min(one.pledgeRatio, more.pledgeRatio), value < 1 ? 0 : 1 / value);
        const better = asset(value, liquidity, Math.min(one.pledgeRatio, least));
        const improved = { ...given, collateral: [better, ...given.collateral] };
        expect(rankOf(scale, issuer, id, improved)).toBeLessThanOrEqual(now);
        expect(
          rankOf(scale, issuer, id, { ...given, collateral: [...collateral, more] }),
        ).toBeLessThanOrEqual(now);
      }),
      runs,
    );
  });

  it("terms stay within their limits, a better word never worsens, and none makes a default", () => {
    fc.assert(
      fc.property(bond, fc.nat(), ({ scale, issuer, id, given }, pick) => {
        const plain = { terms: { ...given.terms, subordinated: null, deferral: null } };
        const { rate } = bondsBy(rules, scale);
        const own = classNamed(rules, id).notches;
        const { before, rating } = rate(issuer, id, plain);
        const { worst, best } = rules.termLimits;
        const floor = lastBeforeDefault(scale);
        expect(before.rank).toBeLessThanOrEqual(Math.max(issuer, Math.min(issuer - worst - own, floor)));
        expect(before.rank).toBeGreaterThanOrEqual(Math.min(issuer, Math.max(1, issuer - best)));
        expect(rating.rank > floor).toBe(issuer > floor);
        const term = rules.terms[pick % rules.terms.length];
        const at = term?.words.findIndex(({ value }) => value === given.terms.stated[term.id]) ?? -1;
        const up = term?.words[at - 1];
        if (term === undefined || up === undefined) return;
        const better = { ...given.terms, stated: { ...given.terms.stated, [term.id]: up.value } };
        expect(rankOf(scale, issuer, id, { ...given, terms: better })).toBeLessThanOrEqual(
          rankOf(scale, issuer, id, given),
        );
      }),
      runs,
    );
  });

  it("the steps add up to the distance between issuer and bond", () => {
    fc.assert(
      fc.property(bond, ({ scale, issuer, id, given }) => {
        const { rating, steps } = bondsBy(rules, scale).rate(issuer, id, given);
        const sum = steps.flatMap(({ effects }) => effects).reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBe(issuer - rating.rank);
        expect(steps.at(-1)?.running).toBe(writeRating(rating, scale));
      }),
      runs,
    );
  });
});
