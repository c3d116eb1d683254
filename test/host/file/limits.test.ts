import { describe, expect, it } from "vitest";
import { saveXlsx } from "../../../host/file";
import type { SheetDocument, WorkbookDocument } from "../../../host/document";
import { cells, documentWith, OPTIONS, saved } from "./documents";

const table = {
  id: 1,
  name: "T",
  range: "A1:B2",
  columns: ["a", "b"],
  hasHeaders: true,
  hasTotals: false,
  bandedRows: false,
  showFilter: false,
};
const headed = cells([
  [{ value: "a" }, { value: "b" }],
  [{ value: 1 }, { value: 2 }],
]);
const withTable = (change: Partial<typeof table>): WorkbookDocument =>
  documentWith([{ cells: headed, tables: [{ ...table, ...change }] }]);
const sheet = (change: Partial<SheetDocument>): WorkbookDocument => documentWith([change]);
const named = (...names: readonly string[]): WorkbookDocument =>
  documentWith([{}], { names: names.map((name) => ({ name, formula: "1", visible: true })) });
const formats = (count: number): WorkbookDocument =>
  documentWith([{}], {
    formats: Array.from({ length: count }, (_, index) => (index === 0 ? {} : { indent: index })),
  });

describe("Excel's limits are kept when a workbook is saved", () => {
  it.each<readonly [what: string, document: WorkbookDocument]>([
    ["a sheet name of 31 characters", sheet({ name: "x".repeat(31) })],
    ["a cell of 32,767 characters", sheet({ cells: cells([[{ value: "x".repeat(32_767) }]]) })],
    [
      "a formula of 8,192 characters",
      sheet({ cells: cells([[{ value: 1, formula: `12${"+1".repeat(4095)}` }]]) }),
    ],
    ["a name of 255 characters", named("x".repeat(255))],
    ["a table column of 255 characters", withTable({ columns: ["a", "b".repeat(255)] })],
    ["a header of 255 characters", sheet({ pageLayout: { headerText: "x".repeat(255) } })],
    ["the last cell", sheet({ cells: { 1_048_575: { 16_383: { value: 1 } } } })],
    ["a name as Excel takes it", named("Rating_2024.final", "\\odd", "评级")],
  ])("taken: %s", async (_, document) => {
    expect((await saved(document)).length).toBeGreaterThan(0);
  });

  it.each<readonly [what: string, document: WorkbookDocument, code: string]>([
    ["a sheet name of 32 characters", sheet({ name: "x".repeat(32) }), "bad-sheet-name"],
    ["a cell of 32,768 characters", sheet({ cells: cells([[{ value: "x".repeat(32_768) }]]) }), "long-cell"],
    [
      "a formula of 8,193 characters",
      sheet({ cells: cells([[{ value: 1, formula: `1${"+1".repeat(4096)}` }]]) }),
      "long-formula",
    ],
    ["a name of 256 characters", named("x".repeat(256)), "bad-name"],
    ["a name with a space", named("a b"), "bad-name"],
    ["a name that is a cell", named("AB12"), "bad-name"],
    ["a name that is a cell by row and column", named("R1C1"), "bad-name"],
    ["a name twice", named("Rate", "rate"), "same-name"],
    ["a table's name with a space", withTable({ name: "my table" }), "bad-table"],
    ["a table column of 256 characters", withTable({ columns: ["a", "b".repeat(256)] }), "bad-table"],
    ["a table column twice", withTable({ columns: ["a", "A"] }), "bad-table"],
    ["a table with a column too few", withTable({ columns: ["a"] }), "bad-table"],
    ["a header of 256 characters", sheet({ pageLayout: { footerText: "x".repeat(256) } }), "long-header"],
    ["a row too far", sheet({ cells: { 1_048_576: { 0: { value: 1 } } } }), "out-of-grid"],
    ["a column too far", sheet({ cells: { 0: { 16_384: { value: 1 } } } }), "out-of-grid"],
    ["every sheet hidden", sheet({ visibility: "hidden" }), "all-hidden"],
    ["more formats than there can be", formats(65_491), "too-many-formats"],
  ])("refused: %s", async (_, document, code) => {
    const result = await saveXlsx(document, OPTIONS);
    expect(result.ok ? "saved" : result.fault.code).toBe(code);
  });
});
