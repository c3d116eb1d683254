import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engineVersion } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { applyPlan, lookAround, occupiedBeyond, targetOf, type Target } from "../../taskpane/workbook";
import { recordOf } from "../../desk/paper/record/record-of";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";

type Writable = Extract<Target, { kind: "new" | "ours" }>;

function planOf(draft: Draft, target: Writable, language: "en" | "zh" = "en") {
  return planSheet({
    pack: lianhe,
    draft,
    assessment: assessmentOf(draft),
    language,
    sheet: target.sheet,
    slug: target.slug,
  });
}

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

function sheetId(name: string): string {
  return opened.workbook.sheets().find((sheet) => sheet.name === name)!.id;
}

function cellsOf(name: string) {
  const range = opened.workbook.usedRange(sheetId(name), true)!;
  return opened.workbook.read({
    ...range,
    row: 0,
    column: 0,
    rows: range.row + range.rows,
    columns: range.column + range.columns,
  });
}

async function written(draft: Draft, wanted: string, slug?: string, language: "en" | "zh" = "en") {
  const around = await lookAround(slug);
  if (!around.ok) throw new Error(around.failure.key);
  const target = targetOf(wanted, draft.issuer.name, slug, around.value);
  if (target.kind !== "new" && target.kind !== "ours") throw new Error(target.kind);
  const plan = planOf(draft, target, language);
  const applied = await applyPlan(plan, target, recordOf(lianhe, draft, target.slug, "2026-01-01T00:00:00Z"));
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  await opened.workbook.settle();
  return { plan, target };
}

describe("writing Tianfu", () => {
  test("a new sheet calculates the ratings beside their plain values", async () => {
    const { plan, target } = await written(tianfu, "Tianfu");
    expect(target).toEqual({ kind: "new", sheet: "Tianfu", slug: "天府信用增进_Tianfu" });
    const cells = cellsOf("Tianfu");
    const row = (label: string) => cells.find(([first]) => first?.value === label)!.slice(0, 3);
    expect(row("Stand-alone rating").map(({ value }) => value)).toEqual(["Stand-alone rating", "aaa", "aaa"]);
    expect(row("Final rating").map(({ value }) => value)).toEqual(["Final rating", "AAA", "AAA"]);
    expect(row("Outlook").map(({ value }) => value)).toEqual(["Outlook", "stable", "stable"]);
    expect(row("Final rating")[1]!.formula).toMatch(
      /^=RATING\.FINAL\(B\d+:G\d+,"lianhe-guarantor@4\.0\.202208\+2"\)$/,
    );
    expect(row("Engine")[1]!.value).toBe(`Notchbook ${engineVersion}`);
    // Text that looks like a formula is text.
    expect(row("Analyst")[1]).toMatchObject({ value: "=A", formula: "" });
    expect(plan.rows.length).toBe(cells.length);
  });

  test("names, table, styles and page are set", () => {
    const { workbook } = opened;
    const names = workbook.names().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Notchbook_天府信用增进_Tianfu_Final", "Notchbook_天府信用增进_Tianfu_Area"]),
    );
    expect(workbook.tables().map(({ name }) => name)).toContain("Notchbook_天府信用增进_Tianfu_Inputs");
    expect(Object.keys(workbook.namedStyles())).toContain("Notchbook Input");
    const sheet = sheetId("Tianfu");
    expect(workbook.pageLayout(sheet)).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
    const inputs = cellsOf("Tianfu").findIndex((cells) => cells[1]?.value === "industry-risk");
    const look = workbook.formats({ sheet, row: inputs, column: 2, rows: 1, columns: 1 })[0]![0]!;
    expect(look.style).toBe("Notchbook Input");
  });

  test("an input changed by hand moves the live rating and not the plain one", async () => {
    const sheet = sheetId("Tianfu");
    const row = cellsOf("Tianfu").findIndex((cells) => cells[1]?.value === "regional-economy");
    opened.workbook.write({ sheet, row, column: 2, rows: 1, columns: 1 }, [[6]]);
    await opened.workbook.settle();
    const final = cellsOf("Tianfu").find(([first]) => first?.value === "Final rating")!;
    expect(final[1]!.value).not.toBe("AAA");
    expect(final[2]!.value).toBe("AAA");
  });

  test("writing again updates in place: same cells, same names, no remains", async () => {
    const before = cellsOf("Tianfu").findIndex(([first]) => first?.value === "Final rating");
    const measured: Draft = {
      ...tianfu,
      modes: { profitability: "measure" },
      issuer: { ...tianfu.issuer, sources: "A\nB\nC\nD" },
      answers: { ...tianfu.answers, roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" } } },
    };
    const { target, plan } = await written(measured, "Tianfu", "天府信用增进_Tianfu");
    expect(target.kind).toBe("ours");
    const cells = cellsOf("Tianfu");
    expect(cells.findIndex(([first]) => first?.value === "Final rating")).toBe(before);
    expect(cells.length).toBe(plan.rows.length);
    const again = await written(tianfu, "Tianfu", "天府信用增进_Tianfu");
    expect(cellsOf("Tianfu").length).toBe(again.plan.rows.length);
    // Incomplete, the sheet has no charts: it shrank and has grown again.
    expect(plan.rows.length).toBeLessThan(again.plan.rows.length);
    expect(cellsOf("Tianfu").find(([first]) => first?.value === "Final rating")![1]!.value).toBe("AAA");
  });

  test("a measure is written as a fraction under a percentage format", async () => {
    const measured: Draft = {
      ...tianfu,
      modes: { profitability: "measure" },
      answers: { ...tianfu.answers, roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" } } },
    };
    await written(measured, "Tianfu", "天府信用增进_Tianfu");
    const roe = cellsOf("Tianfu").find((cells) => cells[1]?.value === "roe")!;
    expect(roe.slice(2, 7).map(({ value }) => value)).toEqual(["n/a", "%", 0.1095, 0.0965, 0.1078]);
    expect(roe[4]!.numberFormat).toBe("0.00%");
  });

  test("a Chinese sheet calculates too, with the outlook read from its own row", async () => {
    const { target } = await written({ ...tianfu, id: "a-2" }, "天府", undefined, "zh");
    expect(target.slug).toBe("天府信用增进_Tianfu_2");
    const cells = cellsOf("天府");
    expect(
      cells
        .find(([first]) => first?.value === "主体信用等级")!
        .slice(1, 3)
        .map(({ value }) => value),
    ).toEqual(["AAA", "AAA"]);
  });
});

describe("what is in the way", () => {
  test("another sheet of the name is refused, whatever the case", async () => {
    const around = await lookAround(undefined);
    expect(around.ok && targetOf("TIANFU", "x", undefined, around.value).kind).toBe("taken");
  });

  test("our own protected sheet is refused", async () => {
    const sheet = sheetId("Tianfu");
    opened.workbook.setProtected(sheet, true);
    const around = await lookAround("天府信用增进_Tianfu");
    expect(around.ok && targetOf("Tianfu", "x", "天府信用增进_Tianfu", around.value)).toEqual({
      kind: "protected",
      sheet: "Tianfu",
    });
    opened.workbook.setProtected(sheet, false);
  });

  test("cells beyond the old area that hold something are named", async () => {
    const sheet = sheetId("Tianfu");
    const around = await lookAround("天府信用增进_Tianfu");
    const area = around.ok ? around.value.own!.area : "";
    const last = Number(/\d+$/.exec(area)![0]);
    opened.workbook.write({ sheet, row: last + 1, column: 0, rows: 1, columns: 1 }, [["mine"]]);
    const beyond = await occupiedBeyond("Tianfu", area, `A1:H${String(last + 5)}`);
    expect(beyond).toEqual({ ok: true, value: [`A${String(last + 2)}`] });
    expect(await occupiedBeyond("Tianfu", area, area)).toEqual({ ok: true, value: [] });
  });
});
