import { expect, test } from "vitest";
import { accessibilityFaults, widenPane } from "./pane-checks";
import type { WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

const ISSUERS = 200;

/** Pastes issuers under the headings of a portfolio's sheet, as a range from elsewhere. */
function paste(
  from: number,
  change: Readonly<Record<string, string | number>>,
  count: number,
): Promise<void> {
  return open.page.evaluate(
    ([first, changes, many]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Portfolio");
        // As many headings as the methodology has, and nothing to the right of them.
        const room = sheet.getRange("G10:BZ10");
        room.load("values");
        await context.sync();
        const cells: readonly unknown[] = room.values[0] ?? [];
        const headings = cells.slice(0, cells.indexOf(""));
        const usual: Readonly<Record<string, string | number>> = {
          ...{ "Regional economy": 2, "Industry risk": 2, "Corporate governance": 2, "Risk management": 2 },
          ...{ "Business operation": 2, "Asset quality": 2, Profitability: 2, "Capital structure": 2 },
          ...{ "Claims-paying capacity": 2, "Individual adjustment": 0 },
          ...{ "Strength of shareholder support": "none", "Strength of government support": "none" },
          ...changes,
        };
        const rows = Array.from({ length: many }, (_, index) =>
          headings.map((heading) =>
            heading === "Issuer" ? `Issuer ${String(first + index)}` : (usual[String(heading)] ?? ""),
          ),
        );
        sheet.getRange(`G${String(first + 10)}`).getResizedRange(many - 1, headings.length - 1).values = rows;
        await context.sync();
      }),
    [from, change, count] as const,
  );
}

test("200 issuers are pasted and rated, one of them not; ratings are kept, moves listed and filtered", async () => {
  open = await openPage();
  const { page, pane, faults } = open;
  await page.getByRole("button", { name: "Portfolio", exact: true }).click();
  await pane.getByRole("heading", { level: 2, name: "Portfolio" }).waitFor();
  await pane.getByLabel("Methodology").selectOption({ label: "Lianhe: financing guarantors" });
  const name = pane.getByLabel("Sheet", { exact: true });
  await name.fill("figures");
  await pane.getByText("A sheet of that name exists.").waitFor();
  await name.fill("Portfolio");
  await pane.getByRole("button", { name: "Make a portfolio" }).click();
  await pane.getByText("Made on “Portfolio”").waitFor();

  await paste(1, {}, ISSUERS);
  await paste(7, { "Corporate governance": "9 of 10" }, 1);
  const list = pane.getByRole("region", { name: "Issuers" });
  await list.getByRole("button", { name: "List the issuers" }).click();
  await list.getByText(`${String(ISSUERS)} of ${String(ISSUERS)} issuers, the first 100 listed`).waitFor();
  await list.getByLabel("Since the ratings were kept").selectOption("problems");
  await list.getByText("1 of 200 issuers").waitFor();
  expect(await list.getByRole("listitem").innerText()).toMatch(/Issuer 7\s+n\/a[^]*9 of 10/);

  await pane.getByRole("button", { name: "Keep these ratings as the last ones" }).click();
  await pane.getByText("199 ratings kept").waitFor();
  await paste(3, { "Regional economy": 6, "Industry risk": 6 }, 2);
  await list.getByLabel("Since the ratings were kept").selectOption("down");
  // Moves follow from the ratings, which follow from the paste: what is listed is what stood there when it was read.
  await expect
    .poll(async () => {
      await list.getByRole("button", { name: "Check again" }).click();
      return list.getByText("2 of 200 issuers").count();
    })
    .toBe(1);
  expect(await list.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Issuer 3\s+\S+\s+−\d/),
    expect.stringMatching(/^Issuer 4\s+\S+\s+−\d/),
  ]);
  await list.getByLabel("Name contains").fill("issuer 4");
  await list.getByRole("button", { name: "Issuer 4" }).click();
  await expect.poll(() => page.locator(".cell-line b").innerText()).toBe("G14");

  await widenPane(page, 320);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
});
