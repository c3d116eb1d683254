import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { officeError, openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

function value(row: number, column: number): unknown {
  const sheet = office.workbook.activeSheet();
  return office.workbook.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
}

describe("a batch", () => {
  it("applies actions in order, stops at the first error and keeps what came before", async () => {
    const error = await officeError(
      office.run(async (context) => {
        first(context).getRange("A1").values = [["before"]];
        first(context).getRange("A2").values = [[1, 2]];
        first(context).getRange("A3").values = [["after"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.statement).toContain("values = ");
    expect([value(0, 0), value(1, 0), value(2, 0)]).toEqual(["before", null, null]);
  });

  it("answers what was loaded before the error, and the next batch works", async () => {
    await office.run(async (context) => {
      const cell = first(context).getRange("A1");
      cell.values = [[7]];
      cell.load("values");
      const failing = context.workbook.worksheets.getItem("Nowhere");
      failing.load("name");
      expect((await officeError(context.sync())).code).toBe("ItemNotFound");
      expect(cell.values).toEqual([[7]]);
      first(context).getRange("A2").values = [[8]];
      await context.sync();
    });
    expect(value(1, 0)).toBe(8);
  });

  it("is applied whole before another that came at the same time", async () => {
    const add = (text: string): Promise<void> =>
      office.run(async (context) => {
        for (let row = 1; row <= 5; row++) {
          const cell = first(context).getRange(`A${String(row)}`);
          cell.values = [[text]];
          cell.load("values");
        }
        await context.sync();
      });
    await Promise.all([add("one"), add("two")]);
    expect([0, 1, 2, 3, 4].map((row) => value(row, 0))).toEqual(["two", "two", "two", "two", "two"]);
  });

  it("does nothing with a null object, whatever is asked of it", async () => {
    const nothing = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1");
      range.values = [[1]];
      sheet.delete();
      sheet.load("name");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(nothing).toEqual([true, true]);
  });

  it("loads nested properties, all scalars, and parts of collections", async () => {
    const read = await office.run(async (context) => {
      context.workbook.worksheets.add("B");
      context.workbook.worksheets.add("C");
      const sheets = context.workbook.worksheets;
      sheets.load({ select: "name", top: 1, skip: 1 });
      const range = first(context).getRange("A1:B1");
      range.load({ address: true, worksheet: { name: true }, format: { font: { $all: true } } });
      await context.sync();
      return [
        sheets.items.map((it) => it.name),
        range.worksheet.name !== "",
        range.format.font.bold,
        range.format.font.size,
      ];
    });
    expect(read).toEqual([["B"], true, false, 11]);
  });

  it("names the member where an array keeps the items/ that the library only takes off text", async () => {
    const error = await officeError(
      office.run(async (context) => {
        context.workbook.worksheets.load(["items/name"]);
        await context.sync();
      }),
    );
    expect([error.code, error.message]).toEqual(["ApiNotFound", expect.stringContaining("items/name")]);
  });

  it("refuses to retrieve and to make objects that it does not know", async () => {
    const { library, run } = office;
    const error = await officeError(
      run(async (context) => {
        const range = first(context).getRange("A1") as Excel.Range & { retrieve(names: string): unknown };
        range.retrieve("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
    expect(library.Excel.ErrorCodes.apiNotFound).toBe("ApiNotFound");
  });
});

describe("ranges", () => {
  it("live through several syncs of a run, also when their sheet is renamed", async () => {
    const read = await office.run(async (context) => {
      const range = first(context).getRange("B2").getResizedRange(0, 1);
      await context.sync();
      first(context).name = "Renamed";
      await context.sync();
      range.values = [[1, 2]];
      range.load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual(["Renamed!B2:C2", [[1, 2]]]);
  });

  it("live beyond the run only where they are tracked, and are let go", async () => {
    const { range, other, context } = await office.run(async (context) => {
      const range = first(context).getRange("A1");
      const other = first(context).getRange("A2");
      context.trackedObjects.add(range);
      await context.sync();
      return { range, other, context };
    });
    range.values = [["tracked"]];
    await context.sync();
    expect(value(0, 0)).toBe("tracked");
    expect(() => other.load("values")).toThrow(/InvalidObjectPath|object path/i);
    range.untrack();
    await context.sync();
    const held = (
      context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> }
    )._GetReferenceCount();
    await context.sync();
    expect(held.value).toBe(0);
  });

  it("are refused once their sheet is deleted", async () => {
    const error = await officeError(
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Gone");
        const range = sheet.getRange("A1");
        await context.sync();
        sheet.delete();
        await context.sync();
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("the host itself", () => {
  it("answers raw requests, with a result and an id for every trace", async () => {
    const answer = await office.host.execute({
      Actions: [
        { Id: 1, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 9 },
        { Id: 3, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
      ],
      ObjectPaths: {},
    });
    expect(answer).toEqual({
      Results: [{ ActionId: 1, Value: null }],
      TraceIds: [1],
      Error: expect.objectContaining({ Code: "GeneralException", ActionIndex: 1 }) as unknown,
    });
  });

  it("refuses what is no request", async () => {
    await expect(office.host.execute({ Actions: [] })).rejects.toThrow(TypeError);
    await expect(office.host.execute("no json")).rejects.toThrow(SyntaxError);
  });
});
