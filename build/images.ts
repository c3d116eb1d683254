/**
 * `npm run images`: photographs every place of the pane on the Tianfu sample for the documents, in English on light and
 * in Chinese on dark, at the two widths that the pane has. What it shows is the product as built, nothing arranged.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../src";
import { PLACES } from "../desk/draft/places";
import { say } from "../desk/words";
import { launchBrowser } from "./browser";
import { buildIfStale, serve } from "./site";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs/images");
const READY = 90_000;

interface Shoot {
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
}

const shoots: readonly Shoot[] = [
  { language: "en", theme: "light", width: 450, height: 900 },
  { language: "zh", theme: "dark", width: 320, height: 900 },
];

async function openWorkbench(browser: Browser, url: string, shoot: Shoot): Promise<Page> {
  const { language, theme, width, height } = shoot;
  const context = await browser.newContext({
    viewport: { width: 1440, height },
    colorScheme: theme,
    locale: language === "zh" ? "zh-CN" : "en-GB",
  });
  const page = await context.newPage();
  await page.goto(url);
  // The workbench speaks the browser's language and wears its theme.
  await page.locator("aside.pane").getByRole("navigation").waitFor({ timeout: READY });
  await page.evaluate(
    (wide) => document.getElementById("workbench")?.style.setProperty("--pane-width", `${String(wide)}px`),
    width,
  );
  return page;
}

async function photograph(browser: Browser, url: string, shoot: Shoot): Promise<void> {
  const { language } = shoot;
  const page = await openWorkbench(browser, url, shoot);
  const pane = page.locator("aside.pane");
  await page.waitForTimeout(1500);
  await pane.screenshot({ path: join(folder, `tour-${language}.png`) });
  await pane.getByRole("button", { name: say(language, "tour.skip") }).click();
  await page.screenshot({ path: join(folder, `workbench-${language}.png`) });
  for (const place of PLACES) {
    // A tab's name goes on with what is open on its place.
    await pane.getByRole("tab", { name: new RegExp(`^${say(language, `place.${place}`)}`) }).click();
    await pane.getByRole("heading", { level: 2 }).first().waitFor({ state: "attached" });
    if (place === "scorecard") await pane.locator('[data-entry="governance"]').focus();
    // Distances and previews follow a moment after their place.
    await page.waitForTimeout(1200);
    await pane.screenshot({ path: join(folder, `place-${place}-${language}.png`) });
  }
  await page.context().close();
}

await buildIfStale();
mkdirSync(folder, { recursive: true });
const site = await serve({ port: 0 });
const browser = await launchBrowser();
for (const shoot of shoots) await photograph(browser, site.url, shoot);
await browser.close();
await site.close();
