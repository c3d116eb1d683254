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

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

describe("formats of cells", () => {
  it("are set and read back, null where cells differ", async () => {
    const read = await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.format.fill.color = "#ffcc00";
      Object.assign(range.format.font, {
        name: "Arial",
        size: 14,
        color: "#0000FF",
        bold: true,
        italic: true,
      });
      range.format.font.underline = "Single";
      range.format.font.strikethrough = true;
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.format.protection.locked = false;
      sheetOf(context).getRange("A1").format.font.bold = false;
      sheetOf(context).getRange("B2").format.fill.clear();
      range.load(
        "format/fill/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel," +
          "format/protection/locked,format/font/name,format/font/size,format/font/color,format/font/bold," +
          "format/font/italic,format/font/underline,format/font/strikethrough",
      );
      const corner = sheetOf(context).getRange("A1");
      corner.load({ format: { fill: { color: true } } });
      const blank = sheetOf(context).getRange("Z99");
      blank.load("format/fill/color,format/font/name,format/horizontalAlignment,format/verticalAlignment");
      await context.sync();
      return { range: range.toJSON().format, corner: corner.format.fill.color, blank: blank.toJSON().format };
    });
    expect(read.range).toEqual({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      fill: { color: null },
      protection: { locked: false },
      font: {
        name: "Arial",
        size: 14,
        color: "#0000FF",
        bold: null,
        italic: true,
        underline: "Single",
        strikethrough: true,
      },
    });
    expect(read.corner).toBe("#FFCC00");
    expect(read.blank).toEqual({
      fill: { color: "#FFFFFF" },
      font: { name: "Calibri" },
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
    });
  });

  it("go back to Excel's defaults", async () => {
    const look = await office.run(async (context) => {
      const cell = sheetOf(context).getRange("D1");
      cell.format.horizontalAlignment = "Right";
      cell.format.horizontalAlignment = "General";
      cell.format.borders.getItem("EdgeTop").style = "Continuous";
      cell.format.borders.getItem("EdgeTop").style = "None";
      await context.sync();
      return office.workbook.formats({
        ...office.workbook.selection(),
        row: 0,
        column: 3,
        rows: 1,
        columns: 1,
      });
    });
    expect(look).toEqual([[{}]]);
  });

  it("draws borders on the edges and inside lines", async () => {
    const read = await office.run(async (context) => {
      const range = sheetOf(context).getRange("F1:G2");
      const edge = range.format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Medium";
      edge.color = "#112233";
      range.format.borders.getItem("InsideVertical").style = "Dash";
      range.format.borders.getItem("InsideHorizontal").style = "Double";
      const borders = range.format.borders;
      borders.load("items/sideIndex,items/style,items/weight,items/color");
      await context.sync();
      return borders.items.map((it) => [it.sideIndex, it.style, it.weight, it.color].join(" "));
    });
    expect(read).toEqual([
      "EdgeTop None Thin #000000",
      "EdgeBottom Continuous Medium #112233",
      "EdgeLeft None Thin #000000",
      "EdgeRight None Thin #000000",
      "InsideVertical Dash Thin #000000",
      "InsideHorizontal Double Thick #000000",
    ]);
    const sheet = office.workbook.activeSheet();
    const looks = office.workbook.formats({ sheet, row: 0, column: 5, rows: 2, columns: 2 });
    expect(looks[1]?.[0]?.borders).toEqual({
      bottom: { style: "medium", color: "#112233" },
      right: { style: "dashed", color: "#000000" },
    });
    expect(looks[0]?.[1]?.borders).toEqual({ bottom: { style: "double", color: "#000000" } });
  });

  it("sets widths in points and heights in points", async () => {
    const read = await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      const standard = sheetOf(context).getRange("Z1");
      standard.load("format/columnWidth");
      range.format.columnWidth = 96;
      range.format.rowHeight = 30;
      range.load("format/columnWidth,format/rowHeight");
      await context.sync();
      const sheet = office.workbook.activeSheet();
      return [
        standard.format.columnWidth,
        range.format.columnWidth,
        range.format.rowHeight,
        office.workbook.columnWidth(sheet, 1),
      ];
    });
    // 64 pixels are Excel's standard width, 8.43 characters; 128 pixels hold (128 - 5) / 7 characters.
    expect(read).toEqual([48, 96, 30, expect.closeTo(123 / 7, 1)]);
  });

  it("autofits", async () => {
    const width = await office.run(async (context) => {
      const cell = sheetOf(context).getRange("H1");
      cell.values = [["a text that is a good deal longer than the standard column is wide"]];
      cell.format.autofitColumns();
      cell.load("format/columnWidth");
      await context.sync();
      return cell.format.columnWidth;
    });
    expect(width).toBeGreaterThan(150);
  });

  it.each<[string, string, (format: Excel.RangeFormat) => void]>([
    ["a colour by name", "NotImplemented", (format) => (format.fill.color = "red")],
    ["a double underline", "NotImplemented", (format) => (format.font.underline = "Double")],
    [
      "a diagonal border",
      "NotImplemented",
      (format) => (format.borders.getItem("DiagonalUp").style = "Continuous"),
    ],
    [
      "no border at all",
      "InvalidArgument",
      (format) => (format.borders.getItem("Middle" as never).style = "None"),
    ],
    [
      "an alignment that is not carried out",
      "NotImplemented",
      (format) => (format.horizontalAlignment = "Distributed"),
    ],
    ["an indent below zero", "InvalidArgument", (format) => (format.indentLevel = -1)],
    ["a member that is not listed", "ApiNotFound", (format) => (format.textOrientation = 90)],
  ])("refuses %s with %s", async (_, code, change) => {
    const error = await officeError(
      office.run(async (context) => {
        change(sheetOf(context).getRange("K1").format);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});

describe("named styles", () => {
  it("are added, shaped, applied and listed", async () => {
    const read = await office.run(async (context) => {
      const styles = context.workbook.styles;
      styles.add("Input");
      const style = styles.getItem("Input");
      style.font.color = "#0000FF";
      style.fill.color = "#FFFFCC";
      style.numberFormat = "0.0%";
      style.horizontalAlignment = "Right";
      style.wrapText = true;
      style.borders.getItem("EdgeBottom").style = "Continuous";
      style.includeNumber = true;
      const cell = sheetOf(context).getRange("M1");
      cell.style = "input";
      cell.load("style,numberFormat,format/font/color,format/fill/color,format/horizontalAlignment");
      style.load("name,builtIn,numberFormat,font/color,fill/color,wrapText");
      styles.load("items/name");
      const [missing, count] = [styles.getItemOrNullObject("Nothing"), styles.getCount()];
      await context.sync();
      return {
        cell: [cell.style, cell.numberFormat, cell.format.font.color, cell.format.fill.color],
        aligned: cell.format.horizontalAlignment,
        style: [
          style.name,
          style.builtIn,
          style.numberFormat,
          style.font.color,
          style.fill.color,
          style.wrapText,
        ],
        names: styles.items.map((it) => it.name),
        missing: missing.isNullObject,
        count: count.value,
      };
    });
    expect(read).toEqual({
      cell: ["Input", [["0.0%"]], "#0000FF", "#FFFFCC"],
      aligned: "Right",
      style: ["Input", false, "0.0%", "#0000FF", "#FFFFCC", true],
      names: ["Normal", "Input"],
      missing: true,
      count: 2,
    });
  });

  it("Normal takes everything off", async () => {
    const read = await office.run(async (context) => {
      const cell = sheetOf(context).getRange("M1");
      cell.style = "Normal";
      cell.load("style,numberFormat,format/fill/color");
      await context.sync();
      return [cell.style, cell.numberFormat, cell.format.fill.color];
    });
    expect(read).toEqual(["Normal", [["General"]], "#FFFFFF"]);
  });

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["a second of the same name", "ItemAlreadyExists", (c) => c.workbook.styles.add("INPUT")],
    ["applying one that is not there", "ItemNotFound", (c) => (sheetOf(c).getRange("A1").style = "Nothing")],
    ["changing Normal", "NotImplemented", (c) => (c.workbook.styles.getItem("Normal").font.bold = true)],
    ["leaving a part out", "NotImplemented", (c) => (c.workbook.styles.getItem("Input").includeFont = false)],
  ])("refuses %s", async (_, code, change) => {
    const error = await officeError(
      office.run(async (context) => {
        change(context);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});
