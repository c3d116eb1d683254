import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeError, openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.add("A, b's");
    context.workbook.styles.add("Loud");
    sheet.getRange("B1:B2").style = "Loud";
    sheet.getRange("A2:A2").format.rowHeight = 40;
    sheet.getRange("B1:B1").format.columnWidth = 99;
    sheet.getRange("A3:B3").merge();
    sheet.getRange("D1:E2").merge();
    await context.sync();
  });
});
afterAll(() => {
  office.close();
});

const read = <T>(ask: (sheet: Excel.Worksheet) => OfficeExtension.ClientResult<T>): Promise<T> =>
  office.run(async (context) => {
    const answer = ask(context.workbook.worksheets.getItem("A, b's"));
    await context.sync();
    return answer.value;
  });

describe("looks cell by cell", () => {
  it("are read as a grid, a list of rows, a list of columns", async () => {
    expect(await read((sheet) => sheet.getRange("A1:B2").getCellProperties({ style: true }))).toEqual([
      [{ style: "Normal" }, { style: "Loud" }],
      [{ style: "Normal" }, { style: "Loud" }],
    ]);
    const rows = await read((sheet) =>
      sheet.getRange("A2:B3").getRowProperties({ format: { rowHeight: true } }),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({ format: { rowHeight: 40 } });
    const columns = await read((sheet) =>
      sheet.getRange("A1:B2").getColumnProperties({ format: { columnWidth: true } }),
    );
    expect(columns[1]?.format?.columnWidth).toBeCloseTo(99, 0);
  });

  it("are refused beyond what the workbench carries out", async () => {
    expect(
      await officeError(read((sheet) => sheet.getRange("A1").getCellProperties({ address: true }))),
    ).toMatchObject({ code: "NotImplemented" });
  });
});

describe("merged areas", () => {
  const merged = (address: string): Promise<string | null> =>
    office.run(async (context) => {
      const areas = context.workbook.worksheets
        .getItem("A, b's")
        .getRange(address)
        .getMergedAreasOrNullObject();
      areas.load("address");
      await context.sync();
      return areas.isNullObject ? null : areas.address;
    });

  it("are named with their sheet; where there is none the object is null", async () => {
    expect(await merged("A1:E9")).toBe("'A, b''s'!A3:B3,'A, b''s'!D1:E2");
    expect(await merged("A1:B2")).toBeNull();
  });
});

describe("page breaks", () => {
  it("stand above rows, once each, in order, and are removed together", async () => {
    const rows = (change: (breaks: Excel.PageBreakCollection) => void): Promise<number[]> =>
      office.run(async (context) => {
        const breaks = context.workbook.worksheets.getItem("A, b's").horizontalPageBreaks;
        change(breaks);
        breaks.load("items/rowIndex");
        await context.sync();
        return breaks.items.map(({ rowIndex }) => rowIndex);
      });
    expect(
      await rows((breaks) => {
        for (const address of ["A30", "B11:C12", "A11"]) breaks.add(address);
      }),
    ).toEqual([10, 29]);
    expect(await officeError(rows((breaks) => breaks.add("A1")))).toMatchObject({ code: "InvalidArgument" });
    expect(await rows((breaks) => breaks.removePageBreaks())).toEqual([]);
  });
});
