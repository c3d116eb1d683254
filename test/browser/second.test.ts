import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { accessibilityFaults, sidewaysScroll, widenPane } from "./pane-checks";
import { giveRow, goTo, saveFile } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();

test("a second scoring is sent as a copy of its own, scored elsewhere, taken back and set beside the first", async () => {
  let open = await openPage();
  await goTo(open, "setup");
  await open.pane.getByLabel("Analyst").fill("Li Ming");
  await goTo(open, "deliver", "Second scoring");
  await open.pane.getByLabel("Who scores the second time").fill("Zhao Lei");
  const [download] = await Promise.all([
    open.page.waitForEvent("download"),
    open.pane.getByRole("button", { name: "Make the copy to send" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Tianfu Credit Enhancement - second scoring.xlsx");
  const copy = await download.path();
  await open.pane.getByText(/^Made: Tianfu.*Send it to Zhao Lei/).waitFor();
  for (const width of [320, 450]) {
    await widenPane(open.page, width);
    expect(await sidewaysScroll(open.pane), `at ${String(width)} px`).toBe(0);
  }
  expect(await accessibilityFaults(open.page)).toEqual([]);
  const { path: own } = await saveFile(open);

  // Zhao Lei has the copy alone.
  open = await openPage();
  await open.page.locator("input.file").setInputFiles({
    name: "copy.xlsx",
    mimeType: "application/octet-stream",
    buffer: await readFile(copy),
  });
  await open.page.getByText("Opened copy").waitFor();
  await open.pane.getByRole("button", { name: /^Tianfu Credit Enhancement/ }).click();
  const grades = {
    ...{ "regional-economy": "1", "industry-risk": "3", governance: "4", "risk-management": "2" },
    ...{ "business-operation": "1", "asset-quality": "1", profitability: "1", "capital-structure": "1" },
    ...{ "claims-paying-capacity": "1", "individual-adjustment": "0" },
    ...{ "shareholder-strength": "none", "government-strength": "none" },
  };
  for (const [item, grade] of Object.entries(grades)) await giveRow(open, item, grade);
  await open.pane.getByText("Complete").first().waitFor();
  const { path: back } = await saveFile(open);

  open = await openPage();
  await open.page.locator("input.file").setInputFiles({
    name: "own.xlsx",
    mimeType: "application/octet-stream",
    buffer: await readFile(own),
  });
  await open.page.getByText("Opened own").waitFor();
  // His own assessment is opened again, not the scoring of the other; that he is not the other he says himself.
  await open.pane.getByRole("button", { name: "I am Li Ming, open it" }).click();
  await goTo(open, "deliver", "Second scoring");
  const chooser = async (path: string, name: string) =>
    open.pane
      .locator("input[type='file']")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: await readFile(path) });
  await chooser(copy, "unscored.xlsx");
  await open.pane.getByText(/has no final rating yet\. Nothing was taken/).waitFor();
  await chooser(back, "back.xlsx");
  await open.pane.getByText(/^Second scoring: done by Zhao Lei on .* Gaps of a grade or more: 1\./).waitFor();
  expect(await accessibilityFaults(open.page)).toEqual([]);
  expect(open.faults).toEqual([]);
});
