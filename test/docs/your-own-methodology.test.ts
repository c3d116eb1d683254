import { readFile } from "node:fs/promises";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { workbookFunctions } from "../../cli/workbook-functions";
import { functionNames } from "../../functions";
import type { CellValue, SheetDocument, WorkbookDocument } from "../../host/document";
import { openXlsx, saveXlsx } from "../../host/file";
import { newDocument } from "../../host/new-document";
import { recalculate } from "../../host/recalculate";
import { en } from "../../desk/words/en";
import { TABLE_IDS, tableForm } from "../../src/form/tables";
import { keepMethods } from "../../src";
import { notchbook, scratchFolder } from "../cli/notchbook";

/** The page followed literally: its commands run, its cells typed, its formulas calculated. */

const folder = scratchFolder();
let page = "";
beforeAll(async () => {
  page = await readFile(new URL("../../docs/your-own-methodology.md", import.meta.url), "utf8");
  await folder.save("unused.txt", "");
});
afterEach(() => keepMethods([]));

/** The part of the page under a heading, up to the next one. */
function under(heading: string): string {
  const from = page.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`no heading ${heading}`);
  const rest = page.slice(from + heading.length + 2);
  const end = rest.search(/^#{2,3} /m);
  return end < 0 ? rest : rest.slice(0, end);
}

function blocks(heading: string, language: string): readonly string[] {
  return [...under(heading).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, code = ""]) => code.trim(),
  );
}

/** The rows of the tables under a heading, without their heads. */
function rows(heading: string, head: string): readonly (readonly string[])[] {
  const tables = under(heading)
    .split(/\n(?!\|)/)
    .map((part) => part.split("\n").filter((line) => line.startsWith("|")));
  return tables
    .filter(([first = ""]) => first.includes(head))
    .flatMap((lines) => lines.slice(2))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Runs the command lines under a heading, files in a folder of their own. */
async function run(heading: string): Promise<string> {
  const printed: string[] = [];
  for (const line of blocks(heading, "sh").join("\n").split("\n")) {
    keepMethods([]);
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    const [, ...args] = words.map((word) => (/\.(?:xlsx|json|csv)$/.test(word) ? folder.path(word) : word));
    const ran = await notchbook(args);
    expect(ran.code, `${line}: ${ran.errors}${ran.output}`).toBe(0);
    printed.push(ran.output);
  }
  return printed.join("\n");
}

const book = () => folder.path("my-scorecard.xlsx");

async function opened(): Promise<WorkbookDocument> {
  const read = await openXlsx(new Uint8Array(await readFile(book())), { customFunctions: functionNames });
  if (!read.ok) throw new Error(read.reason);
  return read.document;
}

async function saved(document: WorkbookDocument): Promise<void> {
  const bytes = await saveXlsx(document, { customFunctions: functionNames });
  if (!bytes.ok) throw new Error(bytes.reason);
  const { writeFile } = await import("node:fs/promises");
  await writeFile(book(), bytes.bytes);
}

/** What a cell shows, an error with its message. */
function textOf(value: CellValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Types into the tables of a sheet as the page says: a table, a row of it, a column, what is entered. */
function typed(sheet: SheetDocument, entries: readonly (readonly string[])[]): SheetDocument {
  const cells = structuredClone(sheet.cells) as Record<number, Record<number, { value?: CellValue }>>;
  const at = (row: number, column: number) => textOf(cells[row]?.[column]?.value);
  const lines = Object.keys(cells).map(Number);
  for (const [table = "", names = "", under_ = "", value = ""] of entries) {
    const title = lines.find((row) => at(row, 0) === table && Object.keys(cells[row] ?? {}).length === 1);
    if (title === undefined) throw new Error(`no table ${table}`);
    const parts = names.split(", ");
    const row = lines.find((one) => one > title && parts.every((part, column) => at(one, column) === part));
    const column =
      under_ === ""
        ? 1
        : Object.keys(cells[title + 1] ?? {})
            .map(Number)
            .find((one) => at(title + 1, one) === under_);
    if (row === undefined || column === undefined) throw new Error(`no cell ${table}, ${names}, ${under_}`);
    const number = Number(value);
    cells[row] = {
      ...cells[row],
      [column]: { ...cells[row]?.[column], value: Number.isNaN(number) ? value : number },
    };
  }
  return { ...sheet, cells: cells as SheetDocument["cells"] };
}

/** What a formula of the page comes to in a cell of the workbook, with the inputs of the page on a sheet. */
async function calculated(formula: string): Promise<readonly string[]> {
  const document = await opened();
  const [method] = document.sheets;
  const [empty] = newDocument().sheets;
  if (method === undefined || empty === undefined) throw new Error("no sheet");
  const inputs = rows("### 4. Rate by it", "| item");
  const sheet: SheetDocument = {
    ...empty,
    id: "inputs",
    name: "Inputs",
    cells: Object.fromEntries(
      inputs.map(([key = "", value = ""], row) => [row, { 0: { value: key }, 1: { value } }]),
    ),
  };
  const test_: SheetDocument = {
    ...empty,
    id: "test",
    name: "Test",
    cells: { 0: { 0: { value: null, formula: formula.replace(/^=/, "") } } },
  };
  const done = await recalculate({ ...document, sheets: [method, sheet, test_] }, workbookFunctions, true);
  const last = done.document.sheets.find(({ name }) => name === "Test");
  return Object.values(last?.cells ?? {}).map((row) =>
    Object.values(row)
      .map(({ value }) => textOf(value))
      .join(" "),
  );
}

describe("your own methodology, as the page says", () => {
  test("from the template, changed, checked, rated, locked and handed on", async () => {
    await run("### 1. Start from something that works");
    const change = async (heading: string) => {
      const document = await opened();
      const [method, ...more] = document.sheets;
      if (method === undefined) throw new Error("no sheet");
      await saved({ ...document, sheets: [typed(method, rows(heading, "| in the table")), ...more] });
    };
    await change("### 2. Say what it is, and change it");
    const [check = ""] = blocks("### 3. Check it", "excel");
    const [, fault = ""] = /It says now: `([^`]+)`/.exec(page) ?? [];
    expect(await calculated(`=INDEX(${check.replace(/^=/, "")},2,4)`)).toEqual([fault]);
    await change("### 3. Check it");
    expect(await run("### 3. Check it")).toMatch(/alder-bank@1\+1#[0-9a-f]{8} is sound\./);
    const [rate = ""] = blocks("### 4. Rate by it", "excel");
    const [, rating = ""] = /gives `([^`]+)`/.exec(under("### 4. Rate by it")) ?? [];
    expect(await calculated(rate)).toEqual([rating]);
    expect(await run("### 5. Lock it, and go on")).toMatch(/alder-bank@2\+1#/);
    const heads = rows("### 4. Rate by it", "| item").map(([key]) => key);
    const values = rows("### 4. Rate by it", "| item").map(([, value]) => value);
    const { writeFile } = await import("node:fs/promises");
    await writeFile(folder.path("issuers.csv"), `name,${heads.join(",")}\nBirch,${values.join(",")}\n`);
    const handed = await run("### 6. Hand it on");
    expect(handed).toContain(`,${rating},`);
    expect(handed).toMatch(/"alder-bank@1\+1#[0-9a-f]{8} \(engine/);
  });

  test("names only buttons that the pane has", () => {
    const said = new Set<string>(Object.values(en));
    const named = [...page.matchAll(/(?<![\w*])_([A-Z][^_]+)_/g)].map(([, name = ""]) =>
      name.replace(/\s+/g, " "),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !said.has(name))).toEqual([]);
  });

  test("names every table of the form", () => {
    const tables = TABLE_IDS.map((id) => tableForm(id).title.en);
    expect(tables.filter((title) => !under("## The tables").includes(title))).toEqual([]);
  });
});
