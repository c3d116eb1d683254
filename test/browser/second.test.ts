import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { accessibilityFaults, sidewaysScroll, widenPane } from "./pane-checks";
import { giveRow, goTo } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();

test("a second scoring is sent as a copy of its own and scored elsewhere", async () => {
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
  expect(open.faults).toEqual([]);
});
