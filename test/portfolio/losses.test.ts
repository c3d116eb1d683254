import { describe, expect, test } from "vitest";
import { drawLosses, expectedLossOf, summariseLosses, type Exposed } from "../../src";
import { normalBelow, normalPoint } from "../../src/portfolio/normal";

const alike = (n: number, probability: number, recovery = 0): readonly Exposed[] =>
  Array.from({ length: n }, () => ({ amount: 1, probability, recovery }));

describe("the normal distribution", () => {
  // Values of mpmath to 16 digits.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1, 0.158655253931457],
    [1.959963984540054, 0.975],
    [-3, 0.00134989803163009],
    [-4.5, 3.39767312473006e-6],
    [-8, 6.22096057427178e-16],
    [5, 0.999999713348428],
  ])("below %s lies %s", (x, share) => {
    expect(Math.abs(normalBelow(x) / share - 1)).toBeLessThan(1e-13);
  });

  test("leads back and forth", () => {
    for (const share of [1e-300, 1e-12, 0.0002, 0.05, 0.3, 0.5, 0.77, 0.975, 0.9999]) {
      const back = normalBelow(normalPoint(share));
      expect(Math.abs(back / share - 1)).toBeLessThan(1e-12);
    }
    expect([normalPoint(0), normalPoint(1)]).toEqual([-Infinity, Infinity]);
    expect([normalBelow(-Infinity), normalBelow(Infinity)]).toEqual([0, 1]);
  });
});

describe("expected losses", () => {
  test("are 100 · 2 % · 60 % + 200 · 0.5 % · 100 %", () => {
    const two = [
      { amount: 100, probability: 0.02, recovery: 0.4 },
      { amount: 200, probability: 0.005, recovery: 0 },
    ];
    expect(expectedLossOf(two)).toBeCloseTo(2.2, 12);
  });
});

describe("drawn losses", () => {
  test("are the same for the same seed, and others for another", () => {
    const book = alike(50, 0.05);
    const drawn = (seed: number) => drawLosses(book, { correlation: 0.2, draws: 500, seed });
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  test("without correlation are binomial: mean np, variance np(1 − p)", () => {
    const losses = drawLosses(alike(200, 0.1), { correlation: 0, draws: 20_000, seed: 3 });
    const { mean, deviation } = summariseLosses(losses, []);
    expect(Math.abs(mean - 20)).toBeLessThan(4 * Math.sqrt(18 / 20_000));
    expect(Math.abs(deviation ** 2 - 18)).toBeLessThan(4 * 18 * Math.sqrt(2 / 20_000));
  });

  test("of very many alike follow Vasicek's quantile, Φ[(Φ⁻¹(p) + √ρ Φ⁻¹(q)) / √(1 − ρ)]", () => {
    const [p, rho, n] = [0.02, 0.15, 4_000];
    const losses = drawLosses(alike(n, p), { correlation: rho, draws: 4_000, seed: 11 });
    const { mean, quantiles } = summariseLosses(losses, [0.5, 0.9, 0.99]);
    expect(Math.abs(mean / n - p)).toBeLessThan(0.0003);
    for (const { level, loss } of quantiles) {
      const limit = normalBelow((normalPoint(p) + Math.sqrt(rho) * normalPoint(level)) / Math.sqrt(1 - rho));
      expect(Math.abs(loss / n / limit - 1)).toBeLessThan(0.05);
    }
  });

  test("leave certain defaults certain, and count nothing for what cannot default or all comes back", () => {
    const book = [
      { amount: 10, probability: 1, recovery: 0.4 },
      { amount: 1000, probability: 0, recovery: 0 },
      { amount: 1000, probability: 0.5, recovery: 1 },
    ];
    const losses = drawLosses(book, { correlation: 0.3, draws: 100, seed: 1 });
    expect(new Set(losses)).toEqual(new Set([6]));
  });

  test("pin the sequence: a seed is a promise", () => {
    const book = [...alike(40, 0.03, 0.4), { amount: 25, probability: 0.01, recovery: 0.25 }];
    const losses = drawLosses(book, { correlation: 0.12, draws: 1_000, seed: 42 });
    const { mean, largest } = summariseLosses(losses, []);
    expect({ mean: Number(mean.toFixed(9)), largest: Number(largest.toFixed(9)) }).toEqual({
      mean: 0.93045,
      largest: 20.55,
    });
  });

  test("a quantile is the smallest loss that so many draws do not pass, and what lies beyond starts with it", () => {
    const losses = Float64Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const { quantiles, mean, deviation } = summariseLosses(losses, [0.5, 0.9, 1]);
    expect(quantiles).toEqual([
      { level: 0.5, loss: 4, beyond: 6.5 },
      { level: 0.9, loss: 8, beyond: 8.5 },
      { level: 1, loss: 9, beyond: 9 },
    ]);
    expect(mean).toBe(4.5);
    expect(deviation).toBeCloseTo(Math.sqrt(82.5 / 9), 12);
  });
});

describe("drawn losses beside their exact distribution", () => {
  /** How likely so many of n alike default: binomial for each Z, and Z integrated over. */
  function exact(n: number, probability: number, rho: number): readonly number[] {
    const share = Array<number>(n + 1).fill(0);
    const [steps, reach] = [4_000, 8];
    for (let step = 0; step < steps; step += 1) {
      const z = -reach + (2 * reach * (step + 0.5)) / steps;
      const weight = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * ((2 * reach) / steps);
      const p = normalBelow((normalPoint(probability) - Math.sqrt(rho) * z) / Math.sqrt(1 - rho));
      let part = (1 - p) ** n;
      for (let k = 0; k <= n && p < 1; k += 1) {
        share[k] = (share[k] ?? 0) + weight * part;
        part *= (((n - k) / (k + 1)) * p) / (1 - p);
      }
    }
    return share;
  }

  test.each([
    [20, 0.05, 0.2],
    [10, 0.3, 0.5],
    [20, 0.05, 0],
  ])("of %s alike at %s with a correlation of %s", (n, probability, rho) => {
    const shares = exact(n, probability, rho);
    const draws = 40_000;
    const losses = drawLosses(alike(n, probability), { correlation: rho, draws, seed: 7 });
    const moment = (power: number) => shares.reduce((sum, share, k) => sum + share * k ** power, 0);
    expect(moment(0)).toBeCloseTo(1, 6);
    expect(moment(1)).toBeCloseTo(n * probability, 6);
    const variance = moment(2) - moment(1) ** 2;
    const { mean, deviation } = summariseLosses(losses, []);
    expect(Math.abs(mean - moment(1))).toBeLessThan(4 * Math.sqrt(variance / draws));
    expect(Math.abs(deviation / Math.sqrt(variance) - 1)).toBeLessThan(0.05);
    for (const [k, share] of shares.entries()) {
      const drawn = losses.filter((loss) => Math.round(loss) === k).length / draws;
      expect(Math.abs(drawn - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / draws) + 1e-4);
    }
  });
});
