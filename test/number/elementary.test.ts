import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, ln, power, root } from "../../src/elementary";
import { referenceExp, referenceLn, referencePower } from "./reference";

const positive = fc.oneof(
  fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
  // Where the logarithm is small and its digits are lost most easily.
  fc.integer({ min: -1000, max: 1000 }).map((steps) => 1 + steps * Number.EPSILON),
);
const runs = { numRuns: 3000 };

describe("the nearest number to the true one", () => {
  test("logarithms", () => {
    fc.assert(
      fc.property(positive, (value) => {
        expect(ln(value)).toBe(referenceLn(value));
      }),
      runs,
    );
  });

  test("exponentials, down to the least normal number", () => {
    const arguments_ = fc.oneof(
      fc.double({ min: -708, max: 709.78, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
    );
    fc.assert(
      fc.property(arguments_, (value) => {
        expect(exp(value)).toBe(referenceExp(value));
      }),
      runs,
    );
  });

  test("powers and roots", () => {
    const bases = fc.double({ min: 1e-9, max: 1e9, noNaN: true, minExcluded: true });
    fc.assert(
      fc.property(bases, fc.double({ min: -12, max: 12, noNaN: true }), (base, exponent) => {
        expect(power(base, exponent)).toBe(referencePower(base, exponent));
      }),
      runs,
    );
    fc.assert(
      fc.property(bases, fc.integer({ min: 1, max: 60 }), (base, n) => {
        expect(root(base, n)).toBe(referencePower(base, 1, n));
      }),
      runs,
    );
  });
});

describe("exact answers", () => {
  test.each([
    [() => ln(1), 0],
    [() => ln(2), Math.LN2],
    [() => exp(0), 1],
    [() => exp(1), Math.E],
    [() => power(0.5, 3), 0.125],
    [() => power(10, 15), 1e15],
    [() => power(9, 0.5), 3],
    [() => power(4, -0.5), 0.5],
    [() => power(7, 0), 1],
    [() => root(8, 3), 2],
    [() => root(1.21, 2), 1.1],
    [() => root(1e300, 100), 1000],
  ])("%s is %s", (compute, answer) => {
    expect(compute()).toBe(answer);
  });

  test("whole powers that 53 bits hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 6 }), (base, exponent) => {
        const product = Array.from({ length: exponent }, () => base).reduce((all, one) => all * one, 1);
        expect(power(base, exponent)).toBe(product);
        if (exponent > 0) expect(root(product, exponent)).toBe(base);
      }),
    );
  });
});

describe("edges", () => {
  test.each([
    [() => ln(0), -Infinity],
    [() => ln(-1), Number.NaN],
    [() => ln(Number.NaN), Number.NaN],
    [() => ln(Infinity), Infinity],
    [() => exp(710), Infinity],
    [() => exp(Infinity), Infinity],
    [() => exp(-746), 0],
    [() => exp(-Infinity), 0],
    [() => exp(Number.NaN), Number.NaN],
    [() => power(0, 2), 0],
    [() => power(0, -2), Infinity],
    [() => power(0, 0), 1],
    [() => power(-8, 1), Number.NaN],
    [() => power(2, 1e308), Infinity],
    [() => power(2, -1e308), 0],
    [() => power(0.5, 1e308), 0],
    [() => power(Infinity, -1), 0],
    [() => power(2, Number.NaN), Number.NaN],
    [() => power(Number.NaN, 1), Number.NaN],
  ])("%s is %s", (compute, answer) => {
    expect(compute()).toBe(answer);
  });

  test("below the least normal number, within one step of it", () => {
    for (const value of [-709, -720.5, -740, -745]) {
      const [ours, theirs] = [exp(value), referenceExp(value)];
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(5e-324);
    }
  });
});
