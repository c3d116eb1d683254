import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Served } from "../../build/site";
import { launchPatient } from "./patient";
import { serveSite } from "./site";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

/**
 * Serves the site and starts a browser for the tests of a file. What it returns opens a workbench of its own, which is closed
 * after the test.
 */
export function workbenchForEach(): (isFirstVisit?: boolean) => Promise<WorkbenchPage> {
  let site: Served;
  let browser: Browser;
  let opened: WorkbenchPage | undefined;
  beforeAll(async () => {
    site = await serveSite();
    browser = await launchPatient();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(async () => {
    await opened?.page.context().close();
    opened = undefined;
  });
  return async (isFirstVisit) => {
    opened = await openWorkbench(browser, site.url, isFirstVisit);
    return opened;
  };
}
