import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import type { WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

const ISSUERS = 200;

/** Pastes issuers under the keys of a portfolio's sheet, as a range from elsewhere. */
function paste(
  from: number,
  change: Readonly<Record<string, string | number>>,
  count: number,
): Promise<void> {
  return open.page.evaluate(
    ([first, changes, many]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Portfolio");
        // As many keys as the methodology has, and nothing to the right of them.
        const room = sheet.getRange("G8:BZ8");
        room.load("values");
        await context.sync();
        const cells: readonly unknown[] = room.values[0] ?? [];
        const keys = cells.slice(0, cells.indexOf(""));
        const usual: Readonly<Record<string, string | number>> = {
          ...{ "regional-economy": 2, "industry-risk": 2, governance: 2, "risk-management": 2 },
          ...{ "business-operation": 2, "asset-quality": 2, profitability: 2, "capital-structure": 2 },
          ...{ "claims-paying-capacity": 2, "individual-adjustment": 0 },
          ...{ "shareholder-strength": "none", "government-strength": "none" },
          ...changes,
        };
        const rows = Array.from({ length: many }, (_, index) =>
          keys.map((key) =>
            key === "issuer" ? `Issuer ${String(first + index)}` : (usual[String(key)] ?? ""),
          ),
        );
        sheet.getRange(`G${String(first + 10)}`).getResizedRange(many - 1, keys.length - 1).values = rows;
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
  await paste(7, { governance: "9 of 10" }, 1);
  const list = pane.getByRole("region", { name: "Issuers" });
  await list.getByRole("button", { name: "List the issuers" }).click();
  await list.getByText(`${String(ISSUERS)} of ${String(ISSUERS)} issuers, the first 100 listed`).waitFor();
  await list.getByLabel("Since the ratings were kept").selectOption("problems");
  await list.getByText("1 of 200 issuers").waitFor();
  expect(await list.getByRole("listitem").innerText()).toMatch(/Issuer 7\s+n\/a[^]*9 of 10/);

  await pane.getByRole("button", { name: "Keep these ratings as the last ones" }).click();
  await pane.getByText("199 ratings kept").waitFor();
  await paste(3, { "regional-economy": 6, "industry-risk": 6 }, 2);
  await list.getByRole("button", { name: "Check again" }).click();
  await list.getByLabel("Since the ratings were kept").selectOption("down");
  await list.getByText("2 of 200 issuers").waitFor();
  expect(await list.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Issuer 3\s+\S+\s+−\d/),
    expect.stringMatching(/^Issuer 4\s+\S+\s+−\d/),
  ]);
  await list.getByLabel("Name contains").fill("issuer 4");
  await list.getByRole("button", { name: "Issuer 4" }).click();
  await expect.poll(() => page.locator(".cell-line b").innerText()).toBe("G14");

  await page.evaluate(() => document.getElementById("workbench")?.style.setProperty("--pane-width", "320px"));
  const { violations } = await new AxeBuilder({ page }).include("aside.pane").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  expect(faults).toEqual([]);
}, 240_000);
