import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statementAmounts } from "../../src";
import { pastedNumber, pastedYears } from "../../desk/reading/pasted";
import { pastedBlock, type AmountRow } from "../../desk/reading/pasted-block";

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
    ).toEqual(["-1,234.5", "-5", "-5", "", null]);
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

describe("a table that is pasted into the statement", () => {
  test("goes to the amounts that its rows name, latest year last, whatever their order", () => {
    const text =
      "净利润（亿元）\t6.08\t7.22\n所有者权益合计\t61.50\t64.46\t69.56\nTotal assets\t85.58\t93.11";
    expect(pastedBlock(text, place, rows)).toEqual({
      amounts: {
        netProfit: { "FY-1": "6.08", FY: "7.22" },
        equity: { "FY-2": "61.50", "FY-1": "64.46", FY: "69.56" },
        assets: { "FY-1": "85.58", FY: "93.11" },
      },
      unread: [],
      unknown: [],
      beyond: 0,
    });
  });

  test("runs backwards where its head does", () => {
    const text = "项目\t2022年末\t2021年末\t2020年末\n资产总额\t93.11\t85.58\t77.27\n";
    expect(pastedBlock(text, place, rows).amounts).toEqual({
      assets: { "FY-2": "77.27", "FY-1": "85.58", FY: "93.11" },
    });
  });

  test("without names fills from the cell on, row by row", () => {
    expect(pastedBlock("1\t2\n3\tx", { amount: "equity", year: "FY-1" }, rows)).toEqual({
      amounts: { equity: { "FY-1": "1", FY: "2" }, revenue: { "FY-1": "3" } },
      unread: ["x"],
      unknown: [],
      beyond: 0,
    });
  });

  test("names what it does not know and counts what lies beyond", () => {
    expect(pastedBlock("商誉\t1\t2", place, rows)).toMatchObject({ amounts: {}, unknown: ["商誉"] });
    expect(pastedBlock("1\t2\n3\t4", { amount: "netProfit", year: "FY" }, rows)).toMatchObject({
      amounts: { netProfit: { FY: "1" } },
      beyond: 3,
    });
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
              expect(pasted.has(text)).toBe(true);
            }
          }
        },
      ),
    );
  });
});
