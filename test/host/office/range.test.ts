import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { officeError, openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
let name = "";
let count = 0;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => {
  office.close();
});

beforeEach(async () => {
  name = `Range ${String(++count)}`;
  await office.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
});

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(name);

async function load<Names extends string>(
  address: string,
  names: Names[],
): Promise<Pick<Excel.Range, Names & keyof Excel.Range>> {
  return await office.run(async (context) => {
    const range = sheetOf(context).getRange(address);
    range.load(names);
    await context.sync();
    return range.toJSON() as unknown as Pick<Excel.Range, Names & keyof Excel.Range>;
  });
}

async function write(address: string, values: unknown): Promise<void> {
  await office.run(async (context) => {
    sheetOf(context).getRange(address).values = values as never;
    await context.sync();
  });
}

describe("values", () => {
  it("are numbers, booleans and text, with blanks as empty text", async () => {
    await write("A1:D1", [[1.5, true, "abc", ""]]);
    const read = await load("A1:D1", ["values", "valueTypes", "text"]);
    expect(read.values).toEqual([[1.5, true, "abc", ""]]);
    expect(read.valueTypes).toEqual([["Double", "Boolean", "String", "Empty"]]);
    expect(read.text).toEqual([["1.5", "TRUE", "abc", ""]]);
  });

  it("gives many typed dates and percentages their looks in one step a block, and leaves a look that was chosen", async () => {
    const rows = Array.from({ length: 300 }, () => ["2025-01-31", "name", "4.1%"]);
    const formats = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("C100").numberFormat = [["0.0"]];
      await context.sync();
      const steps = vi.spyOn(office.workbook, "setFormat");
      const range = sheet.getRange("A1:C300");
      range.values = rows;
      range.load("numberFormat");
      await context.sync();
      // Above the chosen look, beside it and below it.
      expect(steps).toHaveBeenCalledTimes(5);
      steps.mockRestore();
      return range.numberFormat as string[][];
    });
    const usual = ["m/d/yyyy", "General", "0.00%"];
    expect(formats).toEqual(rows.map((_row, at) => (at === 99 ? ["m/d/yyyy", "General", "0.0"] : usual)));
  });

  it("are converted from text as Excel converts what is typed", async () => {
    await write("A1:E1", [["007", "4.1%", "true", "2025-01-31", "1,234"]]);
    const read = await load("A1:E1", ["values", "numberFormat"]);
    expect(read.values).toEqual([[7, 0.041, true, 45688, 1234]]);
    expect(read.numberFormat).toEqual([["General", "0.00%", "General", "m/d/yyyy", "#,##0"]]);
  });

  it("stay text behind an apostrophe and in cells formatted as text", async () => {
    await write("A1:B1", [["'007", "'=A9"]]);
    await office.run(async (context) => {
      const cell = sheetOf(context).getRange("C1");
      cell.numberFormat = [["@"]];
      cell.values = [["1.10"]];
      await context.sync();
    });
    const read = await load("A1:C1", ["values", "valueTypes"]);
    expect(read.values).toEqual([["007", "=A9", "1.10"]]);
    expect(read.valueTypes).toEqual([["String", "String", "String"]]);
  });

  it("take formulas, calculated before the answer, and errors by their text", async () => {
    const read = await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.values = [[2, "=A1*21", "=1/0"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([[2, 42, "#DIV/0!"]]);
    expect(read.formulas).toEqual([[2, "=A1*21", "=1/0"]]);
    expect(read.valueTypes).toEqual([["Double", "Double", "Error"]]);
  });

  it("leave a cell as it is where they are null, and clear it where they are empty text", async () => {
    await write("A1:C1", [[1, 2, 3]]);
    await write("A1:C1", [[null, "", 4]]);
    expect((await load("A1:C1", ["values"])).values).toEqual([[1, "", 4]]);
    expect((await load("B1", ["valueTypes"])).valueTypes).toEqual([["Empty"]]);
  });

  it("fill the range where they are one value", async () => {
    await write("A1:B2", 5);
    expect((await load("A1:B2", ["values"])).values).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it("arrive whole where the library sends them in pieces", async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [i, i * 2, i * 3, i * 4, i * 5]);
    await write("A1:E400", rows);
    expect((await load("A1:E400", ["values"])).values).toEqual(rows);
    const error = await officeError(write("A1:E401", rows));
    expect(error.code).toBe("InvalidArgument");
  });

  it("refuse what no cell holds", async () => {
    expect((await officeError(write("A1", [[{ a: 1 }]]))).code).toBe("InvalidArgument");
    expect((await officeError(write("A1:B1", [[1], [2]]))).code).toBe("InvalidArgument");
    expect((await officeError(write("A:A", 1))).code).toBe("InvalidArgument");
  });

  it("are null for whole columns, as in Excel", async () => {
    const read = await load("A:B", ["values", "address", "cellCount", "isEntireColumn"]);
    expect(read.values).toBeNull();
    expect(read.isEntireColumn).toBe(true);
    expect(read.address).toBe(`'${name}'!A:B`);
    expect(read.cellCount).toBe(2_097_152);
  });
});

describe("number formats", () => {
  it("are set cell by cell or as one, null leaves them", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.numberFormat = [["0.0%", "0.00", "0.00"]];
      range.numberFormat = [[null, "#,##0", null]] as never;
      sheetOf(context).getRange("A2:C2").numberFormat = "@" as never;
      sheetOf(context).getRange("A3:C5").numberFormat = [
        ["0", "0", "@"],
        ["0", "0", "@"],
        ["0", "@", "@"],
      ];
      await context.sync();
    });
    expect((await load("A1:C5", ["numberFormat"])).numberFormat).toEqual([
      ["0.0%", "#,##0", "0.00"],
      ["@", "@", "@"],
      ["0", "0", "@"],
      ["0", "0", "@"],
      ["0", "@", "@"],
    ]);
  });
});

describe("geometry", () => {
  const addressOf = (derive: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
    office.run(async (context) => {
      const range = derive(sheetOf(context));
      range.load("address");
      await context.sync();
      return range.address.slice(range.address.lastIndexOf("!") + 1);
    });

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["C4", (s) => s.getRange("B2:D9").getCell(2, 1)],
    ["B4:D4", (s) => s.getRange("B2:D9").getRow(2)],
    ["C2:C9", (s) => s.getRange("B2:D9").getColumn(1)],
    ["D9", (s) => s.getRange("B2:D9").getLastCell()],
    ["B9:D9", (s) => s.getRange("B2:D9").getLastRow()],
    ["D2:D9", (s) => s.getRange("B2:D9").getLastColumn()],
    ["2:9", (s) => s.getRange("B2:D9").getEntireRow()],
    ["B:D", (s) => s.getRange("B2:D9").getEntireColumn()],
    ["C1:E8", (s) => s.getRange("B2:D9").getOffsetRange(-1, 1)],
    ["B2:E10", (s) => s.getRange("B2:D9").getResizedRange(1, 1)],
    ["B2:C2", (s) => s.getRange("B2:D9").getAbsoluteResizedRange(1, 2)],
    ["A1:D9", (s) => s.getRange("B2:D9").getBoundingRect("A1")],
    ["D5:D9", (s) => s.getRange("B2:D9").getIntersection(s.getRange("D5:F20"))],
    ["B1:D1", (s) => s.getRange("B2:D9").getRowsAbove(1)],
    ["B10:D11", (s) => s.getRange("B2:D9").getRowsBelow(2)],
    ["A2:A9", (s) => s.getRange("B2:D9").getColumnsBefore(1)],
    ["E2:F9", (s) => s.getRange("B2:D9").getColumnsAfter(2)],
    ["B3:D4", (s) => s.getRangeByIndexes(2, 1, 2, 3)],
    ["E3", (s) => s.getCell(2, 4)],
    ["1:3", (s) => s.getRange("3:1")],
    ["A1:B2", (s) => s.getRange("$B$2:$A$1")],
    ["1:1048576", (s) => s.getRange()],
  ])("gives %s", async (expected, derive) => {
    expect(await addressOf(derive)).toBe(expected);
  });

  it("refuses what leaves the grid or is no address", async () => {
    for (const derive of [
      (s: Excel.Worksheet) => s.getRange("A1").getOffsetRange(-1, 0),
      (s: Excel.Worksheet) => s.getRange("A1").getResizedRange(0, -1),
      (s: Excel.Worksheet) => s.getRange("XFE1"),
      (s: Excel.Worksheet) => s.getRange("A1048577"),
      (s: Excel.Worksheet) => s.getRange("A1,B2"),
      (s: Excel.Worksheet) => s.getRange("Other!A1"),
      (s: Excel.Worksheet) => s.getRange("'Range 1'!A1"),
      (s: Excel.Worksheet) => s.getCell(0, 16_384),
    ]) {
      expect((await officeError(addressOf(derive))).code).toBe("InvalidArgument");
    }
  });

  it("answers null objects where ranges share no cell, ItemNotFound where one was demanded", async () => {
    const isNull = await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1").getIntersectionOrNullObject("B2");
      range.load("address");
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
    const error = await officeError(addressOf((s) => s.getRange("A1").getIntersection("B2")));
    expect(error.code).toBe("ItemNotFound");
  });

  it("finds the used range of values and of formats", async () => {
    const used = (valuesOnly: boolean): Promise<string | null> =>
      office.run(async (context) => {
        const range = sheetOf(context).getUsedRangeOrNullObject(valuesOnly);
        range.load("address");
        await context.sync();
        return range.isNullObject ? null : range.address;
      });
    expect(await used(true)).toBeNull();
    expect(await addressOf((s) => s.getUsedRange())).toBe("A1");
    await write("B2:C3", [
      [1, ""],
      ["", 2],
    ]);
    await office.run(async (context) => {
      sheetOf(context).getRange("E5").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await used(true)).toBe(`'${name}'!B2:C3`);
    expect(await used(false)).toBe(`'${name}'!B2:E5`);
    expect(await addressOf((s) => s.getRange("A1:B9").getUsedRange(true))).toBe("B2");
    const none = await officeError(addressOf((s) => s.getRange("H1:H9").getUsedRange(true)));
    expect(none.code).toBe("ItemNotFound");
  });
});

describe("spills", () => {
  it("are found from the formula and from the cells it fills", async () => {
    await write("B2", "=SEQUENCE(3,2)");
    const read = await office.run(async (context) => {
      const sheet = sheetOf(context);
      const spill = sheet.getRange("B2").getSpillingToRangeOrNullObject();
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      const parent = sheet.getRange("C4").getSpillParentOrNullObject();
      const mixed = sheet.getRange("A2:B2");
      const filled = sheet.getRange("C3");
      spill.load("address,values,formulas");
      none.load("address");
      parent.load("address");
      mixed.load("hasSpill");
      filled.load("hasSpill");
      await context.sync();
      return [
        spill.address,
        spill.values,
        spill.formulas[0],
        none.isNullObject,
        parent.address,
        mixed.hasSpill,
        filled.hasSpill,
      ];
    });
    expect(read).toEqual([
      `'${name}'!B2:C4`,
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      ["=SEQUENCE(3,2)", 2],
      true,
      `'${name}'!B2`,
      null,
      true,
    ]);
  });
});

describe("clear, copy, merge and select", () => {
  it("clears contents, formats or both", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.format.fill.color = "#00FF00";
      sheetOf(context).getRange("A1").clear("Contents");
      sheetOf(context).getRange("B1").clear("Formats");
      sheetOf(context).getRange("C1").clear();
      await context.sync();
    });
    expect((await load("A1:C1", ["values"])).values).toEqual([["", 2, ""]]);
    const sheet = office.workbook.sheets().find((it) => it.name === name);
    const looks = office.workbook.formats({ sheet: sheet?.id ?? "", row: 0, column: 0, rows: 1, columns: 3 });
    expect(looks[0]?.map((look) => look.fill)).toEqual(["#00FF00", undefined, undefined]);
    const error = await officeError(
      office.run(async (context) => {
        sheetOf(context).getRange("A1").clear("Hyperlinks");
        await context.sync();
      }),
    );
    expect(error.code).toBe("NotImplemented");
  });

  it("copies formulas with their references moved, values alone, formats alone", async () => {
    const read = await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").values = [
        [1, "=A1*10"],
        [2, "=$A$1+A2"],
      ];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("D3").copyFrom("A1:B2");
      sheet.getRange("G1").copyFrom(sheet.getRange("B1:B2"), "Values");
      sheet.getRange("H1").copyFrom("B1", "Formats");
      sheet.getRange("A5:A6").copyFrom("A1", "Values");
      const [all, values, look, filled] = ["D3:E4", "G1:G2", "H1", "A5:A6"].map((it) => sheet.getRange(it));
      if (all === undefined || values === undefined || look === undefined || filled === undefined)
        throw new Error();
      all.load("formulas,values");
      values.load("formulas");
      look.load("values,format/font/bold");
      filled.load("values");
      await context.sync();
      return [all.formulas, all.values, values.formulas, look.values, look.format.font.bold, filled.values];
    });
    expect(read).toEqual([
      [
        [1, "=D3*10"],
        [2, "=$A$1+D4"],
      ],
      [
        [1, 10],
        [2, 3],
      ],
      [[10], [3]],
      [[""]],
      true,
      [[1], [1]],
    ]);
  });

  it("merges and unmerges", async () => {
    const merges = (): readonly string[] | undefined =>
      office.workbook.toDocument().sheets.find((sheet) => sheet.name === name)?.merges;
    await office.run(async (context) => {
      sheetOf(context).getRange("A1:C2").merge(true);
      await context.sync();
    });
    expect(merges()).toEqual(["A1:C1", "A2:C2"]);
    await office.run(async (context) => {
      sheetOf(context).getRange("A1:C2").unmerge();
      await context.sync();
    });
    expect(merges()).toEqual([]);
  });

  it("selects, and tells the selection and the active cell", async () => {
    const read = await office.run(async (context) => {
      sheetOf(context).getRange("C3:D5").select();
      await context.sync();
      const [selected, cell] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      selected.load("address,rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      cell.load("address");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = selected;
      return [
        selected.address,
        rowIndex,
        columnIndex,
        rowCount,
        columnCount,
        selected.worksheet.name,
        cell.address,
      ];
    });
    expect(read).toEqual([`'${name}'!C3:D5`, 2, 2, 3, 2, name, `'${name}'!C3`]);
  });
});
