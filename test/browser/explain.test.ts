import { describe, expect, test } from "vitest";
import { accessibilityFaults, axeWidth, sidewaysScroll, widenPane } from "./pane-checks";
import { entry, giveRow, goTo, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const EXPLAIN = { en: "Why and how far", zh: "级别成因与敏感性" } as const;

const openPage = workbenchForEach();
let open: WorkbenchPage;

const card = (name: string) => open.pane.getByRole("region", { name, exact: true });

/** The rows of the list of distances, each as the reader has it. */
function distances(): Promise<string[]> {
  return card("How far from another rating").getByRole("listitem").allInnerTexts();
}

async function sample(id: string, issuer: string): Promise<void> {
  await open.page.locator("select.samples").selectOption(id);
  await open.pane.getByRole("heading", { level: 1, name: issuer }).first().waitFor();
}

test("what is still possible stands on the board while something is missing, and leaves when nothing is", async () => {
  open = await openPage();
  const { pane } = open;
  await giveRow(open, "business-operation", "");
  await pane.getByText("Still possible: BB- to AAA · not a rating").waitFor();
  const status = pane.getByRole("status").filter({ hasText: "not a rating" });
  expect(await status.getAttribute("aria-live")).toBe("polite");

  await goTo(open, "result", EXPLAIN.en);
  const range = card("What is still possible");
  await range.getByText("Worst, BB-, is reached with").click();
  expect(await range.getByRole("group").filter({ hasText: "Worst" }).innerText()).toContain(
    "Business operation: 6",
  );
  await range.getByRole("list", { name: "What is open" }).getByRole("button").click();
  await expect
    .poll(() => entry(open, "business-operation").evaluate((it) => it === document.activeElement))
    .toBe(true);
  await pane.getByRole("radiogroup", { name: "Business operation" }).getByRole("radio").first().check();
  await expect.poll(() => pane.getByText("not a rating").count()).toBe(0);
  expect(open.faults).toEqual([]);
});

test("by the keyboard: to the step, to another number of notches, to an item and back", async () => {
  open = await openPage();
  const { page, pane } = open;
  const walk = async () => {
    await pane.getByRole("tab", { selected: true }).focus();
    for (let left = 5; left > 0; left -= 1) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (focused.startsWith("Result")) break;
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 2, name: EXPLAIN.en }).waitFor();
  };
  await walk();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tabpanel");
  await expect
    .poll(distances)
    .toEqual(expect.arrayContaining([expect.stringMatching(/^Industry risk\s+3[^]*4 → AA\+/)]));

  await pane.getByRole("radio", { name: "1", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(async () => (await distances()).find((row) => row.startsWith("Industry risk")))
    .toMatch(/Down\s+6 → BBB$/);
  const economy = (await distances()).find((row) => row.startsWith("Regional economy"));
  expect(economy).toMatch(/6 → BBB\+/);

  await card("How far from another rating").getByRole("button", { name: "Regional economy" }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => entry(open, "regional-economy").evaluate((it) => it === document.activeElement))
    .toBe(true);
  await walk();
  await card("In the matrix")
    .getByRole("button", { name: /as a table/ })
    .press("Enter");
  expect(await card("In the matrix").getByRole("table").innerText()).toContain("▶ aaa (published)");
  expect(open.faults).toEqual([]);
});

test("what binds is named with the rating without it, in a panda bond issuer's sample", async () => {
  open = await openPage();
  const { pane } = open;
  await sample("british-columbia", "British Columbia");
  await goTo(open, "result", EXPLAIN.en);
  expect(await card("What holds the rating").innerText()).toContain("holds the rating down");
  await goTo(open, "scorecard");
  await entry(open, "default-record").focus();
  await pane.getByRole("radio", { name: /Settled within ten years/ }).check();
  await goTo(open, "result", EXPLAIN.en);
  await expect
    .poll(() => card("What holds the rating").innerText())
    .toMatch(/holds the rating; without it A\+/);
});

test("the ribbon's Result opens the pane at the place of that name", async () => {
  open = await openPage();
  await open.page.getByRole("banner").getByRole("button", { name: "Result", exact: true }).click();
  await open.pane.getByRole("heading", { level: 2, name: EXPLAIN.en }).waitFor();
});

/** Pictures that reach beyond their card. */
function overflowing(): Promise<string[]> {
  return open.pane.evaluate((pane) =>
    [...pane.querySelectorAll("svg[role=img]")].flatMap((picture) => {
      const frame = picture.parentElement?.getBoundingClientRect();
      const texts = [...picture.querySelectorAll("text")];
      return texts.flatMap((text) => {
        const { left, right } = text.getBoundingClientRect();
        return frame === undefined || (left >= frame.left - 2 && right <= frame.right + 2)
          ? []
          : [text.textContent];
      });
    }),
  );
}

describe.each(["en", "zh"] as const)("the step in %s", (language) => {
  test.each(["light", "dark"] as const)(
    "in %s, at 320 and 450 px: axe finds nothing, nothing overflows, all is in one language",
    async (theme) => {
      open = await openPage();
      const { page, pane } = open;
      if (theme === "dark") await page.locator("button.icon").last().click();
      if (language === "zh") await pane.getByRole("button", { name: "Switch to Chinese" }).click();
      await goTo(open, "result", EXPLAIN[language]);
      await pane.getByRole("progressbar", { name: /Working|正在/ }).waitFor({ state: "detached" });
      for (const width of [320, 450]) {
        await widenPane(page, width);
        await expect.poll(overflowing, { message: `at ${String(width)} px` }).toEqual([]);
        expect(await sidewaysScroll(open.pane), `at ${String(width)} px`).toBe(0);
        if (width === axeWidth(language, theme)) expect(await accessibilityFaults(page)).toEqual([]);
      }
      if (language === "zh") {
        const headings = await pane.getByRole("heading", { level: 3 }).allInnerTexts();
        expect(headings.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
        const notes = (await pane.getByRole("listitem").allInnerTexts()).join("\n");
        expect(notes).not.toMatch(/already|cannot|takes no part|\bgives\b/);
      }
      expect(await pane.innerText()).not.toMatch(/\{\w+\}/);
    },
  );
});
