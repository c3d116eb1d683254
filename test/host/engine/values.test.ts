import { describe, expect, it } from "vitest";
import { WorkbookError } from "../../../host/workbook";
import { at, openWorkbook, put, value, values } from "./open";

describe("values", () => {
  it("stay what was written: text that looks like a number or a date, booleans, numbers, errors", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:F1", [["007", "2024-01-31", true, false, 0.041, "#N/A"]]);
    expect(values(workbook, "A1:F1")).toEqual([["007", "2024-01-31", true, false, 0.041, { error: "#N/A" }]]);
    await put(workbook, "A2:C2", [["=ISTEXT(A1)", "=ISNUMBER(B1)", "=ISLOGICAL(C1)"]]);
    expect(values(workbook, "A2:C2")).toEqual([[true, false, true]]);
  });

  it("of text after an apostrophe are text, also where it looks like a formula", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:C1", [["'=1+1", "'-5", "''quoted"]]);
    expect(values(workbook, "A1:C1")).toEqual([["=1+1", "-5", "'quoted"]]);
    expect(workbook.read(at(workbook, "A1"))[0]?.[0]?.formula).toBe("");
  });

  it("are left alone by null and emptied by the empty text", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B1", [[1, "=A1+1"]]);
    await put(workbook, "A1:B1", [[null, null]]);
    expect(values(workbook, "A1:B1")).toEqual([[1, 2]]);
    await put(workbook, "A1:B1", [["", ""]]);
    expect(values(workbook, "A1:B1")).toEqual([[null, null]]);
    expect(workbook.read(at(workbook, "B1"))[0]?.[0]?.formula).toBe("");
    expect(workbook.usedRange(workbook.activeSheet(), true)).toBeNull();
  });

  it("replace a formula, and a formula replaces them", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1", "=1+1");
    await put(workbook, "A1", 7);
    expect(workbook.read(at(workbook, "A1"))[0]?.[0]).toMatchObject({ value: 7, formula: "" });
    await put(workbook, "A1", "=2*3");
    expect(workbook.read(at(workbook, "A1"))[0]?.[0]).toMatchObject({ value: 6, formula: "=2*3" });
  });

  it("are shown under their number format", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:C1", [[0.0412, 45322, 1234.5]]);
    workbook.setFormat(at(workbook, "A1"), { numberFormat: "0.0%" });
    workbook.setFormat(at(workbook, "B1"), { numberFormat: "yyyy-mm-dd" });
    workbook.setFormat(at(workbook, "C1"), { numberFormat: "#,##0.00" });
    const row = workbook.read(at(workbook, "A1:C1"))[0] ?? [];
    expect(row.map((cell) => cell.text)).toEqual(["4.1%", "2024-01-31", "1,234.50"]);
    expect(row.map((cell) => cell.value)).toEqual([0.0412, 45322, 1234.5]);
    expect(row[0]?.numberFormat).toBe("0.0%");
  });

  it("of a date function are serial numbers, written as a date", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:A2", [["=DATE(2024,2,29)"], ["=A1+1"]]);
    expect(values(workbook, "A1:A2")).toEqual([[45351], [45352]]);
  });

  it("may be written far outside the first grid", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "AZ5000", 3);
    await put(workbook, "A1", "=AZ5000*2");
    expect(value(workbook, "A1")).toBe(6);
    expect(workbook.usedRange(workbook.activeSheet(), true)).toMatchObject({
      row: 0,
      column: 0,
      rows: 5000,
      columns: 52,
    });
    const outside = { ...at(workbook, "A1"), row: 1_048_576 };
    expect(() => workbook.write(outside, [[1]])).toThrow(WorkbookError);
  });

  it("must have the shape of their range", async () => {
    const workbook = await openWorkbook();
    expect(() => workbook.write(at(workbook, "A1:B2"), [[1, 2]])).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    expect(() => workbook.write(at(workbook, "A1:B2"), [[1, 2], [3]])).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    expect(() => workbook.read({ ...at(workbook, "A1"), sheet: "{none}" })).toThrow(
      expect.objectContaining({ code: "ItemNotFound" }),
    );
  });
});
