import { describe, expect, test } from "vitest";
import type { Draft, Override } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { emptyPane, paneReducer, type PaneAction } from "../../desk/draft/state";
import { isExpired, modelGrade, openOverrides, overridesOf } from "../../desk/draft/overrides";
import { overrideRows } from "../../desk/paper/assessment/overrides";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { differencesOf, takeDifferences, type SheetCell } from "../../desk/paper/assessment/read-back";
import { assessmentOf, lianhe, tianfu, begunFrom } from "./tianfu";

const reasoned: Override = { reason: "one-off", text: "=Disposal in 2022", expires: "2023-12-31" };
const years = { periods: { "FY-2": "0.5", "FY-1": "0.5", FY: "0.5" } };

/** Profitability is poor by every indicator. */
const measured: Draft = {
  ...tianfu,
  modes: { profitability: "measure" },
  answers: {
    ...tianfu.answers,
    roe: years,
    roa: { value: "0.5" },
    "operating-margin": { value: "5" },
    "cost-income": { value: "70" },
  },
};
/** The same with the printed grade 1 on top. */
const given: Draft = { ...measured, modes: { profitability: "grade" } };
const stated: Draft = {
  ...measured,
  answers: { ...measured.answers, roe: { ...years, override: { ...reasoned, grade: "1" } } },
};
/** Rated as if return on equity were good. */
const good = assessmentOf({ ...measured, answers: { ...measured.answers, roe: { value: "12" } } });
const model = assessmentOf(measured).grades.find(({ id }) => id === "roe");

function planOf(draft: Draft, language: "en" | "zh" = "en") {
  return planSheet({ pack: lianhe, draft, assessment: assessmentOf(draft), language, sheet: "S", slug: "T" });
}

function tableOf(draft: Draft): SheetCell[][] {
  const plan = planOf(draft);
  const [, from, to] = /^A(\d+):[A-Z]+(\d+)$/.exec(plan.table!.address)!.map(Number);
  return plan.rows.slice(from! - 1, to).map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
}

describe("an override", () => {
  test("of a grade entered over its measures rates by the grade and keeps the model's beside it", () => {
    expect(model?.grade).not.toBe("1");
    expect(assessmentOf(given)).toMatchObject({ final: "AAA", problems: [] });
    expect(assessmentOf(measured).final).not.toBe("AAA");
    expect(overridesOf(lianhe, given)).toMatchObject([
      { item: "profitability", given: "1", model: { grade: model?.grade, from: "derived" } },
    ]);
    expect(modelGrade(lianhe, given, "profitability")?.grade).toBe(model?.grade);
  });

  test("of a measure rates by the stated grade, and the model's grade still comes from the measure", () => {
    expect(assessmentOf(stated)).toMatchObject({ final: good.final, scores: good.scores, problems: [] });
    expect(good.scores).not.toEqual(assessmentOf(measured).scores);
    expect(overridesOf(lianhe, stated)).toMatchObject([
      { item: "roe", given: "1", model: { grade: model?.grade, value: 0.005 }, override: reasoned },
    ]);
  });

  test("is none where the given grade is the model's, where nothing lies beneath it, or where it does not count", () => {
    const agreeing = {
      ...given,
      answers: { ...given.answers, profitability: { value: model?.grade ?? "" } },
    };
    expect(overridesOf(lianhe, agreeing)).toEqual([]);
    expect(overridesOf(lianhe, tianfu)).toEqual([]);
    expect(
      overridesOf(lianhe, { ...stated, modes: { profitability: "grade" } }).map(({ item }) => item),
    ).not.toContain("roe");
  });

  test("without a reason or a text is open as such; after its date it is to be looked at", () => {
    const openOf = (override: Override, assessed = "2023-06-25", today = "2023-07-01") =>
      openOverrides([{ item: "roe", given: "1", model: null, override }], assessed, today);
    expect(openOf(reasoned)).toEqual([]);
    expect(openOf({ ...reasoned, reason: "" })).toEqual([{ kind: "reason", item: "roe" }]);
    expect(openOf({ ...reasoned, text: " " })).toEqual([{ kind: "reason", item: "roe" }]);
    expect(openOf(reasoned, "2023-06-25", "2024-01-01")).toEqual([{ kind: "expired", item: "roe" }]);
    expect(openOf(reasoned, "2024-01-01")).toEqual([{ kind: "expired", item: "roe" }]);
    // The day itself is still covered; no date never runs out.
    expect(isExpired(reasoned, "2023-12-31", "2023-12-31")).toBe(false);
    expect(isExpired({ ...reasoned, expires: "" }, "2024-01-01", "2030-01-01")).toBe(false);
  });
});

describe("what the analyst does", () => {
  const opened = paneReducer(emptyPane, { type: "opened", draft: measured });
  const play = (...actions: readonly PaneAction[]) => actions.reduce(paneReducer, opened);

  test("keeps measure and reason apart, is typed as one step, and goes back to the model whole", () => {
    const state = play(
      { type: "overridden", item: "roe", change: { grade: "1" } },
      { type: "overridden", item: "roe", change: { reason: "one-off" } },
      { type: "overridden", item: "roe", change: { text: "=D" }, typed: true },
      { type: "overridden", item: "roe", change: { text: "=Disposal in 2022" }, typed: true },
      { type: "overridden", item: "roe", change: { expires: "2023-12-31" } },
    );
    expect(state.draft).toEqual(stated);
    expect(state.history.past).toHaveLength(4);
    expect(paneReducer(state, { type: "overridden", item: "roe", change: null }).draft).toEqual(measured);
  });

  test("is saved whole, and a reason that is none of ours is read as none", () => {
    const saved = JSON.parse(JSON.stringify(savedForm(stated))) as { answers: { roe: { override: object } } };
    expect(readSaved(saved)).toEqual(stated);
    Object.assign(saved.answers.roe.override, { reason: "mood" });
    expect(readSaved(saved)?.answers["roe"]?.override?.reason).toBe("");
  });
});

describe("on the sheet", () => {
  test.each([
    ["en", "One-off effect"],
    ["zh", "一次性影响"],
  ] as const)("in %s the block has item, both grades, reason, text and date", (language, reason) => {
    expect(overrideRows(lianhe, stated, language)).toMatchObject([
      { key: "roe", given: "1", reason, text: "=Disposal in 2022", expires: "2023-12-31" },
    ]);
    expect(overrideRows(lianhe, stated, language)[0]?.model).toBe(
      `${model?.grade ?? ""}${language === "zh" ? "（0.5%）" : " (0.5%)"}`,
    );
    const words = planOf(stated, language)
      .rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ""))
      .find((row) => row[1] === "roe" && row.includes("=Disposal in 2022"));
    expect(words).toEqual(
      expect.arrayContaining([reason, "1", language === "zh" ? "2023年12月31日" : "2023-12-31"]),
    );
    // Reasons begin as an analyst types them: they must not become formulas.
    expect(
      planOf(stated, language)
        .rows.flatMap(({ cells }) => cells)
        .filter((cell) => cell?.kind === "formula" && String(cell.value).includes("Disposal")),
    ).toEqual([]);
  });

  test("no block stands where nothing is overridden", () => {
    expect(planOf(measured).blocks.map(({ title }) => title)).not.toContain("Overrides");
    expect(planOf(stated).blocks.map(({ title }) => title)).toContain("Overrides");
  });

  test("the inputs hold the grade, not the measure, so that the live formulas rate what the pane rates", () => {
    const row = tableOf(stated).find((cells) => cells[1] === "roe");
    expect(row?.slice(2, 7)).toEqual(["grade 1", "%", "n/a", "n/a", "n/a"]);
    expect(differencesOf(lianhe, stated, tableOf(stated), "zh")).toEqual([]);
  });

  test("another grade typed there keeps the reason; a measure typed there ends the override", () => {
    const changed = (value: SheetCell) =>
      tableOf(stated).map((cells) =>
        cells[1] === "roe" ? [...cells.slice(0, 2), value, ...cells.slice(3)] : cells,
      );
    const takenFrom = (value: SheetCell) => {
      const differences = differencesOf(lianhe, stated, changed(value), "en");
      expect(differences).toHaveLength(1);
      return takeDifferences(lianhe, stated, differences).answers["roe"];
    };
    expect(takenFrom("grade 2")).toEqual({ ...years, override: { ...reasoned, grade: "2" } });
    expect(takenFrom(0.12)).toEqual({ value: "12" });
    expect(takenFrom("n/a")).toEqual(years);
  });

  test("begun anew from such a sheet, the grade is an override that still lacks its reason", () => {
    const draft = begunFrom(tableOf(stated), { id: "b", issuer: "B", date: "2023-06-25" }).draft;
    expect(draft.answers["roe"]?.override).toEqual({ grade: "1", reason: "", text: "", expires: "" });
    expect(assessmentOf(draft).final).toBe(good.final);
  });
});

describe("overrides on our own sheet", () => {
  test.each(["en", "zh"] as const)("are begun from (%s) with reason, text and date", (language) => {
    const cells = planOf(stated, language).rows.map((row) => row.cells.map((cell) => cell?.value ?? ""));
    const begun = begunFrom(cells, { id: "n", issuer: "T", date: "2026-01-01" }).draft;
    expect(begun.answers["roe"]?.override).toEqual({ ...reasoned, grade: "1" });
    expect(assessmentOf(begun).final).toBe(assessmentOf(stated).final);
    const entered: Draft = {
      ...given,
      answers: { ...given.answers, profitability: { value: "1", override: reasoned } },
    };
    const rows = planOf(entered, language).rows.map((row) => row.cells.map((cell) => cell?.value ?? ""));
    expect(
      begunFrom(rows, { id: "n", issuer: "T", date: "2026-01-01" }).draft.answers["profitability"],
    ).toEqual({
      value: "1",
      override: reasoned,
    });
  });

  test("without a reason begin without one; a date that Excel turned into a number is read", () => {
    const rows = planOf({
      ...stated,
      answers: {
        ...stated.answers,
        roe: { ...years, override: { grade: "1", reason: "", text: "", expires: "2023-12-31" } },
      },
    }).rows.map((row) =>
      row.cells.map((cell) => (cell?.value === "2023-12-31" ? 45291 : (cell?.value ?? ""))),
    );
    expect(
      begunFrom(rows, { id: "n", issuer: "T", date: "2026-01-01" }).draft.answers["roe"]?.override,
    ).toEqual({
      grade: "1",
      reason: "",
      text: "",
      expires: "2023-12-31",
    });
  });
});
