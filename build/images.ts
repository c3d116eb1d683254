/**
 * `npm run images`: photographs every place of the pane for the documents, in English on light and in Chinese on dark, at the
 * two widths that the pane has. The scorecard is Jinshang's, which has measured rows, everything else Tianfu's. What it shows
 * is the product as built, nothing arranged.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import type { Language } from "../src";
import { PLACES } from "../desk/draft/places";
import { say } from "../desk/words";
import { launchBrowser } from "./browser";
import { buildIfStale, serve } from "./site";
import { smallPng } from "./small-png";

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

/** Photographs a part of the page into a file as small as it can be. */
async function shoot(part: Page | Locator, page: Page, name: string): Promise<void> {
  const png = await part.screenshot();
  const pixels = await page.evaluate(
    async (url) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d");
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
      let text = "";
      for (let at = 0; at < data.length; at += 8192)
        text += String.fromCharCode(...data.slice(at, at + 8192));
      return { width: picture.width, height: picture.height, data: btoa(text) };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  const { width, height, data } = pixels;
  writeFileSync(join(folder, `${name}.png`), smallPng({ width, height, data: Buffer.from(data, "base64") }));
}

async function photograph(browser: Browser, url: string, how: Shoot, develop: Page): Promise<void> {
  const { language } = how;
  const page = await openWorkbench(browser, url, how);
  const pane = page.locator("aside.pane");
  await page.waitForTimeout(1500);
  await shoot(pane, develop, `tour-${language}`);
  await pane.getByRole("button", { name: say(language, "tour.skip") }).click();
  await shoot(page, develop, `workbench-${language}`);
  const goTo = async (place: (typeof PLACES)[number]) => {
    // A tab's name goes on with what is open on its place.
    await pane.getByRole("tab", { name: new RegExp(`^${say(language, `place.${place}`)}`) }).click();
    await pane.getByRole("heading", { level: 2 }).first().waitFor({ state: "attached" });
  };
  for (const place of PLACES) {
    if (place === "scorecard") continue;
    await goTo(place);
    // Distances and previews follow a moment after their place.
    await page.waitForTimeout(1200);
    await shoot(pane, develop, `place-${place}-${language}`);
  }
  page.on("dialog", (asked) => void asked.accept());
  await page.locator("select.samples").selectOption("jinshang");
  await pane.getByText(say(language, "rating.complete")).first().waitFor({ state: "detached" });
  await pane.getByText(say(language, "rating.complete")).first().waitFor({ timeout: READY });
  await goTo("scorecard");
  await pane.locator('[data-entry="roe"]').first().focus();
  await page.waitForTimeout(1200);
  await shoot(pane, develop, `place-scorecard-${language}`);
  await page.context().close();
}

await buildIfStale();
mkdirSync(folder, { recursive: true });
const site = await serve({ port: 0 });
const browser = await launchBrowser();
// The workbench's own page may load nothing but itself; an empty one reads the pictures.
const develop = await browser.newPage();
for (const how of shoots) await photograph(browser, site.url, how, develop);
await browser.close();
await site.close();
