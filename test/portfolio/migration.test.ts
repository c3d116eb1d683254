import { describe, expect, test } from "vitest";
import {
  aalenJohansen,
  bootstrapMatrix,
  cohortMatrix,
  generatorOf,
  passagesOf,
  transitionsOver,
  type Path,
} from "../../src";

/** Five entities over four years, on three ranks. */
const paths: readonly Path[] = [
  [1, 2, 2, 2],
  [2, 2, 3, "default"],
  [3, 3, null, 3],
  [2, "withdrawn", null, null],
  [3, 2, 2, 3],
];
const passages = paths.map(passagesOf);

describe("cohorts of a wide table", () => {
  test("count each step from one year to the next, over no gap and after no default", () => {
    expect(passages.map((own) => own.length)).toEqual([3, 3, 1, 1, 3]);
    expect(passagesOf([1, "default", 2, 2])).toEqual([{ from: 1, to: "default" }]);
  });

  test("by hand: of 7 at 2 four stay, two fall, one is withdrawn; of 3 at 3 one each rises, stays, defaults", () => {
    const { starts, rows } = cohortMatrix(passages, 3, "separate");
    expect(starts).toEqual([1, 7, 3]);
    expect(rows).toEqual([
      [0, 1, 0, 0, 0],
      [0, 4 / 7, 2 / 7, 0, 1 / 7],
      [0, 1 / 3, 1 / 3, 1 / 3, 0],
    ]);
  });

  test("leave withdrawals out, or count them where they were", () => {
    expect(cohortMatrix(passages, 3, "exclude").rows[1]).toEqual([0, 4 / 6, 2 / 6, 0, 0]);
    expect(cohortMatrix(passages, 3, "last").rows[1]).toEqual([0, 5 / 7, 2 / 7, 0, 0]);
  });

  test("have no shares where nobody started", () => {
    expect(cohortMatrix(passages, 4, "separate").rows[3]).toBeNull();
  });
});

describe("durations", () => {
  const histories = [
    {
      stays: [
        { time: 0, state: 0 },
        { time: 2, state: 1 },
      ],
      end: 5,
    },
    { stays: [{ time: 1, state: 0 }], end: 3 },
    {
      stays: [
        { time: 0, state: 1 },
        { time: 4, state: 2 },
      ],
      end: 9,
    },
  ];

  test("by hand: one move in 2 + 2 = 4 years at the first, one in 3 + 4 = 7 at the second", () => {
    const { spent, rates } = generatorOf(histories, 3);
    expect(spent).toEqual([4, 7, 5]);
    expect(rates).toEqual([
      [-0.25, 0.25, 0],
      [0, -1 / 7, 1 / 7],
      [0, 0, 0],
    ]);
  });

  test("give over a time the exponential of the rates", () => {
    const generator = generatorOf(histories, 3);
    const over = transitionsOver(generator, 2);
    expect(over[0]?.[0]).toBeCloseTo(Math.exp(-0.5), 13);
    // a / (b − a) · (e^(−a t) − e^(−b t)) with a = 1/4, b = 1/7.
    const [a, b] = [0.25, 1 / 7];
    expect(over[0]?.[1]).toBeCloseTo((a / (b - a)) * (Math.exp(-2 * a) - Math.exp(-2 * b)), 13);
    for (const row of over) expect(row.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 13);
    const far = transitionsOver(generator, 1_000);
    expect(far[0]?.[2]).toBeCloseTo(1, 10);
  });

  test("by Aalen–Johansen: of two at the first one goes at 2, of two at the second one goes at 4", () => {
    const over = aalenJohansen(histories, 3, 0, 5);
    expect(over[0]).toEqual([0.5, 0.25, 0.25]);
    expect(over[1]).toEqual([0, 0.5, 0.5]);
    expect(over[2]).toEqual([0, 0, 1]);
  });

  test("with two states and no way back it is Kaplan and Meier's product", () => {
    const stays = (time: number) => ({
      stays: [
        { time: 0, state: 0 },
        { time, state: 1 },
      ],
      end: Infinity,
    });
    const lost = { stays: [{ time: 0, state: 0 }], end: 2.5 };
    const over = aalenJohansen([stays(1), stays(2), lost, stays(3)], 2, 0, 4);
    // 3/4 · 2/3 · 0/1.
    expect(over[0]?.[0]).toBeCloseTo(0, 12);
    expect(aalenJohansen([stays(1), stays(2), lost, stays(3)], 2, 0, 2.9)[0]?.[0]).toBeCloseTo(0.5, 12);
  });
});

describe("samples of entities", () => {
  test("give ends about the share, the same for the same seed, and none where nobody started", () => {
    const terms = { samples: 400, seed: 5, confidence: 0.9 };
    const ends = bootstrapMatrix(passages, 4, "separate", terms);
    expect(ends).toEqual(bootstrapMatrix(passages, 4, "separate", terms));
    expect(ends[3]).toBeNull();
    const shares = cohortMatrix(passages, 4, "separate").rows[1] ?? [];
    for (const [cell, share] of shares.entries()) {
      expect(ends[1]?.[cell]?.low).toBeLessThanOrEqual(share);
      expect(ends[1]?.[cell]?.high).toBeGreaterThanOrEqual(share);
    }
  });
});
