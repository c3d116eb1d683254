import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { errorOf, LIANHE, tianfu } from "./ask";

/*
 * Every function that takes two ratings refuses two of different scales, naming both ratings and both scales; only a
 * mapping that is named brings them together.
 */

const two = '"AA" is on the lianhe scale and "AAg" on the ccxap scale; name a mapping between them.';
const mapFirst =
  '"AA" is on the lianhe scale and "AAg" on the ccxap scale; read one on the other with SCALE.MAP first.';

const MIXED: readonly (readonly [name: string, args: readonly unknown[], message: string])[] = [
  ["NOTCH.DIFF", ["AA", "AAg"], mapFirst],
  ["NOTCH.DIFF", ["Ag+", "AA"], '"Ag+" is on the ccxap scale and "AA" on the lianhe scale'],
  ["NOTCH.WEAKEST", ["AA", [["AA-", "AAg"]]], mapFirst],
  ["NOTCH.STRONGEST", ["AA", [["AA-", "AAg"]]], mapFirst],
  ...["notch-table", "joint-default", "top-down"].map(
    (method) => ["NOTCH.SUPPORT", ["AA", "AAg", "high", "low", method], two] as const,
  ),
  [
    "NOTCH.SUPPORT",
    [
      "AA",
      [
        ["shareholder", "AAA", "low"],
        ["government", "AAg", "low"],
      ],
    ],
    two,
  ],
  ["NOTCH.ISSUE", ["AA", "guaranteed", "AAg"], mapFirst],
  [
    "NOTCH.ISSUE",
    [
      "AA",
      "guaranteed",
      [
        ["AAA", 1],
        ["AAg", 0.5],
      ],
    ],
    mapFirst,
  ],
  [
    "NOTCH.RMB",
    ["AAg", "ample", "panda-enterprise"],
    '"AAg" is on the ccxap scale and "panda-enterprise" on the golden-credit scale',
  ],
  ["NOTCH.RMB", ["AA", "ample", "panda-enterprise", "Baa1"], '"Baa1" is on the global scale'],
  ["SOVEREIGN.CAP", ["AA", "AAg"], two],
  ["SOVEREIGN.CAP", ["AA", [["registration", "Ruritania", "AAg"]]], two],
  [
    "SOVEREIGN.CAP",
    [
      "AA",
      [
        ["registration", "Ruritania", "A"],
        ["market", "Arcadia", "AAg", 1],
      ],
      null,
      "adjust",
    ],
    two,
  ],
  ["SOVEREIGN.BINDS", ["AA", "AAg"], two],
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
