import { describe, expect, it } from "vitest";
import { at, openWorkbook, put, value, values } from "./open";

describe("names", () => {
  it("are changed in place: formulas that use one follow", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:A2", [[2], [30]]);
    workbook.setName({ name: "Rate", formula: "Sheet1!$A$1", visible: true, comment: "three-year mean" });
    await put(workbook, "B1:B2", [["=Rate*10"], ["=B1+rate"]]);
    expect(values(workbook, "B1:B2")).toEqual([[20], [22]]);
    workbook.setName({ name: "Rate", formula: "Sheet1!$A$2", visible: true });
    await workbook.settle();
    expect(values(workbook, "B1:B2")).toEqual([[300], [330]]);
    expect(workbook.names()).toHaveLength(1);
    await put(workbook, "A2", 31);
    expect(value(workbook, "B1")).toBe(310);
  });

  it("may be constants and expressions, one operand in any formula", async () => {
    const workbook = await openWorkbook();
    const names = [
      { name: "Share", formula: "0.25", visible: true },
      { name: "Both", formula: "Sheet1!$A$1+Sheet1!$A$2", visible: false },
      { name: "Word", formula: '"aaa"', visible: true },
    ];
    names.forEach((name) => workbook.setName(name));
    await put(workbook, "A1:A2", [[2], [3]]);
    await put(workbook, "B1:B3", [["=2*Share"], ["=2*Both"], ['=Word&"!"']]);
    expect(values(workbook, "B1:B3")).toEqual([[0.5], [10], ["aaa!"]]);
    expect(workbook.names()).toEqual(names);
  });

  it("follow a renamed sheet, are deleted with an error in their formulas, and come back", async () => {
    const workbook = await openWorkbook();
    workbook.setName({ name: "Rate", formula: "Sheet1!$A$1", visible: true });
    await put(workbook, "A1:B1", [[4, "=Rate+1"]]);
    workbook.renameSheet(workbook.activeSheet(), "Tian fu");
    await workbook.settle();
    expect(workbook.names()[0]?.formula).toBe("'Tian fu'!$A$1");
    expect(value(workbook, "B1")).toBe(5);
    workbook.deleteName("rate");
    await workbook.settle();
    expect(value(workbook, "B1")).toHaveProperty("error");
    workbook.setName({ name: "Rate", formula: "'Tian fu'!$A$1", visible: true });
    await workbook.settle();
    expect(value(workbook, "B1")).toBe(5);
    expect(() => workbook.deleteName("Other")).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
    expect(() => workbook.setName({ name: "A B", formula: "1", visible: true })).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });
});

describe("tables", () => {
  const issuers = [
    ["Issuer", "Score"],
    ["Tianfu", 1],
    ["Jinshang", 4],
  ];

  it("are read by structured references, renamed and resized in place", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B3", issuers);
    const table = workbook.addTable(at(workbook, "A1:B3"), true, "Issuers");
    expect(table).toMatchObject({
      name: "Issuers",
      range: "A1:B3",
      columns: ["Issuer", "Score"],
      hasHeaders: true,
    });
    await put(workbook, "D1:D2", [["=SUM(Issuers[Score])"], ["=ROWS(Issuers)"]]);
    expect(values(workbook, "D1:D2")).toEqual([[5], [2]]);
    await put(workbook, "A4:B4", [["Other", 10]]);
    workbook.updateTable(table.id, { range: "A1:B4" });
    await workbook.settle();
    expect(values(workbook, "D1:D2")).toEqual([[15], [3]]);
    workbook.updateTable(table.id, { name: "Ledger", style: "TableStyleMedium2", bandedRows: false });
    await workbook.settle();
    expect(workbook.tables()).toMatchObject([
      { id: table.id, name: "Ledger", style: "TableStyleMedium2", bandedRows: false },
    ]);
    expect(workbook.read(at(workbook, "D1"))[0]?.[0]).toMatchObject({
      value: 15,
      formula: "=SUM(Ledger[Score])",
    });
  });

  it("take a new column's header, refuse an overlap and a taken name", async () => {
    const workbook = await openWorkbook();
    await put(
      workbook,
      "A1:C3",
      issuers.map((row, index) => [...row, index === 0 ? "Note" : index]),
    );
    const table = workbook.addTable(at(workbook, "A1:B3"), true);
    expect(table.name).toBe("Table1");
    workbook.updateTable(table.id, { range: "A1:C3" });
    expect(workbook.tables()[0]?.columns).toEqual(["Issuer", "Score", "Note"]);
    await put(workbook, "E1", "=SUM(Table1[Note])");
    expect(value(workbook, "E1")).toBe(3);
    const invalid: unknown = expect.objectContaining({ code: "InvalidArgument" });
    expect(() => workbook.addTable(at(workbook, "C3:D5"), true)).toThrow(invalid);
    expect(() => workbook.addTable(at(workbook, "F1:G3"), true, "table1")).toThrow(invalid);
    workbook.deleteTable(table.id);
    expect(workbook.tables()).toEqual([]);
    expect(value(workbook, "A2")).toBe("Tianfu");
  });

  it("go with their sheet", async () => {
    const workbook = await openWorkbook();
    const { id: sheet } = workbook.addSheet("Ledger");
    const range = { sheet, row: 0, column: 0, rows: 3, columns: 2 };
    workbook.write(range, issuers);
    workbook.addTable(range, true, "Issuers");
    workbook.deleteSheet(sheet);
    await workbook.settle();
    expect(workbook.tables()).toEqual([]);
    await put(workbook, "A1:B3", issuers);
    expect(workbook.addTable(at(workbook, "A1:B3"), true, "Issuers").range).toBe("A1:B3");
  });

  it("without headers get a row of names above", async () => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B2", [
      ["a", 1],
      ["b", 2],
    ]);
    const table = workbook.addTable(at(workbook, "A1:B2"), false);
    await workbook.settle();
    expect(table.range).toBe("A1:B3");
    expect(values(workbook, "A1:B3")).toEqual([
      ["Column1", "Column2"],
      ["a", 1],
      ["b", 2],
    ]);
  });
});
