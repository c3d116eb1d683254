import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { extendOffice } from "../../../host/office";
import type { ExtendedOffice } from "../../../host/office";
import { openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
let extended: ExtendedOffice;
let before: readonly object[] = [];
const showPane = vi.fn();

beforeAll(async () => {
  office = await openOffice();
  before = [office.library.Office, office.library.CustomFunctions];
  extended = extendOffice(office.library, { workbook: office.workbook, displayLanguage: "zh-CN", showPane });
});
afterAll(() => {
  office.close();
});

/** The add-in's view of the globals. */
const added = (): typeof Office => office.library.Office as typeof Office;

describe("what the client script lacks", () => {
  it("is added to the objects that it defined", () => {
    expect([office.library.Office, office.library.CustomFunctions]).toEqual(before);
    expect(office.library.Office).toBe(before[0]);
    expect(office.library.CustomFunctions).toBe(before[1]);
    expect(Reflect.has(office.library.CustomFunctions, "Error")).toBe(true);
  });

  it("says when Office is ready and where it runs", async () => {
    const callback = vi.fn();
    expect(await added().onReady(callback)).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(callback).toHaveBeenCalledWith({
      host: added().HostType.Excel,
      platform: added().PlatformType.OfficeOnline,
    });
    const { context } = added();
    expect([context.displayLanguage, context.contentLanguage, context.host]).toEqual([
      "zh-CN",
      "zh-CN",
      "Excel",
    ]);
    expect(context.officeTheme.bodyBackgroundColor).toMatch(/^#[0-9A-F]{6}$/);
  });

  it.each([
    ["ExcelApi", "1.9", true],
    ["ExcelApi", "1.16", true],
    ["ExcelApi", "1.17", false],
    ["ExcelApi", "2.0", false],
    ["excelapi", undefined, true],
    ["ExcelApiOnline", "1.1", false],
    ["SharedRuntime", "1.1", true],
    ["CustomFunctionsRuntime", "1.3", true],
    ["RibbonApi", "1.1", false],
  ])("supports %s %s: %s", (name, version, supported) => {
    expect(added().context.requirements.isSetSupported(name, version)).toBe(supported);
  });

  it("still runs batches, large ones included", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [i, 1, 2, 3, 4, 5]);
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:F300");
      range.values = rows;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(rows);
  });

  it("keeps document settings in memory until they are saved", async () => {
    const { settings } = added().context.document;
    settings.set("pane", { step: 2 });
    settings.set("gone", 1);
    expect([settings.get("pane"), settings.get("none")]).toEqual([{ step: 2 }, null]);
    expect(office.workbook.settings()).toEqual({});
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    settings.remove("gone");
    expect(settings.get("gone")).toBeNull();
    expect(office.workbook.settings()).toEqual({ pane: { step: 2 }, gone: 1 });
    const result = await new Promise<Office.AsyncResult<void>>((resolve) => {
      settings.saveAsync({}, resolve);
    });
    expect(result.status).toBe("succeeded");
    expect(office.workbook.settings()).toEqual({ pane: { step: 2 } });
    office.workbook.setSettings({ pane: "from Excel.SettingCollection" });
    expect(settings.get("pane")).toBe("from Excel.SettingCollection");
  });

  it("collects custom functions by id", () => {
    const one = (): number => 1;
    const { CustomFunctions } = office.library as unknown as {
      CustomFunctions: typeof globalThis.CustomFunctions;
    };
    CustomFunctions.associate("rating.bca", one);
    CustomFunctions.associate({ "NOTCH.ADD": one });
    expect([...extended.functions.keys()]).toEqual(["RATING.BCA", "NOTCH.ADD"]);
    expect(extended.functions.get("RATING.BCA")).toBe(one);
    expect(() => {
      CustomFunctions.associate("X", undefined as never);
    }).toThrow(TypeError);
  });

  it("runs commands until they say that they are complete", async () => {
    const command = vi.fn((event: Office.AddinCommands.Event) => {
      event.completed();
    });
    added().actions.associate("assess", command);
    await extended.runCommand("assess");
    expect(command.mock.calls[0]?.[0].source.id).toBe("assess");
    const failing: () => unknown = () => Promise.reject(new Error("no"));
    added().actions.associate("fails", failing);
    await expect(extended.runCommand("fails")).rejects.toThrow("no");
    await expect(extended.runCommand("unknown")).rejects.toThrow("unknown");
  });

  it("shows and hides the pane and tells of it", async () => {
    const { addin } = added();
    await addin.showAsTaskpane();
    await addin.hide();
    expect(showPane.mock.calls).toEqual([[true], [false]]);
    const listener = vi.fn();
    const stop = await addin.onVisibilityModeChanged(listener);
    extended.paneChanged(true);
    await stop();
    extended.paneChanged(false);
    expect(listener.mock.calls).toEqual([[{ visibilityMode: "Taskpane" }]]);
    await addin.setStartupBehavior(added().StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe("Load");
  });
});
