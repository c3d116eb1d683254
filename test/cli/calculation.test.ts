import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { sheetPapers } from "../../cli/paper/sheet";
import { papersDocument } from "../../cli/paper/write";
import { subjectOf } from "../../desk/draft/subject";
import { inputAddresses } from "../../desk/paper/calculation/addresses";
import type { Draft } from "../../desk/draft/draft";
import { say } from "../../desk/words";
import { functionNames } from "../../functions";
import { openXlsx, saveXlsx } from "../../host/file";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../host/document";
import { assess, findPack, planOf, type Pack } from "../../src";
import { assessed, openSample } from "../../workbench/samples";
import { hasLibreOffice } from "../plan/formulas/recalculate";
import { scratchFolder } from "./notchbook";

const folder = scratchFolder();
const AT = "2026-01-02T03:04:05.000Z";

function packOf(draft: Draft): Pack {
  const pack = findPack(draft.method, "method");
  if (!pack.ok) throw new Error(draft.method);
  return pack.value;
}

function sampleDraft(id: string, language: "en" | "zh"): Draft {
  const sample = openSample(id, language);
  if (sample === null) throw new Error(id);
  return sample.draft;
}

function sheetNamed(document: WorkbookDocument, name: string): SheetDocument {
  const found = document.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function cellAt({ cells }: SheetDocument, row: number, column: number): CellDocument | undefined {
  return cells[row]?.[column];
}

/** Sets a profile of LibreOffice so that a file is calculated when it is opened, as its own user may. */
async function recalculatesOnLoading(profile: string): Promise<void> {
  await mkdir(join(profile, "user"), { recursive: true });
  const load = "/org.openoffice.Office.Calc/Formula/Load";
  const item = `<item oor:path="${load}"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>`;
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">`;
  await writeFile(join(profile, "user", "registrymodifications.xcu"), `${head}${item}</oor:items>`);
}

/** What the calculation shows: each label of its results with the rating beside it, and the mark. */
function resultsOf(sheet: SheetDocument) {
  const rows = Array.from({ length: 10 }, (_, row) => row).filter(
    (row) => cellAt(sheet, row, 4)?.formula !== undefined,
  );
  const [first = 0] = rows;
  return rows
    .filter((row, index) => row === first + index)
    .map((row) => ({
      value: cellAt(sheet, row, 4)?.value,
      live: cellAt(sheet, row, 6)?.value,
      mark: cellAt(sheet, row, 8)?.value,
    }));
}

describe("the calculation beside an assessment", () => {
  test.each(assessed.map(({ id }, at) => [id, at % 2 === 0 ? "zh" : "en"] as const))(
    "of %s in %s comes to what our functions say and what was written, line by line",
    async (id, language) => {
      const draft = sampleDraft(id, language);
      const pack = packOf(draft);
      if (planOf(pack)?.left.has(pack.outputs.final) !== false) return;
      const document = await papersDocument(sheetPapers({ draft, pack }, language, AT));
      const sheet = sheetNamed(document, say(language, "calculation.title"));
      const assessment = assess(pack, subjectOf(pack, draft));
      const results = resultsOf(sheet);
      const ratings = results.filter(({ live }) => live !== undefined);
      expect(ratings.length).toBeGreaterThan(1);
      if (ratings.some(({ value }) => value === "n/a")) {
        // What no formula reads is said with its line, and never rated otherwise.
        expect(results.at(-1)?.value).not.toBe("");
        expect(draft.answers).toSatisfy(
          (answers: Draft["answers"]) =>
            draft.mapping !== "" ||
            Object.values(answers).some(({ override }) => override !== undefined) ||
            pack.items.some(
              ({ kind, id: item }) => kind === "markets" && (answers[item]?.value ?? "") !== "",
            ) ||
            assessment.final === undefined,
        );
        return;
      }
      expect(ratings.map(({ mark }) => mark)).toEqual(ratings.map(() => "✓"));
      expect(ratings.map(({ value }) => value)).toContain(assessment.final);
    },
  );

  test("finds every input on the sheet by its heading and key", () => {
    const draft = sampleDraft(assessed[0]!.id, "zh");
    const pack = packOf(draft);
    const [plan] = sheetPapers({ draft, pack }, "zh", AT).plans;
    const { inputs } = inputAddresses(pack, plan!);
    for (const { key } of subjectOf(pack, draft).entries)
      if (pack.items.some(({ id }) => id === key)) expect(inputs).toHaveProperty(key);
  });
});

describe.skipIf(!hasLibreOffice())("in LibreOffice, which has nothing of ours", () => {
  test("a changed input moves the rating", async () => {
    const draft = sampleDraft("tianfu", "en");
    const pack = packOf(draft);
    const papers = sheetPapers({ draft, pack }, "en", AT);
    const document = await papersDocument(papers);
    const key = "governance";
    const address = inputAddresses(pack, papers.plans[0]!).inputs[key]?.value ?? "";
    const [, row = ""] = /\$(\d+)$/.exec(address) ?? [];
    const name = papers.plans[0]!.sheet;
    const changed = {
      ...document,
      sheets: document.sheets.map((sheet) => {
        const at = Number(row) - 1;
        const cells = {
          ...sheet.cells,
          [at]: { ...sheet.cells[at], 2: { ...sheet.cells[at]?.[2], value: 6 } },
        };
        return sheet.name === name ? { ...sheet, cells } : sheet;
      }),
    };
    const saved = await saveXlsx(changed, { customFunctions: functionNames });
    if (!saved.ok) throw new Error(saved.reason);
    const file = folder.path("changed.xlsx");
    await writeFile(file, saved.bytes);
    await recalculatesOnLoading(folder.path("profile"));
    const profile = `-env:UserInstallation=${pathToFileURL(folder.path("profile")).href}`;
    const to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.path("out"), file];
    execFileSync("soffice", [profile, "--headless", "--norestore", ...to], { stdio: "ignore" });
    const opened = await openXlsx(await readFile(folder.path("out/changed.xlsx")), { customFunctions: [] });
    if (!opened.ok) throw new Error(opened.reason);
    const before = assess(pack, subjectOf(pack, draft)).final;
    const entries = subjectOf(pack, draft).entries.map((entry) =>
      entry.key === key ? { ...entry, value: 6 } : entry,
    );
    const after = assess(pack, { entries }).final;
    expect(after).not.toBe(before);
    const shown = resultsOf(sheetNamed(opened.document, say("en", "calculation.title"))).map(
      ({ value }) => value,
    );
    expect(shown).toContain(after);
    expect(shown).not.toContain(before);
  });
});
