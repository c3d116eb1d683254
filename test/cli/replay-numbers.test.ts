import { afterAll, beforeAll, expect, test } from "vitest";
import { functionNames } from "../../functions";
import type { CellDocument, WorkbookDocument } from "../../host/document";
import { openXlsx, saveXlsx } from "../../host/file";
import { findPack } from "../../src";
import { withEdits } from "../../desk/paper/calibration/read-table";
import { writeDraft } from "../../taskpane/parts/write/write-draft";
import { openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";
import { tianfu } from "../desk/tianfu";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const OPTIONS = { customFunctions: functionNames };

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

async function saved(document: WorkbookDocument): Promise<Uint8Array> {
  const done = await saveXlsx(document, OPTIONS);
  if (!done.ok) throw new Error(done.reason);
  return done.bytes;
}

async function reopened(document: WorkbookDocument): Promise<WorkbookDocument> {
  const again = await openXlsx(await saved(document), OPTIONS);
  if (!again.ok) throw new Error(again.reason);
  return again.document;
}

async function replay(document: WorkbookDocument) {
  return notchbook(["replay", await folder.save("book.xlsx", await saved(document))]);
}

test("house numbers of one's own are replayed from the record, and compared with those on the sheet", async () => {
  const weights = [
    { path: "business-score.parts.governance.weight", value: "0.1" },
    { path: "business-score.parts.industry-risk.weight", value: "0.3" },
  ];
  const pack = findPack(tianfu.method, "method");
  if (!pack.ok) throw new Error("not shipped");
  const changed = withEdits(pack.value, [], Object.fromEntries(weights.map((one) => [one.path, one.value])));
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  const done = await writeDraft({ ...tianfu, ...changed.value }, "en", "2026-01-02T03:04:05Z");
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await opened.workbook.settle();
  const document = await reopened(opened.workbook.toDocument());
  const sound = await replay(document);
  expect(sound.output).toBe(`${tianfu.issuer.name}, 2023-06-25, ${changed.value.method}, AA+: reproduced`);
  const sheets = document.sheets.map((sheet) => {
    const row = Object.keys(sheet.cells).find(
      (one) => sheet.cells[Number(one)]?.[0]?.value === weights[0]?.path,
    );
    if (row === undefined) return sheet;
    const cells = sheet.cells[Number(row)]!;
    const edited: CellDocument = { ...cells[1], value: 0.2 };
    return { ...sheet, cells: { ...sheet.cells, [row]: { ...cells, [1]: edited } } };
  });
  const found = await replay({ ...document, sheets });
  expect(found.code).toBe(1);
  expect(found.output).toMatch(
    /number changed: business-score\.parts\.governance\.weight, .*!B\d+: recorded 0\.1, on the sheet 0\.2/,
  );
});
