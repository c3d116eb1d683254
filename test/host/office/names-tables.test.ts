import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeError, openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await office.run(async (context) => {
    context.workbook.worksheets.getFirst().name = "Data";
    context.workbook.worksheets.add("Other sheet");
    await context.sync();
  });
});
afterAll(() => {
  office.close();
});

const data = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Data");

const apply = (change: (context: Excel.RequestContext) => void): Promise<void> =>
  office.run(async (context) => {
    change(context);
    await context.sync();
  });

describe("defined names", () => {
  it("are added from a range, from a formula and for one sheet, and used by formulas", async () => {
    const read = await office.run(async (context) => {
      const sheet = data(context);
      sheet.getRange("B2").values = [[21]];
      const cell = context.workbook.names.add("rating_input", sheet.getRange("B2"), "what is rated");
      const constant = context.workbook.names.add("two", "=2");
      const scoped = sheet.names.add("local_name", "=Data!$B$2:$B$4");
      sheet.getRange("C2").formulas = [["=rating_input*two"]];
      await context.sync();
      for (const name of [cell, constant, scoped]) name.load("name,formula,type,value,visible,comment,scope");
      const [target, result] = [cell.getRange(), sheet.getRange("C2")];
      target.load("address");
      result.load("values");
      context.workbook.names.load("items/name");
      sheet.names.load("items/name");
      await context.sync();
      return {
        cell: [
          cell.formula as unknown,
          cell.type,
          cell.value as unknown,
          cell.visible,
          cell.comment,
          cell.scope,
        ],
        constant: [constant.formula as unknown, constant.type, constant.value as unknown],
        scoped: [scoped.formula as unknown, scoped.scope],
        target: target.address,
        result: result.values,
        names: [context.workbook.names.items.map((it) => it.name), sheet.names.items.map((it) => it.name)],
      };
    });
    expect(read).toEqual({
      cell: ["=Data!$B$2", "Range", "Data!$B$2", true, "what is rated", "Workbook"],
      constant: ["=2", "Integer", 2],
      scoped: ["=Data!$B$2:$B$4", "Worksheet"],
      target: "Data!B2",
      result: [[42]],
      names: [["rating_input", "two"], ["local_name"]],
    });
  });

  it("quote the sheet's name where it needs it", async () => {
    const formula = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Other sheet");
      const name = context.workbook.names.add("elsewhere", sheet.getRange("A1:B2"));
      name.load("formula");
      await context.sync();
      return name.formula as unknown;
    });
    expect(formula).toBe("='Other sheet'!$A$1:$B$2");
  });

  it("are updated in place, found without regard to case, and deleted", async () => {
    const read = await office.run(async (context) => {
      const name = context.workbook.names.getItem("RATING_INPUT");
      data(context).getRange("B3").values = [[50]];
      name.formula = "=Data!$B$3";
      name.visible = false;
      name.comment = "moved";
      const result = data(context).getRange("C2");
      result.load("values");
      name.load("name,formula,visible,comment");
      const missing = context.workbook.names.getItemOrNullObject("nothing");
      const noRange = context.workbook.names.getItem("two").getRangeOrNullObject();
      const byName = data(context).getRange("rating_input");
      byName.load("address");
      noRange.load("address");
      await context.sync();
      return [
        result.values,
        name.name,
        name.formula as unknown,
        name.visible,
        name.comment,
        missing.isNullObject,
        noRange.isNullObject,
        byName.address,
      ];
    });
    expect(read).toEqual([[[100]], "rating_input", "=Data!$B$3", false, "moved", true, true, "Data!B3"]);
    await apply((context) => {
      context.workbook.names.getItem("elsewhere").delete();
    });
    expect(office.workbook.names().map((it) => it.name)).not.toContain("elsewhere");
  });

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["one that is taken", "ItemAlreadyExists", (c) => c.workbook.names.add("TWO", "=3")],
    ["one that reads as a cell", "InvalidArgument", (c) => c.workbook.names.add("AB12", "=3")],
    ["one with a blank", "InvalidArgument", (c) => c.workbook.names.add("a b", "=3")],
    ["a missing one", "ItemNotFound", (c) => c.workbook.names.getItem("nothing").load("name")],
    [
      "the range of a constant",
      "ItemNotFound",
      (c) => c.workbook.names.getItem("two").getRange().load("address"),
    ],
  ])("refuse %s", async (_, code, change) => {
    expect((await officeError(apply(change))).code).toBe(code);
  });
});

describe("tables", () => {
  it("are added from a range or an address, shaped and read", async () => {
    const read = await office.run(async (context) => {
      const sheet = data(context);
      sheet.getRange("E1:F3").values = [
        ["item", "value"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add(sheet.getRange("E1:F3"), true);
      table.name = "Grades";
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.showFilterButton = true;
      await context.sync();
      table.load("id,name,style,showBandedRows,showFilterButton,showHeaders,showTotals,worksheet/name");
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const range of ranges) range.load("address,values");
      table.columns.load("count,items/name,items/index,items/values");
      table.rows.load("count,items/index,items/values");
      const column = table.columns.getItem("VALUE").getDataBodyRange();
      column.load("address");
      const [count, missing] = [
        context.workbook.tables.getCount(),
        context.workbook.tables.getItemOrNullObject("No"),
      ];
      await context.sync();
      return {
        table: [
          table.name,
          table.style,
          table.showBandedRows,
          table.showFilterButton,
          table.showHeaders,
          table.showTotals,
        ],
        sheet: table.worksheet.name,
        id: typeof table.id,
        ranges: ranges.map((it) => it.address),
        body: ranges[2]?.values,
        columns: table.columns.items.map((it) => [it.name, it.index, it.values.flat()]),
        rows: table.rows.items.map((it) => [it.index, it.values]),
        counts: [table.columns.count, table.rows.count, count.value, missing.isNullObject],
        column: column.address,
      };
    });
    expect(read).toEqual({
      table: ["Grades", "TableStyleLight9", false, true, true, false],
      sheet: "Data",
      id: "string",
      ranges: ["Data!E1:F3", "Data!E1:F1", "Data!E2:F3"],
      body: [
        ["a", 1],
        ["b", 2],
      ],
      columns: [
        ["item", 0, ["item", "a", "b"]],
        ["value", 1, ["value", 1, 2]],
      ],
      rows: [
        [0, [["a", 1]]],
        [1, [["b", 2]]],
      ],
      counts: [2, 2, 1, true],
      column: "Data!F2:F3",
    });
  });

  it("take rows at the end, are resized, converted and deleted", async () => {
    const read = await office.run(async (context) => {
      const table = context.workbook.tables.getItem("grades");
      const row = table.rows.add(undefined, [["c", 3]]);
      row.load("index,values");
      const range = table.getRange();
      range.load("address");
      await context.sync();
      table.resize("E1:F3");
      const smaller = table.getRange();
      smaller.load("address");
      await context.sync();
      return [row.index, row.values, range.address, smaller.address];
    });
    expect(read).toEqual([2, [["c", 3]], "Data!E1:F4", "Data!E1:F3"]);
    const looks = await office.run(async (context) => {
      const [from, added] = ["E3:F3", "E4:F4"].map((cells) =>
        context.workbook.worksheets.getItem("Data").getRange(cells),
      );
      if (from === undefined || added === undefined) throw new Error("no ranges");
      from.format.wrapText = true;
      from.format.horizontalAlignment = "Left";
      from.numberFormat = [["@", "0.0"]];
      added.clear();
      context.workbook.tables.getItem("Grades").rows.add(undefined, [["c", 3]]);
      added.load("numberFormat");
      added.format.load("wrapText,horizontalAlignment");
      await context.sync();
      context.workbook.tables.getItem("Grades").resize("E1:F3");
      from.format.wrapText = false;
      from.format.horizontalAlignment = "General";
      from.numberFormat = [["General", "General"]];
      await context.sync();
      return [added.numberFormat, added.format.wrapText, added.format.horizontalAlignment];
    });
    expect(looks).toEqual([[["@", "0.0"]], true, "Left"]);
    await apply((context) => {
      context.workbook.tables.getItem("Grades").convertToRange();
    });
    expect(office.workbook.tables()).toEqual([]);
    const kept = { ...office.workbook.selection(), row: 0, column: 4, rows: 1, columns: 1 };
    expect(office.workbook.read(kept)[0]?.[0]?.value).toBe("item");
    await apply((context) => {
      context.workbook.tables.add("Data!E1:F3", true).delete();
    });
    expect(office.workbook.tables()).toEqual([]);
    expect(office.workbook.read(kept)[0]?.[0]?.value).toBeNull();
  });

  it("lose a row, and those below it move up; beside and below the table nothing moves", async () => {
    const cells = async () =>
      office.run(async (context) => {
        const table = context.workbook.tables.getItem("Rows");
        const [range, all] = [table.getRange(), data(context).getRange("AB1:AE5")];
        range.load("address");
        all.load("values,numberFormat");
        await context.sync();
        return {
          address: range.address,
          values: all.values as unknown[][],
          formats: all.numberFormat as string[][],
        };
      });
    const remove = (index: number) =>
      apply((context) => {
        context.workbook.tables.getItem("Rows").rows.getItemAt(index).delete();
      });
    await apply((context) => {
      data(context).getRange("AB1:AC4").values = [
        ["item", "value"],
        ["a", 1],
        ["'=b", "'2"],
        ["", 3],
      ];
      data(context).getRange("AC4").numberFormat = [["0.00"]];
      data(context).getRange("AD1:AD4").values = [[1], [2], [3], [4]];
      data(context).getRange("AB5").values = [["below"]];
      data(context).tables.add("AB1:AC4", true).name = "Rows";
    });
    await remove(0);
    const { formats, ...rest } = await cells();
    expect(rest).toEqual({
      address: "Data!AB1:AC3",
      values: [
        ["item", "value", 1, ""],
        ["=b", "2", 2, ""],
        ["", 3, 3, ""],
        ["", "", 4, ""],
        ["below", "", "", ""],
      ],
    });
    expect(formats.map((row) => row[1])).toEqual(["General", "General", "0.00", "General", "General"]);
    await remove(1);
    await remove(0);
    const blank = await cells();
    expect([blank.address, blank.values[1]]).toEqual(["Data!AB1:AC2", ["", "", 2, ""]]);
    await apply((context) => {
      data(context).getRange("AB2:AC2").values = [["a", 1]];
      context.workbook.tables.getItem("Rows").rows.add(undefined, [["b", "=1+1"]]);
    });
    // What a formula refers to would have to follow.
    expect((await officeError(remove(0))).code).toBe("NotImplemented");
    await remove(1);
    const left = await cells();
    expect([left.address, left.values[1]]).toEqual(["Data!AB1:AC2", ["a", 1, 2, ""]]);
  });

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["a missing one", "ItemNotFound", (c) => c.workbook.tables.getItem("No").load("name")],
    [
      "a name with a blank",
      "InvalidArgument",
      (c) => (c.workbook.tables.add("Data!K1:L3", true).name = "a b"),
    ],
    [
      "a range of another sheet",
      "InvalidArgument",
      (c) => c.workbook.worksheets.getItem("Other sheet").tables.add("Data!P1:Q3", true),
    ],
    [
      "a resize away from its header",
      "InvalidArgument",
      (c) => {
        c.workbook.tables.add("Data!S1:T3", true).resize("S2:T4");
      },
    ],
    [
      "overwriting what stands below",
      "InvalidOperation",
      (c) => {
        data(c).getRange("V4").values = [["below"]];
        c.workbook.tables.add("Data!V1:W3", true).rows.add(undefined, [[1, 2]]);
      },
    ],
    [
      "rows of a wrong width",
      "InvalidArgument",
      (c) => c.workbook.tables.add("Data!Y1:Z3", true).rows.add(undefined, [[1]]),
    ],
  ])("refuse %s", async (_, code, change) => {
    expect((await officeError(apply(change))).code).toBe(code);
  });
});
