import { expect, test } from "vitest";
import { accessibilityFaults } from "./pane-checks";
import { goTo, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

/** The ledger's table as any add-in reads it. */
function ledger(): Promise<unknown[][]> {
  return open.page.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("Notchbook_Ledger");
      table.load("name");
      await context.sync();
      if (table.isNullObject) return [];
      const range = table.getRange();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    }),
  );
}

/** Moves on by the Tab key until a field of the pane has the focus; typing goes there. */
async function tabTo(label: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const name = await open.page.evaluate(() => {
      const at = document.activeElement;
      const labelled =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at;
      return labelled?.textContent.trim() ?? "";
    });
    if (name.startsWith(label)) return;
    await open.page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${label}`);
}

test("an assessment is finalised by keyboard: another person, a reason, one row", async () => {
  open = await openPage();
  const { page, pane, faults } = open;
  await goTo(open, "setup");
  await pane.getByLabel("Analyst").fill("Li Ming");
  await goTo(open, "deliver", "Finalise");
  // The sheet does not name the analyst yet.
  await pane.getByText("has changed since its sheet was written").waitFor();
  await goTo(open, "deliver", "Write to the workbook");
  await pane.getByRole("button", { name: "Update the sheet" }).click();
  await pane
    .getByText(/^Written/)
    .or(pane.getByRole("button", { name: "Show the sheet" }))
    .first()
    .waitFor();
  await goTo(open, "deliver", "Finalise");
  await pane.getByText("The ledger has no row of this issuer yet.").waitFor();

  await pane.getByRole("heading", { level: 2, name: "Finalise" }).getByRole("button").focus();
  await tabTo("Approver");
  await page.keyboard.type("li  MING");
  await pane.getByText("is the analyst. Another person must approve.").waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("=Wang Fang");
  await tabTo("Reason");
  await page.keyboard.type("Support is firm.");
  expect(await accessibilityFaults(page)).toEqual([]);
  await tabTo("Finalise");
  await page.keyboard.press("Enter");
  await pane.getByText(/^Finalised: row 2 of/).waitFor();

  const [head = [], row = [], ...more] = await ledger();
  expect(more).toEqual([]);
  const cell = (name: string) => row[head.indexOf(name)];
  expect([cell("rating"), cell("analyst"), cell("approver (declared, not authenticated)")]).toEqual([
    "AAA",
    "Li Ming",
    "=Wang Fang",
  ]);
  // What is finalised is locked, and the same day takes no second row.
  await pane.getByText(/^Finalised as AAA.*It is locked\.$/).waitFor();
  await tabTo("Finalise");
  await page.keyboard.press("Enter");
  expect(await ledger()).toHaveLength(2);
  expect(faults).toEqual([]);
});
