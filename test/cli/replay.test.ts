import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { openXlsx, saveXlsx } from "../../host/file";
import { newDocument } from "../../host/new-document";
import type { CellDocument, CellValue, WorkbookDocument } from "../../host/document";
import { engineVersion, findPack, keepRecord, recordAssessment } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { NAMESPACE } from "../../desk/draft/saved-part/saved-xml";
import { saveDraft } from "../../taskpane/workbook";
import { writeDraft } from "../../taskpane/parts/write/write-draft";
import { openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";
import { tianfu } from "../desk/tianfu";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const OPTIONS = { customFunctions: functionNames };
const measured: Draft = {
  ...tianfu,
  modes: { profitability: "measure" },
  answers: { ...tianfu.answers, roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" } } },
};
const SHEET = "天府信用增进 (Tianfu)";
const TITLE = `${SHEET}, 2023-06-25, lianhe-guarantor@4.0.202208+2`;

/** The workbook as the pane leaves it, saved to a file and opened again. */
let written: WorkbookDocument;
let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
  const done = await writeDraft(measured, "en", "2026-01-02T03:04:05Z");
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  // Saving the assessment again keeps the record beside it.
  await saveDraft({ ...measured, step: "review", written: { slug: "天府信用增进_Tianfu", at: "t" } }, "t");
  await opened.workbook.settle();
  written = await reopened(opened.workbook.toDocument());
});
afterAll(() => opened.close());

async function reopened(document: WorkbookDocument): Promise<WorkbookDocument> {
  const saved = await saveXlsx(document, OPTIONS);
  if (!saved.ok) throw new Error(saved.reason);
  const again = await openXlsx(saved.bytes, OPTIONS);
  if (!again.ok) throw new Error(again.reason);
  return again.document;
}

async function replay(document: WorkbookDocument) {
  const saved = await saveXlsx(document, OPTIONS);
  if (!saved.ok) throw new Error(saved.reason);
  return notchbook(["replay", await folder.save("book.xlsx", saved.bytes)]);
}

/** The workbook with the assessments' part changed as text. */
function withPart(change: (xml: string) => string): WorkbookDocument {
  const customXml = written.customXml.map((part) =>
    part.xml.includes(NAMESPACE) ? { ...part, xml: change(part.xml) } : part,
  );
  expect(customXml).not.toEqual(written.customXml);
  return { ...written, customXml };
}

/** The workbook with the cell of an input, found by its key and the columns right of that, changed by hand. */
function withInput(key: string, right: number, value: CellValue): WorkbookDocument {
  let found = false;
  const sheets = written.sheets.map((sheet) => {
    const cells = Object.fromEntries(
      Object.entries(sheet.cells).map(([row, columns]) => {
        if (columns[1]?.value !== key) return [row, columns];
        found = true;
        const cell: CellDocument = { ...columns[1 + right], value };
        return [row, { ...columns, [1 + right]: cell }];
      }),
    );
    return { ...sheet, cells };
  });
  expect(found).toBe(true);
  return { ...written, sheets };
}

describe("notchbook replay", () => {
  test("reproduces what the pane wrote, from the file alone", async () => {
    expect(await replay(written)).toEqual({
      output: `${TITLE}, no rating: reproduced`,
      errors: "",
      code: 0,
    });
  });

  test("reproduces every record of a workbook", async () => {
    await writeDraft({ ...tianfu, id: "a-9" }, "zh", "2026-01-03T00:00:00Z");
    await opened.workbook.settle();
    expect(await replay(opened.workbook.toDocument())).toEqual({
      output: `${TITLE}, no rating: reproduced\n${TITLE}, AAA: reproduced`,
      errors: "",
      code: 0,
    });
  });

  test("names an input that was changed on the sheet: item, cell and both values", async () => {
    const ran = await replay(withInput("governance", 1, 3));
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(
      /NOT reproduced\n {2}input changed: .*\(governance\), .*!C\d+: recorded "2", on the sheet 3$/,
    );
  });

  test("names the year of a measure, and a gap", async () => {
    const year = await replay(withInput("roe", 4, 0.2));
    expect(year.output).toMatch(/\(roe\), FY-1, .*!F\d+: recorded 0.0965, on the sheet 0.2$/);
    const gap = await replay(withInput("governance", 1, "n/a"));
    expect(gap.output).toMatch(/\(governance\), .*!C\d+: recorded "2", on the sheet nothing$/);
  });

  test("an error in the inputs, a row of another key and a table that is gone are named", async () => {
    const error = await replay(withInput("governance", 1, { error: "#REF!" }));
    expect(error.output).toMatch(/inputs: .*governance.*#REF!/);
    const key = await replay(withInput("governance", 0, "luck"));
    expect(key.output).toMatch(/\(governance\), .*, without a cell: recorded "2", on the sheet nothing/);
    expect(key.output).toMatch(/luck, .*!C\d+: recorded nothing, on the sheet 2/);
    const gone = await replay({
      ...written,
      sheets: written.sheets.map((sheet) => ({ ...sheet, tables: [] })),
    });
    expect(gone.output).toMatch(/its table of inputs .* is no longer in the workbook/);
    expect(gone.code).toBe(1);
  });

  test("detects a record that was edited", async () => {
    const ran = await replay(
      withPart((xml) => xml.replace(/(<record.*governance&quot;,&quot;value&quot;:&quot;)2/su, "$13")),
    );
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(/edited after it was written: its hash was [0-9a-f]{64} and is [0-9a-f]{64}/);
    // The sheet stands against the edited record too.
    expect(ran.output).toMatch(/\(governance\), .*recorded "3", on the sheet 2/);
  });

  test("names the first difference of a record that was never true", async () => {
    const pack = findPack("lianhe-guarantor", "method");
    if (!pack.ok) throw new Error("not shipped");
    const honest = recordAssessment(pack.value, { entries: [] }, { issuer: "X", date: "", analyst: "" }, "0");
    const { text, hash } = keepRecord({ ...honest, outputs: { ...honest.outputs, final: "AAA" } });
    const ran = await replay({
      ...newDocument(),
      customXml: [
        {
          id: "{00000000-0000-4000-8000-000000000001}",
          xml: `<assessments xmlns="${NAMESPACE}"><record table="T" hash="${hash}"><![CDATA[${text}]]></record></assessments>`,
        },
      ],
    });
    expect(ran.code).toBe(1);
    expect(ran.output).toContain('  outputs.final: recorded "AAA", recomputed nothing');
    expect(ran.output).toContain(`  recorded by engine 0, computed by ${engineVersion}`);
  });

  test("says that a version is not known", async () => {
    const schema = await replay(
      withPart((xml) => xml.replace(/&quot;schema&quot;:1/, "&quot;schema&quot;:7")),
    );
    expect(schema.output).toMatch(/its form 7 is not known/);
    expect(schema.code).toBe(1);
  });

  test("says of a written sheet that its record is missing", async () => {
    const ran = await replay(withPart((xml) => xml.replace(/<record.*<\/record>/su, "")));
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(/^sheet 天府.*: NOT reproduced\n {2}no record was kept/);
    const lost = await replay({
      ...withPart((xml) => xml.replace(/<record.*<\/record>/su, "")),
      sheets: written.sheets.map((sheet) => ({ ...sheet, tables: [] })),
    });
    expect(lost.output).toMatch(/^天府.*: NOT reproduced\n {2}no record was kept/);
  });

  test("a workbook without any record is none to replay", async () => {
    const ran = await replay(newDocument());
    expect(ran).toMatchObject({ errors: "", code: 1 });
    expect(ran.output).toMatch(/holds no record/);
  });

  test("reproduces all ten samples of a version that worded them otherwise, and says so apart", async () => {
    const ran = await notchbook(["replay", join(import.meta.dirname, "fixtures/old-fde8060.xlsx")]);
    expect(ran).toMatchObject({ errors: "", code: 0 });
    const [titles, notes] = [/^\S.*: reproduced$/gm, /^ {2}computed alike.*$/gm].map((form) =>
      ran.output.match(form),
    );
    expect(titles).toHaveLength(10);
    expect(notes).toHaveLength(10);
    expect(ran.output.split("\n")).toHaveLength(20);
    expect(ran.output).toContain(
      'trace.0.inputs.0.name: recorded nothing, now {"en":"Medium-","zh":"中等-"}',
    );
  });

  test("reproduces a record whose logarithms another engine computed, and says that its sheet is gone", async () => {
    const ran = await notchbook(["replay", join(import.meta.dirname, "fixtures/chromium-record.xlsx")]);
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(
      /^x, 2024-01-01, sovereign-model-2023@2023-04-06\+1, no rating: reproduced\n {2}its table of inputs Made_in_Chromium is no longer/,
    );
    expect(ran.output).not.toMatch(/points|transformed/);
  });

  test("exits with 2 for what cannot be opened, and for what is not understood", async () => {
    expect(await notchbook(["replay", folder.path("none.xlsx")])).toMatchObject({ output: "", code: 2 });
    expect(await notchbook(["replay"])).toMatchObject({ output: "", code: 2 });
  });
});
