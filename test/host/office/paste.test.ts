import { ICommandService, RedoCommand, UndoCommand } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Cancelled, NoRoom, pasteTable, textTable } from "../../../host/office";
import { writeCells } from "../../../host/office/cells";
import { rowsOf } from "../../../host/office/paste";
import type { CellRange } from "../../../host/workbook";
import { draws } from "../../draws";
import { at, openWorkbook, put, value } from "../engine/open";

type Workbook = Awaited<ReturnType<typeof openWorkbook>>;

const quiet = { said: () => undefined, isCancelled: () => false };
const command = (workbook: Workbook, id: string) =>
  workbook.univer.__getInjector().get(ICommandService).executeCommand(id);

/** Everything that a reader sees of a block. */
async function seen(workbook: Workbook, address: string) {
  await workbook.settle();
  return { cells: workbook.read(at(workbook, address)), looks: workbook.formats(at(workbook, address)) };
}

/** As many rows as make several parts. */
const LINES = ["1.5\tcode\t=A1*2", "7%\t2025-01-31\t", "007\tTRUE\t911100001000123456", "x"];
const TEXT = Array.from({ length: 2600 }, (_, row) => LINES[row % LINES.length]).join("\n");

it("leaves what one write of the same cells leaves, and is one step back and again", async () => {
  const [parts, whole] = [await openWorkbook(), await openWorkbook()];
  for (const workbook of [parts, whole]) {
    await put(workbook, "B3:B4", [["before"], [5]]);
    await put(workbook, "F1", "=SUM(B3:B2602)");
    workbook.setFormat(at(workbook, "B3:B5"), { fill: "#FFEEDD" });
    workbook.setFormat(at(workbook, "C4"), { numberFormat: "@" });
  }
  const before = await seen(parts, "A1:F2610");
  const place = { sheet: parts.activeSheet(), row: 2, column: 1 };
  const where = await parts.alone((pause) => pasteTable(parts, place, textTable(TEXT), quiet, pause), true);
  expect(where).toEqual({ ...at(parts, "B3:D2602") });
  const once = { ...where, sheet: whole.activeSheet() };
  pasteAtOnce(whole, once);
  const after = await seen(parts, "A1:F2610");
  expect(after).toEqual(await seen(whole, "A1:F2610"));
  expect(after).not.toEqual(before);
  expect(value(parts, "C4")).toBe("2025-01-31");
  expect(value(parts, "D5")).toBe("911100001000123456");
  await command(parts, UndoCommand.id);
  expect(await seen(parts, "A1:F2610")).toEqual(before);
  await command(parts, RedoCommand.id);
  expect(await seen(parts, "A1:F2610")).toEqual(after);
});

/** What is pasted in a single part. */
function pasteAtOnce(workbook: Workbook, { row, column, sheet }: CellRange): void {
  const values = rowsOf(TEXT).map((line) =>
    Array.from({ length: 3 }, (_, index) => {
      const cell = line[index] ?? null;
      return cell !== null && /^\d{16,}$/.test(cell) ? `'${cell}` : cell;
    }),
  );
  const cells = { sheet, row, column, rows: values.length, columns: 3 };
  writeCells({ workbook, touch: () => undefined }, cells, values);
}

it("leaves nothing where it is cancelled or has no room", async () => {
  const workbook = await openWorkbook();
  await put(workbook, "A1:B2", [
    [1, "=A1+1"],
    ["kept", 3],
  ]);
  workbook.setFormat(at(workbook, "A2"), { font: { bold: true } });
  const before = await seen(workbook, "A1:E2610");
  let done = 0;
  const progress = { said: (now: number) => (done = now), isCancelled: () => done > 0.5 };
  const place = { sheet: workbook.activeSheet(), row: 0, column: 0 };
  const paste = workbook.alone(
    (pause) => pasteTable(workbook, place, textTable(TEXT), progress, pause),
    true,
  );
  await expect(paste).rejects.toBeInstanceOf(Cancelled);
  expect(done).toBeLessThan(1);
  expect(await seen(workbook, "A1:E2610")).toEqual(before);
  const low = { ...place, row: 1_048_000 };
  const tooLong = workbook.alone((pause) => pasteTable(workbook, low, textTable(TEXT), quiet, pause), true);
  await expect(tooLong).rejects.toBeInstanceOf(NoRoom);
  await command(workbook, UndoCommand.id);
  expect(value(workbook, "A2")).toBe("kept");
});

it("takes a long step back and forward again in parts, in which the page may draw and edits wait", async () => {
  const workbook = await openWorkbook();
  const { univer } = workbook;
  await put(workbook, "A1:B2", [
    ["kept", 1],
    [2, "=B1+1"],
  ]);
  const before = await seen(workbook, "A1:C14010");
  const place = { sheet: workbook.activeSheet(), row: 0, column: 0 };
  const long = Array.from({ length: 14_000 }, (_, row) => LINES[row % LINES.length]).join("\n");
  await workbook.alone((pause) => pasteTable(workbook, place, textTable(long), quiet, pause), true);
  const after = await seen(workbook, "A1:C14010");
  const told: string[] = [];
  workbook.on((event) => {
    if (event.type === "refused") told.push("refused");
    if (event.type === "step" && event.done === 1) told.push(event.isBack ? "back" : "forward");
  });
  const commands = univer.__getInjector().get(ICommandService);
  for (const [id, expected] of [
    [UndoCommand.id, before],
    [RedoCommand.id, after],
    [UndoCommand.id, before],
  ] as const) {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await commands.executeCommand(id);
    await workbook.alone(() => Promise.resolve(), false);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(await seen(workbook, "A1:C14010")).toEqual(expected);
  }
  expect(told).toEqual(["back", "forward", "back"]);
  // Another step in between is refused as an edit is; the one that is under way is taken as a whole.
  void commands.executeCommand(RedoCommand.id);
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      clearInterval(timer);
      resolve(commands.executeCommand(UndoCommand.id));
    }, 0);
  });
  await workbook.alone(() => Promise.resolve(), false);
  expect(told.slice(3)).toEqual(["refused", "forward"]);
  expect(await seen(workbook, "A1:C14010")).toEqual(after);
  // What came before it is still a step of its own.
  await commands.executeCommand(UndoCommand.id);
  await workbook.alone(() => Promise.resolve(), false);
  await commands.executeCommand(UndoCommand.id);
  expect(value(workbook, "B2")).not.toBe(2);
});

it("refuses edits by hand while it pauses, and says so; other work waits; one calculation follows", async () => {
  let calls = 0;
  const counting = { name: "T.COUNT", call: () => (calls += 1) };
  const workbook = await openWorkbook([counting]);
  await put(workbook, "D1", "=T.COUNT(A1:A9)");
  const refused: string[] = [];
  workbook.on((event) => {
    if (event.type === "refused") refused.push(event.type);
  });
  calls = 0;
  const byHand = async () => {
    const commands = workbook.univer.__getInjector().get(ICommandService);
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    await commands.executeCommand(SetRangeValuesCommand.id, { range, value: { v: "by hand" } });
  };
  const order: string[] = [];
  const long = workbook.alone(async (pause) => {
    for (let row = 1; row <= 4; row += 1) {
      workbook.write(at(workbook, `A${row}`), [[row]]);
      // Longer than the engine waits before it calculates.
      const until = performance.now() + 150;
      while (performance.now() < until) await pause();
      await Promise.all([pause(), byHand()]);
      order.push(`part ${row}`);
    }
  }, true);
  const other = workbook.alone(() => Promise.resolve(order.push("other")), false);
  await Promise.all([long, other]);
  expect(order).toEqual(["part 1", "part 2", "part 3", "part 4", "other"]);
  expect(refused).toHaveLength(4);
  expect(value(workbook, "A1")).toBe(1);
  await workbook.settle();
  expect(calls).toBe(1);
  await command(workbook, UndoCommand.id);
  expect(value(workbook, "A4")).toBeNull();
});

it("splits what a spreadsheet copies: what it quotes is a cell with tabs, quotes and lines", () => {
  expect(rowsOf('a\t"b\n""c"""\td\r\n\t5" pipe\t"open\n')).toEqual([
    ["a", 'b\n"c"', "d"],
    ["", '5" pipe', '"open'],
  ]);
  const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ") });
  const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
      const text = table.map((row) => row.map(quote).join("\t")).join("\n");
      expect(rowsOf(`${text}\n`)).toEqual(table);
    }),
    { numRuns: draws(200, 5000) },
  );
});
