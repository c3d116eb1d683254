import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeText, readForm, templateOf, TEMPLATES, writeForm, type FormCell } from "../../src/form";
import { findPack, pinOf, readMethodFile, shippedLibrary, type Pack } from "../../src/pack";
import { describeProblem } from "../../src/problem";

type Cells = readonly (readonly FormCell[])[];

function shipped(id: string): Pack {
  const pack = findPack(id, "method");
  if (!pack.ok) throw new Error(id);
  return pack.value;
}

/** Forms of every kind of item and step. */
const forms: readonly Cells[] = [
  ...TEMPLATES.map((name) => writeForm(templateOf(name), "en").cells),
  ...["panda-enterprise", "sovereign-model-2023", "ccxap-guarantor"].map(
    (id) => writeForm(shipped(id), "en").cells,
  ),
  writeForm(templateOf("scorecard"), "zh").cells,
  // With scales, mappings and rules of every kind beside it.
  writeForm(shipped("circ-bank"), "en", "all").cells,
  writeForm(shipped("panda-enterprise"), "zh", "all").cells,
];

const nasty: fc.Arbitrary<FormCell> = fc.oneof(
  fc.constantFrom<FormCell>(
    null,
    "",
    " ",
    0,
    -1,
    0.5,
    1e308,
    true,
    { error: "#REF!" },
    "__proto__",
    "constructor",
  ),
  fc.constantFrom<FormCell>(
    "=cmd|' /C calc'!A0",
    "Items",
    "Matrix",
    "steps",
    "﻿",
    "\u0000",
    "7,400",
    "；；",
    '"',
    "none",
  ),
  fc.constantFrom<FormCell>(
    "published",
    "house",
    "own",
    "measured",
    "judged",
    "equalise",
    "x".repeat(40_000),
  ),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);

/** Changes some cells of a form. */
const mutated = fc
  .record({
    form: fc.constantFrom(...forms),
    changes: fc.array(fc.record({ row: fc.nat(), column: fc.nat(), cell: nasty }), {
      minLength: 1,
      maxLength: 6,
    }),
    dropped: fc.array(fc.nat(), { maxLength: 3 }),
  })
  .map(({ form, changes, dropped }): Cells => {
    const cells = form.map((row) => [...row]);
    for (const { row, column, cell } of changes) {
      const line = cells[row % cells.length] ?? [];
      line[column % line.length] = cell;
    }
    for (const row of dropped) cells.splice(row % cells.length, 1);
    return cells;
  });

describe("a damaged form", () => {
  test("is read, or refused with places inside it and reasons in both languages", () => {
    fc.assert(
      fc.property(mutated, (cells) => {
        const read = readForm(cells);
        if (read.ok) {
          expect(pinOf(read.pack)).toContain("@");
          return;
        }
        expect(read.faults.length).toBeGreaterThan(0);
        for (const fault of read.faults) {
          expect(fault.place.row).toBeLessThan(Math.max(1, cells.length));
          expect(fault.reason.en).not.toBe("");
          expect(fault.reason.zh, fault.reason.en).toMatch(/[\u4e00-\u9fff]/);
          expect(placeText(fault).en).toMatch(/[A-Z]+\d+$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("nothing that a form says reaches a prototype", () => {
    const cells = writeForm(templateOf("points"), "en").cells.map((row) =>
      row.map((cell) => (cell === "governance-and-controls" ? "__proto__" : cell)),
    );
    readForm(cells);
    expect(({} as Record<string, unknown>)["score"]).toBeUndefined();
  });
});

test("any range at all is refused, never thrown at", () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { maxLength: 5 }), { maxLength: 12 }), (cells) => {
      expect(readForm(cells).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

function faultsOf(cells: Cells): readonly string[] {
  const read = readForm(cells);
  return read.ok ? [] : read.faults.map((fault) => `${placeText(fault).en}: ${fault.reason.en}`);
}

test("a range of a whole sheet's height is refused at once", () => {
  expect(faultsOf(Array.from({ length: 1_048_576 }, () => [null]))).toEqual([
    expect.stringContaining("more than a methodology needs"),
  ]);
});

test("a form of a newer release says so, and nothing else", () => {
  const cells = writeForm(templateOf("points"), "en").cells.map((row) =>
    row[0] === "form" ? ["form", 2, ...row.slice(2)] : row,
  );
  expect(faultsOf(cells)).toEqual([expect.stringMatching(/^Methodology, B2: the form is of version 2;/)]);
});

test("steps that stand on each other are refused with the way round", () => {
  const cells = writeForm(templateOf("scorecard"), "en").cells.map((row) =>
    row[0] === "business-score" && row[1] === "industry" ? [row[0], "business-grade", ...row.slice(2)] : row,
  );
  expect(faultsOf(cells).join("\n")).toContain("neither an item nor a step above it");
});

test("a measure whose thresholds move with a grade that stands on it is refused", () => {
  const pack = structuredClone(templateOf("scorecard")) as unknown as {
    items: { id: string; kind: string; shift?: unknown }[];
  };
  const item = pack.items.find(({ kind }) => kind === "measured");
  if (item !== undefined)
    item.shift = {
      by: "financial-grade",
      factors: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 },
      basis: { basis: "own" },
    };
  const file = { packs: [pack], sources: [], scales: [] };
  const read = readMethodFile({ ...file, ...bringing("scorecard"), packs: [pack] });
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read)).toContain("stands on itself");
});

/** What a template brings beside itself. */
function bringing(name: (typeof TEMPLATES)[number]) {
  const { id, title, publisher, published } = templateOf(name);
  return {
    sources: [{ key: id, title, publisher, date: published }],
    scales: [
      {
        id: `${id}-scale`,
        title,
        measures: title,
        notations: [
          {
            id: "symbols",
            symbols: [
              "AAA",
              "AA+",
              "AA",
              "AA-",
              "A+",
              "A",
              "A-",
              "BBB+",
              "BBB",
              "BBB-",
              "BB",
              "B",
              "CCC",
              "CC",
              "C",
            ],
          },
        ],
        lowerCaseStandalone: false,
        selfEvident: false,
        definitions: {},
        bands: [],
      },
    ],
  };
}

/** A file that brings everything that one may bring. */
const whole = (() => {
  const library = shippedLibrary();
  const pack = shipped("circ-bank");
  const [bonds] = library.issueRules.filter(({ id }) => id === pack.issueRules);
  const [reviews] = library.reviewRules.filter(({ id }) => id === pack.reviewRules);
  const [mapping] = library.mappings;
  return {
    sources: [{ key: "own-note", title: pack.title, publisher: pack.publisher, date: "2026-01-01" }],
    scales: [{ ...library.scales[0], id: "own-scale" }],
    mappings: [{ ...mapping, id: "own-mapping" }],
    issueRules: [{ ...bonds, id: "own-bonds" }],
    reviewRules: [{ ...reviews, id: "own-reviews" }],
    packs: [{ ...pack, id: "own-bank", issueRules: "own-bonds", reviewRules: "own-reviews" }],
  };
})();

/** Every path into a file, as far as one goes. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

const paths = pathsIn(whole).filter((path) => path.length > 0);

/** An array within an array within an array. */
function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let count = 0; count < depth; count += 1) value = [value];
  return value;
}

const DEEP = nested(100_000);
const strange = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 1e308, Number.NaN, "", "__proto__", "x".repeat(100_000), [], {}, [[]], DEEP],
  ...[{ en: DEEP, zh: "" }, JSON.parse('{"__proto__": {"score": 1}}') as unknown, Array(10_000).fill(0)],
);

test("the file that is damaged below is sound", () => {
  const read = readMethodFile(whole);
  expect(read.ok ? [] : read.problems).toEqual([]);
});

test.each(["constructor", "__proto__", "toString"])(
  "the word %s, which every object of the language has, is no grade, option or id",
  (word) => {
    const named = paths.filter((path) => ["grade", "id"].includes(path.at(-1) ?? "") && path[0] === "packs");
    expect(named.length).toBeGreaterThan(20);
    for (const path of named) {
      const file = structuredClone(whole) as Record<string, unknown>;
      let at: Record<string, unknown> = file;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      if (typeof at["grade"] !== "string" && typeof at["id"] !== "string") continue;
      at[path.at(-1) ?? ""] = word;
      expect(readMethodFile(file).ok, path.join(".")).toBe(false);
    }
  },
);

test("a damaged file is read, or refused with its place in both languages; nothing is thrown", () => {
  const cuts = fc.array(fc.record({ path: fc.constantFrom(...paths), value: fc.option(strange) }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(cuts, (changes) => {
      const file = structuredClone(whole) as Record<string, unknown>;
      for (const { path, value } of changes) {
        let at: unknown = file;
        for (const key of path.slice(0, -1)) at = (at as Record<string, unknown> | undefined)?.[key];
        const last = path.at(-1) ?? "";
        if (typeof at !== "object" || at === null) continue;
        if (value === null) Reflect.deleteProperty(at, last);
        else (at as Record<string, unknown>)[last] = value;
      }
      const read = readMethodFile(file);
      if (read.ok) return;
      expect(read.problems.length).toBeGreaterThan(0);
      for (const problem of read.problems) {
        expect(problem.at).not.toBe("");
        expect(describeProblem(problem, "en")).not.toBe("");
        expect(describeProblem(problem, "zh")).not.toBe("");
      }
    }),
    { numRuns: 400 },
  );
  expect(({} as Record<string, unknown>)["score"]).toBeUndefined();
});

test.each([
  null,
  1,
  "text",
  [],
  {},
  { packs: [] },
  { packs: [1, 2] },
  { packs: [{}], more: 1 },
  { schema: 2 },
])("a file of %j is refused", (json) => {
  expect(readMethodFile(json).ok).toBe(false);
});

test("a chain of thousands of steps is refused before it is worked out", () => {
  const pack = structuredClone(templateOf("points")) as unknown as { steps: unknown[] };
  const [first] = pack.steps as { id: string }[];
  pack.steps = Array.from({ length: 20_000 }, (_, index) => ({ ...first, id: `s${String(index)}` }));
  const read = readMethodFile({ ...bringing("points"), packs: [pack] });
  expect(JSON.stringify(read)).toContain("are worked out");
});
