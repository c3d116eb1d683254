import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { accessibilityFaults } from "./pane-checks";
import { entry, giveRow, goTo, saveFile, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
const folder = mkdtempSync(join(tmpdir(), "notchbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Saves the workbook, kills the page without a word, and opens the file in another one. */
async function killed(open: WorkbenchPage): Promise<WorkbenchPage> {
  const path = join(folder, "kept.xlsx");
  copyFileSync((await saveFile(open)).path, path);
  const session = await open.page.context().newCDPSession(open.page);
  const crashed = open.page.waitForEvent("crash");
  // Nothing answers any more.
  void session.send("Page.crash").catch(() => null);
  await crashed;
  await open.page.context().close();
  const again = await openPage();
  await again.page.locator("input.file").setInputFiles(path);
  await again.page.getByText("Opened kept").waitFor();
  await again.pane.getByRole("navigation").waitFor();
  return again;
}

/** Lets the workbook stop answering once cells of a sheet are written: the way back is cut off too. */
function breakOff(open: WorkbenchPage, goOn: boolean): Promise<void> {
  return open.page.evaluate((resume) => {
    const { prototype } = Excel.RequestContext;
    const held = globalThis as { realSync?: unknown };
    if (resume) {
      Object.assign(prototype, { sync: held.realSync });
      return;
    }
    type Sync = (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;
    const real = Reflect.get(prototype, "sync") as Sync;
    held.realSync = real;
    let broken = false;
    // The table cannot be placed any more: what was queued before it is carried out, what comes after is not.
    const resize = Reflect.get(Excel.Table.prototype, "resize") as (range: unknown) => void;
    Object.assign(Excel.Table.prototype, {
      resize(this: Excel.Table) {
        Object.assign(Excel.Table.prototype, { resize });
        broken = true;
        resize.call(this, "A1:B2");
      },
    });
    Object.assign(prototype, {
      sync(this: Excel.RequestContext, passed?: unknown) {
        if (!broken) return real.call(this, passed);
        Object.assign(prototype, { sync: () => Promise.reject(new Error("gone")) });
        return real.call(this, passed);
      },
    });
  }, goOn);
}

test("a page that is killed in mid-walk loses nothing; in mid-write, the sheet is finished or put back", async () => {
  let open = await openPage();
  await giveRow(open, "governance", "5");
  open = await killed(open);
  await goTo(open, "scorecard");
  expect(await entry(open, "governance").inputValue()).toBe("5");

  await goTo(open, "deliver", "Write to the workbook");
  await breakOff(open, false);
  await open.pane.getByRole("button", { name: "Update the sheet" }).click();
  await open.pane.getByText(/refused half-way, and also to take back/).waitFor();
  await breakOff(open, true);
  open = await killed(open);
  const bar = open.pane.getByRole("alert").filter({ hasText: "A write was interrupted" });
  await bar.getByText(/Writing the sheet “.*” was begun/).waitFor();
  expect(await accessibilityFaults(open.page)).toEqual([]);
  await bar.getByRole("button", { name: "Finish" }).press("Enter");
  await open.pane.getByText(/^Finished: the sheet/).waitFor();
  await bar.waitFor({ state: "detached" });
  const focused = await open.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(focused).toBe("Dismiss this message");
  expect(open.faults).toEqual([]);
});
