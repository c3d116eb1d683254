import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Language } from "../../src";
import type { ChartDocument } from "../../host/document";
import { contributionsOf } from "../../desk/explain/contributions";
import { matrixOf } from "../../desk/explain/matrix";
import { scaleOfPack } from "../../desk/explain/chain";
import { waterfallOf } from "../../desk/explain/waterfall";
import type { PlanChart, SheetPlan } from "../../desk/paper/cells/plan";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { applyPlan, readInterrupted, extentOf } from "../../taskpane/workbook";
import { sampleIds, sampleOf, type Opened } from "../desk/explain/samples";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

const slugOf = (sheet: string): string => sheet.replaceAll(/\W/g, "_");

const planOf = (one: Opened, sheet: string, language: Language = "en"): SheetPlan =>
  planSheet({ ...one, language, sheet, slug: slugOf(sheet) });

async function write(plan: SheetPlan, isNew = true): Promise<string> {
  const { sheet, area } = plan;
  const slug = slugOf(sheet);
  const target = isNew
    ? ({ kind: "new", sheet, slug } as const)
    : ({ kind: "ours", sheet, slug, area } as const);
  expect(await applyPlan(plan, target, null)).toEqual({ ok: true, value: null });
  await opened.workbook.settle();
  return opened.workbook.sheets().find(({ name }) => name === sheet)!.id;
}

/** The values of an area, row by row. */
function valuesOf(sheet: string, area: string): unknown[][] {
  const [first = "", last = first] = area.split(":");
  const [from, to] = [extentOf(first), extentOf(last)];
  const range = {
    sheet,
    row: from.rows - 1,
    column: from.columns - 1,
    rows: to.rows - from.rows + 1,
    columns: to.columns - from.columns + 1,
  };
  return opened.workbook.read(range).map((row) => row.map(({ value }) => value));
}

const chartOf = (plan: SheetPlan, name: string): PlanChart | undefined =>
  plan.charts?.find((chart) => chart.name === `Notchbook ${name}`);

describe.each(sampleIds.map((id, index) => [id, index % 2 === 0 ? "en" : "zh"] as const))(
  "the pictures of %s in %s",
  (id, language) => {
    const one = sampleOf(id);
    const plan = planOf(one, id, language);
    const waterfall = chartOf(plan, "Waterfall")!;
    let sheet: string;
    beforeAll(async () => {
      sheet = await write(plan);
    });
    // A workbook with every sample in it would be calculated whole for each.
    afterAll(() => {
      opened.workbook.deleteSheet(sheet);
    });

    test("climb from the first rating to the final one as the pane draws it", () => {
      const steps = waterfallOf(one.pack, one.assessment, language);
      const [, ...bars] = valuesOf(sheet, waterfall.source) as number[][];
      // Below the last rating of the scale, wherever this one stands.
      const zero = scaleOfPack(one.pack)!.notations[0].symbols.length + 1;
      expect(bars).toEqual(
        steps.map(({ kind, from, to }) =>
          kind === "rating"
            ? [0, zero - to, 0, 0]
            : [zero - Math.max(from, to), 0, Math.max(0, from - to), Math.max(0, to - from)],
        ),
      );
      const colon = language === "zh" ? "：" : ": ";
      expect(valuesOf(sheet, waterfall.categories).flat()).toEqual(
        steps.map(({ label, symbol }) => `${label}${colon}${symbol}`),
      );
    });

    test("show the points of each part, all of them live", () => {
      const points = chartOf(plan, "Contributions")!.series[0]!;
      const parts = contributionsOf(one.pack, one.assessment, language)
        .filter(({ top }) => top)
        .flatMap((score) => score.parts.filter((part) => part.points !== 0 || part.least !== undefined));
      expect(valuesOf(sheet, points.values).flat()).toEqual(parts.map((part) => part.points));
      const lookups = plan.rows.flatMap(({ cells }) =>
        cells.filter((cell) => String(cell?.value).startsWith("=VLOOKUP")),
      );
      expect(lookups.length).toBeGreaterThanOrEqual(parts.length);
      const charts = opened.workbook.charts(sheet);
      expect(charts.map(({ name }) => name)).toEqual(["Notchbook Waterfall", "Notchbook Contributions"]);
      for (const { valueAxis } of charts) expect(valueAxis).toMatchObject({ visible: true });
      expect(charts[0]?.valueAxis).toMatchObject({ minimum: 0, numberFormat: "0" });
    });

    test("light the issuer's cell of the matrix, where there is one", () => {
      const matrix = matrixOf(one.pack, one.assessment, language);
      expect(plan.rules).toHaveLength(matrix === null ? 0 : 3);
      expect(opened.workbook.conditionalFormats(sheet)).toHaveLength(matrix === null ? 0 : 3);
      if (matrix === null) return;
      expect(litCell(sheet, plan)).toBe(matrix.lit!.symbol);
      for (const { formula } of plan.rules!) expect(formula).not.toMatch(/RATING|NOTCH|SCALE/);
    });
  },
);

/** The symbol in the cell where both helper cells' grades meet, as the rule has it. */
function litCell(sheet: string, plan: SheetPlan): unknown {
  const [rule] = plan.rules!;
  const [, down, across] = /EXACT\(\$A\d+,(\S+?)\),EXACT\(B\$\d+,(\S+?)\)/.exec(rule!.formula)!;
  const now = [down, across].map((cell) => valuesOf(sheet, cell!.replaceAll("$", ""))[0]![0]);
  const cells = valuesOf(sheet, plan.rules![1]!.area).flat();
  const heads = valuesOf(sheet, plan.rules![2]!.area)[0]!;
  const found = [cells.map(String).indexOf(String(now[0])), heads.map(String).indexOf(String(now[1]))];
  return valuesOf(sheet, rule!.area)[found[0]!]?.[found[1]!];
}

describe("an updated sheet", () => {
  const tianfu = sampleOf("tianfu");
  const drawn = (sheet: string): ChartDocument[] => [...opened.workbook.charts(sheet)];

  test("keeps its charts and their looks, never doubles them, and makes a deleted one again", async () => {
    const plan = planOf(tianfu, "Again");
    const sheet = await write(plan);
    const [first, second] = drawn(sheet);
    opened.workbook.setChart(sheet, { ...first!, gapWidth: 77, series: recoloured(first!) });
    opened.workbook.deleteChart(sheet, second!.id);
    const own = {
      id: "{own}",
      range: "A1:B2",
      formula: "TRUE",
      stopIfTrue: false,
      look: { fill: "#00FF00" },
    };
    opened.workbook.setConditionalFormats(sheet, [own, ...opened.workbook.conditionalFormats(sheet)]);
    await write(plan, false);
    const after = drawn(sheet);
    expect(after.map(({ name }) => name)).toEqual(["Notchbook Waterfall", "Notchbook Contributions"]);
    expect(after[0]).toMatchObject({ id: first!.id, gapWidth: 77, series: recoloured(first!) });
    expect(after[1]!.id).not.toBe(second!.id);
    // The analyst's own rule stays beside ours.
    const formats = opened.workbook.conditionalFormats(sheet);
    expect(formats).toHaveLength(4);
    expect(formats).toContainEqual(own);
  });

  test("has no waterfall while the final rating is open, and has it again later", async () => {
    const plan = planOf(tianfu, "Open");
    const sheet = await write(plan);
    const open = sampleOf("tianfu", { governance: null });
    expect(open.assessment.final).toBeUndefined();
    await write(planOf(open, "Open"), false);
    expect(drawn(sheet).map(({ name }) => name)).not.toContain("Notchbook Waterfall");
    await write(plan, false);
    expect(
      drawn(sheet)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Notchbook Contributions", "Notchbook Waterfall"]);
  });

  test("moves its bars and its lit cell when a blue input changes", async () => {
    const plan = planOf(tianfu, "Live");
    const sheet = await write(plan);
    const keys = valuesOf(sheet, "B1:B60").flat();
    const row = keys.indexOf("governance");
    opened.workbook.write({ sheet, row, column: 2, rows: 1, columns: 1 }, [[6]]);
    await opened.workbook.settle();
    const changed = sampleOf("tianfu", { governance: "6" });
    const [, ...bars] = valuesOf(sheet, chartOf(plan, "Waterfall")!.source) as number[][];
    const final = waterfallOf(changed.pack, changed.assessment, "en").at(-1)!;
    const below = scaleOfPack(changed.pack)!.notations[0].symbols.length + 1;
    expect(bars.map(([, reached]) => reached).filter((height) => height !== 0)).toContain(below - final.to);
    expect(String(valuesOf(sheet, chartOf(plan, "Waterfall")!.categories).at(-1)![0])).toBe(
      `Final: ${final.symbol}`,
    );
    expect(litCell(sheet, plan)).toBe(matrixOf(changed.pack, changed.assessment, "en")!.lit!.symbol);
    expect(final.symbol).not.toBe("AAA");
  });

  test("is written without pictures where Excel has no such parts, and says so where they fail", async () => {
    const office = { context: { requirements: { isSetSupported: () => false } } };
    vi.stubGlobal("Office", office);
    const sheet = await write(planOf(tianfu, "Plain"));
    vi.unstubAllGlobals();
    expect(drawn(sheet)).toEqual([]);
    expect(opened.workbook.conditionalFormats(sheet)).toEqual([]);
    const plan = planOf(tianfu, "Broken");
    const charts = plan.charts!.map((chart) => ({ ...chart, source: "not cells" }));
    const applied = await applyPlan({ ...plan, charts }, { kind: "new", sheet: "Broken", slug: "B" }, null);
    expect(applied).toMatchObject({ ok: true, value: { key: "picture.failed" } });
    // The sheet counts as written: nobody is asked to finish or undo it.
    expect(await readInterrupted()).toEqual({ ok: true, value: [] });
    const id = opened.workbook.sheets().find(({ name }) => name === "Broken")!.id;
    expect(valuesOf(id, "A1")[0]![0]).toContain("Tianfu");
  });
});

function recoloured({ series }: ChartDocument): ChartDocument["series"] {
  return series.map((one, index) => (index === 1 ? { ...one, fill: "#123456" } : one));
}
