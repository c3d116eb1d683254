import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportPapers } from "../../cli/paper/report";
import { papersDocument } from "../../cli/paper/write";
import { emptyPart } from "../../desk/draft/saved-part/saved-xml";
import { planPortfolio } from "../../desk/paper/portfolio/plan-portfolio";
import { newHead } from "../../desk/paper/ledger/rows";
import { entryOf } from "../../desk/paper/ledger/view";
import { recordOf } from "../../desk/paper/record/record-of";
import { functionNames } from "../../functions";
import type { WorkbookDocument } from "../../host/document";
import { saveXlsx } from "../../host/file";
import { findPack } from "../../src";
import { enterRow, makePortfolio } from "../../taskpane/workbook";
import { writeBook } from "../../taskpane/workbook/book-fill";
import { openBook, openSample } from "../../workbench/samples";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";
import { openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";
import { scratchFolder } from "./notchbook";

/** What the reader says of a sheet. */
interface Seen {
  readonly visible: boolean;
  readonly numbersAsText: readonly string[];
  readonly daysAsText: readonly string[];
  readonly errors: readonly string[];
  readonly numbers: number;
  readonly dates: number;
  readonly printArea: string;
  readonly titleRows: string;
  readonly paper: string;
  readonly fitsWidth: boolean;
  readonly heads: Readonly<Record<string, readonly string[]>>;
  readonly merged: number;
  readonly charts: number;
}

const folder = scratchFolder();
const SCRIPT = join(import.meta.dirname, "read-workbook.py");
const A4 = "9";

/** The first Python that has the library. */
const python = ["python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

async function seen(document: WorkbookDocument, name: string): Promise<Readonly<Record<string, Seen>>> {
  const saved = await saveXlsx(document, { customFunctions: functionNames });
  if (!saved.ok) throw new Error(saved.reason);
  const path = folder.path(`${name}.xlsx`);
  await writeFile(path, saved.bytes);
  const { stdout, stderr } = spawnSync(python ?? "", [SCRIPT, path], {
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, Seen>>;
}

/** Holds what every sheet that is printed must have. */
function isSound(sheet: Seen | undefined, name: string): void {
  expect(sheet?.numbersAsText, name).toEqual([]);
  expect(sheet?.daysAsText, name).toEqual([]);
  expect(sheet?.paper, name).toBe(A4);
  expect(sheet?.fitsWidth, name).toBe(true);
}

let pane: PaneWorkbook;
beforeAll(async () => {
  pane = await openWorkbook();
});
afterAll(() => pane.close());

describe.runIf(python !== undefined)("files read by a library of somebody else's", () => {
  test.each([
    ["tianfu", "zh"],
    ["jinshang", "en"],
    ["hungary", "zh"],
    ["daimler", "en"],
  ] as const)("sheet and report of %s in %s: numbers, dates and pages", async (id, language) => {
    const draft = openSample(id, language)?.draft;
    const pack = findPack(draft?.method ?? "", "method");
    if (draft === undefined || !pack.ok) throw new Error(id);
    const at = "2026-01-02T03:04:05.000Z";
    const read = { draft, pack: pack.value, part: emptyPart, document: null };
    const papers = reportPapers(read, [language], "initial", at);
    const sheets = await seen(await papersDocument(papers), id);
    for (const plan of papers.plans) {
      const sheet = sheets[plan.sheet];
      // Grades on the sheet of the calculation are keys of its look-ups: text, as what is looked up is.
      const isLookup = plan !== papers.plans[0] && plan.sheet !== papers.printed;
      isSound(isLookup && sheet !== undefined ? { ...sheet, numbersAsText: [] } : sheet, plan.sheet);
      expect(sheet?.errors, plan.sheet).toEqual([]);
      expect(sheet?.printArea, plan.sheet).not.toBe("");
    }
    const [own, report] = [sheets[papers.plans[0]?.sheet ?? ""], sheets[papers.printed]];
    expect(own?.dates).toBe(1);
    expect(own?.charts).toBe(papers.plans[0]?.charts?.length);
    expect(report?.dates).toBe(1);
    expect(report?.numbers).toBeGreaterThan(10);
  });

  test("a ledger: its day and the next one are dates under heads that every page repeats", async () => {
    const draft = { ...tianfu, approval: { approver: "Wang", reason: "yearly" } };
    const one = { ...draft, issuer: { ...draft.issuer, analyst: "Li" } };
    const entry = entryOf(lianhe, one, assessmentOf(one), "en");
    if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
    const place = { kind: "new" as const, sheet: "跟踪台账", language: "zh" as const };
    const entered = await enterRow(
      entry.value,
      place,
      recordOf(lianhe, one, "T", "2026-01-02T03:04:05.000Z"),
    );
    expect(entered.ok).toBe(true);
    await pane.workbook.settle();
    const sheet = (await seen(pane.workbook.toDocument(), "ledger"))["跟踪台账"];
    isSound(sheet, "ledger");
    expect(sheet?.dates).toBe(2);
    expect(sheet?.titleRows).toBe("$1:$1");
    expect(Object.values(sheet?.heads ?? {})).toEqual([newHead("zh")]);
  });

  test("a portfolio fits lying pages under its heads", async () => {
    expect(await makePortfolio(planPortfolio(lianhe, "zh", "组合"))).toEqual({ ok: true, value: null });
    await pane.workbook.settle();
    const sheet = (await seen(pane.workbook.toDocument(), "portfolio"))["组合"];
    isSound(sheet, "portfolio");
    expect(sheet?.titleRows).not.toBe("");
  });

  test("a bond book: amounts are numbers, days are dates, its lists repeat their heads", async () => {
    const book = openBook("bond-book", "zh");
    if (book === null) throw new Error("bond-book");
    expect((await writeBook(book.book, "zh")).ok).toBe(true);
    await pane.workbook.settle();
    const sheets = await seen(pane.workbook.toDocument(), "book");
    const names = Object.keys(sheets).filter((name) => !["跟踪台账", "组合", "Sheet1"].includes(name));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) isSound(sheets[name], name);
    const most = names.map((name) => sheets[name]?.dates ?? 0).sort((a, b) => b - a);
    expect(most[0]).toBeGreaterThan(10);
  });
});
