import {
  ICommandService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
} from "@univerjs/core";
import { InsertColCommand, RemoveColCommand, RemoveRowCommand } from "@univerjs/sheets";
import { SortRangeCommand } from "@univerjs/sheets-sort";
import {
  SheetTableInsertColCommand,
  SheetTableInsertRowCommand,
  SheetTableRemoveColCommand,
  SheetTableRemoveRowCommand,
} from "@univerjs/sheets-table";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../host/document";
import type { CellInput } from "../../../host/workbook";
import { at, openWorkbook, put, value, values } from "./open";

const JOIN = {
  name: "T.JOIN",
  call: (args: readonly unknown[]) => args.flat(3).map(String).join("|"),
};
const ISSUERS: CellInput[][] = [
  ["rating", "loan #"],
  ["AAA", 1],
  ["AA", 2],
  ["A", 3],
];

/** A table, two names over it, and formulas through names, table and addresses. */
async function opened() {
  const workbook = await openWorkbook([JOIN]);
  await put(workbook, "A1:B4", ISSUERS);
  workbook.addTable(at(workbook, "A1:B4"), true, "Bond_List");
  workbook.setName({ name: "Rates_2.x", formula: "Sheet1!$A$2:$A$4", visible: true });
  workbook.setName({ name: "Year", formula: "Sheet1!$B$2", visible: true });
  await put(workbook, "A7:B8", [
    ["below", 100],
    ['=A2&"!"', 200],
  ]);
  await put(workbook, "H12:H16", [
    ["=T.JOIN(Rates_2.x)"],
    ["=T.JOIN(Bond_List[rating])"],
    ["=T.JOIN(A2:A4)"],
    ["=SUM(Bond_List[loan '#])"],
    ["=-Year+YEAR(45000)"],
  ]);
  const commands = workbook.univer.__getInjector().get(ICommandService);
  const subUnitId = workbook.activeSheet();
  const unitId = workbook.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)
    ?.getUnitId();
  const run = async (id: string, params?: object): Promise<void> => {
    await commands.executeCommand(id, params && { unitId, subUnitId, ...params });
    await workbook.settle();
  };
  return { workbook, run };
}

const range = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  range: { startRow, endRow, startColumn, endColumn },
});

type Opened = Awaited<ReturnType<typeof opened>>;
/** The sheet's values, wherever its formulas have gone. */
const all = ({ workbook }: Opened) => values(workbook, "A1:J20");
const text = (rows: CellValue[][]): string =>
  rows
    .flat()
    .flatMap((one) => (one === null ? [] : [typeof one === "object" ? one.error : String(one)]))
    .join(" ");

describe("formulas through names and tables", () => {
  it("are read with dots, signs, hashes, and names that are called like functions", async () => {
    const { workbook } = await opened();
    expect(values(workbook, "H12:H16").flat()).toEqual(["AAA|AA|A", "AAA|AA|A", "AAA|AA|A", 6, 2022]);
  });

  it.each<[string, string, object, string]>([
    ["a row inside", "sheet.command.insert-row", { ...range(2, 2, 0, 25), direction: 0 }, "AAA|null|AA|A"],
    ["a row taken out", RemoveRowCommand.id, range(2, 2, 0, 25), "AAA|A"],
    ["a column before", InsertColCommand.id, { ...range(0, 999, 0, 0), direction: 3 }, "AAA|AA|A"],
    ["a column taken out", RemoveColCommand.id, range(0, 999, 3, 3), "AAA|AA|A"],
  ])("go along with %s, and back and forth", async (_name, command, params, expected) => {
    const book = await opened();
    const before = all(book);
    await book.run(command, params);
    const after = all(book);
    expect(
      text(after)
        .split(" ")
        .filter((one) => one === expected),
    ).toHaveLength(3);
    await book.run(UndoCommand.id);
    expect(all(book)).toEqual(before);
    await book.run(RedoCommand.id);
    expect(all(book)).toEqual(after);
  });

  it("lose what a column takes with it from cells and from two tables at once, and find it again", async () => {
    const book = await opened();
    await put(book.workbook, "A20:B21", [
      ["name", "rate"],
      ["x", 5],
    ]);
    book.workbook.addTable(at(book.workbook, "A20:B21"), true, "Rates");
    await put(book.workbook, "C30:C34", [
      ["=B7+B8"],
      ["=SUM(Bond_List[loan '#])+B8"],
      ["=SUM(Bond_List[loan '#])+SUM(Rates[rate])+B8+A9"],
      ["=SUM(A1:C2)+ROWS(Bond_List[rating])"],
      ["=ROWS(Bond_List[[rating]:[loan '#]])"],
    ]);
    const formulas = (column: number) =>
      [29, 30, 31, 32, 33].map((row) => book.workbook.toDocument().sheets[0]?.cells[row]?.[column]?.formula);
    const before = formulas(2);
    await book.run(RemoveColCommand.id, {
      range: { startRow: 0, endRow: 999, startColumn: 1, endColumn: 1 },
    });
    const lost = [
      "#REF!+#REF!",
      "SUM(#REF!)+#REF!",
      "SUM(#REF!)+SUM(#REF!)+#REF!+A9",
      "SUM(A1:B2)+ROWS(Bond_List[rating])",
      "ROWS(Bond_List[rating])",
    ];
    expect(formulas(1)).toEqual(lost);
    await book.run(UndoCommand.id);
    expect(formulas(2)).toEqual(before);
    await book.run(RedoCommand.id);
    expect(formulas(1)).toEqual(lost);
  });

  it.each<[string, string, string, string]>([
    ["adds a row", SheetTableInsertRowCommand.id, "A3", "AAA|null|AA|A"],
    ["takes a row out", SheetTableRemoveRowCommand.id, "A3", "AAA|A"],
    ["adds a column", SheetTableInsertColCommand.id, "B3", "AAA|AA|A"],
    ["takes a column out", SheetTableRemoveColCommand.id, "B3", "AAA|AA|A"],
  ])("go along where the table's menu %s", async (_name, command, cell, expected) => {
    const book = await opened();
    const before = all(book);
    book.workbook.select(at(book.workbook, cell));
    await book.run(command, {});
    const after = all(book);
    expect(
      text(after)
        .split(" ")
        .filter((one) => one === expected),
    ).toHaveLength(3);
    expect(text(after)).toContain("AAA! ");
    await book.run(UndoCommand.id);
    expect(all(book)).toEqual(before);
    await book.run(RedoCommand.id);
    expect(all(book)).toEqual(after);
  });

  it("follow a heading that is typed over, brackets and all", async () => {
    const { workbook, run } = await opened();
    await put(workbook, "B1", "loan [m] #");
    expect(workbook.tables()[0]?.columns).toEqual(["rating", "loan [m] #"]);
    expect(workbook.read(at(workbook, "H15"))[0]?.[0]).toMatchObject({
      formula: "=SUM(Bond_List[loan '[m'] '#])",
      value: 6,
    });
    await run(UndoCommand.id);
    expect(workbook.read(at(workbook, "H15"))[0]?.[0]?.formula).toBe("=SUM(Bond_List[loan '#])");
  });
});

describe("sorting", () => {
  it("takes formulas of a row along with it", async () => {
    const { workbook, run } = await opened();
    await put(workbook, "C2:C4", [["=B2*10"], ["=B3*10+$B$2"], ["=B4*10"]]);
    await run(SortRangeCommand.id, {
      ...range(1, 3, 0, 2),
      orderRules: [{ colIndex: 0, type: "asc" }],
      hasTitle: false,
    });
    expect(values(workbook, "A2:C4")).toEqual([
      ["A", 3, 30],
      ["AA", 2, 23],
      ["AAA", 1, 10],
    ]);
    expect(value(workbook, "H12")).toBe("A|AA|AAA");
    await run(UndoCommand.id);
    expect(values(workbook, "A2:C4")).toEqual([
      ["AAA", 1, 10],
      ["AA", 2, 21],
      ["A", 3, 30],
    ]);
  });
});

describe("a formula that cannot be read", () => {
  it.each([
    "=COUNT(None[Loan '#])",
    "=SUM(1,2",
    "=A21:B",
    "=T[",
    "=1+",
    "=((((",
    "={1,2",
    "=LET(x,1,LET(x,2,x",
    "=#",
  ])("%s harms no other, nor another workbook", async (formula) => {
    const first = await openWorkbook();
    await put(first, "A1:C1", [[formula, "=1+1", "=B1*2"]]);
    expect(values(first, "B1:C1")).toEqual([[2, 4]]);
    const second = await openWorkbook();
    await put(second, "A1:B1", [["=SUM(3,4)", "=A1+1"]]);
    expect(values(second, "A1:B1")).toEqual([[7, 8]]);
  });
});
