import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidenceOf } from "../../desk/draft/evidence";
import { draftFromRows, type RowCell } from "../../desk/reading/from-rows";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { readActiveSheet } from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, packOf, tianfu, begunFrom } from "../desk/tianfu";

const beginning = { id: "n", issuer: "Tianfu", date: "2026-01-01" };

describe("beginning from rows", () => {
  test("reads keys in any spelling, years, units and sources, and says how grades are given", () => {
    const rows: RowCell[][] = [
      ["Tianfu 2023"],
      ["key", "value", "unit", "FY-2", "FY-1", "FY", "source"],
      ["method", "lianhe-guarantor", null, null, null, null, null],
      ["区域经济环境", 1, null, null, null, null, "p. 1"],
      ["Regional economy", 6, null, null, null, null, null],
      ["ROE", "n/a", "%", 0.1095, 0.0965, 0.1078, null],
      ["capital-structure", 2, null, "n/a", "n/a", "n/a", null],
      ["outlook", "stable", null, null, null, null, null],
      ["nothing that we know", 1, null, null, null, null, null],
    ];
    expect(begunFrom(rows, beginning).draft).toMatchObject({
      method: "lianhe-guarantor@4.0.202208+2",
      issuer: { name: "Tianfu", date: "2026-01-01" },
      outlook: "stable",
      modes: { profitability: "measure", "capital-structure": "grade" },
      answers: {
        "regional-economy": { value: "1", evidence: evidenceOf("p. 1") },
        roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" } },
        "capital-structure": { value: "2" },
      },
    });
  });

  test("an amount keeps its unit, and without a method row the keys choose the methodology", () => {
    const draft = begunFrom(
      [
        ["key", "value", "unit"],
        ["equity", 7.4, "CNY bn"],
      ],
      beginning,
    ).draft;
    expect(draft.method).toMatch(/^ccxap-guarantor@/);
    expect(draft.answers["equity"]).toEqual({ value: "7.4", unit: "CNY bn" });
    expect(packOf("ccxap-guarantor").items.map(({ id }) => id)).toContain("equity");
  });

  test.each(["en", "zh"] as const)("our own sheet (%s) begins the same assessment", (language) => {
    const plan = planSheet({
      pack: lianhe,
      draft: tianfu,
      assessment: assessmentOf(tianfu),
      language,
      sheet: "S",
      slug: "T",
    });
    const draft = begunFrom(
      plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? "")),
      beginning,
    ).draft;
    expect(draft.answers).toEqual(tianfu.answers);
    expect(assessmentOf(draft).final).toBe("AAA");
  });

  test("rows that no methodology knows begin nothing", () => {
    expect(draftFromRows([], beginning)).toEqual({ ok: false, problems: [] });
    expect(
      draftFromRows(
        [
          ["a", "b"],
          ["c", 1],
        ],
        beginning,
      ),
    ).toEqual({ ok: false, problems: [] });
    expect(
      draftFromRows(
        [
          ["key", "value"],
          ["rent", 1],
        ],
        beginning,
      ),
    ).toEqual({ ok: false, problems: [] });
  });
});

describe("the sheet that is shown", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  test("is read from its first used cell", async () => {
    expect(await readActiveSheet()).toEqual({ ok: true, value: { name: "Sheet1", cells: [] } });
    const sheet = opened.workbook.activeSheet();
    opened.workbook.write({ sheet, row: 2, column: 1, rows: 1, columns: 2 }, [["key", "value"]]);
    await opened.workbook.settle();
    expect(await readActiveSheet()).toEqual({
      ok: true,
      value: { name: "Sheet1", cells: [["key", "value"]] },
    });
  });
});
