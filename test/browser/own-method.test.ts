import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { accessibilityFaults, sidewaysScroll, widenPane } from "./pane-checks";
import { giveRow, goTo, ratingLine, saveFile, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
const folder = mkdtempSync(join(tmpdir(), "notchbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Types into the row of the shown sheet whose first cells are these. */
function type(
  { page }: WorkbenchPage,
  first: readonly string[],
  column: number,
  value: string | number,
): Promise<void> {
  return page.evaluate(
    ([words, at, typed]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const used = sheet.getUsedRange(true);
        used.load("values");
        await context.sync();
        const row = (used.values as unknown[][]).findIndex((cells) =>
          words.every((word, index) => String(cells[index]) === word),
        );
        if (row < 0) throw new Error(`no row ${words.join(", ")}`);
        sheet.getRangeByIndexes(row, at, 1, 1).values = [[typed]];
        await context.sync();
      }),
    [first, column, value] as const,
  );
}

function selected({ page }: WorkbenchPage): Promise<string> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address,values");
      await context.sync();
      return `${range.address} ${String(range.values[0]?.[0])}`;
    }),
  );
}

test("from an empty workbook to a rating by a methodology of one's own, and to the same file opened elsewhere", async () => {
  let open = await openPage();
  await open.page.getByRole("combobox").filter({ hasText: "Blank workbook" }).selectOption("blank");
  const { pane } = open;
  await pane.getByRole("button", { name: "Methodologies" }).click();
  await pane.getByRole("heading", { level: 2, name: "Methodologies" }).waitFor();
  await pane.getByRole("button", { name: "Write onto a new sheet" }).click();
  await pane.getByText("Written onto the sheet Methodology.").waitFor();
  for (const width of [320, 450]) {
    await widenPane(open.page, width);
    expect(await sidewaysScroll(pane), `at ${String(width)} px`).toBe(0);
    expect(await accessibilityFaults(open.page)).toEqual([]);
  }

  await type(open, ["id"], 1, "alder-bank");
  await type(open, ["title"], 1, "Alder Bank scorecard");
  await type(open, ["business-score", "industry"], 2, 0.35);
  await pane.getByRole("button", { name: "Check this sheet" }).click();
  await pane.getByText("1 fault on the sheet Methodology.").waitFor();
  await pane.getByText("the weights of Business risk: score sum to 0.95 (95%), not 1 (100%)").waitFor();
  await pane.getByRole("button", { name: /Weights/ }).click();
  await expect.poll(() => selected(open)).toMatch(/^Methodology!A\d+ business-score$/);

  await type(open, ["business-score", "governance"], 2, 0.25);
  await pane.getByRole("button", { name: "Check this sheet" }).click();
  await pane.getByText(/^Alder Bank scorecard is sound: alder-bank@1\+1#[0-9a-f]{8}$/).waitFor();
  await pane.getByRole("button", { name: "Keep in this workbook" }).click();
  await pane.getByText("Alder Bank scorecard is kept in this workbook.").waitFor();
  await pane.getByRole("button", { name: "Rate by it" }).click();

  await goTo(open, "setup");
  await pane.getByRole("textbox", { name: "Issuer" }).fill("Birch Paper");
  for (const [item, value] of Object.entries({
    industry: "2",
    "competitive-position": "2",
    governance: "3",
    "debt-to-assets": "45%",
    "interest-cover": "7",
    "return-on-equity": "8%",
    "supporter-strength": "none",
  }))
    await giveRow(open, item, value);
  await expect
    .poll(async () => (await ratingLine(open).textContent()) ?? "")
    .toMatch(/^Stand-alone \S+, final A/);
  const rated = await ratingLine(open).textContent();

  // Explained down to the analyst's own words, and told to be nobody's but his.
  await goTo(open, "result");
  await pane.getByText("Competitive position").filter({ visible: true }).first().waitFor();
  await goTo(open, "deliver");
  await pane.getByRole("button", { name: "Write (2)" }).click();
  await expect.poll(() => pane.getByText(/^Written to/).count()).toBe(2);
  const report = await textOf(open, "Report Birch Paper");
  expect(report).toContain("Alder Bank scorecard");
  expect(report).toMatch(/alder-bank@1\+1#[0-9a-f]{8}/);
  expect(report).toContain("Our institution's own, published by nobody");
  expect(report).toContain("Interest cover");
  // Its scale is its own as well: the charts' ranks are read on it.
  const sheet = await textOf(open, "Birch Paper");
  expect(sheet.split("\n").filter((line) => /#(VALUE|N\/A|NAME|REF)/.test(line))).toEqual([]);
  expect(open.faults).toEqual([]);

  const path = join(folder, "birch.xlsx");
  copyFileSync((await saveFile(open)).path, path);
  await open.page.context().close();
  open = await openPage();
  await open.page.locator("input.file").setInputFiles(path);
  await open.page.getByText("Opened birch").waitFor();
  await expect.poll(() => ratingLine(open).textContent()).toBe(rated);
  expect(await textOf(open, "Report Birch Paper")).toBe(report);
  expect(await textOf(open, "Birch Paper")).toBe(sheet);
  // The methodology came along: there it is, and the sheet of it is still sound.
  await listMethods(open);
  await open.pane.getByRole("listitem", { name: /^Alder Bank scorecard, alder-bank@1\+1#/ }).waitFor();
  expect(open.faults).toEqual([]);
});

/** Goes from an assessment to the list of methodologies. */
async function listMethods({ page, pane }: WorkbenchPage): Promise<void> {
  const button = pane.getByRole("button", { name: "Methodologies" });
  if ((await button.count()) > 0) await button.click();
  else {
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Methodologies" }).click();
  }
  await pane.getByRole("heading", { level: 2, name: "Methodologies" }).waitFor();
}

/** All that a sheet says. */
function textOf({ page }: WorkbenchPage, name: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(wanted).getUsedRange(true);
        used.load("values");
        await context.sync();
        return (used.values as unknown[][])
          .map((row) => row.filter((cell) => cell !== "").join(" "))
          .join("\n");
      }),
    name,
  );
}

async function keepTemplate(open: WorkbenchPage): Promise<void> {
  const { pane } = open;
  await pane.getByRole("button", { name: "Write onto a new sheet" }).click();
  await pane.getByText("Written onto the sheet Methodology.").waitFor();
  await pane.getByRole("button", { name: "Check this sheet" }).click();
  await pane.getByRole("button", { name: "Keep in this workbook" }).click();
  await pane.getByText("My scorecard is kept in this workbook.").waitFor();
}

test("a locked methodology is changed in a version of its own only", async () => {
  const open = await openPage();
  await open.page.getByRole("combobox").filter({ hasText: "Blank workbook" }).selectOption("blank");
  const { pane } = open;
  await listMethods(open);
  await keepTemplate(open);
  await pane.getByRole("button", { name: "Lock", exact: true }).click();
  await pane.getByText("Locked for good: what changes of it is another version.").waitFor();
  expect(await pane.getByRole("button", { name: "Remove" }).isDisabled()).toBe(true);

  await type(open, ["business-score", "industry"], 2, 0.3);
  await type(open, ["business-score", "governance"], 2, 0.3);
  await pane.getByRole("button", { name: "Check this sheet" }).click();
  await pane.getByText(/^what stands here is not what was locked as my-scorecard@1\+1#/).waitFor();
  expect(await pane.getByRole("button", { name: "Keep in this workbook" }).count()).toBe(0);

  await pane.getByRole("button", { name: "Begin the next version" }).click();
  await pane.getByText("Written onto the sheet Methodology 2.").waitFor();
  await type(open, ["business-score", "industry"], 2, 0.3);
  await type(open, ["business-score", "governance"], 2, 0.3);
  await pane.getByRole("button", { name: "Check this sheet" }).click();
  await pane.getByText(/is sound: my-scorecard@2\+1#/).waitFor();
  await pane.getByRole("button", { name: "Keep in this workbook" }).click();
  await pane.getByRole("listitem", { name: /my-scorecard@2\+1#/ }).waitFor();
  await pane.getByRole("listitem", { name: /my-scorecard@1\+1#/ }).waitFor();
  expect(open.faults).toEqual([]);
});

const PLAIN = [
  ["Alder scorecard", "", "", "", "", "", ""],
  ["Group", "Factor", "Weight", "Remarks", "1", "2", "3"],
  ["Business", "Industry", "40%", "see memo", "stable", "mixed", "volatile"],
  ["", "Position", "60%", "", "leader", "middle", "behind"],
  ["Finance", "Debt to assets", "50%", "", "<40%", "40-60%", ">50%"],
  ["", "Interest cover", "50%", "", ">=6x", "3-6x", "<3x"],
  ["Scale", "AAA", "AA", "A", "BBB", "BB", "B"],
];

test("an analyst's own table is read, shown for what it was read as, and taken when he says so", async () => {
  const open = await openPage();
  const { page, pane } = open;
  await page.getByRole("combobox").filter({ hasText: "Blank workbook" }).selectOption("blank");
  await pane.getByRole("button", { name: "Methodologies" }).waitFor();
  await page.evaluate(
    (cells) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("B3:H9");
        range.numberFormat = cells.map((row) => row.map(() => "@"));
        range.values = cells;
        await context.sync();
      }),
    PLAIN,
  );
  await listMethods(open);
  const read = () => pane.getByRole("button", { name: "From the table on this sheet…" }).click();
  await read();
  await pane.getByText(/^1 fault on the sheet/).waitFor();
  await pane.getByRole("button", { name: /^F7/ }).click();
  await expect.poll(() => selected(open)).toMatch(/!F7 /);
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("H7").values = [[">60%"]];
      await context.sync();
    }),
  );
  await read();
  const panel = pane.getByRole("region", { name: /^Read from the table on/ });
  await panel.waitFor();
  await panel.getByRole("button", { name: "B3 · title: Alder scorecard" }).waitFor();
  await panel.getByRole("button", { name: "D4 · weights: Weight" }).waitFor();
  await panel.getByText("Finance · weight 50% · measured · 1: ≤ 40%; 2: ≤ 60%; 3: > 60%").waitFor();
  await panel.getByText("Business · weight 40% · judged · 1: stable; 2: mixed; 3: volatile").waitFor();
  await panel.getByText("a column of remarks: nothing is read from it").waitFor();
  await panel.getByRole("button", { name: "B9 · scale, best first: AAA AA A BBB BB B" }).waitFor();
  for (const width of [320, 450]) {
    await widenPane(page, width);
    expect(await sidewaysScroll(pane), `at ${String(width)} px`).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  // Until he says so nothing is there.
  expect(await sheetNames(open)).not.toContain("Methodology");
  await panel.getByRole("button", { name: "So it is: write it as tables" }).click();
  await pane.getByText("Written onto the sheet Methodology.").waitFor();
  await pane.getByRole("button", { name: "Check this sheet" }).click();
  await pane.getByText(/^Alder scorecard is sound: alder-scorecard@1\+1#/).waitFor();
  expect(open.faults).toEqual([]);
});

function sheetNames({ page }: WorkbenchPage): Promise<readonly string[]> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}
