import { describe, expect, it } from "vitest";
import type { WorkbookEvent } from "../../../host/workbook";
import { at, openWorkbook, put, values } from "./open";

async function grid(workbook: Awaited<ReturnType<typeof openWorkbook>>) {
  const { FUniver } = await import("@univerjs/core/facade");
  await import("@univerjs/sheets/facade");
  return FUniver.newAPI(workbook.univer);
}

describe("events", () => {
  it("tell of edits, not of what is recalculated because of them", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B1", [[1, "=A1*2"]]);
    const events: WorkbookEvent[] = [];
    workbook.on((event) => events.push(event));
    await put(workbook, "A1", 5);
    expect(values(workbook, "A1:B1")).toEqual([[5, 10]]);
    const edits = events.filter((event) => event.type === "changed");
    expect(edits).toEqual([{ type: "changed", range: at(workbook, "A1"), source: "api" }]);
    expect(events.filter((event) => event.type === "calculated")).toHaveLength(1);
    await workbook.recalculate();
    expect(events.filter((event) => event.type === "changed")).toHaveLength(1);
  });

  it("tell an edit by hand from one by the program, undo included", async () => {
    const workbook = await openWorkbook();
    const events: WorkbookEvent[] = [];
    workbook.on((event) => event.type === "changed" && events.push(event));
    const api = await grid(workbook);
    api.getActiveWorkbook()?.getActiveSheet().getRange("B2").setValue(3);
    workbook.write(at(workbook, "A1"), [[1]]);
    await api.undo();
    await workbook.settle();
    expect(events).toEqual([
      { type: "changed", range: at(workbook, "B2"), source: "local" },
      { type: "changed", range: at(workbook, "A1"), source: "api" },
      { type: "changed", range: at(workbook, "A1"), source: "local" },
    ]);
    expect(values(workbook, "A1:B2")).toEqual([
      [null, null],
      [null, 3],
    ]);
  });

  it("say nothing of looks, and nothing to a listener that has left", async () => {
    const workbook = await openWorkbook();
    const events: WorkbookEvent[] = [];
    const leave = workbook.on((event) => events.push(event));
    workbook.setFormat(at(workbook, "A1:B2"), { fill: "#FFEEAA" });
    await workbook.settle();
    expect(events.filter((event) => event.type === "changed")).toEqual([]);
    leave();
    events.length = 0;
    await put(workbook, "A1", 1);
    expect(events).toEqual([]);
  });

  it("follow sheets and selection", async () => {
    const workbook = await openWorkbook();
    const first = workbook.activeSheet();
    const events: WorkbookEvent[] = [];
    workbook.on((event) => events.push(event));
    const sheet = workbook.addSheet("Tianfu").id;
    workbook.activateSheet(sheet);
    workbook.renameSheet(sheet, "天府");
    workbook.select({ sheet, row: 2, column: 1, rows: 3, columns: 2 });
    expect(workbook.selection()).toEqual({ sheet, row: 2, column: 1, rows: 3, columns: 2 });
    workbook.deleteSheet(sheet);
    await workbook.settle();
    expect(events.filter((event) => event.type !== "calculated")).toEqual([
      { type: "sheet-added", sheet },
      { type: "sheet-activated", sheet },
      { type: "sheet-renamed", sheet },
      { type: "selection", range: { sheet, row: 2, column: 1, rows: 3, columns: 2 } },
      { type: "sheet-activated", sheet: first },
      { type: "sheet-deleted", sheet },
    ]);
  });

  it("say nothing while a file is opened", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B1", [[1, "=A1"]]);
    workbook.setName({ name: "NN", formula: "Sheet1!$A$1", visible: true });
    const document = workbook.toDocument();
    const events: WorkbookEvent[] = [];
    workbook.on((event) => events.push(event));
    await workbook.load(document);
    expect(events.filter((event) => event.type !== "calculated")).toEqual([]);
  });
});

describe("protection", () => {
  it("refuses what is written to locked cells, by the program and by hand, and lets unlocked ones through", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B1", [[1, "=A1*2"]]);
    workbook.setFormat(at(workbook, "A1"), { locked: false });
    workbook.setProtected(workbook.activeSheet(), true);
    expect(workbook.sheets()[0]?.protected).toBe(true);
    const denied: unknown = expect.objectContaining({ code: "AccessDenied" });
    expect(() => workbook.write(at(workbook, "A1:B1"), [[2, 3]])).toThrow(denied);
    expect(() => workbook.clear(at(workbook, "B1"), "contents")).toThrow(denied);
    expect(() => workbook.setFormat(at(workbook, "B1"), { fill: "#FF0000" })).toThrow(denied);
    expect(() => workbook.merge(at(workbook, "C1:D1"))).toThrow(denied);
    await put(workbook, "A1", 4);
    expect(values(workbook, "A1:B1")).toEqual([[4, 8]]);

    const range = (await grid(workbook)).getActiveWorkbook()?.getActiveSheet();
    range?.getRange("B1").setValue(99);
    range?.getRange("A1").setValue(6);
    await workbook.settle();
    expect(values(workbook, "A1:B1")).toEqual([[6, 12]]);

    workbook.setProtected(workbook.activeSheet(), false);
    await put(workbook, "B1", 7);
    expect(values(workbook, "A1:B1")).toEqual([[6, 7]]);
  });
});
