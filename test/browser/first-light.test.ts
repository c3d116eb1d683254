import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { accessibilityFaults, axeWidth, sidewaysScroll, widenPane } from "./pane-checks";
import { giveRow, goTo, entry, namedCell, ratingLine, saveFile, type WorkbenchPage } from "./workbench-page";
import { PLACES } from "../../desk/draft/places";
import { workbenchForEach } from "./workbench-test";

const STANDALONE = "Notchbook_Tianfu_Credit_Enhancement_Standalone";
const FINAL = "Notchbook_Tianfu_Credit_Enhancement_Final";

const openPage = workbenchForEach();
let open: WorkbenchPage;
const folder = mkdtempSync(join(tmpdir(), "notchbook-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function rating(): Promise<string> {
  return (await ratingLine(open).textContent()) ?? "";
}

async function lowerGovernance(): Promise<void> {
  await giveRow(open, "governance", "5");
}

test("an analyst lowers a grade, writes, saves, reopens and goes on where it stood", async () => {
  open = await openPage();
  expect(await rating()).toBe("Stand-alone aaa, final AAA.");
  const before = await namedCell(open, FINAL);
  expect(before.value).toBe("AAA");
  expect(before.formula).toMatch(/^=RATING\.FINAL\(/);

  await lowerGovernance();
  // Governance 5: the mean of 1, 3, 5, 2 and 1 is 2.4, business risk B; with F1 the house matrix gives aa+.
  await expect.poll(rating).toBe("Stand-alone aa+, final AA+.");
  expect((await namedCell(open, FINAL)).value).toBe("AAA");

  await goTo(open, "deliver", "Write to the workbook");
  await open.pane.getByRole("button", { name: "Update the sheet" }).click();
  await expect.poll(async () => (await namedCell(open, FINAL)).value).toBe("AA+");
  expect((await namedCell(open, STANDALONE)).value).toBe("aa+");

  const saved = await saveFile(open);
  expect(saved.name).toMatch(/\.xlsx$/);
  const file = join(folder, "tianfu.xlsx");
  copyFileSync(saved.path, file);
  expect(open.faults).toEqual([]);
  await open.page.context().close();

  open = await openPage();
  await open.page.locator('input[type="file"]').setInputFiles(file);
  await expect.poll(rating).toBe("Stand-alone aa+, final AA+.");
  expect(await open.pane.getByRole("tab", { selected: true }).textContent()).toContain("Deliver");
  await goTo(open, "scorecard");
  expect(await entry(open, "governance").inputValue()).toBe("5");
  const after = await namedCell(open, FINAL);
  expect(after.value).toBe("AA+");
  expect(after.formula).toBe(before.formula);
  expect(open.faults).toEqual([]);
});

describe("the saved file", () => {
  const parts = () => unzipSync(new Uint8Array(readFileSync(join(folder, "tianfu.xlsx"))));

  test("stores our functions as Excel does, with their values, and the assessment beside them", async () => {
    open = await openPage();
    const files = Object.entries(parts());
    const sheets = files
      .filter(([name]) => name.startsWith("xl/worksheets/"))
      .map(([, bytes]) => strFromU8(bytes));
    expect(sheets.join()).toMatch(/<f[^>]*>_xldudf_RATING_FINAL\([^<]*<\/f><v>AA\+<\/v>/);
    expect(sheets.join()).not.toMatch(/<f[^>]*>RATING\./);
    const custom = files
      .filter(([name]) => name.startsWith("customXml/item"))
      .map(([, bytes]) => strFromU8(bytes));
    expect(custom.join()).toContain("urn:notchbook:assessment:1");
  });

  test("opens in LibreOffice with its values", async () => {
    open = await openPage();
    const found = spawnSync("soffice", ["--version"]);
    if (found.error !== undefined) {
      console.warn("LibreOffice is not installed: not checked. On Debian: apt-get install libreoffice-calc");
      return;
    }
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    spawnSync("soffice", [
      "--headless",
      `-env:UserInstallation=file://${folder}/lo`,
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "tianfu.xlsx"),
    ]);
    const csv = readFileSync(join(folder, "tianfu-Tianfu Credit Enhancement.csv"), "utf8");
    expect(csv).toMatch(/Stand-alone rating,aa\+,aa\+/);
    expect(csv).toMatch(/Final rating,AA\+,AA\+/);
    expect(csv).not.toMatch(/#NAME\?|Err:/);
  });
});

test("what is missing or wrong is named in the cell's line and in the pane", async () => {
  open = await openPage();
  const { page, pane } = open;
  const message = await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Figures");
      const cell = sheet.getRange("J1");
      cell.formulas = [['=RATING.MATRIX("Z","F1","lianhe-guarantor")']];
      sheet.activate();
      cell.select();
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    }),
  );
  expect(message).toBe("#VALUE!");
  await expect
    .poll(() => page.locator(".cell-line").textContent())
    .toMatch(/received "Z"; allowed: A, B, C, D, E, F/);

  await giveRow(open, "governance", "");
  await expect.poll(rating).toMatch(/1 missing/);
  await goTo(open, "deliver", "Write to the workbook");
  await expect.poll(() => pane.textContent()).toMatch(/n\/a/);
});

describe.each([
  ["en", "Write to the workbook"],
  ["zh", "写入工作簿"],
] as const)("the pane in %s", (language, write) => {
  test.each(["light", "dark"] as const)(
    "in %s, at 320 and 450 px: axe finds nothing, nothing scrolls sideways",
    async (theme) => {
      open = await openPage();
      const { page, pane } = open;
      if (theme === "dark") await page.locator("button.icon").last().click();
      if (language === "zh") await pane.getByRole("button", { name: "Switch to Chinese" }).click();
      for (const width of [320, 450]) {
        await widenPane(page, width);
        for (const step of PLACES) {
          await goTo(open, step, step === "deliver" ? write : undefined);
          if (step === "scorecard") await entry(open, "industry-risk").focus();
          expect(await sidewaysScroll(open.pane), `${step} at ${String(width)} px`).toBe(0);
          if (width === axeWidth(language, theme)) expect(await accessibilityFaults(page), step).toEqual([]);
        }
      }
    },
  );
});
