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
  await goTo(open, "deliver", "Write to the workbook");
  await pane.getByRole("button", { name: "Write the sheet" }).click();
  await pane.getByText(/^Written to/).waitFor();
  expect(open.faults).toEqual([]);

  const path = join(folder, "birch.xlsx");
  copyFileSync((await saveFile(open)).path, path);
  await open.page.context().close();
  open = await openPage();
  await open.page.locator("input.file").setInputFiles(path);
  await open.page.getByText("Opened birch").waitFor();
  await expect.poll(() => ratingLine(open).textContent()).toBe(rated);
  expect(open.faults).toEqual([]);
});
