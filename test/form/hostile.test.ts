import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeText, readForm, templateOf, TEMPLATES, writeForm, type FormCell } from "../../src/form";
import { findPack, pinOf, readMethodFile, type Pack } from "../../src/pack";

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
