import { describe, expect, test } from "vitest";
import { findStep, itemsOf, listPacks } from "../../src";
import { newDraft } from "../../desk/draft/draft";
import { activeIds, beneath, modeOf, standInFor, type GradeStep } from "../../desk/draft/structure";
import { subjectOf } from "../../desk/draft/subject";
import { openOf, statusOf, stepOfItem, stepsOf } from "../../desk/draft/walk";
import { assessmentOf, lianhe, packOf, tianfu } from "./tianfu";

const ccxap = packOf("ccxap-guarantor");
const profitability = findStep(lianhe, "profitability") as GradeStep;

describe("what counts", () => {
  test("a grade with only indicators beneath it is entered; one with judgements is built up", () => {
    expect(modeOf(lianhe, profitability, {})).toBe("grade");
    const macro = itemsOf(ccxap).find(({ kind }) => kind === "grade") as GradeStep;
    expect(beneath(ccxap, macro).some(({ kind }) => kind === "judged")).toBe(true);
    expect(modeOf(ccxap, macro, {})).toBe("measure");
  });

  test("indicators count only where the grade is measured by them", () => {
    expect(activeIds(lianhe, {}).has("roe")).toBe(false);
    expect(activeIds(lianhe, { profitability: "measure" }).has("roe")).toBe(true);
    expect(standInFor(lianhe, "roe", {})?.id).toBe("profitability");
    expect(standInFor(lianhe, "roe", { profitability: "measure" })).toBeUndefined();
  });

  test("answers beneath an entered grade are kept and left out of the subject", () => {
    const draft = { ...tianfu, answers: { ...tianfu.answers, roe: { value: "9" } } };
    const keys = (modes: typeof draft.modes) =>
      subjectOf(lianhe, { ...draft, modes }).entries.map(({ key }) => key);
    expect(keys({})).not.toContain("roe");
    expect(keys({ profitability: "measure" })).toContain("roe");
  });

  test("the subject holds numbers of cells, the outlook, and nothing for blanks", () => {
    const answers = {
      "individual-adjustment": { value: "-1" },
      roe: { periods: { FY: "4.1", "FY-1": "" } },
      governance: { value: " " },
    };
    const draft = {
      ...newDraft("a", "m", ""),
      answers,
      outlook: "stable",
      modes: { profitability: "measure" as const },
    };
    expect(subjectOf(lianhe, draft).entries).toEqual([
      { key: "roe", value: null, periods: { FY: 0.041, "FY-1": null } },
      { key: "individual-adjustment", value: -1 },
      { key: "outlook", value: "stable" },
    ]);
  });
});

describe("the walk", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "%s: every item is on one step, and open at first",
    (_id, pack) => {
      const steps = stepsOf(pack);
      expect(steps.slice(0, 2)).toEqual(["method", "issuer"]);
      expect(steps.slice(-6)).toEqual(["explain", "what-if", "write", "report", "second", "finalise"]);
      for (const { id } of itemsOf(pack)) expect(steps).toContain(stepOfItem(pack, id));
      const draft = newDraft("a", "m", "");
      const open = openOf(pack, draft, assessmentOf(draft, pack));
      expect(open.length).toBeGreaterThan(5);
      for (const { item } of open) expect(activeIds(pack, {}).has(item), item).toBe(true);
      expect(new Set(open.map(({ item }) => item)).size).toBe(open.length);
    },
  );

  test("Tianfu as printed is complete: AAA, nothing open, every step done", () => {
    const assessment = assessmentOf(tianfu);
    expect([assessment.standalone, assessment.final, assessment.outlook]).toEqual(["aaa", "AAA", "stable"]);
    expect(openOf(lianhe, tianfu, assessment)).toEqual([]);
    for (const step of stepsOf(lianhe))
      expect(statusOf(step, lianhe, tianfu, [])).toMatchObject({
        missing: 0,
        wrong: 0,
        reason: 0,
        expired: 0,
      });
  });

  test("a grade built up from nothing asks for its parts, in the order of the walk", () => {
    const { profitability: _given, ...answers } = tianfu.answers;
    const draft = { ...tianfu, answers, modes: { profitability: "measure" as const } };
    const open = openOf(lianhe, draft, assessmentOf(draft));
    expect(open).toEqual(
      ["roe", "roa", "operating-margin", "cost-income"].map((item) => ({ kind: "missing", item })),
    );
    expect(statusOf("section:cash-flow", lianhe, draft, open)).toMatchObject({ missing: 4, wrong: 0 });
  });

  test("a wrong answer is named once, where it is", () => {
    const draft = {
      ...tianfu,
      modes: { profitability: "measure" as const },
      answers: { ...tianfu.answers, roe: { value: "1095" }, governance: { value: "9" } },
    };
    const open = openOf(lianhe, draft, assessmentOf(draft)).filter(({ kind }) => kind === "wrong");
    expect(open.map(({ item, problem }) => [item, problem?.code])).toEqual([
      ["governance", "not-in-list"],
      ["roe", "implausible"],
    ]);
  });

  test("an unnamed issuer is missing on its step", () => {
    expect(statusOf("issuer", lianhe, newDraft("a", "m", ""), [])).toMatchObject({ missing: 1, wrong: 0 });
  });
});
