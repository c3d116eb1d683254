import { describe, expect, test } from "vitest";
import { findScale } from "../../src";
import { errorCell, errorOf, valueOf } from "./ask";

const HOUSE = "global-to-lianhe-house";

describe("NOTCH.ADD", () => {
  test("stops at both ends of the scale, of the last symbol's own scale", () => {
    expect(valueOf("NOTCH.ADD", "AAA", 1)).toBe("AAA");
    expect(valueOf("NOTCH.ADD", "CC", -2, "lianhe")).toBe("C");
    expect(errorOf("NOTCH.ADD", "CC", -2)).toMatch(
      /^#VALUE! rating: "CC" does not tell its scale; name one of lianhe, /,
    );
    expect(valueOf("NOTCH.ADD", "C", -1, "global")).toBe("D");
  });

  test("keeps case and notation, and reads any case", () => {
    expect(valueOf("NOTCH.ADD", "aa+", -1)).toBe("aa");
    expect(valueOf("NOTCH.ADD", "ag+", 1)).toBe("aag-");
    expect(valueOf("NOTCH.ADD", "Baa1", 1)).toBe("A3");
    expect(valueOf("NOTCH.ADD", "medium-", 1)).toBe("Medium");
  });

  test.each([
    ["AAAA", 1, /^#VALUE! rating: "AAAA" is not a rating on any scale here: lianhe, /],
    ["AA", 1.5, /^#VALUE! notches must be a whole number; received 1.5\.$/],
    ["AA", "one", /^#VALUE! notches must be a number; received "one"\.$/],
    [1, 1, /^#VALUE! rating must be text; received 1\.$/],
    [null, 1, /^#N\/A The argument rating is missing; a rating such as AA\+\.$/],
  ])("%j and %j", (rating, notches, message) => {
    expect(errorOf("NOTCH.ADD", rating, notches)).toMatch(message);
  });

  test("a symbol impossible on the scale named, and an unknown scale, are #VALUE!", () => {
    expect(errorOf("NOTCH.ADD", "Baa1", 1, "lianhe")).toMatch(
      /^#VALUE! rating: "Baa1" is not a symbol of the lianhe scale/,
    );
    expect(errorOf("NOTCH.ADD", "AA", 1, "moon")).toMatch(
      /^#VALUE! scale: received "moon"; allowed: lianhe, /,
    );
  });

  test("over ranges: one cell serves all, a column meets a row, blanks stay blank, errors stay in their cells", () => {
    expect(valueOf("NOTCH.ADD", [["AA"], ["A"]], [[1, -1]])).toEqual([
      ["AA+", "AA-"],
      ["A+", "A-"],
    ]);
    expect(valueOf("NOTCH.ADD", [["AA"], [null], [errorCell("#N/A")]], 1)).toEqual([
      ["AA+"],
      [""],
      [{ error: "#VALUE!", message: "rating holds the error #N/A." }],
    ]);
    expect(errorOf("NOTCH.ADD", [["AA"], ["A"], ["B"]], [[1], [2]])).toBe(
      "#VALUE! notches: received a range of 2 × 1 cells; expected one cell or 3 × 1 cells, as the other ranges.",
    );
  });
});

describe("NOTCH.DIFF and NOTCH.RANK", () => {
  test("above 0 when the first is better", () => {
    expect(valueOf("NOTCH.DIFF", "A", "A-")).toBe(1);
    expect(valueOf("NOTCH.DIFF", "A-", "A")).toBe(-1);
    expect(valueOf("NOTCH.DIFF", "aaa", "AAA")).toBe(0);
    expect(valueOf("NOTCH.DIFF", "Medium-", "Low+")).toBe(1);
  });

  test("ratings of two scales are #VALUE! naming both; a scale named reads both", () => {
    expect(errorOf("NOTCH.DIFF", "AA+", "Ag+")).toBe(
      '#VALUE! a, b: "AA+" is on the lianhe scale and "Ag+" on the ccxap scale; read one on the other with SCALE.MAP first.',
    );
    expect(valueOf("NOTCH.DIFF", "AA", "Aa1", "global")).toBe(-1);
  });

  test("rank 1 is the best and the last symbol's rank is the scale's length", () => {
    const scale = findScale("lianhe", "scale");
    const symbols = scale.ok ? scale.value.notations[0].symbols : [];
    expect(
      valueOf(
        "NOTCH.RANK",
        symbols.map((symbol) => [symbol]),
        "lianhe",
      ),
    ).toEqual(symbols.map((_symbol, index) => [index + 1]));
    expect(symbols).toHaveLength(19);
  });
});

describe("NOTCH.WEAKEST and NOTCH.STRONGEST", () => {
  test("over cells and ranges together, blanks left out, in the chosen rating's own form", () => {
    expect(
      valueOf(
        "NOTCH.WEAKEST",
        "AA",
        [
          ["aa-", null],
          ["", 0],
        ],
        "AAA",
      ),
    ).toBe("aa-");
    expect(valueOf("NOTCH.STRONGEST", "AA", [["aa-"]], [["aaa"]])).toBe("aaa");
  });

  test("of equals the first", () => {
    expect(valueOf("NOTCH.WEAKEST", "aa", "AA")).toBe("aa");
    expect(valueOf("NOTCH.STRONGEST", "AA", "aa")).toBe("AA");
  });

  test("no rating at all is #N/A; two scales, an error or a number are #VALUE!", () => {
    expect(errorOf("NOTCH.WEAKEST", [[null, ""]])).toBe(
      "#N/A The argument ratings is missing; one rating at least.",
    );
    expect(errorOf("NOTCH.WEAKEST")).toBe("#N/A The argument ratings is missing; one rating at least.");
    expect(errorOf("NOTCH.STRONGEST", "AA", "AAg")).toContain(
      '"AA" is on the lianhe scale and "AAg" on the ccxap scale',
    );
    expect(errorOf("NOTCH.STRONGEST", "AA", errorCell("#REF!"))).toBe(
      "#VALUE! ratings holds the error #REF!.",
    );
    expect(errorOf("NOTCH.STRONGEST", "AA", 3)).toBe("#VALUE! ratings must be text; received 3.");
  });
});

describe("NOTCH.SUPPORT", () => {
  test("never above the supporter, never below the stand-alone", () => {
    expect(valueOf("NOTCH.SUPPORT", "bbb", "A-", "very high")).toBe("a-");
    expect(valueOf("NOTCH.SUPPORT", "bbb", "BB", "very high")).toBe("bbb");
    expect(valueOf("NOTCH.SUPPORT", "bbb", "AAA", "certain")).toBe("aaa");
  });

  test("a default stays one, however strong the support that did not keep it away", () => {
    for (const method of ["notch-table", "joint-default", "top-down"])
      expect(valueOf("NOTCH.SUPPORT", "D", "AAA", "certain", "low", method, null, "rating", "global")).toBe(
        "D",
      );
    expect(valueOf("NOTCH.SUPPORT", "D", "AAA", "certain", null, null, null, "notches", "circ")).toBe(0);
    // The rating before it is no default: there support counts.
    expect(valueOf("NOTCH.SUPPORT", "C", "AAA", "certain", null, null, null, "rating", "global")).toBe("AAA");
    expect(errorOf("NOTCH.SUPPORT", "D", "AAA", "enormous", null, null, null, null, "global")).toContain(
      "strength",
    );
  });

  test.each([
    ["none", 0],
    ["low", 1],
    ["Moderate", 2],
    ["HIGH", 3],
    ["very-high", 4],
  ])(
    "strength %s lifts %i notches, one fewer under high dependence but never below none",
    (strength, notches) => {
      expect(valueOf("NOTCH.SUPPORT", "bbb", "AAA", strength, null, null, null, "notches")).toBe(notches);
      expect(valueOf("NOTCH.SUPPORT", "bbb", "AAA", strength, "high", null, null, "notches")).toBe(
        Math.max(notches - 1, 0),
      );
    },
  );

  test("supporters in rows, in any order: uplifts are never summed", () => {
    const rows = [
      ["government", "AA", "moderate"],
      [null, null, null],
      ["股东", "A-", "very high"],
    ];
    // Shareholder: four notches, stopped at A- (2 up). Government: two notches, nothing beyond.
    expect(valueOf("NOTCH.SUPPORT", "bbb", rows)).toBe("a-");
    const heads = [
      ["strength", "role", "dependence", "rating"],
      ["high", "parent", "very high", "AA"],
    ];
    expect(valueOf("NOTCH.SUPPORT", "bbb", heads, null, null, null, null, "notches")).toBe(2);
  });

  test("steps: the shareholder first, then the government, whatever the order of the rows", () => {
    const rows = [
      ["government", "AA", "moderate", "high"],
      ["shareholder", "BBB+", "very high", null],
    ];
    const steps = valueOf("NOTCH.SUPPORT", "bbb", rows, null, null, null, null, "steps") as unknown[][];
    expect(steps.map(([step, input, , , effect, running]) => [step, input, effect, running])).toEqual([
      ["step", "input", "effect", "running rating"],
      ["Support, shareholder", "BBB+; very high", 1, "bbb+"],
      ["Support, government", "AA; moderate; dependence high", 0, "bbb+"],
    ]);
    expect(steps[1]?.[2]).toBe("Notches by strength of support");
    expect(steps[1]?.[3]).toMatch(/^house: No guarantor methodology read here prints its support notches/);
    const one = valueOf("NOTCH.SUPPORT", "bbb", null, "none", null, null, null, "steps") as unknown[][];
    expect(one[1]).toEqual(["Support", "no rating; none", expect.any(String), expect.any(String), 0, "bbb"]);
    expect(errorOf("NOTCH.SUPPORT", [["a"], ["bb"]], "AA", "low", null, null, null, "steps")).toMatch(
      /^#VALUE! standalone: received a range of 2 × 1 cells; expected one cell\./,
    );
  });

  test("a drag of a weaker supporter lowers the rating; blank or 0 does nothing, in a fifth column or by its name", () => {
    const parent = (drag: unknown, rating = "BB") => [["shareholder", rating, "high", null, drag]];
    expect(valueOf("NOTCH.SUPPORT", "bbb", parent(null))).toBe("bbb");
    expect(valueOf("NOTCH.SUPPORT", "bbb", parent(0))).toBe("bbb");
    expect(valueOf("NOTCH.SUPPORT", "bbb", parent(-1))).toBe("bbb-");
    expect(valueOf("NOTCH.SUPPORT", "bbb", parent(-9))).toBe("bb");
    expect(valueOf("NOTCH.SUPPORT", "bbb", parent(-9, "A"))).toBe("a");
    const heads = [
      ["角色", "拖累", "strength", "rating"],
      ["股东", -1, "none", "BB"],
    ];
    expect(valueOf("NOTCH.SUPPORT", "bbb", heads, null, null, null, null, "notches")).toBe(-1);
    const steps = valueOf("NOTCH.SUPPORT", "bbb", heads, null, null, null, null, "steps") as unknown[][];
    expect(steps.at(-1)).toEqual([
      "Drag, shareholder",
      "BB; drag -1",
      expect.stringContaining("never beneath his own"),
      expect.stringMatching(/^house: No source read speaks of a supporter who draws the issuer down/),
      -1,
      "bbb-",
    ]);
    expect(errorOf("NOTCH.SUPPORT", "bbb", parent(1))).toBe(
      "#VALUE! supporter, row 1, drag: received 1; allowed: any to 0.",
    );
    expect(errorOf("NOTCH.SUPPORT", "bbb", parent(-0.5))).toMatch(/drag must be a whole number/);
    expect(errorOf("NOTCH.SUPPORT", "bbb", parent("much"))).toMatch(/drag must be a number/);
    expect(errorOf("NOTCH.SUPPORT", "bbb", [["shareholder", null, "none", null, -1]])).toMatch(
      /^#N\/A The argument supporter, row 1, supporter is missing/,
    );
  });

  test("a supporter without a rating is enough where the strength is none", () => {
    expect(valueOf("NOTCH.SUPPORT", "bbb", [["shareholder", null, "none"]])).toBe("bbb");
    expect(valueOf("NOTCH.SUPPORT", "bbb", [["shareholder", null, "none", "very high"]])).toBe("bbb");
    expect(errorOf("NOTCH.SUPPORT", "bbb", [["shareholder", null, "low"]])).toBe(
      "#N/A The argument supporter, row 1, supporter is missing; a rating such as AA+.",
    );
  });

  test("another scale needs a mapping, which takes the worse end", () => {
    expect(errorOf("NOTCH.SUPPORT", "bbb", "AAg", "high")).toBe(
      '#VALUE! standalone, supporter: "bbb" is on the lianhe scale and "AAg" on the ccxap scale; name a mapping between them.',
    );
    // BB on the global scale is AA+ to AA- at home: of the worse end, AA-, three notches reach a+.
    expect(valueOf("NOTCH.SUPPORT", "bbb+", "BB", "certain", null, null, HOUSE)).toBe("aa-");
    expect(valueOf("NOTCH.SUPPORT", "bbb+", "BB", "high", null, null, HOUSE)).toBe("a+");
  });

  test("rows on two scales: each is refused by name without a mapping; with one, the own scale needs none", () => {
    const rows = [
      ["shareholder", "A1", "low"],
      ["government", "AAg+", "moderate"],
    ];
    expect(errorOf("NOTCH.SUPPORT", "ag", rows)).toBe(
      '#VALUE! standalone, supporter: "ag" is on the ccxap scale and "A1" on the global scale; name a mapping between them.',
    );
    const mapped = valueOf("NOTCH.SUPPORT", "ag", rows, null, null, null, "global-to-ccxap-house", "steps");
    expect((mapped as unknown[][]).slice(1).map(([, input, , , effect]) => [input, effect])).toEqual([
      ["Ag+; low", 1],
      ["AAg+; moderate", 1],
    ]);
    expect(
      errorOf("NOTCH.SUPPORT", "ag", [["shareholder", "Medium-", "low"]], null, null, null, HOUSE),
    ).toMatch(/^#VALUE!/);
  });

  test("joint default answers in the stand-alone's notation and needs a dependence unless no support comes", () => {
    const joint = (...args: unknown[]) => ["NOTCH.SUPPORT", ...args, "joint-default"] as const;
    expect(valueOf(...joint("ba3", "Baa2", "very high", "very high"))).toBe("baa3");
    expect(errorOf(...joint("ba3", "Baa2", "very high", null))).toBe(
      "#N/A The argument dependence is missing; one of low, moderate, high, very high.",
    );
    expect(valueOf(...joint("ba3", null, "none", null))).toBe("ba3");
    expect(errorOf(...joint("ba3", null, "high", "low"))).toMatch(/^#N\/A The argument supporter is missing/);
    expect(errorOf("NOTCH.SUPPORT", "bbb", [["parent", "A", "low"]], null, null, "joint-default")).toMatch(
      /^#N\/A The argument supporter, row 1, dependence is missing/,
    );
  });

  test("top-down starts from the supporter, whatever the dependence", () => {
    for (const dependence of [null, "very high"]) {
      expect(valueOf("NOTCH.SUPPORT", "ba3", "Baa2", "high", dependence, "top-down")).toBe("ba1");
    }
    expect(valueOf("NOTCH.SUPPORT", "ba1", "Baa2", "low", null, "top-down")).toBe("ba1");
    expect(valueOf("NOTCH.SUPPORT", "ba3", null, "none", null, "top-down")).toBe("ba3");
  });

  test("two supporters by joint default are not summed: the one that reaches further decides", () => {
    const shareholder = ["shareholder", "Baa2", "very high", "very high"];
    const government = ["government", "Aa3", "low", "low"];
    const alone = (row: unknown[]) =>
      valueOf("NOTCH.SUPPORT", "ba3", [row], null, null, "joint-default", null, "notches") as number;
    expect(valueOf("NOTCH.SUPPORT", "ba3", [shareholder, government], null, null, "joint-default")).toBe(
      "baa3",
    );
    expect(alone(shareholder)).toBe(3);
    expect(alone(government)).toBeLessThan(3);
  });

  test("over ranges", () => {
    expect(valueOf("NOTCH.SUPPORT", [["bbb"], ["bb"], [""]], "AAA", [["low"], ["high"], [""]])).toEqual([
      ["bbb+"],
      ["bbb"],
      [""],
    ]);
    expect(valueOf("NOTCH.SUPPORT", [["bbb"], ["bb"]], [["shareholder", "A", "low"]])).toEqual([
      ["bbb+"],
      ["bb+"],
    ]);
  });

  test.each<[string, readonly unknown[], string]>([
    [
      "an unknown strength",
      ["bbb", "A", "mighty"],
      '#VALUE! strength: received "mighty"; allowed: none, low, moderate, high, very high, certain.',
    ],
    [
      "an unknown dependence",
      ["bbb", "A", "low", "total"],
      '#VALUE! dependence: received "total"; allowed: low, moderate, high, very high.',
    ],
    [
      "a strength beside rows",
      ["bbb", [["shareholder", "A", "low"]], "low"],
      "#VALUE! supporter: received rows of supporters and a strength or dependence beside them; expected one of the two.",
    ],
    [
      "an unknown role",
      ["bbb", [["friend", "A", "low"]]],
      '#VALUE! supporter, row 1, role: received "friend"; allowed: shareholder, government.',
    ],
    [
      "two columns",
      ["bbb", [["shareholder", "A"]]],
      "#VALUE! supporter: received 2 columns; expected role, rating, strength and perhaps dependence and drag.",
    ],
    [
      "an unknown method",
      ["bbb", "A", "low", null, "astrology"],
      '#VALUE! supportMethod: received "astrology"; allowed: notch-table, joint-default, top-down.',
    ],
    ["an unknown mapping", ["bbb", "A", "low", null, null, "x"], '#VALUE! mapping: received "x"; allowed:'],
  ])("%s is #VALUE!", (_title, args, message) => {
    expect(errorOf("NOTCH.SUPPORT", ...args)).toContain(message);
  });
});
