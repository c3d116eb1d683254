import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accuracyOf,
  cohortsOf,
  countTransitions,
  movesOf,
  observe,
  openLedger,
  ratingAt,
  ratingsOf,
  settleWithdrawn,
  sharesOf,
  stabilityOf,
  WITHDRAWN_RULES,
  type Ledger,
  type LedgerRecord,
  type Observation,
  type WithdrawnRule,
} from "../../src";
import { draws } from "../draws";
import { have, scaleNamed } from "../ledger/ledgers";

/** Random ledgers for each law. */
const RUNS = { numRuns: draws(2_000, 10_000) };

const scale = scaleNamed("lianhe");
const RANKS = scale.notations[0].symbols.length;
/** 1 January 2020. */
const FIRST_DAY = 43_831;

const record = fc.record({
  date: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1500 }),
  rank: fc.integer({ min: 1, max: RANKS }),
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant("rated" as const) },
    { weight: 1, arbitrary: fc.constantFrom("default" as const, "withdrawn" as const) },
  ),
});

/** Up to six issuers, each with up to six days. Some issuer is rated on the first day, so that a ledger is never empty. */
const ledgers: fc.Arbitrary<readonly LedgerRecord[]> = fc
  .array(fc.uniqueArray(record, { selector: ({ date }) => date, minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((histories) =>
    histories.flatMap((history, issuer) =>
      history.map(({ date, rank, status }, index): LedgerRecord => {
        const row = {
          at: `row ${index}`,
          issuer: `Issuer ${issuer}`,
          date,
          standalone: null,
          outlook: null,
          method: null,
        };
        const rating = ratingAt(scale, rank, false);
        return issuer === 0 && index === 0
          ? { ...row, date: FIRST_DAY - 1, status: "rated", rating }
          : { ...row, status, rating };
      }),
    ),
  );

const horizons = fc.constantFrom(0, 3, 7, 12, 24);
const rules = fc.constantFrom(...WITHDRAWN_RULES);

const open = (records: readonly LedgerRecord[]): Ledger => have(openLedger(records, scale));

/** What is observed, nothing where the ledger is shorter than the horizon. */
function observed(ledger: Ledger, horizon: number): readonly Observation[] {
  const cohorts = cohortsOf(ledger, horizon, null, null);
  return cohorts.ok ? observe(ledger, cohorts.value) : [];
}

/** Everything that is computed of a ledger, as text: comparing it costs less than the computation. */
function results(ledger: Ledger, horizon: number, rule: WithdrawnRule, rename = (name: string) => name) {
  const observations = settleWithdrawn(observed(ledger, horizon), rule);
  const moves = movesOf(ledger, null, null);
  const rows = countTransitions(ratingsOf(ledger), observations).filter(({ n }) => n > 0);
  return {
    rows: JSON.stringify([rows, stabilityOf(observations, moves), accuracyOf(observations)]),
    moves: moves.map(({ issuer, date, notches, large, reversal }) =>
      JSON.stringify([rename(issuer), date, notches, large, reversal]),
    ),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const isOne = (number: number): boolean => Math.abs(number - 1) < 1e-12;

// Properties answer true or false: an expectation for each of a matrix's cells would take longer than all else.
describe("laws of back-testing", () => {
  it("a row's shares sum to 1, and its counts to the observations that start there", () => {
    fc.assert(
      fc.property(ledgers, horizons, rules, (records, horizon, rule) => {
        const ledger = open(records);
        const observations = settleWithdrawn(observed(ledger, horizon), rule);
        const rows = countTransitions(ratingsOf(ledger), observations);
        const rowsHold = rows.every((row) => {
          const shares = sharesOf(row);
          const started = observations.filter(({ from }) => from.rank === row.from.rank).length;
          const sound = row.n === started && (rule === "separate" || row.withdrawn === 0);
          if (shares === null) return sound && row.n === 0;
          return sound && isOne(sum([...shares.to, shares.defaulted, shares.withdrawn]));
        });
        return rowsHold && sum(rows.map(({ n }) => n)) === observations.length;
      }),
      RUNS,
    );
  });

  it("the order of rows changes nothing", () => {
    const shuffled = ledgers.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray([...records], { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, horizons, rules, ([records, others], horizon, rule) => {
        const [before, after] = [records, others].map((some) => results(open(some), horizon, rule));
        return before?.rows === after?.rows && before?.moves.join() === after?.moves.join();
      }),
      RUNS,
    );
  });

  it("the names of issuers change nothing but the names", () => {
    // Counted down, so that names sort the other way round.
    const renamed = (name: string) => `${99 - Number(name.split(" ")[1])} other`;
    fc.assert(
      fc.property(ledgers, horizons, rules, (records, horizon, rule) => {
        const others = records.map((one) => ({ ...one, issuer: renamed(one.issuer) }));
        const before = results(open(records), horizon, rule, renamed);
        const after = results(open(others), horizon, rule);
        return (
          before.rows === after.rows && [...before.moves].sort().join() === [...after.moves].sort().join()
        );
      }),
      RUNS,
    );
  });

  it("a horizon of 0 is the identity", () => {
    fc.assert(
      fc.property(ledgers, rules, (records, rule) => {
        const ledger = open(records);
        const rows = countTransitions(ratingsOf(ledger), settleWithdrawn(observed(ledger, 0), rule));
        const isIdentity = rows.every(({ n, to }, index) => to[index] === n);
        return isIdentity && rows.some(({ n }) => n > 0);
      }),
      RUNS,
    );
  });

  it("the accuracy ratio lies between -1 and 1, and changes its sign with the scale's direction", () => {
    fc.assert(
      fc.property(ledgers, horizons, (records, horizon) => {
        const observations = observed(open(records), horizon);
        const reversed = observations.map((one) => ({
          ...one,
          from: { ...one.from, rank: RANKS + 1 - one.from.rank },
        }));
        const [there, back] = [accuracyOf(observations), accuracyOf(reversed)];
        if (!there.ok || !back.ok) return there.ok === back.ok;
        return Math.abs(there.value.ratio) <= 1 && there.value.ratio + back.value.ratio === 0;
      }),
      RUNS,
    );
  });

  it("the parts of stability sum to 1, and the matrix says the same", () => {
    fc.assert(
      fc.property(ledgers, horizons, rules, (records, horizon, rule) => {
        const ledger = open(records);
        const observations = settleWithdrawn(observed(ledger, horizon), rule);
        const stability = stabilityOf(observations, []);
        if (!stability.ok) return observations.length === 0;
        const { unchanged, upgraded, downgraded, defaulted, withdrawn } = stability.value;
        const rows = countTransitions(ratingsOf(ledger), observations);
        const diagonal = sum(rows.map(({ to }, index) => to[index] ?? 0));
        return (
          isOne(unchanged + upgraded + downgraded + defaulted + withdrawn) &&
          unchanged === diagonal / observations.length
        );
      }),
      RUNS,
    );
  });

  it("random ledgers hold what the laws speak of", () => {
    const drawn = fc.sample(ledgers, { numRuns: 300, seed: 1 }).map(open);
    const observations = drawn.flatMap((ledger) => observed(ledger, 12));
    for (const status of ["rated", "default", "withdrawn"]) {
      expect(observations.filter((one) => one.status === status).length).toBeGreaterThan(50);
    }
    expect(drawn.filter((ledger) => accuracyOf(observed(ledger, 12)).ok).length).toBeGreaterThan(50);
    expect(
      drawn.flatMap((ledger) => movesOf(ledger, null, null)).filter(({ reversal }) => reversal).length,
    ).toBeGreaterThan(50);
  });
});
