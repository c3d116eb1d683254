import { BooleanNumber, CellValueType, ICommandService, IUniverInstanceService } from "@univerjs/core";
import { RedoCommand, UndoCommand, UniverInstanceType } from "@univerjs/core";
import type { ICellData, Workbook } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import fc from "fast-check";
import { expect, it } from "vitest";
import { draws } from "../../draws";
import { byEngine, undoOfWritten } from "../../../host/engine/lean/written-cells";
import type { Session } from "../../../host/engine/session";
import { at, openWorkbook } from "./open";

type Lines = Record<number, Record<number, ICellData | null>>;

const text = { n: { pattern: "@" } };
// Null takes a member out, which the engine's types do not say.
const looks = fc.constantFrom<unknown>(
  null,
  {},
  { bl: BooleanNumber.TRUE, bg: null, n: null },
  { bl: null, it: BooleanNumber.TRUE, cl: { rgb: "#112233" } },
  { n: { pattern: "0.00%" }, bd: { t: { s: 1, cl: { rgb: "#000000" } }, b: null } },
  { bd: { l: { s: 2, cl: { rgb: "#ff0000" } } }, ul: { s: BooleanNumber.TRUE } },
  text,
);
const values = fc.constantFrom<ICellData>(
  {},
  {},
  { v: 5, t: CellValueType.NUMBER },
  { v: 1, t: CellValueType.BOOLEAN },
  { v: "007", t: CellValueType.FORCE_STRING },
  { v: "words", t: CellValueType.STRING },
  { v: 2.5 },
  { v: "12" },
  { v: "TRUE" },
  { v: true },
  { v: null, t: null, f: null, si: null, p: null },
  { v: null, t: null, f: "=1+1", si: null, p: null },
  { p: { id: "d", body: { dataStream: "rich\r\n" }, documentStyle: {} } },
);
const custom = fc.constantFrom<ICellData>({}, {}, { custom: { look: { indent: 1 } } }, { custom: null });
const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 12,
    arbitrary: fc
      .tuple(values, custom, fc.option(looks, { nil: undefined }))
      .map(([value, marks, s]): ICellData => ({
        ...value,
        ...marks,
        ...(s === undefined ? {} : { s }),
      })),
  },
);
const places = fc.array(fc.tuple(fc.nat(3), fc.nat(2), cell), { minLength: 1, maxLength: 10 });

/** Equal objects are one where they are drawn as one: nothing may be written into what somebody else holds. */
function linesOf(drawn: readonly (readonly [number, number, ICellData | null])[]): Lines {
  const lines: Lines = {};
  for (const [row, column, one] of drawn)
    (lines[row] ??= {})[column] = one === null ? null : { ...structuredClone(one), ...shared(one) };
  return lines;
}
const shared = (one: ICellData): ICellData => (one.s === undefined ? {} : { s: one.s });

async function openUnit() {
  const workbook = await openWorkbook();
  const injector = workbook.univer.__getInjector();
  const unit = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!unit) throw new Error("No workbook is open.");
  const sheet = unit.getActiveSheet();
  const target = { unitId: unit.getUnitId(), subUnitId: sheet.getSheetId() };
  /** All cells with their looks; the names of looks are drawn by chance. */
  const cells = () => {
    const found: Record<string, unknown> = {};
    sheet.getCellMatrix().forValue((row, column, one) => {
      const { s: _name, ...rest } = one ?? {};
      found[`${row},${column}`] = { ...rest, look: unit.getStyles().getStyleByCell(one) };
    });
    return found;
  };
  const session = { univer: workbook.univer, workbook: unit, worksheet: () => sheet } as unknown as Session;
  return { workbook, session, target, cells, commands: injector.get(ICommandService) };
}

it("writes what the engine writes, and takes back what it takes back", async () => {
  const [ours, theirs] = [await openUnit(), await openUnit()];
  const spared = SetRangeValuesMutation.handler.bind(SetRangeValuesMutation);
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (writes) => {
      for (const { commands, target, cells } of [ours, theirs]) {
        const all = Object.keys(cells()).map((place) => place.split(",").map(Number));
        const none = linesOf(all.map(([row = 0, column = 0]) => [row, column, null] as const));
        commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...target, cellValue: none });
      }
      for (const drawn of writes) {
        SetRangeValuesMutation.handler = byEngine;
        const cellValue = linesOf(drawn) as never;
        theirs.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...theirs.target, cellValue });
        SetRangeValuesMutation.handler = spared;
        const params = { ...ours.target, cellValue: linesOf(drawn) };
        expect(undoOfWritten(ours.session, params as never).cellValue).toEqual(
          SetRangeValuesUndoMutationFactory(ours.workbook.univer.__getInjector(), params as never).cellValue,
        );
        ours.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
          ...ours.target,
          cellValue: linesOf(drawn),
        });
        expect(ours.cells()).toEqual(theirs.cells());
      }
    }),
    { numRuns: draws(150, 3000) },
  );
});

it("makes of a look over many cells what takes it back, with whatever the cells held", async () => {
  const { workbook, cells, commands } = await openUnit();
  workbook.write(at(workbook, "A1:C2"), [
    [1, "007", "=A1+1"],
    ["words", true, ""],
  ]);
  workbook.setFormat(at(workbook, "A1:B1"), { font: { bold: true } });
  const before = cells();
  workbook.setFormat(at(workbook, "A1:E2"), { font: { italic: true }, fill: "#FFEEDD" });
  const after = cells();
  expect(after["0,1"]).toMatchObject({ v: "007", t: CellValueType.STRING, look: { bl: 1, it: 1 } });
  await commands.executeCommand(UndoCommand.id);
  expect(cells()).toEqual(before);
  await commands.executeCommand(RedoCommand.id);
  expect(cells()).toEqual(after);
});
