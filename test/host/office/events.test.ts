import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../../eventually";
import { openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
let sheet = "";
beforeEach(async () => {
  office = await openOffice();
  sheet = office.workbook.activeSheet();
});
afterEach(() => {
  office.close();
});

/** Writes as the analyst does in the grid: not through Office's requests. */
function edit(row: number, column: number, value: string): void {
  office.workbook.write({ sheet: office.workbook.activeSheet(), row, column, rows: 1, columns: 1 }, [
    [value],
  ]);
}

const nothing = (): Promise<void> => Promise.resolve();

/** Lets messages and the handlers' promises run. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 50);
  });

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

describe("events", () => {
  it("of changes reach the handlers of their sheet and of all sheets, and stop after removal", async () => {
    const onSheet = vi.fn((_: Excel.WorksheetChangedEventArgs) => nothing());
    const onAny = vi.fn((_: Excel.WorksheetChangedEventArgs) => nothing());
    const [one, any] = await office.run(async (context) => {
      const results = [
        first(context).onChanged.add(onSheet),
        context.workbook.worksheets.onChanged.add(onAny),
      ];
      await context.sync();
      return results;
    });
    edit(2, 1, "typed");
    await eventually(() => {
      expect([onSheet.mock.calls.length, onAny.mock.calls.length]).toEqual([1, 1]);
    });
    expect(onSheet.mock.calls[0]?.[0]).toMatchObject({
      type: "WorksheetChanged",
      worksheetId: sheet,
      address: "B3",
      changeType: "RangeEdited",
      source: "Local",
    });
    if (one === undefined || any === undefined) throw new Error();
    await office.run(one.context, async (context) => {
      one.remove();
      await context.sync();
    });
    edit(2, 1, "again");
    await eventually(() => {
      expect(onAny).toHaveBeenCalledTimes(2);
    });
    await office.run(any.context, async (context) => {
      any.remove();
      await context.sync();
    });
    edit(2, 1, "and again");
    await settle();
    expect([onSheet.mock.calls.length, onAny.mock.calls.length]).toEqual([1, 2]);
  });

  it("of the add-in's own writes come after the batch, say who wrote, and give the range", async () => {
    const seen: unknown[] = [];
    await office.run(async (context) => {
      first(context).onChanged.add(async (event) => {
        const values = await office.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("address,values");
          await inner.sync();
          return [range.address.split("!")[1], range.values];
        });
        seen.push([event.address, event.triggerSource, values]);
      });
      first(context).getRange("C4:D4").values = [[1, 2]];
      await context.sync();
      expect(seen).toEqual([]);
    });
    await eventually(() => {
      expect(seen).toEqual([["C4:D4", "ThisLocalAddin", ["C4:D4", [[1, 2]]]]]);
    });
  });

  it("tell recalculation from edits", async () => {
    const changed = vi.fn((_: Excel.WorksheetChangedEventArgs) => nothing());
    const calculated = vi.fn((_: Excel.WorksheetCalculatedEventArgs) => nothing());
    await office.run(async (context) => {
      first(context).getRange("A1:B1").values = [[1, "=A1*2"]];
      await context.sync();
      first(context).onChanged.add(changed);
      first(context).onCalculated.add(calculated);
      await context.sync();
    });
    await office.workbook.settle();
    await settle();
    calculated.mockClear();
    edit(0, 0, "5");
    await office.workbook.settle();
    await eventually(() => {
      expect(calculated).toHaveBeenCalled();
    });
    expect(changed.mock.calls.map(([event]) => event.address)).toEqual(["A1"]);
  });

  it("of the selection reach the sheet's, the collection's and the workbook's handlers", async () => {
    const addresses: string[] = [];
    const onWorkbook = vi.fn(nothing);
    const selection = await office.run(async (context) => {
      const result = context.workbook.onSelectionChanged.add(onWorkbook);
      first(context).onSelectionChanged.add((event) => {
        addresses.push(`sheet ${event.address}`);
        return nothing();
      });
      context.workbook.worksheets.onSelectionChanged.add((event) => {
        addresses.push(`any ${event.address}`);
        return nothing();
      });
      await context.sync();
      return result;
    });
    office.workbook.select({ sheet, row: 4, column: 2, rows: 2, columns: 2 });
    await eventually(() => {
      expect(addresses).toEqual(["sheet C5:D6", "any C5:D6"]);
    });
    expect(onWorkbook).toHaveBeenCalledTimes(1);
    await office.run(selection.context, async (context) => {
      selection.remove();
      await context.sync();
    });
    office.workbook.select({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
    await eventually(() => {
      expect(addresses).toHaveLength(4);
    });
    expect(onWorkbook).toHaveBeenCalledTimes(1);
  });

  it("of sheets tell what was added, activated, left and deleted", async () => {
    const told: string[] = [];
    const tell = (event: { readonly type: string; readonly worksheetId: string }): Promise<void> => {
      told.push(`${event.type} ${event.worksheetId}`);
      return nothing();
    };
    await office.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onAdded.add(tell);
      sheets.onDeleted.add(tell);
      sheets.onActivated.add(tell);
      sheets.onDeactivated.add(tell);
      await context.sync();
    });
    const added = office.workbook.addSheet("Added").id;
    office.workbook.activateSheet(added);
    office.workbook.activateSheet(sheet);
    office.workbook.deleteSheet(added);
    await eventually(() => {
      expect(told).toEqual([
        `WorksheetAdded ${added}`,
        `WorksheetDeactivated ${sheet}`,
        `WorksheetActivated ${added}`,
        `WorksheetDeactivated ${added}`,
        `WorksheetActivated ${sheet}`,
        `WorksheetDeleted ${added}`,
      ]);
    });
  });

  it("of a table come for edits inside it only", async () => {
    const addresses: string[] = [];
    await office.run(async (context) => {
      first(context).getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      const table = first(context).tables.add("A1:B2", true);
      await context.sync();
      table.onChanged.add((event) => {
        addresses.push(event.address);
        return nothing();
      });
      await context.sync();
    });
    edit(5, 5, "outside");
    edit(1, 0, "inside");
    await eventually(() => {
      expect(addresses).toEqual(["A2"]);
    });
  });

  it("are not even sent once every registration is taken back", async () => {
    const sent: string[] = [];
    const bridge = {
      init: (it: object) => Object.assign(it, { onMessageFromHost: (text: string) => sent.push(text) }),
    };
    office.host.connect({ OfficeExtension: { HostBridge: bridge } });
    const call = (name: string): Promise<unknown> =>
      office.host.execute({
        Actions: [{ Id: 1, ActionType: 3, Name: name, ObjectPathId: 2 }],
        ObjectPaths: {
          1: { Id: 1, ObjectPathType: 1, Name: "" },
          2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        },
      });
    const afterEdit = (): number => {
      sent.length = 0;
      edit(0, 0, "x");
      return sent.length;
    };
    expect(afterEdit()).toBe(0);
    await call("_RegisterDataChangedEvent");
    await call("_RegisterDataChangedEvent");
    expect(afterEdit()).toBe(1);
    await call("_UnregisterDataChangedEvent");
    expect(afterEdit()).toBe(1);
    await call("_UnregisterDataChangedEvent");
    expect(afterEdit()).toBe(0);
  });

  it("are refused where the host has none", async () => {
    await expect(
      office.run(async (context) => {
        first(context).onFormatChanged.add(nothing);
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("FormatChanged") as unknown,
    });
  });
});
