import { describe, expect, it } from "vitest";
import { message, openWorkbook, put, spy, value, values } from "./open";

const total = {
  name: "RATING.BCA",
  call: (args: readonly unknown[]) =>
    args
      .flat(2)
      .filter((item) => typeof item === "number")
      .reduce((sum, item) => sum + item, 0),
};

describe("custom functions", () => {
  it("calculate under a dotted name over a range, inside native functions and around them", async () => {
    const workbook = await openWorkbook([total]);
    await put(workbook, "A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await put(workbook, "D1", "=ROUND(RATING.BCA(A1:B2, SUM(A1:A2))/3, 2)");
    await put(workbook, "D2", '=IF(rating.bca(A1:B2)=10, "ten", "other")');
    expect(value(workbook, "D1")).toBe(4.67);
    expect(value(workbook, "D2")).toBe("ten");
    await put(workbook, "B2", 40);
    expect(value(workbook, "D1")).toBe(16.67);
  });

  it("are given blanks as null, omitted arguments as undefined, errors as errors, dates as numbers", async () => {
    const probe = spy("NOTCH.PROBE");
    const workbook = await openWorkbook([probe]);
    await put(workbook, "A1:C2", [
      ["'007", true, 0],
      ["=1/0", null, "=DATE(2024,1,31)"],
    ]);
    await put(workbook, "E1", "=NOTCH.PROBE(A1:C3)");
    expect(probe.calls.at(-1)).toEqual([
      [
        ["007", true, 0],
        [{ error: "#DIV/0!" }, null, 45322],
        [null, null, null],
      ],
    ]);
    await put(workbook, "E2", '=NOTCH.PROBE(A9,,"",1/0,{1,"b";TRUE,4},FALSE)');
    expect(probe.calls.at(-1)).toEqual([
      [[null]],
      undefined,
      "",
      { error: "#DIV/0!" },
      [
        [1, "b"],
        [true, 4],
      ],
      false,
    ]);
    await put(workbook, "E3", "=NOTCH.PROBE()");
    expect(probe.calls.at(-1)).toEqual([]);
  });

  it("answer with every kind of value", async () => {
    const answers = ["text", 2.5, true, false, null, Number.NaN, { error: "#N/A" as const }];
    const workbook = await openWorkbook(
      answers.map((answer, index) => ({ name: `K.F${index}`, call: () => answer })),
    );
    await put(workbook, "A1:G1", [answers.map((_, index) => `=K.F${index}()`)]);
    const expected = ["text", 2.5, true, false, null, { error: "#NUM!" }, { error: "#N/A" }];
    expect(values(workbook, "A1:G1")).toEqual([expected]);
  });

  it("that throw give #VALUE! with the message, and calculation goes on", async () => {
    const workbook = await openWorkbook([
      {
        name: "RATING.BROKEN",
        call: () => {
          throw new Error("no such grade");
        },
      },
      total,
    ]);
    await put(workbook, "A1:A3", [["=RATING.BROKEN(1)"], ["=RATING.BCA(1,2)"], ['=IFERROR(A1,"caught")']]);
    expect(values(workbook, "A1:A3")).toEqual([[{ error: "#VALUE!" }], [3], ["caught"]]);
    expect(message(workbook, "A1")).toBe("no such grade");
    await put(workbook, "A2", "=RATING.BCA(4,5)");
    expect(value(workbook, "A2")).toBe(9);
  });
});

describe("the message of an error", () => {
  const grade = {
    name: "RATING.GRADE",
    call: ([cell]: readonly unknown[]) => {
      const given = Array.isArray(cell) ? ((cell as unknown[][])[0]?.[0] ?? null) : cell;
      if (given === null) return { error: "#N/A" as const, message: "nothing given" };
      if (typeof given === "number") return given * 2;
      return { error: "#VALUE!" as const, message: `not a number: ${JSON.stringify(given)}` };
    },
  };

  it("follows recalculation: changes with the input and goes when the cell no longer errs", async () => {
    const workbook = await openWorkbook([grade]);
    await put(workbook, "A1:B1", [["x", "=RATING.GRADE(A1)"]]);
    expect(message(workbook, "B1")).toBe('not a number: "x"');
    await put(workbook, "A1", "y");
    expect(message(workbook, "B1")).toBe('not a number: "y"');
    await put(workbook, "A1", 4);
    expect(value(workbook, "B1")).toBe(8);
    expect(message(workbook, "B1")).toBeUndefined();
    await put(workbook, "A1", "");
    expect(value(workbook, "B1")).toEqual({ error: "#N/A" });
    expect(message(workbook, "B1")).toBe("nothing given");
  });

  it("stays with a cell that is not calculated again, and is not given to cells that only pass the error on", async () => {
    const workbook = await openWorkbook([grade]);
    await put(workbook, "A1:B2", [
      ["x", "=RATING.GRADE(A1)"],
      ["=B1", '=IFERROR(RATING.GRADE("z"),7)'],
    ]);
    await put(workbook, "D9", 1);
    expect(message(workbook, "B1")).toBe('not a number: "x"');
    expect(value(workbook, "A2")).toEqual({ error: "#VALUE!" });
    expect(message(workbook, "A2")).toBeUndefined();
    expect(value(workbook, "B2")).toBe(7);
    expect(message(workbook, "B2")).toBeUndefined();
  });

  it("goes when the function errs again without one", async () => {
    const answers = [{ error: "#VALUE!" as const, message: "first" }, { error: "#VALUE!" as const }];
    const workbook = await openWorkbook([{ name: "T.NEXT", call: () => answers.shift() ?? 0 }]);
    await put(workbook, "A1:B1", [[1, "=T.NEXT(A1)"]]);
    expect(message(workbook, "B1")).toBe("first");
    await put(workbook, "A1", 2);
    expect(value(workbook, "B1")).toEqual({ error: "#VALUE!" });
    expect(message(workbook, "B1")).toBeUndefined();
  });

  it("goes when the formula is replaced, also by another error", async () => {
    const workbook = await openWorkbook([grade]);
    await put(workbook, "B1", '=RATING.GRADE("x")');
    await put(workbook, "B1", "=1+#VALUE!");
    expect(value(workbook, "B1")).toEqual({ error: "#VALUE!" });
    expect(message(workbook, "B1")).toBeUndefined();
  });

  it("moves with inserted and removed rows and columns", async () => {
    const workbook = await openWorkbook([grade]);
    await put(workbook, "B5", '=RATING.GRADE("x")');
    const sheet = workbook.activeSheet();
    const { FUniver } = await import("@univerjs/core/facade");
    await import("@univerjs/sheets/facade");
    const grid = FUniver.newAPI(workbook.univer).getActiveWorkbook()?.getSheetBySheetId(sheet);
    grid?.insertRowsBefore(2, 3);
    grid?.insertColumnsBefore(0, 1);
    await workbook.settle();
    expect(value(workbook, "C8")).toEqual({ error: "#VALUE!" });
    expect(message(workbook, "C8")).toBe('not a number: "x"');
    expect(message(workbook, "B5")).toBeUndefined();
    grid?.deleteRows(0, 2);
    await workbook.settle();
    expect(message(workbook, "C6")).toBe('not a number: "x"');
    expect(message(workbook, "C8")).toBeUndefined();
  });
});
