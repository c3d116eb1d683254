import { expect, test } from "vitest";
import { accessibilityFaults } from "./pane-checks";
import { entry, goTo, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

/** Writes a row of a sheet of its own, as the analyst does in another tab, and selects it. */
function row(address: string, cells: readonly (string | number)[]): Promise<void> {
  return open.page.evaluate(
    ([range, values]) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItemOrNullObject("Data");
        await context.sync();
        const sheet = found.isNullObject ? context.workbook.worksheets.add("Data") : found;
        sheet.getRange(range).formulas = [[...values]];
        sheet.activate();
        sheet.getRange(range).select();
        await context.sync();
      }),
    [address, cells] as const,
  );
}

function paste(text: string): Promise<void> {
  return open.page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const init = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", init));
  }, text);
}

test("amounts pasted and taken from cells give ratios, which follow their cells", async () => {
  open = await openPage();
  const { pane, faults } = open;
  await row("A1:C1", [5.77, 6.08, "=7+0.22"]);
  await goTo(open, "figures");
  await pane.getByLabel("Total assets FY-3").focus();
  await paste("\t2022\t2021\t2020\n所有者权益\t69.56\t64.46\t61.50\n商誉\t1\t2\t3");
  // Nothing is taken before it was shown: what was read as what, and what was not.
  await pane.getByText("No amount has this name:").waitFor();
  await pane.getByText("商誉").last().waitFor();
  await pane.getByRole("button", { name: "Take 3 of 3 figures" }).click();
  expect(await pane.getByLabel(/^Equity \(net assets\) (FY-2|2020)$/).inputValue()).toBe("61.5");
  await pane.getByRole("button", { name: "Take Net profit from the selected cell" }).click();
  await pane.getByText("Taken from Data!A1:C1").waitFor();
  await pane.getByText("10.77%").waitFor();
  await pane.getByRole("button", { name: /^Take 1 of 1 / }).click();
  await pane.getByText("Taken into the assessment: 1.").waitFor();
  expect(await accessibilityFaults(open.page, "aside.pane")).toEqual([]);

  // What the cells say now is told for them and, since nobody follows, taken in two steps.
  await row("C1", [8]);
  const bar = pane.getByRole("region", { name: /^Linked values that differ/ });
  await bar.getByText("the cell now says 8").waitFor();
  await goTo(open, "result", "Review");
  await bar.getByRole("button", { name: "Take Net profit" }).click();
  await bar.getByText(/was 10\.774511%, the statement now gives 11\.93/).waitFor();
  await bar.getByRole("button", { name: "Take Return on equity" }).click();
  await bar.waitFor({ state: "detached" });
  expect(await pane.getByRole("tabpanel").evaluate((it) => it === document.activeElement)).toBe(true);

  await goTo(open, "figures");
  await pane.getByRole("checkbox", { name: /^Follow: take what Net profit/ }).check();
  await row("C1", [9]);
  await pane.getByText("Followed without asking").waitFor();
  expect(await pane.getByLabel(/^Net profit (FY|2022)$/).inputValue()).toBe("9");
  await row("C1", ["=1/0"]);
  await pane.getByText("Value kept. Data!A1:C1 holds the error #DIV/0!.").first().waitFor();
  expect(await pane.getByLabel(/^Net profit (FY|2022)$/).inputValue()).toBe("9");
  expect(faults).toEqual([]);
});

test("newcomers are shown around once, and help explains a grid and every function", async () => {
  open = await openPage(true);
  const { page, pane, faults } = open;
  const tour = pane.getByRole("region", { name: "Tour" });
  await tour.getByText("Stop 1 of 9").waitFor();
  expect(await accessibilityFaults(open.page, "aside.pane")).toEqual([]);
  await tour.getByRole("button", { name: "Continue" }).click();
  await pane.getByRole("table", { name: "Scorecard" }).waitFor();
  await expect
    .poll(() =>
      tour.getByRole("button", { name: "Continue" }).evaluate((it) => it === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.press("Escape");
  await tour.waitFor({ state: "detached" });

  await entry(open, "regional-economy").focus();
  await pane.getByRole("button", { name: "About Regional economy" }).click();
  const dialog = page.getByRole("dialog", { name: "Regional economy" });
  await dialog.getByRole("heading", { name: "Weight" }).waitFor();
  expect(await accessibilityFaults(open.page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Help", exact: true }).click();
  const help = page.getByRole("dialog", { name: "Help" });
  await help.getByRole("tab", { name: "Functions" }).click();
  await help.getByRole("searchbox").fill("return on equity");
  await help.getByText("RATIO.ROE", { exact: true }).click();
  await help.getByText("=RATIO.ROE(7.22, 64.46, 69.56)").waitFor();
  expect(await accessibilityFaults(open.page, "[role=dialog]")).toEqual([]);
  await help.getByRole("tab", { name: "Keys" }).click();
  await help.getByText("Ctrl+Z").waitFor();
  await help.getByRole("tab", { name: "How it works" }).click();
  await help.getByRole("button", { name: "Take the tour" }).click();
  await tour.getByText("Stop 1 of 9").waitFor();
  await tour.getByRole("button", { name: "Skip the tour" }).click();
  expect(await page.evaluate(() => localStorage.getItem("notchbook.workbench"))).toContain('"toured":true');
  expect(faults).toEqual([]);
});
