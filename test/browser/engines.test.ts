import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everywhereScript } from "../number/bundle";
import { launchPatient } from "./patient";
import { computeEverywhere } from "../number/everywhere";

let browser: Browser;
beforeAll(async () => {
  browser = await launchPatient();
});
afterAll(() => browser.close());

/* QuickJS's run of the same script is in test/number. */
test.each([
  ["en-US", "America/Los_Angeles"],
  ["tr-TR", "Asia/Kolkata"],
  ["zh-CN", "Asia/Shanghai"],
])(
  "the browser computes every score and every record as node does, in %s and %s",
  async (locale, timezoneId) => {
    const context = await browser.newContext({ locale, timezoneId });
    const page = await context.newPage();
    await page.addScriptTag({ content: await everywhereScript() });
    const there = await page.evaluate("Everywhere.computeEverywhere()");
    await context.close();
    expect(there).toBe(computeEverywhere());
  },
);
