import { expect, test } from "vitest";
import { excel, libreOffice, page as webPage } from "../workbench/pasted";
import type { WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();

/** Adds a sheet whose cells look like something already, and selects a cell of it. */
async function sheetWith(
  { page }: WorkbenchPage,
  address: string,
  looks: Record<string, string> = {},
): Promise<void> {
  await page.evaluate(
    ([at, codes]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        for (const [cell, code] of Object.entries(codes)) {
          const range = sheet.getRange(cell);
          range.numberFormat = code as never;
          range.format.fill.color = "#FFEEDD";
        }
        sheet.activate();
        sheet.getRange(at).select();
        await context.sync();
      }),
    [address, looks] as const,
  );
  await page.locator("#__editor___INTERNAL_EDITOR__DOCS_NORMAL").focus();
}

async function paste({ page }: WorkbenchPage, text: string, html = ""): Promise<void> {
  await page.evaluate(
    ([plain, marked]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (marked !== "") clipboardData.setData("text/html", marked);
      const init = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", init));
    },
    [text, html] as const,
  );
}

/** Values, codes and fills of an area, by rows. */
function seen({ page }: WorkbenchPage, address: string) {
  return page.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load("values,formulas,numberFormat");
        range.load("rowCount,columnCount");
        await context.sync();
        const fills = Array.from({ length: range.rowCount }, (_, row) =>
          Array.from({ length: range.columnCount }, (__, column) => range.getCell(row, column).format.fill),
        );
        fills.flat().forEach((fill) => fill.load("color"));
        await context.sync();
        return {
          values: range.values as unknown[][],
          formulas: range.formulas as unknown[][],
          codes: range.numberFormat as string[][],
          fills: fills.map((row) => row.map(({ color }) => color)),
        };
      }),
    address,
  );
}

const history = async ({ page }: WorkbenchPage, key: "z" | "y") => {
  await page.keyboard.press(`Control+${key}`);
};

test("short text is typed into the cells and keeps their looks, as long text does", async () => {
  const open = await openPage();
  await sheetWith(open, "B2", { "B2:B3": "0.000", C2: "@" });
  await paste(open, "1.5\t007\t7%\n(1,234.50)\t=B2*2\t911100001000123456\n");
  await expect.poll(async () => (await seen(open, "B3")).values).toEqual([[-1234.5]]);
  const { values, codes, fills, formulas } = await seen(open, "B2:D3");
  expect(values).toEqual([
    [1.5, "007", 0.07],
    [-1234.5, 3, "911100001000123456"],
  ]);
  expect(formulas[1]?.[1]).toBe("=B2*2");
  expect(codes[0]).toEqual(["0.000", "@", "0%"]);
  expect(codes[1]?.[0]).toBe("0.000");
  expect(fills.flat().filter((fill) => fill === "#FFEEDD")).toHaveLength(3);
  await history(open, "z");
  await expect.poll(async () => (await seen(open, "B2")).values).toEqual([[""]]);
  expect((await seen(open, "B2")).codes).toEqual([["0.000"]]);
});

test("cells of Excel bring their looks and stay what they are; a cell for text takes text; merged areas come and go", async () => {
  const open = await openPage();
  await sheetWith(open, "B2", { "B2:B4": "@", D3: "0.000" });
  const html = excel([
    "<td class=xl69 colspan=3>Bonds</td>",
    "<td align=right>12</td><td class=xl65 align=right>1,234.57</td><td class=xl67 align=right>2025-01-31</td>",
    "<td class=xl68>=A1</td><td>008</td><td class=xl66 align=right>7.25%</td>",
  ]);
  await paste(open, "Bonds\n12\t1,234.57\t2025-01-31\n=A1\t008\t7.25%", html);
  await expect.poll(async () => (await seen(open, "C4")).values).toEqual([["008"]]);
  const { values, codes, fills } = await seen(open, "B2:D4");
  expect(values).toEqual([
    ["Bonds", "", ""],
    ["12", 1234.57, 45688],
    ["=A1", "008", 0.0725],
  ]);
  expect(codes.slice(1)).toEqual([
    ["@", "#,##0.00", "yyyy\\-mm\\-dd"],
    ["@", "General", "0.00%"],
  ]);
  expect(fills[0]).toEqual(["#1F4E78", "#1F4E78", "#1F4E78"]);
  expect(fills[1]?.[0]).toBe("#FFFFFF");
  const merged = () =>
    open.page.evaluate(() =>
      Excel.run(async (context) => {
        const areas = context.workbook.worksheets
          .getActiveWorksheet()
          .getRange("B2:D4")
          .getMergedAreasOrNullObject();
        areas.load("address");
        await context.sync();
        return areas.isNullObject ? "" : areas.address.replace(/^.*!/, "");
      }),
    );
  expect(await merged()).toBe("B2:D2");
  await history(open, "z");
  await expect.poll(async () => (await seen(open, "B2")).values).toEqual([[""]]);
  expect(await merged()).toBe("");
  expect((await seen(open, "D3")).codes).toEqual([["0.000"]]);
  await history(open, "y");
  await expect.poll(merged).toBe("B2:D2");
  expect((await seen(open, "B2:D4")).values).toEqual(values);
});

test("what LibreOffice rounds for the eye comes whole; a page's table is typed and keeps number formats", async () => {
  const open = await openPage();
  await sheetWith(open, "A1", { B2: "0.000" });
  const cells = `<td align="right" sdval="1234.56789" sdnum="1033;0;#,##0.00">1,234.57</td><td align="left">007</td>`;
  await paste(open, "1,234.57\t007", libreOffice([cells]));
  await expect.poll(async () => (await seen(open, "A1:B1")).values).toEqual([[1234.56789, "007"]]);
  await open.page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").select();
      await context.sync();
    }),
  );
  await paste(open, "7%\t1.5", webPage([`<td style="background: yellow">7%</td><td>1.5</td>`]));
  await expect.poll(async () => (await seen(open, "A2:B2")).values).toEqual([[0.07, 1.5]]);
  const { codes, fills } = await seen(open, "A2:B2");
  expect(codes).toEqual([["0%", "0.000"]]);
  expect(fills).toEqual([["#FFFF00", "#FFFFFF"]]);
});

test("a long table of Excel's is pasted while the page listens, can be cancelled, and is one step back", async () => {
  const open = await openPage();
  await sheetWith(open, "A1");
  const rows = Array.from(
    { length: 30_000 },
    (_, row) =>
      `<td class=xl68>00${String(row)}</td><td class=xl65 align=right>${row.toLocaleString("en-US")}.50</td>`,
  );
  await open.page.evaluate(() => {
    const kept: number[] = [];
    Object.assign(globalThis, { longTasks: kept });
    new PerformanceObserver((list) =>
      kept.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      entryTypes: ["longtask"],
    });
  });
  await paste(open, "", excel(rows));
  const cancel = open.page.getByRole("button", { name: "Cancel", exact: true });
  await cancel.click();
  await open.page.getByText("Pasting was cancelled").waitFor();
  expect((await seen(open, "A1:B1")).values).toEqual([["", ""]]);
  await open.page.locator("#__editor___INTERNAL_EDITOR__DOCS_NORMAL").focus();
  await paste(open, "", excel(rows));
  await open.page.getByText("Pasted, rows: 30000").waitFor();
  expect((await seen(open, "A30000:B30000")).values).toEqual([["0029999", 29999.5]]);
  await open.page.locator("#__editor___INTERNAL_EDITOR__DOCS_NORMAL").focus();
  await history(open, "z");
  await expect.poll(async () => (await seen(open, "A30000:B30000")).values).toEqual([["", ""]]);
});

test("one cell fills what is selected", async () => {
  const open = await openPage();
  await sheetWith(open, "A1:B3");
  await paste(open, "5");
  await expect
    .poll(async () => (await seen(open, "A1:B3")).values)
    .toEqual([
      [5, 5],
      [5, 5],
      [5, 5],
    ]);
  expect(open.faults).toEqual([]);
});
