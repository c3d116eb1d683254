import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../../src/canonical";
import { isSame } from "../../src/cells/cell";

const plain = fc.jsonValue({ maxDepth: 3, noUnicodeString: true });

test("values of plain data are the same as their canonical texts are", () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(isSame(a, b)).toBe(canonicalText(a) === canonicalText(b));
      expect(isSame(a, structuredClone(a))).toBe(true);
    }),
  );
  expect(isSame({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSame([1, 2], { 0: 1, 1: 2 })).toBe(false);
});

test("what a damaged form leaves undefined is absent, and compares as that", () => {
  expect(isSame(["AAA", undefined], ["AAA", "AA"])).toBe(false);
  expect(isSame([{ symbol: undefined }], [{ symbol: "AA" }])).toBe(false);
  expect(isSame(undefined, null)).toBe(true);
  expect(isSame(Number.NaN, 1)).toBe(false);
});
