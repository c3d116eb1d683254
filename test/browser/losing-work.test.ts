import { afterEach, expect, test } from "vitest";
import type { Dialog, Page } from "playwright-core";
import { entry, goTo, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

/*
 * Each way of losing what was filled in: another sample, another file, reload, closing the window, a crash. Each asks, and
 * what was lost all the same is offered again.
 */

const openPage = workbenchForEach();
let open: WorkbenchPage;

afterEach(() => expect(open.faults).toEqual([]));

/** Changes a grade in the pane, and touches nothing else. */
async function changeGrade(): Promise<void> {
  await goTo(open, "scorecard");
  await entry(open, "governance").focus();
  await open.page.keyboard.press("Alt+ArrowDown");
}

/** Answers the next question of the page, and gives what it asked. */
function answering(page: Page, accept: boolean): Promise<Dialog> {
  return new Promise((resolve) => {
    page.once("dialog", (dialog) => {
      void (accept ? dialog.accept() : dialog.dismiss()).then(() => resolve(dialog));
    });
  });
}

const governance = () => entry(open, "governance").inputValue();

test("another sample, and an empty workbook, ask first, and staying keeps the work", async () => {
  open = await openPage();
  const { page } = open;
  await changeGrade();
  const changed = await governance();
  const asked = answering(page, false);
  await page.getByRole("combobox").first().selectOption({ index: 1 });
  expect((await asked).message()).toContain("not saved as a file");
  expect(await governance()).toBe(changed);
});

test("a reload and closing the window ask, as soon as a key was pressed in the pane", async () => {
  open = await openPage();
  const { page } = open;
  await changeGrade();
  const asked = answering(page, true);
  await page.reload();
  expect((await asked).type()).toBe("beforeunload");
});

test("once saved as a file nothing is asked, and the foot says so", async () => {
  open = await openPage();
  const { page, pane } = open;
  await changeGrade();
  await pane.getByText("Written into this workbook").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await download;
  await pane.getByText("Saved as a file").waitFor();
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.reload();
  await pane.getByRole("navigation").waitFor();
  expect(dialogs).toBe(0);
});

test("what a page left behind that is gone is offered by the next, once", async () => {
  open = await openPage();
  const { page } = open;
  await changeGrade();
  const changed = await governance();
  const url = page.url();
  const next = await page.context().newPage();
  // The window goes without a question, as in a crash.
  await page.close({ runBeforeUnload: false });
  const offered = answering(next, true);
  await next.goto(url);
  expect((await offered).message()).toContain("never saved as a file");
  open = { page: next, pane: next.locator("aside.pane"), faults: [] };
  await goTo(open, "scorecard");
  expect(await governance()).toBe(changed);
});
