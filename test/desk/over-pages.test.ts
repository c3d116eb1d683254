import { describe, expect, test } from "vitest";
import { headsOnEveryPage } from "../../desk/paper/cells/over-pages";
import { heightOf, UPRIGHT } from "../../desk/paper/cells/pages";
import { address, type SheetPlan } from "../../desk/paper/cells/plan";
import { Rows, text } from "../../desk/paper/cells/rows";
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
    for (const [index, top] of tops.entries()) {
      expect(index === 0 ? ["Head", "Table", "After"] : ["Head", "After"]).toContain(top);
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
