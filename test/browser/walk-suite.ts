import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Served } from "../../build/site";
import { findPack, type Language, type Pack } from "../../src";
import { stepsOf } from "../../desk/draft/walk";
import { say } from "../../desk/words";
import { stepTitle } from "../../taskpane/parts/step-title";
import { openSample, samples } from "../../workbench/samples";
import { launchBrowser } from "../../build/browser";
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

/** What the analyst typed, or an assessment that is there already, are no words of ours. */
function isGiven(text: string, { answers }: Intent): boolean {
  return (
    /^(Walk|Tianfu Credit Enhancement)/.test(text) ||
    Object.values(answers).some(({ value }) => value !== undefined && text.includes(value))
  );
}

/** Whose steps are looked at for access too: between them every kind of item, and checks. */
const AXED: Readonly<Record<Language, string>> = { en: "tianfu", zh: "china-coal" };

async function axeFaults({ page }: WorkbenchPage): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include("aside.pane").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/**
 * Lets an analyst without a mouse rate every class of issuers from the first step to the ledger.
 * @param width of the pane, in pixels; every step is measured at the other width too
 */
export function walksIn(language: Language, width: number, other: number): void {
  let site: Served;
  let browser: Browser;
  let open: WorkbenchPage;
  const text = (key: Parameters<typeof say>[1]) => say(language, key);

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchBrowser();
    open = await openWorkbench(browser, site.url);
    if (language === "zh") await open.pane.getByRole("button", { name: "Switch to Chinese" }).click();
    await sideways(open, width);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(samples.map(({ id, expected }) => [id, expected] as const))(
    "%s is rated %s from the first step to the ledger",
    async (id, expected) => {
      const { page, pane } = open;
      const intent = intentOf(id, language);
      const pack = packOf(intent.method);
      const walker = new Walker(open, language, intent);
      await pane.getByRole("button", { name: text("pane.menu") }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: text("pane.start") }).waitFor();
      await page.keyboard.press("Enter");
      await pane.getByRole("button", { name: text("start.new") }).waitFor();
      await walker.tabTo(text("start.new"));
      await page.keyboard.press("Enter");

      const steps = stepsOf(pack);
      let asked = false;
      for (let index = 0; index < steps.length; index += 1) {
        const step = steps[index] ?? "";
        const title = titleOf(step, pack);
        await title.waitFor();
        if (step === "method") await title.focus();
        const hasFocus = await title.evaluate((one) => one === document.activeElement);
        expect(hasFocus, `${step} has the focus`).toBe(true);
        if (language === "zh") {
          const words = (await latinWords(open)).filter((shown) => !isGiven(shown, intent));
          expect(words, `${step} in Chinese`).toEqual([]);
        }
        expect(await sideways(open, other), `${step} at ${String(other)} px`).toBe(0);
        expect(await sideways(open, width), `${step} at ${String(width)} px`).toBe(0);
        if (id === AXED[language]) expect(await axeFaults(open), `axe on ${step}`).toEqual([]);
        if (step === "finalise") break;
        if (step === "review" && !asked && (await isOpen())) {
          // A grade given later can ask for one before it: the list of what is open leads back there.
          asked = true;
          await walker.goToOpen();
          index = await stepOnScreen(steps, pack);
        }
        if (step === "explain" || step === "what-if") {
          // Nothing to be filled in, and much to pass by: the list of steps leads on.
          await walker.jumpTo(stepTitle(steps[index + 1] ?? "", pack, language));
          continue;
        }
        if (step === "write") await writeSheet(walker, "write.do");
        if (step === "report") await writeSheet(walker, "report.do");
        await walker.finishStep(step === "bonds" && !asked ? [text("bond.add")] : []);
      }
      await walker.tabTo(new RegExp(`^${text("ledger.approver")}`));
      await page.keyboard.type(intent.approver);
      await walker.tabTo(new RegExp(`^${text("ledger.reason")}`));
      await page.keyboard.type(intent.reason);
      await walker.tabTo(text("ledger.do"));
      await page.keyboard.press("Enter");
      await pane.getByText(language === "en" ? /^Finalised: row/ : /^已定稿/).waitFor();
      const board = await ratingLine(open).textContent();
      expect(board).toContain(expected);
      expect(open.faults).toEqual([]);
    },
    120_000,
  );

  const titleOf = (step: string, pack: Pack) =>
    open.pane.getByRole("heading", { level: 2, name: stepTitle(step, pack, language), exact: true });

  async function isOpen(): Promise<boolean> {
    const board = await ratingLine(open).textContent();
    return board?.startsWith(language === "en" ? "No rating" : "尚无") ?? true;
  }

  async function stepOnScreen(steps: readonly string[], pack: Pack): Promise<number> {
    const title = await open.pane.getByRole("heading", { level: 2 }).textContent();
    return steps.findIndex((step) => stepTitle(step, pack, language) === title);
  }

  async function writeSheet(walker: Walker, key: "write.do" | "report.do"): Promise<void> {
    await walker.tabTo(text(key));
    await open.page.keyboard.press("Enter");
    await open.pane.getByRole("button", { name: text("write.show") }).waitFor();
  }
}
