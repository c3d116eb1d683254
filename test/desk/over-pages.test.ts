import { describe, expect, test } from "vitest";
import { headsOnEveryPage } from "../../desk/paper/cells/over-pages";
import { heightOf, UPRIGHT } from "../../desk/paper/cells/pages";
import { address, type SheetPlan } from "../../desk/paper/cells/plan";
import { Rows, text } from "../../desk/paper/cells/rows";
import { ROW_HEIGHT } from "../../desk/paper/cells/writing";
import { parseCells } from "../../grid";

/** A table of so many rows under a heading and some lines before it, the last two of its columns joined in every row. */
function planOf(before: number, length: number, parts: readonly number[] = []): SheetPlan {
  const rows = new Rows([20, 20, 20]);
  rows.block("Before", () => {
    for (let row = 0; row < before; row += 1) rows.add([text(`line ${String(row)}`, "plain")]);
  });
  rows.block("Table", () => {
    rows.add([text("Table", "heading")]);
    const head = rows.next + 1;
    rows.addSpans([
      { cell: text("Head", "head"), columns: 1 },
      { cell: text("Over two", "head"), columns: 2 },
    ]);
    for (let row = 0; row < length; row += 1)
      rows.addSpans([
        { cell: text(`row ${String(row)}`, "cell"), columns: 1 },
        { cell: text("joined", "cell"), columns: 2 },
      ]);
    rows.tables.push({ head, to: rows.next });
  });
  rows.block("After", () => {
    rows.add([text("After", "heading")]);
  });
  const area = address(0, 0, rows.next - 2, 2);
  return {
    ...{
      sheet: "S",
      rows: rows.rows.slice(0, -1),
      widths: rows.widths,
      blocks: rows.blocks,
      merges: rows.merges,
    },
    ...{ area, table: null, names: [{ name: "N", address: area }] },
    print: { orientation: "Portrait", footer: "", tables: rows.tables, parts },
  };
}

const firstCell = (plan: SheetPlan, row: number) => plan.rows[row - 1]?.cells[0]?.value;

describe("a table that goes on over pages", () => {
  test.each([
    [0, 200],
    [20, 100],
    [43, 60],
    [44, 60],
    [45, 60],
    [46, 60],
    [7, 333],
  ])("has its heads at the top of each, after %i lines with %i rows", (before, length) => {
    const plan = planOf(before, length);
    const paged = headsOnEveryPage(plan);
    const begins = paged.print.breaks ?? [];
    expect(begins.length).toBeGreaterThan(0);
    const tops = begins.map((row) => firstCell(paged, row));
    // A page begins with the heading of the block, with its heads where only these go over, or with heads written again.
    let headed = false;
    for (const [index, top] of tops.entries()) {
      // Lines that overflow their page begin the next one by a break too, so that what follows is reckoned from there.
      if (String(top).startsWith("line ")) expect(index).toBe(0);
      else expect(["Head", ...(headed ? [] : ["Table"]), "After"]).toContain(top);
      headed ||= !String(top).startsWith("line ");
    }
    const ends = [...begins.slice(1), paged.rows.length + 1];
    for (const [index, from] of begins.entries())
      expect(heightOf(paged.rows.slice(from - 1, (ends[index] ?? 0) - 1))).toBeLessThanOrEqual(UPRIGHT);
    // Nothing is lost, and every head is joined as the first one is.
    const values = ({ rows }: SheetPlan) => rows.map(({ cells }) => cells[0]?.value);
    const heads = values(paged).filter((value) => value === "Head").length;
    expect(values(paged).filter((value) => value !== "Head")).toEqual(
      values(plan).filter((value) => value !== "Head"),
    );
    const joined = new Set(paged.merges.map((cells) => parseCells(cells)?.row));
    for (const [row, value] of values(paged).entries())
      expect(joined.has(row), String(row)).toBe(value === "Head" || String(value).startsWith("row "));
    expect(paged.merges.length).toBe(length + heads);
    expect(paged.blocks.map(({ from }) => firstCell(paged, from))).toEqual(
      plan.blocks.map(({ from }) => firstCell(plan, from)),
    );
    expect(parseCells(paged.area)?.rows).toBe(paged.rows.length);
    expect(paged.names[0]?.address).toBe(paged.area);
  });

  test("that fits its page stays as it is", () => {
    const plan = planOf(5, 10);
    expect(headsOnEveryPage(plan).rows).toEqual(plan.rows);
    expect(headsOnEveryPage(plan).merges).toEqual(plan.merges);
  });

  test("a part that begins a page in any case goes on doing so", () => {
    const plan = planOf(5, 10, [3]);
    expect(headsOnEveryPage(plan).print.breaks).toContain(3);
  });
});

describe("what heads a table", () => {
  test("goes with it to the next page", () => {
    const rows = new Rows([20]);
    rows.block("Block", () => {
      rows.add([text("Block", "heading")]);
      for (let row = 0; row < 40; row += 1) rows.add([text(`line ${String(row)}`, "plain")]);
      rows.add([text("Banner", "head")]);
      const head = rows.next + 1;
      rows.add([text("Head", "head")]);
      // One row that is higher than what is left of the page.
      rows.add([text("row", "cell")], 10);
      rows.tables.push({ head, to: rows.next });
    });
    const { rows: all, widths, blocks, merges, tables } = rows;
    const paged = headsOnEveryPage({
      ...{ sheet: "S", rows: all, widths, blocks, merges, area: "A1:A44", table: null, names: [] },
      print: { orientation: "Portrait", footer: "", tables },
    });
    expect(paged.print.breaks?.map((row) => firstCell(paged, row))).toEqual(["Banner"]);
  });

  test("stands above rows that formulas, charts and rules go on to name", () => {
    const plan = planOf(0, 100);
    const formula = `=SUM($A$3:A102)&"A102"&'Other sheet'!A102&LOG10(2)&A1`;
    const last = plan.rows.length - 1;
    const cell = { kind: "formula" as const, value: formula, style: "live" as const };
    const rows = plan.rows.map((row, at) => (at === last ? { ...row, cells: [cell, null, null] } : row));
    const chart = {
      ...{ name: "C", type: "BarClustered" as const, title: "", legend: false, fromZero: true },
      ...{ source: "A102:B103", categories: "A103:A103", over: "A104:C110" },
      series: [{ name: "s", values: "B103:B103", color: null, labels: null }],
    };
    const paged = headsOnEveryPage({
      ...{ ...plan, rows, charts: [chart] },
      rules: [{ area: "A102:A103", formula: "=A102=$B$102", fill: "#FFFFFF" }],
    });
    const again = paged.rows.length - plan.rows.length;
    expect(again).toBeGreaterThan(0);
    const [to, next] = [String(102 + again), String(103 + again)];
    expect(paged.rows.at(-1)?.cells[0]?.value).toBe(
      `=SUM($A$3:A${to})&"A102"&'Other sheet'!A102&LOG10(2)&A1`,
    );
    expect(paged.rules).toEqual([{ area: `A${to}:A${next}`, formula: `=A${to}=$B$${to}`, fill: "#FFFFFF" }]);
    expect(paged.charts?.[0]).toMatchObject({
      ...{ source: `A${to}:B${next}`, categories: `A${next}` },
      series: [{ values: `B${next}` }],
    });
  });
});

test("a number takes one line however many digits stand behind what is shown of it", () => {
  const rows = new Rows([8, 8]);
  rows.addSpans([
    { cell: { kind: "number", value: 1 / 3, style: "number", numberFormat: "0.0%" }, columns: 1 },
    { cell: text("33.3%", "cell"), columns: 1 },
  ]);
  expect(rows.rows[0]?.lines).toBe(1);
});

test("no row is higher than Excel takes one", () => {
  const rows = new Rows([8]);
  rows.add([text("word ".repeat(200), "note")]);
  expect((rows.rows[0]?.lines ?? 0) * ROW_HEIGHT).toBeLessThanOrEqual(409);
});
