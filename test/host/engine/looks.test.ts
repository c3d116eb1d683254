import { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { describe, expect, it } from "vitest";
import { at, openWorkbook, put, value, values } from "./open";

describe("looks", () => {
  it("are merged into what a cell has; undefined returns to the default", async () => {
    const workbook = await openWorkbook();
    const cell = at(workbook, "A1");
    workbook.setFormat(cell, {
      font: { bold: true, color: "#112233" },
      fill: "#FFEEAA",
      borders: { top: { style: "thin", color: "#000000" } },
    });
    workbook.setFormat(cell, {
      font: { italic: true },
      borders: { left: { style: "dashed", color: "#0000FF" } },
      wrap: true,
    });
    expect(workbook.formats(cell)[0]?.[0]).toEqual({
      font: { bold: true, italic: true, color: "#112233" },
      fill: "#FFEEAA",
      borders: { top: { style: "thin", color: "#000000" }, left: { style: "dashed", color: "#0000FF" } },
      wrap: true,
    });
    workbook.setFormat(cell, {
      font: { bold: false },
      fill: undefined,
      borders: { top: undefined, left: undefined },
      wrap: false,
    });
    expect(workbook.formats(cell)[0]?.[0]).toEqual({ font: { italic: true, color: "#112233" } });
  });

  it("that cells have already are not written again, and those of the others are", async () => {
    const workbook = await openWorkbook();
    const commands = workbook.univer.__getInjector().get(ICommandService);
    const written: unknown[] = [];
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) written.push((params as { cellValue: unknown }).cellValue);
    });
    const look = { font: { bold: true }, numberFormat: "0.00%" } as const;
    workbook.setFormat(at(workbook, "A1:B2"), look);
    expect(written.splice(0)).toHaveLength(1);
    workbook.setFormat(at(workbook, "A1:B2"), look);
    expect(written).toEqual([]);
    workbook.setFormat(at(workbook, "A1:C2"), look);
    expect(
      written.map((cells) => Object.values(cells as object).map((line: object) => Object.keys(line))),
    ).toEqual([[["2"], ["2"]]]);
    expect(workbook.formats(at(workbook, "A1:C2")).flat()).toEqual(Array(6).fill(look));
  });

  it("by a named style replace the look and are remembered by name", async () => {
    const workbook = await openWorkbook();
    workbook.setNamedStyle("Notchbook Input", {
      font: { color: "#0000FF" },
      numberFormat: "0.0%",
      locked: false,
    });
    const cell = at(workbook, "A1");
    workbook.setFormat(cell, { fill: "#123456" });
    workbook.setFormat(cell, { style: "Notchbook Input" });
    expect(workbook.formats(cell)[0]?.[0]).toEqual({
      style: "Notchbook Input",
      font: { color: "#0000FF" },
      numberFormat: "0.0%",
      locked: false,
    });
    await put(workbook, "A1", 0.5);
    expect(workbook.formats(cell)[0]?.[0]?.style).toBe("Notchbook Input");
    workbook.setFormat(cell, { style: "Normal" });
    expect(workbook.formats(cell)[0]?.[0]).toEqual({});
    expect(() => workbook.setFormat(cell, { style: "Unknown" })).toThrow(
      expect.objectContaining({ code: "ItemNotFound" }),
    );
  });

  it("go with clear formats and stay with clear contents", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B1", [[1, 2]]);
    workbook.setFormat(at(workbook, "A1:B1"), { font: { bold: true }, indent: 1 });
    workbook.clear(at(workbook, "A1"), "contents");
    workbook.clear(at(workbook, "B1"), "formats");
    expect(workbook.formats(at(workbook, "A1:B1"))).toEqual([[{ font: { bold: true }, indent: 1 }, {}]]);
    expect(values(workbook, "A1:B1")).toEqual([[null, 2]]);
    expect(workbook.usedRange(workbook.activeSheet(), false)).toEqual(at(workbook, "A1:B1"));
    expect(workbook.usedRange(workbook.activeSheet(), true)).toEqual(at(workbook, "B1"));
    workbook.clear(at(workbook, "A1:B1"), "all");
    expect(workbook.usedRange(workbook.activeSheet(), false)).toBeNull();
  });

  it("of a whole column reach as far as the grid does", async () => {
    const workbook = await openWorkbook();
    workbook.setFormat({ ...at(workbook, "B1"), rows: 1_048_576 }, { fill: "#EEEEEE" });
    expect(workbook.formats(at(workbook, "B900"))[0]?.[0]).toEqual({ fill: "#EEEEEE" });
  });
});

describe("sizes", () => {
  it("are characters and points", async () => {
    const workbook = await openWorkbook();
    const sheet = workbook.activeSheet();
    expect(workbook.columnWidth(sheet, 0)).toBe(8.43);
    expect(workbook.rowHeight(sheet, 0)).toBe(15);
    workbook.setColumnWidth(sheet, 0, 24.71);
    workbook.setRowHeight(sheet, 3, 22.5);
    expect(workbook.columnWidth(sheet, 0)).toBe(24.71);
    expect(workbook.rowHeight(sheet, 3)).toBe(22.5);
    await put(workbook, "B1:B2", [["短"], ["a longer text in the cell"]]);
    workbook.autofit(at(workbook, "B1:B2"), "columns");
    expect(workbook.columnWidth(sheet, 1)).toBeGreaterThan(24);
    expect(workbook.columnWidth(sheet, 2)).toBe(8.43);
  });

  it("merges keep the first cell's content only", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    workbook.merge(at(workbook, "A1:B2"));
    expect(values(workbook, "A1:B2")).toEqual([
      [1, null],
      [null, null],
    ]);
    expect(workbook.toDocument().sheets[0]?.merges).toEqual(["A1:B2"]);
    workbook.unmerge(at(workbook, "A1:B2"));
    expect(workbook.toDocument().sheets[0]?.merges).toEqual([]);
  });
});

describe("sheets", () => {
  it("are added, moved, hidden, renamed with the formulas that name them, and deleted", async () => {
    const workbook = await openWorkbook();
    const first = workbook.activeSheet();
    const second = workbook.addSheet("Peers");
    expect(second).toMatchObject({ name: "Peers", position: 1, visibility: "visible", protected: false });
    workbook.write({ sheet: second.id, row: 0, column: 0, rows: 1, columns: 1 }, [[5]]);
    await put(workbook, "A1", "=Peers!A1+1");
    expect(value(workbook, "A1")).toBe(6);
    workbook.renameSheet(second.id, "Other peers");
    await workbook.settle();
    expect(workbook.read(at(workbook, "A1"))[0]?.[0]).toMatchObject({
      value: 6,
      formula: "='Other peers'!A1+1",
    });
    workbook.moveSheet(second.id, 0);
    expect(workbook.sheets().map((sheet) => sheet.name)).toEqual(["Other peers", "Sheet1"]);
    workbook.setVisibility(second.id, "veryHidden");
    expect(workbook.sheets()[0]?.visibility).toBe("veryHidden");
    expect(() => workbook.activateSheet(second.id)).toThrow(
      expect.objectContaining({ code: "InvalidOperation" }),
    );
    expect(() => workbook.setVisibility(first, "hidden")).toThrow(
      expect.objectContaining({ code: "InvalidOperation" }),
    );
    workbook.setVisibility(second.id, "visible");
    workbook.deleteSheet(second.id);
    await workbook.settle();
    expect(value(workbook, "A1")).toEqual({ error: "#REF!" });
    expect(() => workbook.deleteSheet(first)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    expect(workbook.addSheet().name).toBe("Sheet2");
  });

  it("have names that Excel would take", async () => {
    const workbook = await openWorkbook();
    const invalid: unknown = expect.objectContaining({ code: "InvalidArgument" });
    for (const name of ["", "a/b", "x".repeat(32), "a[1]"])
      expect(() => workbook.addSheet(name)).toThrow(invalid);
    expect(() => workbook.addSheet("SHEET1")).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }));
  });
});
