import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";

/** How often axe is asked before what it says counts: a button that was just let go has the colours of both for a moment. */
const ASKED = 3;

/** Finds what axe-core has against a part of the page, `id: the first element`, once what fades in has its own colours. */
export async function accessibilityFaults(page: Page, part = "aside.pane"): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  for (let asked = 0; asked < ASKED; asked += 1) {
    await page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter((one) => one.effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
    // The page has no frames: without them axe needs no second page to put its findings together.
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .analyze();
    faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    if (faults.length === 0) break;
  }
  return faults;
}

/**
 * Tells at which of the pane's widths axe looks at a language in a theme: it says of both widths the same but where something
 * has no room, which is measured at each; so each width, language and theme comes to it, and no pair of them twice.
 */
export function axeWidth(language: "en" | "zh", theme: "light" | "dark"): 320 | 450 {
  return (language === "en") === (theme === "light") ? 320 : 450;
}

/** Measures how far anything in a part of the page that scrolls sideways could be scrolled so; 0 where all fits. */
export function sidewaysScroll(part: Locator): Promise<number> {
  return part.evaluate((root) =>
    Math.max(
      ...[root, ...root.querySelectorAll("*")].map((element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX)
          ? element.scrollWidth - element.clientWidth
          : 0,
      ),
    ),
  );
}

/** Gives the pane of the workbench a width, in pixels. */
export async function widenPane(page: Page, width: number): Promise<void> {
  await page.evaluate(
    (wide) => document.getElementById("workbench")?.style.setProperty("--pane-width", `${String(wide)}px`),
    width,
  );
}
