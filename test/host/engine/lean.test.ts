import { ICommandService, IUniverInstanceService, UndoCommand, UniverInstanceType } from "@univerjs/core";
import type { Workbook } from "@univerjs/core";
import { FormulaDataModel, initSheetFormulaData } from "@univerjs/engine-formula";
import { InsertRowByRangeCommand, RemoveRowByRangeCommand, SetRangeValuesMutation } from "@univerjs/sheets";
import fc from "fast-check";
import { expect, it } from "vitest";
import { draws } from "../../draws";
import { at, openWorkbook, put, spy, value, values } from "./open";

/** What the engine finds by going over every cell of every sheet. */
function byAllCells(workbook: Workbook): unknown {
  const data: Parameters<typeof initSheetFormulaData>[0] = {};
  for (const sheet of workbook.getSheets())
    initSheetFormulaData(data, workbook.getUnitId(), sheet.getSheetId(), sheet.getCellMatrix());
  return data;
}

/** Rows that are empty are there in one and not in the other; the engine does not tell them apart. */
const filled = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_key, one: unknown) =>
    typeof one === "object" && one !== null && Object.keys(one).length === 0 ? undefined : one,
  );

it("finds after every edit the formulas that going over all cells finds", async () => {
  const cell = fc.record({
    row: fc.nat(6),
    column: fc.nat(3),
    content: fc.constantFrom("=1+1", "=A1", "", 5, "text", "shared", "first"),
  });
  const edit = fc.oneof(
    { weight: 6, arbitrary: cell },
    { weight: 1, arbitrary: fc.constantFrom("insert", "remove", "undo", "clear", "merge", "unmerge") },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), async (edits) => {
      const workbook = await openWorkbook();
      const injector = workbook.univer.__getInjector();
      const commands = injector.get(ICommandService);
      const model = injector.get(FormulaDataModel);
      const unit = injector
        .get(IUniverInstanceService)
        .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      if (!unit) throw new Error("No workbook is open.");
      const target = { unitId: unit.getUnitId(), subUnitId: workbook.activeSheet() };
      const row = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 19 };
      for (const one of edits) {
        if (one === "insert")
          await commands.executeCommand(InsertRowByRangeCommand.id, { ...target, range: row, direction: 3 });
        else if (one === "remove")
          await commands.executeCommand(RemoveRowByRangeCommand.id, { ...target, range: row });
        else if (one === "undo") await commands.executeCommand(UndoCommand.id);
        else if (one === "clear") workbook.clear(at(workbook, "A1:B3"), "contents");
        else if (one === "merge") workbook.merge(at(workbook, "A2:B4"));
        else if (one === "unmerge") workbook.unmerge(at(workbook, "A1:D6"));
        else if (one.content === "shared" || one.content === "first")
          commands.syncExecuteCommand(SetRangeValuesMutation.id, {
            ...target,
            cellValue: {
              [one.row]: {
                [one.column]: { si: "together", f: one.content === "first" ? "=C3*2" : null, v: null },
              },
            },
          });
        else workbook.write({ sheet: target.subUnitId, ...one, rows: 1, columns: 1 }, [[one.content]]);
        expect(filled(model.getFormulaData())).toEqual(filled(byAllCells(unit)));
      }
      await workbook.settle();
    }),
    { numRuns: draws(15, 200) },
  );
});

it("compares with what a spill holds now, however often it was compared before", async () => {
  const listed = {
    name: "T.LIST",
    call: ([from, rows]: readonly unknown[]) =>
      Array.from({ length: Number(rows) }, (_one, index) => [`item ${String(Number(from) + index)}`]),
  };
  const workbook = await openWorkbook([listed]);
  await put(workbook, "A1:A2", [[1], [40]]);
  await put(workbook, "C1", "=T.LIST(A1,A2)");
  await put(workbook, "E1:E4", [
    ['=COUNTIF(C1:C60,"item 7")'],
    ['=SUM(--(C1:C60="item 7"))'],
    ['=SUM(--(C1:C60<>""))'],
    ['=MATCH("item 7",C1:C60,0)'],
  ]);
  for (const [from, rows, found] of [
    [1, 40, [1, 1, 40, 7]],
    [5, 20, [1, 1, 20, 3]],
    [7, 60, [1, 1, 60, 1]],
    [8, 10, [0, 0, 10, { error: "#N/A" }]],
    [3, 30, [1, 1, 30, 5]],
  ] as const) {
    await put(workbook, "A1:A2", [[from], [rows]]);
    expect([from, values(workbook, "E1:E4").flat()]).toEqual([from, found]);
  }
});

it("gives a function of the add-in what the cells hold, spilled, calculated or written", async () => {
  const kept = spy("T.KEEP");
  const pair = {
    name: "T.PAIR",
    call: ([cells]: readonly unknown[]) => {
      const one = String((cells as unknown[][])[0]?.[0]);
      return [[`(${one})`, `of ${one}`]];
    },
  };
  const workbook = await openWorkbook([kept, pair]);
  await put(workbook, "A1:B5", [
    [1, "'=text"],
    [true, "=1/0"],
    ["=A1+1", '=""'],
    ["=T.PAIR(A1)", null],
    ["'#N/A", "007"],
  ]);
  workbook.setFormat(at(workbook, "A1"), { numberFormat: "@" });
  await put(workbook, "D1", "=T.KEEP(A1:B6)");
  expect(kept.calls.at(-1)?.[0]).toEqual([
    ["1", "=text"],
    [true, { error: "#DIV/0!" }],
    [2, ""],
    ["(1)", "of 1"],
    [{ error: "#N/A" }, "007"],
    [null, null],
  ]);
  await put(workbook, "A1", 5);
  expect((kept.calls.at(-1)?.[0] as unknown[][])[3]).toEqual(["(5)", "of 5"]);
  expect(value(workbook, "D1")).toBe(1);
});

it("takes a written block back in one step", async () => {
  const workbook = await openWorkbook();
  const commands = workbook.univer.__getInjector().get(ICommandService);
  await put(workbook, "A1:A2", [["before"], ["=LEN(A1)"]]);
  await put(
    workbook,
    "A1:A600",
    Array.from({ length: 600 }, (_one, row) => [row === 1 ? "=A1+1" : row]),
  );
  expect(values(workbook, "A1:A3").flat()).toEqual([0, 1, 2]);
  await commands.executeCommand(UndoCommand.id);
  await workbook.settle();
  expect(values(workbook, "A1:A3").flat()).toEqual(["before", 6, null]);
});
