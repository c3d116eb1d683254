import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statementAmounts } from "../../src";
import { pastedNumber, pastedYears } from "../../desk/reading/pasted";
import { isFiguresOnly, pastedBlock } from "../../desk/reading/pasted-block";
import type { AmountRow } from "../../desk/reading/statement/place";

const keys = ["FY-2", "FY-1", "FY"];
const fraction = { kind: "fraction" } as const;

describe("years that are pasted", () => {
  test.each([
    ["a row", "9.1%\t9.65\t10,78%"],
    ["a column", "9.1%\n9.65\r\n10,78%\n"],
  ])("from %s fill the fields from the first on", (_name, text) => {
    expect(pastedYears(text, keys, "FY-2", fraction)).toEqual({
      periods: { "FY-2": "9.1%", "FY-1": "9.65", FY: "10,78%" },
      unread: [],
      beyond: 0,
    });
  });

  test("fill from the field on into which they were pasted; what is left over is counted", () => {
    expect(pastedYears("1\t2\t3", keys, "FY-1", fraction)).toEqual({
      periods: { "FY-1": "1", FY: "2" },
      unread: [],
      beyond: 1,
    });
  });

  test("that are no numbers are named and change nothing", () => {
    expect(pastedYears("1\tabout 2\tn/a", keys, "FY-2", fraction)).toEqual({
      periods: { "FY-2": "1", FY: "" },
      unread: ["about 2"],
      beyond: 0,
    });
  });

  test("are none where one value or a table is pasted", () => {
    expect(pastedYears("12.5%", keys, "FY", fraction)).toBeNull();
    expect(pastedYears("1\t2\n3\t4", keys, "FY", fraction)).toBeNull();
  });

  test("may be negative as accountants write it", () => {
    expect(
      ["(1,234.5)", "−5", "－5", "n/a", "5 apples"].map((text) => pastedNumber(text, { kind: "number" })),
    ).toEqual(["-1234.5", "-5", "-5", "", null]);
  });
});

const wanted = ["assets", "equity", "revenue", "netProfit"];
const rows: readonly AmountRow[] = statementAmounts
  .filter(({ id }) => wanted.includes(id))
  .map((amount) => ({
    amount,
    years: ["assets", "equity"].includes(amount.id) ? ["FY-3", ...keys] : keys,
  }));
const place = { amount: "assets", year: "FY-3" };

describe("figures that are pasted into the statement", () => {
  test("without names fills from the cell on, row by row", () => {
    expect(pastedBlock("1\t2\n3\tx", { amount: "equity", year: "FY-1" }, rows)).toEqual({
      amounts: { equity: { "FY-1": "1", FY: "2" }, revenue: { "FY-1": "3" } },
      unread: ["x"],
      beyond: 0,
    });
  });

  test("count what lies beyond the boxes", () => {
    expect(pastedBlock("1\t2\n3\t4", { amount: "netProfit", year: "FY" }, rows)).toMatchObject({
      amounts: { netProfit: { FY: "1" } },
      beyond: 3,
    });
  });

  test("tell each other how they are written, and are kept in the one way that a box reads", () => {
    expect(pastedBlock("7,400\t12.5", { amount: "netProfit", year: "FY-1" }, rows).amounts).toEqual({
      netProfit: { "FY-1": "7400", FY: "12.5" },
    });
    expect(pastedBlock("7,400\t8,500", { amount: "netProfit", year: "FY-1" }, rows).unread).toEqual([
      "7,400",
      "8,500",
    ]);
  });

  test("are no table with words: that one is shown before anything is taken", () => {
    expect(["1\t2\n--\t4", "净利润\t1\t2", "2021年\t2022年\n1\t2"].map(isFiguresOnly)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("never puts a number where none was pasted", () => {
    const cell = fc.oneof(
      fc.float({ noNaN: true }).map(String),
      fc.constantFrom("", "x", "净利润", "2022", "1,234.5"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        (table) => {
          const read = pastedBlock(table.map((row) => row.join("\t")).join("\n"), place, rows);
          const pasted = new Set(table.flat().map((text) => text.trim()));
          for (const [id, byYear] of Object.entries(read.amounts)) {
            const row = rows.find(({ amount }) => amount.id === id);
            for (const [year, text] of Object.entries(byYear)) {
              expect(row?.years).toContain(year);
              expect(
                text === "" ||
                  pasted.has(text) ||
                  [...pasted].some((one) => Number(one.replaceAll(",", "")) === Number(text)),
              ).toBe(true);
            }
          }
        },
      ),
    );
  });
});
