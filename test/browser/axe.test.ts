import { expect, test } from "vitest";
import { accessibilityFaults } from "./pane-checks";
import { entry, goTo } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();

const PLACES = ["setup", "figures", "scorecard", "result", "deliver"] as const;
/** What stands beside the assessment, by its heading. */
const BESIDE = ["Portfolio", "Bond book", "Follow-up calendar", "Methodologies"] as const;

test("axe has nothing to say of any place, in light, in dark and in the system's own colours", async () => {
  const open = await openPage();
  const { page, pane, faults } = open;
  const bar = page.getByRole("banner");
  // Forced colours are the system's: axe reckons with those of the style sheet, which nobody sees then.
  const faultsIn = async (look: string, within?: string) =>
    (await accessibilityFaults(page, within)).filter(
      (fault) => look !== "forced" || !fault.startsWith("color-contrast"),
    );
  const looks = {
    light: async () => Promise.resolve(),
    dark: () => bar.getByRole("button", { name: "Dark theme" }).click(),
    forced: () => page.emulateMedia({ forcedColors: "active" }),
  };
  for (const [look, wear] of Object.entries(looks)) {
    await wear();
    for (const place of PLACES) {
      await goTo(open, place);
      // A row with the focus has its guidance beside it.
      if (place === "scorecard") await entry(open, "governance").focus();
      expect(await faultsIn(look), `${place} in ${look}`).toEqual([]);
    }
    expect(await faultsIn(look, "header.bar"), `the bar in ${look}`).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: "none" });
  for (const title of BESIDE) {
    await bar.getByRole("button", { name: "More", exact: true }).click();
    await bar.getByRole("menuitem", { name: title }).click();
    await pane.getByRole("heading", { level: 2, name: title }).waitFor();
    expect(await accessibilityFaults(page), title).toEqual([]);
  }
  expect(faults).toEqual([]);
});
