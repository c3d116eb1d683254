/**
 * `npm run bench:book`: a book of 10,000 bonds in the built workbench, in a real browser: what each thing that a
 * portfolio manager does takes of the processor, and for how long the page stands still.
 */
import type { CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../build/browser";
import { serve } from "../build/site";
import { BOND_COLUMNS } from "../desk/paper/book/columns";
import { fillOf } from "../desk/paper/book/fill";
import { bookSheets, newBook } from "../desk/paper/book/order";
import { drawBook } from "./book";
import { duration } from "./measure";

const BONDS = Number(process.env["BONDS"] ?? 10_000);
const WAIT = 600_000;

const { bonds, events } = drawBook(BONDS);
const [head = [], ...rows] = bonds;
const text = (cell: string | number | null | undefined) => cell ?? "";
const content = {
  asOf: "2025-12-31",
  bonds: rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), text(row[index])]))),
  events: events.slice(1).map((row) => row.map(text)),
  limits: [["issuer", "*", 0.04, "share"]],
  assumptions: {},
};
const order = newBook("en", bookSheets("en", ["Sheet1"]), "circ", content.asOf, BONDS, content.events.length);
const fill = fillOf(content, order);

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
await session.send("Performance.enable");
await watchLongTasks(page);

/** Milliseconds of the page's main thread since it began. */
async function busy(from: CDPSession): Promise<number> {
  const { metrics } = await from.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
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

/** Does something, and says what it took. */
async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
  const [before, start] = [await busy(session), performance.now()];
  await act();
  const [used, waited] = [(await busy(session)) - before, performance.now() - start];
  const tasks = await page.evaluate(() => [...(globalThis as unknown as { longTasks: number[] }).longTasks]);
  const longest = Math.max(0, ...tasks);
  console.log(
    `${what.padEnd(52)} ${duration(used).padStart(9)} ${duration(waited).padStart(9)}   longest ${duration(longest).padStart(9)}, over 50 ms: ${String(tasks.length)}`,
  );
}

/** Reads one cell as Excel's API gives it. */
function cell(sheet: string, address: string): Promise<unknown> {
  return page.evaluate(
    ([name, at]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at);
        range.load("values");
        await context.sync();
        return (range.values as unknown[][])[0]?.[0];
      }),
    [sheet, address] as const,
  );
}

async function until(sheet: string, address: string, isIt: (value: unknown) => boolean): Promise<void> {
  const start = performance.now();
  while (!isIt(await cell(sheet, address))) {
    if (performance.now() - start > WAIT) throw new Error(`${sheet}!${address} did not come`);
    await page.waitForTimeout(100);
  }
}

function write(
  sheet: string,
  address: string,
  values: readonly (readonly (string | number)[])[],
): Promise<void> {
  return page.evaluate(
    ([name, at, cells]) =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getItem(name).getRange(at);
        first.getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).values = cells as unknown[][];
        await context.sync();
      }),
    [sheet, address, values] as const,
  );
}

const { sheets } = order;
console.log(
  `${String(BONDS)} bonds, ${String(content.events.length)} events: processor, clock, long tasks\n`,
);
await page.getByRole("button", { name: "Bond book", exact: true }).click();
await pane.getByRole("button", { name: "Make a bond book" }).click();
await pane.getByText("Made on “Bond book”").waitFor({ timeout: WAIT });
await timed("the bonds are pasted", () => write(sheets.bonds, "R8", fill.bonds[0]?.rows ?? []));
await timed("the events are pasted", () => write(sheets.events, "A5", fill.events));
await timed("the formulas and the report reach the last row", async () => {
  await pane.getByRole("button", { name: "Bring up to the last row" }).click();
  await pane.getByText(`The formulas reach ${String(BONDS)} bonds`).waitFor({ timeout: WAIT });
  await until(sheets.bonds, `I${String(BONDS + 7)}`, (value) => value !== "");
  await page.waitForTimeout(3000);
});
const rating = `${column("issuer rating")}8`;
await timed("one rating is edited: all is worked out anew", async () => {
  const before = await cell(sheets.bonds, "I8");
  await write(sheets.bonds, rating, [[String(before) === "BBB" ? "A" : "BBB"]]);
  await until(sheets.bonds, "I8", (value) => value !== before);
  await page.waitForTimeout(5000);
});
await page.evaluate(
  (name) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    }),
  sheets.bonds,
);
await page.mouse.move(500, 500);
await timed("scrolling, 60 turns of the wheel", async () => {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
});
await timed("the bonds are listed in the pane", async () => {
  await pane.getByRole("button", { name: "List the bonds" }).click();
  await pane.getByText(`of ${String(BONDS)} bonds`).waitFor({ timeout: WAIT });
});
await timed("ten letters are typed into the filter", async () => {
  await pane.getByLabel("Code or issuer contains").pressSequentially("INV001-49x");
});
await timed("an event is entered", async () => {
  await pane.getByLabel("Bond, issuer or guarantor").fill(String(rows.at(-1)?.[0]));
  await pane.getByLabel("Source").first().fill("press");
  await pane.getByRole("button", { name: "Enter it" }).click();
  await pane.getByText("The book is worked out again").waitFor({ timeout: WAIT });
});
await timed("the report of one bond is written", async () => {
  await pane.getByLabel("Codes, with commas between").fill(String(rows[5]?.[0]));
  await pane.getByRole("button", { name: "Write the reports" }).click();
  await pane.getByText("Reports of 1 bond written").waitFor({ timeout: WAIT });
});
if (faults.length > 0) console.log(faults.join("\n"));
await browser.close();
await site.close();

function column(label: string): string {
  const index = 17 + BOND_COLUMNS.findIndex((one) => one.label.en === label);
  const letter = (at: number) => String.fromCharCode(65 + at);
  return index < 26 ? letter(index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}
