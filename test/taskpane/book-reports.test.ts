import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookSheets, newBook } from "../../desk/paper/book/order";
import { planBonds, planEvents } from "../../desk/paper/book/plan-bonds";
import { FIGURES, planFigures } from "../../desk/paper/book/plan-figures";
import { planWorkings } from "../../desk/paper/book/plan-workings";
import { bondsNamed, type BookRow } from "../../desk/paper/book/rows";
import {
  applyPlan,
  extendBook,
  makeGrowing,
  readBookRows,
  takeSelected,
  writeSections,
} from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";

const SERIAL = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
const SHEETS = bookSheets("en", ["Sheet1"]);
/** Headings of somebody's own table: other words, another order, and a column that the book has not. */
const OWN = [
  [
    "发行主体",
    "代码",
    "品种",
    "note",
    "主体级别",
    "担保人",
    "担保人级别",
    "到期",
    "起息日",
    "级别",
    "评级日期",
    "隐含评级",
    "外部评级",
  ],
  [
    "Birch",
    "G",
    "guaranteed",
    "x",
    "A",
    "Gorse",
    "AAA",
    "2026-01-10",
    "2023-01-10",
    "AA-",
    "2024-02-15",
    "AA-",
    "AA",
  ],
  [
    "Cedar",
    "J",
    "subordinated",
    "y",
    "AA",
    "",
    "",
    "2028-01-10",
    "2023-01-10",
    "AA-",
    "2024-03-20",
    "A-",
    "AA-",
  ],
];
const HAPPENED = [
  ["source", "event", "date", "bond", "value"],
  ["report 7", "rated", "2024-08-15", "G", "AA"],
  ["announcement 3", "guarantor-change", "2024-10-01", "Gorse", ""],
];

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

const sheetId = (name: string) => opened.workbook.sheets().find((sheet) => sheet.name === name)!.id;
const shown = (sheet: string) => {
  const used = opened.workbook.usedRange(sheetId(sheet), true);
  return used === null ? [] : opened.workbook.read(used).map((row) => row.map(({ value }) => value));
};
/** Types cells on the first sheet and selects them. */
async function select(cells: readonly (readonly string[])[], row: number): Promise<void> {
  const at = { sheet: sheetId("Sheet1"), row, column: 1, rows: cells.length, columns: cells[0]?.length ?? 0 };
  opened.workbook.write(
    at,
    cells.map((line) => line.map((cell) => (cell === "" ? null : cell))),
  );
  await opened.workbook.settle();
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getItem("Sheet1").getCell(row, 1);
    first.getResizedRange(at.rows - 1, at.columns - 1).select();
    await context.sync();
  });
}

describe("a book of somebody's own table", () => {
  beforeAll(async () => {
    const order = newBook("en", SHEETS, "circ", "2024-12-31", 4);
    for (const plan of [planEvents(order, 5), planBonds(order), planWorkings(order)])
      expect(await makeGrowing(plan)).toEqual({ ok: true, value: null });
    const figures = planFigures(order, FIGURES);
    const target = { kind: "new" as const, sheet: SHEETS.figures, slug: FIGURES };
    expect(await applyPlan(figures, target, null)).toEqual({ ok: true, value: null });
  });

  test("takes bonds and events by their headings, below those that are there", async () => {
    await select(OWN, 2);
    expect(await takeSelected("en")).toEqual({
      ok: true,
      value: { what: "bonds", count: 2, passedOver: ["note"] },
    });
    await select(HAPPENED, 10);
    expect(await takeSelected("en")).toEqual({
      ok: true,
      value: { what: "events", count: 2, passedOver: [] },
    });
    expect(await extendBook("en")).toMatchObject({ ok: true });
    await opened.workbook.settle();
    const rows = await readBookRows();
    expect(
      rows.ok && rows.value.map(({ code, rating, model, next, flag }) => [code, rating, model, next, flag]),
    ).toEqual([
      // Its guarantor's change asks at once; AAA by the guarantee, three above AA- and two above AA.
      ["G", "AA", "AAA", SERIAL("2024-10-01"), "priced lower"],
      ["J", "AA-", "AA-", SERIAL("2024-09-20"), "priced lower"],
    ]);
  });

  test("refuses what is none of a book, and a bond that is there", async () => {
    await select(OWN, 2);
    expect(await takeSelected("en")).toEqual({
      ok: false,
      failure: { key: "book.take.twice", facts: { codes: ["G", "J"], n: 2 } },
    });
    // An event of nobody in the book would keep all of its formulas from an answer.
    await select(
      [
        ["债券", "日期", "事件", "来源"],
        ["G9", "2024-10-01", "违约", "公告"],
      ],
      16,
    );
    expect(await takeSelected("zh")).toEqual({
      ok: false,
      failure: { key: "book.take.nobody", facts: { names: ["G9"], n: 1 } },
    });
    await select(
      [
        ["代码", "级别"],
        ["X", "AA"],
      ],
      20,
    );
    expect(await takeSelected("zh")).toEqual({
      ok: false,
      failure: {
        key: "book.take.heads",
        facts: { address: "Sheet1!B21:C22", bonds: ["发行人", "到期日"], events: ["日期", "事件", "来源"] },
      },
    });
    const before = await readBookRows();
    expect(before.ok && before.value).toHaveLength(2);
  });

  test("has a report of each bond that is asked for, which follows its code", async () => {
    expect(await writeSections("en", ["G", "J"])).toEqual({ ok: true, value: "Bond reports" });
    await opened.workbook.settle();
    const page = () => shown("Bond reports").map((row) => row.slice(0, 6));
    const beside = (label: string, from = 0) => {
      const found = page()
        .slice(from)
        .find((row) => row.includes(label));
      return found?.slice(found.indexOf(label) + 1).find((cell) => cell !== null && cell !== "");
    };
    expect(
      page()
        .flat()
        .filter((cell) => typeof cell === "object" && cell !== null),
    ).toEqual([]);
    expect([beside("Code"), beside("Rating"), beside("By the formula now")]).toEqual(["G", "AA", "AAA"]);
    expect([beside("Issuer"), beside("Guarantor"), beside("Calls")]).toEqual(["Birch", "Gorse", "–"]);
    expect(
      page()
        .find((row) => row[0] === "Guarantee")
        ?.slice(1, 4),
    ).toEqual([5, "AAA", "house"]);
    expect(
      page().some((row) =>
        /^Guarantee 1 \(AAA\) adds 5 notches/.test(typeof row[0] === "string" ? row[0] : ""),
      ),
    ).toBe(true);
    expect([beside("Implied rating"), beside("Flag"), beside("Next rating by")]).toEqual([
      ...["AA-", "priced lower", SERIAL("2024-10-01")],
    ]);
    const history = page().findIndex((row) => row[0] === "Date" && row[1] === "Event");
    expect(
      page()
        .slice(history + 1, history + 5)
        .map((row) => [row[0], row[1], row[3], row[4]].map((cell) => cell ?? "")),
    ).toEqual([
      [SERIAL("2024-02-15"), "first rating", "AA-", ""],
      [SERIAL("2024-08-15"), "rated", "AA", "report 7"],
      [SERIAL("2024-10-01"), "Major change of the guarantor · Gorse", "", "announcement 3"],
      ["", "", "", ""],
    ]);
    const second = page().findIndex((row) => row[0] === "Bond report: J");
    expect([beside("Code", second), beside("Guarantor", second)]).toEqual(["J", "–"]);
    const layout = opened.workbook
      .toDocument()
      .sheets.find(({ name }) => name === "Bond reports")?.pageLayout;
    expect(layout?.rowBreaks).toContain(second);

    // Another code in its cell shows another bond.
    const code = page().findIndex((row) => row[0] === "Code");
    opened.workbook.write({ sheet: sheetId("Bond reports"), row: code, column: 1, rows: 1, columns: 1 }, [
      ["J"],
    ]);
    await opened.workbook.settle();
    expect([beside("Issuer"), beside("Guarantor")]).toEqual(["Cedar", "–"]);
    expect(
      page()
        .find((row) => row[0] === "Subordinated")
        ?.slice(1, 3),
    ).toEqual([-1, "AA-"]);

    // Written again it holds what is asked for now.
    expect(await writeSections("en", ["J"])).toEqual({ ok: true, value: "Bond reports" });
    await opened.workbook.settle();
    expect(
      page()
        .filter((row) => row[0] === "Code")
        .map((row) => row[1]),
    ).toEqual(["J"]);
  });
});

test("codes are typed with commas of either language between, each once", () => {
  const rows = ["INV001", "INV002"].map((code) => ({ code }) as BookRow);
  expect(bondsNamed(rows, " inv002，INV001, inv001 ;X")).toEqual({
    codes: ["INV002", "INV001"],
    absent: ["X"],
  });
  expect(bondsNamed(rows, " ")).toEqual({ codes: [], absent: [] });
});
