import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratios, type RatioValue } from "../../src";

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const signed = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const list = (length: number) => fc.array(amount, { minLength: length, maxLength: length });
const word = (...words: (string | null)[]) => fc.constantFrom(...words);

interface Law {
  readonly args: readonly fc.Arbitrary<RatioValue>[];
  /** Per argument: +1 when more of it never lowers the ratio, −1 when more never raises it, 0 where it is not a law. */
  readonly slope: readonly (1 | -1 | 0)[];
}

const law = (slope: Law["slope"], ...args: Law["args"]): Law => ({ slope, args });
const partOverBase = law([1, -1], amount, amount);

/** Slopes hold for parts and bases above zero; a signed part falls with its base only where it is positive. */
const laws: Readonly<Record<string, Law>> = {
  ROE: law([1, -1, -1], amount, amount, amount),
  ROA: law([1, -1, -1], amount, amount, amount),
  COSTINCOME: partOverBase,
  OPERATINGMARGIN: law([1, 0], signed, amount),
  SINGLECLIENT: law([1, -1], list(4), amount),
  TOPCLIENTS: law([1, -1, 0], list(5), amount, fc.integer({ min: 1, max: 5 })),
  CLAIMRATE: partOverBase,
  CUMCLAIMRATE: partOverBase,
  RECOVERYRATE: partOverBase,
  COUNTERGUARANTEE: partOverBase,
  RESERVES: law([1, 1, 1], amount, amount, amount),
  RESERVECOVER: partOverBase,
  CLAIMRESERVE: partOverBase,
  NETCAPITAL: law([1, -1], amount, amount),
  NETCAPITALRATIO: partOverBase,
  NETCAPITALCOVER: law([1, -1, 0], amount, amount, word("risk", "flat8", null)),
  FINLEVERAGE: law(
    [1, -1, 1, 1],
    amount,
    amount.map((base) => base + 2e6),
    amount,
    amount,
  ),
  NETASSETLEVERAGE: partOverBase,
  NETCAPITALLEVERAGE: partOverBase,
  REALDEBT: law(
    [1, -1, -1, -1, 0],
    amount.map((liabilities) => liabilities + 4e6),
    amount,
    amount,
    amount,
    word("annex3", "plain", null),
  ),
  DEBTCAPITAL: law([1, -1], amount, amount),
  DEBTCOVER: law(
    [0, 1, -1, -1, -1],
    word("equity", "revenue", "inflow"),
    amount.map((equity) => equity + 4e6),
    amount,
    amount,
    amount,
  ),
  LIQUIDASSETS: partOverBase,
  ASSETCLASS: law(
    [1, -1, 1],
    list(2),
    amount.map((assets) => assets + 4e6),
    amount,
  ),
  PAIDINASSETS: partOverBase,
  PAIDINDEBT: partOverBase,
  SUBSCRIBED: partOverBase,
  GROWTH: law([1, -1], amount, amount),
  CAPITALADEQUACY: partOverBase,
  CORECAPITAL: partOverBase,
  CASHFLOWDEBT: partOverBase,
  CASHSHORTDEBT: law(
    [1, -1, 1, -1],
    amount.map((cash) => cash + 4e6),
    amount,
    amount,
    amount,
  ),
  CURRENTRATIO: partOverBase,
  DEBTTOASSETS: partOverBase,
  DEBTTOEBITDA: law([1, -1, -1, -1, -1], amount, amount, amount, amount, amount),
  // More interest is in both parts.
  EBITDACOVER: law([1, 0, 1, 1, -1], amount, amount, amount, amount, amount),
  LIQUIDITYRATIO: partOverBase,
  LOANDEPOSIT: partOverBase,
  NPLRATIO: partOverBase,
  PROVISIONCOVER: partOverBase,
  SPECIALMENTION: partOverBase,
};

/** Ratios with an amount that has no slope, and is an amount all the same. */
const unsloped = ["OPERATINGMARGIN", "EBITDACOVER"];

/** Not monotone in every input, so held by laws of their own below. */
const apart = ["CAGR", "SHARPE", "WEIGHTED3Y"];

const compute = (id: string, args: readonly RatioValue[]): number => {
  const outcome = ratios.find((ratio) => ratio.id === id)!.compute(args);
  if (!outcome.ok) throw new Error(`${id}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
};

it("has a law for every ratio", () => {
  expect([...Object.keys(laws), ...apart].sort()).toEqual(ratios.map(({ id }) => id).sort());
});

describe("more of an argument moves the ratio one way", () => {
  const cases = Object.entries(laws).flatMap(([id, { args, slope }]) =>
    slope.flatMap((sign, at) => (sign === 0 ? [] : [[id, at, sign, args] as const])),
  );
  it.each(cases)("%s, argument %i, slope %i", (id, at, sign, args) => {
    fc.assert(
      fc.property(fc.tuple(...args), amount, fc.nat(), (given, more, which) => {
        const before = compute(id, given);
        const after = compute(id, given.with(at, raised(given[at]!, more, which)));
        const slack = 1e-9 * Math.max(1, Math.abs(before));
        expect(sign * (after - before)).toBeGreaterThanOrEqual(-slack);
      }),
    );
  });
});

describe("a currency's unit does not matter", () => {
  const amounts = ["RESERVES", "NETCAPITAL"];
  it.each(Object.keys(laws).filter((id) => id !== "TOPCLIENTS"))("%s", (id) => {
    const { args, slope } = laws[id]!;
    fc.assert(
      fc.property(fc.tuple(...args), (given) => {
        const scaled = given.map((value, at) =>
          slope[at] === 0 && !unsloped.includes(id) ? value : times(value, 1024),
        );
        const factor = amounts.includes(id) ? 1024 : 1;
        // A power of two scales a double exactly, so nothing is lost on the way.
        expect(compute(id, scaled)).toBeCloseTo(compute(id, given) * factor, 6);
      }),
    );
  });
});

describe("concentration", () => {
  it("does not depend on the order of clients, and the first n hold no more than the first n + 1", () => {
    fc.assert(
      fc.property(
        list(6),
        amount,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (clients, base, n, turn) => {
          const turned = [...clients.slice(turn), ...clients.slice(0, turn)];
          expect(compute("TOPCLIENTS", [turned, base, n])).toBeCloseTo(
            compute("TOPCLIENTS", [clients, base, n]),
            6,
          );
          expect(compute("TOPCLIENTS", [clients, base, n + 1])).toBeGreaterThanOrEqual(
            compute("TOPCLIENTS", [clients, base, n]),
          );
          expect(compute("SINGLECLIENT", [turned, base])).toBe(compute("TOPCLIENTS", [clients, base, 1]));
        },
      ),
    );
  });
});

describe("series", () => {
  it("compounds back to the last value", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), (values) => {
        const rate = compute("CAGR", [values]);
        const last = values[0]! * (1 + rate) ** (values.length - 1);
        expect(last / values.at(-1)!).toBeCloseTo(1, 6);
      }),
    );
  });

  it("over two values equals growth", () => {
    fc.assert(
      fc.property(amount, amount, (first, last) => {
        expect(compute("CAGR", [[first, last]]) / (1 + compute("GROWTH", [last, first]))).toBeCloseTo(
          compute("GROWTH", [last, first]) / (1 + compute("GROWTH", [last, first])),
          6,
        );
      }),
    );
  });

  it("keeps a Sharpe ratio when all returns scale, and turns its sign with them", () => {
    const returns = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(returns, (basis) => {
        fc.pre(new Set(basis).size > 1);
        const values = basis.map((points) => points / 1024);
        const sharpe = compute("SHARPE", [values]);
        expect(compute("SHARPE", [values.map((value) => value * 4)])).toBeCloseTo(sharpe, 9);
        expect(compute("SHARPE", [values.map((value) => -value)])).toBeCloseTo(-sharpe, 9);
        const population = compute("SHARPE", [values, "population"]);
        expect(population).toBeCloseTo(sharpe * Math.sqrt(5 / 4), 9);
      }),
    );
  });

  it("keeps a weighted mean between the least and the greatest year", () => {
    fc.assert(
      fc.property(
        fc.tuple(signed, signed, signed),
        fc.integer({ min: 0, max: 64 }),
        fc.integer({ min: 0, max: 64 }),
        (values, first, second) => {
          const weights = [first / 128, second / 128, 1 - first / 128 - second / 128];
          const mean = compute("WEIGHTED3Y", [values, weights]);
          expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
          expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        },
      ),
    );
  });
});

function raised(value: RatioValue, more: number, which: number): RatioValue {
  if (typeof value === "number") return value + more;
  if (value === null || typeof value !== "object") return value;
  const at = which % value.length;
  return value.with(at, value[at]! + more);
}

function times(value: RatioValue, factor: number): RatioValue {
  if (typeof value === "number") return value * factor;
  return value !== null && typeof value === "object" ? value.map((figure) => figure * factor) : value;
}
