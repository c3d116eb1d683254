import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PortfolioRow } from "../../desk/port";
import { itemsOf, listPacks, pinOf, resolveKey, toUnit, type Pack } from "../../src";
import {
  filterRows,
  noFilter,
  ratingsIn,
  sortRows,
  type PortfolioFilter,
} from "../../desk/paper/portfolio/filter-rows";
import {
  planPortfolio,
  portfolioName,
  rerateFormula,
  rowsNeeded,
} from "../../desk/paper/portfolio/plan-portfolio";
import {
  extendPortfolio,
  findPortfolio,
  keepRatings,
  makePortfolio,
  printIssuers,
  readPortfolio,
  showPortfolioRow,
  writeFormulaSheet,
} from "../../taskpane/workbook";
import { address } from "../../desk/paper/cells/plan";
import { parseCells } from "../../grid";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { lianhe } from "../desk/tianfu";

const TIANFU: Readonly<Record<string, unknown>> = {
  ...{ "regional-economy": 1, "industry-risk": 3, governance: 2, "risk-management": 2 },
  ...{ "business-operation": 1, "asset-quality": 1, profitability: 1, "capital-structure": 1 },
  ...{ "claims-paying-capacity": 1, "individual-adjustment": 0 },
  ...{ "shareholder-strength": "none", "government-strength": "none" },
};

describe("the plan", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as [string, Pack]))(
    "of %s has a unit and over each column a heading by which it is read, in either language",
    (_id, pack) => {
      const plan = planPortfolio(pack, "en", "Portfolio");
      const text = (row: number) =>
        plan.head[row]!.slice(6, 7 + itemsOf(pack).length).map((cell) => String(cell?.value ?? ""));
      for (const language of ["en", "zh"] as const) {
        const heads = planPortfolio(pack, language, "Portfolio")
          .head[9]!.slice(7, 7 + itemsOf(pack).length)
          .map((cell) => String(cell?.value));
        expect(heads.map((head) => resolveKey(pack, head))).toEqual(itemsOf(pack).map(({ id }) => id));
      }
      for (const [index, item] of itemsOf(pack).entries()) {
        const isAmount =
          (item.kind === "measured" || item.kind === "quantity") && item.unit.kind === "amount";
        expect([item.id, text(8)[index + 1] !== ""]).toEqual([item.id, isAmount]);
      }
      expect(new Set(text(9)).size).toBe(itemsOf(pack).length + 1);
      expect(plan.counts.length).toBeLessThanOrEqual(itemsOf(pack).length + 1);
    },
  );

  test.each(listPacks().map((pack) => [pack.id, pack] as [string, Pack]))(
    "of %s has units that are read as what they say, in Chinese those in which Chinese counts",
    (_id, pack) => {
      for (const language of ["en", "zh"] as const) {
        const units = planPortfolio(pack, language, "P")
          .head[8]!.slice(7)
          .map((cell) => String(cell?.value ?? ""));
        for (const [index, item] of itemsOf(pack).entries()) {
          if (units[index] === "" || (item.kind !== "measured" && item.kind !== "quantity")) continue;
          expect(toUnit(1, units[index], item.unit, item.id)).toMatchObject({ ok: true });
          if (language === "zh") expect(units[index]).not.toContain("十亿");
        }
      }
    },
  );

  test("differs with its length in ranges only", () => {
    const [short, long] = [planPortfolio(lianhe, "en", "P", 200), planPortfolio(lianhe, "en", "P", 10_000)];
    expect(long.head).toEqual(short.head);
    expect(long.formulas.map(({ formula }) => formula.replaceAll("$10010", "$210"))).toEqual(
      short.formulas.map(({ formula }) => formula),
    );
  });

  test("reaches the last row used, and never fewer than before", () => {
    expect([rowsNeeded(10, 200), rowsNeeded(210, 200), rowsNeeded(211, 200)]).toEqual([200, 200, 201]);
  });

  test("rates again by a methodology or by the cells of a calibration", () => {
    const plan = planPortfolio(lianhe, "en", "Ann's", 2);
    const cells = "'Ann''s'!$G$9:$AK$10,'Ann''s'!$G$11:$AK$12";
    expect(rerateFormula(plan, "a", "lianhe-guarantor@5", "en")).toBe(
      `=METHOD.DIFF("a","lianhe-guarantor@5",${cells},"en")`,
    );
    expect(rerateFormula(plan, "a", "Calibration!A1:F9", "zh")).toBe(
      `=METHOD.DIFF("a",Calibration!A1:F9,${cells},"zh")`,
    );
  });
});

describe("the filters", () => {
  const row = (issuer: string, final: string, moved: number | null, problems = ""): PortfolioRow => ({
    ...{ row: 1, issuer, standalone: "", final, moved, problems },
  });
  const rows = [
    row("Alpha", "AAA", 0),
    row("Beta bank", "AA", 3),
    row("alphabet", "A", -1),
    row("Gamma", "n/a", null, "missing"),
  ];
  const names = (change: Partial<PortfolioFilter>) =>
    filterRows(rows, { ...noFilter, ...change }).map(({ issuer }) => issuer);

  test.each<[Partial<PortfolioFilter>, readonly string[]]>([
    [{}, ["Alpha", "Beta bank", "alphabet", "Gamma"]],
    [{ text: " ALPHA " }, ["Alpha", "alphabet"]],
    [{ rating: "AA" }, ["Beta bank"]],
    [{ movement: "moved" }, ["Beta bank", "alphabet"]],
    [{ movement: "up" }, ["Beta bank"]],
    [{ movement: "down" }, ["alphabet"]],
    [{ movement: "large" }, ["Beta bank"]],
    [{ movement: "problems" }, ["Gamma"]],
    [{ movement: "moved", text: "alpha" }, ["alphabet"]],
  ])("%o", (change, found) => {
    expect(names(change)).toEqual(found);
  });

  test.each([
    ["row", ["Alpha", "Beta bank", "alphabet", "Gamma"]],
    ["issuer", ["Alpha", "alphabet", "Beta bank", "Gamma"]],
    ["rating", ["Alpha", "Beta bank", "alphabet", "Gamma"]],
    ["weakest", ["alphabet", "Beta bank", "Alpha", "Gamma"]],
    ["move", ["Beta bank", "alphabet", "Alpha", "Gamma"]],
  ] as const)("sorted by %s: who has none comes last", (order, found) => {
    const numbered = rows.map((one, index) => ({ ...one, row: index + 1 }));
    const turned = [...numbered].reverse();
    expect(sortRows(turned, order, ["AAA", "AA", "A"]).map(({ issuer }) => issuer)).toEqual(
      order === "issuer" ? [...found].sort((a, b) => a.localeCompare(b)) : found,
    );
  });

  test("offer the ratings that there are, best first", () => {
    expect(ratingsIn([...rows, row("D", "AA", 0)], ["AAA", "AA", "A"])).toEqual([
      ...[
        { rating: "AAA", n: 1 },
        { rating: "AA", n: 2 },
      ],
      ...[
        { rating: "A", n: 1 },
        { rating: "n/a", n: 1 },
      ],
    ]);
  });
});

describe("in the workbook", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  const table = `${portfolioName(lianhe)}_Issuers`;
  const sheetId = (name: string) => opened.workbook.sheets().find((sheet) => sheet.name === name)!.id;
  const keys = ["issuer", ...itemsOf(lianhe).map(({ id }) => id)];
  const rowOf = (name: string, values: Readonly<Record<string, unknown>>) =>
    keys.map((key) => (key === "issuer" ? name : ((values[key] ?? null) as string | number | null)));

  async function type(sheet: string, row: number, rows: readonly (readonly (string | number | null)[])[]) {
    opened.workbook.write(
      { sheet: sheetId(sheet), row, column: 6, rows: rows.length, columns: keys.length },
      rows,
    );
    await opened.workbook.settle();
  }

  const results = (sheet: string, row: number, rows: number) =>
    opened.workbook
      .read({ sheet: sheetId(sheet), row, column: 1, rows, columns: 5 })
      .map((cells) => cells.map(({ value }) => value ?? ""));

  test("one formula rates what is pasted; moves are counted from the ratings kept", async () => {
    expect(await findPortfolio(table)).toEqual({ ok: true, value: null });
    expect(await makePortfolio(planPortfolio(lianhe, "en", "Book"))).toEqual({ ok: true, value: null });
    await type("Book", 10, [
      rowOf("Tianfu", TIANFU),
      rowOf("Weak", { ...TIANFU, "regional-economy": 6 }),
      rowOf("Open", { ...TIANFU, governance: null }),
    ]);
    const plan = planPortfolio(lianhe, "en", "Book");
    const printed = () =>
      opened.workbook.toDocument().sheets.find(({ name }) => name === "Book")?.pageLayout.printArea;
    expect(printed()).toBeUndefined();
    expect(await printIssuers(plan)).toEqual({ ok: true, value: 3 });
    const last = parseCells(plan.table.address);
    expect(printed()).toBe(address(0, 0, 12, (last?.column ?? 0) + (last?.columns ?? 0) - 1));
    expect(results("Book", 10, 4)).toEqual([
      ["aaa", "AAA", "", "", ""],
      // The worst region has a line that no other score outweighs.
      ["bbb+", "BBB+", "", "", ""],
      ["n/a", "n/a", "", "", "Corporate governance (governance) is missing."],
      ["", "", "", "", ""],
    ]);
    const counted = opened.workbook
      .read({ sheet: sheetId("Book"), row: 5, column: 6, rows: 1, columns: 20 })[0]!
      .map(({ value }) => value);
    expect([
      counted[0],
      counted[7],
      counted[19],
      counted.reduce((sum: number, n) => sum + Number(n), 0),
    ]).toEqual([...[1, 1, 1, 3]]);

    const kept = await keepRatings(plan);
    expect(kept).toEqual({
      ok: true,
      value: [
        { issuer: "Tianfu", moved: null },
        { issuer: "Weak", moved: null },
      ],
    });
    await type("Book", 10, [rowOf("Tianfu", { ...TIANFU, "individual-adjustment": -3 })]);
    expect(results("Book", 10, 2)).toEqual([
      ["aa-", "AA-", -3, "AAA", ""],
      ["bbb+", "BBB+", 0, "BBB+", ""],
    ]);
    expect(await keepRatings(plan)).toMatchObject({ value: [{ issuer: "Tianfu", moved: -3 }, { moved: 0 }] });
  });

  test("names stand before the results, stay in sight, and a sorted table keeps its own last ratings", async () => {
    const names = opened.workbook.read({ sheet: sheetId("Book"), row: 10, column: 0, rows: 4, columns: 1 });
    expect(names.map(([cell]) => cell?.value ?? "")).toEqual(["Tianfu", "Weak", "Open", ""]);
    const book = opened.workbook.toDocument().sheets.find(({ name }) => name === "Book");
    expect([book?.frozenRows, book?.frozenColumns]).toEqual([10, 1]);
    const lower = { ...TIANFU, "individual-adjustment": -3 };
    await type("Book", 10, [rowOf("Weak", { ...TIANFU, "regional-economy": 6 }), rowOf("Tianfu", lower)]);
    expect(results("Book", 10, 2)).toEqual([
      ["bbb+", "BBB+", 0, "BBB+", ""],
      ["aa-", "AA-", 0, "AA-", ""],
    ]);
    await type("Book", 10, [rowOf("Tianfu", lower), rowOf("Weak", { ...TIANFU, "regional-economy": 6 })]);
  });

  test("is found after its sheet was renamed, and reaches rows pasted below; what was typed stays", async () => {
    opened.workbook.renameSheet(sheetId("Book"), "Our book");
    await type("Our book", 300, [rowOf("Far", TIANFU)]);
    const found = await findPortfolio(table);
    expect(found).toEqual({
      ok: true,
      value: { sheet: "Our book", rows: 200, lastUsed: 301, protected: false, isOld: false },
    });
    const rows = rowsNeeded(301, 200);
    expect(await extendPortfolio(planPortfolio(lianhe, "en", "Our book", rows))).toEqual({
      ok: true,
      value: null,
    });
    await opened.workbook.settle();
    expect(results("Our book", 300, 1)).toEqual([["aaa", "AAA", "", "", ""]]);
    expect(results("Our book", 10, 1)).toEqual([["aa-", "AA-", 0, "AA-", ""]]);
    expect(await findPortfolio(table)).toMatchObject({ value: { rows } });
  });

  test("is listed with its results, and its rows are shown", async () => {
    const rows = rowsNeeded(301, 200);
    const plan = planPortfolio(lianhe, "en", "Our book", rows);
    expect(await readPortfolio(plan)).toEqual({
      ok: true,
      value: [
        { row: 11, issuer: "Tianfu", standalone: "aa-", final: "AA-", moved: 0, problems: "" },
        { row: 12, issuer: "Weak", standalone: "bbb+", final: "BBB+", moved: 0, problems: "" },
        {
          ...{ row: 13, issuer: "Open", standalone: "n/a", final: "n/a", moved: null },
          problems: "Corporate governance (governance) is missing.",
        },
        { row: 301, issuer: "Far", standalone: "aaa", final: "AAA", moved: null, problems: "" },
      ],
    });
    expect(await showPortfolioRow(plan, 301)).toMatchObject({ ok: true });
    expect(opened.workbook.selection()).toMatchObject({ row: 300, column: 6 });
  });

  test("does not write over cells that hold something, nor on a protected sheet", async () => {
    const sheet = sheetId("Our book");
    const longer = planPortfolio(lianhe, "en", "Our book", rowsNeeded(301, 200) + 5);
    const note = { sheet, row: 302, column: 1, rows: 1, columns: 1 };
    opened.workbook.write(note, [["note"]]);
    await opened.workbook.settle();
    expect(await extendPortfolio(longer)).toEqual({
      ok: false,
      failure: { key: "portfolio.beyond", facts: { cells: ["B303"] } },
    });
    opened.workbook.clear(note, "all");
    opened.workbook.setProtected(sheet, true);
    for (const outcome of [await extendPortfolio(longer), await keepRatings(longer)])
      expect(outcome).toEqual({
        ok: false,
        failure: { key: "portfolio.protected", facts: { sheet: "Our book" } },
      });
    opened.workbook.setProtected(sheet, false);
    expect(await makePortfolio(planPortfolio(lianhe, "en", "OUR BOOK"))).toMatchObject({
      failure: { key: "write.taken" },
    });
  });

  test("lists who moves under another calibration, on a sheet of its own", async () => {
    const plan = planPortfolio(lianhe, "en", "Our book", rowsNeeded(301, 200));
    const calibration = opened.workbook.addSheet("Calibration").id;
    opened.workbook.write({ sheet: calibration, row: 0, column: 0, rows: 2, columns: 2 }, [
      ["path", "value"],
      ["calibration", pinOf(lianhe)],
    ]);
    opened.workbook.write({ sheet: calibration, row: 0, column: 5, rows: 1, columns: 1 }, [
      ['=METHOD.CALIBRATION("lianhe-guarantor")'],
    ]);
    await opened.workbook.settle();
    const formula = rerateFormula(plan, pinOf(lianhe), "lianhe-guarantor", "en");
    expect(await writeFormulaSheet("Moves", "Moves", formula)).toEqual({ ok: true, value: null });
    await opened.workbook.settle();
    const [head] = opened.workbook
      .read({ sheet: sheetId("Moves"), row: 2, column: 0, rows: 1, columns: 6 })
      .map((cells) => cells.map(({ value }) => value));
    expect(head).toEqual(["issuer", pinOf(lianhe), pinOf(lianhe), "notches", "moved by", "flag"]);
  });
});
