import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf } from "../../workbench/address";
import { argumentsIn, formulaOf } from "../../workbench/finder-formula";

test.each([
  [['"AA"', '"A"'], '=NOTCH.ADD("AA","A")'],
  [["B2", "", " 3 "], "=NOTCH.ADD(B2,,3)"],
  [["B2", "", ""], "=NOTCH.ADD(B2)"],
  [["", ""], "=NOTCH.ADD()"],
])("arguments %j stand where they were given, blank ones at the end are left out", (given, formula) => {
  expect(formulaOf("NOTCH.ADD", given)).toBe(formula);
});

test.each([
  ['=RATING.BCA(Tianfu, "lianhe-guarantor", "rank")', ["Tianfu", '"lianhe-guarantor"', '"rank"']],
  ['=F({1,2;3,4}, SUM(A1:A2,B1), "a, (b")', ["{1,2;3,4}", "SUM(A1:A2,B1)", '"a, (b"']],
  ["=METHOD.LIST()", []],
  ["=F(,2)", ["", "2"]],
])("the arguments of %s are taken apart", (formula, given) => {
  expect(argumentsIn(formula)).toEqual(given);
});

test("what was put together is taken apart as it was", () => {
  const argument = fc.oneof(
    fc.constantFrom("B24", "A1:C3", "{1,2;3,4}", "SUM(A1,B2)", "Sheet!A1"),
    fc.integer().map(String),
    fc.stringMatching(/^[a-z,() ]{0,8}$/).map((text) => `"${text}"`),
  );
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (given) => {
      expect(argumentsIn(formulaOf("F", given))).toEqual(given);
    }),
  );
});

test.each([
  [0, 0, "A1"],
  [9, 25, "Z10"],
  [0, 26, "AA1"],
  [0, 701, "ZZ1"],
  [1_048_575, 16_383, "XFD1048576"],
])("row %i, column %i is %s", (row, column, address) => {
  expect(addressOf(row, column)).toBe(address);
});
