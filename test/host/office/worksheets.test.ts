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

const names = (): string[] => office.workbook.sheets().map((sheet) => sheet.name);

const apply = (change: (context: Excel.RequestContext) => void): Promise<void> =>
  office.run(async (context) => {
    change(context);
    await context.sync();
  });

describe("worksheets", () => {
  it("are added, listed, counted and found by name without regard to case, and by id", async () => {
    const read = await office.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.add("Scorecard");
      added.load("name,id,position,visibility");
      await context.sync();
      // From now on the library addresses the sheet by its id.
      added.getRange("A1").values = [["kept"]];
      sheets.load("items/name,items/id");
      const [byName, byId] = [sheets.getItem("scorecard"), sheets.getItem(added.id)];
      const missing = sheets.getItemOrNullObject("Nothing");
      const [count, active] = [sheets.getCount(), sheets.getActiveWorksheet()];
      const [first, last] = [sheets.getFirst(), sheets.getLast()];
      for (const sheet of [byName, byId, active, first, last]) sheet.load("name");
      await context.sync();
      return {
        items: sheets.items.map((it) => it.name),
        found: [byName.name, byId.name, missing.isNullObject, count.value],
        places: [active.name, first.name, last.name, added.position, added.visibility],
      };
    });
    const [first = ""] = names();
    expect(read).toEqual({
      items: [first, "Scorecard"],
      found: ["Scorecard", "Scorecard", true, 2],
      places: [first, first, "Scorecard", 1, "Visible"],
    });
  });

  it("are renamed, moved, hidden, coloured, activated and deleted", async () => {
    const read = await office.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const [one, two] = [sheets.add("One"), sheets.add("Two")];
      two.position = 0;
      one.name = "Uno";
      one.tabColor = "#112233";
      one.showGridlines = false;
      one.activate();
      two.visibility = "Hidden";
      one.load("name,tabColor,showGridlines,position");
      two.load("visibility,position");
      const [all, shown] = [sheets.getCount(), sheets.getCount(true)];
      await context.sync();
      return [
        one.name,
        one.tabColor,
        one.showGridlines,
        two.visibility,
        two.position,
        all.value,
        shown.value,
      ];
    });
    expect(read).toEqual(["Uno", "#112233", false, "Hidden", 0, 3, 2]);
    expect(office.workbook.sheets().find((it) => it.id === office.workbook.activeSheet())?.name).toBe("Uno");
    await apply((context) => {
      context.workbook.worksheets.getItem("Two").delete();
      context.workbook.worksheets.getItemOrNullObject("Nothing").delete();
    });
    expect(names()).not.toContain("Two");
  });

  it("keep formulas of other sheets right after a renaming", async () => {
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Old");
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      sheet.getRange("A1").values = [[5]];
      cell.formulas = [["=Old!A1*2"]];
      await context.sync();
      sheet.name = "New name";
      cell.load("values,formulas");
      await context.sync();
      return [cell.values, cell.formulas];
    });
    expect(read).toEqual([[[10]], [["='New name'!A1*2"]]]);
  });

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["a name that is taken", "ItemAlreadyExists", (c) => c.workbook.worksheets.add("sheet1")],
    ["a name that is too long", "InvalidArgument", (c) => c.workbook.worksheets.add("x".repeat(32))],
    ["a name with a colon", "InvalidArgument", (c) => c.workbook.worksheets.add("a:b")],
    [
      "renaming to a taken name",
      "ItemAlreadyExists",
      (c) => (c.workbook.worksheets.add("B").name = "SHEET1"),
    ],
    ["a position past the end", "InvalidArgument", (c) => (c.workbook.worksheets.getFirst().position = 1)],
    [
      "an unknown visibility",
      "InvalidArgument",
      (c) => (c.workbook.worksheets.getFirst().visibility = "No" as never),
    ],
    [
      "headings, which it does not show",
      "ApiNotFound",
      (c) => (c.workbook.worksheets.getFirst().showHeadings = false),
    ],
  ])("refuse %s", async (_, code, change) => {
    const [first = ""] = names();
    await apply((context) => (context.workbook.worksheets.getItem(first).name = "Sheet1"));
    expect((await officeError(apply(change))).code).toBe(code);
  });

  it("refuse to delete the only visible one", async () => {
    const error = await officeError(
      apply((context) => {
        context.workbook.worksheets.getFirst().delete();
      }),
    );
    expect(error.code).toBe("InvalidOperation");
    expect(names()).toHaveLength(1);
  });

  it("freeze panes and tell where", async () => {
    const location = (freeze: (panes: Excel.WorksheetFreezePanes) => void): Promise<string | null> =>
      office.run(async (context) => {
        const panes = context.workbook.worksheets.getFirst().freezePanes;
        freeze(panes);
        const range = panes.getLocationOrNullObject();
        range.load("address");
        await context.sync();
        return range.isNullObject ? null : (range.address.split("!")[1] ?? null);
      });
    expect(
      await location((panes) => {
        panes.freezeRows(3);
      }),
    ).toBe("1:3");
    expect(
      await location((panes) => {
        panes.freezeColumns(2);
      }),
    ).toBe("A:B");
    expect(
      await location((panes) => {
        panes.freezeAt("A1:B4");
      }),
    ).toBe("A1:B4");
    expect(
      await location((panes) => {
        panes.unfreeze();
      }),
    ).toBeNull();
  });

  it("protect their locked cells", async () => {
    await apply((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    const isProtected = await office.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      protection.load("protected");
      context.workbook.protection.load("protected");
      await context.sync();
      return [protection.protected, context.workbook.protection.protected];
    });
    expect(isProtected).toEqual([true, false]);
    const write = (address: string): Promise<void> =>
      apply((context) => (context.workbook.worksheets.getFirst().getRange(address).values = [[1]]));
    expect((await officeError(write("A1"))).code).toBe("AccessDenied");
    await write("B1");
    await apply((context) => {
      context.workbook.worksheets.getFirst().protection.unprotect();
    });
    await write("A1");
    const password = officeError(
      apply((context) => {
        context.workbook.worksheets.getFirst().protection.protect(undefined, "secret");
      }),
    );
    expect((await password).code).toBe("NotImplemented");
  });
});

describe("the page layout", () => {
  it("is set and read back", async () => {
    const read = await office.run(async (context) => {
      const layout = context.workbook.worksheets.getFirst().pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.leftMargin = 36;
      layout.setPrintMargins("Inches", { top: 1 });
      layout.setPrintArea("A1:F40");
      layout.setPrintTitleRows("$1:$3");
      layout.headersFooters.defaultForAllPages.leftHeader = "Notchbook";
      layout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      layout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin,bottomMargin");
      const titles = layout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      const text = layout.headersFooters.defaultForAllPages;
      text.load("leftHeader,centerHeader,rightFooter");
      await context.sync();
      return { layout: layout.toJSON(), titles: titles.address.split("!")[1], text: text.toJSON() };
    });
    expect(read).toEqual({
      layout: {
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        leftMargin: 36,
        topMargin: 72,
        bottomMargin: 54,
        headersFooters: expect.anything() as unknown,
      },
      titles: "1:3",
      text: { leftHeader: "Notchbook", centerHeader: "", rightFooter: "&P / &N" },
    });
    expect(office.workbook.pageLayout(office.workbook.activeSheet())).toMatchObject({
      printArea: "A1:F40",
      printTitleRows: "$1:$3",
      fitToWidth: 1,
      headerText: "&LNotchbook",
      footerText: "&R&P / &N",
      margins: [0.5, 0.7, 1, 0.75, 0.3, 0.3],
    });
  });

  it.each<[string, string, (layout: Excel.PageLayout) => void]>([
    ["a scale", "NotImplemented", (layout) => (layout.zoom = { scale: 50 })],
    ["a margin of text", "InvalidArgument", (layout) => (layout.leftMargin = "wide" as never)],
    ["an unknown paper", "NotImplemented", (layout) => (layout.paperSize = "Note")],
    [
      "an area elsewhere",
      "InvalidArgument",
      (layout) => {
        layout.setPrintArea("Elsewhere!A1");
      },
    ],
  ])("refuses %s", async (_, code, change) => {
    const error = officeError(
      apply((context) => {
        change(context.workbook.worksheets.getFirst().pageLayout);
      }),
    );
    expect((await error).code).toBe(code);
  });
});

describe("the application", () => {
  it("calculates automatically, and again when asked", async () => {
    const read = await office.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.formulas = [["=6*7"]];
      application.calculate("Full");
      application.calculationMode = "Automatic";
      application.load("calculationMode,calculationState");
      cell.load("values");
      await context.sync();
      return [application.calculationMode, application.calculationState, cell.values];
    });
    expect(read).toEqual(["Automatic", "Done", [[42]]]);
    const manual = officeError(apply((context) => (context.workbook.application.calculationMode = "Manual")));
    expect((await manual).code).toBe("NotImplemented");
  });
});
