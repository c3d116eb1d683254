import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "../../src";
import { numberFormatOf, readNotches, readTyped, typedCell, typedForm } from "../../desk/draft/numbers";

const fraction: Unit = { kind: "fraction" };
const multiple: Unit = { kind: "multiple" };
const amount: Unit = { kind: "amount", currency: "CNY", scale: 1e9 };

describe("a measure as typed", () => {
  test.each([
    ["4.1", 0.041],
    ["4.1%", 0.041],
    ["４．１％", 0.041],
    [" 4.1 % ", 0.041],
    ["-0.5", -0.005],
    ["0", 0],
    ["14.38", 0.1438],
    ["4,1", 0.041],
    ["12,5%", 0.125],
    ["1,2345", 0.012345],
    ["（4.1）", -0.041],
    ["41‰", 0.041],
    ["1,234.5", 12.345],
  ])("beside a percent sign %s is %d", (text, value) => {
    expect(readTyped(text, fraction)).toBe(value);
  });

  test.each([
    ["7.73x", 7.73],
    ["7.73 倍", 7.73],
    ["7.73", 7.73],
  ])("as a multiple %s is %d", (text, value) => {
    expect(readTyped(text, multiple)).toBe(value);
  });

  test("an amount may have thousands and no sign of a unit", () => {
    expect(readTyped("7,400.5", amount)).toBe(7400.5);
    expect(readTyped("7.4bn", amount)).toBe("7.4bn");
  });

  test.each(["", "  ", "n/a", "N/A", "-", "—", "/", "不适用", undefined])(
    "%j is nothing, not zero",
    (text) => {
      expect(readTyped(text, fraction)).toBeNull();
    },
  );

  test.each(["abc", "1,23,4", "4.1%%", "--3", "7x", "1,095", "7.22¹", "7.4亿"])(
    "%s is left as it is for the engine to refuse",
    (text) => {
      expect(readTyped(text, fraction)).toBe(text);
    },
  );

  test("of which the numbers about it tell how it is written is read so", () => {
    expect(readTyped("1,095", amount, "point")).toBe(1095);
    expect(readTyped("1,095", amount, "comma")).toBe(1.095);
  });

  test("comes out of a cell as it would have been typed, text or number", () => {
    expect(
      ["0.041", 0.041, "4.1%", "n/a", "1,095", "7.4亿"].map((cell) => typedCell(cell, fraction)),
    ).toEqual(["4.1", "4.1", "4.1", "", "1,095", "7.4亿"]);
  });

  test("what a cell holds reads back as the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (cents) => {
        const cell = Number(`${String(cents)}e-4`);
        expect(readTyped(typedForm(cell, fraction), fraction)).toBe(cell);
      }),
    );
  });
});

test("notches are whole and may carry their sign", () => {
  expect(["+1", "-2", "0", "－１"].map(readNotches)).toEqual([1, -2, 0, -1]);
  expect(readNotches("1.5")).toBe("1.5");
  expect(readNotches("")).toBeNull();
});

test("cells show percentages and multiples as what they are", () => {
  expect([fraction, multiple, amount].map((unit) => numberFormatOf(unit))).toEqual([
    "0.00%",
    '0.00"x"',
    "#,##0.00",
  ]);
});
