import { describe, expect, test } from "vitest";
import { findPack, formulasOf, listPacks, type InputAddress, type Pack } from "../../../src";
import { compareFormulas } from "./compare-formulas";
import { hasLibreOffice } from "./recalculate";

function addressesOf(pack: Pack): Readonly<Record<string, InputAddress>> {
  return Object.fromEntries(
    pack.items.map(({ id }, row) => [
      id,
      { value: `'In'!$C$${row + 2}`, unit: `'In'!$D$${row + 2}`, periods: {} },
    ]),
  );
}

/** Functions that Excel 2016, WPS, LibreOffice and Google Sheets all have, from long before. */
const EVERYWHERE = [
  ...[
    "AND",
    "COUNT",
    "EXACT",
    "IF",
    "INDEX",
    "ISERROR",
    "ISLOGICAL",
    "ISNUMBER",
    "LN",
    "LOWER",
    "MATCH",
    "MAX",
    "MIN",
    "N",
  ],
  ...["OR", "POWER", "ROUND", "ROUNDUP", "SUBSTITUTE", "SUM", "SUMPRODUCT"],
];
/** What a formula may hold in Excel, and what the older of the others take. */
const [LONGEST, DEEPEST] = [8192, 64];

describe.each(listPacks().map((pack) => [pack.id, pack] as const))("formulas of %s", (_, pack) => {
  const calculation = formulasOf(pack, { inputs: addressesOf(pack), guards: [] });
  if (!calculation.ok) throw new Error(JSON.stringify(calculation.problems));
  const { cells, results } = calculation.value;
  const formulas = cells.flatMap(({ kind, value }) =>
    kind === "formula" && typeof value === "string" ? [value] : [],
  );

  test("use functions that every spreadsheet has, within what a cell takes", () => {
    for (const formula of formulas) {
      const bare = formula.replace(/"[^"]*"/g, "");
      for (const [, name] of bare.matchAll(/([A-Z][A-Z.]*)\(/g)) expect(EVERYWHERE).toContain(name);
      expect(formula.length).toBeLessThan(LONGEST);
      let [depth, deepest] = [0, 0];
      for (const sign of bare) {
        depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
        deepest = Math.max(deepest, depth);
      }
      expect(depth).toBe(0);
      expect(deepest).toBeLessThan(DEEPEST);
    }
  });

  test("write each cell once, name every line, and give each output of the methodology", () => {
    const places = cells.map(({ row, column }) => `${row}/${column}`);
    expect(new Set(places).size).toBe(places.length);
    const labelled = new Set(
      cells.flatMap(({ row, column, kind }) => (column === 0 && kind === "text" ? [row] : [])),
    );
    for (const { row, kind } of cells) if (kind === "formula") expect(labelled).toContain(row);
    for (const name of Object.keys(pack.outputs)) expect(results).toHaveProperty(name);
  });

  test("refer to no cell of their own sheet that stands empty", () => {
    const filled = new Set(cells.map(({ row, column }) => `${row}/${column}`));
    const columnOf = (letters: string) =>
      letters.split("").reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0) - 1;
    for (const formula of formulas)
      for (const [, letters = "", row = ""] of formula.matchAll(/(?<![!:$A-Z])\$([A-Z]+)\$(\d+)(?![\d:])/g))
        expect(filled).toContain(`${Number(row) - 1}/${columnOf(letters)}`);
  });
});

describe.skipIf(!hasLibreOffice())("LibreOffice", () => {
  // `npm run equality:formulas` takes 2,000 subjects.
  test("calculates the formulas to what the pipeline comes to", async () => {
    const { written, rated, ratings } = await compareFormulas(listPacks(), 6, 7);
    expect(written).toBeGreaterThan(0.6 * rated);
    expect(ratings).toBeGreaterThan(8);
  });
});

test("a rule that a plan does not have is refused, with the methodology", () => {
  const pack = findPack("lianhe-guarantor", "method");
  if (!pack.ok) throw new Error("lianhe");
  const checks = (pack.value.checks ?? []).map((check) => ({ ...check, withholds: true }));
  const test_ = { kind: "rating" as const };
  const refused = formulasOf(
    {
      ...pack.value,
      checks: [...checks, { id: "x", withholds: true, test: test_ }] as unknown as NonNullable<
        Pack["checks"]
      >,
    },
    { inputs: {}, guards: [] },
  );
  expect(refused.ok).toBe(false);
});
