import { describe, expect, it } from "vitest";
import { at, message, openWorkbook, put, value, values } from "./open";

const table = {
  name: "METHOD.LIST",
  call: ([rows]: readonly unknown[]) =>
    Array.from(
      { length: Array.isArray(rows) ? Number((rows as unknown[][])[0]?.[0]) : Number(rows) },
      (_, index) => [`row ${index}`, index],
    ),
};

describe("a function's table", () => {
  it("spills: values without formulas beside the anchor, readable by other formulas", async () => {
    const workbook = await openWorkbook([table]);
    await put(workbook, "B2", "=METHOD.LIST(2)");
    await put(workbook, "F1", "=SUM(C2:C3)+ROWS(B2:C3)");
    expect(values(workbook, "B2:C3")).toEqual([
      ["row 0", 0],
      ["row 1", 1],
    ]);
    const cells = workbook.read(at(workbook, "B2:C3")).flat();
    expect(cells.map((cell) => cell.formula)).toEqual(["=METHOD.LIST(2)", "", "", ""]);
    expect(workbook.spill(workbook.activeSheet(), 1, 1)).toEqual(at(workbook, "B2:C3"));
    expect(workbook.spill(workbook.activeSheet(), 2, 1)).toBeNull();
    expect(value(workbook, "F1")).toBe(3);
    expect(workbook.usedRange(workbook.activeSheet(), true)).toEqual(at(workbook, "B1:F3"));
  });

  it("that grows or shrinks is seen by what reads it, also through another spill", async () => {
    const counted = {
      name: "METHOD.COUNT",
      call: ([cells]: readonly unknown[]) =>
        (Array.isArray(cells) ? (cells as unknown[][]) : [[cells]])
          .flat()
          .flatMap((cell) => (typeof cell === "number" && cell > 0 ? [[cell, 1]] : [])),
    };
    const workbook = await openWorkbook([table, counted]);
    // Written first: what they read does not spill yet.
    await put(workbook, "K1", "=SUM(H1:H9)");
    await put(workbook, "G1", "=METHOD.COUNT(C1:C9)");
    await put(workbook, "A1", 2);
    await put(workbook, "B1", "=METHOD.LIST(A1)");
    for (const [rows, sum] of [
      [6, 5],
      [3, 2],
      [8, 7],
      [2, 1],
    ] as const) {
      await put(workbook, "A1", rows);
      expect([rows, value(workbook, "K1")]).toEqual([rows, sum]);
    }
  });

  it("blocked by a value is #SPILL!, and spills once the way is free", async () => {
    const workbook = await openWorkbook([table]);
    await put(workbook, "C3", "in the way");
    await put(workbook, "B2", "=METHOD.LIST(3)");
    expect(value(workbook, "B2")).toEqual({ error: "#SPILL!" });
    expect(value(workbook, "B3")).toBeNull();
    expect(value(workbook, "C3")).toBe("in the way");
    expect(workbook.spill(workbook.activeSheet(), 1, 1)).toBeNull();
    workbook.clear(at(workbook, "C3"), "contents");
    await workbook.settle();
    expect(value(workbook, "C4")).toBe(2);
    expect(workbook.spill(workbook.activeSheet(), 1, 1)).toEqual(at(workbook, "B2:C4"));
  });

  it("is blocked by what is written into it later", async () => {
    const workbook = await openWorkbook([table]);
    await put(workbook, "B2", "=METHOD.LIST(3)");
    await put(workbook, "B4", "mine");
    expect(value(workbook, "B2")).toEqual({ error: "#SPILL!" });
    expect(values(workbook, "B3:C4")).toEqual([
      [null, null],
      ["mine", null],
    ]);
  });

  it("grows and shrinks with its input", async () => {
    const workbook = await openWorkbook([table]);
    await put(workbook, "A1:B1", [[3, "=METHOD.LIST(A1)"]]);
    expect(value(workbook, "C3")).toBe(2);
    await put(workbook, "A1", 2);
    expect(values(workbook, "B1:C3")).toEqual([
      ["row 0", 0],
      ["row 1", 1],
      [null, null],
    ]);
    expect(workbook.spill(workbook.activeSheet(), 0, 1)).toEqual(at(workbook, "B1:C2"));
    await put(workbook, "A1", 1);
    expect(workbook.spill(workbook.activeSheet(), 0, 1)).toEqual(at(workbook, "B1:C1"));
    workbook.clear(at(workbook, "B1"), "contents");
    await workbook.settle();
    expect(values(workbook, "B1:C2")).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("may be longer than the grid was, a native function's as well", async () => {
    const workbook = await openWorkbook([table]);
    await put(workbook, "A1:D1", [["=METHOD.LIST(3000)", null, null, "=TRANSPOSE(SORT(METHOD.LIST(60)))"]]);
    expect(value(workbook, "B3000")).toBe(2999);
    expect(value(workbook, "BK2")).toBe(9);
  });

  it("of one cell does not spill, of no cell is #CALC!, and errors in it stay in their cells", async () => {
    const workbook = await openWorkbook([
      { name: "T.ONE", call: () => [[5]] },
      { name: "T.NONE", call: () => [] },
      { name: "T.MIXED", call: () => [[1, { error: "#N/A" as const }, null, true]] },
    ]);
    await put(workbook, "A1:A3", [["=T.ONE()"], ["=T.NONE()"], ["=T.MIXED()"]]);
    expect(values(workbook, "A1:A3")).toEqual([[5], [{ error: "#CALC!" }], [1]]);
    expect(values(workbook, "A3:D3")).toEqual([[1, { error: "#N/A" }, null, true]]);
    expect(message(workbook, "B3")).toBeUndefined();
  });

  it("may give each of its errors a message, which goes when the error does", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        index,
        { error: "#N/A" as const, message: `row ${index}` },
      ]);
    const workbook = await openWorkbook([
      { name: "RATING.TABLE", call: ([cell]) => rows(Number((cell as number[][])[0]?.[0])) },
    ]);
    await put(workbook, "A1:B1", [[3, "=RATING.TABLE(A1)"]]);
    expect(["C1", "C2", "C3", "B2"].map((cell) => message(workbook, cell))).toEqual([
      "row 0",
      "row 1",
      "row 2",
      undefined,
    ]);
    await put(workbook, "A1", 2);
    await put(workbook, "C3", "=NA()");
    expect(["C1", "C2", "C3"].map((cell) => message(workbook, cell))).toEqual(["row 0", "row 1", undefined]);
  });

  it("is kept when a look is set on it, and cleared with its anchor", async () => {
    const workbook = await openWorkbook([table]);
    await put(workbook, "A1", "=METHOD.LIST(2)");
    workbook.setFormat(at(workbook, "A1:B2"), { numberFormat: "0.00" });
    await workbook.settle();
    expect(workbook.read(at(workbook, "B2"))[0]?.[0]).toMatchObject({ value: 1, text: "1.00", formula: "" });
  });
});
