import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOND_FIELDS, BOND_HEADS, type BondField } from "../../src";
import { valueOf } from "./ask";

/** A bond with the columns without which nothing can be said of it, and whatever else is given. */
const NEEDED: Partial<Record<BondField, string | number>> = {
  ...{ code: "A", issuer: "甲", class: "公司债", amount: 100, start: "2024-01-10", maturity: "2029-01-10" },
  ...{ issuerRating: "AA", rating: "AA", reviewed: "2025-01-31" },
};
const OPTIONAL = BOND_FIELDS.filter((field) => !(field in NEEDED));
const book = (more: Partial<Record<BondField, string | number>>) => {
  const cells = Object.entries({ ...NEEDED, ...more });
  return [cells.map(([field]) => BOND_HEADS[field as BondField][0]), cells.map(([, cell]) => cell)];
};
const DAY = "2025-03-31";
const said = (more: Partial<Record<BondField, string | number>>) => [
  valueOf("BOOK.RATE", book(more), null, "circ", null, "zh"),
  ...["BOOK.NEXT", "BOOK.HELD"].map((name) => valueOf(name, book(more), null, DAY, null, "circ", "zh")),
  valueOf("BOOK.FLAGS", book(more), null, DAY, null, "circ", null, "zh"),
  valueOf("BOOK.STEPS", book(more), "A", "steps", null, "circ", "zh"),
];

describe("a column that a bond does not need", () => {
  const dash = fc.constantFrom("", "-", "--", "—", "－－", "/", "n/a", "N/A", "不适用", "未披露", " — ");

  test("law: dashes and their like say in each what no column says", () => {
    const nothing = said({});
    fc.assert(
      fc.property(
        fc
          .subarray(OPTIONAL)
          .chain((fields) => fc.tuple(fc.constant(fields), fc.array(dash, { minLength: 17 }))),
        ([fields, dashes]) => {
          const more = Object.fromEntries(fields.map((field, at) => [field, dashes[at] ?? ""]));
          expect(said(more)).toEqual(nothing);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<readonly BondField[]>([
    ["issuerGroup"],
    ["sector"],
    ["region"],
    ["calls"],
    ["outlook"],
    ["implied"],
    ["guarantor", "guarantorRating", "coverage"],
    ["value", "liquidity", "pledgeRatio"],
  ])("无 says nothing in %s and what belongs to it", (...fields) => {
    for (const word of ["无", "none"])
      expect(said(Object.fromEntries(fields.map((field) => [field, word])))).toEqual(said({}));
  });

  test("无 beside a guarantor is refused: it may be no part, or one that nobody stated", () => {
    const rated = (coverage: string) =>
      valueOf(
        "BOOK.RATE",
        book({ guarantor: "丙", guarantorRating: "AAA", coverage }),
        null,
        "circ",
        null,
        "en",
      );
    expect(rated("--")).toEqual(rated(""));
    expect(JSON.stringify(rated("无"))).toContain("coverage must be a number");
  });
});
