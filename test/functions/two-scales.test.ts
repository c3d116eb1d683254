import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { errorOf, LIANHE, tianfu } from "./ask";

/*
 * Every function that takes two ratings refuses two of different scales, naming both ratings and both scales; only a
 * mapping that is named brings them together.
 */

const lianhe = '"AA" is on the lianhe scale and "Baa1" on the global scale; name a mapping between them.';

const MIXED: readonly (readonly [name: string, args: readonly unknown[], message: string])[] = [
  ["NOTCH.DIFF", ["AA", "Baa1"], lianhe],
  ["NOTCH.DIFF", ["Ag+", "AA"], '"Ag+" is on the ccxap scale and "AA" on the lianhe scale'],
  ["NOTCH.WEAKEST", ["AA", [["AA-", "Baa1"]]], lianhe],
  ["NOTCH.STRONGEST", ["AA", [["AA-", "Baa1"]]], lianhe],
  ...["notch-table", "joint-default", "top-down"].map(
    (method) => ["NOTCH.SUPPORT", ["AA", "Baa1", "high", "low", method], lianhe] as const,
  ),
  [
    "NOTCH.SUPPORT",
    [
      "AA",
      [
        ["shareholder", "AAA", "low"],
        ["government", "Baa1", "low"],
      ],
    ],
    lianhe,
  ],
  ["NOTCH.ISSUE", ["AA", "guaranteed", "Baa1"], lianhe],
  [
    "NOTCH.ISSUE",
    [
      "AA",
      "guaranteed",
      [
        ["AAA", 1],
        ["Baa1", 0.5],
      ],
    ],
    lianhe,
  ],
  [
    "NOTCH.RMB",
    ["AAg", "ample", "panda-enterprise"],
    '"AAg" is on the ccxap scale and "panda-enterprise" on the golden-credit scale',
  ],
  ["NOTCH.RMB", ["AA", "ample", "panda-enterprise", "Baa1"], '"Baa1" is on the global scale'],
  ["SOVEREIGN.CAP", ["AA", "Baa1"], lianhe],
  ["SOVEREIGN.CAP", ["AA", [["registration", "Ruritania", "Baa1"]]], lianhe],
  [
    "SOVEREIGN.CAP",
    [
      "AA",
      [
        ["registration", "Ruritania", "A"],
        ["market", "Arcadia", "Baa1", 1],
      ],
      null,
      "adjust",
    ],
    lianhe,
  ],
  ["SOVEREIGN.BINDS", ["AA", "Baa1"], lianhe],
  [
    "RATING.FINAL",
    [tianfu({ "shareholder-strength": "high", "shareholder-rating": "Baa1" }), LIANHE],
    '"Baa1" is on the global scale and "shareholder-rating" on the lianhe scale; name a mapping',
  ],
  [
    "SCALE.MAP",
    ["AAg+", "ccxap", "lianhe", "global-to-lianhe-house"],
    "ccxap → lianhe; expected global → lianhe",
  ],
];

describe("ratings of two scales without a mapping", () => {
  test.each(MIXED)("%s of %j is #VALUE! naming both", (name, args, message) => {
    const error = errorOf(name, ...args);
    expect(error).toMatch(/^#VALUE!/);
    expect(error).toContain(message);
  });

  test("are tried in every function that takes a second rating", () => {
    const taking = functionNames.filter((name) => /^(NOTCH|SOVEREIGN)\./.test(name));
    const one = ["NOTCH.ADD", "NOTCH.RANK", "SOVEREIGN.MODEL"];
    const tried = new Set(MIXED.map(([name]) => name));
    expect(taking.filter((name) => !tried.has(name) && !one.includes(name))).toEqual([]);
  });
});
