import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agree, shown } from "../../../build/engine-check/compare";
import { workbookOf } from "../../../build/engine-check/data";
import { checkedFormulas } from "../../../build/engine-check/formulas";
import type { CellValue } from "../../../host/document";
import { provenFunctions } from "../../../host/engine/trust";
import { openXlsx, saveXlsx } from "../../../host/file";
import { recalculate } from "../../../host/recalculate";

/** What `npm run engine:check -- --record` wrote down: LibreOffice's results, formula by formula. */
const recorded = JSON.parse(readFileSync(new URL("./libreoffice-results.json", import.meta.url), "utf8")) as [
  string,
  CellValue,
][];
const OPTIONS = { customFunctions: [] };

describe("the proven functions", () => {
  it("give what LibreOffice gives, each in its formulas", async () => {
    const saved = await saveXlsx(workbookOf(recorded.map(([formula]) => formula)), OPTIONS);
    if (!saved.ok) throw new Error(saved.reason);
    const opened = await openXlsx(saved.bytes, OPTIONS);
    if (!opened.ok) throw new Error(opened.reason);
    const { document, kept } = await recalculate(opened.document, []);
    expect(kept).toEqual([]);
    const differing = recorded.flatMap(([formula, theirs], row) => {
      const ours = document.sheets[1]?.cells[row]?.[0]?.value;
      return agree(ours, theirs) ? [] : [`=${formula}: here ${shown(ours)}, there ${shown(theirs)}`];
    });
    expect(differing).toEqual([]);
    expect(recorded.length).toBeGreaterThan(500);
  });

  it("are each in a formula of the check, and every formula of the check is written down", () => {
    const formulas = checkedFormulas();
    expect(recorded.map(([formula]) => formula)).toEqual(formulas);
    const called = new Set(formulas.flatMap((formula) => formula.match(/[A-Z][A-Z0-9.]*(?=\()/gu) ?? []));
    expect([...provenFunctions].filter((name) => !called.has(name))).toEqual([]);
  });
});
