import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findIssueRules,
  findScale,
  rateIssue,
  ratingAt,
  writeRating,
  type Collateral,
  type Guarantee,
  type IssueResult,
  type IssueTerms,
} from "../../src";

function have<T>(outcome: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const rules = have(findIssueRules(null, "class"));
const scale = have(findScale("lianhe", "scale"));
const circ = have(findScale("circ", "scale"));
const FLOOR = 19;
const plain: IssueTerms = { maturity: null, subordinated: false, deferral: false, structural: false };

interface Given {
  readonly guarantees?: readonly Guarantee[];
  readonly collateral?: readonly Collateral[];
  readonly terms?: Partial<IssueTerms>;
  readonly policy?: "floor" | "literal";
}

function attempt(issuer: number, id: string, given: Given = {}, on = scale, by = rules) {
  const issueClass = rules.classes.find((one) => one.id === id);
  if (issueClass === undefined) throw new Error(id);
  return rateIssue(
    {
      issuer: ratingAt(on, issuer, false),
      issueClass,
      guarantees: given.guarantees ?? [],
      collateral: given.collateral ?? [],
      terms: { ...plain, ...given.terms },
      policy: given.policy ?? "floor",
    },
    by,
    on,
  );
}

const rate = (issuer: number, id: string, given: Given = {}): IssueResult => have(attempt(issuer, id, given));
const rankOf = (issuer: number, id: string, given: Given = {}) => rate(issuer, id, given).rating.rank;
const by = (rank: number, more: Partial<Guarantee> = {}): Guarantee => ({
  rating: ratingAt(scale, rank, false),
  coverage: 1,
  irrevocable: true,
  effective: true,
  related: false,
  ...more,
});
const asset = (value: number, liquidity = "high", pledgeRatio = 1): Collateral => ({
  value,
  liquidity,
  pledgeRatio,
});
const idsOf = (result: IssueResult) => result.findings.map(({ id }) => id);

describe("classes", () => {
  it.each([
    ["ordinary", 8],
    ["subordinated", 9],
    ["hybrid", 10],
    ["convertible", 8],
    ["short-term", 8],
    ["perpetual-senior", 8],
    ["perpetual-subordinated", 10],
  ])("%s of an issuer at 8 stands at %i", (id, expected) => {
    expect(rankOf(8, id)).toBe(expected);
  });

  it("stop at the scale's end, and never bring a bond into default", () => {
    expect(rankOf(18, "hybrid")).toBe(19);
    expect(have(attempt(18, "hybrid", {}, circ)).rating.rank).toBe(19);
    expect(have(attempt(20, "hybrid", {}, circ)).rating.rank).toBe(20);
    expect(have(attempt(20, "secured", { collateral: [asset(9)] }, circ)).rating.rank).toBe(20);
  });

  it("need what they rest on", () => {
    expect(attempt(8, "guaranteed")).toMatchObject({
      ok: false,
      problems: [{ at: "guarantee", kind: "missing" }],
    });
    expect(attempt(8, "secured")).toMatchObject({
      ok: false,
      problems: [{ at: "collateral", kind: "missing" }],
    });
  });

  it("take the further notches of their terms, not the sum", () => {
    expect(rankOf(8, "ordinary", { terms: { subordinated: true } })).toBe(9);
    expect(rankOf(8, "ordinary", { terms: { deferral: true } })).toBe(10);
    expect(rankOf(8, "hybrid", { terms: { subordinated: true, deferral: true } })).toBe(10);
    expect(rankOf(8, "perpetual-senior", { terms: { deferral: true } })).toBe(8);
    expect(rankOf(8, "subordinated", { terms: { structural: true } })).toBe(10);
  });

  it("flag a term longer than a year for short-term bonds only", () => {
    expect(idsOf(rate(8, "short-term", { terms: { maturity: 1 } }))).toEqual([]);
    expect(idsOf(rate(8, "short-term", { terms: { maturity: 1.01 } }))).toEqual(["term-too-long"]);
    expect(idsOf(rate(8, "ordinary", { terms: { maturity: 9 } }))).toEqual([]);
  });
});

describe("guarantees", () => {
  it.each([
    ["whole: to the guarantor", [by(1)], 1],
    ["half of seven notches: three", [by(1, { coverage: 0.5 })], 5],
    ["three tenths of ten is three whatever the bits", [by(1, { coverage: 3 / 7 })], 5],
    ["nothing covered: nothing", [by(1, { coverage: 0 })], 8],
    ["revocable: nothing", [by(1, { irrevocable: false })], 8],
    ["no legal effect: nothing", [by(1, { effective: false })], 8],
    ["unstated counts", [by(1, { irrevocable: null })], 1],
    ["the best single one, never the sum", [by(4, { coverage: 0.5 }), by(5)], 5],
    ["two halves are no whole", [by(1, { coverage: 0.5 }), by(1, { coverage: 0.5 })], 5],
  ])("%s", (_, guarantees, expected) => {
    expect(rankOf(8, "guaranteed", { guarantees })).toBe(expected);
  });

  it("by a weaker guarantor follow the policy, and say so", () => {
    const guarantees = [by(11)];
    const floor = rate(8, "guaranteed", { guarantees });
    const literal = rate(8, "guaranteed", { guarantees, policy: "literal" });
    expect([floor.rating.rank, literal.rating.rank]).toEqual([8, 11]);
    expect([idsOf(floor), idsOf(literal)]).toEqual([
      ["weaker-guarantor-floor"],
      ["weaker-guarantor-literal"],
    ]);
    expect(idsOf(rate(8, "guaranteed", { guarantees: [by(8)] }))).toEqual([]);
    expect(floor.cap?.rank).toBe(11);
  });

  it("that do not count do not limit either", () => {
    const result = rate(8, "guaranteed", { guarantees: [by(15, { irrevocable: false })], policy: "literal" });
    expect([result.rating.rank, result.cap]).toEqual([8, null]);
    expect(idsOf(result)).toEqual(["revocable"]);
  });

  it("are flagged where unlawful, unstated or of a related party", () => {
    expect(idsOf(rate(8, "guaranteed", { guarantees: [by(1, { effective: false })] }))).toEqual([
      "ineffective",
    ]);
    expect(idsOf(rate(8, "guaranteed", { guarantees: [by(1, { effective: null })] }))).toEqual(["unstated"]);
    expect(idsOf(rate(8, "guaranteed", { guarantees: [by(1, { related: true })] }))).toEqual(["related"]);
  });

  it("of another scale or beyond the whole are refused", () => {
    const foreign = by(1, { rating: ratingAt<string>(circ, 1, false) });
    expect(attempt(8, "guaranteed", { guarantees: [foreign] }).ok).toBe(false);
    for (const coverage of [-0.01, 1.01, NaN])
      expect(attempt(8, "guaranteed", { guarantees: [by(1, { coverage })] }).ok).toBe(false);
  });
});

describe("collateral", () => {
  it.each([
    [asset(0.999), 8],
    [asset(1), 7],
    [asset(1.499), 7],
    [asset(1.5), 6],
    [asset(100), 6],
    [asset(2, "medium"), 7],
    [asset(2, "low"), 8],
    [asset(2.5, "high", 0.6), 6],
    [asset(2, "high", 0.4), 8],
  ])("%j brings 8 to %i", (one, expected) => {
    expect(rankOf(8, "secured", { collateral: [one] })).toBe(expected);
  });

  it("is held by the limit on enhancement, whatever its cover allows (article 33)", () => {
    const strict = { ...rules, collateral: { ...rules.collateral, limit: 1 } };
    const ample = { collateral: [asset(9)] };
    expect(rankOf(8, "secured", ample)).toBe(6);
    expect(have(attempt(8, "secured", ample, scale, strict)).rating.rank).toBe(7);
  });

  it("counts its best piece only, and yields to the guarantor's limit", () => {
    expect(rankOf(8, "secured", { collateral: [asset(1), asset(1)] })).toBe(7);
    const both = rate(8, "secured", { collateral: [asset(9)], guarantees: [by(7)] });
    expect([both.rating.rank, idsOf(both)]).toEqual([7, ["collateral-capped"]]);
  });

  it("is refused where a number or word is not possible", () => {
    for (const bad of [asset(-1), asset(1, "high", 1.1), asset(1, "huge"), asset(NaN)])
      expect(attempt(8, "secured", { collateral: [bad] }).ok).toBe(false);
  });
});

describe("laws over 10,000 random bonds", () => {
  const rank = fc.integer({ min: 1, max: FLOOR });
  const coverage = fc.double({ min: 0, max: 1, noNaN: true });
  const maybe = fc.constantFrom(true, true, false, null);
  const guarantee = fc
    .record({ rank, coverage: fc.oneof(fc.constant(1), coverage), irrevocable: maybe, effective: maybe })
    .map(({ rank: at, ...more }) => by(at, more));
  const collateral = fc.array(
    fc
      .tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.constantFrom("high", "medium", "low"), coverage)
      .map((parts) => asset(...parts)),
    { maxLength: 2 },
  );
  const bond = fc.record({
    issuer: rank,
    id: fc.constantFrom(...rules.classes.filter(({ needs }) => needs === undefined).map(({ id }) => id)),
    guarantees: fc.array(guarantee, { maxLength: 3 }),
    collateral,
    terms: fc.record({ subordinated: fc.boolean(), deferral: fc.boolean(), structural: fc.boolean() }),
    policy: fc.constantFrom("floor", "literal"),
  });
  const runs = { numRuns: 10_000 };

  it("hybrid ≤ subordinated ≤ ordinary; equal unenhanced only at the floor", () => {
    fc.assert(
      fc.property(bond, ({ issuer, id: _id, terms: _terms, ...given }) => {
        const [ordinary, subordinated, hybrid] = ["ordinary", "subordinated", "hybrid"].map((id) =>
          rate(issuer, id, given),
        ) as [IssueResult, IssueResult, IssueResult];
        expect(ordinary.rating.rank).toBeLessThanOrEqual(subordinated.rating.rank);
        expect(subordinated.rating.rank).toBeLessThanOrEqual(hybrid.rating.rank);
        expect(ordinary.before.rank < subordinated.before.rank || ordinary.before.rank === FLOOR).toBe(true);
        expect(subordinated.before.rank < hybrid.before.rank || subordinated.before.rank === FLOOR).toBe(
          true,
        );
      }),
      runs,
    );
  });

  it("never above the guarantor unless the class is; literal ≤ floor; collateral within its limit", () => {
    fc.assert(
      fc.property(bond, ({ issuer, id, ...given }) => {
        const floor = rate(issuer, id, { ...given, policy: "floor" });
        const literal = rate(issuer, id, { ...given, policy: "literal" });
        if (floor.cap !== null)
          expect(floor.rating.rank).toBeGreaterThanOrEqual(Math.min(floor.cap.rank, floor.before.rank));
        if (literal.cap !== null) expect(literal.rating.rank).toBeGreaterThanOrEqual(literal.cap.rank);
        expect(literal.rating.rank).toBeGreaterThanOrEqual(floor.rating.rank);
        expect(floor.rating.rank).toBeLessThanOrEqual(floor.before.rank);
        const secured = rate(issuer, id, { ...given, guarantees: [] });
        expect(secured.before.rank - secured.rating.rank).toBeLessThanOrEqual(rules.collateral.limit);
      }),
      runs,
    );
  });

  it("a better guarantor never worsens, nor a larger part under the floor", () => {
    fc.assert(
      fc.property(bond, rank, coverage, ({ issuer, id, guarantees, ...given }, better, more) => {
        const [first = by(10), ...others] = guarantees;
        const now = rankOf(issuer, id, { ...given, guarantees: [first, ...others] });
        const up = { ...first, rating: ratingAt(scale, Math.min(first.rating.rank, better), false) };
        expect(rankOf(issuer, id, { ...given, guarantees: [up, ...others] })).toBeLessThanOrEqual(now);
        if (given.collateral.length > 0 || first.coverage === 0) return;
        const larger = { ...first, coverage: Math.max(first.coverage, more) };
        expect(rankOf(issuer, id, { ...given, guarantees: [larger, ...others] })).toBeLessThanOrEqual(now);
      }),
      runs,
    );
  });

  it("the steps add up to the distance between issuer and bond", () => {
    fc.assert(
      fc.property(bond, ({ issuer, id, ...given }) => {
        const { rating, steps } = rate(issuer, id, given);
        const sum = steps.flatMap(({ effects }) => effects).reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBe(issuer - rating.rank);
        expect(steps.at(-1)?.running).toBe(writeRating(rating, scale));
      }),
      runs,
    );
  });
});

it("the rules stand as articles 30 and 33 order them", () => {
  const notches = (id: string) => rules.classes.find((one) => one.id === id)?.notches ?? NaN;
  expect(notches("hybrid")).toBeLessThan(notches("subordinated"));
  expect(notches("subordinated")).toBeLessThan(notches("ordinary"));
  expect(rules.collateral.covers.map(({ from }) => from)).toEqual([1, 1.5]);
  for (const id of Object.values(rules.ranking)) expect(notches(id)).toBeLessThan(0);
});
