import { expect, test } from "vitest";
import { accessibilityFaults, sidewaysScroll, widenPane } from "./pane-checks";
import { goTo, namedCell, ratingLine, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

const card = (name: string | RegExp) => open.pane.getByRole("region", { name });
const field = (name: string) => open.pane.getByRole("combobox", { name, exact: true });
const result = () => card("Rating now and then").getByRole("row").allInnerTexts();

/** Presses Tab until something of a name has the focus, at most so often. */
async function tabTo(name: string | RegExp): Promise<void> {
  const { page } = open;
  for (let left = 40; left > 0; left -= 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

test("a scenario by the keyboard: moved, named, refused a second time, compared, taken back", async () => {
  open = await openPage();
  const { page, pane } = open;
  await goTo(open, "result", "What if");
  await field("Corporate governance").focus();
  await page.keyboard.type("5");
  await expect.poll(result).toContainEqual(expect.stringMatching(/Final\s+AAA\s+AA\+\s+−1 notch/));
  // The assessment itself stays.
  expect(await ratingLine(open).innerText()).toContain("final AAA");
  expect(await card(/^Moved in this copy: 1$/).innerText()).toMatch(/Corporate governance\s+5/);

  await field("Copy on screen").focus();
  await tabTo("Save as…");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Weak governance");
  await page.keyboard.press("Enter");
  expect(await field("Copy on screen").evaluate((select) => select === document.activeElement)).toBe(true);
  const table = pane.getByRole("table", { name: "Scenarios side by side" });
  expect(await table.innerText()).toMatch(/Weak governance\s+aa\+\s+AA\+\s+−1/);

  await tabTo("Save as…");
  await page.keyboard.press("Enter");
  await page.keyboard.type("weak GOVERNANCE");
  await pane.getByText("There is a scenario “weak GOVERNANCE” already").waitFor();
  await page.keyboard.press("Escape");

  await tabTo("Delete the scenario Weak governance");
  await page.keyboard.press("Enter");
  await expect.poll(() => table.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => table.innerText()).toContain("Weak governance");

  // The nearest way up is one click away, and reaches what it says.
  await card("The nearest single changes")
    .getByRole("button", { name: "Take Corporate governance at 2 into the copy" })
    .click();
  await expect.poll(result).toContainEqual(expect.stringMatching(/Final\s+AAA\s+AAA\s+no change/));
  expect(open.faults).toEqual([]);
});

test("an incomplete copy says what it lacks; a measure goes from band to band; the copy becomes the assessment", async () => {
  open = await openPage();
  const { page, pane } = open;
  await goTo(open, "result", "What if");
  await field("Profitability").selectOption({ index: 0 });
  const board = card("Rating now and then");
  await board.getByRole("button", { name: "Return on equity" }).click();
  const roe = pane.getByRole("group", { name: "Return on equity", exact: true });
  expect(await roe.evaluate((group) => group.contains(document.activeElement))).toBe(true);
  await roe.getByRole("button", { name: "Enter one value" }).click();
  await roe.getByRole("textbox").fill("4.1");
  const slider = roe.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  expect(await roe.getByRole("textbox").inputValue()).toBe("4.5");
  expect(await slider.getAttribute("aria-valuetext")).toContain("4.5%");
  await pane.getByRole("button", { name: "Reset" }).click();

  await field("Industry risk").selectOption("5");
  await pane.getByRole("button", { name: "Apply to the assessment…" }).click();
  await page.keyboard.press("Enter");
  await expect.poll(() => ratingLine(open).innerText()).toContain("final AA+");
  await page.keyboard.press("Control+z");
  await expect.poll(() => ratingLine(open).innerText()).toContain("final AAA");
  expect(open.faults).toEqual([]);
});

test("simulated, cancelled, and written side by side: the live ratings are the pane's", async () => {
  open = await openPage();
  const { page, pane } = open;
  await goTo(open, "result", "What if");
  await pane.getByText("Simulation", { exact: true }).click();
  await pane.getByLabel("Draws", { exact: true }).fill("1000000");
  await pane.getByRole("button", { name: "Run the simulation" }).click();
  await pane.getByRole("progressbar", { name: "Simulating…" }).waitFor();
  // While it runs the pane is free: an input is moved, and the rating follows at once.
  await field("Corporate governance").selectOption("5");
  await expect.poll(result).toContainEqual(expect.stringContaining("AA+"));
  await pane.getByRole("button", { name: "Cancel", exact: true }).click();
  await pane.getByText("The simulation was cancelled.").waitFor();
  await pane.getByLabel("Draws", { exact: true }).fill("200");
  await pane.getByRole("button", { name: "Run the simulation" }).click();
  await pane.getByText("The simulation is finished.").waitFor({ state: "attached" });

  await pane.getByRole("button", { name: "Save as…" }).click();
  await page.keyboard.type("Stress");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Write the scenarios" }).click();
  await pane.getByText(/^Written to “Scenarios/).waitFor();
  const names = () =>
    page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.names.load("items/name");
        await context.sync();
        return context.workbook.names.items.map(({ name }) => name);
      }),
    );
  const name = (await names()).find((one) => one.endsWith("_Scenarios"));
  expect(await namedCell(open, name ?? "")).toMatchObject({
    value: expect.stringContaining("· Scenarios") as string,
  });
  const area = (n: string) =>
    page.evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          const range = context.workbook.names.getItem(wanted).getRange();
          range.load("values");
          await context.sync();
          return range.values as unknown[][];
        }),
      n,
    );
  await expect
    .poll(async () =>
      (await area(name ?? "")).filter(([first]) => first === "Final rating").map((row) => row.slice(4, 6)),
    )
    .toEqual([
      ["AAA", "AA+"],
      ["AAA", "AA+"],
    ]);

  await pane
    .getByText("Vary 12 of 15 inputs")
    .or(pane.getByText(/^Vary \d+ of/))
    .first()
    .click();
  for (const [theme, language, width] of [
    ["light", "en", 320],
    ["dark", "zh", 450],
  ] as const) {
    if (theme === "dark") await page.locator("button.icon").last().click();
    if (language === "zh") await pane.getByRole("button", { name: "Switch to Chinese" }).click();
    await widenPane(page, width);
    await pane.getByRole("progressbar", { name: /Working|正在计算/ }).waitFor({ state: "detached" });
    expect(await sidewaysScroll(pane), `at ${String(width)} px`).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  const headings = await pane.getByRole("heading", { level: 3 }).allInnerTexts();
  expect(headings.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(await pane.innerText()).not.toMatch(/\{\w+\}/);
  expect(open.faults).toEqual([]);
});

test("house numbers of one's own: refused until they hold together, said on the board, taken from a table", async () => {
  open = await openPage();
  const { page, pane } = open;
  await goTo(open, "setup", "Local calibration");
  const calibration = card("Local calibration");
  await calibration.getByText("Change single numbers").click();
  await calibration.getByRole("searchbox").fill("business-score.parts");
  const weight = (name: string) =>
    calibration.getByRole("textbox", { name: `Business risk score: weight of ${name}` });
  await weight("Industry risk").fill("0.6");
  await page.keyboard.press("Enter");
  await calibration.getByText(/the weights sum to 1\.4, not 1/).waitFor();
  expect(await pane.getByText(/^local change/).count()).toBe(0);
  await calibration.getByRole("button", { name: "Drop what was typed" }).click();
  expect(await weight("Industry risk").inputValue()).toBe("0.2");
  await weight("Industry risk").fill("0.3");
  await page.keyboard.press("Tab");
  await weight("Corporate governance").fill("0.1");
  await page.keyboard.press("Enter");
  await pane.getByText(/^local change · Lianhe/).waitFor();
  // On the board, and in the methodology's panel.
  await pane.getByText("Local change · house numbers not as the methodology ships them: 2").first().waitFor();

  await calibration.getByText("By a table in the workbook").click();
  await calibration.getByRole("button", { name: "Write the table", exact: true }).click();
  await calibration.getByText(/^Written to “Calibration/).waitFor();
  // A cell that breaks the table is named, and gone to.
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Calibration lianhe-guarantor").getRange("D5").values = [["much"]];
      await context.sync();
    }),
  );
  await calibration.getByRole("button", { name: "Take the table" }).click();
  await calibration.getByRole("button", { name: "Go to D5" }).click();
  await expect
    .poll(() =>
      page.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load("address");
          await context.sync();
          return range.address;
        }),
      ),
    )
    .toContain("D5");
  // It says something else than the assessment: it is not written over.
  await calibration.getByRole("button", { name: "Write the table again" }).click();
  await calibration.getByText(/says something else than this assessment/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await calibration.getByRole("button", { name: "Reset all to the methodology" }).click();
  await expect.poll(() => pane.getByText(/^local change/).count()).toBe(0);
  expect(open.faults).toEqual([]);
});
