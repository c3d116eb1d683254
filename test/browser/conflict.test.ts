import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Served } from "../../build/site";
import { launchBrowser } from "./browser";
import { serveSite } from "./site";
import { goTo, openWorkbench, type WorkbenchPage } from "./workbench-page";

let site: Served;
let browser: Browser;
let open: WorkbenchPage;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => open.page.context().close());

/** The saved assessments as any add-in reads them; with a change, as another pane would save them. */
function savedXml(change: readonly [string, string] | null): Promise<string> {
  return open.page.evaluate(
    (edit) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts
          .getByNamespace("urn:notchbook:assessment:1")
          .getOnlyItem();
        const xml = part.getXml();
        await context.sync();
        const text = edit === null ? xml.value : xml.value.replace(edit[0], edit[1]);
        if (text !== xml.value) part.setXml(text);
        await context.sync();
        return text;
      }),
    change,
  );
}

async function judge(grade: string): Promise<void> {
  await goTo(open, "Competitiveness");
  await open.pane
    .getByRole("radio", { name: new RegExp(`^${grade}\\b`) })
    .first()
    .check();
}

test("what somebody else saved is shown, kept, taken, or kept beside ours", async () => {
  open = await openWorkbench(browser, site.url);
  const { page, pane, faults } = open;
  const bar = pane.getByRole("alert").filter({ hasText: "Somebody else saved this assessment" });
  const toNegative = ['"outlook":"stable"', '"outlook":"negative"'] as const;
  expect(await savedXml(toNegative)).toContain('"outlook":"negative"');

  await judge("4");
  await bar.waitFor();
  expect(await savedXml(null)).toContain('"outlook":"negative"');
  const { violations } = await new AxeBuilder({ page }).include("aside.pane").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await bar.getByRole("button", { name: "Take theirs" }).click();
  await bar.waitFor({ state: "detached" });
  await goTo(open, "Review");
  expect(await pane.getByRole("radio", { name: /^Negative/ }).isChecked()).toBe(true);

  await savedXml(['"outlook":"negative"', '"outlook":"positive"']);
  await judge("3");
  await bar.getByRole("button", { name: "Keep both" }).click();
  await bar.waitFor({ state: "detached" });
  await pane.getByText("Saved in the workbook").waitFor();
  const both = await savedXml(null);
  expect(both.match(/<assessment /gu)).toHaveLength(2);
  expect(both).toContain('"outlook":"positive"');
  expect(both).toContain("(copy)");

  await savedXml(['"outlook":"negative"', '"outlook":"stable"']);
  await judge("5");
  await bar.getByRole("button", { name: "Keep mine" }).click();
  await bar.waitFor({ state: "detached" });
  await pane.getByText("Saved in the workbook").waitFor();
  expect(await savedXml(null)).toContain('"outlook":"negative"');
  expect(faults).toEqual([]);
});
