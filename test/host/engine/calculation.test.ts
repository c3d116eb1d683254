import { describe, expect, it } from "vitest";
import { at, openWorkbook, put, value, values } from "./open";

describe("settling", () => {
  it("waits for everything written so far, also in a chain and in quick succession", async () => {
    const workbook = await openWorkbook();
    workbook.write(at(workbook, "A1"), [[1]]);
    workbook.write(at(workbook, "B1:D1"), [["=A1+1", "=B1+1", "=C1+1"]]);
    await workbook.settle();
    for (let number = 2; number < 6; number += 1) {
      workbook.write(at(workbook, "A1"), [[number]]);
      await Promise.resolve();
    }
    await workbook.settle();
    expect(values(workbook, "A1:D1")).toEqual([[5, 6, 7, 8]]);
  });

  it("waits for an edit made while a calculation runs", async () => {
    const open: { workbook?: Awaited<ReturnType<typeof openWorkbook>> } = {};
    let once = true;
    const meddler = {
      name: "T.MEDDLE",
      call: () => {
        if (once && open.workbook) {
          once = false;
          open.workbook.write(at(open.workbook, "F1"), [[50]]);
        }
        return 1;
      },
    };
    const workbook = (open.workbook = await openWorkbook([meddler]));
    await put(workbook, "E1:G1", [["=T.MEDDLE()", 1, "=F1*2"]]);
    expect(value(workbook, "G1")).toBe(100);
  });

  it("gives 2,000 formulas right", async () => {
    const workbook = await openWorkbook([
      { name: "T.TWICE", call: ([cell]) => (Array.isArray(cell) ? Number(cell[0]?.[0]) * 2 : 0) },
    ]);
    const inputs = Array.from({ length: 1000 }, (_, row) => [row]);
    workbook.write(at(workbook, "A1:A1000"), inputs);
    const formulas = inputs.map((_, row) => [`=T.TWICE(A${row + 1})+1`, `=SUM(A$1:A${row + 1})`]);
    workbook.write(at(workbook, "B1:C1000"), formulas);
    await workbook.settle();
    const expected = inputs.map((_, row) => [row * 2 + 1, (row * (row + 1)) / 2]);
    expect(values(workbook, "B1:C1000")).toEqual(expected);
  });

  it("resolves at once where nothing is to be done, and after a change of looks", async () => {
    const workbook = await openWorkbook();
    await workbook.settle();
    await put(workbook, "A1", "=1+1");
    workbook.setFormat(at(workbook, "A1"), { font: { bold: true } });
    await workbook.settle();
    expect(value(workbook, "A1")).toBe(2);
  });

  it("recalculates everything on request", async () => {
    let answer = 1;
    const workbook = await openWorkbook([{ name: "T.NOW", call: () => answer }]);
    await put(workbook, "A1:B1", [["=T.NOW()", "=A1*10"]]);
    answer = 2;
    await put(workbook, "D1", 5);
    expect(values(workbook, "A1:B1")).toEqual([[1, 10]]);
    await workbook.recalculate();
    expect(values(workbook, "A1:B1")).toEqual([[2, 20]]);
  });
});

describe("what the engine reads otherwise than Excel", () => {
  it("calculates", async () => {
    const workbook = await openWorkbook([{ name: "T.ONE", call: () => 1 }]);
    workbook.setName({ name: "NN", formula: "Sheet1!$A$1:$A$2", visible: true });
    await put(workbook, "A1:A2", [[2], [3]]);
    await put(workbook, "B1:B2", [["=SUM( NN )"], ["=@T.ONE()+1"]]);
    expect(values(workbook, "B1:B2")).toEqual([[5], [2]]);
  });
});
