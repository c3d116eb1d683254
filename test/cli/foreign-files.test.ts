import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import type { WorkbookDocument } from "../../host/document";
import { openXlsx, saveXlsx } from "../../host/file";
import { createLiveWorkbook } from "../../host/engine";
import { workbookFunctions } from "../../cli/workbook-functions";
import { partsOf, partText } from "../host/file/documents";
import { notchbook, root, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const OPTIONS = { customFunctions: functionNames };
const FOLDER = `${root}test/host/fixtures/`;
/** Cached values in these are what Excel gives. How 14 opens, and what of 22 is written, is shown with the files. */
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx") && !name.startsWith("14"));

async function documentOf(bytes: Uint8Array): Promise<WorkbookDocument> {
  const opened = await openXlsx(bytes, OPTIONS);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.document;
}

const sheetTexts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.keys(partsOf(bytes))
      .filter((part) => part.startsWith("xl/worksheets/sheet"))
      .map((part) => [part, partText(bytes, part)]),
  );

/** Sheets say which of them is on show; nothing else of them may differ. */
const unselected = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([part, text]) => [
      part,
      text
        .replace(/<sheetViews><sheetView tabSelected="1" workbookViewId="0"\/><\/sheetViews>/u, "")
        .replaceAll(/ tabSelected="(1|true)"/gu, ""),
    ]),
  );

describe("workbooks of others", () => {
  test.each(FILES.filter((name) => !name.startsWith("08")))(
    "%s comes out of recalc with every formula and result as it was",
    async (name) => {
      const bytes = new Uint8Array(readFileSync(FOLDER + name));
      const to = folder.path(`recalc-${name}`);
      const ran = await notchbook(["recalc", FOLDER + name, to]);
      expect(ran).toMatchObject({ code: 0, errors: "" });
      expect(ran.output).toContain("changed: 0 cells");
      expect(unselected(sheetTexts(new Uint8Array(readFileSync(to))))).toEqual(unselected(sheetTexts(bytes)));
    },
  );

  test("a page that opens them one after the other saves each as it was", async () => {
    const workbook = await createLiveWorkbook({ functions: workbookFunctions });
    try {
      for (const name of FILES.filter((one) => !/^(08|22)/u.test(one))) {
        const bytes = new Uint8Array(readFileSync(FOLDER + name));
        await workbook.load(await documentOf(bytes));
        const saved = await saveXlsx(workbook.toDocument(), OPTIONS);
        if (!saved.ok) throw new Error(saved.reason);
        expect([name, unselected(sheetTexts(saved.bytes))]).toEqual([name, unselected(sheetTexts(bytes))]);
        // Nothing of the one before may linger: a formula is calculated right.
        const sheet = workbook.addSheet().id;
        const cell = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
        workbook.write({ ...cell, columns: 2 }, [["=SUM(1,2)*7", "=A1*2"]]);
        await workbook.settle();
        expect(workbook.read({ ...cell, columns: 2 })[0]?.map(({ value }) => value)).toEqual([21, 42]);
      }
    } finally {
      workbook.dispose();
    }
  });

  test("what has no result gets the one that is proven, and the file asks Excel for the others", async () => {
    const to = folder.path("none.xlsx");
    await notchbook(["recalc", `${FOLDER}08-no-cached-values.xlsx`, to]);
    const bytes = new Uint8Array(readFileSync(to));
    const text = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(text).toContain('<c r="B1"><f>A1*2</f><v>4</v></c>');
    expect(text).toContain('<c r="C1"><f>BDP("x","y")</f></c>');
    expect(text).toContain('<c r="D1"><f>[1]Data!$A$1</f></c>');
    expect(partText(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="0" fullCalcOnLoad="1"/>');
  });

  test.each([
    ["05-external-and-addin.xlsx", ["another workbook", "BDP", "GETPIVOTDATA", "CUBEVALUE"]],
    ["09-implicit-intersection.xlsx", ["one cell of several"]],
    ["16-nested-let.xlsx", ["LET"]],
    ["date1904.xlsx", ["count from 1904"]],
    ["engine-wrong.xlsx", ["SWITCH"]],
  ])("%s: what is not calculated is named, and Excel is asked to", async (name, words) => {
    const to = folder.path(`named-${name}`);
    const ran = await notchbook(["recalc", FOLDER + name, to]);
    for (const word of words) expect(ran.output).toContain(word);
    const text = partText(new Uint8Array(readFileSync(to)), "xl/workbook.xml");
    expect(text).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/u);
  });
});
