import { describe, expect, test } from "vitest";
import { accessibilityFaults, sidewaysScroll, widenPane } from "./pane-checks";
import { entry, goTo, ratingLine, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

async function rating(): Promise<string> {
  return (await ratingLine(open).textContent()) ?? "";
}

/** Goes to return on equity of the sample, measured beneath its grade. */
async function measureProfitability(): Promise<void> {
  await goTo(open, "scorecard");
  await open.pane.getByRole("button", { name: "Build up Profitability from its parts" }).focus();
  await open.page.keyboard.press("Enter");
  await entry(open, "roe").focus();
}

test("changes are undone and redone by keyboard, and a text field keeps its own undo", async () => {
  open = await openPage();
  const { page, pane } = open;
  await goTo(open, "scorecard");
  const governance = entry(open, "governance");
  await governance.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(rating).toBe("Stand-alone aa+, final AA+.");
  expect(await pane.getByRole("button", { name: "Undo: Corporate governance" }).isVisible()).toBe(true);

  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+z");
  await expect.poll(rating).toBe("Stand-alone aaa, final AAA.");
  expect(await governance.inputValue()).toBe("2");
  await expect.poll(() => pane.getByText(/^Undone: Corporate governance/).count()).toBe(1);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+Shift+z");
  await expect.poll(rating).toBe("Stand-alone aa+, final AA+.");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await expect.poll(rating).toBe("Stand-alone aa+, final AA+.");

  await goTo(open, "setup");
  const name = pane.getByRole("textbox", { name: "Issuer" });
  await name.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" Ltd");
  // What is typed is the field's own to take back; the grade before it stays.
  await page.keyboard.press("Control+z");
  await expect.poll(() => name.inputValue()).toBe("Tianfu Credit Enhancement");
  await expect.poll(rating).toBe("Stand-alone aa+, final AA+.");
  expect(open.faults).toEqual([]);
});

test("an analyst departs from a measure by keyboard, and is asked why", async () => {
  open = await openPage();
  const { page, pane } = open;
  await measureProfitability();
  await pane.getByRole("button", { name: /^Override the grade of Return on equity/ }).focus();
  await page.keyboard.press("Enter");
  const box = pane.getByRole("group", { name: /^Override: Return on equity/ });
  await expect
    .poll(() =>
      box.getByLabel("Grade given by the analyst").evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.press("2");
  await box.getByText("Given: 2.").waitFor();

  await pane
    .getByRole("button", { name: /open|without a reason/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  const entry = pane.getByRole("listitem").filter({ hasText: "Override: reason missing" });
  expect(await entry.count()).toBe(1);
  await entry.getByRole("button").focus();
  await page.keyboard.press("Enter");

  await box.getByLabel("Reason").selectOption("one-off");
  await box.getByLabel("Explanation").fill("Disposal gain in 2022");
  await expect.poll(() => pane.getByText("An override needs").count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(open.faults).toEqual([]);
});

describe.each([
  ["en", "Review"],
  ["zh", "结果检查"],
] as const)("the fields of overrides and sources in %s", (language, review) => {
  test("at 320 and 450 px: axe finds nothing, nothing scrolls sideways", async () => {
    open = await openPage();
    const { page, pane } = open;
    await measureProfitability();
    // By keyboard: on a busy machine what scrolls meanwhile can move from under the mouse.
    await pane.getByRole("button", { name: /^Override the grade of Return on equity/ }).press("Enter");
    await pane.getByLabel("Grade given by the analyst").selectOption("2");
    await pane.getByRole("button", { name: /^Source of this input: Return on equity/ }).press("Enter");
    if (language === "zh") await pane.getByRole("button", { name: "Switch to Chinese" }).click();
    for (const width of [320, 450]) {
      await widenPane(page, width);
      for (const name of ["scorecard", "result"] as const) {
        await goTo(open, name, name === "result" ? review : undefined);
        if (name === "scorecard") await entry(open, "roe").focus();
        expect(await sidewaysScroll(pane), `${name} at ${String(width)} px`).toBe(0);
        expect(await accessibilityFaults(page), name).toEqual([]);
      }
    }
  });
});
