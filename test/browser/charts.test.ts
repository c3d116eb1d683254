import { expect, test } from "vitest";
import { giveRow, goTo } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();

test("the grid shows the sheet's charts over their cells, and they follow what is written", async () => {
  const open = await openPage();
  const { page, pane } = open;
  const charts = page.locator(".charts").getByRole("img");
  await expect.poll(() => charts.count()).toBe(2);
  const [waterfall, points] = [charts.nth(0), charts.nth(1)];
  await expect
    .poll(() => waterfall.getAttribute("aria-label"))
    .toMatch(/^From first rating to final \(notches, lowest rating = 1\)\..*Final: AAA, Reached 19$/);
  expect(await points.getAttribute("aria-label")).toContain("Industry risk, Points 0.6, At its best 0.2");

  // Scrolled to, they lie beside each other, the first from the first column on.
  const grid = page.locator("canvas[id^=univer-sheet-main]");
  await grid.hover({ position: { x: 300, y: 200 } });
  const top = async () => (await waterfall.boundingBox())!.y;
  const before = await top();
  await page.mouse.wheel(0, 600);
  await expect.poll(top).toBeLessThan(before - 500);
  const [left, right] = [(await waterfall.boundingBox())!, (await points.boundingBox())!];
  expect(right.x).toBeCloseTo(left.x + left.width, 0);
  expect(right.y).toBeCloseTo(left.y, 0);

  await giveRow(open, "governance", "6");
  await goTo(open, "deliver", "Write to the workbook");
  await pane
    .getByText(/^Charts, made once and then kept: From first rating to final.*\(A\d+:C\d+\)/)
    .waitFor();
  await pane.getByRole("button", { name: "Update the sheet" }).click();
  await expect.poll(() => waterfall.getAttribute("aria-label")).not.toMatch(/Final: AAA,/);
  expect(await charts.count()).toBe(2);
  expect(open.faults).toEqual([]);
});
