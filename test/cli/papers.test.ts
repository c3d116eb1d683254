import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { papersDocument } from "../../cli/paper/write";
import { reportPapers } from "../../cli/paper/report";
import { openXlsx } from "../../host/file";
import type { WorkbookDocument } from "../../host/document";
import type { Draft } from "../../desk/draft/draft";
import { emptyPart } from "../../desk/draft/saved-part/saved-xml";
import { savedForm } from "../../desk/draft/saved";
import { say } from "../../desk/words";
import { applyPlan, readLibrary } from "../../taskpane/workbook";
import { findPack, pinOf } from "../../src";
import { assessed, openSample } from "../../workbench/samples";
import { openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";
import { lianhe, tianfu } from "../desk/tianfu";
import { notchbook, scratchFolder } from "./notchbook";
import { shownSheet } from "./shown-sheet";

const folder = scratchFolder();
const AT = "2026-01-02T03:04:05.000Z";

async function opened(path: string): Promise<WorkbookDocument> {
  const file = await openXlsx(await readFile(path), { customFunctions: functionNames });
  if (!file.ok) throw new Error(file.reason);
  return file.document;
}

function sampleDraft(id: string, language: "en" | "zh"): Draft {
  const sample = openSample(id, language);
  if (sample === null) throw new Error(id);
  return sample.draft;
}

let pane: PaneWorkbook;
beforeAll(async () => {
  pane = await openWorkbook();
});
afterAll(() => pane.close());

describe("papers from the command line", () => {
  // Every methodology with a sample once, by turns in either language.
  const orders = assessed.map(({ id }, at) => [id, at % 2 === 0 ? "zh" : "en"] as const);
  test.each(orders)(
    "%s in %s are the pane's, cell for cell, with looks, sizes, page, charts and rules",
    async (id, language) => {
      const draft = sampleDraft(id, language);
      const pack = findPack(draft.method, "method");
      if (!pack.ok) throw new Error(draft.method);
      const read = { draft, pack: pack.value, part: emptyPart, document: null };
      const papers = reportPapers(read, [language], "initial", AT);
      const made = await papersDocument(papers);
      for (const plan of papers.plans) {
        const target = { kind: "new" as const, sheet: plan.sheet, slug: "unused" };
        expect(await applyPlan(plan, target, null)).toEqual({ ok: true, value: null });
      }
      await pane.workbook.settle();
      const written = pane.workbook.toDocument();
      for (const plan of papers.plans) {
        const [theirs, ours] = [written, made].map((document) => {
          const sheet = document.sheets.find(({ name }) => name === plan.sheet);
          if (sheet === undefined) throw new Error(plan.sheet);
          return shownSheet(document, sheet);
        });
        expect(ours).toEqual(theirs);
      }
      for (const { id: sheet } of pane.workbook.sheets().slice(1)) pane.workbook.deleteSheet(sheet);
      for (const { name } of pane.workbook.names()) pane.workbook.deleteName(name);
    },
  );
});

const INPUTS = {
  method: "lianhe-guarantor",
  issuer: "天府信用增进 (Tianfu)",
  date: "2023-06-25",
  analyst: "=A",
  sources: ["Report 2023", "Scorecard"],
  outlook: "stable",
  subject: Object.entries(tianfu.answers).map(([id, { value }]) => [id, value]),
};
const NAME = "天府信用增进 (Tianfu)";

function valueBeside(document: WorkbookDocument, label: string): unknown {
  const rows = document.sheets.flatMap(({ cells }) => Object.values(cells));
  return rows.find((row) => row[0]?.value === label)?.[1]?.value;
}

describe("notchbook sheet and report", () => {
  test("from inputs write a workbook that shows the rating, reopens in the pane and is reproduced", async () => {
    const from = await folder.save("tianfu.json", JSON.stringify(INPUTS));
    const to = folder.path("report.xlsx");
    const ran = await notchbook(["report", from, to, "--language", "both"]);
    expect(ran).toEqual({ output: `written: ${to}`, errors: "", code: 0 });
    const document = await opened(to);
    expect(document.sheets.map(({ name }) => name)).toEqual([
      ...[NAME, say("en", "calculation.title"), `Report ${NAME}`],
    ]);
    expect(valueBeside(document, say("en", "sheet.final"))).toBe("AAA");
    expect((await notchbook(["replay", to])).output).toBe(
      `${NAME}, 2023-06-25, ${pinOf(lianhe)}, AAA: reproduced`,
    );
    await pane.workbook.load(document);
    const library = await readLibrary();
    if (!library.ok) throw new Error(library.failure.key);
    const [saved] = library.value.saved;
    expect(library.value.last).toBe(saved?.draft.id);
    expect(saved?.draft).toMatchObject({ issuer: tianfu.issuer, outlook: "stable", method: pinOf(lianhe) });
    expect(saved?.draft.answers["governance"]).toEqual({ value: "2" });
    // What was written is an input again.
    const again = folder.path("again.xlsx");
    expect((await notchbook(["sheet", to, again, "--language", "zh"])).code).toBe(0);
    expect(valueBeside(await opened(again), say("zh", "sheet.final"))).toBe("AAA");
  });

  test("take an assessment as the pane saves it, and write over nothing unless told to", async () => {
    const from = await folder.save("saved.json", JSON.stringify(savedForm(tianfu)));
    const to = folder.path("sheet.xlsx");
    expect((await notchbook(["sheet", from, to])).code).toBe(0);
    const refused = await notchbook(["sheet", from, to]);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain("--replace writes over a file");
    expect((await notchbook(["sheet", from, to, "--replace"])).code).toBe(0);
  });

  test.each([
    ["a key that is none", { subject: [["luck", 1]] }, /has no luck; it has regional-economy/],
    ["a member that nobody reads", { note: "x" }, /note is not read/],
    ["no day", { date: "soon" }, /the date of the assessment is soon/],
    ["no issuer", { issuer: "" }, /the issuer has no name/],
    ["no methodology", { method: undefined }, /method is missing/],
  ])("refuse %s", async (_what, change, words) => {
    const from = await folder.save("bad.json", JSON.stringify({ ...INPUTS, ...change }));
    const ran = await notchbook(["sheet", from, folder.path("never.xlsx")]);
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(words);
  });

  test("refuse a language, a form and words that they do not know", async () => {
    const from = await folder.save("x.json", JSON.stringify(INPUTS));
    const to = folder.path("y.xlsx");
    for (const words of [
      ["sheet", from, to, "--language", "both"],
      ["report", from, to, "--form", "third"],
      ["sheet", from],
      ["report", from, to, "z"],
    ])
      expect((await notchbook(words)).code, words.join(" ")).toBe(2);
  });

  test("write the report for Word: headings, tables with their heads on every page, text as text", async () => {
    const from = await folder.save("word.json", JSON.stringify(INPUTS));
    const to = folder.path("word.xlsx");
    const page = folder.path("word.docx");
    const ran = await notchbook(["report", from, to, "--language", "zh", "--docx"]);
    expect(ran).toEqual({ output: `written: ${to}\nwritten: ${page}`, errors: "", code: 0 });
    const parts = unzipSync(await readFile(page));
    const xml = strFromU8(parts["word/document.xml"]!);
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join("\n");
    for (const words of [NAME, "打分表及结果", "区域经济环境", "AAA", "20.0%", "-0.40"])
      expect(text).toContain(words);
    expect(text).not.toMatch(/#NAME|RATING\.|IFERROR/);
    const headings = [...xml.matchAll(/<w:pStyle w:val="Heading1"\/>/g)];
    expect(headings.length).toBeGreaterThan(4);
    expect(xml).toContain("<w:tblHeader/>");
    // What runs over columns and rows on the sheet does so here.
    expect(xml).toMatch(/<w:gridSpan w:val="\d"\/>/);
    expect(xml).toMatch(/<w:vMerge w:val="restart"\/>/);
    const again = await notchbook(["report", from, folder.path("other.xlsx"), "--docx"]);
    expect(again.code).toBe(0);
    const kept = await notchbook(["report", from, folder.path("other.xlsx"), "--docx"]);
    expect(kept.code).toBe(2);
  });

  const hasPrinter = ["soffice", "pdftotext"].every(
    (name) => spawnSync(name, ["--version"]).error === undefined,
  );
  test.runIf(hasPrinter)("print the report as PDF, and nothing else of the workbook", async () => {
    const from = await folder.save("print.json", JSON.stringify(INPUTS));
    const to = folder.path("print.xlsx");
    const ran = await notchbook(["report", from, to, "--language", "zh", "--pdf"]);
    const page = folder.path("print.pdf");
    expect(ran).toEqual({ output: `written: ${to}\nwritten: ${page}`, errors: "", code: 0 });
    const { stdout } = spawnSync("pdftotext", ["-layout", page, "-"], { encoding: "utf8" });
    expect(stdout).toContain(say("zh", "report.scorecard"));
    expect(stdout).toMatch(/AAA/);
    expect(stdout).not.toMatch(/#NAME|RATING\./);
    expect(stdout).not.toContain(say("zh", "sheet.inputs"));
  });

  test("say where nothing prints", async () => {
    const { printPdf } = await import("../../cli/print-pdf");
    const path = process.env["PATH"];
    process.env["PATH"] = "";
    try {
      expect(await printPdf(new Uint8Array())).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/not installed/) as string,
      });
    } finally {
      process.env["PATH"] = path;
    }
  });
});
