import type { Browser } from "playwright-core";
import { launchBrowser } from "../../build/browser";
import { LOOK } from "../patience";

/** Starts a browser that waits for what a page shows as long as the machine takes. */
export async function launchPatient(): Promise<Browser> {
  const browser = await launchBrowser();
  browser.on("context", (context) => {
    context.setDefaultTimeout(LOOK);
  });
  return browser;
}
