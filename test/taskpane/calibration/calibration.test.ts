import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  assess,
  calibrationRows,
  findCalibrated,
  pinOf,
  replayRecord,
  engineVersion,
  type Pack,
} from "../../../src";
import type { Draft } from "../../../desk/draft/draft";
import { packOf as packOfDraft, shippedMethod } from "../../../desk/draft/pack-of";
import { peersOf } from "../../../desk/draft/peers";
import { readSaved, savedForm } from "../../../desk/draft/saved";
import { emptyPane, paneReducer } from "../../../desk/draft/state";
import { subjectOf } from "../../../desk/draft/subject";
import { planTable, tableName, tableSlug } from "../../../desk/paper/calibration/plan-table";
import {
  cellOfProblem,
  readTable,
  withEdits,
  type Calibrated,
} from "../../../desk/paper/calibration/read-table";
import { planReport } from "../../../desk/paper/report/plan-report";
import { reportParts } from "../../../desk/paper/report/parts";
import { planSheet } from "../../../desk/paper/assessment/plan-sheet";
import type { SheetPlan } from "../../../desk/paper/cells/plan";
import { planScenarios } from "../../../desk/paper/scenarios/plan-scenarios";
import { scenarioResults } from "../../../desk/paper/scenarios/scenario-rows";
import { applyPlan, lookAround, readNamedTable, targetOf } from "../../../taskpane/workbook";
import { recordOf } from "../../../desk/paper/record/record-of";
import { openWorkbook, type PaneWorkbook } from "../live-workbook";
import { lianhe, tianfu } from "../../desk/tianfu";

/** Weights of business risk that let Tianfu's industry risk count for most: they add up to 1. */
const WEIGHTS = {
  "business-score.parts.regional-economy.weight": "0.1",
  "business-score.parts.industry-risk.weight": "0.6",
  "business-score.parts.governance.weight": "0.1",
  "business-score.parts.risk-management.weight": "0.1",
  "business-score.parts.business-operation.weight": "0.1",
};

function must<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown },
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function calibrated(draft: Draft, to: Calibrated): Draft {
  const state = paneReducer({ ...emptyPane, draft }, { type: "calibrated", ...to });
  return state.draft!;
}

const changed = calibrated(tianfu, must(withEdits(lianhe, [], WEIGHTS)));
const changedPack: Pack = must(packOfDraft(changed));
const rated = assess(changedPack, subjectOf(changedPack, changed));

describe("numbers of one's own", () => {
  test("the pin says so, and they count", () => {
    expect(changed.method).toMatch(/^lianhe-guarantor@4\.0\.202208\+2\*[0-9a-f]+$/);
    expect(shippedMethod(changed.method)).toBe(pinOf(lianhe));
    expect(pinOf(changedPack)).toBe(changed.method);
    expect(rated.final).not.toBe("AAA");
  });

  test("one weight alone breaks the sum and is refused with the reason; back to the pack's leaves none", () => {
    const [path = ""] = Object.keys(WEIGHTS);
    const alone = withEdits(lianhe, [], { [path]: "0.1" });
    expect(alone.ok).toBe(false);
    expect(alone.ok ? [] : alone.problems.map(({ code, at }) => [code, at])).toEqual([
      ["breaks-law", `${path}, value`],
    ]);
    const none = Object.fromEntries(Object.keys(WEIGHTS).map((key) => [key, null]));
    expect(must(withEdits(lianhe, changed.calibration ?? [], none))).toEqual({
      method: pinOf(lianhe),
      calibration: [],
    });
  });

  test("what is no number, published or unknown is refused", () => {
    const code = (path: string, value: string) => {
      const outcome = withEdits(lianhe, [], { [path]: value });
      return outcome.ok ? null : outcome.problems[0]?.code;
    };
    expect(code("business-score.parts.governance.weight", "much")).toBe("not-a-number");
    expect(code("no.such.number", "1")).toBe("unknown-number");
  });

  test("saved with the assessment, they come back; undo takes them away; another methodology starts as it ships", () => {
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(changed))))).toEqual(savedForm(changed));
    const state = paneReducer(
      { ...emptyPane, draft: tianfu },
      {
        type: "calibrated",
        method: changed.method,
        calibration: changed.calibration ?? [],
      },
    );
    expect(paneReducer(state, { type: "undone" }).draft).toEqual(tianfu);
    const other = paneReducer(state, { type: "method-chosen", method: "circ-bank@2007+2" }).draft!;
    expect("calibration" in other).toBe(false);
  });

  test("numbers that do not come to the pin are no methodology", () => {
    const [first, ...rest] = changed.calibration ?? [];
    expect(findCalibrated(changed.method, rest, "method").ok).toBe(false);
    expect(findCalibrated(changed.method, [], "method").ok).toBe(false);
    expect(first?.path).toBe("business-score.parts.business-operation.weight");
  });

  test("an assessment is a peer of those by the same numbers only", () => {
    const twin = { ...changed, id: "twin" };
    expect(peersOf(changed, [twin, { ...tianfu, id: "other" }])).toEqual([twin]);
  });

  test("a record holds them, and is computed again from itself alone", () => {
    const record = recordOf(changedPack, changed, "Tianfu", "2026-01-01T00:00:00Z");
    const replay = replayRecord(record, engineVersion);
    expect(replay.kind).toBe("reproduced");
    expect(replay.kind === "reproduced" && replay.record.calibration).toEqual(changed.calibration);
    // Of a methodology as it ships a record says what it always said.
    const shipped = recordOf(lianhe, tianfu, "Tianfu", "2026-01-01T00:00:00Z");
    expect(shipped.text).not.toContain("calibration");
  });
});

const texts = (plan: SheetPlan) =>
  plan.rows.map(({ cells }) => cells.map((cell) => (cell === null ? "" : String(cell.value))).join("|"));

test("sheet and report say that numbers were changed, and what each was", () => {
  const order = { pack: changedPack, draft: changed, assessment: rated, sheet: "S", slug: "T" };
  const sheet = texts(planSheet({ ...order, language: "en" }));
  expect(sheet.find((line) => line.startsWith("Methodology|"))).toContain(`${changed.method} · local change`);
  expect(sheet.filter((line) => line.startsWith("business-score.parts."))).toHaveLength(5);
  expect(sheet.find((line) => line.startsWith("business-score.parts.industry-risk.weight|"))).toContain(
    "|0.6|0.2|",
  );
  const report = texts(
    planReport({
      ...order,
      ...{ languages: ["zh"], form: "initial", history: [] },
      ...reportParts(changedPack, changed, []),
    }),
  );
  expect(report.some((line) => line.includes(`${changed.method} · 本地调整`))).toBe(true);
  expect(report.some((line) => line.includes("原为0.2"))).toBe(true);
  // As it ships, nothing of the kind is said.
  const plain = planSheet({ ...order, pack: lianhe, draft: tianfu, language: "en" });
  expect(texts(plain).some((line) => line.includes("local change"))).toBe(false);
});

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

async function write(make: (sheet: string, slug: string) => SheetPlan, sheet: string, slug?: string) {
  const around = await lookAround(slug, "calibration");
  if (!around.ok) throw new Error(around.failure.key);
  const target = targetOf(sheet, sheet, slug, around.value);
  if (target.kind !== "new") throw new Error(target.kind);
  const plan = make(sheet, target.slug);
  const applied = await applyPlan(plan, target, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  await opened.workbook.settle();
  const id = opened.workbook.sheets().find(({ name }) => name === sheet)!.id;
  const read = () =>
    opened.workbook.read({
      sheet: id,
      row: 0,
      column: 0,
      rows: plan.rows.length,
      columns: plan.widths.length,
    });
  return { id, plan, read };
}

describe("in the workbook", () => {
  test("the sheet's formulas read the changed numbers from the sheet, and follow them", async () => {
    const { id, read } = await write(
      (sheet, slug) =>
        planSheet({ pack: changedPack, draft: changed, assessment: rated, language: "en", sheet, slug }),
      "Changed",
    );
    const final = () => read().find(([first]) => first?.value === "Final rating")!;
    expect(
      final()
        .slice(1, 4)
        .map((cell) => cell.value),
    ).toEqual([rated.final, rated.final, "✓"]);
    expect(final()[1]!.formula).toMatch(/^=RATING\.FINAL\([A-Z0-9:]+,\$A\$\d+:\$B\$\d+\)$/);
    // The figures behind the pictures are asked of the same numbers.
    const asking = read().flatMap((row) =>
      row.flatMap(({ formula, value }) => (formula.includes("RATING.") ? [{ formula, value }] : [])),
    );
    expect(asking.length).toBeGreaterThan(5);
    for (const { formula, value } of asking) {
      expect(formula).toMatch(/\$A\$\d+:\$B\$\d+/);
      expect(typeof value, formula).toMatch(/string|number/);
    }
    // Back to the numbers that ship, the live rating is the shipped one.
    const rows = read();
    for (const path of Object.keys(WEIGHTS)) {
      const row = rows.findIndex(([first]) => first?.value === path);
      opened.workbook.write({ sheet: id, row, column: 1, rows: 1, columns: 1 }, [[0.2]]);
    }
    await opened.workbook.settle();
    expect(
      final()
        .slice(1, 4)
        .map((cell) => cell.value),
    ).toEqual(["AAA", rated.final, "differs"]);
  });

  test("scenarios are rated by the changed numbers too", async () => {
    const scenarios = scenarioResults(
      changedPack,
      changed,
      rated,
      [{ id: "s", name: "S", moves: { "industry-risk": { value: "1" } } }],
      "en",
    );
    const { read } = await write(
      (sheet, slug) =>
        planScenarios({
          ...{ pack: changedPack, draft: changed, assessment: rated, scenarios, simulation: null },
          ...{ language: "en", sheet, slug },
        }),
      "Changed scenarios",
    );
    const same = read().find(([first]) => first?.value === "Same?")!;
    expect(same.slice(4, 6).map((cell) => cell.value)).toEqual(["✓", "✓"]);
    expect(scenarios[0]?.final.then).not.toBe(rated.final);
  });

  test("the table is written, read as it is, taken as edited, and refused cell by cell", async () => {
    const { id, read } = await write((sheet) => planTable(lianhe, "en", sheet), "Table", tableSlug(lianhe));
    const table = async () => {
      const found = await readNamedTable(tableName(lianhe));
      if (!found.ok || found.value === null) throw new Error("no table");
      return found.value;
    };
    expect((await table()).cells).toHaveLength(calibrationRows(lianhe).length + 2);
    expect(must(readTable(lianhe, await table()))).toEqual({ method: pinOf(lianhe), calibration: [] });

    const rowOf = (path: string) => read().findIndex(([first]) => first?.value === path);
    const set = async (path: string, value: string | number) => {
      opened.workbook.write({ sheet: id, row: rowOf(path), column: 3, rows: 1, columns: 1 }, [[value]]);
      await opened.workbook.settle();
    };
    for (const [path, value] of Object.entries(WEIGHTS)) await set(path, Number(value));
    expect(must(readTable(lianhe, await table()))).toEqual({
      method: changed.method,
      calibration: changed.calibration,
    });

    await set("business-score.parts.governance.weight", "much");
    const refused = readTable(lianhe, await table());
    const cell = `D${String(rowOf("business-score.parts.governance.weight") + 1)}`;
    expect(
      refused.ok ? [] : refused.problems.map((problem) => [problem.code, cellOfProblem(problem)]),
    ).toEqual([["not-a-number", cell]]);
    await set("business-score.parts.governance.weight", 0.5);
    const broken = readTable(lianhe, await table());
    expect(broken.ok ? [] : broken.problems.map(({ code }) => code)).toContain("breaks-law");
    expect(broken.ok ? [] : broken.problems.map(cellOfProblem)).toContain(cell);
    await set("business-score.parts.governance.weight", "");
    expect(readTable(lianhe, await table()).ok).toBe(false);
  });

  test.each([
    ["a table of another methodology", [["method", "circ-bank@2007+2"]], "B6"],
    ["no table", [["a", "b"]], null],
    [
      "an error cell",
      [
        ["method", "lianhe-guarantor"],
        ["business-score.parts.governance.weight", "#REF!"],
      ],
      "B7",
    ],
    [
      "a value without a path",
      [
        ["method", "lianhe-guarantor"],
        ["", 3],
      ],
      "A7",
    ],
  ])("%s is refused, with its cell", (_name, cells, cell) => {
    const read = readTable(lianhe, { sheet: "S", row: 5, column: 0, cells });
    expect(read.ok ? ["taken"] : read.problems.map(cellOfProblem)).toEqual([cell]);
  });

  test("a short table of two columns is one too", () => {
    const cells = [
      ["method", "lianhe-guarantor"],
      ...Object.entries(WEIGHTS).map(([path, value]) => [path, value]),
    ];
    expect(must(readTable(lianhe, { sheet: "S", row: 0, column: 2, cells })).method).toBe(changed.method);
  });
});
