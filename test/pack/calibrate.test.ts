import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  calibrationRows,
  describeProblem,
  explain,
  listPacks,
  calibratePack,
  parsePack,
  pinOf,
  type Outcome,
  type GivenNumber,
  type Pack,
} from "../../src";
import { canonicalJson, shortHash } from "../../src/pack/hash";
import { valuesOf } from "../../src/pack/values";
import { walk } from "../packs/files";
import { hasHouseNumbers, overlaid, packNamed, rowsOf, tianfuEntries } from "./packs";

const lianhe = packNamed("lianhe-guarantor");
const ccxap = packNamed("ccxap-guarantor");

function said(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map((problem) => describeProblem(problem, "en"));
}

function complaints(pack: Pack, values: Readonly<Record<string, GivenNumber["value"]>>): readonly string[] {
  return said(calibratePack(pack, rowsOf(values)));
}

/** Writes a place as `walk` does: `items[3].bands[0].from`. */
function inFile(place: readonly (string | number)[]): string {
  return place
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .slice(1);
}

/** Every number of a pack's file whose innermost basis is house; not how amounts are written, nor the order behind ratings. */
function houseNumbers(pack: Pack): string[] {
  const found: string[] = [];
  walk({ items: pack.items, steps: pack.steps, checks: pack.checks ?? [] }, (node, path, around) => {
    const based = [node, ...around.toReversed()].find(({ basis }) => typeof basis === "object");
    const { basis } = (based?.["basis"] ?? {}) as { basis?: string };
    if (basis !== "house" || path.endsWith(".unit")) return;
    const isRate = around.some(({ kind }) => kind === "rate");
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "number" && !(isRate && key === "score")) found.push(`${path}.${key}`);
      if (!Array.isArray(value)) continue;
      for (const [index, entry] of value.entries())
        if (typeof entry === "number") found.push(`${path}.${key}[${index}]`);
    }
  });
  return found;
}

const valueAt = (pack: Pack, path: string) => calibrationRows(pack).find((row) => row.path === path)?.value;

const TIANFU = tianfuEntries();

describe("the hash", () => {
  it.each([
    ["", "811c9dc5"],
    ["a", "e40c292c"],
    ["foobar", "bf9cf968"],
  ])("of %j is that of FNV-1a, 32 bits", (text, hash) => {
    expect(shortHash(text)).toBe(hash);
  });

  it("is taken over one writing of a value", () => {
    expect(canonicalJson({ b: [1, "中"], a: { d: 0.1, c: undefined } })).toBe(
      '{"a":{"d":0.1},"b":[1,"\\u4e2d"]}',
    );
  });
});

describe("the calibration table", () => {
  it("says what each number is, in which unit, and why", () => {
    expect(calibrationRows(lianhe).find(({ path }) => path === "roe.bands.2|1")).toMatchObject({
      part: "roe",
      label: { en: "Return on equity" },
      what: { en: "edge between 2, 1", zh: "分界 2、1" },
      value: 0.08,
      unit: { en: "fraction" },
    });
    expect(
      calibrationRows(lianhe).find(({ path }) => path === "business-score.parts.governance.weight"),
    ).toMatchObject({ what: { en: "weight of Corporate governance", zh: "权重 公司治理" }, value: 0.2 });
    expect(calibrationRows(ccxap).find(({ path }) => path === "equity.bands.a|aa")).toMatchObject({
      value: 15,
      unit: { en: "CNY bn" },
    });
  });

  it.each([
    ["business-score.parts.governance.weight", 0.2],
    ["business.bands.A|B", 1.833333333],
    ["governance.levels.2.score", 2],
    ["indicative.cells.B.F1", "aa+"],
    ["standalone.limits.from", -3],
    ["individual-adjustment.max", 3],
    ["supported.table.certain", "equalise"],
    ["roe.periods.weights.FY", 0.5],
    ["roe.edge", "better"],
  ])("has %s", (path, value) => {
    expect(valueAt(lianhe, path)).toBe(value);
  });

  it("has the factors by which thresholds shift, and points", () => {
    expect(valueAt(ccxap, "roe.shift.factors.Medium-")).toBe(1.2);
    expect(valueAt(ccxap, "policy-support.levels.strong.score")).toBe(-0.75);
  });

  it("leaves out the one cell that is published", () => {
    expect(valueAt(lianhe, "indicative.cells.A.F1")).toBeUndefined();
  });

  it.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "holds every house number of %s, each once",
    (_, pack) => {
      const paths = calibrationRows(pack).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      const listed = valuesOf(pack).flatMap(({ path, places, value }) =>
        typeof value === "number" && paths.includes(path) ? places.map(inFile) : [],
      );
      expect(listed.sort()).toEqual(houseNumbers(pack).sort());
    },
  );
});

describe("a local calibration", () => {
  it("moves the score, the rating and the pin, by hand", () => {
    const own = overlaid(lianhe, {
      "business-score.parts.regional-economy.weight": 0.1,
      "business-score.parts.industry-risk.weight": 0.3,
    });
    // 0.1 × 1 + 0.3 × 3 + 0.2 × 2 + 0.2 × 2 + 0.2 × 1 = 2.0, past 1 5/6: B, and B with F1 is aa+.
    const assessment = assess(own, TIANFU);
    expect(assessment.scores["business-score"]).toBe(2);
    expect(assessment.final).toBe("AA+");
    expect(assess(lianhe, TIANFU).final).toBe("AAA");
    expect(assessment.pin).toMatch(/^lianhe-guarantor@4\.0\.202208\+2\*[0-9a-f]{8}$/);
  });

  it("moves an edge in both bands that share it", () => {
    const own = overlaid(lianhe, { "business.bands.A|B": 1.75 });
    const step = own.steps.find(({ id }) => id === "business");
    expect(step?.kind === "grade" ? step.bands.slice(0, 2) : null).toMatchObject([
      { grade: "A", to: 1.75 },
      { grade: "B", from: 1.75 },
    ]);
    expect(assess(own, TIANFU).standalone).toBe("aa+");
  });

  it("says in the explanation what was changed, and what it was", () => {
    const own = overlaid(lianhe, { "business.bands.A|B": 1.75, "roe.bands.2|1": "9%" });
    const rows = (language: "en" | "zh") =>
      explain(assess(own, TIANFU), language).flatMap(({ source }) =>
        /local|本地/.test(source) ? [source] : [],
      );
    expect(rows("en")).toHaveLength(1);
    expect(rows("en")[0]).toMatch(/; local change: edge between A, B is 1\.75, was 1\.833333333$/);
    expect(rows("zh")[0]).toMatch(/；本地调整：分界 A、B为1\.75，原为1\.833333333$/);
    expect(calibrationRows(own).find(({ path }) => path === "roe.bands.2|1")).toMatchObject({ value: 0.09 });
  });

  it("reads numbers as typed, symbols in any spelling, and equalise", () => {
    const own = overlaid(lianhe, {
      "roe.bands.2|1": "９%",
      "indicative.cells.B.F1": " AA ",
      "supported.table.very high": "Equalise",
    });
    expect(valueAt(own, "roe.bands.2|1")).toBe(0.09);
    expect(valueAt(own, "indicative.cells.B.F1")).toBe("aa");
    expect(valueAt(own, "supported.table.very high")).toBe("equalise");
    // Another spelling of what is there is no change.
    expect(overlaid(lianhe, { "indicative.cells.B.F1": "AA+", "roe.bands.2|1": "8%" })).toBe(lianhe);
  });

  it("goes into a file and comes back whole; a file changed by hand does not", () => {
    const own = overlaid(lianhe, { "business.bands.A|B": 1.75 });
    const file = JSON.parse(JSON.stringify(own)) as { local: { changes: { path: string; was: number }[] } };
    expect(parsePack(file)).toEqual({ ok: true, value: own });
    const change = file.local.changes[0];
    if (change !== undefined) change.was = 1.8;
    expect(said(parsePack(file)).join()).toMatch(/^local\.hash: .* is not the hash of the changes/);
    file.local.changes = [{ path: "business.bands.A|C", was: 1 }];
    expect(said(parsePack(file)).join()).toMatch(
      /local\.changes: "business\.bands\.A\|C" is not a house number/,
    );
  });

  it.each<[string, Readonly<Record<string, GivenNumber["value"]>>, readonly RegExp[]]>([
    [
      "a published number",
      { "indicative.cells.A.F1": "aa+" },
      [
        /^row 3, path: indicative\.cells\.A\.F1 is published by China Lianhe .*\(Tianfu.*\) and stays aaa; received aa\+/,
      ],
    ],
    [
      "a path that is not there",
      { "roe.bands.2|1": 0.08, "business.bands.A|C": 2 },
      [
        /^row 4, path: "business\.bands\.A\|C" names no number of lianhe.*; its numbers there: business\.bands\.A\|B, /,
      ],
    ],
    [
      "a part that is not there",
      { "weather.weight": 1 },
      [/^row 3, path: .*: regional-economy, industry-risk, /],
    ],
    ["no value", { "roe.bands.2|1": null }, [/^row 3, value of roe\.bands\.2\|1 is missing\.$/]],
    ["text for a number", { "roe.bands.2|1": "much" }, [/^row 3, value must be a number; received "much"/]],
    [
      "a symbol of another scale",
      { "indicative.cells.B.F1": "baa1" },
      [/^row 3, value: "baa1" is not a symbol of the lianhe scale; allowed: AAA, /],
    ],
    [
      "half a notch",
      { "standalone.limits.to": 2.5, "supported.table.high": 1.5 },
      [/^row 3, value must be a whole number; received 2\.5/, /^row 4, value must be a whole number/],
    ],
    [
      "an uplift that is none",
      { "supported.table.high": "a lot", "supported.table.low": -1 },
      [
        /^row 3, value: received "a lot"; allowed: whole notches from 0, equalise/,
        /^row 4, value: received "-1"; allowed: whole notches from 0/,
      ],
    ],
    [
      "more support that lifts less",
      { "supported.table.high": 1 },
      [
        /^row 3, value: received 1, was 3; supported\.table\.high: lifts less than "moderate", the weaker support/,
      ],
    ],
    [
      "another owner of edges",
      { "roe.edge": "nobody" },
      [/^row 3, value: received "nobody"; allowed: better, worse/],
    ],
    [
      "weights that do not sum to 1, at each changed row",
      {
        "business-score.parts.governance.weight": 0.3,
        "business-score.parts.industry-risk.weight": 0.2,
        "business-score.parts.regional-economy.weight": 0.3,
      },
      [
        /^row 3, value: received 0\.3, was 0\.2; business-score\.parts\.governance\.weight: the weights sum to 1\.2, not 1/,
        /^row 5, value: .*regional-economy\.weight: the weights sum to 1\.2, not 1/,
      ],
    ],
    [
      "a weight below 0",
      { "roe.periods.weights.FY": 1.1, "roe.periods.weights.FY-1": 0, "roe.periods.weights.FY-2": -0.1 },
      [/^row 5, value: .* a weight is below 0/],
    ],
    [
      "edges that cross, at the one that moved",
      { "roe.bands.2|1": 0.09, "roe.bands.3|2": 0.1 },
      [
        /^row 3, value: .* band 2 runs from 0\.1 to 0\.09/,
        /^row 4, value: .* band 2 runs from 0\.1 to 0\.09/,
      ],
    ],
    [
      "an edge that crosses one left alone",
      { "roe.bands.3|2": 0.2 },
      [/^row 3, value: received 0\.2, was 0\.06; /],
    ],
    [
      "a matrix that rewards the worse, beside a sound change",
      { "indicative.cells.C.F3": "a-", "indicative.cells.B.F1": "aaa", "indicative.cells.B.F2": "aaa" },
      [
        /^row 5, value: received aaa, was aa; indicative\.cells\.B\.F2: .*a worse grade gives a better rating/,
      ],
    ],
    [
      "a cliff in the matrix",
      { "indicative.cells.A.F7": "b" },
      [/^row 3, value: .* neighbours are \d notches apart, at most 3/],
    ],
    [
      "levels out of order",
      { "governance.levels.2.score": 9 },
      [/^row 3, value: .*must run from best to worst/],
    ],
    [
      "limits out of order",
      { "business-score.limits.from": 7 },
      [/^row 3, value: .*the ends are out of order/],
    ],
  ])("names %s by its cell", (_, values, messages) => {
    const problems = complaints(lianhe, values);
    expect(problems).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(problems[index]).toMatch(message);
  });

  it("names the same path given twice, and a factor against the direction", () => {
    const twice = [
      { at: "row 3", path: "roe.bands.2|1", value: 0.09 },
      { at: "row 9", path: "roe.bands.2|1", value: 0.1 },
    ];
    expect(said(calibratePack(lianhe, twice))).toEqual([
      "row 9, path, roe.bands.2|1 is given more than once.",
    ]);
    expect(complaints(ccxap, { "roe.shift.factors.High": 0.1 })).toEqual([
      expect.stringMatching(/^row 3, value: received 0\.1, was 1; .*a weaker grade must not ask for less/),
    ]);
    expect(complaints(ccxap, { "roe.shift.factors.Very High+": 0 })).toEqual([
      expect.stringMatching(/^row 3, value: received 0, was 0\.8; roe\.shift/),
    ]);
  });

  it("names a level that breaks a rule of another part by the level", () => {
    expect(complaints(ccxap, { "policy-support.levels.none.score": 0.1 })).toEqual([
      expect.stringMatching(/^row 3, value: .*"policy-support" may only raise/),
    ]);
  });
});

/** A pack is parsed for every change; nothing here measures time. */

describe.each(
  listPacks()
    .filter(hasHouseNumbers)
    .map((pack) => [pack.id, pack] as const),
)("laws of a local calibration of %s", (_, pack) => {
  const table = calibrationRows(pack);
  const rows = fc.subarray([...table], { minLength: 1 });
  const asGiven = (some: typeof table): readonly GivenNumber[] =>
    some.map(({ path, value }) => ({ at: path, path, value }));
  /** Some numbers of the table changed, by a little or by much. */
  const changes = fc
    .subarray([...table.filter(({ value }) => typeof value === "number")], { minLength: 1, maxLength: 3 })
    .chain((some) =>
      fc.tuple(
        ...some.map(({ path, value }) =>
          fc
            .oneof(fc.constantFrom(0.01, -0.01, 1, -1), fc.double({ min: -2, max: 2, noNaN: true }))
            .map((by) => ({
              at: path,
              path,
              value: Number(value) + by,
            })),
        ),
      ),
    );

  it("of its own rows is the pack", () => {
    expect(calibratePack(pack, asGiven(table))).toEqual({ ok: true, value: pack });
    fc.assert(
      fc.property(rows, (some) => {
        expect(calibratePack(pack, asGiven(some))).toEqual({ ok: true, value: pack });
      }),
      { numRuns: 8 },
    );
  });

  it("is a sound pack with those numbers and no other, or names rows that were given", () => {
    fc.assert(
      fc.property(changes, (some) => {
        const changed = calibratePack(pack, some);
        if (!changed.ok) {
          const cells = some.map(({ at }) => `${at}, value`);
          expect(changed.problems.filter(({ at }) => !cells.includes(at))).toEqual([]);
          return;
        }
        expect(parsePack(JSON.parse(JSON.stringify(changed.value)))).toEqual(changed);
        const after = new Map(calibrationRows(changed.value).map(({ path, value }) => [path, value]));
        const given = new Map(some.map(({ path, value }) => [path, value]));
        for (const { path, value } of table) {
          const expected = given.get(path) ?? value;
          // Cells add noise behind the ninth decimal, which is no change.
          if (typeof expected === "number") expect(after.get(path)).toBeCloseTo(expected, 8);
          else expect(after.get(path)).toBe(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has a pin of its own, whatever the order of the rows, and comes back", () => {
    fc.assert(
      fc.property(changes, (some) => {
        const changed = calibratePack(pack, some);
        if (!changed.ok) return;
        const moved = changed.value !== pack;
        expect(pinOf(changed.value).startsWith(`${pinOf(pack)}*`)).toBe(moved);
        const reversed = calibratePack(pack, some.toReversed());
        expect(reversed.ok && pinOf(reversed.value)).toBe(pinOf(changed.value));
        expect(calibratePack(changed.value, asGiven(table))).toEqual({ ok: true, value: pack });
      }),
      { numRuns: 12 },
    );
  });

  it("put over another calibration is the calibration of both", () => {
    const [first, second] = table.filter(({ what }) => what.en.startsWith("score of"));
    if (first === undefined || second === undefined) return;
    const by = (row: typeof first) => ({ at: "row", path: row.path, value: Number(row.value) + 0.001 });
    const once = calibratePack(pack, [by(first)]);
    const twice = once.ok ? calibratePack(once.value, [by(second)]) : once;
    expect(twice).toEqual(calibratePack(pack, [by(first), by(second)]));
  });
});
