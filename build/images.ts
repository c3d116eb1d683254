/**
 * `npm run images`: photographs every step of the walk on the Tianfu sample for the documents, in English on light and
 * in Chinese on dark, at the two widths that the pane has. What it shows is the product as built, nothing arranged.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findPack, type Language } from "../src";
import { stepsOf } from "../desk/draft/walk";
import { say } from "../desk/words";
import { stepTitle } from "../taskpane/parts/step-title";
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
  const found = findPack("lianhe-guarantor", "method");
  if (!found.ok) throw new Error("lianhe-guarantor is not shipped");
  const page = await openWorkbench(browser, url, shoot);
  const pane = page.locator("aside.pane");
  await page.waitForTimeout(1500);
  await pane.screenshot({ path: join(folder, `tour-${language}.png`) });
  await pane.getByRole("button", { name: say(language, "tour.skip") }).click();
  await page.screenshot({ path: join(folder, `workbench-${language}.png`) });
  for (const step of stepsOf(found.value)) {
    const title = stepTitle(step, found.value, language);
    await pane.getByRole("navigation").getByRole("button").click();
    await page.getByRole("menuitem").filter({ hasText: title }).first().click();
    await pane.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
    // Distances and previews follow a moment after their step.
    await page.waitForTimeout(1200);
    await pane.screenshot({ path: join(folder, `walk-${step.replace(/^section:/, "")}-${language}.png`) });
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
