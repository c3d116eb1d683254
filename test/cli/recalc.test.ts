import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import type { CellDocument, WorkbookDocument } from "../../host/document";
import { openXlsx, saveXlsx } from "../../host/file";
import { cells, documentWith, partsOf, partText } from "../host/file/documents";
import { foreignFile } from "../host/file/foreign-package";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const OPTIONS = { customFunctions: functionNames };

async function fileOf(document: WorkbookDocument): Promise<Uint8Array> {
  const saved = await saveXlsx(document, OPTIONS);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.bytes;
}

async function bytesAt(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

/** The cells of a file's first sheet, by row and column. */
async function cellsAt(path: string): Promise<(row: number, column: number) => CellDocument | undefined> {
  const opened = await openXlsx(await bytesAt(path), OPTIONS);
  if (!opened.ok) throw new Error(opened.reason);
  return (row, column) => opened.document.sheets[0]?.cells[row]?.[column];
}

let count = 0;
async function recalc(file: Uint8Array, ...options: string[]) {
  const from = await folder.save("in.xlsx", file);
  count += 1;
  const to = folder.path(`out-${String(count)}.xlsx`);
  const ran = await notchbook(["recalc", from, to, ...options]);
  return { ran, from, to };
}

/** What the writer of the workbench saves, with the cached values given. */
const stale = (rows: readonly (readonly (CellDocument | null)[])[]) =>
  fileOf(documentWith([{ cells: cells(rows) }]));

// The first calculation waits for the engine to be read.
describe("notchbook recalc", () => {
  test("gives a file with stale results the right ones, ours and native, and keeps what is typed", async () => {
    const { ran, to } = await recalc(
      await stale([
        [{ value: "AA" }, { value: "wrong", formula: "NOTCH.ADD(A1,-1)" }],
        [{ value: 2 }, { value: 99, formula: "A2*21" }],
        [{ value: 7 }, { value: 14, formula: "A3*2" }],
        [null, { value: "stale", formula: 'B1&" from "&A1' }],
      ]),
      "--all",
    );
    expect(ran).toEqual({
      output: [
        "recalculated: 4 formulas, 1 with functions of Notchbook",
        "changed: 3 cells",
        '  Sheet1!B1: "wrong" → "AA-"',
        "  Sheet1!B2: 99 → 42",
        '  Sheet1!B4: "stale" → "AA- from AA"',
        "errors: 0 cells, 0 of them new",
        `written: ${to}`,
      ].join("\n"),
      errors: "",
      code: 0,
    });
    const at = await cellsAt(to);
    expect(at(0, 1)).toEqual({ value: "AA-", formula: "NOTCH.ADD(A1,-1)" });
    expect(at(1, 1)).toEqual({ value: 42, formula: "A2*21" });
    expect(at(0, 0)).toEqual({ value: "AA" });
  });

  test("native results that depend on nothing of ours stay, and differences are listed", async () => {
    const { ran, to } = await recalc(
      await stale([
        [{ value: "AA" }, { value: "wrong", formula: "NOTCH.ADD(A1,-1)" }],
        [{ value: 2 }, { value: 99, formula: "A2*21" }],
        [{ value: 7 }, { value: 198, formula: "B2*2" }],
        [null, { value: "old", formula: 'B1&"!"' }],
      ]),
    );
    expect(ran.output.split("\n")).toEqual([
      "recalculated: 3 formulas, 1 with functions of Notchbook",
      "differs from what is calculated here, kept as saved: 1 formula",
      "  Sheet1!B2: here it would be 42",
      "Excel is asked to calculate the file when it opens it",
      "changed: 2 cells",
      '  Sheet1!B1: "wrong" → "AA-"',
      '  Sheet1!B4: "old" → "AA-!"',
      "errors: 0 cells, 0 of them new",
      `written: ${to}`,
    ]);
    expect(partText(await bytesAt(to), "xl/workbook.xml")).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  test("a file whose results are right comes out with the parts that it had", async () => {
    const file = await stale([[{ value: "AA" }, { value: "AA-", formula: "NOTCH.ADD(A1,-1)" }]]);
    const { ran, to } = await recalc(file);
    expect(ran.output).toContain("changed: 0 cells");
    expect(partsOf(await bytesAt(to))).toEqual(partsOf(file));
  });

  test("a spill grows and shrinks with its result", async () => {
    const { ran, to } = await recalc(
      await stale([
        [{ value: "AA" }, { value: "x", formula: "NOTCH.ADD(A1:A3,1)", spill: "B1:B2" }],
        [{ value: "A" }, { value: "y", spilledFrom: "B1" }],
        [{ value: "BBB" }],
        [null, { value: 1, formula: "NOTCH.RANK(A1)", spill: "B4:C4" }, { value: 9, spilledFrom: "B4" }],
      ]),
    );
    expect(ran.code).toBe(0);
    expect(ran.output).toContain('Sheet1!B3: blank → "BBB+"');
    expect(ran.output).toContain("Sheet1!C4: 9 → blank");
    const at = await cellsAt(to);
    expect(at(0, 1)).toEqual({ value: "AA+", formula: "NOTCH.ADD(A1:A3,1)", spill: "B1:B3" });
    expect(at(2, 1)).toEqual({ value: "BBB+", spilledFrom: "B1" });
    expect(at(3, 1)).toMatchObject({ value: 3 });
    expect(at(3, 2)).toBeUndefined();
  });

  test("errors that were not there end it with 1, with the function's own words; the file is written", async () => {
    const { ran, to } = await recalc(
      await stale([
        [{ value: "ZZ" }, { value: "AA-", formula: "NOTCH.ADD(A1,-1)" }],
        [{ value: 0 }, { value: { error: "#DIV/0!" }, formula: "1/A2" }],
      ]),
    );
    expect(ran.code).toBe(1);
    const lines = ran.output.split("\n");
    expect(lines).toContain("errors: 2 cells, 1 of them new");
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Sheet1!B1: #VALUE! \(new\) .*"ZZ"/));
    expect(lines).toContain("  Sheet1!B2: #DIV/0!");
    expect((await cellsAt(to))(0, 1)?.value).toEqual({ error: "#VALUE!" });
  });

  test("errors that were there before are named and end it with 0", async () => {
    const old: CellDocument = { value: { error: "#DIV/0!" }, formula: "1/A1" };
    const { ran } = await recalc(await stale([[{ value: 0 }, old]]));
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.output).toContain("errors: 1 cell, 0 of them new\n  Sheet1!B1: #DIV/0!");
  });

  test("a workbook made elsewhere keeps every other part, and our function under its stored name", async () => {
    const file = foreignFile();
    const { ran, to } = await recalc(file);
    // The foreign sheet holds no subject: RATING.BCA says so.
    expect(ran.code).toBe(1);
    expect(ran.output).toContain("recalculated: 4 formulas, 1 with functions of Notchbook");
    expect(ran.output).toMatch(/First!B4: #VALUE! \(new\) \S+/);
    const [before, after] = [partsOf(file), partsOf(await bytesAt(to))];
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part]!, after[part] ?? Buffer.alloc(0)) !== 0,
    );
    // The list of what to calculate first goes with every save; Excel makes it anew.
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const text = partText(await bytesAt(to), "xl/worksheets/sheet1.xml");
    expect(text).toContain("_xldudf_RATING_BCA(B1:B3)");
    expect(text).toContain('<z:whatever deep="1">');
  });

  test("reads a workbook of another library, whose results it lacks", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Data");
    sheet.getCell("A1").value = "BBB+";
    sheet.getCell("A2").value = { formula: '_xldudf_NOTCH_DIFF(A1,"BBB-")' };
    sheet.getCell("A3").value = { formula: "SUM(A2,40)" };
    const { ran, to } = await recalc(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(ran).toMatchObject({ code: 0, errors: "" });
    const again = new ExcelJS.Workbook();
    await again.xlsx.readFile(to);
    const result = again.getWorksheet("Data")!;
    expect(result.getCell("A2").value).toEqual({ formula: '_xldudf_NOTCH_DIFF(A1,"BBB-")', result: 2 });
    expect(result.getCell("A3").value).toEqual({ formula: "SUM(A2,40)", result: 42 });
  });

  test("what cannot be calculated here keeps its value, and others go on from it", async () => {
    const { ran, to } = await recalc(
      await fileOf(
        documentWith(
          [
            {
              cells: cells([
                [
                  { value: 5, formula: "[1]Book!A1+1" },
                  { value: 0, formula: "A1*2" },
                ],
                [
                  { value: "AA", formula: "_xldudf_OTHER_RATING(A1)" },
                  { value: "", formula: "NOTCH.ADD(A2,1)" },
                ],
                [
                  { value: 3, formula: "Abroad" },
                  { value: 0, formula: "A3+1" },
                ],
                [
                  { value: 1, formula: "LET(x,A1,x+1)" },
                  { value: 0, formula: "SUM(Inland,1)" },
                ],
              ]),
            },
          ],
          {
            names: [
              { name: "Abroad", formula: "[1]Book!$B$1", visible: true },
              { name: "Inland", formula: "Sheet1!$A$1", visible: true },
            ],
          },
        ),
      ),
      "--all",
    );
    expect(ran.code).toBe(0);
    const lines = ran.output.split("\n");
    expect(lines.slice(0, 7)).toEqual([
      "recalculated: 4 formulas, 1 with functions of Notchbook",
      "kept as saved: 4 formulas",
      "  Sheet1!A1: it reads another workbook",
      "  Sheet1!A2: the function _XLDUDF_OTHER_RATING is not calculated here",
      "  Sheet1!A3: the name Abroad stands for what is not calculated here",
      "  Sheet1!A4: LET is not calculated here",
      "Excel is asked to calculate the file when it opens it",
    ]);
    const at = await cellsAt(to);
    expect([at(0, 0)?.value, at(0, 1)?.value]).toEqual([5, 10]);
    expect([at(1, 0)?.value, at(1, 1)?.value]).toEqual(["AA", "AA+"]);
    expect([at(2, 0)?.value, at(2, 1)?.value]).toEqual([3, 4]);
    expect([at(3, 0)?.value, at(3, 1)?.value]).toEqual([1, 6]);
    expect(at(1, 0)?.formula).toBe("_xldudf_OTHER_RATING(A1)");
  });

  test("writes over no file, its own source included, unless --replace says so", async () => {
    const file = await stale([[{ value: 2 }, { value: 0, formula: "A1+1" }]]);
    const from = await folder.save("self.xlsx", file);
    const ran = await notchbook(["recalc", from, from]);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.errors).toMatch(/cannot be written: .*--replace/);
    expect(await bytesAt(from)).toEqual(file);
    expect(await notchbook(["recalc", from, from, "--all", "--replace"])).toMatchObject({
      code: 0,
      errors: "",
    });
    expect((await cellsAt(from))(0, 1)?.value).toBe(3);
  });

  test("never replaces good values by errors", async () => {
    const file = await stale([[{ value: "ZZ" }, { value: "AA", formula: "NOTCH.ADD(A1,0)" }]]);
    const from = await folder.save("good.xlsx", file);
    const ran = await notchbook(["recalc", from, from, "--replace"]);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.errors).toMatch(/stays as it is/);
    expect(await bytesAt(from)).toEqual(file);
  });

  test("names the first twenty changes and counts the rest", async () => {
    const rows = Array.from({ length: 23 }, (_, row): CellDocument[] => [{ value: -1, formula: `${row}+1` }]);
    const { ran } = await recalc(await stale(rows), "--all");
    const lines = ran.output.split("\n");
    expect(lines).toContain("  Sheet1!A20: -1 → 20");
    expect(lines).not.toContain("  Sheet1!A21: -1 → 21");
    expect(lines).toContain("  and 3 more");
  });

  test.each([
    ["no workbook", new Uint8Array([1, 2, 3])],
    ["an empty file", new Uint8Array()],
  ])("says why %s is not opened", async (_title, bytes) => {
    const { ran } = await recalc(bytes);
    expect(ran).toMatchObject({ output: "", code: 2 });
    expect(ran.errors).toMatch(/cannot be opened: \S/);
  });

  test("says that a file is not there", async () => {
    const ran = await notchbook(["recalc", folder.path("none.xlsx"), folder.path("never.xlsx")]);
    expect(ran).toMatchObject({ output: "", code: 2 });
    expect(ran.errors).toMatch(/none\.xlsx cannot be opened: .*ENOENT/);
  });
});
