import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../build/browser";
import { serve } from "../../build/site";
import { duration } from "../measure";

export const WAIT = 600_000;

type Cells = readonly (readonly (string | number)[])[];

/** The built workbench in a real browser, and what is asked of it to time it. */
export interface BenchPage {
  readonly page: Page;
  readonly pane: Locator;
  /** Opens what stands beside the assessment, by its heading. */
  readonly beside: (title: string) => Promise<void>;
  /** Does something, and prints what it took: the processor, the clock, and for how long the page stood still. */
  readonly timed: (what: string, act: () => Promise<unknown>) => Promise<void>;
  /** Reads one cell as Excel's API gives it. */
  readonly cell: (sheet: string, address: string) => Promise<unknown>;
  /** Waits until a cell holds what is asked for. */
  readonly until: (sheet: string, address: string, isIt: (value: unknown) => boolean) => Promise<void>;
  readonly write: (sheet: string, address: string, values: Cells) => Promise<void>;
  /** Pastes text into a cell, as a hand does, and with it the HTML that a spreadsheet gives beside it. */
  readonly paste: (text: string, html?: string) => Promise<void>;
  /** Adds a sheet and shows it. */
  readonly addSheet: (name: string) => Promise<void>;
  readonly activate: (sheet: string) => Promise<void>;
  /** Turns the wheel over the grid. */
  readonly scroll: (turns: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the workbench. PROFILE=<folder> keeps a profile of the processor for every step, which Chromium's tools open. */
export async function openBenchPage(): Promise<BenchPage> {
  const site = await serve({ port: 0 });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1500, height: 950 } });
  const page = await context.newPage();
  // Who was here before is shown no tour.
  await page.addInitScript(() => localStorage.setItem("notchbook.workbench", '{"toured":true}'));
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(site.url);
  const pane = page.locator("aside.pane");
  await pane.getByRole("navigation").waitFor({ timeout: WAIT });
  const session = await context.newCDPSession(page);
  // What the thread itself has used, whatever else the machine does.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await watchLongTasks(page);
  const cell: BenchPage["cell"] = (sheet, address) => readCell(page, sheet, address);
  return {
    ...{ page, pane, cell },
    beside: async (title) => {
      const bar = page.getByRole("banner");
      await bar.getByRole("button", { name: "More", exact: true }).click();
      await bar.getByRole("menuitem", { name: title, exact: true }).click();
      await pane.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
    },
    timed: (what, act) => timed(page, session, what, act),
    until: async (sheet, address, isIt) => {
      const start = performance.now();
      while (!isIt(await cell(sheet, address))) {
        if (performance.now() - start > WAIT) throw new Error(`${sheet}!${address} did not come`);
        await page.waitForTimeout(100);
      }
    },
    write: (sheet, address, values) => writeCells(page, sheet, address, values),
    paste: (text, html = "") => pasteRows(page, text, html),
    addSheet: (sheet) =>
      page.evaluate(
        (name) =>
          Excel.run(async (run) => {
            run.workbook.worksheets.add(name).activate();
            await run.sync();
          }),
        sheet,
      ),
    activate: (sheet) =>
      page.evaluate(
        (name) =>
          Excel.run(async (run) => {
            run.workbook.worksheets.getItem(name).activate();
            await run.sync();
          }),
        sheet,
      ),
    scroll: async (turns) => {
      await page.mouse.move(500, 500);
      for (let turn = 0; turn < turns; turn += 1) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(30);
      }
    },
    close: async () => {
      if (faults.length > 0) console.log(faults.join("\n"));
      await browser.close();
      await site.close();
    },
  };
}

async function watchLongTasks(on: Page): Promise<void> {
  await on.evaluate(() => {
    const kept: number[] = [];
    Object.assign(globalThis, { longTasks: kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.push(entry.duration);
    }).observe({ entryTypes: ["longtask"] });
  });
}

/** Milliseconds of the processor that the page's main thread has used since it began. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

async function timed(
  page: Page,
  session: CDPSession,
  what: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const folder = process.env["PROFILE"];
  await page.evaluate(() => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
  if (folder !== undefined) {
    await session.send("Profiler.enable");
    await session.send("Profiler.start");
  }
  const [before, start] = [await busy(session), performance.now()];
  await act();
  const [used, waited] = [(await busy(session)) - before, performance.now() - start];
  const tasks = await page.evaluate(() => [...(globalThis as unknown as { longTasks: number[] }).longTasks]);
  if (folder !== undefined) {
    const { profile } = await session.send("Profiler.stop");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${what.replace(/\W+/gu, "-")}.cpuprofile`), JSON.stringify(profile));
  }
  const longest = duration(Math.max(0, ...tasks)).padStart(9);
  const times = [used, waited].map((time) => duration(time).padStart(9)).join(" ");
  const [long, slow] = [50, 200].map((limit) => String(tasks.filter((task) => task > limit).length));
  console.log(
    `${what.padEnd(52)} ${times}   longest ${longest}, over 50 ms: ${long ?? ""}, over 200 ms: ${slow ?? ""}`,
  );
}

function readCell(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(
    ([name, at]) =>
      Excel.run(async (run) => {
        const range = run.workbook.worksheets.getItem(name).getRange(at);
        range.load("values");
        await run.sync();
        return (range.values as unknown[][])[0]?.[0];
      }),
    [sheet, address] as const,
  );
}

function writeCells(page: Page, sheet: string, address: string, values: Cells): Promise<void> {
  return page.evaluate(
    ([name, at, cells]) =>
      Excel.run(async (run) => {
        const first = run.workbook.worksheets.getItem(name).getRange(at);
        first.getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).values = cells as unknown[][];
        await run.sync();
      }),
    [sheet, address, values] as const,
  );
}

async function pasteRows(page: Page, text: string, html: string): Promise<void> {
  await page.mouse.click(200, 300);
  await page.evaluate(
    ([plain, marked]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (marked !== "") clipboardData.setData("text/html", marked);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [text, html] as const,
  );
  await page.getByText("Pasted, rows:").waitFor({ timeout: WAIT });
}
