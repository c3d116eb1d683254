import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Served } from "../../build/site";
import { findPack, type Language, type Pack } from "../../src";
import { say } from "../../desk/words";
import { assessed, openSample } from "../../workbench/samples";
import { latinMeasures } from "../latin-measures";
import { launchPatient } from "./patient";
import { accessibilityFaults } from "./pane-checks";
import { serveSite } from "./site";
import { Walker, type Intent } from "./walker";
import { openWorkbench, ratingLine, type WorkbenchPage } from "./workbench-page";

function packOf(method: string): Pack {
  const pack = findPack(method, "method");
  if (!pack.ok) throw new Error(`${method} is not shipped`);
  return pack.value;
}

function intentOf(id: string, language: Language): Intent {
  const sample = openSample(id, language);
  if (sample === null) throw new Error(`there is no sample ${id}`);
  const { draft } = sample;
  return {
    method: draft.method,
    issuer: `Walk ${id}`,
    date: draft.issuer.date,
    analyst: "Li Ming",
    approver: "Wang Fang",
    reason: "-",
    outlook: draft.outlook,
    bond: { name: "MTN 001", issueClass: "ordinary" },
    answers: draft.answers,
    modes: draft.modes,
    mapping: draft.mapping,
    rated: packOf(draft.method).items.flatMap(({ kind, id: item }) => (kind === "rating" ? [item] : [])),
  };
}

/** How far anything in the pane could be scrolled sideways at a width; 0 where all fits. */
function sideways({ page, pane }: WorkbenchPage, width: number): Promise<number> {
  return page
    .evaluate(
      (wide) => document.getElementById("workbench")?.style.setProperty("--pane-width", `${String(wide)}px`),
      width,
    )
    .then(() =>
      pane.evaluate((root) =>
        Math.max(
          ...[root, ...root.querySelectorAll("*")].map((element) =>
            /auto|scroll/.test(getComputedStyle(element).overflowX)
              ? element.scrollWidth - element.clientWidth
              : 0,
          ),
        ),
      ),
    );
}

/** Lists what the pane shows in Latin words only, formulas and single symbols aside. */
async function latinWords({ pane }: WorkbenchPage): Promise<readonly string[]> {
  const shown = await pane.evaluate((root) => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) texts.push(nodes.currentNode.textContent ?? "");
    for (const element of root.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        texts.push(element.getAttribute(name) ?? "");
    return texts;
  });
  // Grades and rating symbols that are printed in English only are shorter.
  const phrase = /[A-Za-z]{5,} [A-Za-z]{3,}|[A-Za-z]{3,} [A-Za-z]{5,}/;
  return shown.filter((text) => phrase.test(text) && !/[\u3400-\u9fff]/.test(text) && !text.startsWith("="));
}

/** Lines of the pane in which a mark of half width stands beside Chinese letters, as they are read: whatever parts a line is made of. */
async function halfWidth({ pane }: WorkbenchPage): Promise<readonly string[]> {
  const lines = (await pane.innerText()).split("\n");
  return lines.filter((line) => /[\u3400-\u9fff）」”] ?[,;:!?(]|[,;:!?)] ?[\u3400-\u9fff（「“]/.test(line));
}

/** Lines of the pane, names of what is not written and values to choose from included, with an amount or a multiple as English writes it. */
async function englishMeasures({ pane }: WorkbenchPage): Promise<readonly string[]> {
  const labels = await pane.evaluate((root) =>
    [...root.querySelectorAll("*")].flatMap((element) =>
      ["aria-label", "aria-valuetext", "title", "placeholder"].map(
        (name) => element.getAttribute(name) ?? "",
      ),
    ),
  );
  return [...(await pane.innerText()).split("\n"), ...labels].filter(
    (text) => latinMeasures(text).length > 0,
  );
}

/** What the analyst typed, or an assessment that is there already, are no words of ours. */
function isGiven(text: string, { answers }: Intent): boolean {
  return (
    /^(Walk|Tianfu Credit Enhancement)/.test(text) ||
    Object.values(answers).some(({ value }) => value !== undefined && text.includes(value))
  );
}

/**
 * Who is walked in both languages: the two whose places are looked at for access, and a guarantor with whom the pages are
 * counted. Of the others every second is walked in one language, every second in the other; `npm run walks` walks all in both.
 */
const IN_BOTH = new Set(["tianfu", "jinshang", "china-coal"]);
const isAll = process.env["NOTCHBOOK_WALKS"] === "all";

function walkedIn(language: Language): typeof assessed {
  const others = assessed.filter(({ id }) => !IN_BOTH.has(id));
  return assessed.filter((one) => {
    const at = others.indexOf(one);
    return isAll || at < 0 || at % 2 === (language === "en" ? 0 : 1);
  });
}

/** Whose steps are looked at for access too: between them every kind of item, and checks. */
const AXED: Readonly<Record<Language, string>> = { en: "tianfu", zh: "china-coal" };

/** Heights of the pane that all rows of the scorecard may take, at 450 px. */
const MOST_SCREENS = 4;

/** How many heights of the pane the rows of the scorecard take at 450 px. */
async function screensOfRows(open: WorkbenchPage): Promise<number> {
  const before = await open.page.evaluate(
    () => document.getElementById("workbench")?.style.getPropertyValue("--pane-width") ?? "",
  );
  await sideways(open, 450);
  const screens = await open.pane.evaluate((pane) => {
    const rows = pane.querySelector("[role='table']")?.parentElement;
    return (rows?.scrollHeight ?? Number.POSITIVE_INFINITY) / pane.clientHeight;
  });
  await sideways(open, Number.parseFloat(before));
  return screens;
}

/** Fields and buttons, free text apart, from a new assessment to the ledger. */
const MOST_ACTS = 40;

/**
 * Lets an analyst without a mouse rate issuers from the first step to the ledger, between both languages every class.
 * @param width of the pane, in pixels; every step is measured at the other width too
 */
export function walksIn(language: Language, width: number, other: number): void {
  let site: Served;
  let browser: Browser;
  let open: WorkbenchPage;
  const text = (key: Parameters<typeof say>[1]) => say(language, key);

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchPatient();
    open = await openWorkbench(browser, site.url);
    // A small part of the grid: it is painted anew at every key, and a walk looks at the pane.
    await open.page.setViewportSize({ width: 760, height: 950 });
    if (language === "zh") await open.pane.getByRole("button", { name: "Switch to Chinese" }).click();
    await sideways(open, width);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(walkedIn(language).map(({ id, expected }) => [id, expected] as const))(
    "%s is rated %s from a new assessment to the ledger",
    async (id, expected) => {
      const { page, pane } = open;
      const intent = intentOf(id, language);
      const walker = new Walker(open, language, intent);
      await pane.getByRole("button", { name: text("pane.menu") }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: text("pane.start") }).waitFor();
      await page.keyboard.press("Enter");
      await pane.getByRole("button", { name: text("start.new"), exact: true }).waitFor();
      await walker.act(text("start.new"));

      await pane.getByLabel(text("method.choose"), { exact: true }).waitFor();
      await walker.setUp();
      await look("setup", id, intent);
      await walker.goTo("place.figures");
      await pane.getByRole("heading", { level: 2, name: text("step.statement") }).waitFor();
      await look("figures", id, intent);
      await walker.goTo("place.scorecard");
      await pane.getByRole("table", { name: text("scorecard.title") }).waitFor();
      await walker.fillScorecard();
      await walker.nameMapping();
      await walker.fillWhatAppeared();
      await look("scorecard", id, intent);
      if (id === "jinshang") expect(await screensOfRows(open)).toBeLessThanOrEqual(MOST_SCREENS);
      await expect.poll(board).toContain(expected);
      // A grade given later can ask for one before it; the foot leads there until nothing is open.
      expect(await pane.getByRole("button", { name: text("scorecard.toResult") }).count()).toBe(1);
      await walker.act(text("scorecard.toResult"));
      await pane.getByRole("heading", { level: 2, name: text("step.explain") }).waitFor();
      await look("result", id, intent);
      if (packOf(intent.method).outlooks.length > 0) {
        await walker.openPanel(text("step.review"));
        await walker.choose(intent.outlook);
      }
      await walker.act(text("result.toDeliver"));
      // Until a place is loaded the Tab key leads past it.
      await pane.getByRole("heading", { level: 2, name: text("deliver.what") }).waitFor();
      await walker.act(language === "en" ? /^Write \(\d\)$/ : /^写入（\d）$/);
      await expect
        .poll(() => pane.getByRole("button", { name: text("write.show") }).count())
        .toBeGreaterThanOrEqual(2);
      // The button that was pressed stands at the foot, the panels above it.
      await walker.openPanel(text("step.finalise"), "Shift+Tab");
      await look("deliver", id, intent);
      await walker.write(text("ledger.approver"), intent.approver);
      await walker.write(text("ledger.reason"), intent.reason);
      // Duties of the process that the walk did not answer need a reason.
      if ((await pane.getByLabel(text("duties.reason")).count()) > 0)
        await walker.write(text("duties.reason"), intent.reason);
      await walker.act(text("ledger.do"));
      await pane.getByText(language === "en" ? /^Finalised: row/ : /^已定稿：“/).waitFor();
      expect(await board()).toContain(expected);
      if (id === "tianfu" || id === "jinshang") {
        expect(walker.acts).toBeLessThanOrEqual(MOST_ACTS);
      }
      expect(open.faults).toEqual([]);
    },
  );

  const board = async (): Promise<string> => (await ratingLine(open).textContent()) ?? "";

  /** What must hold on every place: one language, nothing sideways at either width, nothing for axe to say. */
  async function look(place: string, id: string, intent: Intent): Promise<void> {
    if (language === "zh") {
      const words = (await latinWords(open)).filter((shown) => !isGiven(shown, intent));
      expect(words, `${place} in Chinese`).toEqual([]);
      const marks = (await halfWidth(open)).filter((line) => !isGiven(line, intent));
      expect(marks, `marks on ${place} in Chinese`).toEqual([]);
      const measures = (await englishMeasures(open)).filter((text) => !isGiven(text, intent));
      expect(measures, `amounts and multiples on ${place} in Chinese`).toEqual([]);
    }
    expect(await sideways(open, other), `${place} at ${String(other)} px`).toBe(0);
    expect(await sideways(open, width), `${place} at ${String(width)} px`).toBe(0);
    if (id === AXED[language]) expect(await accessibilityFaults(open.page), `axe on ${place}`).toEqual([]);
  }
}
