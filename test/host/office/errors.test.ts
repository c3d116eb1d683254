import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeError, openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => {
  office.close();
});

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

describe("Office's own errors", () => {
  it("refuses a property that was not loaded", async () => {
    const error = await officeError(
      office.run((context) => Promise.resolve(sheetOf(context).getRange("A1").values)),
    );
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("refuses values of a wrong shape and writes nothing of them", async () => {
    const error = await officeError(
      office.run(async (context) => {
        sheetOf(context).getRange("F1:G1").values = [["only one"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("1 rows and 1 columns");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    const sheet = office.workbook.activeSheet();
    expect(office.workbook.read({ sheet, row: 0, column: 5, rows: 1, columns: 1 })[0]?.[0]?.value).toBeNull();
  });

  it("answers ItemNotFound for a missing worksheet", async () => {
    const error = await officeError(
      office.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.message).toContain("Nowhere");
  });

  it("names a member that it does not list", async () => {
    const called = await officeError(
      office.run(async (context) => {
        sheetOf(context).getRange("A1").getSpecialCells("Formulas");
        await context.sync();
      }),
    );
    expect([called.code, called.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Range.getSpecialCells"]);
    expect(called.message).toContain("Range.getSpecialCells");
    const loaded = await officeError(
      office.run(async (context) => {
        sheetOf(context).getRange("A1").load("values,hyperlink");
        await context.sync();
      }),
    );
    expect([loaded.code, loaded.message]).toEqual([
      "ApiNotFound",
      expect.stringContaining("Range.hyperlink"),
    ]);
  });
});
