import type { Browser, Locator, Page } from "playwright-core";

/** The workbench as its user sees it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: Locator;
  /** What went wrong in the page itself. */
  readonly faults: readonly string[];
}

/** Where the workbench keeps the user's choices. */
const PREFERENCES = "notchbook.workbench";

/**
 * Opens the workbench and waits until the first sample and the pane are there.
 * @param isFirstVisit shows the tour, which a user who was here before does not see
 */
export async function openWorkbench(
  browser: Browser,
  url: string,
  isFirstVisit = false,
): Promise<WorkbenchPage> {
  // A context of its own: nothing is remembered from another test, and axe asks for it.
  const context = await browser.newContext({ viewport: { width: 1500, height: 950 }, acceptDownloads: true });
  const page = await context.newPage();
  if (!isFirstVisit) {
    await page.addInitScript((key) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, '{"toured":true}');
    }, PREFERENCES);
  }
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(url);
  const pane = page.locator("aside.pane");
  await pane.getByRole("navigation").waitFor();
  return { page, pane, faults };
}

/** The tabs of the pane in both languages, by place. */
const TABS = {
  setup: /^(Set up|设置)/,
  figures: /^(Figures|数据)/,
  scorecard: /^(Scorecard|打分)/,
  result: /^(Result|结果)/,
  deliver: /^(Deliver|交付)/,
} as const;

/** Goes to a place of the assessment by its tab, and opens a panel of it where one is named. */
export async function goTo(open: WorkbenchPage, place: keyof typeof TABS, panel?: string): Promise<void> {
  const { pane } = open;
  const tab = pane.getByRole("tab", { name: TABS[place] });
  await tab.click();
  await pane.getByRole("tabpanel").filter({ visible: true }).waitFor();
  if (place === "scorecard") await pane.getByRole("table").first().waitFor();
  if (panel === undefined) return;
  const head = pane.getByRole("heading", { level: 2 }).getByRole("button", { name: panel });
  await head.waitFor();
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
}

/** The field of a row of the scorecard; of a measure given by year, that of a year. */
export function entry({ pane }: WorkbenchPage, item: string, year?: string): Locator {
  const of = `[data-entry="${item}"]${year === undefined ? "" : `[data-year="${year}"]`}`;
  return pane.locator(of).first();
}

/** Gives a row of the scorecard what an analyst types into it. */
export async function giveRow(open: WorkbenchPage, item: string, value: string): Promise<void> {
  await goTo(open, "scorecard");
  const field = entry(open, item);
  await field.fill(value);
  await field.press("Enter");
}

/** The line in which the pane tells those who cannot see it what the rating is. */
export function ratingLine({ pane }: WorkbenchPage): Locator {
  const told = /^(Stand-alone \S+, final|No rating yet|个体.*主体|尚无评级)/;
  return pane.getByRole("status").filter({ hasText: told }).first();
}

export interface NamedCell {
  readonly value: unknown;
  readonly formula: unknown;
}

/** Reads the cell behind a defined name as any add-in would: through Excel's own client library. */
export function namedCell({ page }: WorkbenchPage, name: string): Promise<NamedCell> {
  return page.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(wanted).getRange();
        range.load("values,formulas");
        await context.sync();
        return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown };
      }),
    name,
  );
}

/** Saves as the user does and gives the file's bytes. */
export async function saveFile({ page }: WorkbenchPage): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
