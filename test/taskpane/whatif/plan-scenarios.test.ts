import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pinOf, type Language } from "../../../src";
import type { Draft, Moves } from "../../../desk/draft/draft";
import type { SimulationReport } from "../../../desk/paper/simulation/report";
import { planScenarios } from "../../../desk/paper/scenarios/plan-scenarios";
import { scenarioResults } from "../../../desk/paper/scenarios/scenario-rows";
import { inputsSideBySide } from "../../../desk/paper/scenarios/side-by-side";
import { copyOf } from "../../../desk/draft/copy";
import { applyPlan, lookAround, targetOf } from "../../../taskpane/workbook";
import { sampleOf, type Opened } from "../../desk/explain/samples";
import { openWorkbook, type PaneWorkbook } from "../live-workbook";
import { assessmentOf, lianhe, tianfu } from "../../desk/tianfu";

const measured: Draft = {
  ...tianfu,
  modes: { profitability: "measure" },
  answers: {
    ...tianfu.answers,
    roa: { periods: { "FY-2": "3", "FY-1": "4", FY: "5" } },
    roe: { periods: { "FY-2": "10", "FY-1": "9", FY: "11" } },
    "operating-margin": { value: "60" },
    "cost-income": { value: "30" },
  },
};

const COPIES: Readonly<Record<string, Moves>> = {
  "=Weak governance": { governance: { value: "6" }, "individual-adjustment": { value: "-1" } },
  "One value": { roe: { value: "1" }, roa: { periods: { "FY-2": "0", "FY-1": "0", FY: "0.5" } } },
  "Stated grade": { roe: { value: "grade 5" } },
  Entered: { profitability: { mode: "grade", value: "6" } },
  Lacking: { governance: {}, gone: { value: "1" } },
};

function orderOf(
  { pack, draft, assessment }: Pick<Opened, "pack" | "draft" | "assessment">,
  copies: Readonly<Record<string, Moves>>,
  language: Language = "en",
) {
  const scenarios = Object.entries(copies).map(([name, moves], index) => ({
    id: String(index),
    name,
    moves,
  }));
  return {
    ...{ pack, draft, assessment, language },
    scenarios: scenarioResults(pack, draft, assessment, scenarios, language),
    simulation: null as SimulationReport | null,
    ...{ sheet: "Scenarios", slug: "Tianfu" },
  };
}

const base = { pack: lianhe, draft: measured, assessment: assessmentOf(measured) };

describe("the inputs side by side", () => {
  const drafts = [measured, ...Object.values(COPIES).map((moves) => copyOf(lianhe, measured, moves))];
  const rows = inputsSideBySide(lianhe, drafts, "en");
  const row = (key: string, part = "value") => rows.find((one) => one.key === key && one.part === part);

  test("what differs comes first, and only that is marked", () => {
    const last = rows.findLastIndex(({ differs }) => differs);
    expect(new Set(rows.slice(0, last + 1).map(({ key }) => key)).size).toBe(7);
    expect(rows.filter(({ differs }) => differs).map(({ key, part }) => `${key} ${part}`)).toEqual([
      "governance value",
      "profitability value",
      ...["value", "FY-2", "FY-1", "FY"].map((part) => `roe ${part}`),
      ...["FY-2", "FY-1", "FY"].map((part) => `roa ${part}`),
      ...["operating-margin value", "cost-income value"],
      "individual-adjustment value",
    ]);
  });

  test("a value has a line of its own beside the years, a stated grade is one", () => {
    expect(row("roe")?.cells).toEqual([null, null, 0.01, "grade 5", null, null]);
    expect(row("roe", "FY")?.cells).toEqual([0.11, 0.11, null, null, null, 0.11]);
    expect(row("roe")).toMatchObject({ unit: "%", numberFormat: "0.00%" });
    expect(row("governance")?.cells).toEqual([2, 6, 2, 2, 2, null]);
    expect(row("profitability")?.cells).toEqual([null, null, null, null, 6, null]);
  });

  test("amounts in different units stand in one; without a unit a number says so", () => {
    const { pack, draft } = sampleOf("jinshang");
    const item = pack.items.find((one) => one.kind === "measured" && one.unit.kind === "amount")!;
    const as = (value: string, unit: string): Draft => ({
      ...draft,
      answers: { ...draft.answers, [item.id]: { value, unit } },
    });
    const found = inputsSideBySide(pack, [as("2", "CNY bn"), as("20", "亿元"), as("3", "")], "en");
    const amounts = found.find(({ key }) => key === item.id);
    expect(amounts).toMatchObject({ unit: "CNY bn", cells: [2, 2, "3 ?"] });
  });
});

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

async function written(order: ReturnType<typeof orderOf>, sheet: string) {
  const around = await lookAround(undefined);
  if (!around.ok) throw new Error(around.failure.key);
  const target = targetOf(sheet, "x", undefined, around.value);
  if (target.kind !== "new") throw new Error(target.kind);
  const plan = planScenarios({ ...order, sheet, slug: target.slug });
  const applied = await applyPlan(plan, target, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  await opened.workbook.settle();
  const id = opened.workbook.sheets().find(({ name }) => name === sheet)!.id;
  const cells = () =>
    opened.workbook.read({
      sheet: id,
      row: 0,
      column: 0,
      rows: plan.rows.length,
      columns: plan.widths.length,
    });
  return { plan, id, cells, rowsOf: (label: string) => cells().filter(([first]) => first?.value === label) };
}

const VALUES = 4;

describe("the sheet of scenarios", () => {
  test("the live ratings of every column are those as written, and follow an input", async () => {
    const order = orderOf(base, COPIES);
    const { plan, id, cells, rowsOf } = await written(order, "Side");
    const count = order.scenarios.length + 1;
    const values = (row: ReturnType<typeof cells>[number]) =>
      row.slice(VALUES, VALUES + count).map((cell) => cell.value);
    const [live, plain] = rowsOf("Final rating").map(values);
    expect(plain).toEqual(["AAA", ...order.scenarios.map(({ final }) => final.then ?? "n/a")]);
    expect(live).toEqual(plain);
    expect(new Set(plain).size).toBeGreaterThan(2);
    const [liveNotches, plainNotches] = rowsOf("Notches against the assessment").map(values);
    expect(liveNotches).toEqual(plainNotches);
    expect(values(rowsOf("Same?")[0]!)).toEqual(Array(count).fill("✓"));
    expect(values(rowsOf("Missing or wrong")[0]!).at(-1)).toContain("Corporate governance (governance)");
    const governance = cells().findIndex((row) => row[1]?.value === "governance");
    const differs = VALUES + count;
    expect(cells()[governance]![differs]!.value).toBe("≠");
    expect(cells()[governance]![differs + 1]!.value).toBe("house");
    // Names that look like formulas are text.
    expect(rowsOf("Live formula")[0]![VALUES + 1]).toMatchObject({ value: "=Weak governance", formula: "" });

    opened.workbook.write({ sheet: id, row: governance, column: VALUES, rows: 1, columns: 1 }, [[6]]);
    await opened.workbook.settle();
    expect(values(rowsOf("Same?")[0]!)[0]).toBe("differs");
    expect(values(rowsOf("Final rating")[0]!)[0]).not.toBe("AAA");
    expect(plan.names).toEqual([{ name: "Notchbook_x_Scenarios", address: plan.area }]);
  });

  test("repeats the heads of the inputs where these go on, and of nothing else", () => {
    const heads = (plan: ReturnType<typeof planScenarios>) => {
      const row = Number(plan.print.titleRows?.match(/\d+/)?.[0] ?? 0);
      return plan.rows[row - 1]?.cells.map((cell) => String(cell?.value ?? ""));
    };
    const { Lacking: _lost, ...known } = COPIES;
    const plan = planScenarios(orderOf(base, known));
    expect(heads(plan)?.slice(0, 4)).toEqual(["Item", "key", "part", "unit"]);
    expect(heads(planScenarios(orderOf(base, COPIES)))).toBeUndefined();
  });

  test("says what the methodology does not have, and the version", () => {
    const plan = planScenarios(orderOf(base, COPIES));
    const texts = plan.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join("|"));
    expect(texts.some((line) => line.startsWith("Lacking|gone"))).toBe(true);
    expect(texts.some((line) => line.includes(pinOf(lianhe)))).toBe(true);
  });

  test.each(["jinshang", "hungary", "icbc", "philippines"])(
    "%s: every live rating is the one as written",
    async (sample) => {
      const opened = sampleOf(sample);
      const [first] = opened.pack.items.filter(
        ({ id, kind }) => kind === "judged" && id in opened.draft.answers,
      );
      const taken: Moves = first === undefined ? {} : { [first.id]: {} };
      const order = orderOf(opened, { Same: {}, Lacking: taken }, "zh");
      const { rowsOf } = await written(order, `S ${sample}`.slice(0, 31));
      const missing = rowsOf("缺失或有误")[0]!.map((cell) =>
        typeof cell.value === "string" ? cell.value : "",
      );
      expect(missing.join("")).toMatch(/缺少|请确认/);
      expect(missing.filter((text) => /^[^（(]*[a-z]{3}/.test(text))).toEqual([]);
      expect(
        rowsOf("核对")[0]!
          .slice(VALUES, VALUES + 3)
          .map((cell) => cell.value),
      ).toEqual(["✓", "✓", "✓"]);
    },
  );

  test("a simulation stands below as a plain table", () => {
    const simulation: SimulationReport = {
      of: "Copy",
      varied: [{ label: "Governance", text: "1 · 2 · 3" }],
      simulation: {
        ...{ pin: pinOf(lianhe), seed: 7, runs: 4, base: "AAA", incomplete: 1 },
        ratings: [
          { symbol: "AAA", count: 2 },
          { symbol: "AA", count: 1 },
        ],
      },
    };
    const plan = planScenarios({ ...orderOf(base, {}), simulation });
    const block = plan.blocks.find(({ title }) => title === "Simulation")!;
    const texts = plan.rows
      .slice(block.from - 1, block.to)
      .map(({ cells }) => cells.slice(0, 4).map((cell) => cell?.value ?? ""));
    expect(texts[1]?.[0]).toBe("Copy: 4 draws, seed 7.");
    expect(texts.slice(3, 6)).toEqual([
      ["AAA", 2, 0.5, "as given"],
      ["AA", 1, 0.25, ""],
      ["no rating", 1, 0.25, ""],
    ]);
  });
});
