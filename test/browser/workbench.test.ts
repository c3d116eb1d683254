import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accessibilityFaults, sidewaysScroll, widenPane } from "./pane-checks";
import { entry, goTo, giveRow, namedCell, ratingLine, saveFile, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

/** In which part of the page the focus is, and whether what has it can be seen. The grid's editor stands for its cell. */
function focus(): Promise<{ readonly part: string; readonly seen: boolean }> {
  return open.page.evaluate(() => {
    const at = document.activeElement;
    const parts = ["header.bar", ".finder", "aside.pane", ".grid", "footer.status"];
    const part = parts.find((one) => (at?.closest(one) ?? null) !== null) ?? "";
    const { x = -1, y = -1 } = at?.getBoundingClientRect() ?? {};
    return { part, seen: x > -100 && y > -100 };
  });
}

const cell = (): Promise<string> => open.page.locator(".cell-line b").innerText();

test("F6 goes from bar to grid to pane and back, Tab to nothing that is hidden, and what is typed is kept", async () => {
  open = await openPage();
  const { page, pane } = open;
  await page.getByRole("banner").getByRole("button", { name: "Open", exact: true }).focus();
  const round: string[] = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press("F6");
    await expect.poll(async () => (await focus()).part).not.toBe(round.at(-1) ?? "header.bar");
    round.push((await focus()).part);
  }
  expect(round).toEqual([".grid", "aside.pane", "header.bar"]);
  await page.keyboard.press("Shift+F6");
  await expect.poll(async () => (await focus()).part).toBe("aside.pane");
  await page.keyboard.press("Shift+F6");
  await expect.poll(async () => (await focus()).part).toBe(".grid");

  // A cell below everything that is written.
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A400").select();
      await context.sync();
    }),
  );
  await expect.poll(cell).toBe("A400");
  await page.keyboard.type("42");
  await page.keyboard.press("F6");
  await expect.poll(async () => (await focus()).part).toBe("aside.pane");
  const typed = () =>
    page.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A400");
        range.load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    );
  await expect.poll(typed).toBe(42);

  await pane.getByRole("tab").first().focus();
  for (let press = 0; press < 45; press += 1) {
    await page.keyboard.press("Tab");
    const { part, seen } = await focus();
    if (part !== ".grid") expect([press, seen]).toEqual([press, true]);
  }
});

test("the workbook's commands stand in one menu that the keyboard works", async () => {
  open = await openPage();
  const { page, pane } = open;
  const trigger = page.getByRole("banner").getByRole("button", { name: "Workbook", exact: true });
  await trigger.focus();
  await page.keyboard.press("ArrowDown");
  const items = page.getByRole("menu").getByRole("menuitem");
  expect(await items.allInnerTexts()).toEqual([
    "Refresh formulas",
    "Freeze formulas to values",
    "Thaw frozen formulas",
    "Heal #NAME? formulas",
  ]);
  await page.keyboard.press("Escape");
  expect(await trigger.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowDown");
  const before = await pane.getByRole("tablist").boundingBox();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/of Notchbook now show/)
    .first()
    .waitFor();
  // What is said moves nothing.
  expect(await pane.getByRole("tablist").boundingBox()).toEqual(before);
});

test("the bar is one row from 1280 pixels of width on, in both languages", async () => {
  open = await openPage();
  const { page } = open;
  const bar = page.getByRole("banner");
  for (const language of ["English", "Chinese"]) {
    for (const width of [1280, 1366, 1500, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const rows = await bar.evaluate(
        (header) =>
          new Set(
            [...header.querySelectorAll(":scope > *, .last > *")]
              .map((one) => one.getBoundingClientRect())
              .filter(({ height }) => height > 0)
              // Controls of other heights stand around the same middle.
              .map(({ top, bottom }) => Math.round((top + bottom) / 4)),
          ).size,
      );
      expect(rows, `${language} at ${String(width)} px`).toBe(1);
      expect(await bar.evaluate((header) => header.scrollWidth - header.clientWidth)).toBe(0);
    }
    if (language === "English") await bar.getByRole("button", { name: "中文" }).click();
  }
});

test("a function is found, filled in and put into the selected cell", async () => {
  open = await openPage();
  const { page, faults } = open;
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A401").select();
      await context.sync();
    }),
  );
  await page.getByRole("banner").getByRole("button", { name: "Functions" }).click();
  const finder = page.getByRole("dialog", { name: "Functions" });
  await finder.getByRole("searchbox").fill("notch support");
  await finder.getByRole("button", { name: "NOTCH.SUPPORT" }).click();
  const insert = finder.getByRole("button", { name: "Insert into A401" });
  expect(await insert.getAttribute("aria-disabled")).toBe("true");
  await finder.getByText("Still needed:").waitFor();
  expect(await accessibilityFaults(page, ".finder")).toEqual([]);
  await finder.getByRole("button", { name: "Take the example's arguments" }).click();
  expect(await insert.getAttribute("aria-disabled")).toBe("false");
  await insert.click();
  await page.getByText(/NOTCH\.SUPPORT\(.*stands in A401/).waitFor();
  expect((await focus()).part).toBe(".grid");
  const value = () =>
    page.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A401");
        range.load("values,formulas");
        await context.sync();
        return [String(range.formulas[0]?.[0]).slice(0, 15), typeof range.values[0]?.[0]] as const;
      }),
    );
  await expect.poll(value).toEqual(["=NOTCH.SUPPORT(", "string"]);
  expect(faults).toEqual([]);
});

test("a sheet that is older is named beside the rating and brought up to date; what is final is locked", async () => {
  open = await openPage();
  const { page, pane, faults } = open;
  const older = pane.getByText("is older than this assessment").first();
  await giveRow(open, "governance", "4");
  await older.waitFor();
  // Where the sheet is written its panel says it, with the same button: not twice at once.
  await goTo(open, "deliver", "Write to the workbook");
  const inPanel = pane.getByText(/older than the assessment$/);
  await inPanel.waitFor();
  expect(await older.count()).toBe(0);
  await pane.getByRole("button", { name: "Update the sheet" }).click();
  await inPanel.waitFor({ state: "detached" });
  const final = await namedCell(open, "Notchbook_Tianfu_Credit_Enhancement_Final");
  expect(await ratingLine(open).textContent()).toContain(String(final.value));

  // Taken back, what the pane says is again not what the sheet says.
  await giveRow(open, "governance", "2");
  await older.waitFor();
  await goTo(open, "setup");
  await pane.getByLabel("Analyst").fill("Li Ming");
  await pane.getByRole("button", { name: "Update the sheet" }).click();
  await older.waitFor({ state: "detached" });
  await goTo(open, "deliver");
  const panel = pane.getByRole("heading", { level: 2 }).getByRole("button", { name: "Finalise" });
  if ((await panel.getAttribute("aria-expanded")) === "false") await panel.click();
  await pane.getByLabel("Approver").fill("Wang Fang");
  await pane.getByLabel("Reason", { exact: false }).first().fill("-");
  const unmet = pane.getByLabel("Reason why it is final all the same");
  if ((await unmet.count()) > 0) await unmet.fill("-");
  await pane.getByRole("button", { name: "Finalise", exact: true }).last().click();
  await pane.getByText(/^Finalised as AAA/).waitFor();

  await goTo(open, "scorecard");
  await entry(open, "governance").focus();
  await page.keyboard.type("6");
  expect(await entry(open, "governance").inputValue()).toBe("2");
  for (const width of [320, 450]) {
    await widenPane(page, width);
    expect(await sidewaysScroll(pane)).toBe(0);
  }
  expect(await accessibilityFaults(page)).toEqual([]);

  await pane.getByRole("button", { name: "New version" }).click();
  await pane.getByText(/^Finalised as/).waitFor({ state: "detached" });
  await giveRow(open, "governance", "3");
  expect(await entry(open, "governance").inputValue()).toBe("3");
  expect(faults).toEqual([]);
});

/** Changes an input of the written sheet as anybody does by hand. */
function changeInput({ page }: WorkbenchPage, key: string, value: number): Promise<void> {
  return page.evaluate(
    ([wanted, given]) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Notchbook_Tianfu_Credit_Enhancement_Inputs");
        const range = table.getRange();
        range.load("values");
        await context.sync();
        const row = range.values.findIndex((cells) => cells[1] === wanted);
        range.getCell(row, 2).values = [[given]];
        await context.sync();
      }),
    [key, value] as const,
  );
}

test("what was changed on the sheet by hand is told apart from what the pane changed since", async () => {
  open = await openPage();
  const older = () => open.pane.getByText("is older than this assessment").first();
  const handed = () => open.pane.getByRole("region", { name: "The sheet differs from the assessment" });
  await giveRow(open, "governance", "4");
  await older().waitFor();
  const saved = await saveFile(open);
  expect(open.faults).toEqual([]);

  // Opened again the sheet is older as before, and nobody changed it.
  const buffer = readFileSync(saved.path);
  open = await openPage();
  const file = { name: saved.name, mimeType: "application/octet-stream", buffer };
  await open.page.locator('input[type="file"]').setInputFiles(file);
  await older().waitFor();
  expect(await entry(open, "governance").inputValue()).toBe("4");
  expect(await handed().count()).toBe(0);

  await changeInput(open, "risk-management", 3);
  await handed().waitFor();
  expect(await handed().getByRole("checkbox").count()).toBe(1);
  expect(await handed().textContent()).toContain("Risk management");
  expect(await accessibilityFaults(open.page)).toEqual([]);
  await open.page.getByRole("button", { name: "Take the chosen" }).click();
  await handed().waitFor({ state: "detached" });
  expect(await entry(open, "risk-management").inputValue()).toBe("3");

  // Changed back by hand it holds what was written, and is a change of the sheet all the same.
  await changeInput(open, "risk-management", 2);
  await handed().waitFor();
  expect(await handed().textContent()).toContain("Risk management");
  expect(await handed().textContent()).not.toContain("governance");
  expect(open.faults).toEqual([]);
});
