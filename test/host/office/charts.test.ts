import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { officeError, openOffice, type OpenOffice } from "./office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const active = (): string => office.workbook.activeSheet();

/** A table of three steps under two headings. */
function fill(): void {
  const sheet = active();
  office.workbook.write({ sheet, row: 0, column: 0, rows: 4, columns: 3 }, [
    ["", "base", "up"],
    ["stand-alone", 0, 4],
    ["support", 4, 3],
    ["final", 0, 7],
  ]);
}

describe("charts", () => {
  it("are made of cells as Excel reads them: names on top, categories on the left", async () => {
    fill();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
      chart.load("name,id,chartType,width,height,title/text,title/visible,legend/visible,series/items/name");
      sheet.charts.load("count");
      await context.sync();
      expect(chart.name).toBe("Chart 1");
      expect(chart.chartType).toBe("ColumnStacked");
      expect([chart.width, chart.height]).toEqual([360, 216]);
      expect(chart.title.visible).toBe(true);
      expect(chart.legend.visible).toBe(true);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["base", "up"]);
      expect(sheet.charts.count).toBe(1);
    });
    const sheet = active();
    expect(office.workbook.charts(sheet)[0]?.series).toEqual([
      {
        name: { sheet, range: "B1" },
        categories: { sheet, range: "A2:A4" },
        values: { sheet, range: "B2:B4" },
      },
      {
        name: { sheet, range: "C1" },
        categories: { sheet, range: "A2:A4" },
        values: { sheet, range: "C2:C4" },
      },
    ]);
  });

  it("have one series for each row where asked, or where there are fewer rows", async () => {
    fill();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rows = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Rows");
      const auto = sheet.charts.add("Line", sheet.getRange("A2:C2"));
      rows.load("series/count");
      auto.load("series/count,title/text,legend/visible");
      await context.sync();
      expect(rows.series.count).toBe(3);
      expect(auto.series.count).toBe(1);
      expect(auto.title.text).toBe("stand-alone");
      expect(auto.legend.visible).toBe(false);
    });
  });

  it("are changed over several batches, by what was added and by name", async () => {
    fill();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
      await context.sync();
      chart.name = "Waterfall";
      chart.title.text = "From stand-alone to final";
      chart.legend.visible = false;
      chart.axes.valueAxis.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.format.fill.clear();
      series.gapWidth = 40;
      const second = chart.series.getItemAt(1);
      second.format.fill.setSolidColor("#00b050");
      second.hasDataLabels = true;
      second.dataLabels.numberFormat = "+0;-0;;";
      await context.sync();
      chart.setPosition("E2", "J20");
      await context.sync();
    });
    const [chart] = office.workbook.charts(active());
    expect(chart).toMatchObject({
      name: "Waterfall",
      title: "From stand-alone to final",
      gapWidth: 40,
      overlap: 100,
      from: { row: 1, column: 4, x: 0, y: 0 },
      to: { row: 20, column: 10, x: 0, y: 0 },
      categoryAxis: { reversed: true },
      valueAxis: { visible: false, gridlines: false, minimum: 0 },
      series: [{ fill: "none" }, { fill: "#00B050", labels: { numberFormat: "+0;-0;;" } }],
    });
    expect(chart).not.toHaveProperty("legend");
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const found = sheet.charts.getItem("waterfall");
      const none = sheet.charts.getItemOrNullObject("Contributions");
      found.load("left,top,width");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      // Four columns of 64 pixels, one row of 15 points.
      expect([found.left, found.top]).toEqual([192, 15]);
      found.left = 0;
      found.width = 100;
      await context.sync();
      found.load("left,width");
      await context.sync();
      expect(found.left).toBe(0);
      expect(found.width).toBe(100);
      found.delete();
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    });
  });

  it("take series one by one and other cells, which keep the looks of their places", async () => {
    fill();
    const sheet = active();
    await office.run(async (context) => {
      const home = context.workbook.worksheets.getActiveWorksheet();
      const chart = home.charts.add("BarStacked", home.getRange("A1:B4"), "Columns");
      chart.series.getItemAt(0).format.fill.setSolidColor("#112233");
      const added = chart.series.add("up");
      added.setValues(home.getRange("C2:C4"));
      added.setXAxisValues(home.getRange("A2:A4"));
      await context.sync();
      expect(office.workbook.charts(sheet)[0]?.series[1]).toEqual({
        name: "up",
        values: { sheet, range: "C2:C4" },
        categories: { sheet, range: "A2:A4" },
      });
      chart.setData(home.getRange("A1:B3"), "Columns");
      await context.sync();
    });
    expect(office.workbook.charts(sheet)[0]?.series).toEqual([
      {
        name: { sheet, range: "B1" },
        categories: { sheet, range: "A2:A3" },
        values: { sheet, range: "B2:B3" },
        fill: "#112233",
      },
    ]);
  });

  it("move with rows and columns that come in and go out, and read the same cells", () => {
    fill();
    const { workbook } = office;
    const sheet = active();
    const { from, to } = {
      from: { row: 5, column: 4, x: 0, y: 3 },
      to: { row: 20, column: 9, x: 0, y: 0 },
    };
    const axis = { visible: true, gridlines: false, reversed: false };
    workbook.setChart(sheet, {
      id: "{1}",
      name: "W",
      type: "ColumnStacked",
      series: [{ values: { sheet, range: "B2:B4" }, name: { sheet, range: "B1" } }],
      from,
      to,
      gapWidth: 50,
      overlap: 100,
      categoryAxis: axis,
      valueAxis: axis,
    });
    workbook.setConditionalFormats(sheet, [
      { id: "{2}", range: "A2:C4", formula: '$A2="B3"&B$1', stopIfTrue: false, look: { fill: "#FFFF00" } },
    ]);
    structure(office, "sheet.mutation.insert-row", { startRow: 2, endRow: 3 });
    expect(workbook.charts(sheet)[0]).toMatchObject({
      series: [{ values: { range: "B2:B6" }, name: { range: "B1" } }],
      from: { row: 7, y: 3 },
      to: { row: 22 },
    });
    expect(workbook.conditionalFormats(sheet)[0]).toMatchObject({ range: "A2:C6", formula: '$A2="B3"&B$1' });
    structure(office, "sheet.mutation.insert-col", { startColumn: 0, endColumn: 0 });
    expect(workbook.conditionalFormats(sheet)[0]).toMatchObject({ range: "B2:D6", formula: '$B2="B3"&C$1' });
    structure(office, "sheet.mutation.remove-rows", { startRow: 0, endRow: 5 });
    expect(workbook.charts(sheet)[0]).toMatchObject({
      series: [{ values: { range: "#REF!" }, name: { range: "#REF!" } }],
      from: { row: 1, column: 5 },
    });
    expect(workbook.conditionalFormats(sheet)).toEqual([]);
  });

  it("refuse what the host cannot draw, and names that are taken", async () => {
    fill();
    const batch = (work: (sheet: Excel.Worksheet) => void) =>
      officeError(
        office.run(async (context) => {
          work(context.workbook.worksheets.getActiveWorksheet());
          await context.sync();
        }),
      );
    const pie = await batch((sheet) => void sheet.charts.add("Pie", sheet.getRange("A1:B4")));
    expect(pie).toMatchObject({ code: "NotImplemented" });
    expect(pie.message).toContain("Pie");
    const gone = await batch((sheet) => {
      sheet.charts.getItem("nope").delete();
    });
    expect(gone.code).toBe("ItemNotFound");
    const twice = await batch((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "A";
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "a";
    });
    expect(twice.code).toBe("ItemAlreadyExists");
    const font = await batch((sheet) => {
      sheet.charts.getItem("A").title.format.font.bold = true;
    });
    expect(font).toMatchObject({ code: "ApiNotFound" });
  });
});

/** Rows or columns come or go as by hand. */
function structure({ workbook }: OpenOffice, id: string, range: object): void {
  const all = { startRow: 0, endRow: 999, startColumn: 0, endColumn: 29, ...range };
  const engine = workbook as unknown as { session: { run(id: string, params: object): void } };
  engine.session.run(id, { subUnitId: workbook.activeSheet(), range: all });
}

describe("conditional formats", () => {
  it("by formula are added before the others, read back, counted and cleared", async () => {
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D5");
      const add = (formula: string) => {
        const format = range.conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      };
      const first = add("=$A2=1");
      first.custom.format.fill.color = "#ffe699";
      first.custom.format.font.bold = true;
      first.custom.format.font.color = "#000000";
      await context.sync();
      const second = add("=TRUE");
      second.stopIfTrue = true;
      const count = range.getCell(0, 0).conditionalFormats.getCount();
      const outside = range.getOffsetRange(0, 3).conditionalFormats.getCount();
      range.conditionalFormats.load("items/priority,items/type,items/stopIfTrue,items/custom/rule/formula");
      await context.sync();
      expect([count.value, outside.value]).toEqual([2, 0]);
      expect(range.conditionalFormats.items.map((it) => [it.priority, it.type, it.stopIfTrue])).toEqual([
        [0, "Custom", true],
        [1, "Custom", false],
      ]);
      expect(range.conditionalFormats.items[1]?.custom.rule.formula).toBe("=$A2=1");
      expect(office.workbook.conditionalFormats(active())[1]).toMatchObject({
        range: "B2:D5",
        formula: "$A2=1",
        look: { fill: "#FFE699", font: { bold: true, color: "#000000" } },
      });
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  it("of other kinds, and cut in two, are refused by name", async () => {
    const error = (work: (range: Excel.Range) => void) =>
      officeError(
        office.run(async (context) => {
          work(context.workbook.worksheets.getActiveWorksheet().getRange("B2:D5"));
          await context.sync();
        }),
      );
    expect(await error((range) => void range.conditionalFormats.add("DataBar"))).toMatchObject({
      code: "NotImplemented",
    });
    const cut = await error((range) => {
      range.conditionalFormats.add("Custom");
      range.getCell(0, 0).conditionalFormats.clearAll();
    });
    expect(cut).toMatchObject({ code: "NotImplemented" });
    expect(
      await error((range) => {
        range.conditionalFormats.add("Custom").custom.rule.formula = "A1";
      }),
    ).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("a batch that asks for one step of undo", () => {
  it("is carried out by a library that does not know of it", async () => {
    await office.run({ mergeUndoGroup: true } as never, async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["kept"]];
      await context.sync();
    });
    const cell = office.workbook.read({ sheet: active(), row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];
    expect(cell?.value).toBe("kept");
  });
});
